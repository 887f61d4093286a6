package import ClinicalRecord

/// What one document was found to say: the parts of a record that extraction fills.
package struct Facts: Sendable, Hashable {
  package var type = Source.DocumentType(code: "other", confidence: 0)
  package var date: ClinicalDate?
  package var issuer: String?
  package var patient = Patient()
  package var diagnoses: [Fact<Diagnosis>] = []
  package var observations: [Fact<Observation>] = []
  package var markers: [Fact<Marker>] = []
  package var paraproteins: [Fact<Paraprotein>] = []
  package var genetics: [Fact<GeneticFinding>] = []
  package var mrd: [Fact<ResidualDisease>] = []
  package var treatments: [Fact<Treatment>] = []
  package var responses: [Fact<Response>] = []
  package var imaging: [Fact<Imaging>] = []
  package var medications: [Fact<Medication>] = []
  package var comorbidities: [Fact<Comorbidity>] = []
  package var statements: [Fact<Statement>] = []

  package init() {}
}
