import Foundation
import Testing

/// `dossier extract` from the outside: what it writes, says and returns.
@Suite(.serialized) struct ExtractCommandTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func extract(_ arguments: String..., limit: Int? = nil) throws -> Program.Outcome {
    try Program.run(["extract"] + arguments + ["--output", "\(folder.path)/out"], limit: limit)
  }

  @Test func aLockedDocumentSaysSoAndOpensWithEitherPassword() throws {
    let locked = try folder.write("locked.pdf", lockedPDF)
    let without = try extract(locked)
    #expect(without.status == 65)
    #expect(try folder.text("out/locked.json").contains("\"encrypted\""))
    #expect(without.output.contains("--password-file"))
    for password in ["reader", "keeper"] {
      let passwords = try folder.write("passwords.txt", "wrong\n\(password)\n")
      let with = try extract(locked, "--password-file", passwords, "--force")
      #expect(with.status == 0)
      #expect(try folder.text("out/locked.json").contains("\"status\": \"complete\""))
      #expect(!with.output.contains(password) && !with.error.contains(password))
    }
  }

  @Test func aWrongPasswordIsToldFromNone() throws {
    let locked = try folder.write("locked.pdf", lockedPDF)
    let passwords = try folder.write("passwords.txt", "wrong\n")
    #expect(try extract(locked, "--password-file", passwords).status == 65)
    #expect(try folder.text("out/locked.json").contains("\"wrong-password\""))
  }

  @Test func withoutSpaceNothingHalfIsLeft() throws {
    let page = try folder.write("page.pdf", lockedPDF.replacingOccurrences(of: "/Encrypt 4 0 R ", with: ""))
    let outcome = try extract(page, limit: 1)
    #expect(outcome.status == 74)
    #expect(outcome.output.contains("no-space") || outcome.error.contains("no-space"))
    #expect(try folder.names(in: "out").isEmpty)
  }

  @Test func aSecondRunDoesNothingUnlessForced() throws {
    let page = try folder.write("page.pdf", lockedPDF.replacingOccurrences(of: "/Encrypt 4 0 R ", with: ""))
    #expect(try extract(page).status == 0)
    let record = "\(folder.path)/out/page.json"
    let first = try inode(record)
    #expect(try extract(page).status == 0)
    #expect(try inode(record) == first)
    #expect(try extract(page, "--force").status == 0)
    #expect(try inode(record) != first)
  }

  @Test func aNameIsShownOnATerminalOnly() throws {
    let page = try folder.write("Zebulon-Quartermain.pdf", "no document at all")
    let outcome = try extract(page)
    #expect(outcome.status == 65)
    #expect(!outcome.output.contains("Quartermain") && !outcome.error.contains("Quartermain"))
  }

  @Test func aFolderThatLooksLikeADocumentIsSearched() throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/x.pdf", withIntermediateDirectories: false)
    #expect(try extract("\(folder.path)/x.pdf").status == 66)
  }

  @Test func aMisunderstoodCommandIsToldFromAMissingPart() throws {
    #expect(try Program.run(["extract", "--no-such-option"]).status == 64)
    let page = try folder.write("page.pdf", lockedPDF)
    let arguments = ["extract", page, "--output", "\(folder.path)/out"]
    #expect(try Program.run(arguments, models: "/nowhere").status == 69)
    let swahili = try Program.run(arguments + ["--languages", "swa"])
    #expect(swahili.status == 69)
    #expect(swahili.error.contains("tesseract-ocr-swa"))
  }

  /// A record that is written again is another file under the same name.
  private func inode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }
}
