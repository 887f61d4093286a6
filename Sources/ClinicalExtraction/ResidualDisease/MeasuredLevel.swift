import ClinicalRecord

/// A share of cells: `0.08%`, `3 × 10⁻⁴`, `86 per million`, and whether it is a limit of the method.
struct MeasuredLevel {
  let number: Double?
  /// `%`, `1` for a bare power of ten, or `per million`.
  let unit: String
  /// The number alone.
  let printed: String
  /// With its unit.
  let text: String
  let range: Range<Int>
  let isLimit: Bool

  private static let limits: Set<String> = [
    "sensitivity", "lod", "limit", "lloq", "loq", "threshold", "detection", "below", "under", "cutoff",
    "чувствительность", "чувствительностью", "sensitivitat", "sensibilidad", "duyarlilik", "quantification",
    "at least",
  ]

  /// Cells that are counted beside residual disease, and what else is given as a share.
  static let otherCells: Set<String> = [
    "blasts", "blast", "cellularity", "cellular", "chimerism", "donor", "vaf", "lymphocytes", "neutrophils",
    "monocytes", "plasma", "viability", "purity", "hypocellular", "hypercellular", "normocellular",
    "haematogones", "hematogones", "t", "nk", "confidence", "interval", "ci", "is", "ratio", "transcript",
    "transcripts", "chance", "risk", "survival",
  ]

  /// Whether it can be how much of the disease there is: it stands near the name, and no other cells are named
  /// between the two or straight behind it.
  func isOfDisease(named name: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let isBehind = range.lowerBound >= name.upperBound
    let start = isBehind ? name.upperBound : range.upperBound
    let end = isBehind ? range.lowerBound : name.lowerBound
    let between = statement.tokens(from: start).prefix { $0.range.upperBound <= end }.map(\.text)
    let own = Self.otherCells.subtracting(["is", "plasma", "t", "nk", "blasts", "blast"])
    // `MRD is 0.3%`, `aberrant plasma cells 0.02%`, `residual blasts 0.4%` speak of the disease.
    let isResidual = between.contains {
      ["residual", "aberrant", "clonal", "abnormal", "leukaemic", "leukemic", "neoplastic"].contains($0)
    }
    let foreign = isResidual || statement.table != nil ? own : Self.otherCells.subtracting(["is"])
    guard between.count <= 16, Set(between).isDisjoint(with: foreign) else { return false }
    let after = statement.tokens(from: range.upperBound).prefix(2).prefix {
      !statement.utf8[range.upperBound..<$0.range.lowerBound].contains { ",;()".utf8.contains($0) }
    }.map(\.text)
    return isResidual || Set(after.prefix(after.first == "of" ? 0 : 2)).isDisjoint(with: Self.otherCells)
  }

  /// In the order of the text.
  static func levels(in statement: NarrativeStatement, style: NumberStyle) -> [MeasuredLevel] {
    (percents(in: statement, style: style) + powers(in: statement, style: style)).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  private static func percents(in statement: NarrativeStatement, style: NumberStyle) -> [MeasuredLevel] {
    var levels: [MeasuredLevel] = []
    var offset = statement.range.lowerBound
    while offset < statement.range.upperBound,
      let found = PercentReader.percent(in: statement.text(offset..<statement.range.upperBound), style: style)
    {
      let range = (offset + found.range.lowerBound)..<(offset + found.range.upperBound)
      offset = range.upperBound
      levels.append(
        MeasuredLevel(
          number: found.percent.number, unit: "%", printed: found.percent.printed,
          text: statement.text(range), range: range,
          isLimit: isLimit(range, in: statement) || found.percent.comparator == "<"))
    }
    return levels
  }

  private static func isLimit(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let words = statement.tokens(before: range.lowerBound).suffix(5).map(\.text)
    let sign = statement.text(statement.range.lowerBound..<range.lowerBound).trimmed.last
    return !Set(words).isDisjoint(with: limits) || sign == "<" || sign == "≤"
  }

  /// `5 x 10-4`, `10^-5`, `1×10⁻⁶`, `81 per million`.
  private static func powers(in statement: NarrativeStatement, style: NumberStyle) -> [MeasuredLevel] {
    let bytes = Array(statement.utf8[statement.range])
    var levels: [MeasuredLevel] = []
    var factor: (value: Double, range: Range<Int>)?
    for shape in NumberScanner.shapes(in: bytes) {
      let start = statement.range.lowerBound + shape.range.lowerBound
      let end = statement.range.lowerBound + shape.range.upperBound
      if statement.text(start..<end) == "10", let power = exponent(behind: end, in: statement) {
        let own = factor.flatMap { isTimes(statement.gap($0.range.upperBound, start)) ? $0 : nil }
        let range = (own?.range.lowerBound ?? start)..<power.end
        let text = statement.text(range)
        levels.append(
          MeasuredLevel(
            number: (own?.value ?? 1) * power.value, unit: "1", printed: text, text: text, range: range,
            isLimit: isLimit(range, in: statement)))
      } else if let value = shape.value(style), isPerMillion(behind: end, in: statement) {
        levels.append(
          MeasuredLevel(
            number: value, unit: "per million", printed: statement.text(start..<end),
            text: statement.text(start..<end) + " per million", range: start..<end,
            isLimit: isLimit(start..<end, in: statement)))
      }
      factor = shape.value(style).map { ($0, start..<end) }
    }
    return levels
  }

  /// `86 per million`, `86 residual clonal cells per million`.
  private static func isPerMillion(behind end: Int, in statement: NarrativeStatement) -> Bool {
    let next = statement.tokens(from: end).prefix(6).map(\.text)
    guard let per = next.firstIndex(of: "per"), per + 1 < next.count, next[per + 1] == "million" else {
      return false
    }
    return next[..<per].allSatisfy { $0.utf8.allSatisfy { !(0x30...0x39).contains($0) } }
      && (per == 0 || next[..<per].contains("cells"))
  }

  private static func isTimes(_ gap: String) -> Bool { ["x", "X", "×", "*", "·"].contains(gap) }

  /// The power of ten behind `10`: its minus may be a sign, a dash or raised.
  private static func exponent(behind offset: Int, in statement: NarrativeStatement) -> (
    value: Double, end: Int
  )? {
    var rest = statement.text(offset..<min(statement.range.upperBound, offset + 12))[...]
    let whole = rest.utf8.count
    if rest.first == "^" || rest.first == " " { rest = rest.dropFirst() }
    guard let sign = rest.first, "-−–⁻‐‑".contains(sign) else { return nil }
    rest = rest.dropFirst()
    let digits = rest.prefix { "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) }
    let raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"
    let plain = digits.map { digit in
      raised.firstIndex(of: digit).map { String(raised.distance(from: raised.startIndex, to: $0)) }
        ?? String(digit)
    }.joined()
    guard let power = Int(plain), (1...8).contains(power) else { return nil }
    rest = rest.dropFirst(digits.count)
    let value = (0..<power).reduce(1.0) { number, _ in number / 10 }
    return (value, offset + whole - rest.utf8.count)
  }
}
