import ClinicalRecord

/// Sends every fact to a check whose confidence is not worth a bet.
///
/// The confidences are a first model (strength of the pattern times the least certain word); the limit stays when they
/// are calibrated.
enum FactReview {
  /// Below this a fact is not trusted.
  static let limit = 0.8

  static func review(_ facts: inout Facts) {
    review(&facts.diagnoses)
    review(&facts.markers)
    review(&facts.paraproteins)
    review(&facts.genetics)
    review(&facts.mrd)
    review(&facts.treatments)
    review(&facts.responses)
    review(&facts.imaging)
    review(&facts.medications)
    review(&facts.comorbidities)
    review(&facts.statements)
  }

  private static func review<Content>(_ facts: inout [Fact<Content>]) {
    for index in facts.indices where facts[index].confidence < limit {
      facts[index].review.demand(.lowConfidence)
    }
  }
}
