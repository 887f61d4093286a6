/// Something that went wrong with a source or a page, said so that its reader can mend it.
///
/// Never holds patient data: no text that was read, and no value.
package struct Problem: Hashable, Sendable, Codable {
  package enum Severity: String, Hashable, Sendable, Codable {
    /// Content is lost: the record that holds it is not complete.
    case error
    case warning
  }
  /// A stable code that programs may test.
  package struct Code: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package var code: Code
  package var severity: Severity
  /// What happened and what to do about it.
  package var message: String
  /// The id of the source, where there is one.
  package var source: String?
  /// The page, counted from 1; nil where the whole source is meant.
  package var page: Int?

  package init(
    _ code: Code, _ severity: Severity = .error, message: String, source: String? = nil, page: Int? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.source = source
    self.page = page
  }

  /// Every field has its place in JSON, also one that is null.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(severity, forKey: .severity)
    try container.encode(message, forKey: .message)
    try container.encode(source, forKey: .source)
    try container.encode(page, forKey: .page)
  }
}

extension Problem.Code {
  package static let notADocument = Self(rawValue: "not-a-document")
  package static let damaged = Self(rawValue: "damaged")
  package static let encrypted = Self(rawValue: "encrypted")
  package static let wrongPassword = Self(rawValue: "wrong-password")
  package static let noPages = Self(rawValue: "no-pages")
  package static let emptyPage = Self(rawValue: "zero-area-page")
  package static let pageTooLarge = Self(rawValue: "page-too-large")
  package static let tooManyPages = Self(rawValue: "too-many-pages")
  package static let fileTooLarge = Self(rawValue: "file-too-large")
  package static let pageTimedOut = Self(rawValue: "page-timed-out")
  package static let pageFailed = Self(rawValue: "page-failed")
  package static let notAFile = Self(rawValue: "not-a-file")
  package static let unreadableFile = Self(rawValue: "unreadable-file")
  package static let cannotWrite = Self(rawValue: "cannot-write")
  package static let noSpace = Self(rawValue: "no-space")
  package static let missingLanguage = Self(rawValue: "missing-language")
  package static let missingVocabulary = Self(rawValue: "missing-vocabulary")
  package static let untrustedTextLayer = Self(rawValue: "untrusted-text-layer")
  package static let poorPage = Self(rawValue: "poor-page")
}
