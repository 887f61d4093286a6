import ClinicalExtraction
import DocumentModel
import Foundation

/// A report typed as lines, for tests: each character takes six points, two spaces and more part columns.
enum TypedReport {
  static let vocabulary: Vocabulary? = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Models")
    let files = Vocabulary.fileNames.map { name in
      (name, (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data())
    }
    return try? Vocabulary(files: Dictionary(uniqueKeysWithValues: files))
  }()

  private static let extractor = vocabulary.map { DocumentExtractor(vocabulary: $0) }

  static func facts(_ lines: String...) -> Facts { facts(lines: lines) }

  /// The same, as a page that was recognised.
  static func recognised(_ lines: String...) -> Facts { facts(lines: lines, reading: .ocr) }

  /// The same, with the cells that printed rules draw: every row's lines by every column's characters.
  static func facts(lines: [String], rows: [Range<Int>], columns: [Range<Int>]) -> Facts {
    let cells = rows.enumerated().flatMap { row, lines in
      columns.enumerated().map { column, characters in
        RuledCell(
          table: 0, row: row, column: column,
          box: Box(
            x: 38 + 5.5 * Double(characters.lowerBound), y: 38 + 14 * Double(lines.lowerBound),
            width: 5.5 * Double(characters.count), height: 14 * Double(lines.count)))
      }
    }
    let words = lines.enumerated().flatMap { placed($1, line: $0) }
    let page = Page(
      number: 1, widthPoints: 600, heightPoints: 840, reading: .textLayer, words: words, cells: cells)
    return extractor?.extract(source: "test", pages: [page]) ?? Facts()
  }

  static func facts(lines: [String], reading: ReadingMethod = .textLayer) -> Facts {
    let texts = lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    let words = texts.enumerated().flatMap { placed($1, line: $0) }
    let page = Page(number: 1, widthPoints: 600, heightPoints: 840, reading: reading, words: words)
    return extractor?.extract(source: "test", pages: [page]) ?? Facts()
  }

  /// A one-line report, under a title that keeps it out of the head.
  static func facts(sentence: String) -> Facts { facts(lines: ["Clinic letter", "", "", sentence]) }

  /// A sentence of a letter.
  static func facts(letter sentence: String) -> Facts {
    facts(lines: ["Dear Dr Fairweather,", "", "", sentence, "Yours sincerely,"])
  }

  private static func placed(_ text: String, line: Int) -> [Word] {
    var words: [Word] = []
    var column = 0.0
    for piece in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !piece.isEmpty {
        let width = 5.5 * Double(piece.unicodeScalars.count)
        let box = Box(x: 40 + 5.5 * column, y: 40 + 14 * Double(line), width: width, height: 10)
        words.append(Word(text: String(piece), box: box, confidence: 1))
      }
      column += Double(piece.unicodeScalars.count) + 1
    }
    return words
  }
}
