package import DocumentModel
package import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// Why a file could not be written.
///
/// Says nothing of its name or content.
package struct WriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `no-space` or `cannot-write`.
  package let problem: Problem

  package var description: String { problem.message }
  package var isForWantOfSpace: Bool { problem.code == .noSpace }

  init(_ code: Int32) {
    switch code {
    case ENOSPC, EDQUOT, EFBIG:
      problem = Problem(
        .noSpace, message: "There is no space left in the output folder. Make room and run the command again."
      )
    case EACCES, EPERM, EROFS:
      problem = Problem(.cannotWrite, message: "The output folder may not be written to. Choose another.")
    default:
      problem = Problem(
        .cannotWrite, message: "The output could not be written (\(String(cString: strerror(code)))).")
    }
  }
}

/// Writes whole files or none: a reader sees the old bytes or the new ones, whatever happens in between.
package enum AtomicFile {
  /// Writes beside the target, flushes to disk, renames.
  ///
  /// Readable and writable for this user only.
  ///
  /// - Throws: `WriteError`; then the target is as it was, and nothing is left beside it.
  package static func write(_ data: Data, to path: String) throws(WriteError) {
    let temporary = temporaryPath(for: path)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw WriteError(errno) }
    var isRenamed = false
    defer { if !isRenamed { unlink(temporary) } }
    try fill(descriptor, with: data)
    guard rename(temporary, path) == 0 else { throw WriteError(errno) }
    isRenamed = true
    flushFolder(of: path)
  }

  /// Hidden, in the same folder, and of this process alone.
  static func temporaryPath(for path: String) -> String {
    let split =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    // Short: a name close to the limit of 255 bytes has no room for a longer one.
    return "\(path[..<split]).dossier-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).part"
  }

  /// Writes, flushes and closes; the errors of all three count, since a full disk may show at any of them.
  private static func fill(_ descriptor: Int32, with data: Data) throws(WriteError) {
    var failure = writeAll(data, to: descriptor)
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 { throw WriteError(failure) }
  }

  /// - Returns: 0 or the error number.
  static func writeAll(_ data: Data, to descriptor: Int32) -> Int32 {
    var offset = 0
    while offset < data.count {
      let count = data.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Glibc.write(descriptor, $0 + offset, data.count - offset) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? ENOSPC : errno }
      offset += count
    }
    return 0
  }

  /// So that the rename itself outlives a power cut; where the folder cannot be flushed, nothing is lost but that.
  private static func flushFolder(of path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
