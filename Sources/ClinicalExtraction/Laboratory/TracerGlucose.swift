import ClinicalRecord
import DocumentModel
import PageLayout

/// Drops the glucose that a PET-CT report states as a condition of the scan (`fasting glucose 103 mg/dL before 261 MBq
/// FDG`): it describes the technique and is no result of a laboratory.
///
/// What a laboratory prints stays: a result with limits, with a day of collection, or in a table that does not tell of
/// the tracer too.
enum TracerGlucose {
  static func remove(from drafts: inout [ResultDraft], of document: ClinicalDocument, type: String) {
    let company = Dictionary(grouping: drafts.filter { !isGlucose($0) }, by: \.place.group).mapValues(\.count)
    drafts.removeAll { draft in
      guard isGlucose(draft), company[draft.place.group, default: 0] < 2, draft.range == nil,
        draft.date?.role != .collected
      else { return false }
      if draft.place.group >= 0 { return holdsTracer(draft, in: document) }
      guard let index = passage(of: draft, in: document) else { return false }
      return isTechnique(draft, index, in: document, isScan: type == "imaging.petct")
    }
  }

  private static func isGlucose(_ draft: ResultDraft) -> Bool { draft.analyte?.id == "glucose" }

  /// Whether another row of the table that a result stands in tells of the tracer.
  private static func holdsTracer(_ draft: ResultDraft, in document: ClinicalDocument) -> Bool {
    guard let page = document.pages.first(where: { $0.page.number == draft.place.page }) else { return false }
    let place = draft.valueSpan.box
    return page.tables.filter { $0.box.contains(x: place.midX, y: place.midY) }.contains { table in
      speaks(
        FoldedText(
          utf8: MappedText(words: table.rows.flatMap(\.cells).compactMap(\.self).flatMap(\.words)).utf8))
    }
  }

  /// The index of the passage that a result of running text stands in: groups of passages count down from -1.
  private static func passage(of draft: ResultDraft, in document: ClinicalDocument) -> Int? {
    let index = -1 - draft.place.group
    return document.passages.indices.contains(index) ? index : nil
  }

  /// Whether the sentence of a result tells of the tracer, or one beside it how much was given; of labelled lines in the
  /// report of a scan, one beside its own.
  private static func isTechnique(
    _ draft: ResultDraft, _ index: Int, in document: ClinicalDocument, isScan: Bool
  ) -> Bool {
    let passage = document.passages[index]
    guard let own = passage.sentences.firstIndex(where: { $0.contains(draft.place.row) }) else {
      return false
    }
    if speaks(folded(passage, own)) { return true }
    let beside = [own - 1, own + 1].filter(passage.sentences.indices.contains)
    if beside.contains(where: { speaks(folded(passage, $0), of: activities) }) { return true }
    guard isScan else { return false }
    return ((index - 2)...(index + 2)).contains { other in
      document.passages.indices.contains(other) && document.passages[other].page == passage.page
        && speaks(document.passages[other].folded, of: activities)
    }
  }

  private static func folded(_ passage: Passage, _ sentence: Int) -> FoldedText {
    FoldedText(passage.text.text(passage.sentences[sentence]))
  }

  private static func speaks(_ text: FoldedText, of words: [String] = tracers + activities) -> Bool {
    words.contains { LabSurroundings.contains(Array($0.utf8), in: text.utf8) }
  }

  private static let tracers = ["fdg", "radiotracer", "tracer", "18f", "фдг", "显像剂", "示踪剂"]
  /// How much of it was given, and for how long it spread.
  private static let activities = ["mbq", "mci", "uptake time", "uptake period", "мбк"]
}
