import DocumentModel
import PageLayout

/// Metrics of the typewriter that test pages are written on, in points.
struct Typewriter: Sendable {
  var advance = 6.0
  var pitch = 14.0
  var height = 10.0
  var left = 40.0
  var top = 40.0
  /// Points by which the page rises to the right, for each point of width.
  var slope = 0.0
}

/// A page whose words stand where they stand in the text: every character is one advance wide, every line
/// one pitch high.
func page(_ text: String, _ machine: Typewriter = Typewriter(), cells: [RuledCell] = []) -> Page {
  var words: [Word] = []
  for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    var column = 0
    for piece in line.split(separator: " ", omittingEmptySubsequences: false) {
      if !piece.isEmpty { words.append(machine.word(String(piece), row: Double(row), column: column)) }
      column += piece.count + 1
    }
  }
  return Page(
    number: 1, widthPoints: 595, heightPoints: 842, reading: .ocr, words: words, cells: cells)
}

extension Typewriter {
  func word(_ text: String, row: Double, column: Int) -> Word {
    let x = left + Double(column) * advance
    // Letters do not fill their advance: a tenth stays free on both sides.
    let box = Box(
      x: x + 0.1 * advance, y: top + row * pitch - slope * x,
      width: (Double(text.count) - 0.2) * advance, height: height)
    return Word(text: text, box: box, confidence: 0.9)
  }
}

extension LaidOutPage {
  /// Each line's segments, as text.
  var segmentTexts: [[String]] { lines.map { $0.segments.map(\.text) } }

  /// Each table's rows as the texts of their cells.
  var tableTexts: [[[String]]] { tables.map { $0.rows.map { $0.cells.map { $0?.text ?? "" } } } }
}

extension Array {
  /// The element, or nil where there is none: a failed expectation does not end the other tests.
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
