import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads the patient's blood group, wherever it is stated: in tables, labelled lines and sentences.
struct BloodGroups: Sendable {
  static let code = "abo_rh"

  let document: ClinicalDocument
  let scanner: LabScanner

  /// A text that can state a group, with the titles and headings that say whose.
  private struct Place {
    var passage: Passage
    var titles: [String] = []
    /// Whether it names several groups for one person, or one for several.
    var isShared = false
  }

  /// - Parameter found: the date that holds at a passage, where the text gives none.
  /// - Returns: each group with the date that was found for it.
  func drafts(date found: (Passage) -> ResultDates.Found?) -> [(
    draft: ResultDraft, found: ResultDates.Found?
  )] {
    var seen: Set<Box> = []
    return (rows() + lines()).flatMap { place in
      let found = found(place.passage)
      return drafts(of: place, date: found?.date).map { ($0, found) }
    }.filter { seen.insert($0.0.valueSpan.box).inserted }
  }

  private func rows() -> [Place] {
    document.pages.flatMap { page in
      page.tables.flatMap { table in
        let heads = heads(above: table.textBox, on: page)
        let titled = BloodGroupTable(table: table, scanner: scanner, page: page.page.number)
        return table.rows.indices.map { row in
          Place(
            passage: passage(titled.words(row), page), titles: titled.titles(row) + heads,
            isShared: titled.groups(row) > 1)
        }
          + titled.columns.map { Place(passage: passage($0, page), titles: heads) }
      }
    }
  }

  /// Lines and texts, a label of the group alone with the line of Rh below it.
  private func lines() -> [Place] {
    document.passages.indices.map { index in
      let passage = document.passages[index]
      let next = index + 1 < document.passages.count ? document.passages[index + 1] : nil
      let heads = document.passages[..<index].last { $0.page == passage.page && $0.kind == .heading }
      var words = passage.text.words
      if passage.kind == .keyValues, let next, next.page == passage.page,
        BloodGroupTable.isOfRh(next.text.words.prefix(2).map(\.text))
      {
        words += next.text.words
      }
      let joined =
        words.count > passage.text.words.count
        ? Passage(page: passage.page, kind: passage.kind, text: MappedText(words: words)) : passage
      return Place(passage: joined, titles: [heads?.text.text].compactMap(\.self))
    }
  }

  private func passage(_ words: [Word], _ page: LaidOutPage) -> Passage {
    Passage(page: page.page.number, kind: .keyValues, text: MappedText(words: words))
  }

  /// The lines straight above a table up to the first with a label and its value.
  private func heads(above box: Box, on page: LaidOutPage) -> [String] {
    let near = PageTitles(above: box, on: page).lines.prefix { line in
      line.words.count <= 6 && !line.words.contains { $0.text.hasSuffix(":") }
    }
    return near.prefix(1).map { $0.words.map(\.text).joined(separator: " ") }
  }

  private func drafts(of place: Place, date: ClinicalDate?) -> [ResultDraft] {
    let text = scanner.scan(place.passage.text, page: place.passage.page)
    return text.atoms.compactMap { atom in
      guard case .name(let names) = atom.kind,
        let name = names.first(where: { scanner.vocabulary.analytes[$0.analyte].id == Self.code }),
        let group = BloodGroup.stated(in: text.text.utf8, from: atom.range.upperBound),
        let span = text.span(group.range)
      else { return nil }
      let owner = BloodGroupOwner.of(
        atom.range, group: group.range, in: place.passage, titles: place.titles)
      guard owner != .another else { return nil }
      var draft = ResultDraft(
        place: .init(page: text.page, group: Self.firstGroup - text.page, row: atom.range.lowerBound),
        name: text.span(atom.range), printedName: text.printed(atom.range),
        naming: AnalyteNaming(
          candidates: [.init(analyte: name.analyte, requires: [])], fit: .whole, measure: nil),
        value: Value(printed: text.printed(group.range)), valueSpan: span,
        surroundings: LabSurroundings(line: place.passage.folded.utf8, titles: []))
      // A day that the text tells of something else is not the sample's.
      draft.date = date.flatMap { Self.sampleRoles.contains($0.role) ? $0 : nil }
      if !group.isWorded, span.confidence < 1 || !group.hasRh { draft.doubt(.lowConfidence) }
      if owner == .unsure || place.isShared { draft.doubt(.lowConfidence) }
      return draft
    }
  }

  /// Whether a result was read here.
  static func isOwn(_ draft: ResultDraft) -> Bool { draft.place.group <= firstGroup }

  private static let firstGroup = -3_000_000
  private static let sampleRoles: Set<ClinicalDate.Role> = [.collected, .received, .reported]
}
