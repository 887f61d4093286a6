package import DocumentModel

/// A piece of a page that is to be read again by itself.
package struct RereadCell: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable {
    case number
    case range
    case unit
    case flag
  }

  /// In points of the upright, straightened page.
  package var box: Box
  package var kind: Kind

  package init(box: Box, kind: Kind) {
    self.box = box
    self.kind = kind
  }
}

/// How a page stood when it was read: its boxes mean the same pixels only while it is made to stand so again.
package struct PageStance: Hashable, Sendable, Codable {
  package var widthPoints: Double
  package var heightPoints: Double
  package var rotationApplied: Int
  package var skewDegrees: Double
  /// The models it was read with, main language first.
  package var languages: [String]

  package init(_ page: Page) {
    widthPoints = page.widthPoints
    heightPoints = page.heightPoints
    rotationApplied = page.rotationApplied
    skewDegrees = page.skewDegrees
    languages = page.languages
  }

  /// Whether a page was made ready to stand the same, to a hundredth of a point and of a degree.
  func isThat(of page: PreparedPage) -> Bool {
    abs(page.widthPoints - widthPoints) < 0.01 && abs(page.heightPoints - heightPoints) < 0.01
      && page.rotation == rotationApplied && abs(page.skewDegrees - skewDegrees) < 0.01
  }
}
