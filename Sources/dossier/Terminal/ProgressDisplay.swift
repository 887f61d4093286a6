import ClinicalRecord
import DocumentModel
import Foundation
import Pipeline

/// Tells on standard error how a run gets on.
///
/// What it prints may end up in a log, so it holds no file name (they carry patients' names) and nothing from a document:
/// a document is its number in the run and the first digits of its sha256.
///
/// `@unchecked Sendable`: all state is touched only while the lock is held.
final class ProgressDisplay: @unchecked Sendable {
  enum Form {
    case none
    /// One line of a terminal, drawn again and again.
    case redrawn
    /// A line for each document.
    case lines
    /// A JSON object a line for each event.
    case json
  }

  private let form: Form
  private let lock = NSLock()
  private let start = SuspendingClock.now
  private var throughput: Throughput

  init(form: Form, documents: Int) {
    self.form = form
    throughput = Throughput(documents: documents)
  }

  func show(_ event: RunEvent) {
    lock.withLock {
      throughput.take(event)
      switch form {
      case .none: break
      case .redrawn: redraw()
      case .lines: if let line = event.line(of: throughput.documents) { Console.writeError(line + "\n") }
      case .json: Console.writeError(event.json + "\n")
      }
    }
  }

  /// Clears the line, so that what follows starts on a clean one.
  func end() {
    if form == .redrawn { Console.writeError("\r\u{1B}[K") }
  }

  private func redraw() {
    let elapsed = SuspendingClock.now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let pace = (throughput.pagesPerSecond(elapsedSeconds: seconds) * 10).rounded() / 10
    var line = "\(throughput.documentsDone) of \(throughput.documents) documents · "
    line += "\(counted(throughput.pagesDone, "page")) · \(pace) pages/s"
    if let left = throughput.secondsLeft(elapsedSeconds: seconds) { line += " · \(Self.duration(left)) left" }
    Console.writeError("\r\u{1B}[K\(line)")
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 90 ? "\(whole) s" : "\((whole + 59) / 60) min"
  }
}

extension RunEvent {
  fileprivate func line(of documents: Int) -> String? {
    guard case .finished(let label, let result) = self else { return nil }
    return "\(label.text) of \(documents): \(result.words)"
  }

  fileprivate var json: String {
    let event: LogLine
    switch self {
    case .opened(let label, let pages): event = LogLine("opened", label, pages: pages)
    case .page(let label, let number, let reading):
      event = LogLine("page", label, page: number, reading: reading.rawValue)
    case .finished(let label, let result):
      event = LogLine(
        "finished", label, pages: result.pages.count, status: result.status?.rawValue ?? "none",
        ending: result.ending.word, facts: result.facts.total.facts, toCheck: result.facts.total.toCheck,
        reread: result.rereading.values, settled: result.rereading.settled,
        problems: result.problems.map(\.code.rawValue))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(event)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

/// An event as a line of a JSON log.
private struct LogLine: Encodable {
  var event: String
  var document: Int
  var id: String
  var page: Int?
  var pages: Int?
  var reading: String?
  var status: String?
  var ending: String?
  var facts: Int?
  var toCheck: Int?
  var reread: Int?
  var settled: Int?
  var problems: [String]?

  init(
    _ event: String, _ label: DocumentLabel, page: Int? = nil, pages: Int? = nil, reading: String? = nil,
    status: String? = nil, ending: String? = nil, facts: Int? = nil, toCheck: Int? = nil,
    reread: Int? = nil, settled: Int? = nil, problems: [String]? = nil
  ) {
    self.event = event
    document = label.number
    id = label.shortID
    self.page = page
    self.pages = pages
    self.reading = reading
    self.status = status
    self.ending = ending
    self.facts = facts
    self.toCheck = toCheck
    self.reread = reread
    self.settled = settled
    self.problems = problems
  }
}

extension DocumentLabel {
  var text: String { shortID.isEmpty ? "document \(number)" : "document \(number) (\(shortID))" }
}

extension DocumentResult.Ending {
  var word: String {
    switch self {
    case .written: "written"
    case .unchanged: "unchanged"
    case .duplicate: "duplicate"
    case .noRecord: "no-record"
    }
  }
}

extension DocumentResult {
  fileprivate var words: String {
    switch ending {
    case .written, .unchanged:
      let note = ending == .unchanged ? ", unchanged" : ""
      let total = facts.total
      return "\(status?.rawValue ?? "none")\(note), \(counted(pages.count, "page")), "
        + "\(counted(total.facts, "fact")), \(total.toCheck) to check"
    case .duplicate: return "the same file as another"
    case .noRecord: return "no record"
    }
  }
}

/// `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
