import CTesseract

/// Tesseract's LSTM models behind `LineRecognizer`.
///
/// One engine for one language set. Everything that would make a reading depend on earlier ones is switched
/// off: no adaption, no document dictionary, no rerun on the inverted image (polarity is settled before).
package final class TesseractRecognizer: LineRecognizer {
  package let languages: [String]
  private let engine: OpaquePointer

  /// Signs of results, ranges, dates and comparisons.
  private let numericSigns: String

  private static func numericSigns(_ languages: [String]) -> String {
    var signs = ".,:/<>-+%()="
    if languages.contains("fas") { signs += "۰۱۲۳۴۵۶۷۸۹٫٬" }
    if languages.contains("ara") { signs += "٠١٢٣٤٥٦٧٨٩٫٬" }
    // Latin digits look like none of theirs; a model that may choose takes the wrong alphabet.
    return ["fas", "ara"].contains(languages.first ?? "") ? signs : signs + "0123456789"
  }

  /// The only signs that an image of a kind may be read as; empty for all that the models know.
  private func signs(of kind: LineImage.Kind) -> String {
    switch kind {
    case .line, .raw, .character: ""
    // Of results, ranges, dates and comparisons.
    case .numeric: numericSigns
    case .unit:
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzµμ0123456789/%^*×·.()²³"
    case .flag: "HLNABChlcr*+-!↑↓<>"
    }
  }

  init(languages: [String], dataPath: String) throws {
    self.languages = languages
    numericSigns = TesseractRecognizer.numericSigns(languages)
    guard let engine = TessBaseAPICreate() else {
      throw RecognitionError(.notStarted, "The text recogniser did not start: out of memory?")
    }
    self.engine = engine
    let wanted = languages.joined(separator: "+")
    guard TessBaseAPIInit2(engine, dataPath, wanted, OEM_LSTM_ONLY) == 0 else {
      TessBaseAPIDelete(engine)
      throw RecognitionError(
        .notStarted, "The language models “\(wanted)” could not be loaded; they may be damaged.")
    }
    for (name, value) in TesseractRecognizer.settings { TessBaseAPISetVariable(engine, name, value) }
  }

  deinit {
    TessBaseAPIEnd(engine)
    TessBaseAPIDelete(engine)
  }

  private static let settings = [
    ("debug_file", "/dev/null"),
    ("tessedit_do_invert", "0"),
    ("tessedit_enable_doc_dict", "0"),
    ("classify_enable_learning", "0"),
    ("preserve_interword_spaces", "1"),
  ]

  package func recognize(_ lines: [LineImage]) throws -> [RecognizedLine] {
    try lines.map(recognize)
  }

  private func recognize(_ line: LineImage) throws -> RecognizedLine {
    // The engine makes up a sign for an empty picture.
    guard try line.image.hasPrint() else { return RecognizedLine(words: []) }
    TessBaseAPISetPageSegMode(engine, mode(of: line.kind))
    TessBaseAPISetVariable(engine, "tessedit_char_whitelist", signs(of: line.kind))
    defer { TessBaseAPIClear(engine) }
    TessBaseAPISetImage2(engine, line.image.pix)
    TessBaseAPISetSourceResolution(engine, 300)
    guard TessBaseAPIRecognize(engine, nil) == 0 else {
      throw RecognitionError(.failed, "The text recogniser gave up on a line.")
    }
    return RecognizedLine(words: words())
  }

  private func mode(of kind: LineImage.Kind) -> TessPageSegMode {
    switch kind {
    case .raw: PSM_RAW_LINE
    case .character: PSM_SINGLE_CHAR
    case .line, .numeric, .unit, .flag: PSM_SINGLE_LINE
    }
  }

  private func words() -> [RecognizedWord] {
    guard let iterator = TessBaseAPIGetIterator(engine) else { return [] }
    defer { TessResultIteratorDelete(iterator) }
    var result: [RecognizedWord] = []
    repeat {
      if let word = word(at: iterator) { result.append(word) }
    } while TessResultIteratorNext(iterator, RIL_WORD) != 0
    return result
  }

  private func word(at iterator: OpaquePointer) -> RecognizedWord? {
    guard let text = text(at: iterator, RIL_WORD), let extent = extent(at: iterator, RIL_WORD) else {
      return nil
    }
    let confidence = Double(TessResultIteratorConfidence(iterator, RIL_WORD)) / 100
    var characters: [RecognizedCharacter] = []
    repeat {
      if let sign = self.text(at: iterator, RIL_SYMBOL), let place = self.extent(at: iterator, RIL_SYMBOL) {
        characters.append(
          RecognizedCharacter(
            text: sign, left: place.left, right: place.right,
            confidence: Double(TessResultIteratorConfidence(iterator, RIL_SYMBOL)) / 100))
      }
      if TessPageIteratorIsAtFinalElement(
        TessResultIteratorGetPageIteratorConst(iterator), RIL_WORD, RIL_SYMBOL) != 0
      {
        break
      }
    } while TessResultIteratorNext(iterator, RIL_SYMBOL) != 0
    return RecognizedWord(
      text: text, left: extent.left, right: extent.right, confidence: min(1, max(0, confidence)),
      characters: characters)
  }

  private func text(at iterator: OpaquePointer, _ level: TessPageIteratorLevel) -> String? {
    guard let bytes = TessResultIteratorGetUTF8Text(iterator, level) else { return nil }
    defer { TessDeleteText(bytes) }
    let text = String(cString: bytes).filter { !$0.isWhitespace }
    return text.isEmpty ? nil : text
  }

  private func extent(
    at iterator: OpaquePointer, _ level: TessPageIteratorLevel
  ) -> (left: Int, right: Int)? {
    var (left, top, right, bottom) = (Int32(0), Int32(0), Int32(0), Int32(0))
    guard
      TessPageIteratorBoundingBox(
        TessResultIteratorGetPageIteratorConst(iterator), level, &left, &top, &right, &bottom) != 0
    else { return nil }
    return (Int(left), Int(right))
  }
}
