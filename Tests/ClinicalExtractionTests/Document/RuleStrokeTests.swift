import DocumentModel
import PageLayout
import Testing

@testable import ClinicalExtraction

@Suite struct RuleStrokeTests {
  private func word(_ text: String, x: Double, width: Double, height: Double = 20, confidence: Double = 0.9)
    -> Word
  {
    Word(text: text, box: Box(x: x, y: 100, width: width, height: height), confidence: confidence)
  }

  @Test func sparesALoneFigureBesideItsName() {
    let name = word("Blasts", x: 40, width: 60)
    let value = word("1", x: 140, width: 2)
    #expect(!RuleStroke.isPiece(value, among: [name, value]))
    let page = Page(number: 1, widthPoints: 600, heightPoints: 840, reading: .ocr, words: [name, value])
    #expect(Specks.removed(from: page).words.map(\.text) == ["Blasts", "1"])
  }

  @Test func takesAStrokeForAPieceOfARule() {
    let name = word("Blasts", x: 40, width: 60)
    #expect(RuleStroke.isPiece(word("1", x: 140, width: 1), among: [name]))
    #expect(RuleStroke.isPiece(word("l", x: 140, width: 2, height: 60), among: [name]))
    #expect(RuleStroke.isPiece(word("|", x: 140, width: 2), among: [name]))
    #expect(!RuleStroke.isPiece(word("1", x: 140, width: 6), among: []))
  }

  @Test func keepsTheWordThatTurnsACell() {
    func cell(_ words: [Word]) -> Table.Cell {
      Table.Cell(words: words, box: Box.union(words.map(\.box)) ?? words[0].box)
    }
    let name = cell([word("CD34", x: 40, width: 30)])
    let value = cell([
      word("Not", x: 140, width: 20, confidence: 0.2), word("expressed", x: 170, width: 60),
      word("ee", x: 240, width: 10, confidence: 0.1),
    ])
    let columns = [Table.Column(left: 40, right: 80), Table.Column(left: 140, right: 260)]
    let box = Box(x: 40, y: 100, width: 220, height: 20)
    let table = Table(
      columns: columns, rows: [Table.Row(cells: [name, value], box: box, lines: [])], box: box, isRuled: false
    )
    let cleaned = MarkerTableCleaner.cleaned(table)
    #expect(cleaned.rows[0].cells[1]?.text == "Not expressed")
  }
}
