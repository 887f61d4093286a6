import DocumentModel

/// How a whole PDF ends: with `%%EOF`, near enough to the end of the file.
enum PDFEnding {
  /// Readers look for the mark in the last kilobyte (ISO 32000-1, annex H.3.4.4).
  static let searchedBytes = 1024

  static let cutOff = Problem(
    .damaged, .error,
    message: "The PDF is cut off: pages or parts of them may be missing. Ask for it to be sent again.")
}

extension Array where Element == UInt8 {
  var hasPDFEnding: Bool { holds(Array("%%EOF".utf8)) }
}
