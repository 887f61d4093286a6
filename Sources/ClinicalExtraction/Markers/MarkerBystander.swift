import ClinicalRecord
import PageLayout

/// Names of markers that belong to something else than a finding.
enum MarkerBystander {
  static func isNoFinding(_ term: MarkerTerm, _ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    isOfGraft(term, in: statement) || isOfPlot(range, in: statement) || isDenominator(range, in: statement)
      || isOfCount(range, in: statement) || MarkerGate.isSet(on: range, in: statement)
  }

  /// `CD34+ cells 6.3 x 10^6/kg`: the dose of a graft.
  private static func isOfGraft(_ term: MarkerTerm, in statement: NarrativeStatement) -> Bool {
    ["CD34", "CD3"].contains(term.id)
      && (statement.text.contains("/kg") || statement.holds(anyOf: ["per kg"]))
  }

  /// `CD45/SSC`, `CD45 versus side scatter`: the axis of a plot.
  private static func isOfPlot(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let end = min(range.upperBound + 20, statement.range.upperBound)
    let rest = FoldedText(statement.text(range.upperBound..<end)).text
      .split(whereSeparator: { " /".contains($0) }).map(String.init)
    guard let first = rest.first else { return false }
    return axes.contains(first)
      || ["vs", "versus", "against"].contains(first) && rest.count > 1 && axes.contains(rest[1])
  }

  private static let axes: Set<String> = ["ssc", "fsc", "side", "scatter"]

  /// `0.068% of CD45+ mononuclear cells`: what a share is of.
  private static func isDenominator(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let before = statement.tokens(before: range.lowerBound).suffix(3)
    guard let last = before.last, last.text == "of",
      before.contains(where: { $0.text.hasSuffix("%") || ["all", "total"].contains($0.text) })
    else { return false }
    let rest = statement.text(range.upperBound..<min(range.upperBound + 12, statement.range.upperBound))
    return rest.hasPrefix("+") || rest.hasPrefix("-positive") || rest.hasPrefix(" positive")
  }

  /// `CD3+CD4+ T helper cells  219  cells/µL`: a row of counts names the cells that are counted.
  private static func isOfCount(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    guard statement.tokens(before: range.lowerBound).count <= 7 else { return false }
    let rest = FoldedText(statement.text(range.upperBound..<statement.range.upperBound)).text
    let words = rest.split(separator: " ").prefix(9)
    guard !rest.contains("%") else { return false }
    return words.contains { word in units.contains { word == $0 } }
  }

  private static let units = [
    "cells/ul", "cells/μl", "cells/µl", "/ul", "/μl", "/µl", "cells/mm3", "/mm3", "10^9/l", "x10^9/l",
    "x109/l",
  ]
}
