import ClinicalRecord
import DocumentModel
import Foundation

/// A record in which every kind of fact and every key that may be null stands filled in, of an invented patient.
enum FullRecord {
  static let id = "sha256:" + String(repeating: "5e", count: 32)
  private static let digest = String(repeating: "0f", count: 32)
  private static let evidence = Evidence(
    source: id, page: 1, box: Box(x: 10, y: 20.5, width: 30, height: 9), text: "8,7")
  private static let date = ClinicalDate(value: "2025-02-14", role: .collected, printed: "14.02.2025")

  static let record: Record = {
    var record = Record(kind: .document, id: id, producer: producer, sources: [source])
    record.problems = [Problem(.poorPage, .warning, message: "Scan the page again.", source: id, page: 1)]
    record.patient = patient
    addLaboratory(to: &record)
    addDisease(to: &record)
    return record
  }()

  private static let producer = Producer(
    version: "0.1.0", tesseract: "5.3.0", leptonica: "1.82.0", poppler: "22.12.0",
    models: [.init(language: "chi_sim", sha256: digest)], vocabulary: digest)

  private static let source = Source(
    id: id, fileName: "letter.pdf", mediaType: "application/pdf", bytes: 12, pageCount: 2,
    type: .init(code: "lab.cbc", confidence: 0.9), date: date, issuer: "Invented Hospital",
    languages: ["eng"],
    pages: [
      PageEntry(
        Page(number: 1, widthPoints: 595.28, heightPoints: 841.89, reading: .ocr, meanConfidence: 0.91)),
      PageEntry(
        Page(
          number: 2, widthPoints: 595.28, heightPoints: 841.89, rotationApplied: 90, reading: .blank,
          quality: PageQuality(verdict: .poor, reasons: [.cutOff]))),
    ])

  private static let patient = Patient(
    name: .init(value: "Ada Example", evidence: [evidence], confidence: 0.9),
    sex: .init(value: "female", evidence: [evidence], confidence: 0.9),
    birthDate: .init(value: "1970-01-31", evidence: [evidence], confidence: 0.9),
    ageYears: .init(value: 55, evidence: [evidence], confidence: 0.9),
    identifiers: [.init(system: "MRN", value: "12 34", evidence: [evidence], confidence: 0.9)])

  private static func fact<Content>(_ content: Content, _ review: Review = .trusted) -> Fact<Content> {
    Fact(
      id: Content.kind + "-0123456789abcdef", content: content, date: date, evidence: [evidence],
      confidence: 0.97, review: review)
  }

  private static func addLaboratory(to record: inout Record) {
    let concentration = Concentration(
      value: Value(number: 0.5, comparator: "<", printed: "<0.5"), unit: Unit(printed: "g/l", ucum: "g/L"),
      canonical: Canonical(number: 0.5, unit: "g/L"))
    let percent = Percent(number: 99.5, comparator: ">", printed: ">99,5")
    record.observations = [
      fact(
        Observation(
          code: "hgb", name: "Haemoglobin", loinc: "718-7", specimen: "blood", printedName: "Hb",
          value: Value(number: 8.7, printed: "8,7"), unit: Unit(printed: "g/dl", ucum: "g/dL"),
          canonical: Canonical(number: 8.7, unit: "g/dL"),
          range: ReferenceRange(low: 12, high: 16, text: "12 - 16"), flag: Flag(printed: "L", computed: "L")),
        Review(state: .check, reasons: [.readingsDiffer])),
      fact(Observation(code: nil, value: Value(text: "negative", printed: "neg."))),
    ]
    record.markers = [
      fact(
        Marker(
          marker: "CD19", method: "flow", percent: percent, status: "positive", intensity: "bright",
          population: "blasts", specimen: "bone marrow"))
    ]
    record.paraproteins = [
      fact(
        Paraprotein(
          isotype: .init(heavy: "IgG", light: "kappa"), concentration: concentration, specimen: "serum",
          method: "spep"))
    ]
    record.genetics = [
      fact(
        GeneticFinding(
          target: "TP53", method: "fish", result: "detected", percent: percent, iscn: "del(17)(p13)"))
    ]
    record.mrd = [
      fact(
        ResidualDisease(
          status: "positive", level: .init(number: 0.01, unit: "%", printed: "0.01%"), sensitivity: "10^-5",
          method: "ngs", specimen: "bone marrow"))
    ]
  }

  private static func addDisease(to record: inout Record) {
    record.diagnoses = [fact(Diagnosis(code: "DLBCL", printed: "DLBCL", stage: "IVB", status: "relapsed"))]
    record.treatments = [
      fact(
        Treatment(
          line: 1, kind: "chemotherapy", regimen: .init(id: "R-CHOP", printed: "R-CHOP"),
          drugs: [.init(id: "rituximab", printed: "Rituximab", dose: "375 mg/m2")], start: date, end: date,
          cycles: 6, bestResponse: "CR", reasonStopped: "completed"))
    ]
    record.responses = [
      fact(
        Response(
          category: "CR", criteria: "Lugano", modality: "PET-CT", treatment: "treatment-0123456789abcdef"))
    ]
    record.imaging = [
      fact(Imaging(modality: "PET-CT", deauville: 2, suvMax: 2.4, conclusion: "No uptake."))
    ]
    record.medications = [
      fact(Medication(drug: "aciclovir", dose: "400 mg", route: "oral", frequency: "twice a day"))
    ]
    record.comorbidities = [fact(Comorbidity(name: "hypertension"))]
    record.statements = [fact(Statement(question: "prior-car-t", answer: "none"))]
  }
}
