import DocumentModel

/// Whether a page's text layer can be taken at its word.
///
/// A layer is used where all of this holds, tested from the cheapest to the dearest:
/// 1. text and boxes fit together, and hardly a character is unmapped;
/// 2. there is ink under its words (else it is hidden text);
/// 3. that ink is not a picture's (else the layer is another program's OCR of a scan, and a sample cannot
///    vouch for the digits it guessed);
/// 4. an OCR of sample strips agrees with it.
///
/// Where print remains outside its words the layer is used for what it says, and the rest is read.
struct TextLayerEvidence {
  enum Verdict {
    case noText
    /// Neither text nor a single mark.
    case nothing
    /// `isChecked` is false where no installed model reads its script.
    case trusted(TextLayer, isChecked: Bool)
    /// Print stands outside its words.
    case incomplete(TextLayer, isChecked: Bool)
    case distrusted(Reason)
  }

  enum Reason: String {
    case garbled = "its characters do not say what they stand for."
    case hidden = "it is hidden text without print under it."
    case overPicture = "it lies hidden over a picture, as another program's reading of a scan."
    case disagrees = "it does not say what is printed."
  }

  let verdict: Verdict

  /// A hundredth of the characters may be unmapped: bullets and arrows of symbol fonts.
  private static let mostUnmapped = 0.01
  /// So many words may lack ink before the whole layer is doubted; they are left out in any case.
  private static let mostHidden = 0.1
  /// Less contrast than this, of 255, is no print.
  private static let leastContrast = 24
  /// Print of the size of letters outside all words: a logo has a handful, a pasted table hundreds.
  private static let mostLetterShapes = 8

  init(page: PDFPage, number: Int, reader: PageImageReader, limits: ReadingLimits) {
    verdict = TextLayerEvidence.weigh(page, number, reader, limits)
  }

  private static func weigh(
    _ page: PDFPage, _ number: Int, _ reader: PageImageReader, _ limits: ReadingLimits
  ) -> Verdict {
    guard let lines = page.glyphLines() else { return .distrusted(.garbled) }
    var layer = TextLayer(lines)
    if Double(layer.unmappedCharacters) > Double(layer.characters) * mostUnmapped {
      return .distrusted(.garbled)
    }
    guard let overview = PageOverview(page) else { return .noText }
    guard overview.hasMarks else { return layer.words.isEmpty ? .nothing : .distrusted(.hidden) }
    guard !layer.words.isEmpty else { return .noText }
    let wordCount = layer.words.count
    layer.keep { overview.contrast(in: $0.box) >= leastContrast }
    if Double(wordCount - layer.words.count) > Double(wordCount) * mostHidden { return .distrusted(.hidden) }
    if overview.showsPicture(under: layer.words) { return .distrusted(.overPicture) }
    let comparison = compare(layer, page, number, reader)
    guard comparison.agrees else { return .distrusted(.disagrees) }
    let isChecked = !comparison.hasUnreadScript
    return overview.letterShapes(outside: layer.words) >= mostLetterShapes
      ? .incomplete(layer, isChecked: isChecked) : .trusted(layer, isChecked: isChecked)
  }
}

extension TextLayerEvidence {
  /// Reads the first strips, and further ones where they differ: a single one may fall on print that is hard
  /// to read.
  private static func compare(
    _ layer: TextLayer, _ page: PDFPage, _ number: Int, _ reader: PageImageReader
  ) -> StripComparison {
    let strips = SampleStrips(layer: layer, pageNumber: number)
    var comparison = StripComparison()
    for strip in strips.first { comparison.add(strip, page: page, rotation: layer.rotation, reader: reader) }
    if comparison.agrees { return comparison }
    for strip in strips.further {
      comparison.add(strip, page: page, rotation: layer.rotation, reader: reader)
    }
    return comparison
  }
}

extension TextLayer {
  /// Leaves out the words that do not fit.
  mutating func keep(_ fits: (Word) -> Bool) {
    var newIndex: [Int: Int] = [:]
    var kept: [Word] = []
    for (index, word) in words.enumerated() where fits(word) {
      newIndex[index] = kept.count
      kept.append(word)
    }
    words = kept
    lines = lines.map { $0.compactMap { newIndex[$0] } }.filter { !$0.isEmpty }
  }
}
