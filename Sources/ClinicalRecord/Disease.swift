/// A diagnosis line.
package struct Diagnosis: FactContent {
  package static let kind = "diagnosis"

  /// The vocabulary's code, such as `DLBCL`.
  package var code: String
  package var printed: String
  @Nullable package var stage: String?
  /// `new`, `relapsed`, `refractory`, `transformed` or `remission`.
  @Nullable package var status: String?

  package init(code: String, printed: String, stage: String? = nil, status: String? = nil) {
    self.code = code
    self.printed = printed
    self.stage = stage
    self.status = status
  }
}

/// A line of therapy, or a part of one.
package struct Treatment: FactContent {
  package static let kind = "treatment"

  package struct Regimen: Hashable, Sendable, Codable {
    /// The vocabulary's id; null for a single agent.
    @Nullable package var id: String?
    @Nullable package var printed: String?

    package init(id: String?, printed: String?) {
      self.id = id
      self.printed = printed
    }
  }
  package struct Drug: Hashable, Sendable, Codable {
    /// The generic name in the vocabulary.
    @Nullable package var id: String?
    package var printed: String
    @Nullable package var dose: String?

    package init(id: String?, printed: String, dose: String? = nil) {
      self.id = id
      self.printed = printed
      self.dose = dose
    }
  }

  /// Counted from 1 in the order of time; null where the page does not tell.
  @Nullable package var line: Int?
  package var treatmentKind: String
  @Nullable package var regimen: Regimen?
  package var drugs: [Drug]
  @Nullable package var start: ClinicalDate?
  @Nullable package var end: ClinicalDate?
  @Nullable package var cycles: Int?
  /// A response category.
  @Nullable package var bestResponse: String?
  @Nullable package var reasonStopped: String?

  private enum CodingKeys: String, CodingKey {
    case line
    case treatmentKind = "kind"
    case regimen
    case drugs
    case start
    case end
    case cycles
    case bestResponse
    case reasonStopped
  }

  package init(
    line: Int? = nil, kind: String, regimen: Regimen? = nil, drugs: [Drug] = [], start: ClinicalDate? = nil,
    end: ClinicalDate? = nil, cycles: Int? = nil, bestResponse: String? = nil, reasonStopped: String? = nil
  ) {
    self.line = line
    self.treatmentKind = kind
    self.regimen = regimen
    self.drugs = drugs
    self.start = start
    self.end = end
    self.cycles = cycles
    self.bestResponse = bestResponse
    self.reasonStopped = reasonStopped
  }
}

/// How the disease answered.
package struct Response: FactContent {
  package static let kind = "response"

  /// `sCR`, `CR`, `CRi`, `CRh`, `VGPR`, `PR`, `MR`, `SD`, `PD`, `NR` or `relapse`.
  package var category: String
  @Nullable package var criteria: String?
  @Nullable package var modality: String?
  /// A treatment fact's id.
  @Nullable package var treatment: String?

  package init(
    category: String, criteria: String? = nil, modality: String? = nil, treatment: String? = nil
  ) {
    self.category = category
    self.criteria = criteria
    self.modality = modality
    self.treatment = treatment
  }
}

/// An imaging study's findings.
package struct Imaging: FactContent {
  package static let kind = "imaging"

  /// `PET-CT`, `CT`, `MRI`, `US` or `XR`.
  package var modality: String
  /// 1…5.
  @Nullable package var deauville: Int?
  @Nullable package var suvMax: Double?
  @Nullable package var conclusion: String?

  package init(modality: String, deauville: Int? = nil, suvMax: Double? = nil, conclusion: String? = nil) {
    self.modality = modality
    self.deauville = deauville
    self.suvMax = suvMax
    self.conclusion = conclusion
  }
}

/// A drug that the patient takes now, apart from treatment of the disease.
package struct Medication: FactContent {
  package static let kind = "medication"

  package var drug: String
  @Nullable package var dose: String?
  @Nullable package var route: String?
  @Nullable package var frequency: String?

  package init(drug: String, dose: String? = nil, route: String? = nil, frequency: String? = nil) {
    self.drug = drug
    self.dose = dose
    self.route = route
    self.frequency = frequency
  }
}

/// Another disease of the patient.
package struct Comorbidity: FactContent {
  package static let kind = "comorbidity"

  package var name: String

  package init(name: String) { self.name = name }
}

/// An explicit answer to a question of the checklist.
package struct Statement: FactContent {
  package static let kind = "statement"

  /// Such as `prior-car-t`.
  package var question: String
  /// Such as `none`.
  package var answer: String

  package init(question: String, answer: String) {
    self.question = question
    self.answer = answer
  }
}
