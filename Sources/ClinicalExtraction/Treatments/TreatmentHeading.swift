import DocumentModel
import PageLayout

/// A line that tells when a treatment was given, and what came of it, over the line that names it: `Line 1  Mar 2019 to
/// Aug 2019  VGPR` over `VRd, 6 cycles`.
struct TreatmentHeading {
  let piece: TreatmentScope.Piece

  /// Nil where the statement is none, or the next names no treatment without days of its own straight below it.
  init?(_ statement: NarrativeStatement, over next: NarrativeStatement, finder: TreatmentAnchorFinder) {
    guard statement.startsPart, next.startsPart, statement.table == nil, next.table == nil,
      !statement.dates.isEmpty, statement.dates.count <= 2, next.dates.isEmpty,
      statement.passage.page == next.passage.page, statement.section == next.section,
      Self.isLabel(statement), Self.stands(statement, over: next), finder.anchors(in: statement).isEmpty,
      !finder.anchors(in: next).isEmpty, Self.isSpanned(statement) || statement.section == "treatment"
    else { return nil }
    piece = .init(statement: statement, range: statement.range, isHeading: true)
  }

  /// Few words beside the days, none of them of another event.
  private static func isLabel(_ statement: NarrativeStatement) -> Bool {
    let words = statement.tokens.filter { token in
      !statement.dates.contains { $0.range.overlaps(token.range) }
    }
    guard words.count <= 7, statement.passage.sentences.count == 1, !statement.text.hasSuffix(".") else {
      return false
    }
    return !statement.mentions.contains { mention in
      if case .diagnosis(let term) = mention.term { term.group == .diagnosis } else { false }
    } && Set(words.map(\.text)).isDisjoint(with: events)
  }

  private static let events: Set<String> = [
    "diagnosed", "diagnosis", "born", "dob", "date", "clinic", "seen", "typed", "dictated", "reported",
    "collected", "received", "admitted", "discharged", "admission", "discharge", "scan", "pet", "ct", "mri",
    "biopsy", "marrow", "labs", "bloods", "results", "page", "printed", "issued", "reviewed",
  ]

  private static func isSpanned(_ statement: NarrativeStatement) -> Bool {
    guard statement.dates.count == 2 else { return false }
    let gap = statement.gap(statement.dates[0].range.upperBound, statement.dates[1].range.lowerBound)
    return gap.count <= 6
  }

  /// Whether the next line is close below.
  private static func stands(_ statement: NarrativeStatement, over next: NarrativeStatement) -> Bool {
    guard let last = statement.passage.text.words.last?.box, let first = next.passage.text.words.first?.box
    else { return false }
    let gap = first.top - last.bottom
    return gap > -0.5 * last.height && gap < 1.6 * last.height
  }
}
