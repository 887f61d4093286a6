import DocumentModel
import PageLayout

/// The titles of a table, for one below it that goes on in the same columns without titles of its own: a heading or a
/// remark parted the two.
struct LabHeader: Sendable {
  private let columns: [LabColumn]
  private let boxes: [Box?]
  private let bottom: Double
  private let page: Int

  /// Nil where nothing was titled.
  init?(columns: [LabColumn], grid: LabGrid) {
    guard columns.count(where: \.isTitled) > 2 else { return nil }
    self.columns = columns
    boxes = grid.columnBoxes
    bottom = boxes.compactMap { $0?.bottom }.max() ?? 0
    page = grid.page
  }

  /// The titles over the columns of a table further down the page; nil where its columns stand elsewhere.
  func columns(for grid: LabGrid) -> [LabColumn]? {
    let own = grid.columnBoxes
    guard grid.page == page, let top = own.compactMap({ $0?.top }).min(), top > bottom - 1 else { return nil }
    var inherited = Array(repeating: LabColumn(), count: own.count)
    var last = -1
    for (index, box) in own.enumerated() {
      guard let box else { continue }
      let over = columns.indices.filter { (boxes[$0]?.horizontalOverlap(box) ?? 0) > 0 }
      guard let best = over.max(by: { shared($0, box) < shared($1, box) }), best >= last else { return nil }
      // A value and its unit, apart here and in one column there, stand under one title: the first has it.
      guard best > last else { continue }
      last = best
      inherited[index] = columns[best]
    }
    return inherited.count(where: \.isTitled) > 2 ? inherited : nil
  }

  private func shared(_ column: Int, _ box: Box) -> Double { boxes[column]?.horizontalOverlap(box) ?? 0 }
}

extension LabColumn {
  /// Whether a title says anything of the column.
  fileprivate var isTitled: Bool { !title.isEmpty || titled != nil || role != nil }
}
