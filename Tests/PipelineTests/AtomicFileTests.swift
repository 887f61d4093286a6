import Foundation
import Testing

@testable import Pipeline

#if canImport(Glibc)
import Glibc
#endif

@Suite struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func onlyThisUserMayReadWhatIsWritten() throws {
    let path = "\(folder.path)/record.json"
    try AtomicFile.write(Data("new".utf8), to: path)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try folder.names == ["record.json"])
  }

  @Test func whatStoodThereIsReplacedWhole() throws {
    let path = try folder.write("record.json", "a much longer text that stood there before")
    try AtomicFile.write(Data("new".utf8), to: path)
    #expect(FileManager.default.contents(atPath: path) == Data("new".utf8))
  }

  @Test func aFailureLeavesNothingBehind() throws {
    // A folder cannot be replaced by a file: the last step fails.
    try folder.write("record.json/inside", "kept")
    #expect(throws: WriteError.self) {
      try AtomicFile.write(Data("new".utf8), to: "\(folder.path)/record.json")
    }
    #expect(try folder.names == ["record.json"])
  }

  @Test func aFolderThatIsNotThereIsAnError() {
    #expect(throws: WriteError.self) {
      try AtomicFile.write(Data("new".utf8), to: "\(folder.path)/nowhere/record.json")
    }
  }

  @Test func aFullDiskIsToldFromOtherErrors() {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let error = WriteError(AtomicFile.writeAll(Data("new".utf8), to: full))
    #expect(error.isForWantOfSpace)
    #expect(!WriteError(EACCES).isForWantOfSpace)
  }

  @Test func aNameAtTheLimitOfTheFileSystemCanBeWritten() throws {
    let name = String(repeating: "n", count: 250) + ".json"
    try AtomicFile.write(Data("new".utf8), to: "\(folder.path)/\(name)")
    #expect(try folder.names == [name])
  }
}
