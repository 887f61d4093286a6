import DocumentModel
import Foundation
import PageReading
import Testing

@testable import Pipeline

#if canImport(Glibc)
import Glibc
#endif

/// Real workers of the built program, with faults made on purpose.
@Suite(.serialized) struct WorkerTests {
  private let folder: TemporaryFolder
  private let document: DocumentRequest

  init() throws {
    folder = try TemporaryFolder()
    document = DocumentRequest(
      path: try folder.write("small.pdf", smallPDF(["Haemoglobin 8.7 g/dL", "Platelets 41", "WBC 1.2"])))
  }

  /// The outcome of each of the document's pages.
  private func read(fault: String?, jobs: Int = 2, seconds: Double = 60) -> [ReadingOutcome] {
    let pool = WorkerPool(jobs: jobs, settings: workerSettings(fault: fault, seconds: seconds))
    defer { pool.shutDown() }
    let outcomes = (1...3).map { page in
      let answer = BoundedQueue<ReadingOutcome>(capacity: 1)
      pool.submit(.read(PageRequest(document: document, page: page))) { _ = answer.put($0) }
      return answer
    }
    return outcomes.map { $0.take() ?? .lost(.notStarted) }
  }

  private func isPage(_ outcome: ReadingOutcome) -> Bool {
    guard case .page(let page) = outcome else { return false }
    return page.reading.isRead
  }

  @Test func aWorkerIsShutIn() throws {
    let examination = try WorkerExamination(workerSettings())
    #expect(examination.readiness.sandbox.memoryBytes == WorkerLimits().memoryBytes)
    #expect(examination.probe.threadLimit == "1")
    // Where the kernel has no filters there is nothing to test, and doctor says so.
    guard examination.readiness.sandbox.filtersSystemCalls else { return }
    #expect(!examination.probe.canOpenSocket)
    #expect(!examination.probe.canWriteFile)
    #expect(!examination.probe.canStartProgram)
  }

  @Test func aProgramThatIsNoWorkerIsAnError() {
    var settings = workerSettings()
    settings.executable = "/bin/cat"
    #expect(throws: WorkerStartError.self) { try WorkerExamination(settings) }
    settings.executable = "\(folder.path)/nothing"
    #expect(throws: WorkerStartError.self) { try WorkerExamination(settings) }
  }

  @Test func aMissingLanguageIsNamedWithItsPackage() {
    var settings = workerSettings()
    settings.options = WorkerOptions(languages: ["xyz"])
    do {
      _ = try WorkerExamination(settings)
      Issue.record("a worker started without its language")
    } catch {
      #expect(error.problem.code == .missingLanguage)
      #expect(error.problem.message.contains("tesseract-ocr-xyz"))
    }
  }

  @Test func pagesAreRead() {
    #expect(read(fault: nil).map(isPage) == [true, true, true])
  }

  @Test func aCrashLosesItsPageAlone() {
    let outcomes = read(fault: "crash@2")
    #expect(outcomes.map(isPage) == [true, false, true])
    #expect(outcomes[1] == .lost(.died(signal: SIGSEGV)))
  }

  @Test func aPageThatCrashedOnceIsReadByAFreshWorker() {
    #expect(read(fault: "crash@1#1,garble@3#1").map(isPage) == [true, true, true])
  }

  @Test func aHangIsKilled() {
    let outcomes = read(fault: "hang@1", jobs: 1, seconds: 3)
    #expect(outcomes[0] == .lost(.timedOut))
    #expect(outcomes.map(isPage) == [false, true, true])
  }

  @Test func memoryIsLimited() {
    let outcomes = read(fault: "allocate@3")
    #expect(outcomes[2] == .lost(.died(signal: SIGABRT)))
    #expect(outcomes.map(isPage) == [true, true, false])
  }

  @Test(arguments: ["garble@2", "oversize@2"]) func nonsenseIsNotTakenForAnAnswer(fault: String) {
    let outcomes = read(fault: fault)
    #expect(outcomes[1] == .lost(.garbled))
    #expect(outcomes.map(isPage) == [true, false, true])
  }

  @Test func openingMayCrashToo() {
    let pool = WorkerPool(jobs: 1, settings: workerSettings(fault: "crash@0"))
    defer { pool.shutDown() }
    #expect(pool.open(document) == .lost(.died(signal: SIGSEGV)))
  }

  @Test func aWorkerIsReplacedAfterItsShareOfRequests() throws {
    var settings = workerSettings()
    settings.requestsPerWorker = 1
    let pool = WorkerPool(jobs: 1, settings: settings)
    defer { pool.shutDown() }
    for _ in 0..<3 {
      guard case .opened(let opened) = pool.open(document) else {
        Issue.record("the document did not open")
        return
      }
      #expect(opened.pageCount == 3)
    }
  }

  /// What a value on the first page and an empty place on it are read as.
  private func readAgain(fault: String? = nil, widthPoints: Double = 150) -> ReadingOutcome {
    let pool = WorkerPool(jobs: 1, settings: workerSettings(fault: fault))
    defer { pool.shutDown() }
    let page = Page(
      number: 1, widthPoints: widthPoints, heightPoints: 60, reading: .ocr, languages: ["eng"])
    // `8.7` begins 61.7 points behind the line's start at 20, on a baseline 30 points from the bottom.
    let cells = [
      RereadCell(box: Box(x: 81, y: 20, width: 16, height: 13), kind: .number),
      RereadCell(box: Box(x: 20, y: 45, width: 50, height: 10), kind: .number),
    ]
    let answer = BoundedQueue<ReadingOutcome>(capacity: 1)
    let order = RereadOrder(document: document, page: 1, stance: PageStance(page), cells: cells)
    pool.submit(.reread(order)) { _ = answer.put($0) }
    return answer.take() ?? .lost(.notStarted)
  }

  @Test(arguments: [nil, "crash@again1#1", "crash@1"]) func cellsAreReadAgain(fault: String?) {
    guard case .readings(let readings) = readAgain(fault: fault) else {
      Issue.record("no readings came")
      return
    }
    #expect(readings.count == 2)
    #expect(readings.first?.contains { $0.text == "8.7" } == true, "\(readings)")
    #expect(readings.last?.isEmpty == true)
  }

  @Test func cellsOfAPageThatStandsOtherwiseNowHaveNoReadings() {
    #expect(readAgain(widthPoints: 140) == .readings([[], []]))
  }

  @Test func cellsThatEndTwoWorkersAreLostWithoutHarm() {
    #expect(readAgain(fault: "crash@again1") == .lost(.died(signal: SIGSEGV)))
  }

  @Test func faultsAreParsed() {
    #expect(
      WorkerFault.parse("crash@2,hang@3#1,garble@again4#2,nonsense,crash@x") == [
        WorkerFault(kind: .crash, page: 2, attempt: nil), WorkerFault(kind: .hang, page: 3, attempt: 1),
        WorkerFault(kind: .garble, page: 4, attempt: 2, isAgain: true),
      ])
  }
}
