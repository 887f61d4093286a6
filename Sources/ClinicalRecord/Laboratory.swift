/// A laboratory result or another measured value of the patient.
package struct Observation: FactContent {
  package static let kind = "observation"

  /// The analyte's id in the vocabulary; null for a row that no entry matches.
  @Nullable package var code: String?
  /// The vocabulary's name.
  @Nullable package var name: String?
  @Nullable package var loinc: String?
  @Nullable package var specimen: String?
  @Nullable package var printedName: String?
  package var value: Value
  @Nullable package var unit: Unit?
  @Nullable package var canonical: Canonical?
  @Nullable package var range: ReferenceRange?
  @Nullable package var flag: Flag?

  package init(
    code: String?, name: String? = nil, loinc: String? = nil, specimen: String? = nil,
    printedName: String? = nil, value: Value, unit: Unit? = nil, canonical: Canonical? = nil,
    range: ReferenceRange? = nil, flag: Flag? = nil
  ) {
    self.code = code
    self.name = name
    self.loinc = loinc
    self.specimen = specimen
    self.printedName = printedName
    self.value = value
    self.unit = unit
    self.canonical = canonical
    self.range = range
    self.flag = flag
  }
}

/// A marker on cells: flow cytometry or immunohistochemistry.
package struct Marker: FactContent {
  package static let kind = "marker"

  package var marker: String
  /// `flow`, `ihc` or `other`.
  package var method: String
  @Nullable package var percent: Percent?
  /// `positive`, `negative`, `partial` or `equivocal`.
  @Nullable package var status: String?
  /// `dim`, `moderate`, `bright` or `heterogeneous`.
  @Nullable package var intensity: String?
  /// What the percentage is a percentage of, such as `blasts`.
  @Nullable package var population: String?
  @Nullable package var specimen: String?

  package init(
    marker: String, method: String, percent: Percent? = nil, status: String? = nil,
    intensity: String? = nil, population: String? = nil, specimen: String? = nil
  ) {
    self.marker = marker
    self.method = method
    self.percent = percent
    self.status = status
    self.intensity = intensity
    self.population = population
    self.specimen = specimen
  }
}

/// A monoclonal protein, or (with the assertion `absent`) the statement that there is none.
package struct Paraprotein: FactContent {
  package static let kind = "paraprotein"

  package struct Isotype: Hashable, Sendable, Codable {
    /// `IgG`, `IgA`, `IgM`, `IgD`, `IgE` or null.
    @Nullable package var heavy: String?
    /// `kappa`, `lambda` or null.
    @Nullable package var light: String?

    package init(heavy: String?, light: String?) {
      self.heavy = heavy
      self.light = light
    }
  }

  @Nullable package var isotype: Isotype?
  @Nullable package var concentration: Concentration?
  /// `serum` or `urine`.
  @Nullable package var specimen: String?
  /// `spep`, `upep`, `ife` or `flc`.
  @Nullable package var method: String?

  package init(
    isotype: Isotype?, concentration: Concentration? = nil, specimen: String? = nil, method: String? = nil
  ) {
    self.isotype = isotype
    self.concentration = concentration
    self.specimen = specimen
    self.method = method
  }
}

/// A cytogenetic or molecular finding.
package struct GeneticFinding: FactContent {
  package static let kind = "genetics"

  package var target: String
  /// `karyotype`, `fish`, `pcr` or `ngs`.
  @Nullable package var method: String?
  /// `detected` or `not-detected`.
  @Nullable package var result: String?
  @Nullable package var percent: Percent?
  @Nullable package var iscn: String?

  package init(
    target: String, method: String? = nil, result: String? = nil, percent: Percent? = nil, iscn: String? = nil
  ) {
    self.target = target
    self.method = method
    self.result = result
    self.percent = percent
    self.iscn = iscn
  }
}

/// Measurable residual disease.
package struct ResidualDisease: FactContent {
  package static let kind = "mrd"

  package struct Level: Hashable, Sendable, Codable {
    @Nullable package var number: Double?
    @Nullable package var unit: String?
    package var printed: String

    package init(number: Double?, unit: String?, printed: String) {
      self.number = number
      self.unit = unit
      self.printed = printed
    }
  }

  /// `positive` or `negative`.
  @Nullable package var status: String?
  @Nullable package var level: Level?
  /// As printed, such as `0.01%` or `10^-5`.
  @Nullable package var sensitivity: String?
  @Nullable package var method: String?
  @Nullable package var specimen: String?

  package init(
    status: String?, level: Level? = nil, sensitivity: String? = nil, method: String? = nil,
    specimen: String? = nil
  ) {
    self.status = status
    self.level = level
    self.sensitivity = sensitivity
    self.method = method
    self.specimen = specimen
  }
}
