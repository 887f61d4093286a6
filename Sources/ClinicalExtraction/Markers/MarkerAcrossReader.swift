import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads markers that stand side by side on a line, with what was found under each on the line below.
struct MarkerAcrossReader {
  let document: ClinicalDocument
  let page: LaidOutPage

  private struct Title {
    let marker: MarkerTerm
    let words: [Word]
    var box: Box
  }

  func readings() -> [MarkerCellReading] {
    let lines = page.lines.sorted { $0.box.top < $1.box.top }
    return lines.indices.flatMap { index -> [MarkerCellReading] in
      let titles = titles(of: lines[index])
      guard titles.count >= 3 else { return [] }
      var readings: [MarkerCellReading] = []
      var above = lines[index]
      for line in lines[(index + 1)...] where line.box.top >= above.box.bottom - 1 {
        guard line.box.top - above.box.bottom < 2.2 * above.textHeight else { break }
        let found = self.readings(under: titles, line: line)
        guard found.count * 10 >= titles.count * 6 else { break }
        if !countsCells(line) { Self.add(found, to: &readings) }
        above = line
      }
      return readings
    }
  }

  /// `Result: partial` over `% of plasma cells: 54`: what the first line says of a marker stays, the second has its share.
  private static func add(_ found: [MarkerCellReading], to readings: inout [MarkerCellReading]) {
    for cell in found {
      let told = readings.firstIndex {
        $0.reading.marker.id == cell.reading.marker.id && $0.name.box == cell.name.box
          && $0.reading.percent == nil
      }
      guard let told, cell.reading.percent != nil else {
        readings.append(cell)
        continue
      }
      var joined = cell
      joined.reading.status = readings[told].reading.status ?? cell.reading.status
      joined.reading.intensity = readings[told].reading.intensity ?? cell.reading.intensity
      joined.reading.population = cell.reading.population ?? readings[told].reading.population
      readings[told] = joined
    }
  }

  /// A line of counts or of intensities in arbitrary units: something on it exceeds a hundred, or its label says so.
  private func countsCells(_ line: TextLine) -> Bool {
    let label = FoldedText(line.words.prefix(4).map(\.text).joined(separator: " "))
    if ["mfi", "events", "count", "counts", "abs", "absolute", "ul"].contains(where: {
      label.holdsWord(Array($0.utf8))
    }) {
      return true
    }
    return line.words.contains { word in
      word.text.allSatisfy(\.isNumber) && Int(word.text) ?? 0 > 100
    }
  }

  /// The markers of a line that holds hardly anything else.
  private func titles(of line: TextLine) -> [Title] {
    let text = MappedText(words: line.words)
    let passage = Passage(page: page.page.number, kind: .paragraph, text: text)
    var titles: [Title] = []
    for mention in document.terms.story.mentions(in: passage) {
      guard case .marker(let marker) = mention.term, let box = text.box(of: mention.range) else { continue }
      let words = Array(text.words(in: mention.range))
      if let last = titles.last, last.words == words { continue }
      titles.append(Title(marker: marker, words: words, box: box))
    }
    let others = line.words.count - titles.reduce(0) { $0 + $1.words.count }
    guard others <= 1, !line.words.contains(where: { $0.text.hasSuffix(",") }) else { return [] }
    return titles.sorted { $0.box.left < $1.box.left }
  }

  private func readings(under titles: [Title], line: TextLine) -> [MarkerCellReading] {
    var cells: [[Word]] = Array(repeating: [], count: titles.count)
    var label: [Word] = []
    for word in line.words {
      let nearest = titles.indices.min {
        abs(titles[$0].box.midX - word.box.midX) < abs(titles[$1].box.midX - word.box.midX)
      }
      guard let nearest else { continue }
      if word.box.right < titles[0].box.left - 4 { label.append(word) } else { cells[nearest].append(word) }
    }
    let population = MarkerPopulation.named(in: label, terms: document.terms.story, page: page.page.number)
    return titles.indices.compactMap { reading(titles[$0], cells[$0], population: population) }
  }

  private func reading(_ title: Title, _ words: [Word], population: String?) -> MarkerCellReading? {
    guard !words.isEmpty, words.count <= 3, let box = Box.union(words.map(\.box)),
      box.horizontalOverlap(title.box) > 0 || abs(box.midX - title.box.midX) < title.box.width
    else { return nil }
    let text = words.map(\.text).joined(separator: " ")
    let passage = Passage(page: page.page.number, kind: .paragraph, text: MappedText(words: words))
    let phrases = document.terms.story.mentions(in: passage).compactMap { mention -> MarkerPhrase? in
      guard case .phrase(let phrase) = mention.term else { return nil }
      return phrase.group == .polarity || phrase.group == .intensity ? phrase : nil
    }
    let percent =
      text.contains(where: \.isNumber) ? PercentReader.bare(text, style: document.numberStyle) : nil
    let signs = words.compactMap { MarkerStatus.status(sign: $0.text) }
    let said = MarkerStatus.combined(phrases.filter { $0.group == .polarity }.map(\.value) + signs)
    let status = said ?? percent?.number.flatMap { MarkerStatus.status(percent: $0, of: population) }
    guard status != nil || percent != nil else { return nil }
    let intensity =
      phrases.first { $0.group == .intensity }?.value
      ?? words.lazy.compactMap { MarkerStatus.intensity(sign: $0.text) }.first
    return MarkerCellReading(
      reading: MarkerReading(
        marker: title.marker, range: 0..<0, status: status, intensity: intensity, population: population
      )
      .with(percent),
      name: cell(title.words, title.box), value: cell(words, box), date: nil)
  }

  private func cell(_ words: [Word], _ box: Box) -> Table.Cell { Table.Cell(words: words, box: box) }
}

extension MarkerReading {
  fileprivate func with(_ percent: Percent?) -> MarkerReading {
    var reading = self
    reading.percent = percent
    return reading
  }
}
