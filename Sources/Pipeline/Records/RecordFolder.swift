package import ClinicalRecord
import DocumentModel
import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// The folder that records are written to.
package struct RecordFolder: Sendable {
  package let path: String

  /// Makes the folder where there is none, for this user only, and tries whether it can be written to.
  package init(path: String) throws(WriteError) {
    self.path = path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw WriteError(Self.errorNumber(of: error))
    }
    guard access(path, W_OK | X_OK) == 0 else { throw WriteError(errno) }
  }

  private static func errorNumber(of error: any Error) -> Int32 {
    switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace?: ENOSPC
    case .fileWriteVolumeReadOnly?: EROFS
    case .fileWriteFileExists?: ENOTDIR
    case .fileWriteNoPermission?: EACCES
    default: EIO
    }
  }

  /// Where the record of a source goes, and whether it is there already.
  package enum Place: Hashable, Sendable {
    /// A complete record of the same bytes by the same producer: nothing to do.
    case done(String)
    /// Free, or an older or incomplete record of the same bytes.
    case write(String)
  }

  /// A record is never overwritten by that of another document, nor a file that is no record: where the name is taken,
  /// the first eight digits of the source's sha256 are added to it.
  package func place(name: String, source: String, producer: Producer) -> Place {
    let digits = source.split(separator: ":").last.map { String($0.prefix(8)) } ?? ""
    let candidates = [name, "\(name)-\(digits)"].map { "\(path)/\($0).json" }
    for candidate in candidates {
      guard let head = RecordHead(path: candidate), head.id == source else { continue }
      return head.isDone(by: producer) ? .done(candidate) : .write(candidate)
    }
    let free = candidates.first { access($0, F_OK) != 0 }
    return .write(free ?? candidates[candidates.count - 1])
  }
}

/// As much of a record as tells whether it has to be made again.
private struct RecordHead: Decodable {
  let schema: String
  let id: String
  let producer: Producer
  let status: Record.Status

  init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      let head = try? JSONDecoder().decode(RecordHead.self, from: data)
    else { return nil }
    self = head
  }

  /// A partial or failed record is tried again: a password, a language or more time may be there now.
  func isDone(by producer: Producer) -> Bool {
    schema == Record.currentSchema && self.producer == producer && status == .complete
  }
}
