import ClinicalRecord
package import DocumentModel

extension Facts {
  /// The same facts with their evidence on the source's own pages: extraction works on straightened ones.
  package func placed(on pages: [Page]) -> Facts {
    let placements = Dictionary(
      pages.compactMap { page in page.placement.map { (page.number, $0.transform) } },
      uniquingKeysWith: { first, _ in first })
    guard !placements.isEmpty else { return self }
    let placer = EvidencePlacer(placements: placements)
    var facts = self
    placer.place(&facts.patient)
    placer.place(&facts.diagnoses)
    placer.place(&facts.observations)
    placer.place(&facts.markers)
    placer.place(&facts.paraproteins)
    placer.place(&facts.genetics)
    placer.place(&facts.mrd)
    placer.place(&facts.treatments)
    placer.place(&facts.responses)
    placer.place(&facts.imaging)
    placer.place(&facts.medications)
    placer.place(&facts.comorbidities)
    placer.place(&facts.statements)
    return facts
  }
}

/// Moves evidence from straightened pages to the source's.
private struct EvidencePlacer {
  /// By page number.
  let placements: [Int: PlaneTransform]

  func place<Content>(_ facts: inout [Fact<Content>]) {
    for index in facts.indices { place(&facts[index].evidence) }
  }

  func place(_ patient: inout Patient) {
    place(&patient.name)
    place(&patient.sex)
    place(&patient.birthDate)
    place(&patient.ageYears)
    for index in patient.identifiers.indices { place(&patient.identifiers[index].evidence) }
  }

  private func place<Value>(_ item: inout Patient.Item<Value>?) {
    guard var placed = item else { return }
    place(&placed.evidence)
    item = placed
  }

  private func place(_ evidence: inout [Evidence]) {
    for index in evidence.indices {
      guard let transform = placements[evidence[index].page] else { continue }
      evidence[index].box = transform.box(of: evidence[index].box).rounded
    }
  }
}
