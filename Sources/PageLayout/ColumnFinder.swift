import DocumentModel

/// Finds the columns that rows share: stretches of the width that runs cover, between stretches that hardly
/// any run crosses.
enum ColumnFinder {
  /// Columns from left to right.
  ///
  /// A run that crosses the space between two columns in few rows is taken to
  /// span them.
  static func columns(of rows: [RowDraft]) -> [Table.Column] {
    let runs = rows.flatMap(\.runs)
    var columns = covered(runs, by: max(1, Int(0.12 * Double(rows.count)) + 1))
    let left = runs.filter { run in
      !columns.contains { min($0.right, run.right) > max($0.left, run.left) }
    }
    columns += covered(left, by: 1)
    return columns.sorted { $0.left < $1.left }
  }

  /// The stretches that at least so many runs cover.
  private static func covered(_ runs: [Run], by least: Int) -> [Table.Column] {
    var edges: [(x: Double, step: Int)] = []
    for run in runs {
      edges.append((run.left, 1))
      edges.append((run.right, -1))
    }
    edges.sort { ($0.x, $0.step) < ($1.x, $1.step) }
    var columns: [Table.Column] = []
    var depth = 0
    var start: Double?
    for edge in edges {
      depth += edge.step
      if depth >= least, start == nil { start = edge.x }
      if depth < least, let from = start {
        columns.append(Table.Column(left: from, right: edge.x))
        start = nil
      }
    }
    return columns
  }
}
