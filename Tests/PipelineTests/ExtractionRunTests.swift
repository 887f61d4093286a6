import ClinicalRecord
import DocumentModel
import Foundation
import Testing

@testable import Pipeline

/// Whole runs of the pipeline over small documents, with real workers.
@Suite(.serialized) struct ExtractionRunTests {
  private let inputs: TemporaryFolder

  init() throws {
    inputs = try TemporaryFolder()
    try inputs.write("a.pdf", smallPDF(["Haemoglobin 8.7 g/dL", "", "Platelets 41"]))
    try inputs.write("b.pdf", smallPDF(["WBC 1.2", "Creatinine 88 umol/L"]))
    try inputs.write("broken.pdf", "%PDF-1.4 and nothing else")
  }

  private func run(
    to output: TemporaryFolder, jobs: Int = 2, fault: String? = nil, force: Bool = false,
    workFolder: String? = nil
  ) throws -> [DocumentResult] {
    var options = ExtractionRun.Options()
    options.jobs = jobs
    options.worker = workerSettings(fault: fault)
    options.force = force
    options.workFolder = workFolder
    let assembly = RecordAssembly(producer: producer(), schema: try recordSchema()) { _, _ in [] }
    let folder = try RecordFolder(path: output.path)
    let run = ExtractionRun(options: options, assembly: assembly, folder: folder) { _ in }
    return run.run(InputFinder.find([inputs.path]).filter { $0.problem == nil }.map(\.path))
  }

  private func record(_ name: String, in folder: TemporaryFolder) throws -> Record {
    let data = try #require(FileManager.default.contents(atPath: "\(folder.path)/\(name)"))
    return try Record(jsonData: data)
  }

  @Test func everyDocumentEndsInARecordWithAllItsPages() throws {
    let output = try TemporaryFolder()
    let results = try run(to: output)
    #expect(try output.names == ["a.json", "b.json", "broken.json"])
    #expect(results.map(\.status) == [.complete, .complete, .failed])
    let source = try #require(record("a.json", in: output).sources.first)
    #expect(source.pageCount == 3)
    #expect(source.pages.map(\.number) == [1, 2, 3])
    #expect(source.pages.map(\.widthPoints) == [150, 150, 150])
  }

  @Test func aDocumentThatCannotBeOpenedSaysWhy() throws {
    let output = try TemporaryFolder()
    _ = try run(to: output)
    let record = try record("broken.json", in: output)
    #expect(record.status == .failed)
    #expect(record.sources.first?.pageCount == 0)
    #expect(record.problems.count == 1)
    #expect(record.problems.first?.source == record.id)
  }

  @Test func theBytesDoNotDependOnTheNumberOfWorkers() throws {
    let one = try TemporaryFolder()
    let four = try TemporaryFolder()
    _ = try run(to: one, jobs: 1)
    _ = try run(to: four, jobs: 4)
    #expect(try one.names == four.names)
    for name in try one.names {
      let bytes = FileManager.default.contents(atPath: "\(one.path)/\(name)")
      #expect(bytes == FileManager.default.contents(atPath: "\(four.path)/\(name)"))
      #expect(bytes?.isEmpty == false)
    }
  }

  @Test func aLostPageMakesItsRecordPartialAndNoOther() throws {
    let output = try TemporaryFolder()
    let results = try run(to: output, fault: "crash@3")
    #expect(results.map(\.status) == [.partial, .complete, .failed])
    let record = try record("a.json", in: output)
    #expect(record.sources.first?.pages.map(\.reading.isRead) == [true, true, false])
    #expect(record.sources.first?.pages.last?.widthPoints == 150)
    #expect(record.problems.contains { $0.code == .pageFailed && $0.page == 3 })
  }

  @Test func aSecondRunMakesAgainOnlyWhatWasNotComplete() throws {
    let output = try TemporaryFolder()
    _ = try run(to: output, fault: "crash@3")
    let second = try run(to: output)
    #expect(second.map(\.ending) == [.written, .unchanged, .written])
    #expect(second.map(\.status) == [.complete, .complete, .failed])
    #expect(try run(to: output, force: true).map(\.ending) == [.written, .written, .written])
  }

  @Test func theStepsOfTheWorkAreKeptForEachPage() throws {
    let output = try TemporaryFolder()
    let work = try TemporaryFolder()
    _ = try run(to: output, workFolder: work.path)
    #expect(try work.names == ["a", "b"])
    for page in ["page-0001", "page-0002", "page-0003"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(work.path)/a/\(page)")
      #expect(names.contains("words.json"))
    }
  }

  @Test func aRecordThatCannotBeWrittenStopsNoOther() throws {
    let output = try TemporaryFolder()
    // Neither name of the first document's record can be written to.
    try output.write("a.json/inside", "")
    let digits = try #require(try shortID(of: "a.pdf"))
    try output.write("a-\(digits).json/inside", "")
    let results = try run(to: output)
    #expect(results.map(\.ending) == [.noRecord, .written, .written])
    #expect(results[0].problems.contains { $0.code == .cannotWrite })
    #expect(try output.names.filter { $0.hasSuffix(".part") }.isEmpty)
  }

  private func shortID(of name: String) throws -> String? {
    let output = try TemporaryFolder()
    _ = try run(to: output)
    return try record((name as NSString).deletingPathExtension + ".json", in: output).id
      .split(separator: ":").last.map { String($0.prefix(8)) }
  }
}
