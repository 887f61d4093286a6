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
    try journal.add("flat", flat.gray)
    let found = try FoundPage(try Preparation.finish(flat))
    try journal.add("prepared", found.page.gray)
    try journal.add("ink", found.page.ink)
    try journal.addRules(found)
    try journal.addSegments(found)
    let chosen = if case .fixed(let wanted) = languages { wanted } else { ["eng"] }
    let words = try WordAssembler(found: found, recognizer: try engines.recognizer(for: chosen)).words()
    journal.addWords(words)
    return PageImageReading(
      words: words, cells: found.ruledCells, widthPoints: found.page.widthPoints,
      heightPoints: found.page.heightPoints, rotationApplied: found.page.rotation,
      skewDegrees: found.page.skewDegrees, quality: .good, languages: chosen,
      meanConfidence: words.isEmpty ? nil : words.reduce(0) { $0 + $1.confidence } / Double(words.count),
      isBlank: words.isEmpty)
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
    []
  }
}
