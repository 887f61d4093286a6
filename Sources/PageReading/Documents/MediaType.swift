/// The kinds of file that can be read, told apart by their first bytes and never by their name.
package enum MediaType: String, Hashable, Sendable, Codable, CaseIterable {
  case pdf = "application/pdf"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case tiff = "image/tiff"

  /// How many bytes of a file are enough to tell its kind.
  ///
  /// A PDF's header may stand anywhere in the first
  /// kilobyte (ISO 32000-1, annex H.3.4.1), and mail gateways do put bytes before it.
  static let headLength = 1024

  /// The kind of a file that begins so; nil for anything else.
  package init?(head: some Collection<UInt8>) {
    let head = Array(head.prefix(MediaType.headLength))
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if MediaType.tiffMarks.contains(where: head.starts) {
      self = .tiff
    } else if head.holds(Array("%PDF-".utf8)) {
      self = .pdf
    } else {
      return nil
    }
  }

  /// Little- and big-endian TIFF, then the same for BigTIFF.
  private static let tiffMarks: [[UInt8]] = [
    [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A], [0x49, 0x49, 0x2B, 0], [0x4D, 0x4D, 0, 0x2B],
  ]
}

extension Array where Element == UInt8 {
  /// Whether the bytes stand anywhere in here.
  func holds(_ bytes: [UInt8]) -> Bool {
    guard count >= bytes.count else { return false }
    return (0...(count - bytes.count)).contains { self[$0..<($0 + bytes.count)].elementsEqual(bytes) }
  }
}
