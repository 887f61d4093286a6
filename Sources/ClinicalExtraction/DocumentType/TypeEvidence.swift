import PageLayout

/// What speaks for a type of document apart from its words: the tests it reports, how a letter is addressed, the study
/// that its title names.
struct TypeEvidence {
  private(set) var weights: [String: Double] = [:]

  init(_ document: ClinicalDocument) {
    countAnalytes(document)
    readLetter(document)
    readTitle(document)
    readMarkers(document)
    readAccount(document)
  }

  /// A text that tells of several treatments is an account of a patient, whatever studies it quotes; a study's own
  /// report names its kind at its head.
  private mutating func readAccount(_ document: ClinicalDocument) {
    let regimens = Set(
      document.narrative.statements.flatMap(\.mentions).compactMap { mention -> String? in
        if case .regimen(let term) = mention.term { term.id } else { nil }
      })
    if regimens.count >= 2 { add(min(4, Double(regimens.count)), to: "consult") }
    let title = StoryToken.tokens(of: FoldedText(utf8: document.titleText))
    guard ImagingModality.mentions(in: title[...]).isEmpty else { return }
    for type in ["imaging.petct", "imaging.ct", "imaging.mri"] { add(-4, to: type) }
  }

  private mutating func add(_ weight: Double, to type: String) { weights[type, default: 0] += weight }

  /// Each analyte counts once for the type of its panel.
  private mutating func countAnalytes(_ document: ClinicalDocument) {
    var found: Set<Int> = []
    for line in document.pages.flatMap(\.lines) {
      for segment in line.segments {
        let names = document.terms.analytes.exact(segment.text)
        for name in names where name.requires.isEmpty { found.insert(name.analyte) }
      }
    }
    for analyte in found.sorted() {
      guard let type = Self.types[document.vocabulary.analytes[analyte].panel] else { continue }
      add(0.6, to: type)
    }
  }

  private static let types: [String: String] = [
    "CBC": "lab.cbc", "CBC diff": "lab.cbc", "viral": "lab.virology", "liver": "lab.chemistry",
    "electrolytes": "lab.chemistry", "renal": "lab.chemistry", "renal/TLS": "lab.chemistry",
    "electrolytes/TLS": "lab.chemistry", "metabolic": "lab.chemistry", "coagulation": "lab.coagulation",
    "myeloma": "lab.protein", "immunoglobulins": "lab.protein", "lymphocyte subsets": "lab.flow",
    "marrow": "marrow",
  ]

  private static let greetings = [
    "dear dr", "dear colleague", "dear doctor", "yours sincerely", "kind regards", "best wishes",
    "yours faithfully",
    "sehr geehrte", "mit freundlichen grussen", "estimado", "уважаемый", "saygilarimla", "此致",
    "to the reviewing physicians",
    "dear colleagues", "dear prof",
  ]

  /// Letters tell of scans, marrows and counts: how they address their reader outweighs that.
  private mutating func readLetter(_ document: ClinicalDocument) {
    let text = FoldedText(utf8: document.allText)
    if Self.greetings.contains(where: { text.holdsWord(Array($0.utf8)) }) { add(9, to: "letter") }
  }

  private mutating func readTitle(_ document: ClinicalDocument) {
    let title = StoryToken.tokens(of: FoldedText(utf8: document.titleText))
    switch ImagingModality.mentions(in: title[...]).first?.modality {
    case "PET-CT": add(4, to: "imaging.petct")
    case "CT": add(4, to: "imaging.ct")
    case "MRI": add(4, to: "imaging.mri")
    default: break
    }
  }

  /// Many markers in tables are a flow cytometry report.
  private mutating func readMarkers(_ document: ClinicalDocument) {
    let rows = document.narrative.statements.filter { statement in
      statement.table != nil && statement.startsPart
        && statement.mentions.contains { mention in
          if case .marker = mention.term {
            mention.range.lowerBound < statement.range.lowerBound + 12
          } else {
            false
          }
        }
    }
    add(min(6, 0.6 * Double(rows.count)), to: "lab.flow")
  }
}
