import Testing

@testable import ClinicalExtraction

struct NarrativeVocabularyTests {
  @Test func everyNameFoldsToSomething() throws {
    let vocabulary = try VocabularyFiles.vocabulary()
    let names: [(String, [String])] =
      vocabulary.analytes.map { ($0.id, $0.names.inOrder + $0.contextNames.map(\.name)) }
      + vocabulary.markers.map { ($0.id, $0.names + $0.contextNames.map(\.name)) }
      + vocabulary.markerPhrases.map { ($0.id, $0.names.inOrder) }
      + vocabulary.drugs.map { ($0.id, $0.names.inOrder + $0.contextNames.map(\.name)) }
      + vocabulary.regimens.map { ($0.id, $0.names.inOrder + $0.requires) }
      + vocabulary.responses.map { ($0.id, $0.names.inOrder + $0.abbreviations + $0.notBefore + $0.notAfter) }
      + vocabulary.diagnoses.map { ($0.id, $0.names.inOrder + $0.abbreviations) }
      + vocabulary.labels.map { ($0.id, $0.names.inOrder) }
      + vocabulary.sections.map { ($0.id, $0.headings.inOrder) }
    for (id, spellings) in names {
      #expect(!spellings.isEmpty, "\(id)")
      for name in spellings { #expect(!FoldedText(name).utf8.isEmpty, "\(id): \(name)") }
    }
  }

  @Test func namesThatNeedCompanySayWhich() throws {
    let vocabulary = try VocabularyFiles.vocabulary()
    let context =
      vocabulary.analytes.flatMap(\.contextNames) + vocabulary.markers.flatMap(\.contextNames)
      + vocabulary.drugs.flatMap(\.contextNames)
    for name in context { #expect(!name.requires.isEmpty, "\(name.name)") }
  }

  @Test(arguments: ["R", "V", "K", "G", "CY", "Mel", "Flu", "Dex", "IDA", "MP", "ATO"])
  func unsafeAbbreviationsOfDrugsNeverStandAlone(_ abbreviation: String) throws {
    let drugs = try VocabularyFiles.vocabulary().drugs
    let folded = FoldedText(abbreviation).text
    for drug in drugs {
      #expect(!drug.names.inOrder.contains { FoldedText($0).text == folded }, "\(drug.id)")
    }
    #expect(drugs.contains { $0.contextNames.contains { FoldedText($0.name).text == folded } })
  }

  @Test(arguments: [
    ("ритуксимаб", "rituximab"), ("利妥昔单抗", "rituximab"), ("rituksimab", "rituximab"),
    ("Циклофосфан", "cyclophosphamide"), ("metotreksat", "methotrexate"), ("Méthotrexate", "methotrexate"),
    ("长春新碱", "vincristine"), ("VP-16", "etoposide"), ("ciclofosfamida", "cyclophosphamide"),
    ("دگزامتازون", "dexamethasone"), ("بورتزومیب", "bortezomib"), ("Ara-C", "cytarabine"),
    ("阿昔洛韦", "aciclovir"),
  ])
  func drugsAreKnownInTheirLanguages(_ name: String, _ id: String) throws {
    let drugs = try VocabularyFiles.vocabulary().drugs
    let folded = FoldedText(name).text
    #expect(drugs.filter { $0.names.inOrder.contains { FoldedText($0).text == folded } }.map(\.id) == [id])
  }

  @Test(arguments: [
    ("RCHOP", "R-CHOP"), ("R CHOP", "R-CHOP"), ("R-CHOP-21", "R-CHOP"), ("CHOP-R", "R-CHOP"),
    ("DA-EPOCH-R", "R-EPOCH / DA-R-EPOCH"),
    ("CyBorD", "VCD"), ("自体造血干细胞移植", "auto-sct"), ("аллоТГСК", "allo-sct"),
    ("haploidentical transplant", "allo-sct"),
    ("allojeneik kök hücre nakli", "allo-sct"), ("autologe Stammzelltransplantation", "auto-sct"),
    ("CVP", "CVP"),
    ("Bu/Cy", "BuCy"), ("axi-cel", "axicabtagene ciloleucel"), ("鞘内注射", "IT chemo"),
  ])
  func regimensAreKnownByTheirSpellings(_ name: String, _ id: String) throws {
    let regimens = try VocabularyFiles.vocabulary().regimens
    let folded = FoldedText(name).text
    #expect(regimens.filter { $0.names.inOrder.contains { FoldedText($0).text == folded } }.map(\.id) == [id])
  }

  @Test(arguments: [
    "BR", "ICE", "MINE", "SMILE", "DRC", "FC", "CVP", "VP", "PAD", "Pd", "Rd", "VR", "ASCT", "TEAM", "DVd",
  ])
  func shortRegimenNamesNeedCompany(_ name: String) throws {
    let folded = FoldedText(name).text
    let regimens = try VocabularyFiles.vocabulary().regimens.filter {
      $0.names.inOrder.contains { FoldedText($0).text == folded }
    }
    #expect(!regimens.isEmpty)
    for regimen in regimens {
      #expect(
        regimen.ambiguous == true && !regimen.requires.contains { FoldedText($0).text == folded },
        "\(regimen.id)")
    }
  }

  /// Kinds as in the record.
  @Test func kindsAreThoseOfTheRecord() throws {
    let vocabulary = try VocabularyFiles.vocabulary()
    let kinds: Set = [
      "chemotherapy", "immunotherapy", "targeted", "radiotherapy", "autologous-transplant",
      "allogeneic-transplant",
      "cell-therapy", "conditioning", "lymphodepletion", "bridging", "maintenance", "supportive",
    ]
    for regimen in vocabulary.regimens { #expect(kinds.contains(regimen.kind), "\(regimen.id)") }
    for drug in vocabulary.drugs { #expect(kinds.contains(drug.kind), "\(drug.id)") }
  }

  @Test(arguments: [
    ("PR", "interval"), ("CR", "mg"), ("PD", "L1"), ("MR", "imaging"), ("relapse", "free"), ("SD", "score"),
  ])
  func responsesAreVetoedByWhatFollows(_ id: String, _ word: String) throws {
    let term = try #require(try VocabularyFiles.vocabulary().responses.first { $0.id == id })
    #expect(term.notBefore.contains(word))
  }

  @Test(arguments: [
    ("PR", "ER"), ("NR", "HBsAg"), ("SD", "mean"), ("PD", "peritoneal"), ("MR", "cardiac"),
    ("relapse", "risk of"),
  ])
  func responsesAreVetoedByWhatPrecedes(_ id: String, _ word: String) throws {
    let term = try #require(try VocabularyFiles.vocabulary().responses.first { $0.id == id })
    #expect(term.notAfter.contains(word))
  }

  /// `CR1` counts remissions and `NMR` is a magnet: neither is a response by itself.
  @Test(arguments: ["CR1", "CR2", "NMR", "RC"])
  func lookalikesAreNoResponses(_ name: String) throws {
    // Where the words of a language stand beside it, it may be one.
    for term in try VocabularyFiles.vocabulary().responses where term.requires.isEmpty {
      #expect(!term.abbreviations.contains(name) && !term.names.inOrder.contains(name), "\(term.id)")
    }
  }

  @Test func categoriesAreThoseOfTheRecord() throws {
    let categories: Set = ["sCR", "CR", "CRi", "CRh", "VGPR", "PR", "MR", "SD", "PD", "NR", "relapse"]
    #expect(Set(try VocabularyFiles.vocabulary().responses.map(\.category)) == categories)
  }

  @Test(arguments: [
    "DLBCL", "FL", "MCL", "MZL", "PMBCL", "BL", "HL", "CLL", "B-ALL", "T-ALL", "AML", "MM", "PCL", "WM", "AL",
    "MDS",
  ])
  func diagnosesHaveNamesInManyLanguages(_ code: String) throws {
    let term = try #require(try VocabularyFiles.vocabulary().diagnoses.first { $0.code == code })
    // A spelling that folds like one of another language stands once, so not every language has its own.
    #expect(term.names.count >= 8)
  }

  @Test(arguments: ["CD19", "CD-19", "CD 19", "CDl9"])
  func markersAreKnownByTheirSpellings(_ name: String) throws {
    let folded = FoldedText(name).text
    let markers = try VocabularyFiles.vocabulary().markers.filter {
      $0.names.contains { FoldedText($0).text == folded }
    }
    #expect(markers.map(\.id) == ["CD19"])
  }

  @Test(arguments: ["kappa", "lambda", "DR", "T3"])
  func shortMarkerNamesNeedCompany(_ name: String) throws {
    let folded = FoldedText(name).text
    let markers = try VocabularyFiles.vocabulary().markers
    #expect(!markers.contains { $0.names.contains { FoldedText($0).text == folded } })
    #expect(markers.contains { $0.contextNames.contains { FoldedText($0.name).text == folded } })
  }

  @Test func noTwoTermsOfAFileShareAName() throws {
    let vocabulary = try VocabularyFiles.vocabulary()
    Self.expectUnshared(vocabulary.drugs.map { ($0.id, $0.names.inOrder) })
    Self.expectUnshared(vocabulary.markers.map { ($0.id, $0.names) })
    Self.expectUnshared(vocabulary.responses.map { ($0.id, $0.names.inOrder + $0.abbreviations) })
    Self.expectUnshared(vocabulary.regimens.filter { $0.ambiguous != true }.map { ($0.id, $0.names.inOrder) })
  }

  private static func expectUnshared(_ terms: [(id: String, names: [String])]) {
    var owners: [String: String] = [:]
    for term in terms {
      for name in Set(term.names.map { FoldedText($0).text }) {
        #expect(owners[name] == nil, "\(name): \(owners[name] ?? "") and \(term.id)")
        owners[name] = term.id
      }
    }
  }
}
