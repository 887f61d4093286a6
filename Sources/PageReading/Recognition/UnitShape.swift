/// Tells what looks like a unit before it is known to be one.
enum UnitShape {
  /// Whether a text may be a misread unit, as a model that knows few units reads it: with a sign that stands in units (`mg/du`), or
  /// of one or two signs, as `%` is misread (`*`, `Yo`) and `fL` (`fu`). Letters with marks are of words.
  static func isLike(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard !text.isEmpty, scalars.count <= 12, scalars.allSatisfy({ $0.isASCII || Self.signs.contains($0) })
    else { return false }
    guard !isWhole(text) else { return false }
    if scalars.contains(where: { "/%^".unicodeScalars.contains($0) }) {
      return scalars.contains { $0.properties.isAlphabetic || $0 == "%" }
    }
    return scalars.count <= 2 && !scalars.allSatisfy { $0.properties.numericType != nil }
  }

  /// Whether it is a unit as it stands: another model may know it less well.
  private static func isWhole(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 1 { return ["%", "fl", "pg", "s"].contains(parts[0]) }
    return parts.count == 2 && UnitStrokes.isStem(parts[0])
      && ["l", "dl", "ml", "ul", "µl", "μl"].contains(parts[1])
  }

  private static let signs = Set("µμ°²³×·“”‘’»«".unicodeScalars)
}
