import DocumentModel

/// A tally of how far a text layer and the print on its page say the same.
struct StripComparison {
  /// Letters and digits in common, and of the longer of both.
  private(set) var common = 0
  private(set) var all = 0
  /// ASCII digits in numbers that were read exactly so, and in all numbers of the layer.
  private(set) var confirmedDigits = 0
  private(set) var digits = 0
  /// Whether some piece is of a script that no installed model reads.
  private(set) var hasUnreadScript = false

  /// So much of the letters and digits must be the same: a single pass of OCR over honest print gives 0.9,
  /// a wrong map of characters less than 0.5.
  private static let leastAgreement = 0.72
  /// So much of the digits must stand in numbers read exactly so: a map that exchanges digits only is the most
  /// dangerous of all, and confirms hardly any number.
  private static let leastConfirmed = 0.55
  /// Fewer digits say nothing.
  private static let leastDigits = 4

  var agrees: Bool {
    guard all > 0 else { return true }
    guard Double(common) >= Double(all) * StripComparison.leastAgreement else { return false }
    return digits < StripComparison.leastDigits
      || Double(confirmedDigits) >= Double(digits) * StripComparison.leastConfirmed
  }

  /// Reads the pieces of a strip and counts.
  mutating func add(_ strip: [SampleStrips.Piece], page: PDFPage, rotation: Int, reader: PageImageReader) {
    for piece in strip {
      guard let language = ScriptModel.language(for: piece.text, among: reader.engines.installedLanguages)
      else {
        hasUnreadScript = true
        continue
      }
      add(claimed: piece.text, printed: StripComparison.read(piece, language, page, rotation, reader))
    }
  }

  /// Counts one piece.
  mutating func add(claimed: String, printed: String) {
    let (layer, print) = (FoldedText(claimed), FoldedText(printed))
    common += FoldedText.commonLength(layer.scalars, print.scalars)
    all += max(layer.scalars.count, print.scalars.count)
    var numbers = printed.asciiNumbers
    for number in claimed.asciiNumbers {
      digits += number.count
      guard let found = numbers.firstIndex(of: number) else { continue }
      numbers.remove(at: found)
      confirmedDigits += number.count
    }
  }

  /// What is printed there, from left to right; empty where nothing can be read.
  private static func read(
    _ piece: SampleStrips.Piece, _ language: String, _ page: PDFPage, _ rotation: Int,
    _ reader: PageImageReader
  ) -> String {
    guard let line = try? StripImage.of(piece.box, page: page, rotation: rotation),
      let recognizer = try? reader.engines.recognizer(for: [language]),
      let words = try? recognizer.recognize([line]).first?.words
    else { return "" }
    return words.sorted { $0.left < $1.left }.map(\.text).joined(separator: " ")
  }
}

extension String {
  /// The maximal rows of ASCII digits.
  fileprivate var asciiNumbers: [[UInt8]] {
    utf8.split { !(0x30...0x39).contains($0) }.map(Array.init)
  }
}
