import ClinicalRecord
import DocumentModel

/// Runs all checks on the results of a document, tries other readings where one fails, and decides what may be
/// trusted.
struct ResultJudge: Sendable {
  let numbers: ResultNumberParser
  /// Pages whose words come from a text layer: nothing was recognised there.
  let textLayerPages: Set<Int>

  /// The results with their doubts, and what should be read again.
  func judge(_ drafts: [ResultDraft]) -> (drafts: [ResultDraft], rereads: [RereadRequest]) {
    let drafts = mended(drafts)
    let samples = Dictionary(grouping: drafts.indices, by: { Self.key(drafts[$0]) })
    var judged = drafts
    let lostPoint = LostPoint(drafts)
    for indices in samples.values {
      var sample = Sample(results: indices.map { drafts[$0] })
      tryOtherReadings(&sample)
      settle(&sample, lostPoint)
      for (place, index) in indices.enumerated() { judged[index] = sample.results[place] }
    }
    doubtLonelyUnits(&judged)
    return (judged, judged.flatMap(rereads))
  }

  /// A mended unit is sure only where another row of its table prints the same one plainly: that the numbers agree shows
  /// the quantity, not how it was printed.
  private func doubtLonelyUnits(_ drafts: inout [ResultDraft]) {
    func key(_ draft: ResultDraft) -> String { "\(draft.place.group) \(draft.unit?.ucum ?? "")" }
    let plain = Set(drafts.filter { $0.unit?.isRepaired == false }.map(key))
    for index in drafts.indices
    where drafts[index].unit?.isRepaired == true && !plain.contains(key(drafts[index])) {
      drafts[index].doubt(.lowConfidence)
    }
  }

  /// The results with such slips of recognition mended as their ranges and neighbours show.
  private func mended(_ drafts: [ResultDraft]) -> [ResultDraft] {
    let gluedFlag = GluedFlag(drafts, numbers: numbers)
    let gluedActivity = GluedActivity(drafts, numbers: numbers)
    let jumps = JumpCheck(drafts, numbers: numbers)
    return drafts.map { draft in
      guard !textLayerPages.contains(draft.place.page) else { return draft }
      var draft = draft
      if jumps.isJump(draft) { draft.doubt(.readingsDiffer) }
      dropMinus(&draft)
      gluedActivity.mend(&draft)
      gluedFlag.mend(&draft)
      PointRepair.mend(&draft, numbers: numbers)
      return draft
    }
  }

  /// A minus before what cannot be negative is dirt.
  private func dropMinus(_ draft: inout ResultDraft) {
    guard let number = draft.value.number, number < 0, let limits = draft.analyte?.plausible, limits.low >= 0,
      let parsed = numbers.number(in: Array(draft.value.printed.utf8.dropFirst()), at: 0), parsed.number > 0
    else { return }
    draft.replaceValue(parsed, printed: String(draft.value.printed.dropFirst()))
  }

  /// The day and the specimen; that of a marrow's share its code says, whether or not the text around it does.
  private static func key(_ draft: ResultDraft) -> String {
    let marrow = LabSpecimen.marrow.rawValue
    let specimen =
      draft.analyte?.specimen == marrow ? marrow : draft.surroundings.specimen?.rawValue ?? ""
    return "\(draft.date?.value ?? "page \(draft.place.page)") \(specimen)"
  }

  /// Where a value breaks a rule, the first of its other readings that breaks none takes its place.
  private func tryOtherReadings(_ sample: inout Sample) {
    let before = SampleVerdict(sample)
    for index in sample.results.indices where before.isAccusedByContent(index) {
      for other in alternatives(of: sample.results[index]) {
        var trial = sample
        trial.results[index].replaceValue(other.number, printed: other.printed)
        let after = SampleVerdict(trial)
        guard !after.isAccusedByContent(index), after.contentAccusations < before.contentAccusations else {
          continue
        }
        sample = trial
        break
      }
    }
  }

  private func alternatives(of draft: ResultDraft) -> [(number: ResultNumber, printed: String)] {
    guard draft.valueSpan.words.count == 1, let word = draft.valueSpan.words.first else { return [] }
    return word.alternatives.compactMap { other in
      let text = Array(other.text.utf8)
      let number = numbers.number(in: text, at: 0)
      return number.flatMap { $0.range.upperBound == text.count ? ($0, other.text) : nil }
    }
  }

  private func settle(_ sample: inout Sample, _ lostPoint: LostPoint) {
    let verdict = SampleVerdict(sample)
    for index in sample.results.indices {
      sample.results[index].confirmations = verdict.confirmations[index]
      // In the order of the contract: a set's own order changes from run to run.
      let accusations = Review.Reason.allCases.filter(verdict.accusations[index].contains)
      for reason in accusations where !isOverruled(reason, verdict, index) {
        sample.results[index].doubt(reason)
      }
      if isOverruled(.readingsDiffer, verdict, index), !sample.results[index].isMended {
        sample.results[index].doubts.removeAll { $0 == .readingsDiffer || $0 == .lowConfidence }
      }
      let isTied = verdict.relations[index] > 0
      if !isTied, !isSupported(sample.results[index], lostPoint) {
        sample.results[index].doubt(.lowConfidence)
      }
    }
  }

  /// Two rules that hold from outside outweigh the reader's own doubt, but no rule that is broken.
  private func isOverruled(_ reason: Review.Reason, _ verdict: SampleVerdict, _ index: Int) -> Bool {
    // A flag says only on which side of the range a value lies: many a misread one lies there too.
    verdict.confirmations[index] >= 2 && verdict.relations[index] >= 1
      && (reason == .readingsDiffer || reason == .lowConfidence)
  }

  /// A recognised value is trusted only where something besides the one reading speaks for it.
  private func isSupported(_ draft: ResultDraft, _ lostPoint: LostPoint) -> Bool {
    // What a name that no entry matches measures is not known: nothing could be checked, and it may be misread.
    if draft.analyte == nil { return false }
    if textLayerPages.contains(draft.place.page) { return true }
    if lostPoint.isPossible(in: draft), FlagMeaning.computed(draft) != .normal { return false }
    if draft.confirmations > 0 { return true }
    if draft.valueSpan.words.allSatisfy({ $0.agreeingReadings > 1 && $0.alternatives.isEmpty }) {
      return true
    }
    return draft.valueSpan.confidence >= 0.93 && FlagMeaning.computed(draft) == .normal
  }

  private func rereads(_ draft: ResultDraft) -> [RereadRequest] {
    // What a value of an unknown analyte is read as settles nothing.
    guard !textLayerPages.contains(draft.place.page), draft.analyte != nil else { return [] }
    var requests: [RereadRequest] = []
    if draft.doubts.contains(where: { $0 != .dateAmbiguous && $0 != .unitMissing }) {
      requests.append(RereadRequest(page: draft.valueSpan.page, box: draft.valueSpan.box, kind: .number))
    }
    if let range = draft.rangeSpan,
      draft.doubts.contains(.flagContradictsRange) || draft.doubts.contains(.implausible)
    {
      requests.append(RereadRequest(page: range.page, box: range.box, kind: .range))
    }
    return requests
  }
}

extension ResultDraft {
  /// Takes another reading of the value's pixels. What was read first stays in the evidence.
  mutating func replaceValue(_ other: ResultNumber, printed: String) {
    value = Value(number: other.number, comparator: other.comparator, text: value.text, printed: printed)
    decimals = other.decimals
    isMended = true
    doubt(.readingsDiffer)
  }
}
