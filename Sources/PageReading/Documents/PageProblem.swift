import DocumentModel

/// What can be wrong with a page, in words that help and tell nothing of its content.
enum PageProblem {
  static func missing(_ page: Int) -> Problem {
    Problem(
      .damaged, message: "The file lists this page, but it cannot be found. Ask for the file again.",
      page: page)
  }

  static func emptyArea(_ page: Int) -> Problem {
    Problem(
      .emptyPage, message: "The page has no area, so nothing can stand on it. Scan it again.", page: page)
  }

  static func tooLarge(_ page: Int, _ size: String) -> Problem {
    Problem(
      .pageTooLarge, message: "The page is too large to be read safely (\(size)). Scan it at a smaller size.",
      page: page)
  }

  static func failed(_ page: Int, _ reason: String) -> Problem {
    Problem(.pageFailed, message: "The page could not be read: \(reason)", page: page)
  }

  static func noPicture(_ page: Int) -> Problem {
    Problem(
      .damaged, message: "The page's content is damaged and shows as white paper. Ask for the file again.",
      page: page)
  }

  static func partlyDamaged(_ page: Int) -> Problem {
    Problem(
      .damaged, .warning,
      message: "Part of the page's data is faulty; something may be missing. Compare it with the original.",
      page: page)
  }

  static func untrustedLayer(_ page: Int, _ reason: String) -> Problem {
    Problem(
      .untrustedTextLayer, .warning,
      message: "The page's own text was not used, it was read from its pixels: \(reason)", page: page)
  }

  static func uncheckedLayer(_ page: Int) -> Problem {
    Problem(
      .missingLanguage, .warning,
      message: "No installed language model reads this script, so the page's own text was not checked.",
      page: page)
  }

  /// The problem that an error of the image library or of the recogniser is to the ledger.
  static func of(_ error: any Error, page: Int) -> Problem {
    switch error {
    case let error as ImageError where error.code == .tooLarge: tooLarge(page, "too many pixels")
    case let error as ImageError: failed(page, error.description)
    case let error as RecognitionError where error.code == .missingLanguage:
      Problem(.missingLanguage, message: error.description, page: page)
    case let error as RecognitionError: failed(page, error.description)
    default: failed(page, "an unforeseen error.")
    }
  }
}

extension Page {
  /// A page of which nothing was read.
  static func unread(
    _ number: Int, _ reading: ReadingMethod, _ problem: Problem, width: Double = 0, height: Double = 0
  ) -> Page {
    Page(
      number: number, widthPoints: width, heightPoints: height, reading: reading,
      quality: PageQuality(verdict: .unreadable), problems: [problem])
  }

  /// What was read from a page's pixels.
  init(number: Int, _ reading: PageImageReading, problems: [Problem]) {
    self.init(
      number: number, widthPoints: reading.widthPoints, heightPoints: reading.heightPoints,
      rotationApplied: reading.rotationApplied, skewDegrees: reading.skewDegrees,
      reading: reading.isBlank ? .blank : .ocr, meanConfidence: reading.meanConfidence,
      quality: reading.quality, languages: reading.languages, words: reading.words, cells: reading.cells,
      problems: problems, placement: reading.placement)
  }
}
