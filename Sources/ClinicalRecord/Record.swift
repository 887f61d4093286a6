package import DocumentModel

/// The clinical record of one document, or of one patient case.
///
/// The product's public contract: its field names and codes stay, and a reader refuses a higher major version.
package struct Record: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Codable {
    case document
    case `case`
  }
  package enum Status: String, Hashable, Sendable, Codable {
    case complete
    case partial
    case failed
  }

  package static let currentSchema = "dossier.record/1.0"

  package var schema = Record.currentSchema
  package var kind: Kind
  package var id: String
  package var producer: Producer
  package var problems: [Problem] = []
  package var sources: [Source]
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

  package init(kind: Kind, id: String, producer: Producer, sources: [Source]) {
    self.kind = kind
    self.id = id
    self.producer = producer
    self.sources = sources
  }

  /// Computed, never set: a record with an unread page or an error is not complete,
  /// and one of which nothing was read has failed.
  package var status: Status {
    let pages = sources.flatMap(\.pages)
    if pages.isEmpty || pages.allSatisfy({ !$0.reading.isRead }) { return .failed }
    let lost = pages.contains { !$0.reading.isRead } || problems.contains { $0.severity == .error }
    return lost ? .partial : .complete
  }
}

extension Record: Codable {
  private enum Key: String, CodingKey {
    case schema
    case kind
    case id
    case producer
    case status
    case problems
    case sources
    case patient
    case diagnoses
    case observations
    case markers
    case paraproteins
    case genetics
    case mrd
    case treatments
    case responses
    case imaging
    case medications
    case comorbidities
    case statements
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    schema = try container.decode(String.self, forKey: .schema)
    try Self.requireReadable(schema: schema)
    kind = try container.decode(Kind.self, forKey: .kind)
    id = try container.decode(String.self, forKey: .id)
    producer = try container.decode(Producer.self, forKey: .producer)
    problems = try container.decode([Problem].self, forKey: .problems)
    sources = try container.decode([Source].self, forKey: .sources)
    patient = try container.decode(Patient.self, forKey: .patient)
    diagnoses = try container.decode([Fact<Diagnosis>].self, forKey: .diagnoses)
    observations = try container.decode([Fact<Observation>].self, forKey: .observations)
    markers = try container.decode([Fact<Marker>].self, forKey: .markers)
    paraproteins = try container.decode([Fact<Paraprotein>].self, forKey: .paraproteins)
    genetics = try container.decode([Fact<GeneticFinding>].self, forKey: .genetics)
    mrd = try container.decode([Fact<ResidualDisease>].self, forKey: .mrd)
    treatments = try container.decode([Fact<Treatment>].self, forKey: .treatments)
    responses = try container.decode([Fact<Response>].self, forKey: .responses)
    imaging = try container.decode([Fact<Imaging>].self, forKey: .imaging)
    medications = try container.decode([Fact<Medication>].self, forKey: .medications)
    comorbidities = try container.decode([Fact<Comorbidity>].self, forKey: .comorbidities)
    statements = try container.decode([Fact<Statement>].self, forKey: .statements)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(kind, forKey: .kind)
    try container.encode(id, forKey: .id)
    try container.encode(producer, forKey: .producer)
    try container.encode(status, forKey: .status)
    try container.encode(problems, forKey: .problems)
    try container.encode(sources, forKey: .sources)
    try container.encode(patient, forKey: .patient)
    try container.encode(diagnoses, forKey: .diagnoses)
    try container.encode(observations, forKey: .observations)
    try container.encode(markers, forKey: .markers)
    try container.encode(paraproteins, forKey: .paraproteins)
    try container.encode(genetics, forKey: .genetics)
    try container.encode(mrd, forKey: .mrd)
    try container.encode(treatments, forKey: .treatments)
    try container.encode(responses, forKey: .responses)
    try container.encode(imaging, forKey: .imaging)
    try container.encode(medications, forKey: .medications)
    try container.encode(comorbidities, forKey: .comorbidities)
    try container.encode(statements, forKey: .statements)
  }
}
