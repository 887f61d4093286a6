/// Why a recogniser could not be had or did not work.
///
/// Never holds what was read.
package struct RecognitionError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: String, Hashable, Sendable {
    /// A wanted language model is not installed.
    case missingLanguage = "missing-language"
    /// The engine did not start.
    case notStarted = "not-started"
    /// The engine gave up on a line.
    case failed
  }

  package let code: Code
  /// What happened and what to do about it.
  package let description: String

  package init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  /// A model that is missing, with the Debian package that brings it.
  static func missing(_ language: String) -> RecognitionError {
    let package = "tesseract-ocr-" + language.lowercased().split(separator: "_").joined(separator: "-")
    return RecognitionError(
      .missingLanguage,
      "The language model “\(language)” is not installed. On Debian or Ubuntu: apt-get install \(package)")
  }
}
