import ClinicalRecord
import DocumentModel
import Pipeline

/// The closing words of a run.
struct RunSummary {
  let inputs: [InputFile]
  /// In the order of the inputs that were read.
  let results: [DocumentResult]
  /// File names may carry patients' names: they are shown on the user's own terminal and never in a log.
  let showsNames: Bool
  let style: TextStyle

  var text: String {
    [documents, pages, facts, rereading, problems, skipped].filter { !$0.isEmpty }.joined()
  }

  private var documents: String {
    let counts: [(String, Int)] = [
      ("complete", results.count { $0.status == .complete }),
      ("partial", results.count { $0.status == .partial }),
      ("failed", results.count { $0.status == .failed }),
      ("without record", results.count { $0.ending == .noRecord }),
      ("the same file as another", results.count { $0.ending == .duplicate }),
    ]
    let unchanged = results.count { $0.ending == .unchanged }
    let note = unchanged > 0 ? "; \(unchanged) already there and left as they are" : ""
    return "\(style.strong("Documents"))  \(results.count): \(Self.list(counts))\(note)\n"
  }

  private var pages: String {
    let all = results.flatMap(\.pages)
    let counts = ReadingMethod.allCases.map { method in (method.rawValue, all.count { $0 == method }) }
    return "\(style.strong("Pages"))      \(all.count): \(Self.list(counts))\n"
  }

  private var facts: String {
    let tally = results.reduce(FactTally()) { $0 + $1.facts }
    var text =
      "\(style.strong("Facts"))      \(tally.total.facts), of which \(tally.total.toCheck) to check\n"
    for kind in FactTally.kinds {
      guard let count = tally.counts[kind] else { continue }
      let check = count.toCheck > 0 ? style.check("  \(count.toCheck) to check") : ""
      text += "  \(kind.padded(to: 13))\(String(count.facts).padded(to: 6, right: true))\(check)\n"
    }
    return text
  }

  private var rereading: String {
    let tally = results.reduce(RereadTally()) { $0 + $1.rereading }
    guard tally.values > 0 else { return "" }
    return "Re-read \(counted(tally.values, "value")), \(tally.settled) settled\n"
  }

  var problems: String {
    let read = inputs.filter { $0.problem == nil }
    var lines: [String] = []
    for (index, (input, result)) in zip(read, results).enumerated() {
      let name = showsNames ? Console.plain(input.path) : "document \(index + 1)"
      lines += result.problems.map { Self.line($0, name) }
    }
    for input in inputs {
      guard let problem = input.problem, problem.severity == .error else { continue }
      lines.append(Self.line(problem, showsNames ? Console.plain(input.path) : "a path that was given"))
    }
    return lines.isEmpty ? "" : style.strong("Problems") + "\n" + lines.map { "  \($0)\n" }.joined()
  }

  private var skipped: String {
    let skipped = inputs.filter { $0.problem?.severity == .warning }
    guard !skipped.isEmpty else { return "" }
    var text = "\(style.strong("Skipped"))    \(counted(skipped.count, "file")) of a kind that is not read "
    text += "(PDF, PNG, JPEG and TIFF are)\n"
    if showsNames { text += skipped.map { "  \(Console.plain($0.path))\n" }.joined() }
    return text
  }

  private static func line(_ problem: Problem, _ name: String) -> String {
    let page = problem.page.map { ", page \($0)" } ?? ""
    return "\(name)\(page): \(problem.message) [\(problem.code.rawValue)]"
  }

  private static func list(_ counts: [(String, Int)]) -> String {
    let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }
}
