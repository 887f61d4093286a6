/// A page as it was read: the words on it, where they stand, and how they were got.
///
/// Plain values: this is what a worker process hands back, and what is recorded beside a sample so that
/// everything after reading can be tested without OCR.
package struct Page: Hashable, Sendable, Codable {
  /// Counted from 1 in the source.
  package var number: Int
  /// Width of the upright page in points.
  package var widthPoints: Double
  /// Height of the upright page in points.
  package var heightPoints: Double
  /// Clockwise degrees (0, 90, 180, 270) by which the source was turned to stand upright.
  package var rotationApplied: Int
  /// The slant that was taken out, in degrees; boxes are those of the straightened page.
  package var skewDegrees: Double
  package var reading: ReadingMethod
  /// Mean of the words' confidences, nil where there is no word.
  package var meanConfidence: Double?
  package var quality: PageQuality
  /// ISO 639-2 codes as Tesseract names its models (`eng`, `chi_sim`), main language first.
  package var languages: [String]
  /// In reading order of lines as the reader found them; layout does not rely on the order.
  package var words: [Word]
  /// The cells that printed rules draw, empty where there are none.
  package var cells: [RuledCell]
  package var problems: [Problem]
  /// Where the straightened page lies on the source's page; nil where the two are the same. All boxes above are those
  /// of the straightened page; evidence in a record is that of the source's.
  package var placement: SourcePlacement?

  package init(
    number: Int, widthPoints: Double, heightPoints: Double, rotationApplied: Int = 0, skewDegrees: Double = 0,
    reading: ReadingMethod, meanConfidence: Double? = nil, quality: PageQuality = .good,
    languages: [String] = [], words: [Word] = [], cells: [RuledCell] = [], problems: [Problem] = [],
    placement: SourcePlacement? = nil
  ) {
    self.number = number
    self.widthPoints = widthPoints
    self.heightPoints = heightPoints
    self.rotationApplied = rotationApplied
    self.skewDegrees = skewDegrees
    self.reading = reading
    self.meanConfidence = meanConfidence
    self.quality = quality
    self.languages = languages
    self.words = words
    self.cells = cells
    self.problems = problems
    self.placement = placement
  }
}

/// How a page ended. Every page ends in exactly one of these.
package enum ReadingMethod: String, Hashable, Sendable, Codable, CaseIterable {
  case textLayer = "text-layer"
  case ocr
  case blank
  case failed
  case timedOut = "timed-out"
  case overLimit = "over-limit"

  /// Whether the page's content is in our hands (a blank page has none to lose).
  package var isRead: Bool {
    switch self {
    case .textLayer, .ocr, .blank: true
    case .failed, .timedOut, .overLimit: false
    }
  }
}

/// How well the page can be read, judged from its pixels.
package struct PageQuality: Hashable, Sendable, Codable {
  package enum Verdict: String, Hashable, Sendable, Codable {
    case good
    case poor
    case unreadable
  }
  package enum Reason: String, Hashable, Sendable, Codable {
    case dark
    case blurred
    case lowResolution = "low-resolution"
    case cutOff = "cut-off"
    case lowContrast = "low-contrast"
    case skewed
  }
  package var verdict: Verdict
  package var reasons: [Reason]

  package init(verdict: Verdict, reasons: [Reason] = []) {
    self.verdict = verdict
    self.reasons = reasons
  }

  package static let good = PageQuality(verdict: .good)
}

/// A cell of a table that printed rules draw.
package struct RuledCell: Hashable, Sendable, Codable {
  /// Counts the page's ruled tables from 0, top to bottom.
  package var table: Int
  /// Counted from 0.
  package var row: Int
  /// Counted from 0, left to right.
  package var column: Int
  package var rowSpan: Int
  package var columnSpan: Int
  /// The inside of the cell, in points.
  package var box: Box

  package init(table: Int, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, box: Box) {
    self.table = table
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.box = box
  }
}
