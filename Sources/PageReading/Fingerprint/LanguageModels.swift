import CTesseract

#if canImport(Glibc)
import Glibc
#endif

/// The language models that are installed: Tesseract's `.traineddata` files in one folder.
package struct LanguageModels: Hashable, Sendable {
  /// Where they stand.
  package let directory: String
  /// As Tesseract names them (`eng`, `chi_sim`), sorted; `osd`, which reads no text, is among them.
  package let languages: [String]

  /// The models in a folder; nil where it holds none.
  package init?(directory: String) {
    let suffix = ".traineddata"
    let names = LanguageModels.names(in: directory).filter { $0.hasSuffix(suffix) }
    guard !names.isEmpty else { return nil }
    self.directory = directory
    languages = names.map { String($0.dropLast(suffix.count)) }.sorted()
  }

  /// The models Tesseract finds by itself: in `TESSDATA_PREFIX` where that is set, else in the folder the
  /// library was built with, which is asked from the library.
  ///
  /// - Returns: nil where no model is installed. On Debian: `apt-get install tesseract-ocr-eng`.
  package static func installed() -> LanguageModels? {
    libraryDirectory().flatMap { LanguageModels(directory: $0) }
  }

  /// The fingerprint of a language's model.
  ///
  /// - Throws: `.unreadableFile` where it is not installed.
  package func fingerprint(of language: String) throws(DocumentError) -> FileFingerprint {
    try FileFingerprint.sha256(path: "\(directory)/\(language).traineddata")
  }

  /// The library settles its folder when it starts, also when the language it was asked for does not exist.
  private static func libraryDirectory() -> String? {
    guard let engine = TessBaseAPICreate() else { return nil }
    defer { TessBaseAPIDelete(engine) }
    // It would print that it lacks the language.
    TessBaseAPISetVariable(engine, "debug_file", "/dev/null")
    _ = TessBaseAPIInit3(engine, nil, "none")
    guard let path = TessBaseAPIGetDatapath(engine) else { return nil }
    var directory = String(cString: path)
    while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
    return directory.isEmpty ? nil : directory
  }

  private static func names(in directory: String) -> [String] {
    guard let folder = opendir(directory) else { return [] }
    defer { closedir(folder) }
    return sequence(state: folder) { readdir($0) }.map { entry in
      withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
  }
}
