package import DocumentModel
import Foundation
import PageReading

#if canImport(Glibc)
import Glibc
#endif

/// A file to be read, or one that is not and why.
package struct InputFile: Hashable, Sendable {
  package let path: String
  /// Nil for a file that is to be read.
  package let problem: Problem?

  init(_ path: String, problem: Problem? = nil) {
    self.path = path
    self.problem = problem
  }

  package var name: String { (path as NSString).lastPathComponent }
}

/// Finds the files that a user's paths mean, in a fixed order, each once.
///
/// A file named by the user is always taken, so that it ends in a record whatever it is. In a folder a file is taken
/// when its first bytes or its extension say that it is a document; every other file is listed as skipped, except
/// hidden ones. Links are followed, and a folder is searched once however many links lead to it.
package struct InputFinder {
  private static let extensions: Set<String> = ["pdf", "png", "jpg", "jpeg", "jpe", "tif", "tiff"]
  private static let headLength = 1024

  private var files: [InputFile] = []
  private var seenFiles: Set<FileIdentity> = []
  private var seenFolders: Set<FileIdentity> = []

  private init() {}

  /// - Returns: files to read and files skipped, in the order in which they were found: paths as given, each folder's
  ///   files before its folders, both by the bytes of their names.
  package static func find(_ paths: [String]) -> [InputFile] {
    var finder = InputFinder()
    for path in paths { finder.visit(path, isNamed: true) }
    return finder.files
  }

  private mutating func visit(_ path: String, isNamed: Bool) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      files.append(InputFile(path, problem: Self.unreadable(errno)))
      return
    }
    let identity = FileIdentity(status)
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if seenFolders.insert(identity).inserted { search(path) }
    case S_IFREG:
      if seenFiles.insert(identity).inserted { files.append(file(path, isNamed: isNamed)) }
    default:
      files.append(
        InputFile(path, problem: Problem(.notAFile, message: "This is a device or a pipe, not a file.")))
    }
  }

  private mutating func search(_ folder: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      files.append(InputFile(folder, problem: Self.unreadable(EACCES)))
      return
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let paths = names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { prefix + $0 }
    let folders = paths.filter(Self.isFolder)
    for path in paths where !folders.contains(path) { visit(path, isNamed: false) }
    for path in folders { visit(path, isNamed: false) }
  }

  private func file(_ path: String, isNamed: Bool) -> InputFile {
    if isNamed || Self.looksReadable(path) { return InputFile(path) }
    return InputFile(
      path,
      problem: Problem(
        .skippedFile, .warning, message: "The file is neither a PDF nor a PNG, JPEG or TIFF image."))
  }

  private static func looksReadable(_ path: String) -> Bool {
    if extensions.contains((path as NSString).pathExtension.lowercased()) { return true }
    guard let handle = FileHandle(forReadingAtPath: path) else { return true }
    defer { try? handle.close() }
    return MediaType(head: (try? handle.read(upToCount: headLength)) ?? Data()) != nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func unreadable(_ code: Int32) -> Problem {
    let message =
      switch code {
      case EACCES, EPERM: "This may not be read. Give this user the right to read it."
      default: "There is no file at this place, or the link to it leads nowhere."
      }
    return Problem(.unreadableFile, message: message)
  }
}

/// What makes a file the same file, whatever path leads to it.
private struct FileIdentity: Hashable {
  let device: UInt
  let node: UInt

  init(_ status: stat) {
    device = UInt(status.st_dev)
    node = UInt(status.st_ino)
  }
}
