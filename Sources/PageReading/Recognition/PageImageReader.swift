package import DocumentModel

/// Reads page images: from pixels to words and ruled cells.
///
/// Not `Sendable`: one reader belongs to one thread, as its engines do.
/// What it says of a page depends on that page alone.
package final class PageImageReader {
  let engines: any RecognizerSource
  private let languages: LanguageChoice

  /// Checks that a fixed choice of languages can be had.
  ///
  /// - Throws: `RecognitionError` with code `.missingLanguage` where a fixed language is not installed.
  package init(engines: any RecognizerSource, languages: LanguageChoice) throws {
    self.engines = engines
    self.languages = languages
    if case .fixed(let wanted) = languages { _ = try engines.recognizer(for: wanted) }
  }

  /// Reads a whole page.
  ///
  /// - Parameters:
  ///   - image: of any depth and orientation.
  ///   - pageWidthPoints: the width of the page as the image stands, before any turning.
  ///   - pageHeightPoints: its height, likewise.
  ///   - keepWork: is handed every step of the work; nil costs nothing.
  /// - Returns: words and cells in points of the upright, straightened page.
  /// - Throws: `ImageError` or `RecognitionError`.
  package func read(
    _ image: PixImage, pageWidthPoints: Double, pageHeightPoints: Double,
    keepWork: ((WorkArtifact) -> Void)? = nil
  ) throws -> PageImageReading {
    var journal = WorkJournal(keep: keepWork)
    try journal.add("page", image)
    let flat = try Preparation.flatten(
      image, widthPoints: pageWidthPoints, heightPoints: pageHeightPoints)
    let sample = try upright(flat)
    try journal.add("prepared", sample.found.page.gray)
    try journal.add("ink", sample.found.page.ink)
    try journal.addRules(sample.found)
    try journal.addSegments(sample.found)
    let words = try words(of: sample)
    journal.addWords(words)
    let confidence = words.isEmpty ? nil : words.reduce(0) { $0 + $1.confidence } / Double(words.count)
    return PageImageReading(
      words: words, cells: sample.found.ruledCells, widthPoints: sample.found.page.widthPoints,
      heightPoints: sample.found.page.heightPoints, rotationApplied: sample.found.page.rotation,
      skewDegrees: sample.found.page.skewDegrees,
      quality: QualityJudge.judge(flat.look, sample.found, meanConfidence: confidence),
      languages: words.isEmpty ? [] : sample.languages, meanConfidence: confidence, isBlank: words.isEmpty,
      placement: sample.found.page.placement)
  }

  /// The page turned so that its sampled lines are read best.
  ///
  /// Other ways up are tried only where the first is read badly.
  private func upright(_ flat: Preparation.Sheetlike) throws -> PageSample {
    var best = try PageSample(try FoundPage(try Preparation.finish(flat)), engines, languages)
    let isSideways = flat.rotation != 0
    guard !best.readings.isEmpty || best.confidence > 0, best.confidence < (isSideways ? 0.9 : 0.72) else {
      return best
    }
    for turn in [180] {
      let other = try PageSample(
        try FoundPage(try Preparation.finish(try flat.turned(turn))), engines, languages)
      if other.confidence > best.confidence + 0.06 { best = other }
    }
    return best
  }

  private func words(of sample: PageSample) throws -> [Word] {
    let recognizer = try engines.recognizer(for: sample.languages)
    let isMixed = sample.languages.count > 1 && sample.languages.last == "eng"
    // Digits of Arabic and Persian are not those the English model knows.
    let hasOwnDigits = ["ara", "fas"].contains(sample.languages.first)
    let canCheck =
      sample.languages.count == 1 && sample.languages != ["eng"] && !hasOwnDigits
      && engines.installedLanguages.contains("eng")
    let all = try WordAssembler(
      found: sample.found, recognizer: recognizer,
      numberRecognizer: isMixed && !hasOwnDigits ? try engines.recognizer(for: ["eng"]) : nil,
      secondRecognizer: canCheck ? try engines.recognizer(for: ["eng"]) : nil,
      latinRecognizer: isMixed && hasOwnDigits ? try engines.recognizer(for: ["eng"]) : nil,
      firstReadings: sample.readings
    ).words()
    let dirt = Dirt(words: all)
    let checked = InkCheck(found: sample.found).checked(all.filter { !dirt.holds($0) })
    let unmarred = sample.found.doubtedByStreaks(checked)
    let words = hasOwnDigits ? OwnDigits.doubted(unmarred) : unmarred
    // A handful of scraps without one sure word is dirt on an empty page.
    return words.count < 12 && !words.contains { $0.confidence >= 0.5 } ? [] : words
  }

  /// Reads a piece of an upright page quickly, once, to hold a text layer against it.
  ///
  /// - Parameters:
  ///   - image: the whole page, upright.
  ///   - box: the piece, in points of the page.
  ///   - pageWidthPoints: the width of the page.
  ///   - pageHeightPoints: its height.
  /// - Returns: words in points of the page as the image shows it (no slant is taken out).
  /// - Throws: `ImageError` or `RecognitionError`.
  package func readStrip(
    _ image: PixImage, box: Box, pageWidthPoints: Double, pageHeightPoints: Double
  ) throws -> [Word] {
    let (x, y) = (Double(image.width) / pageWidthPoints, Double(image.height) / pageHeightPoints)
    let piece = try image.cropped(
      PixelBox(
        left: Int(box.left * x), top: Int(box.top * y), right: Int(box.right * x), bottom: Int(box.bottom * y)
      ))
    let flat = try Preparation.strip(
      piece, widthPoints: Double(piece.width) / x, heightPoints: Double(piece.height) / y)
    let sample = try PageSample(try FoundPage(flat), engines, languages)
    return try words(of: sample).map { word in
      var word = word
      word.box.x += max(0, box.left)
      word.box.y += max(0, box.top)
      return word
    }
  }
}
