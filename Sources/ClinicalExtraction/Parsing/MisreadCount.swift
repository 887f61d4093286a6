/// A unit of counts (`10^9/L`, `x10³/µL`) whose raised exponent, or the signs around it, were misread: `x10%L`, `10°/L`,
/// `x1043/pL`.
///
/// The volume is read; the exponent only where one of its digits is left. Which exponents an analyte is counted in decides
/// the rest, so what comes of this is always a repair.
struct MisreadCount: Sendable, Hashable {
  enum Volume: String, Sendable {
    case litre = "L"
    case microlitre = "uL"
    case cubicMillimetre = "mm3"
  }

  var volume: Volume
  /// The exponents that the digits left speak for; empty where none is left.
  var exponents: [Int]

  /// Nil for a text that is no power of ten of a volume.
  ///
  /// - Parameter isUnit: Whether nothing but a unit can stand here, so that `10%L` is one; elsewhere it is a value with
  ///   its flag (`10%uL` never is).
  init?(_ printed: String, isUnit: Bool = false) {
    var rest = Array(printed.unicodeScalars)[...].filter { !$0.properties.isWhitespace }[...]
    while let last = rest.last, ".,:;~-_—–)]".unicodeScalars.contains(last) { rest = rest.dropLast() }
    let signs = rest.prefix { Self.multiplication.contains($0) }
    guard signs.count <= 2 else { return nil }
    rest = rest.dropFirst(signs.count)
    guard let one = rest.first, let zero = rest.dropFirst().first, "0Oo".unicodeScalars.contains(zero),
      one == "1" || !signs.isEmpty && "lI|".unicodeScalars.contains(one)
    else { return nil }
    // `9A` is what a slash that leans on its L is read as.
    if isUnit, rest.last == "A" { rest = rest.dropLast() + Array("/L".unicodeScalars) }
    guard let (volume, hasSlash, middle) = Self.volume(of: rest.dropFirst(2)) else { return nil }
    // `10.3L` is a value with its flag; only a sign before or a slash behind makes a unit.
    guard
      hasSlash || signs.contains(where: { !"*.".unicodeScalars.contains($0) })
        || (isUnit || volume == .microlitre) && Self.isRaisedSign(middle)
    else { return nil }
    guard middle.count <= 4, middle.allSatisfy(Self.isRemnant) else { return nil }
    self.volume = volume
    exponents = Self.exponents(in: middle)
  }

  /// Its readings in UCUM, likeliest first.
  var candidates: [String] {
    let usual = volume == .litre ? [9, 12, 6] : [3, 6]
    let read = exponents.filter(usual.contains)
    return (read + usual.filter { !read.contains($0) }).map { "10*\($0)/\(volume.rawValue)" }
  }

  private static let multiplication = "xX×хХ✕<*«»“”\"‘’'·•°^.".unicodeScalars

  /// What readers make of a raised digit.
  private static func isRemnant(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || "°º%¥*^'’‘`\"“”,.+~«»?!:({)YVyvgqOolI|".unicodeScalars.contains(scalar)
      || scalar.properties.numericType != nil
  }

  /// `°`, `%`: what readers make of a small nine or three when no digit is left.
  private static func isRaisedSign(_ middle: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...2).contains(middle.count) && middle.allSatisfy { "°º%¥^".unicodeScalars.contains($0) }
  }

  private static func exponents(in middle: ArraySlice<Unicode.Scalar>) -> [Int] {
    let digits = middle.compactMap { $0.properties.numericValue.map { Int($0) } }
    if zip(digits, digits.dropFirst()).contains(where: { $0 == 1 && $1 == 2 }) { return [12] }
    return digits.filter { [3, 6, 9].contains($0) }
  }

  /// Takes the volume off the end: `/µL`, `pL`, `/L`, `7L` (a slash read as a 7), `/mm3`.
  private static func volume(
    of text: ArraySlice<Unicode.Scalar>
  ) -> (Volume, hasSlash: Bool, middle: ArraySlice<Unicode.Scalar>)? {
    var rest = text
    var volume = Volume.litre
    if let slash = rest.lastIndex(of: "/"), rest[slash...].dropFirst().starts(with: ["m", "m"]),
      rest[slash...].count <= 4
    {
      return (.cubicMillimetre, true, rest[..<slash])
    }
    // `mcL`, `micL`, `met`: the microlitre of American print.
    let end = String(String.UnicodeScalarView(rest.suffix(3))).lowercased()
    if ["mcl", "mct", "mel", "met", "mci", "mc|", "icl"].contains(end) {
      rest = rest.dropLast(3)
      if end == "icl", rest.last == "m" { rest = rest.dropLast() }
      let hasSlash = rest.last.map { "/|\\!iIl".unicodeScalars.contains($0) } ?? false
      return (.microlitre, hasSlash, hasSlash ? rest.dropLast() : rest)
    }
    // A Cyrillic л is read as an n or п; only the slash then tells a volume.
    guard let last = rest.last,
      "LlIi|лЛ".unicodeScalars.contains(last)
        || "nпП".unicodeScalars.contains(last) && rest.dropLast().last == "/"
    else { return nil }
    rest = rest.dropLast()
    // `puL`, `uul`: the tail of a µ read twice.
    let micro = rest.suffix(2).filter { "uµμpUP".unicodeScalars.contains($0) }
    if let sign = rest.last, "uµμpUP".unicodeScalars.contains(sign) {
      volume = .microlitre
      rest = rest.dropLast(micro.count)
    }
    if let slash = rest.last, "/|\\".unicodeScalars.contains(slash) { return (volume, true, rest.dropLast()) }
    if rest.count >= 2, rest.last == "7" { return (volume, false, rest.dropLast()) }
    return (volume, false, rest)
  }
}
