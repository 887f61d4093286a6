/// Reads a misread unit as the nearest of those that an analyte is measured in.
package struct UnitRepair: Sendable {
  private let units: UnitTable

  package init(units: UnitTable) { self.units = units }

  package struct Match: Sendable, Hashable {
    package var ucum: String
    /// Whether no other unit of the analyte comes nearly as close.
    package var isClear: Bool
  }

  /// A unit as read, and what is known of the number that it stands behind.
  package struct Reading: Sendable {
    package var printed: String
    /// Other readings of the same pixels.
    package var alternatives: [String]
    /// The value and the ends of its range.
    package var numbers: [Double]
    /// The upper end of the range: in a wrong unit it is none that a laboratory gives for the analyte.
    package var upper: Double?
    /// Whether what was read is the unit of anything.
    package var isKnown: Bool

    package init(
      printed: String, alternatives: [String] = [], numbers: [Double] = [], upper: Double? = nil,
      isKnown: Bool = true
    ) {
      self.printed = printed
      self.alternatives = alternatives
      self.numbers = numbers
      self.upper = upper
      self.isKnown = isKnown
    }
  }

  package func unit(printed: String, of analyte: Analyte) -> Match? {
    unit(Reading(printed: printed), of: analyte)
  }

  /// The nearest unit of the analyte in which the numbers are possible; nil where none is near enough, or two
  /// are equally near.
  package func unit(_ reading: Reading, of analyte: Analyte) -> Match? {
    byText(reading, of: analyte) ?? onlyUsual(reading, of: analyte)
  }

  /// The same by the signs alone: what is read must look like the unit.
  package func byText(_ reading: Reading, of analyte: Analyte) -> Match? {
    let plausible = plausible(reading, analyte)
    let usual = plausible.filter { isUsual($0, analyte, reading.upper) }
    let possible = usual.isEmpty ? plausible : usual
    if let other = otherReading(reading, possible, analyte) { return other }
    let readings = [reading.printed] + reading.alternatives
    if let count = readings.lazy.compactMap({ MisreadCount($0, isUnit: true) }).first {
      return count.candidates.first(where: possible.contains).map { Match(ucum: $0, isClear: false) }
    }
    // An I and a U that touch are a W; which of the two spellings it was stays unclear.
    if possible.contains("[IU]/L"), reading.printed.uppercased() == "W/L" {
      return Match(ucum: "[IU]/L", isClear: false)
    }
    // Of `L/L` the slash leans into the first letter.
    if possible.contains("L/L"), ["UL", "LL", "LIL", "L1L"].contains(reading.printed.uppercased()) {
      return Match(ucum: "L/L", isClear: false)
    }
    if possible.contains("U/L"), Self.isActivity(reading.printed) {
      return Match(ucum: "U/L", isClear: false)
    }
    if possible.contains("%"), Self.isPerCent(reading.printed), reading.numbers.allSatisfy({ $0 <= 100 }) {
      return Match(ucum: "%", isClear: false)
    }
    return nearest(reading, possible, analyte) ?? truncated(reading, possible, analyte)
      ?? nearestOther(reading, possible, analyte)
  }

  /// The one quantity that the other readings of the same pixels come near, where what was read is no unit at all.
  private func nearestOther(_ reading: Reading, _ possible: [String], _ analyte: Analyte) -> Match? {
    guard !reading.isKnown else { return nil }
    let found = reading.alternatives.compactMap { other -> String? in
      var read = reading
      (read.printed, read.alternatives) = (other, [])
      return nearest(read, possible, analyte)?.ucum
    }
    guard let first = found.first, found.allSatisfy({ analyte.units[$0] == analyte.units[first] }) else {
      return nil
    }
    return Match(ucum: first, isClear: false)
  }

  private func plausible(_ reading: Reading, _ analyte: Analyte) -> [String] {
    analyte.units.keys.sorted().filter {
      isPossible($0, analyte, reading.numbers) && !Self.isSeldom($0, of: analyte)
    }
  }

  /// `mg/L` of what nearly all laboratories print in mg/dL or mmol/L: accepted where it is printed, never guessed.
  private static func isSeldom(_ ucum: String, of analyte: Analyte) -> Bool {
    switch analyte.canonicalUnit {
    case "mg/dL": ucum == "mg/L"
    case "mmol/L": ucum == "mg/L" || ucum == "g/L"
    default: false
    }
  }

  /// Powers of ten that few laboratories count in: never guessed.
  private static let rare = ["10*4/", "10*5/", "10*8/"]

  private func isUsual(_ ucum: String, _ analyte: Analyte, _ upper: Double?) -> Bool {
    guard let upper, let limits = analyte.upperLimit, let canonical = analyte.canonical(upper, ucum: ucum)
    else {
      return true
    }
    return limits.contains(canonical)
  }

  /// Whatever stands there, it is the one quantity in which the range is a laboratory's; of its spellings the nearest.
  ///
  /// The unit of another quantity (`mmol` for `µmol/L`) must still be half the same.
  private func onlyUsual(_ reading: Reading, of analyte: Analyte) -> Match? {
    let usual = plausible(reading, analyte).filter { ucum in
      isUsual(ucum, analyte, reading.upper) && !Self.rare.contains { ucum.hasPrefix($0) }
    }
    guard reading.upper != nil, analyte.upperLimit != nil, let first = usual.first,
      usual.allSatisfy({ analyte.units[$0] == analyte.units[first] }), reading.printed.utf8.count <= 12
    else { return nil }
    let text = Self.folded(reading.printed)
    guard !text.isEmpty else { return nil }
    let near = usual.compactMap { ucum -> (ucum: String, distance: Int, length: Int)? in
      let spellings = units.spellings(ucum: ucum).map(Self.folded).filter { Self.mayBe($0, text) }
      let all = spellings.map { ($0.count, EditDistance.between(text, $0, atMost: 24) ?? 24) }
      return all.min { $0.1 < $1.1 }.map { (ucum, $0.1, max($0.0, text.count)) }
    }
    guard let least = near.map(\.distance).min() else { return nil }
    let nearest = near.filter { $0.distance == least }
    // Powers of ten of one amount: what shows no letter of a microlitre is rather in a litre.
    let powers = nearest.filter { $0.ucum.hasPrefix("10*") && $0.ucum.hasSuffix("/L") }
    guard let best = nearest.count > 1 && powers.count == 1 ? powers.first : nearest.first,
      nearest.count == 1 || powers.count == 1 && !text.contains(UInt8(ascii: "u")),
      !reading.isKnown || best.distance * 2 <= best.length
    else { return nil }
    return Match(ucum: best.ucum, isClear: false)
  }

  /// Whether a text may be a spelling at all: one of few signs (`/nl`, `1`) is near to every scrap, so all but one must be
  /// the same, and what begins with a ten is a power of it.
  private static func mayBe(_ spelling: [UInt8], _ text: [UInt8]) -> Bool {
    let ten = Array("lo".utf8)
    if text.starts(with: ten), text.count > 2 { return spelling.starts(with: ten) }
    guard spelling.count <= 3 else { return true }
    return text.first == spelling.first && (EditDistance.between(text, spelling, atMost: 1) ?? 2) <= 1
  }

  /// The one unit that another reading of the same pixels is, letter by letter.
  private func otherReading(_ reading: Reading, _ possible: [String], _ analyte: Analyte) -> Match? {
    let found = reading.alternatives.compactMap { other in
      units.candidates(printed: other).first(where: possible.contains)
    }
    guard let first = found.first, found.allSatisfy({ analyte.units[$0] == analyte.units[first] }) else {
      return nil
    }
    return Match(ucum: first, isClear: false)
  }

  /// The numbers must be such as a patient can have, within a factor: a range may reach further than its analyte's limits.
  private func isPossible(_ ucum: String, _ analyte: Analyte, _ numbers: [Double]) -> Bool {
    guard let limits = analyte.plausible else { return true }
    return numbers.allSatisfy { number in
      guard number > 0, let value = analyte.canonical(number, ucum: ucum) else { return true }
      return value <= limits.high && value >= limits.low / 4
    }
  }

  /// `g` for `g/L`: the one quantity whose unit begins so and in which the numbers are possible.
  private func truncated(_ reading: Reading, _ possible: [String], _ analyte: Analyte) -> Match? {
    let head = reading.printed.prefix { $0 != "/" }
    let text = Self.folded(String(head))
    guard (1...4).contains(text.count), !reading.numbers.isEmpty,
      reading.printed.unicodeScalars.count <= head.unicodeScalars.count + 1
    else { return nil }
    let whole = possible.filter { $0.utf8.starts(with: text + [UInt8(ascii: "/")]) }
    let found = whole.isEmpty ? possible.filter { Self.isHead(text, of: $0) } : whole
    guard let first = found.first, found.allSatisfy({ analyte.units[$0] == analyte.units[first] }) else {
      return nil
    }
    return Match(ucum: first, isClear: false)
  }

  /// `nmol` for `mmol/L`: one letter of a word of four and more before the slash.
  private static func isHead(_ text: [UInt8], of ucum: String) -> Bool {
    let head = folded(String(ucum.prefix { $0 != "/" }))
    return text.count >= 4 && head.count == text.count && ucum.contains("/") && !ucum.hasPrefix("10*")
      && EditDistance.between(text, head, atMost: 1) != nil
  }

  private func nearest(_ reading: Reading, _ possible: [String], _ analyte: Analyte) -> Match? {
    let text = Self.folded(reading.printed)
    guard text.count >= 2 else { return nil }
    // Spellings of the same quantity (`K/uL`, `10*9/L`) do not compete.
    let ranked = self.ranked(text, among: possible)
    guard let best = ranked.first else { return nil }
    // `mgIL` is `mg/L`, or `mg/dL` with a letter lost: a seldom unit that is as near leaves no choice clear.
    let seldom = analyte.units.keys.filter {
      Self.isSeldom($0, of: analyte) && isPossible($0, analyte, reading.numbers)
    }
    if let other = self.ranked(text, among: seldom.sorted()).first, other.distance <= best.distance {
      return other.distance < best.distance ? nil : Match(ucum: best.ucum, isClear: false)
    }
    let rivals = ranked.dropFirst().filter { analyte.units[$0.ucum] != analyte.units[best.ucum] }
    // Which of two spellings of one quantity was printed stays open where both are equally near.
    let isAlone = !ranked.dropFirst().contains { $0.distance == best.distance }
    // Of three signs one changed is much: `t/t`.
    let isNear = best.distance <= (text.count > 3 ? 2 : 1) && isAlone && text.count > 2
    guard let rival = rivals.first else { return Match(ucum: best.ucum, isClear: isNear) }
    guard rival.distance > best.distance else { return nil }
    return Match(ucum: best.ucum, isClear: isNear && rival.distance > best.distance + 2)
  }

  /// The units that a text may be, folded, and how far it is from their nearest spelling; nearest first.
  private func ranked(_ text: [UInt8], among possible: [String]) -> [(ucum: String, distance: Int)] {
    let limit = text.count >= 5 ? 2 : 1
    let near = possible.compactMap { ucum -> (ucum: String, distance: Int)? in
      let distances = units.spellings(ucum: ucum).compactMap { spelling -> Int? in
        let other = Self.folded(spelling)
        return Self.distance(text, other, atMost: min(limit, other.count / 2))
      }
      return distances.min().map { (ucum, $0) }
    }
    return near.sorted { $0.distance < $1.distance }
  }

  /// Twice the edit distance; a p before a unit is nearly a µ, and a last letter is sooner lost than changed.
  private static func distance(_ text: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
    if text.first == UInt8(ascii: "p"), other.first == UInt8(ascii: "u"),
      text.dropFirst() == other.dropFirst()
    {
      return 1
    }
    // Of two letters one may be wrong (`ps`), or the slash before them lost (`pl`); more would fit too much.
    // So may the one within `gl`.
    let slash = UInt8(ascii: "l")
    let isWithoutSlash = other == [slash] + text || text.last == slash && other == text + [slash]
    if text.count == 2, other.count != 2, !isWithoutSlash { return nil }
    if other.count == text.count + 1, other.starts(with: text) { return 1 }
    return EditDistance.between(text, other, atMost: limit).map { $0 * 2 }
  }

  /// `0/0`, `96`, `Yo`: what readers make of a per cent sign.
  private static func isPerCent(_ printed: String) -> Bool {
    let scalars = Array(printed.unicodeScalars.filter { $0 != " " })
    return (1...3).contains(scalars.count)
      && scalars.allSatisfy { "069oOYyUuÜb/°%“".unicodeScalars.contains($0) }
  }

  /// `u`, `un`, `UIL`, `VIL`: a U and strokes are all that is left of `U/l`.
  private static func isActivity(_ printed: String) -> Bool {
    let scalars = Array(printed.unicodeScalars.filter { !" .,:;-".unicodeScalars.contains($0) })
    guard let first = scalars.first, scalars.count <= 5 else { return false }
    // `Ед/л` read with Latin letters.
    if "EeЕе".unicodeScalars.contains(first), scalars.count >= 4, scalars.dropFirst(2).first == "/" {
      return true
    }
    guard "UuVv".unicodeScalars.contains(first), scalars.count <= 4 else { return false }
    return scalars.dropFirst().allSatisfy { "/\\|1lLiInNtT!A4".unicodeScalars.contains($0) }
  }

  /// Without what readers confuse: `l`, `I`, `|`, `1`, `i` are one letter, so are `0` and `O`; signs of no meaning go.
  private static func folded(_ printed: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in UnitTable.normalized(printed).lowercased().unicodeScalars {
      switch scalar {
      case "i", "|", "1", "!", "l": bytes.append(UInt8(ascii: "l"))
      case "o", "0", "°": bytes.append(UInt8(ascii: "o"))
      case "/" where !bytes.isEmpty: bytes.append(UInt8(ascii: "l"))
      case "’", "'", ".", "`", "‘", ",", "^", "*", ":", ";", "~", "\"", "“", "”": break
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    // A slash before `nl` is read as a stroke, an L at the end as a t.
    if bytes.first == UInt8(ascii: "/") { bytes[0] = UInt8(ascii: "l") }
    if bytes.last == UInt8(ascii: "t") { bytes[bytes.count - 1] = UInt8(ascii: "l") }
    return bytes
  }
}
