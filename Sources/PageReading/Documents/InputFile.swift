import DocumentModel

#if canImport(Glibc)
import Glibc
#endif

/// A regular file opened for reading: the owner of one file descriptor, closed at the end of its life.
final class InputFile {
  let descriptor: Int32
  /// As the file system says.
  let size: Int

  /// Opens without waiting, so that a pipe put in a file's place cannot hold the process up.
  init(path: String) throws(DocumentError) {
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw InputFile.error(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw InputFile.error(code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw DocumentError(.notAFile, "This is a folder or a device, not a file. Name the files in it.")
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// What the system's error number means to the one who named the file.
  static func error(_ code: Int32) -> DocumentError {
    switch code {
    case ENOENT, ELOOP, ENOTDIR:
      DocumentError(.unreadableFile, "There is no file at this place, or the link to it leads nowhere.")
    case EACCES, EPERM:
      DocumentError(.unreadableFile, "The file may not be read. Give this user the right to read it.")
    case EISDIR:
      DocumentError(.notAFile, "This is a folder, not a file. Name the files in it.")
    default:
      DocumentError(
        .unreadableFile,
        "The file cannot be read (\(String(cString: strerror(code)))). Check the disk or network.")
    }
  }

  /// The first bytes, without moving the reading position.
  func head(_ length: Int) throws(DocumentError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: length)
    let count = pread(descriptor, &bytes, length, 0)
    guard count >= 0 else { throw InputFile.error(errno) }
    return Array(bytes.prefix(count))
  }

  /// The last bytes, without moving the reading position.
  func tail(_ length: Int) throws(DocumentError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: length)
    let count = pread(descriptor, &bytes, length, max(0, size - length))
    guard count >= 0 else { throw InputFile.error(errno) }
    return Array(bytes.prefix(count))
  }

  /// All bytes in order, in pieces that live only for the call.
  func forEachChunk(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(DocumentError) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while true {
      let count = pread(descriptor, &buffer, buffer.count, offset)
      if count == 0 { return }
      guard count > 0 else { throw InputFile.error(errno) }
      buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
      offset += count
    }
  }

  /// The whole file.
  func contents() throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    try forEachChunk { bytes.append(contentsOf: $0) }
    return bytes
  }
}
