package import DocumentModel

/// A wish to have a piece of a page read again, because a check failed on what was read there.
///
/// The pipeline has the cell read at another scale, adds the reading to the word's alternatives, and extracts again.
package struct RereadRequest: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case number
    case flag
    case unit
    case range
  }

  /// Counted from 1.
  package var page: Int
  /// In points of the upright page.
  package var box: Box
  package var kind: Kind

  package init(page: Int, box: Box, kind: Kind) {
    self.page = page
    self.box = box
    self.kind = kind
  }
}
