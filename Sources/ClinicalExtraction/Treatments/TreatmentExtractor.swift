import ClinicalRecord

/// Reads the lines of therapy, with the responses to them.
struct TreatmentExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let divider = TreatmentScopeDivider(finder: TreatmentAnchorFinder(document.vocabulary))
    let builder = TreatmentBuilder(document: document)
    let drafts = TreatmentMerger.merged(divider.scopes(in: document.narrative).compactMap(builder.draft))
    for (index, draft) in drafts.enumerated() {
      var treatment = draft.fact
      // A key for the moment: `FactIdentity` gives both ends of the link the treatment's id.
      treatment.id = "treatment \(index)"
      facts.treatments.append(treatment)
      if var response = draft.response {
        response.content.treatment = treatment.id
        facts.responses.append(response)
      }
    }
  }
}
