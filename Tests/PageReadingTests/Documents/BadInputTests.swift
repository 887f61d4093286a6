import DocumentModel
import Foundation
import Testing

@testable import PageReading

@Suite struct BadInputTests {
  /// The code of the error that opening throws; nil where it opens.
  private func codeOfOpening(
    _ path: String, passwords: [String] = [], limits: ReadingLimits = .standard
  ) -> Problem.Code? {
    do {
      _ = try SourceDocument.open(path: path, passwords: passwords, limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  @Test(arguments: ["", "hello", "{\\rtf1 not a document}", "PK\u{3}\u{4}"])
  func whatIsNoDocumentIsRefused(content: String) throws {
    let file = try TemporaryFile(content.utf8, name: "report.pdf")
    #expect(codeOfOpening(file.path) == .notADocument)
  }

  @Test func folderNamedAsADocumentIsRefused() throws {
    let file = try TemporaryFile([])
    #expect(codeOfOpening(file.folder) == .notAFile)
  }

  @Test func pipeIsRefusedWithoutWaiting() throws {
    let file = try TemporaryFile([])
    let pipe = file.folder + "/pipe.pdf"
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(codeOfOpening(pipe) == .notAFile)
  }

  @Test func missingFileAndDanglingLinkAreUnreadable() throws {
    let file = try TemporaryFile([])
    #expect(codeOfOpening(file.folder + "/none") == .unreadableFile)
    try FileManager.default.createSymbolicLink(
      atPath: file.folder + "/link.pdf", withDestinationPath: file.folder + "/none")
    #expect(codeOfOpening(file.folder + "/link.pdf") == .unreadableFile)
  }

  @Test func messagesNameNoPath() throws {
    let file = try TemporaryFile("hello".utf8, name: "Jane Roe.pdf")
    #expect(throws: DocumentError.self) { try SourceDocument.open(path: file.path) }
    do {
      _ = try SourceDocument.open(path: file.path)
    } catch {
      #expect(!error.message.contains("Jane"))
    }
  }

  @Test func errorNumbersBecomeAdvice() {
    #expect(InputFile.error(EACCES).code == .unreadableFile)
    #expect(InputFile.error(EACCES).message.contains("right to read"))
    #expect(InputFile.error(EIO).code == .unreadableFile)
    #expect(InputFile.error(EISDIR).code == .notAFile)
  }

  @Test func filesOverALimitAreRefused() throws {
    let file = try TemporaryFile(.pages(["", "", ""]))
    #expect(codeOfOpening(file.path, limits: ReadingLimits(fileBytes: 100)) == .fileTooLarge)
    #expect(codeOfOpening(file.path, limits: ReadingLimits(pages: 2)) == .tooManyPages)
    #expect(codeOfOpening(file.path, limits: ReadingLimits(pages: 3)) == nil)
  }

  @Test func pdfWithoutPagesIsRefused() throws {
    let pdf = HandWrittenPDF(objects: [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>",
    ])
    #expect(errorCode { _ = try openDocument(pdf) } == .noPages)
  }

  @Test func pdfThatIsOnlyAHeaderIsDamaged() throws {
    #expect(errorCode { _ = try openDocument("%PDF-1.4\n1 0 obj\n<<".utf8) } == .damaged)
  }

  @Test func pageWithoutAreaIsNotBlank() throws {
    for box in ["0 0 0 0", "0 0 0 100", "50 50 50 50"] {
      let file = try TemporaryFile(.pages([""], mediaBox: box))
      let page = try SourceDocument.open(path: file.path).readPage(1, with: RecordedEngines().reader())
      #expect(page.reading == .failed)
      #expect(page.problems.map(\.code) == [.emptyPage])
    }
  }

  @Test func hugePageIsOverTheLimit() throws {
    let file = try TemporaryFile(.pages([""], mediaBox: "0 0 35000 35000"))
    let page = try SourceDocument.open(path: file.path).readPage(1, with: RecordedEngines().reader())
    #expect(page.reading == .overLimit)
    #expect(page.problems.map(\.code) == [.pageTooLarge])
  }

  @Test func pageTreeThatHoldsItselfEnds() throws {
    let pdf = HandWrittenPDF(objects: [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 2 /Kids [2 0 R 3 0 R] >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    ])
    let document = try openDocument(pdf)
    let reader = try RecordedEngines().reader()
    let pages = (1...document.pageCount).map { document.readPage($0, with: reader) }
    #expect(pages.count == 2)
    #expect(pages[1].reading == .failed)
    #expect(pages[1].problems.map(\.code) == [.damaged])
  }

  @Test func pageNumberOutsideTheFileIsAFailedPage() throws {
    let document = try openDocument(.pages([""]))
    #expect(document.readPage(7, with: try RecordedEngines().reader()).reading == .failed)
    #expect(document.pageSize(7) == (0, 0))
  }

  @Test func cutOffFileIsReadAsFarAsItGoesAndSaysSo() throws {
    let whole = HandWrittenPDF.pages([HandWrittenPDF.line("Haemoglobin"), HandWrittenPDF.line("Platelets")])
    let end = try #require(String(decoding: whole.bytes, as: UTF8.self).range(of: "9 0 obj"))
    let kept = String(decoding: whole.bytes, as: UTF8.self)[..<end.lowerBound]
    let document = try openDocument(kept.utf8)
    #expect(document.problems.map(\.code) == [.damaged])
    let reader = try RecordedEngines(says: "Haemoglobin").reader()
    #expect(document.readPage(1, with: reader).words.map(\.text) == ["Haemoglobin"])
    // Its content is lost: white paper is no blank page here.
    #expect(document.readPage(2, with: reader).reading == .failed)
  }

  @Test func pageWhosePictureIsBrokenIsNotBlank() throws {
    var pdf = HandWrittenPDF.pages(["q 300 0 0 200 0 0 cm /I Do Q"])
    pdf.objects[5] = pdf.objects[5].replacingOccurrences(
      of: "/Resources <<", with: "/Resources << /XObject << /I 8 0 R >>")
    pdf.objects.append(
      HandWrittenPDF.stream(
        "no picture",
        "/Type /XObject /Subtype /Image /Width 600 /Height 400 /BitsPerComponent 8 /ColorSpace /DeviceGray "
          + "/Filter /DCTDecode"))
    let document = try openDocument(pdf)
    let page = document.readPage(1, with: try RecordedEngines().reader())
    #expect(page.reading == .failed)
    #expect(page.problems.map(\.code) == [.damaged])
  }
}
