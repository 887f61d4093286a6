import CPoppler
import DocumentModel

#if canImport(Glibc)
import Glibc
#endif

/// What identifies a file: the SHA-256 of its bytes, and how many they are.
package struct FileFingerprint: Hashable, Sendable, Codable {
  /// 64 lower-case hexadecimal digits.
  package let sha256: String
  package let bytes: Int

  package init(sha256: String, bytes: Int) {
    self.sha256 = sha256
    self.bytes = bytes
  }

  /// The id of a source in a record.
  package var sourceID: String { "sha256:" + sha256 }

  /// Reads a regular file once, from start to end, a quarter of a megabyte at a time.
  ///
  /// - Throws: `.notAFile` or `.unreadableFile`, as `SourceDocument.open` does.
  package static func sha256(path: String) throws(DocumentError) -> FileFingerprint {
    let file = try InputFile(path: path)
    guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else {
      throw DocumentError(.unreadableFile, "The checksum of the file cannot be made on this machine.")
    }
    defer { g_checksum_free(checksum) }
    var total = 0
    try file.forEachChunk { chunk in
      g_checksum_update(checksum, chunk.baseAddress, chunk.count)
      total += chunk.count
    }
    return FileFingerprint(sha256: String(cString: g_checksum_get_string(checksum)), bytes: total)
  }

  /// The fingerprint of bytes in memory.
  package static func sha256(bytes: [UInt8]) -> FileFingerprint {
    let hex = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count))
    defer { g_free(hex) }
    return FileFingerprint(sha256: hex.map { String(cString: $0) } ?? "", bytes: bytes.count)
  }
}
