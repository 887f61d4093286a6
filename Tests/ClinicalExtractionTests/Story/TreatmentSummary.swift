import ClinicalExtraction
import ClinicalRecord

/// Each treatment in a line: `R-CHOP x6 2021-03 2021-07 CR`, with its assertion where it is not plainly present.
func treatmentSummary(_ facts: Facts) -> [String] {
  facts.treatments.map { fact in
    let name = fact.regimen?.id ?? fact.drugs.compactMap(\.id).joined(separator: "+")
    let cycles = fact.cycles.map { "x\($0)" }
    let planned = fact.assertion == .present ? nil : fact.assertion.rawValue
    return [name, cycles, fact.start?.value, fact.end?.value, fact.bestResponse, planned].compactMap { $0 }
      .joined(separator: " ")
  }
}
