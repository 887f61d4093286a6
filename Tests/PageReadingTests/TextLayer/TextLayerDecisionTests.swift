import DocumentModel
import Foundation
import Testing

@testable import PageReading

/// How a page is read, decided on what its pixels show. The signs of these pages are black blocks; what is
/// “printed” is what the recorded engine says.
@Suite struct TextLayerDecisionTests {
  private func read(_ content: String, printed: String, installed: [String] = ["eng"]) throws -> Page {
    try openDocument(.pages([content]))
      .readPage(1, with: RecordedEngines(says: printed, installed: installed).reader())
  }

  @Test func layerThatSaysWhatIsPrintedIsTaken() throws {
    let page = try read(HandWrittenPDF.line("Haemoglobin:12.5"), printed: "Haemoglobin:12.5")
    #expect(page.reading == .textLayer)
    #expect(page.words.map(\.text) == ["Haemoglobin:12.5"])
    #expect(page.words.map(\.confidence) == [1])
    #expect(page.problems.isEmpty)
    // 16 signs of 0.6 × 12 points from x = 40; the baseline is 100 points from the top.
    let box = try #require(page.words.first?.box)
    #expect(abs(box.left - 40) < 1 && abs(box.width - 115.2) < 1)
    #expect(box.top < 92 && box.bottom > 99.5 && box.bottom < 106)
  }

  @Test func layerThatSaysSomethingElseIsNot() throws {
    let page = try read(HandWrittenPDF.line("Ibfnphmpcjo:45.8"), printed: "Haemoglobin:12.5")
    #expect(page.reading == .ocr)
    #expect(page.problems.map(\.code) == [.untrustedTextLayer])
    #expect(page.problems.map(\.severity) == [.warning])
  }

  @Test func layerWithExchangedDigitsIsNot() throws {
    let page = try read(
      HandWrittenPDF.line("Haemoglobin:45.8,platelets:678"), printed: "Haemoglobin:12.5,platelets:345")
    #expect(page.problems.map(\.code) == [.untrustedTextLayer])
  }

  @Test func hiddenTextIsNotOnThePage() throws {
    let page = try read(HandWrittenPDF.line("Haemoglobin", mode: 3), printed: "Haemoglobin")
    #expect(page.words.isEmpty)
    #expect(page.reading == .blank)
  }

  @Test func fewHiddenWordsAreLeftOut() throws {
    var content = (0..<12).map { HandWrittenPDF.line("Haemoglobin", y: 20 + 13 * $0) }.joined()
    content += HandWrittenPDF.line("secret", x: 200, mode: 3)
    let page = try read(content, printed: "Haemoglobin")
    #expect(page.reading == .textLayer)
    #expect(page.words.count == 12)
  }

  @Test func scriptWithoutModelIsTakenAndSaid() throws {
    let page = try read(HandWrittenPDF.line("Haemoglobin"), printed: "", installed: ["rus"])
    #expect(page.reading == .textLayer)
    #expect(page.problems.map(\.code) == [.missingLanguage])
  }

  @Test func emptyPageIsBlankWithoutAnyReading() throws {
    let engines = RecordedEngines(says: "noise")
    let page = try openDocument(.pages([""])).readPage(1, with: engines.reader())
    #expect(page.reading == .blank)
    #expect(page.problems.isEmpty)
    #expect(engines.linesRead == 0)
  }

  @Test func turnedPageIsReadUpright() throws {
    let pdf = HandWrittenPDF.pages([HandWrittenPDF.line("Haemoglobin:12.5")], pageEntries: "/Rotate 90")
    let document = try openDocument(pdf)
    #expect(document.pageSize(1) == (200, 300))
    let page = document.readPage(1, with: try RecordedEngines(says: "Haemoglobin:12.5").reader())
    #expect(page.words.map(\.text) == ["Haemoglobin:12.5"])
    #expect(page.widthPoints > page.heightPoints)
    #expect(try #require(page.words.first).box.width > 100)
  }

  @Test func resultDoesNotDependOnPagesReadBefore() throws {
    let line = HandWrittenPDF.line("Haemoglobin:12.5")
    let pdf = HandWrittenPDF.pages([line, line, line, line, line])
    let reader = try RecordedEngines(says: "Haemoglobin:12.5").reader()
    let document = try openDocument(pdf)
    let inOrder = (1...5).map { document.readPage($0, with: reader) }
    #expect(try openDocument(pdf).readPage(5, with: reader) == inOrder[4])
  }

  /// A picture of 24 crosses in two rows, each 8 points high where it stands, below a line of text.
  private func pageWithPicture(over text: Bool) -> HandWrittenPDF {
    let (width, height) = (260, 40)
    var gray = [UInt8](repeating: 255, count: width * height)
    for cross in 0..<24 {
      let (left, top) = (4 + cross % 12 * 21, 4 + cross / 12 * 20)
      for step in 0..<12 {
        for thick in 5..<8 {
          gray[(top + step) * width + left + thick] = 0
          gray[(top + thick) * width + left + step] = 0
        }
      }
    }
    let hex = gray.map { $0 == 0 ? "00" : "FF" }.joined() + ">"
    let y = text ? 85 : 20
    let content = HandWrittenPDF.line("Haemoglobin:12.5") + "q 173 0 0 27 40 \(y) cm /I Do Q"
    var pdf = HandWrittenPDF.pages([content])
    pdf.objects[5] = pdf.objects[5].replacingOccurrences(
      of: "/Resources <<", with: "/Resources << /XObject << /I 8 0 R >>")
    pdf.objects.append(
      HandWrittenPDF.stream(
        hex,
        "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /BitsPerComponent 8 "
          + "/ColorSpace /DeviceGray /Filter /ASCIIHexDecode"))
    return pdf
  }

  @Test func printInAPictureBesideTheTextIsReadToo() throws {
    let engines = RecordedEngines(says: "Haemoglobin:12.5")
    let page = try openDocument(pageWithPicture(over: false)).readPage(1, with: engines.reader())
    #expect(page.reading == .ocr)
    #expect(page.words.first?.confidence == 1)
    #expect(page.words.count > 1)
    let read = page.words.dropFirst()
    #expect(read.allSatisfy { $0.confidence < 1 && $0.box.top > 140 })
    #expect(page.problems.isEmpty)
  }

  @Test func textUnderAPictureIsAnotherProgramsReading() throws {
    let engines = RecordedEngines(says: "Haemoglobin:12.5")
    let page = try openDocument(pageWithPicture(over: true)).readPage(1, with: engines.reader())
    #expect(page.reading == .ocr)
    #expect(page.problems.map(\.code) == [.untrustedTextLayer])
    #expect(page.words.allSatisfy { $0.confidence < 1 })
  }
}
