import ClinicalRecord

/// Drops the glucose that a PET-CT report states as a condition of the scan (`fasting glucose 103 mg/dL before 261 MBq
/// FDG`): it describes the technique and is no result of a laboratory.
enum TracerGlucose {
  static func remove(from drafts: inout [ResultDraft], of document: ClinicalDocument, type: String) {
    let company = Dictionary(grouping: drafts.filter { !isGlucose($0) }, by: \.place.group).mapValues(\.count)
    drafts.removeAll { draft in
      guard isGlucose(draft), company[draft.place.group, default: 0] < 2 else { return false }
      return type == "imaging.petct" || speaksOfTracer(passage(of: draft, in: document))
    }
  }

  private static func isGlucose(_ draft: ResultDraft) -> Bool { draft.analyte?.id == "glucose" }

  /// The passage that a result of running text stands in: groups of passages count down from -1.
  private static func passage(of draft: ResultDraft, in document: ClinicalDocument) -> Passage? {
    let index = -1 - draft.place.group
    return document.passages.indices.contains(index) ? document.passages[index] : nil
  }

  private static func speaksOfTracer(_ passage: Passage?) -> Bool {
    guard let passage else { return false }
    return tracers.contains { LabSurroundings.contains(Array($0.utf8), in: passage.folded.utf8) }
  }

  private static let tracers = [
    "fdg", "mbq", "mci", "uptake time", "radiotracer", "tracer", "18f", "фдг", "мбк", "显像剂", "示踪剂",
  ]
}
