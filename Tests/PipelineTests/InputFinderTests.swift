import DocumentModel
import Foundation
import Testing

@testable import Pipeline

@Suite struct InputFinderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func find(_ paths: [String]) -> [String] {
    InputFinder.find(paths).map { input in
      let name = input.path.replacingOccurrences(of: folder.path + "/", with: "")
      return input.problem.map { "\(name) \($0.code.rawValue)" } ?? name
    }
  }

  @Test func foldersAreSearchedInAFixedOrder() throws {
    for name in ["b.pdf", "a.png", "sub/c.tif", "Z.jpg", "early/d.PDF"] { try folder.write(name, "") }
    #expect(find([folder.path]) == ["Z.jpg", "a.png", "b.pdf", "early/d.PDF", "sub/c.tif"])
  }

  @Test func contentDecidesWhereTheNameDoesNot() throws {
    try folder.write("scan", smallPDF(["x"]))
    try folder.write("notes.md", "text")
    #expect(find([folder.path]) == ["notes.md skipped-file", "scan"])
  }

  @Test func aNamedFileIsTakenWhateverItIs() throws {
    let notes = try folder.write("notes.md", "text")
    #expect(find([notes]) == ["notes.md"])
  }

  @Test func hiddenFilesAreLeftOut() throws {
    try folder.write(".hidden.pdf", "")
    try folder.write(".git/x.pdf", "")
    #expect(find([folder.path]).isEmpty)
  }

  @Test func linksThatLoopEndTheSearch() throws {
    try folder.write("sub/a.pdf", "")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/sub/loop", withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/self", withDestinationPath: "self")
    #expect(find([folder.path]) == ["self unreadable-file", "sub/a.pdf"])
  }

  @Test func aFileIsFoundOnceHoweverItIsNamed() throws {
    let file = try folder.write("a.pdf", "")
    #expect(find([file, folder.path, file]) == ["a.pdf"])
  }

  @Test func whatIsNotThereIsReported() {
    #expect(find(["\(folder.path)/none.pdf"]) == ["none.pdf unreadable-file"])
  }

  @Test func aDeviceIsNoFile() {
    #expect(InputFinder.find(["/dev/null"]).map(\.problem?.code) == [.notAFile])
  }
}
