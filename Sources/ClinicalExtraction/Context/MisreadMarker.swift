/// Spellings of markers' names that recognisers make of them: `CDl9`, `CDI9`, `CD2O`, `CO19`.
enum MisreadMarker {
  /// The misread spellings of a `CD` name of two digits and more; none for other names, where they would be words.
  static func spellings(of name: String) -> [String] {
    if name == "PAX5" || name == "PAX-5" { return [String(name.dropLast()) + "S"] }
    let digits = name.dropFirst(2)
    guard name.hasPrefix("CD"), digits.count >= 2, digits.allSatisfy({ ("0"..."9").contains($0) }) else {
      return []
    }
    let strokes = ["l", "I"].map { stroke in "CD" + digits.map { $0 == "1" ? stroke : String($0) }.joined() }
    let rings = (["CD" + digits] + strokes).map { spelling in
      "CD" + spelling.dropFirst(2).map { $0 == "0" ? "O" : String($0) }.joined()
    }
    return Array(Set(strokes + rings + ["CO" + digits])).filter { $0 != name }.sorted()
  }
}
