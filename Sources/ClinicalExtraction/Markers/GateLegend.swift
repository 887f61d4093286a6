import DocumentModel
import PageLayout

/// What the gates of a report hold, where lines of it say so (`Gate A  CD45 dim / SSC low, blasts  65 %`) and a table
/// names each row's gate by its letter.
struct GateLegend {
  /// Populations by the gate's letter or number.
  let populations: [String: String]

  init(page: LaidOutPage, terms: StoryTerms) {
    var populations: [String: String] = [:]
    for line in page.lines where line.words.count >= 3 {
      guard Self.names.contains(FoldedText(line.words[0].text).text) else { continue }
      let key = line.words[1].text.filter { $0.isLetter || $0.isNumber }
      guard (1...2).contains(key.count), populations[key] == nil else { continue }
      populations[key] = MarkerPopulation.named(
        in: Array(line.words.dropFirst(2)), terms: terms, page: page.page.number)
    }
    self.populations = populations
  }

  private static let names: Set<String> = ["gate", "region", "population"]

  /// The column of a table whose title says that it holds gates; nil without a legend.
  func column(of table: Table) -> Int? {
    guard !populations.isEmpty else { return nil }
    return table.columns.indices.first { column in
      table.rows.contains { row in
        row.cells[column].map { Self.names.contains(FoldedText($0.text).text) } ?? false
      }
    }
  }
}
