import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads a course of measurements: a table with a column of residual disease and a date in each row.
struct ResidualDiseaseTable {
  let document: ClinicalDocument
  let page: Int

  /// The measurements of a table; empty where no head names residual disease.
  func facts(in table: Table, method: String?, specimen: String?) -> [Fact<ResidualDisease>] {
    for (index, row) in table.rows.enumerated().prefix(2) {
      var columns = row.cells.indices.filter { row.cells[$0].map(isName) ?? false }
      if columns.isEmpty, isTitled {
        columns = row.cells.indices.filter { row.cells[$0].map(isResult) ?? false }
      }
      guard let column = columns.first, let head = row.cells[column] else { continue }
      // `MRD result | MRD %`: the second column has the level of what the first has the status of.
      let share =
        columns.first { row.cells[$0]?.text.contains("%") ?? false } ?? row.cells.firstIndex(where: isShare)
      let isCount = share.map { row.cells[$0].map(isPerMillion) ?? false } ?? isPerMillion(head)
      return joined(table.rows[(index + 1)...]).compactMap {
        fact(
          $0, column: column, share: share == column ? nil : share, isPercent: head.text.contains("%"),
          isCount: isCount, method: method, specimen: specimen)
      }
    }
    return []
  }

  /// A row without a date goes on the one above it.
  private func joined(_ rows: ArraySlice<Table.Row>) -> [Table.Row] {
    var joined: [Table.Row] = []
    for row in rows {
      let isWhole = document.dates.mentions(in: row.box, page: page).first != nil
      guard !isWhole, var last = joined.popLast() else {
        joined.append(row)
        continue
      }
      for column in row.cells.indices where column < last.cells.count {
        guard let cell = row.cells[column] else { continue }
        guard let above = last.cells[column] else {
          last.cells[column] = cell
          continue
        }
        last.cells[column] = Table.Cell(words: above.words + cell.words, box: above.box.union(cell.box))
      }
      joined.append(last)
    }
    return joined
  }

  /// Whether the document is a report on residual disease: then a column of results is of it.
  private var isTitled: Bool {
    let title = FoldedText(utf8: document.titleText)
    return ["mrd", "residual disease"].contains { title.holdsWord(Array($0.utf8)) }
  }

  private func isResult(_ cell: Table.Cell) -> Bool {
    ["result", "status", "level", "finding", "result %", "level %", "% result"].contains(
      FoldedText(cell.text).text)
  }

  /// `Residual clonal cells per million`.
  private func isPerMillion(_ cell: Table.Cell) -> Bool {
    FoldedText(cell.text).holdsWord(Array("per million".utf8))
  }

  /// `BCR::ABL1/ABL1 (%)`: what the status was judged by.
  private func isShare(_ cell: Table.Cell?) -> Bool {
    if let cell, isPerMillion(cell) { return true }
    guard let cell, cell.text.contains("%") else { return false }
    let words = FoldedText(cell.text).text
    return ["abl", "level", "residual", "clonal", "ratio", "copies"].contains { words.contains($0) }
  }

  private func isName(_ cell: Table.Cell) -> Bool {
    let words = FoldedText(cell.text).text.split(separator: " ")
    return words.contains("mrd") || words.contains("моб") || words.contains("мрб")
  }

  private func fact(
    _ row: Table.Row, column: Int, share: Int?, isPercent: Bool, isCount: Bool, method: String?,
    specimen: String?
  ) -> Fact<ResidualDisease>? {
    guard column < row.cells.count, let cell = row.cells[column],
      let box = Box.union(row.cells.compactMap { $0?.box }),
      let date = document.dates.mentions(in: box, page: page).first,
      !cell.box.contains(x: date.box.midX, y: date.box.midY)
    else { return nil }
    let other = share.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
    let percent =
      other.flatMap { PercentReader.bare($0.text, style: document.numberStyle) }
      ?? (isPercent || cell.text.contains("%")
        ? PercentReader.bare(cell.text, style: document.numberStyle) : nil)
    let count = isCount ? self.count(other ?? cell) : nil
    guard
      let status = ResidualDiseaseWords.status(of: FoldedText(cell.text).text)
        ?? status(percent) ?? count.map({ $0.number > 0 ? "positive" : "negative" })
    else { return nil }
    let level: ResidualDisease.Level? =
      if let count {
        .init(number: count.number, unit: "per million", printed: count.printed)
      } else {
        status == "positive" ? percent.map { .init(number: $0.number, unit: "%", printed: $0.printed) } : nil
      }
    let certainty = cell.words.map(\.confidence).min() ?? 0
    return Fact(
      content: ResidualDisease(
        status: status, level: level, method: method, specimen: specimen),
      date: date.clinicalDate(role: .collected),
      evidence: [
        Evidence(source: document.source, page: page, box: cell.box.rounded, text: cell.text),
        Evidence(source: document.source, page: page, box: date.box.rounded, text: date.printed),
      ],
      confidence: 0.85 * certainty)
  }

  /// Cells per million, with their thousands set apart or not: `3,126`.
  private func count(_ cell: Table.Cell) -> (number: Double, printed: String)? {
    let utf8 = Array(cell.text.utf8)
    let shapes = NumberScanner.shapes(in: utf8)
    guard shapes.count == 1, let shape = shapes.first, shape.range.count == utf8.count else { return nil }
    let groups = cell.text.components(of: ",")
    let isGrouped = groups.count > 1 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    let number =
      isGrouped ? Double(cell.text.filter { $0 != "," }) : shape.value(document.numberStyle)
    return number.map { ($0, cell.text) }
  }

  /// A share above nothing is residual disease; one below a limit is none that was found.
  private func status(_ percent: Percent?) -> String? {
    guard let percent, let number = percent.number else { return nil }
    return number > 0 && !(percent.comparator ?? "").hasPrefix("<") ? "positive" : "negative"
  }
}

extension String {
  fileprivate func components(of separator: Character) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}

/// What words say of residual disease.
enum ResidualDiseaseWords {
  private static let negative = [
    "not detected", "undetectable", "negative", "no mrd", "no measurable", "no minimal", "no residual",
    "not detectable", "не выявлена", "не обнаружена", "отрицательная", "отрицательный", "negatif", "negativ",
    "negativa", "negativo", "阴性", "未检出", "below the limit", "no evidence of", "nicht nachweisbar",
    "saptanmadi",
    "tespit edilmedi", "no detectada", "no detectado", "не определяется", "neg", "below detection",
    "below lod",
    "undetected", "none detected", "not found", "no detectable", "without detectable", "without measurable",
    "mrd cleared", "mrd had cleared", "no longer detectable", "no longer detected", "not measurable",
    "не обнаруживается", "не обнаружено", "не выявлено", "не выявляется", "keine mrd", "kein nachweis",
    "keine nachweisbare", "sin emr", "mrd yok", "mrd neg", "no signs of",
  ]
  private static let positive = [
    "positive", "detected", "detectable", "выявлена", "обнаружена", "положительная", "pozitif", "positiv",
    "positiva", "positivo", "阳性", "检出", "pos", "nachweisbar", "saptandi", "detectada", "detectado",
    "определяется",
    "persistent", "persisting",
  ]

  /// The status that is said nearest to the name among the words of its clause; what stands behind it comes before
  /// what stands as far in front of it.
  static func status(of name: Range<Int>, in tokens: [StoryToken]) -> String? {
    let words = tokens.map(\.text)
    guard let start = tokens.firstIndex(where: { $0.range.upperBound > name.lowerBound }),
      let end = tokens.lastIndex(where: { $0.range.lowerBound < name.upperBound })
    else { return nil }
    var best: (status: String, distance: Int)?
    for (status, phrases) in [("negative", negative), ("positive", positive)] {
      for phrase in phrases {
        let parts = phrase.split(separator: " ").map(String.init)
        for index in words.indices
        where words[index...].starts(with: parts) || parts.count == 1 && glued(parts[0], in: words[index]) {
          let last = index + parts.count - 1
          let distance = index > end ? index - end : last < start ? start - last + 1 : 0
          // `not detected` holds `detected`: the longer, told first, wins at one place.
          if distance < best?.distance ?? Int.max
            || distance == best?.distance ?? Int.max && best?.status == "positive"
          {
            best = (status, distance)
          }
        }
      }
    }
    return best?.status
  }

  private static func glued(_ phrase: String, in word: String) -> Bool {
    phrase.utf8.first ?? 0 >= 0xE3 && word.contains(phrase)
  }

  /// The status that a folded text states; nil where it states none.
  static func status(of folded: String) -> String? {
    let padded = " \(folded) "
    func holds(_ phrase: String) -> Bool {
      phrase.utf8.first ?? 0 >= 0xE3 ? folded.contains(phrase) : padded.contains(" \(phrase) ")
    }
    if negative.contains(where: holds) { return "negative" }
    return positive.contains(where: holds) ? "positive" : nil
  }
}
