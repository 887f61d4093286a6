import ClinicalRecord
package import DocumentModel
import PageLayout

/// Reads all facts off a document's pages.
///
/// Pure and synchronous; one value serves all threads.
package struct DocumentExtractor: Sendable {
  package let vocabulary: Vocabulary
  private let terms: VocabularyTerms

  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    terms = VocabularyTerms(vocabulary)
  }

  /// Every extractor, in the order in which they run. To add a kind of fact, add a line.
  private static let extractors: [any FactExtractor] = [
    DocumentTypeExtractor(),
    DocumentDateExtractor(),
    IssuerExtractor(),
    PatientExtractor(),
    LaboratoryExtractor(),
    MarkerExtractor(),
    ParaproteinExtractor(),
    ImmunofixationExtractor(),
    DiagnosisExtractor(),
    TreatmentExtractor(),
    ImagingExtractor(),
    ResponseExtractor(),
    ResidualDiseaseExtractor(),
    GeneticsExtractor(),
    MedicationExtractor(),
    ComorbidityExtractor(),
    StatementExtractor(),
  ]

  /// - Parameter source: the source's id, as evidence names it.
  package func extract(source: String, pages: [Page]) -> Facts {
    facts(of: document(source: source, pages: pages))
  }

  /// The facts, and what should be read again because a check failed on it.
  ///
  /// - Parameter source: the source's id, as evidence names it.
  package func extractWithRequests(source: String, pages: [Page]) -> (facts: Facts, rereads: [RereadRequest])
  {
    let document = document(source: source, pages: pages)
    return (facts(of: document), LaboratoryExtractor().rereads(for: document))
  }

  private func facts(of document: ClinicalDocument) -> Facts {
    var facts = Facts()
    for extractor in Self.extractors { extractor.extract(from: document, into: &facts) }
    BirthDates.remove(from: &facts)
    FactReview.review(&facts)
    FactIdentity.identify(&facts)
    return facts
  }

  /// The document as extractors see it.
  package func document(source: String, pages: [Page]) -> ClinicalDocument {
    ClinicalDocument(
      source: source, pages: pages.map { PageLayouter.layOut(Specks.removed(from: $0)) },
      vocabulary: vocabulary, terms: terms)
  }
}
