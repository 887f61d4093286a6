/// The references between entries: each must lead somewhere.
struct VocabularyLinks {
  let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// - Throws: `VocabularyError` naming the entry whose reference leads nowhere.
  func check() throws {
    try checkAnalytes()
    try checkRegimens()
  }

  private func checkAnalytes() throws {
    for analyte in vocabulary.analytes {
      let units = [analyte.canonicalUnit].compactMap { $0 } + analyte.units.keys + analyte.logUnits.keys
      if let unknown = units.sorted().first(where: { !vocabulary.units.knows(ucum: $0) }) {
        try fail("analytes.json", analyte.id, "The unit \(unknown) is not in units.json.")
      }
      if let unit = analyte.canonicalUnit, analyte.units[unit] != 1 {
        try fail("analytes.json", analyte.id, "The canonical unit \(unit) must stand in units with factor 1.")
      }
      if let unknown = analyte.sharedNameWith.first(where: { vocabulary.analyte($0) == nil }) {
        try fail("analytes.json", analyte.id, "sharedNameWith names the unknown analyte \(unknown).")
      }
    }
  }

  private func checkRegimens() throws {
    let drugs = Set(vocabulary.drugs.map(\.id))
    for regimen in vocabulary.regimens {
      if let unknown = regimen.drugs.first(where: { !drugs.contains($0) }) {
        try fail("regimens.json", regimen.id, "The drug \(unknown) is not in drugs.json.")
      }
      if regimen.ambiguous == true, regimen.requires.isEmpty {
        try fail("regimens.json", regimen.id, "An ambiguous name needs words in requires.")
      }
    }
  }

  private func fail(_ file: String, _ entry: String, _ message: String) throws {
    throw VocabularyError(file: file, entry: entry, message: message)
  }
}
