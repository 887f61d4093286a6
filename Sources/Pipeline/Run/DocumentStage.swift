import ClinicalRecord
import DocumentModel
import Foundation
import PageReading

/// One document's way through the run: fingerprint, open, read, extract, write.
struct DocumentStage {
  let number: Int
  let path: String
  /// Of the record, without extension.
  let name: String
  let options: ExtractionRun.Options
  let assembly: RecordAssembly
  let folder: RecordFolder
  let pool: WorkerPool
  let claims: Claims
  let report: @Sendable (RunEvent) -> Void

  func run() -> DocumentResult {
    let fingerprint: FileFingerprint
    do {
      fingerprint = try FileFingerprint.sha256(path: path)
    } catch {
      let result = DocumentResult(ending: .noRecord, problems: [error.problem()])
      report(.finished(DocumentLabel(number: number, shortID: ""), result))
      return result
    }
    let label = DocumentLabel(number: number, shortID: String(fingerprint.sha256.prefix(8)))
    let result = result(label, fingerprint)
    report(.finished(label, result))
    return result
  }

  private func result(_ label: DocumentLabel, _ fingerprint: FileFingerprint) -> DocumentResult {
    let target: String
    switch folder.place(name: name, source: fingerprint.sourceID, producer: assembly.producer) {
    case .done(let path):
      guard options.force else { return unchanged(path) }
      target = path
    case .write(let path): target = path
    }
    guard claims.claim(target, for: number) else {
      return DocumentResult(ending: .duplicate, recordPath: target)
    }
    let origin = RecordAssembly.Origin(
      id: fingerprint.sourceID, fileName: (path as NSString).lastPathComponent, bytes: fingerprint.bytes)
    let (record, rereading) = read(origin, label)
    var result = write(record, to: target)
    result.rereading = rereading
    return result
  }

  private func unchanged(_ path: String) -> DocumentResult {
    var result = DocumentResult(ending: .unchanged, status: .complete, recordPath: path)
    guard let data = FileManager.default.contents(atPath: path), let record = try? Record(jsonData: data)
    else { return result }
    result.describe(record)
    return result
  }

  private func read(
    _ origin: RecordAssembly.Origin, _ label: DocumentLabel
  ) -> (record: Record, rereading: RereadTally) {
    let request = DocumentRequest(path: path, passwords: options.passwords)
    switch pool.open(request) {
    case .opened(let document):
      report(.opened(label, pages: document.pageCount))
      let ledger = PageLedger(document: document, outcomes: readPages(request, document, label))
      return extract(origin, request, document, ledger)
    case .refused(let problem): return (unopened(origin, problem), RereadTally())
    case .lost(let end): return (unopened(origin, Self.problem(end)), RereadTally())
    case .page, .readings: return (unopened(origin, Self.problem(.garbled)), RereadTally())
    }
  }

  private func unopened(_ origin: RecordAssembly.Origin, _ problem: Problem) -> Record {
    assembly.record(origin, mediaType: mediaType, unopened: problem)
  }

  /// Extracts, has read again what a check failed on, and extracts once more with what that gave.
  private func extract(
    _ origin: RecordAssembly.Origin, _ request: DocumentRequest, _ document: OpenedDocument,
    _ ledger: PageLedger
  ) -> (record: Record, rereading: RereadTally) {
    keepRecording(Recording(origin: origin, document: document, pages: ledger.pages))
    let (record, wanted) = assembly.record(origin, document: document, ledger: ledger)
    let plan = RereadPlan(wanted, pages: ledger.pages)
    guard options.rereads, !plan.cells.isEmpty else { return (record, RereadTally()) }
    let shelf = options.workFolder.map { WorkShelf(folder: $0, name: name) }
    let readings = Rereading(document: request, pool: pool, shelf: shelf).readings(plan, ledger.pages)
    let known = ledger.with(words: plan.words(of: ledger.pages, with: readings))
    let (settled, stillWanted) = assembly.record(origin, document: document, ledger: known)
    return (settled, RereadTally(asked: plan.requests, stillWanted: stillWanted))
  }

  /// For developers, like the steps of the work: what cannot be kept is left out.
  private func keepRecording(_ recording: @autoclosure () -> Recording) {
    guard let folder = options.recordingFolder.flatMap({ try? RecordFolder(path: $0) }),
      let bytes = try? recording().jsonData()
    else { return }
    try? AtomicFile.write(bytes, to: "\(folder.path)/\(name).\(Recording.fileExtension)")
  }

  private func readPages(
    _ request: DocumentRequest, _ document: OpenedDocument, _ label: DocumentLabel
  ) -> [ReadingOutcome?] {
    let outcomes = PageOutcomes(count: document.pageCount)
    let group = DispatchGroup()
    let shelf = options.workFolder.map { WorkShelf(folder: $0, name: name) }
    for page in 0..<document.pageCount {
      group.enter()
      let wanted = PageRequest(document: request, page: page + 1, keepWork: shelf != nil)
      let report = report
      let keep: WorkerPool.ArtifactSink = { shelf?.keep($0, $1, page: page + 1) }
      pool.submit(.read(wanted), artifact: keep) { outcome in
        outcomes.set(page, outcome)
        if case .page(let read) = outcome { shelf?.keep(read) }
        report(.page(label, number: page + 1, reading: outcome.reading))
        group.leave()
      }
    }
    group.wait()
    return outcomes.all
  }

  private func write(_ record: Record, to target: String) -> DocumentResult {
    var result = DocumentResult(ending: .written, recordPath: target)
    result.describe(record)
    do {
      let vetted = try VettedRecord(record, schema: assembly.schema)
      result.describe(vetted.record)
      result.status = vetted.record.status
      try AtomicFile.write(vetted.bytes, to: target)
    } catch {
      result = DocumentResult(
        ending: .noRecord, pages: result.pages, problems: result.problems + [Self.problem(error)])
    }
    return result
  }

  private static func problem(_ error: any Error) -> Problem {
    switch error {
    case let error as WriteError: error.problem
    case let error as InvalidRecord: error.problem
    default: Problem(.cannotWrite, message: "The record could not be put into JSON.")
    }
  }

  /// By the first bytes, for a document that no worker could open.
  private var mediaType: String {
    guard let handle = FileHandle(forReadingAtPath: path) else { return "application/octet-stream" }
    defer { try? handle.close() }
    return MediaType(head: (try? handle.read(upToCount: 1024)) ?? Data())?.rawValue
      ?? "application/octet-stream"
  }

  private static func problem(_ end: WorkerEnd) -> Problem {
    switch end {
    case .timedOut:
      Problem(
        .documentTimedOut,
        message: "Opening the file took longer than it may, twice. Give it more time with --page-seconds.")
    case .notStarted:
      Problem(.noWorker, message: "No reader could be started. `dossier doctor` tells what is missing.")
    case .died, .garbled:
      Problem(
        .documentFailed,
        message:
          "The reader crashed on opening the file, twice. Print the document to a new file and try that.")
    }
  }
}

extension ReadingOutcome {
  /// As the page's ledger entry will say.
  var reading: ReadingMethod {
    switch self {
    case .page(let page): page.reading
    case .lost(.timedOut): .timedOut
    case .lost, .refused, .opened, .readings: .failed
    }
  }
}

extension DocumentResult {
  mutating func describe(_ record: Record) {
    pages = record.sources.flatMap(\.pages).map(\.reading)
    facts = FactTally(record)
    problems = record.problems
  }
}

/// What came of each page, by index.
///
/// `@unchecked Sendable`: the array is touched only while the lock is held.
private final class PageOutcomes: @unchecked Sendable {
  private let lock = NSLock()
  private var outcomes: [ReadingOutcome?]

  init(count: Int) { outcomes = Array(repeating: nil, count: count) }

  func set(_ index: Int, _ outcome: ReadingOutcome) { lock.withLock { outcomes[index] = outcome } }
  var all: [ReadingOutcome?] { lock.withLock { outcomes } }
}
