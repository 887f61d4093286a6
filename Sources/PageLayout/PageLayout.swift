package import DocumentModel

/// A page after layout: every word stands in exactly one line, every line in exactly one block.
///
/// Pure values in points of the upright page. Layout says what belongs together; it does not know what a
/// word means.
package struct LaidOutPage: Hashable, Sendable {
  package var page: Page
  /// Top to bottom, and left to right where lines stand side by side.
  package var lines: [TextLine]
  /// In reading order.
  package var blocks: [Block]
  package var tables: [Table]

  package init(page: Page, lines: [TextLine], blocks: [Block], tables: [Table]) {
    self.page = page
    self.lines = lines
    self.blocks = blocks
    self.tables = tables
  }
}

/// Words on one baseline that belong to one column of text.
///
/// In a table a line spans the whole row.
package struct TextLine: Hashable, Sendable {
  /// Left to right on the page, also for right-to-left scripts.
  package var segments: [Segment]
  package var box: Box
  /// Median height of the line's words in points: the unit in which gaps are judged.
  package var textHeight: Double
  /// Whether most letters are of a right-to-left script: segments are then read from the right.
  package var isRightToLeft: Bool

  package init(segments: [Segment], box: Box, textHeight: Double, isRightToLeft: Bool = false) {
    self.segments = segments
    self.box = box
    self.textHeight = textHeight
    self.isRightToLeft = isRightToLeft
  }

  /// The line's words in reading order.
  package var words: [Word] {
    (isRightToLeft ? segments.reversed() : segments).flatMap(\.words)
  }
}

/// A run of words without a gap wider than a word space, and without a ruled border between them.
package struct Segment: Hashable, Sendable {
  /// In reading order (from the right in a right-to-left segment).
  package var words: [Word]
  package var box: Box

  package init(words: [Word], box: Box) {
    self.words = words
    self.box = box
  }

  /// The words joined by single spaces.
  package var text: String { words.map(\.text).joined(separator: " ") }
}

/// Lines that belong together.
package struct Block: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Running text: its lines wrap and read as one.
    case paragraph
    /// A short line that stands over others (larger, bold capitals, colon, or apart).
    case heading
    /// Labels with their values (`Name: …   Date: …`).
    case keyValues
    /// Rows of a table: see `LaidOutPage.tables` at this index.
    case table(Int)
  }

  package var kind: Kind
  /// Indices in `LaidOutPage.lines`, in reading order.
  package var lines: [Int]
  package var box: Box

  package init(kind: Kind, lines: [Int], box: Box) {
    self.kind = kind
    self.lines = lines
    self.box = box
  }
}

/// A table: rows of cells that share columns, drawn by rules or aligned by whitespace.
package struct Table: Hashable, Sendable {
  /// Left and right edge of each column in points, left to right.
  package var columns: [Column]
  package var rows: [Row]
  package var box: Box
  package var isRuled: Bool

  package init(columns: [Column], rows: [Row], box: Box, isRuled: Bool) {
    self.columns = columns
    self.rows = rows
    self.box = box
    self.isRuled = isRuled
  }

  package struct Column: Hashable, Sendable {
    package var left: Double
    package var right: Double

    package init(left: Double, right: Double) {
      self.left = left
      self.right = right
    }
  }

  package struct Row: Hashable, Sendable {
    /// One entry a column; nil where the row has nothing.
    ///
    /// A cell that spans columns stands in its first one.
    package var cells: [Cell?]
    package var box: Box
    /// Indices in `LaidOutPage.lines` that make up this row (several where a cell wraps).
    package var lines: [Int]

    package init(cells: [Cell?], box: Box, lines: [Int]) {
      self.cells = cells
      self.box = box
      self.lines = lines
    }
  }

  package struct Cell: Hashable, Sendable {
    /// In reading order, wrapped lines one after the other.
    package var words: [Word]
    package var box: Box
    package var columnSpan: Int

    package init(words: [Word], box: Box, columnSpan: Int = 1) {
      self.words = words
      self.box = box
      self.columnSpan = columnSpan
    }

    package var text: String { words.map(\.text).joined(separator: " ") }
  }
}
