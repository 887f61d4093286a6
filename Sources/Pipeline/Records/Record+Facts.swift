package import ClinicalExtraction
package import ClinicalRecord

extension Record {
  /// Takes over what extraction found on the pages of its only source.
  package mutating func adopt(_ facts: Facts) {
    if !sources.isEmpty {
      sources[0].type = facts.type
      sources[0].date = facts.date
      sources[0].issuer = facts.issuer
    }
    patient = facts.patient
    diagnoses = facts.diagnoses
    observations = facts.observations
    markers = facts.markers
    paraproteins = facts.paraproteins
    genetics = facts.genetics
    mrd = facts.mrd
    treatments = facts.treatments
    responses = facts.responses
    imaging = facts.imaging
    medications = facts.medications
    comorbidities = facts.comorbidities
    statements = facts.statements
  }
}
