import ClinicalRecord
import DocumentModel

/// A result between reading and the record: what checks need to judge it is still at hand.
struct ResultDraft: Sendable {
  /// Where drafts come from that belong together: the same table or passage.
  struct Place: Sendable, Hashable {
    var page: Int
    var group: Int
    var row: Int
  }

  var place: Place
  var name: LabSpan?
  /// As printed, wrapped lines joined.
  var printedName: String?
  /// What the name may mean; resolved by unit and context.
  var naming: AnalyteNaming
  var analyte: Analyte?
  var value: Value
  var valueSpan: LabSpan
  var decimals = 0
  var unit: PrintedUnit?
  var range: ReferenceRange?
  var rangeSpan: LabSpan?
  var flag: PrintedFlag?
  /// What the row says of a number in words: `positive`, `negative` …
  var interpretation: String?
  var date: ClinicalDate?
  /// What surrounds it: titles of table and section, folded.
  var surroundings: LabSurroundings
  /// Whether it stands in running text that gives it no date of its own.
  var isUndatedProse = false
  var doubts: [Review.Reason] = []
  /// Whether its value is another than was read: no rule may clear that doubt.
  var isMended = false
  /// Relations to other values that hold, each a confirmation from outside the word itself.
  var confirmations = 0
  /// 0…1: how plainly the layout says that name and value belong together.
  var bond = 1.0

  mutating func doubt(_ reason: Review.Reason) {
    if !doubts.contains(reason) { doubts.append(reason) }
  }

  /// The number in the analyte's canonical unit.
  var canonical: Canonical? {
    guard let analyte, let number = value.number, let unit = analyte.canonicalUnit else { return nil }
    guard let ucum = self.unit?.ucum ?? (analyte.isUnitless ? unit : nil) else { return nil }
    return analyte.canonical(number, ucum: ucum).map { Canonical(number: $0, unit: unit) }
  }
}

/// A unit as read.
struct PrintedUnit: Sendable, Hashable {
  var printed: String
  /// UCUM, likeliest first.
  var candidates: [String]
  /// The one chosen.
  var ucum: String?
  var isRepaired = false
  /// Whether it is a word that no place says to be a unit: it counts only where it can be mended into one.
  var isGuess = false
  /// Other readings of the same pixels.
  var alternatives: [String] = []
}

/// A flag as read.
struct PrintedFlag: Sendable, Hashable {
  var printed: String
  var meaning: FlagMeaning
}

extension Analyte {
  /// Whether it is printed without a unit: ratios, INR, scores.
  var isUnitless: Bool {
    guard let canonicalUnit else { return true }
    return canonicalUnit == "1"
      || canonicalUnit.hasPrefix("{") && canonicalUnit.hasSuffix("}") && !canonicalUnit.contains("/")
  }
}
