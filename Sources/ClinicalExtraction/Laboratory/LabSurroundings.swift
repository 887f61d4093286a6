/// The text around a result that can decide what its short name means.
struct LabSurroundings: Sendable, Hashable {
  /// The row or line itself, folded.
  var line: [UInt8] = []
  /// Titles and headings above, nearest first, folded.
  var titles: [[UInt8]] = []
  /// What the nearest title, or the sentence, says was examined.
  var specimen: LabSpecimen?
  /// What the document as a whole says was examined; a hint, as a marrow report also prints blood counts.
  var documentSpecimen: LabSpecimen?
  /// The names of all rows of the table, folded: the company that a short name (`K`, `CO2`) needs.
  var company: Set<[UInt8]> = []

  /// Whether a word stands in the line or in a title.
  func holds(_ word: String) -> Bool {
    let needle = FoldedText(word).utf8
    return ([line] + titles).contains { Self.contains(needle, in: $0) }
  }

  static func contains(_ needle: [UInt8], in text: [UInt8]) -> Bool {
    guard !needle.isEmpty, text.count >= needle.count else { return false }
    return (0...(text.count - needle.count)).contains { start in
      text[start..<(start + needle.count)].elementsEqual(needle)
        && WordBoundary.surrounds(start..<(start + needle.count), in: text)
    }
  }
}

/// What was examined, where a title or heading says it.
enum LabSpecimen: String, Sendable, Hashable {
  case blood
  case urine
  case marrow = "bone marrow"
  case cerebrospinalFluid = "CSF"

  /// The specimen that folded text names; nil where it names none.
  ///
  /// A hospital's bone marrow transplant unit, a department of blood diseases and a diagnosis that is called after the marrow
  /// name none.
  static func named(in whole: [UInt8]) -> LabSpecimen? {
    var text = whole
    for phrase in otherPhrases { text.blank(phrase) }
    if LabSurroundings.contains(Array("peripheral blood".utf8), in: text) { return .blood }
    for (word, specimen) in words where LabSurroundings.contains(word, in: text) { return specimen }
    return nil
  }

  private static let otherPhrases: [[UInt8]] = [
    // Cells, not the fluid.
    "plasma cell",
    "marrow transplant", "marrow and stem cell", "marrow failure", "marrow donor", "marrow unit",
    "blood science",
    "blood transfusion", "blood bank", "blood cancer", "blood disorder", "blood disease", "blood pressure",
    "blood and marrow", "transplante de médula ósea", "trasplante de médula ósea", "kemik iliği nak",
    "kemik iliği transplant", "трансплантации костного мозга", "пересадки костного мозга", "болезней крови",
    "заболеваний крови", "болезни крови", "переливания крови", "پیوند مغز استخوان", "骨髓瘤", "骨髓移植", "骨髓增",
    "骨髓纤维化", "骨髓衰竭", "血液科", "血液内科", "血液病", "血液肿瘤", "血液学", "血液净化", "血压", "输血", "贫血", "白血病",
  ].map { FoldedText($0).utf8 }

  private static let words: [([UInt8], LabSpecimen)] = spellings.map { (FoldedText($0.0).utf8, $0.1) }

  private static let spellings: [(String, LabSpecimen)] = [
    ("bone marrow", .marrow), ("marrow", .marrow), ("aspirate", .marrow), ("trephine", .marrow),
    ("myelogram", .marrow), ("erythroid", .marrow), ("cellularity", .marrow), ("trilineage", .marrow),
    ("костный мозг", .marrow), ("костного мозга", .marrow), ("миелограмма", .marrow), ("骨髓", .marrow),
    ("kemik iliği", .marrow), ("knochenmark", .marrow), ("médula ósea", .marrow), ("مغز استخوان", .marrow),
    ("urine", .urine), ("urinalysis", .urine), ("моча", .urine), ("мочи", .urine), ("idrar", .urine),
    ("orina", .urine),
    ("尿", .urine), ("urin", .urine), ("ادرار", .urine), ("csf", .cerebrospinalFluid),
    ("liquor", .cerebrospinalFluid),
    ("cerebrospinal fluid", .cerebrospinalFluid), ("ликвор", .cerebrospinalFluid),
    ("peripheral blood", .blood),
    ("serum", .blood), ("plasma", .blood), ("blood", .blood), ("кровь", .blood), ("крови", .blood),
    ("血", .blood),
  ]

  /// Whether an analyte of the vocabulary is measured in this specimen and no other.
  func isOf(_ analyte: Analyte) -> Bool {
    switch self {
    case .urine: analyte.specimen.contains("urine")
    case .marrow: analyte.specimen == "bone marrow"
    case .cerebrospinalFluid: analyte.specimen.contains("CSF")
    case .blood:
      analyte.specimen == "blood" || analyte.specimen.hasPrefix("serum")
        || analyte.specimen.hasPrefix("plasma")
    }
  }

  /// Whether an analyte of the vocabulary can have been measured in it.
  func admits(_ analyte: Analyte) -> Bool {
    let specimen = analyte.specimen
    switch self {
    case .urine: return specimen.contains("urine")
    case .marrow: return specimen.contains("marrow")
    case .cerebrospinalFluid: return specimen.contains("CSF")
    case .blood: return specimen != "urine" && specimen != "bone marrow"
    }
  }
}
