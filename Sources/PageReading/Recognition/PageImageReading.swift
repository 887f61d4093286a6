package import DocumentModel

/// What was read from one page image.
package struct PageImageReading: Sendable {
  /// In points of the upright, straightened page; lines from the top, words in logical order.
  package var words: [Word]
  /// In points of the upright, straightened page.
  package var cells: [RuledCell]
  /// Size of the upright page, in points: a turned or photographed page changes its size.
  package var widthPoints: Double
  package var heightPoints: Double
  /// Clockwise degrees (0, 90, 180, 270) by which the image was turned to stand upright.
  package var rotationApplied: Int
  /// The slant that was taken out, in degrees, clockwise positive.
  package var skewDegrees: Double
  package var quality: PageQuality
  /// The models it was read with, main language first.
  package var languages: [String]
  /// Mean of the words' confidences, nil where there is no word.
  package var meanConfidence: Double?
  /// Nothing is printed on it.
  package var isBlank: Bool
  /// Where the straightened page lies on the image; nil where it was neither levelled nor cut out.
  package var placement: SourcePlacement?
}

/// Which languages a page may be in.
package enum LanguageChoice: Hashable, Sendable {
  /// Chosen page by page among the installed models, from the pixels.
  case automatic
  /// These models, main language first, whatever the page looks like.
  case fixed([String])
}

/// A step of the work on a page, kept for looking at.
package struct WorkArtifact {
  /// Counted from 1 in the order of the work.
  package var number: Int
  /// Short and fit for a file name: `prepared`, `rules`, `segments`, `words`.
  package var name: String
  package var content: Content

  package enum Content {
    case image(PixImage)
    case text(String)
  }
}
