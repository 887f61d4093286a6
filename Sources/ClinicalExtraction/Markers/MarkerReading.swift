import ClinicalRecord

/// What a text or table says of one marker, before it becomes a fact.
struct MarkerReading {
  var marker: MarkerTerm
  /// Where the marker's name stands, in the passage or cell it was read from.
  var range: Range<Int>
  /// Where its value stands, where that is apart from the name.
  var valueRange: Range<Int>?
  var status: String?
  var intensity: String?
  var percent: Percent?
  var population: String?
  /// Whether a verb behind the name says the status (`is strongly positive`).
  var isPredicated = false
}

/// Status words that speak of one marker at once: the one that says more wins.
enum MarkerStatus {
  static func combined(_ values: [String]) -> String? {
    ["negative", "partial", "equivocal", "positive"].first { values.contains($0) }
  }

  /// The status that a percentage alone gives, by the customary cut-off of 20 %; between it and 5 % nothing is said.
  ///
  /// Of a mixed population (all lymphocytes, all cells) the percentage is the share of those cells that are positive:
  /// it says so from 5 % on.
  static func status(percent: Double, of population: String? = nil) -> String? {
    let limit: Double = population.map(mixed.contains) ?? false ? 5 : 20
    return percent >= limit ? "positive" : percent < 5 ? "negative" : nil
  }

  /// Whether cells of several kinds are meant.
  static func isMixed(_ population: String?) -> Bool { population.map(mixed.contains) ?? false }

  private static let mixed: Set<String> = [
    "lymphocytes", "leukocytes", "total events", "nucleated cells", "T cells",
  ]

  /// The intensity that signs tell: two and three plus signs are bright; grades say it by their number.
  static func intensity(sign: String) -> String? {
    switch sign.filter({ !"() ".contains($0) }) {
    case "++", "+++", "3+", "4+": "bright"
    case "2+": "moderate"
    case "1+": "dim"
    default: nil
    }
  }

  /// What two columns of a row say together: that only a part of the cells has it is more than that they have it.
  static func joined(_ first: String?, _ second: String?) -> String? {
    guard let first, let second else { return first ?? second }
    return first == "positive" && ["partial", "equivocal"].contains(second) ? second : first
  }

  /// The status that signs behind a marker's name give (`+`, `-`, `+/-`); nil for other text.
  static func status(sign: String) -> String? {
    let plain = sign.filter { !"() ".contains($0) }.map { "−–—".contains($0) ? "-" : String($0) }.joined()
    switch plain {
    case "+", "++", "+++", "1+", "2+", "3+", "＋", "+ve", "+VE": return "positive"
    case "-", "neg", "neg.", "-ve", "-VE": return "negative"
    case "+/-", "-/+", "±", "+-": return "partial"
    default: return nil
    }
  }
}

/// Percentages as they stand beside markers: `85.2%`, `<1 %`, `80%+`.
enum PercentReader {
  /// The first percentage of a piece of text. A span (`90-95%`) keeps its print and has no number.
  static func percent(in text: String, style: NumberStyle) -> (percent: Percent, range: Range<Int>)? {
    let utf8 = Array(text.utf8)
    for shape in NumberScanner.shapes(in: utf8) {
      var end = shape.range.upperBound
      while end < utf8.count, utf8[end] == UInt8(ascii: " ") { end += 1 }
      guard end < utf8.count, utf8[end] == UInt8(ascii: "%") || utf8[end...].starts(with: "％".utf8) else {
        continue
      }
      return value(shape, in: utf8, style: style).map { ($0, shape.range.lowerBound..<(end + 1)) }
    }
    return nil
  }

  /// A cell that holds nothing but a number from 0 to 100, with or without a percent sign.
  static func bare(_ text: String, style: NumberStyle) -> Percent? {
    let utf8 = Array(text.utf8)
    let shapes = NumberScanner.shapes(in: utf8)
    guard shapes.count == 1, let shape = shapes.first else { return nil }
    let rest = utf8[..<shape.range.lowerBound] + utf8[shape.range.upperBound...]
    guard rest.allSatisfy({ " <>=%~".utf8.contains($0) || $0 >= 0x80 }) else { return nil }
    return value(shape, in: utf8, style: style)
  }

  private static func value(_ shape: NumberShape, in utf8: [UInt8], style: NumberStyle) -> Percent? {
    guard let number = shape.value(style), (0...100).contains(number) else { return nil }
    let before = String(decoding: utf8[..<shape.range.lowerBound], as: UTF8.self).filter { $0 != " " }
    let comparator =
      ["<=", ">=", "<", ">"].first { before.hasSuffix($0) } ?? (before.hasSuffix("≤") ? "<=" : nil)
    let digits = String(decoding: utf8[shape.range], as: UTF8.self)
    return Percent(number: number, comparator: comparator, printed: (comparator ?? "") + digits)
  }
}
