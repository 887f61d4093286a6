import CPoppler
import CTesseract

/// The versions of the libraries that reading depends on, for `producer` in a record.
package struct LibraryVersions: Hashable, Sendable, Codable {
  package let poppler: String
  package let leptonica: String
  package let tesseract: String

  /// Of the libraries this process runs with.
  package static var current: LibraryVersions {
    LibraryVersions(
      poppler: poppler_get_version().map { String(cString: $0) } ?? "",
      leptonica: leptonicaVersion(),
      tesseract: TessVersion().map { String(cString: $0) } ?? "")
  }

  /// Without the library's name in front.
  private static func leptonicaVersion() -> String {
    guard let text = getLeptonicaVersion() else { return "" }
    defer { lept_free(text) }
    return String(cString: text).split(separator: "-").last.map(String.init) ?? ""
  }
}
