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
        "cells", "ul", "/ul", "abs", "absolute", "10^9", "range", "reference", "norm", "normal", "events",
        "mfi",
      ]
      .contains { FoldedText(title).holdsWord(Array($0.utf8)) } && !head.contains { $0.text.contains("%") }
    if percents > 0, percents * 10 >= texts.count * 6, !isCount {
      let words = head.flatMap(\.words)
      let box = Box.union(head.map(\.box))
      return .percent(
        population: MarkerPopulation.named(in: words, terms: document.terms.story, page: page),
        date: box.flatMap {
          document.dates.mentions(in: $0, page: page).first?.clinicalDate(role: .collected)
        })
    }
    let worded = texts.count { MarkerStatus.status(sign: $0) != nil || !phrases($0).isEmpty }
    return worded > 0 && worded * 10 >= texts.count * 5 ? .result : .other
  }

  /// A number with what may follow it in its cell: `85 (dim)`.
  private func leadingPercent(_ text: String) -> Percent? {
    let number = text.prefix { $0 != "(" }
    return PercentReader.bare(String(number), style: document.numberStyle)
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
    var before = (status: String?.none, intensity: String?.none, cell: Table.Cell?.none)
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
        if let status = before.status { reading.status = status }
        if let intensity = before.intensity { reading.intensity = intensity }
        before = (nil, nil, nil)
        readings.append(MarkerCellReading(reading: reading, name: cell, value: value, date: date))
      case .result:
        let found = phrases(value.text)
        let statuses =
          found.filter { $0.group == .polarity }.map(\.value)
          + [MarkerStatus.status(sign: value.text)].compactMap { $0 }
        let status = MarkerStatus.combined(statuses)
        let intensity = found.first { $0.group == .intensity }?.value
        if readings.isEmpty {
          before = (status ?? before.status, intensity ?? before.intensity, before.cell ?? value)
        } else {
          let last = readings.count - 1
          readings[last].reading.status = readings[last].reading.status ?? status
          readings[last].reading.intensity = readings[last].reading.intensity ?? intensity
        }
      case .other: continue
      }
    }
    if readings.isEmpty, let value = before.cell, before.status != nil || before.intensity != nil {
      let reading = MarkerReading(
        marker: marker, range: 0..<0, status: before.status ?? "positive", intensity: before.intensity,
        population: population)
      readings.append(MarkerCellReading(reading: reading, name: cell, value: value, date: nil))
    }
    for index in readings.indices where readings[index].reading.status == nil {
      readings[index].reading.status = readings[index].reading.percent?.number.flatMap(
        MarkerStatus.status(percent:))
    }
    return readings
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
}
