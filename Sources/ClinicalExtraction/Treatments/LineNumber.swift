import ClinicalRecord

/// The number of a line of therapy: `second line`, `third-line`, `2L`, `line 3`, or the number of a list's item.
enum LineNumber {
  static func line(of scope: TreatmentScope) -> Int? {
    guard let piece = scope.pieces.first else { return nil }
    let tokens = Array(
      piece.statement.tokens.prefix { $0.range.lowerBound < scope.anchor.range.upperBound + 40 })
    for index in tokens.indices.reversed() where tokens[index].range.upperBound <= piece.range.upperBound {
      if let line = line(tokens, at: index) { return line }
    }
    return isTreatmentList(piece.statement) ? piece.statement.item : nil
  }

  private static func line(_ tokens: [StoryToken], at index: Int) -> Int? {
    let text = tokens[index].text
    if text.hasSuffix("l"), let number = Int(text.dropLast()), (1...9).contains(number) { return number }
    guard text == "line" || text == "linie" || text == "linea" || text == "линия" || text == "basamak" else {
      return nil
    }
    if index > 0, let number = ordinals[tokens[index - 1].text] { return number }
    if index + 1 < tokens.count, let number = Int(tokens[index + 1].text), (1...9).contains(number) {
      return number
    }
    return nil
  }

  private static func isTreatmentList(_ statement: NarrativeStatement) -> Bool {
    if ["plan", "comorbidities", "medications", "impression"].contains(statement.section ?? "") {
      return false
    }
    if statement.section == "treatment" || statement.heading.isEmpty { return true }
    return ["treatment", "therapy", "therapies", "lines", "regimen", "лечение", "tedavi"].contains {
      statement.heading.contains($0)
    }
  }

  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "1st": 1, "2nd": 2, "3rd": 3,
    "4th": 4,
    "5th": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "primera": 1, "segunda": 2, "tercera": 3, "первая": 1,
    "вторая": 2,
    "третья": 3, "erste": 1, "zweite": 2, "dritte": 3, "frontline": 1,
  ]
}
