/// Tells rows that hold what was measured on control plasma beside the patient's: `PT - Control`, `Normal control`.
enum ControlRow {
  static func isNamed(_ printed: String) -> Bool {
    let words = FoldedText(printed).text.split { !$0.isLetter }
    return words.contains { word in stems.contains { word.hasPrefix($0) } }
      || whole.contains { words.contains($0) } || printed.contains("对照")
  }

  /// `controlled` and the like are no part of a name.
  private static let stems: [String] = ["контрол"]
  private static let whole: [Substring] = [
    "control", "controls", "kontrolle", "kontrol", "controle", "controllo", "temoin", "testigo", "mnpt",
  ]
}
