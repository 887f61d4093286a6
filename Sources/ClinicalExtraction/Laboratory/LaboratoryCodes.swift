import DocumentModel
import PageLayout

/// Columns that say with numbers of a leading nought (`01`) which laboratory did each test.
///
/// Results are printed so too (`08`), but not all of a column, and not beside another number.
enum LaboratoryCodes {
  /// A table's cells, such numbers made words.
  static func withoutCodes(_ cells: [[LabText?]]) -> [[LabText?]] {
    let columns = (0..<(cells.map(\.count).max() ?? 0)).filter { isOfCodes($0, cells) }
    guard !columns.isEmpty else { return cells }
    return cells.map { row in
      row.enumerated().map { column, cell in
        columns.contains(column) ? cell.map { isCode($0) ? worded($0) : $0 } : cell
      }
    }
  }

  private static func isOfCodes(_ column: Int, _ cells: [[LabText?]]) -> Bool {
    let rows = cells.filter {
      $0.indices.contains(column) && $0[column]?.atoms.contains(where: \.isNumeric) == true
    }
    guard !rows.isEmpty, rows.allSatisfy({ $0[column].map(isCode) == true }) else { return false }
    return rows.contains { row in
      row.indices.contains { other in
        guard other != column, let cell = row[other] else { return false }
        return cell.atoms.contains { if case .number = $0.kind { true } else { false } }
      }
    }
  }

  private static func isCode(_ cell: LabText) -> Bool {
    guard cell.atoms.count == 1, case .number = cell.atoms[0].kind else { return false }
    let printed = cell.text.utf8
    return printed.count == 2 && printed[0] == UInt8(ascii: "0") && printed[1] != UInt8(ascii: "0")
  }

  private static func worded(_ cell: LabText) -> LabText {
    LabText(
      page: cell.page, text: cell.text, folded: cell.folded,
      atoms: cell.atoms.map { LabAtom(kind: .word, range: $0.range) })
  }
}
