package import Foundation

/// Everything that clinicians would edit: the words, units and limits by which pages are understood.
///
/// A value: it is made from the bytes of the files in `Models/`, and opens none itself.
package struct Vocabulary: Sendable {
  package let analytes: [Analyte]
  package let units: UnitTable
  package let qualitative: [QualitativeTerm]
  package let labels: [LabelTerm]
  package let markers: [MarkerTerm]
  package let markerPhrases: [MarkerPhrase]
  package let drugs: [DrugTerm]
  package let regimens: [RegimenTerm]
  package let responses: [ResponseTerm]
  package let diagnoses: [DiagnosisTerm]
  package let cues: [ContextCue]
  package let sections: [SectionTerm]
  package let documentTypes: [DocumentTypeTerm]
  package let months: [MonthTerm]
  /// What the vocabulary's sha256 is taken over: every file's name, length and bytes, in order of names.
  package let fingerprintInput: Data

  private let analyteIndex: [String: Int]

  /// The files a vocabulary is made from.
  package static let fileNames = [
    "analytes.json", "cues.json", "diagnoses.json", "document-types.json", "drugs.json", "labels.json",
    "marker-phrases.json", "markers.json", "months.json", "qualitative.json", "regimens.json",
    "responses.json", "sections.json", "units.json",
  ]

  /// - Parameter files: file name → bytes; files that are not in `fileNames` are ignored.
  /// - Throws: `VocabularyError` naming the file and the entry to mend.
  package init(files: [String: Data]) throws {
    let reader = VocabularyReader(files: files)
    analytes = try reader.entries("analytes.json")
    units = UnitTable(try reader.entries("units.json"))
    qualitative = try reader.entries("qualitative.json")
    labels = try reader.entries("labels.json")
    markers = try reader.entries("markers.json")
    markerPhrases = try reader.entries("marker-phrases.json")
    drugs = try reader.entries("drugs.json")
    regimens = try reader.entries("regimens.json")
    responses = try reader.entries("responses.json")
    diagnoses = try reader.entries("diagnoses.json")
    cues = try reader.entries("cues.json")
    sections = try reader.entries("sections.json")
    documentTypes = try reader.entries("document-types.json")
    months = try reader.entries("months.json")
    fingerprintInput = Self.fingerprintInput(files)
    analyteIndex = Dictionary(uniqueKeysWithValues: analytes.enumerated().map { ($1.id, $0) })
    try VocabularyLinks(self).check()
  }

  package func analyte(_ id: String) -> Analyte? { analyteIndex[id].map { analytes[$0] } }

  private static func fingerprintInput(_ files: [String: Data]) -> Data {
    var input = Data()
    for name in fileNames {
      let bytes = files[name] ?? Data()
      input.append(contentsOf: "\(name) \(bytes.count)\n".utf8)
      input.append(bytes)
    }
    return input
  }
}
