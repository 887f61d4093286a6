import ClinicalRecord
import DocumentModel
import PageLayout

/// What the columns beside a column of marker names hold.
struct MarkerColumns {
  private enum Role {
    case percent(population: String?, date: ClinicalDate?)
    /// Signs and words of expression.
    case result
    case other
  }

  private let document: ClinicalDocument
  private let page: Int
  private var roles: [(column: Int, role: Role)] = []

  init(table: Table, from start: Int, to end: Int, firstRow: Int, document: ClinicalDocument, page: Int) {
    self.document = document
    self.page = page
    guard start < end else { return }
    for column in start..<end {
      let head = table.rows[..<firstRow].compactMap { $0.cells[column] }
      let body = table.rows[firstRow...].compactMap { $0.cells[column] }
      roles.append((column, role(head: head, body: body)))
    }
  }

  private func role(head: [Table.Cell], body: [Table.Cell]) -> Role {
    let texts = body.map(\.text).filter { !Self.isEmpty($0) }
    let title = FoldedText(head.map(\.text).joined(separator: " ")).text
    let percents = texts.count { leadingPercent($0) != nil }
    let isCount =
      [
        "cells", "ul", "/ul", "abs", "absolute", "count", "counts", "zellen", "zellzahl", "anzahl", "celulas",
        "cellules", "cellule", "клеток", "кл", "абс", "sayi", "mutlak", "10^9", "range", "reference", "norm",
        "normal", "events",
        "mfi",
      ]
      .contains { FoldedText(title).holdsWord(Array($0.utf8)) } && !head.contains { $0.text.contains("%") }
    // What exceeds a hundred counts cells, and so do its neighbours.
    let exceeds = texts.contains(where: { exceedsHundred($0) }) && !head.contains { $0.text.contains("%") }
    if percents > 0, percents * 10 >= texts.count * 6, !isCount, !exceeds {
      let words = head.flatMap(\.words)
      let box = Box.union(head.map(\.box))
      return .percent(
        population: MarkerPopulation.named(in: words, terms: document.terms.story, page: page),
        date: box.flatMap {
          document.dates.mentions(in: $0, page: page).first?.clinicalDate(role: .collected)
        })
    }
    let worded = texts.count { !result($0).isEmpty }
    return worded > 0 && worded * 10 >= texts.count * 5 ? .result : .other
  }

  /// A number with what may follow it in its cell: `85 (dim)`, `96% ++`.
  private func leadingPercent(_ text: String) -> Percent? {
    let number = text.prefix { $0 != "(" }
    if let percent = PercentReader.bare(String(number), style: document.numberStyle) { return percent }
    let words = number.split(separator: " ")
    guard let last = words.last, words.count >= 2, MarkerStatus.status(sign: String(last)) != nil else {
      return nil
    }
    return PercentReader.bare(words.dropLast().joined(separator: " "), style: document.numberStyle)
  }

  private func exceedsHundred(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    let shapes = NumberScanner.shapes(in: utf8)
    guard shapes.count == 1, let value = shapes[0].value(document.numberStyle), value > 100 else {
      return false
    }
    return !text.contains("%") && !text.contains { $0.isLetter }
  }

  private static func isEmpty(_ text: String) -> Bool {
    ["", "-", "–", "—", "n.d.", "nd", "n/a", "not done", "n.a."].contains(text.lowercased())
  }

  private func phrases(_ text: String) -> [MarkerPhrase] {
    let passage = Passage(
      page: page, kind: .paragraph,
      text: MappedText(words: [Word(text: text, box: Box(x: 0, y: 0, width: 1, height: 1), confidence: 1)]))
    return document.terms.story.mentions(in: passage).compactMap {
      guard case .phrase(let phrase) = $0.term else { return nil }
      return phrase.group == .polarity || phrase.group == .intensity ? phrase : nil
    }
  }

  /// A reading for each percentage of the row; results and intensities beside one belong to it. Without a percentage
  /// the result itself is the reading.
  func readings(
    of marker: MarkerTerm, cell: Table.Cell, row: Table.Row, population: String?
  ) -> [MarkerCellReading] {
    var readings: [MarkerCellReading] = []
    var before = MarkerResult()
    for (column, role) in roles {
      guard let value = row.cells[column], !Self.isEmpty(value.text) || isSign(value.text, role) else {
        continue
      }
      switch role {
      case .percent(let own, let date):
        guard let percent = leadingPercent(value.text) else { continue }
        var reading = MarkerReading(
          marker: marker, range: 0..<0, percent: percent, population: own ?? population)
        apply(phrases(value.text), to: &reading)
        let signs = value.text.split(separator: " ").map(String.init)
        reading.status = reading.status ?? signs.lazy.compactMap(MarkerStatus.status(sign:)).first
        reading.intensity = reading.intensity ?? signs.lazy.compactMap(MarkerStatus.intensity(sign:)).first
        if let status = before.status { reading.status = status }
        if let intensity = before.intensity { reading.intensity = intensity }
        before = MarkerResult()
        readings.append(MarkerCellReading(reading: reading, name: cell, value: value, date: date))
      case .result:
        let result = result(value.text)
        if readings.isEmpty {
          before.status = MarkerStatus.joined(before.status, result.status)
          before.intensity = result.intensity ?? before.intensity
          before.percent = before.percent ?? result.percent
          before.cell = before.cell ?? value
        } else {
          let last = readings.count - 1
          readings[last].reading.status = MarkerStatus.joined(readings[last].reading.status, result.status)
          readings[last].reading.intensity = readings[last].reading.intensity ?? result.intensity
        }
      case .other: continue
      }
    }
    if readings.isEmpty, let value = before.cell, !before.isEmpty {
      let reading = MarkerReading(
        marker: marker, range: 0..<0, status: before.status ?? (before.intensity == nil ? nil : "positive"),
        intensity: before.intensity, percent: before.percent, population: population)
      readings.append(MarkerCellReading(reading: reading, name: cell, value: value, date: nil))
    }
    for index in readings.indices where readings[index].reading.status == nil {
      let population = readings[index].reading.population
      // Of mixed cells a share that has an intensity carries the marker, however small it is.
      let isSeen = readings[index].reading.intensity != nil && MarkerStatus.isMixed(population)
      readings[index].reading.status = readings[index].reading.percent?.number.flatMap { number in
        // Ki-67 is an index, not a share of positive cells above a cut-off.
        (marker.id == "Ki-67" || isSeen) && number > 0
          ? "positive" : MarkerStatus.status(percent: number, of: population)
      }
    }
    return readings
  }

  /// What stands behind a name in the name's own cell.
  func reading(
    of marker: MarkerTerm, name: Table.Cell, value: Table.Cell, population: String?
  ) -> MarkerCellReading? {
    let result = result(value.text)
    guard !result.isEmpty else { return nil }
    let status =
      result.status
      ?? (result.intensity == nil
        ? result.percent?.number.flatMap { MarkerStatus.status(percent: $0, of: population) } : "positive")
    return MarkerCellReading(
      reading: MarkerReading(
        marker: marker, range: 0..<0, status: status, intensity: result.intensity, percent: result.percent,
        population: population), name: name, value: value, date: nil)
  }

  /// A lone dash means negative in a column of signs, nothing in one of words.
  private func isSign(_ text: String, _ role: Role) -> Bool {
    if case .result = role { return text == "-" || text == "–" || text == "−" }
    return false
  }

  private func apply(_ phrases: [MarkerPhrase], to reading: inout MarkerReading) {
    reading.status = MarkerStatus.combined(phrases.filter { $0.group == .polarity }.map(\.value))
    reading.intensity = phrases.first { $0.group == .intensity }?.value
  }

  /// What a cell of results says: signs, words, and a percentage among them.
  private func result(_ text: String) -> MarkerResult {
    var result = MarkerResult()
    let folded = FoldedText(text)
    if Self.bystanders.contains(where: folded.holdsWord) {
      // What is seen in other cells alone is not seen in these.
      result.status = "negative"
      return result
    }
    let found = phrases(text)
    let words = found.filter { $0.group == .polarity }.map(\.value)
    // `weak background` says nothing of the cells.
    if words.isEmpty, folded.holdsWord(Array("background".utf8)) { return result }
    // `Positive - 80%`: a dash beside a word joins.
    // `(690 - 2540)`: a dash between figures is a range's.
    let hasFigures = text.contains(where: \.isNumber)
    let signs = text.split(separator: " ").map(String.init).filter {
      words.isEmpty && !hasFigures || !Self.isDash($0)
    }
    result.status = MarkerStatus.combined(words + signs.compactMap(MarkerStatus.status(sign:)))
    result.intensity =
      found.first { $0.group == .intensity }?.value
      ?? signs.lazy.compactMap(MarkerStatus.intensity(sign:)).first
    result.percent =
      PercentReader.percent(in: String(text.prefix { $0 != "(" }), style: document.numberStyle)?.percent
      ?? PercentReader.percent(in: text, style: document.numberStyle)?.percent
    // `below 20%` is too little; `positive below 50%` is positive.
    let isShort = words.isEmpty && result.percent != nil && folded.holdsWord(Array("below".utf8))
    if isShort || Self.shortfalls.contains(where: folded.holdsWord) { result.status = "negative" }
    return result
  }

  private static func isDash(_ text: String) -> Bool { ["-", "–", "—", "−"].contains(text) }

  /// Words for cells that are not the ones examined.
  private static let bystanders = [
    "background t cells", "background b cells", "background lymphocytes", "reactive t cells",
    "reactive b cells", "residual t cells", "residual b cells",
    "t cells only",
    "b cells only", "accompanying t cells", "accompanying b cells", "bystander", "admixed t cells",
    "few b cells", "few t cells", "rare b cells", "rare t cells", "scattered b cells", "scattered t cells",
    "occasional b cells", "occasional t cells", "small b cells", "small t cells", "scattered small",
    "admixed b cells",
  ].map { Array($0.utf8) }

  private static let shortfalls = [
    "below threshold", "below the threshold", "below cut off", "below the cut off", "below limit",
    "below the limit", "below detection", "under threshold", "under the threshold", "under cut off",
    "under the cut off",
  ].map { Array($0.utf8) }
}

/// What one cell says of a marker.
private struct MarkerResult {
  var status: String?
  var intensity: String?
  var percent: Percent?
  var cell: Table.Cell?

  var isEmpty: Bool { status == nil && intensity == nil && percent == nil }
}
