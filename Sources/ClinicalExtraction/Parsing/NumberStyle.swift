/// Which sign a document writes before the decimals.
package enum NumberStyle: Sendable, Hashable {
  case point
  case comma
  /// Nothing on the pages tells.
  case unknown

  /// Judged from all numbers of a document: only those tell that can be read one way (`8,7`, `1.234,5`).
  package init(evidenceIn texts: some Sequence<[UInt8]>) {
    var points = 0
    var commas = 0
    for text in texts {
      for shape in NumberScanner.shapes(in: text) {
        switch shape.certainDecimalSign {
        case UInt8(ascii: "."): points += 1
        case UInt8(ascii: ","): commas += 1
        default: break
        }
      }
    }
    // A few slips of the reader (`8,7` for `8.7`) must not turn a document's style around.
    self = commas > points * 2 ? .comma : points > commas * 2 ? .point : .unknown
  }
}
