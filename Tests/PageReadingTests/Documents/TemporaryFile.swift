import Foundation

@testable import PageReading

/// A file that lives as long as the test that made it.
final class TemporaryFile {
  let path: String

  init(_ bytes: some Sequence<UInt8>, name: String = "document") throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    path = file.path
  }

  convenience init(_ pdf: HandWrittenPDF) throws { try self.init(pdf.bytes) }

  /// The folder it stands in, which holds nothing else.
  var folder: String { String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

/// Opens bytes as if they were a file.
func openDocument(_ bytes: some Sequence<UInt8>) throws -> SourceDocument {
  let file = try TemporaryFile(bytes)
  defer { withExtendedLifetime(file) {} }
  return try SourceDocument.open(path: file.path)
}

/// Opens a PDF written by hand.
func openDocument(_ pdf: HandWrittenPDF) throws -> SourceDocument { try openDocument(pdf.bytes) }
