import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// Layouts that once lost results, or gave them another's value, date or unit.
@Suite struct UnseenLayoutTests {
  @Test func aTitleOverStarsBelongsToTheNumbersBesideThem() {
    let found = observations(
      """
      Data prelievo: 17/06/2025
      Esame                 Risultato          U.M.      Valori di riferimento
      Globuli bianchi                  5,11    10^9/L    4,00 - 10,00
      Emoglobina            *           106    g/L       120 - 160
      Piastrine             *           133    10^9/L    150 - 400
      S-Creatinina                       77    µmol/L    45 - 84
      """)
    #expect(found.map(\.line) == ["wbc 5,11 10*9/L", "hgb 106 g/L", "plt 133 10*9/L", "creat 77 umol/L"])
  }

  @Test(arguments: ["Wagnleithner Johanna, 14.05.1970", "Dunmore, Alastair - b. 14.05.1970"])
  func anUnlabelledDateOfBirthDatesNoResults(_ patient: String) {
    let found = observations(
      """
      Collected: 19.08.2025
      \(patient)
      Test      Result   Unit    Ref
      WBC       6.8      G/l     4-10
      HGB       12.1     g/dl    12-16
      PLT       211      G/l     150-400
      """)
    #expect(
      found.map(\.dated) == [
        "wbc 6.8 10*9/L 2025-08-19", "hgb 12.1 g/dL 2025-08-19", "plt 211 10*9/L 2025-08-19",
      ])
  }

  @Test func theDateOverAColumnIsOnlyThatColumns() {
    let found = observations(
      """
      Prélevé le 11/02/2025
                                                Antériorités
                                                14/01/2025
      IONOGRAMME
      Sodium           137    mmol/L   (136 à 145)       140
      Potassium        4,12   mmol/L   (3,50 à 5,10)     4,30
      Chlorures        102    mmol/L   (98 à 107)
      Créatinine       118    µmol/L   (62 à 106)        109
      """)
    #expect(found.map(\.dated).filter { $0.hasSuffix("2025-02-11") }.count == 4)
    #expect(
      found.map(\.dated).filter { $0.hasSuffix("2025-01-14") } == [
        "na 140 mmol/L 2025-01-14", "k 4,30 mmol/L 2025-01-14", "creat 109 umol/L 2025-01-14",
      ])
  }

  @Test func aNoteGivesTheUnitOfAllResults() {
    let found = observations(
      """
      Analyte          Value    Interval
      Albumin          31       35-50
      Total protein    96       60-80
      IgG              52.4     6.0-16.0
      All results in g/L. * outside the interval.
      """)
    #expect(found.map(\.line) == ["albumin 31 g/L", "tp 96 g/L", "igg 52.4 g/L"])
  }

  @Test func perCentInANameIsItsUnit() {
    let found = observations(
      """
      Parameter [unit]     Normal      Patient
      WBC [10^3/µL]        4.0-10.0    11.62
      HGB [g/dL]           12.0-16.0   9.8
      NEU [%]              40-74       71.4
      LYM [%]              19-48       15.2
      """)
    #expect(
      found.map(\.line) == ["wbc 11.62 10*3/uL", "hgb 9.8 g/dL", "neut_pct 71.4 %", "lymph_pct 15.2 %"])
  }

  @Test func aSecondRowOfTitlesTellsPatientFromControl() {
    let found = observations(
      """
      Test                Result                                      Reference (s)
                          Patient (sec)   Control (sec)   Ratio
      Prothrombin time    17.8            12.4            1.44        11.0 - 13.5
      APTT                41.2            30.0            1.37        26 - 36
      INR                 1.5                                         0.9 - 1.2
      """)
    #expect(found.map(\.line).prefix(2) == ["pt 17.8 s", "aptt 41.2 s"])
    #expect(!found.contains { ["12.4", "30.0", "1.44", "1.37"].contains($0.value.printed) })
  }

  @Test func aWordBesideANumberIsItsInterpretation() {
    let found = observations(
      """
      Marker        Interpretation   Reading   Unit     Cut-off
      HBsAg         Negative         0.21      S/CO     < 1.0
      Anti-HCV      Negative         0.11      S/CO     < 1.0
      CMV IgG       Positive         88.0      AU/mL    < 6.0
      """)
    #expect(found.map(\.code) == ["hbsag", "antihcv", "cmv_igg"])
    #expect(found.map(\.value.printed) == ["0.21", "0.11", "88.0"])
    #expect(found.map(\.value.text) == ["negative", "negative", "positive"])
  }

  @Test func eachTestMayHaveASectionOfLabelledLines() {
    let found = observations(
      """
      LACTATE DEHYDROGENASE, SERUM
      Method: Enzymatic UV      Accession C25-6050
      Result                    388 U/L
      Reference interval        125 - 220
      Haemolysis index above 50 may falsely raise LDH above 250 U/L.

      FERRITIN, SERUM
      Method: Immunoassay       Accession C25-1408
      Result                    1284 ng/mL
      Reference interval        24 - 336
      Ferritin > 500 ng/mL is seen in inflammation and iron overload.

      TSH
      Method: ECLIA             Accession C25-9148
      Result                    2.31 mIU/L
      Reference interval        0.27 - 4.20

      BETA-2 MICROGLOBULIN, SERUM
      Method: Nephelometry      Accession C25-6032
      Result                    4.7 mg/L
      Reference interval        0.8 - 2.2
      ISS stage III: beta-2 microglobulin 5.5 mg/L or more.
      """)
    #expect(
      found.filter { $0.code != nil }.map(\.line) == ["ldh 388 U/L", "ferritin 1284 ng/mL", "b2m 4.7 mg/L"])
    #expect(found.filter { $0.code == nil }.map(\.value.printed) == ["2.31"])
  }

  @Test func cellsThatAreCountedHaveNoShareAmongTheObservations() {
    let found = observations(
      """
      Population                 Absolute (cells/µL)              Percentage (%)
                                 Patient   Normal        Patient   Normal
      CD3+ T cells               612       690 - 2540    58.1      55 - 84
      CD3+CD4+ helper T cells    188       410 - 1590    17.8      31 - 60
      CD3+CD8+ cytotoxic T cells 402       190 - 1140    38.2      13 - 41
      """)
    #expect(found.map(\.line) == ["cd3_abs 612 /uL", "cd4_abs 188 /uL", "cd8_abs 402 /uL"])
  }

  @Test(arguments: [
    ("INR : 1.5 (ISI 1.05)", ["inr 1.5"]),
    ("Fibrinogen (Clauss) : 168 mg/dL (200 - 400)", ["fibrinogen 168 mg/dL"]),
    (
      "Labs today: WBC 3.2, Hb 9.1, plt 45k, creatinine 0.9.",
      ["wbc 3.2", "hgb 9.1", "plt 45 10*3/uL", "creat 0.9"]
    ),
    (
      "Bloods: Hb 108 g/L, WCC 4.4, neuts 2.6, Plts 167.",
      ["hgb 108 g/L", "wbc 4.4", "neut_abs 2.6", "plt 167"]
    ),
    ("In July the haemoglobin had been 99 g/L.", ["hgb 99 g/L"]),
    ("Ferritin > 500 ng/mL is seen in iron overload.", []),
    ("Stage III: beta-2 microglobulin 5.5 mg/L or more.", []),
  ])
  func linesOfTextGiveTheirResultsAndNoLimits(_ text: String, _ expected: [String]) {
    #expect(observations(text).map(\.line) == expected)
  }

  @Test func aSemicolonKeepsTheDate() {
    let found = observations(
      """
      21 January 2025

      On 14 January 2025 her haemoglobin was 8.4 g/dL; ferritin 1860 ng/mL.
      """)
    #expect(found.map(\.dated) == ["hgb 8.4 g/dL 2025-01-14", "ferritin 1860 ng/mL 2025-01-14"])
  }

  @Test func aSpaceBetweenThousandsIsReadAndDoubted() {
    let found = observations(
      """
      Analyse          Résultat    Unité     Valeurs de référence
      Ferritine        1 046       µg/L      30 à 400
      Créatinine       118         µmol/L    62 à 106
      Potassium        4,12        mmol/L    3,50 à 5,10
      """)
    #expect(found.first?.value.number == 1046)
    #expect(found.first?.review.state == .check)
  }

  @Test func whatTextSaysWithoutADateYieldsToTheTable() {
    let found = observations(
      """
      Collected: 14/02/2025
      Test            Result   Units     Range
      IgG             6.12     g/L       5.40-18.22
      Sodium          138      mmol/L    133-146
      Potassium       4.1      mmol/L    3.5-5.3

      Replacement may be given when there are infections with IgG 4 g/L in two samples of one year.
      """)
    #expect(found.map(\.line) == ["igg 6.12 g/L", "na 138 mmol/L", "k 4.1 mmol/L"])
  }

  @Test func aResultMayStandAloneBetweenItsNameAndItsRange() {
    let found = observations(
      """
      Collected 09/09/2025

      Hemoglobin
      10.7 g/dL Low
      Reference range: 12.0 - 15.5

      Platelet Count
      118 10^3/uL Low
      Reference range: 150 - 400

      Creatinine
      0.82 mg/dL Normal
      Reference range: 0.50 - 1.10
      """)
    #expect(found.map(\.line) == ["hgb 10.7 g/dL", "plt 118 10*3/uL", "creat 0.82 mg/dL"])
    #expect(found.map(\.range?.low) == [12, 150, 0.5])
  }

  @Test func resultsMayBeDealtToAColumnInAndOneOutOfRange() {
    let found = observations(
      """
      TEST                     IN RANGE    OUT OF RANGE    REFERENCE RANGE
      IMMUNOGLOBULIN A                     41 L            70-320 mg/dL
      IMMUNOGLOBULIN G                     2987 H          600-1540 mg/dL
      IMMUNOGLOBULIN M         55                          50-300 mg/dL
      ALBUMIN                  3.7                         3.6-5.1 g/dL
      """)
    #expect(found.map(\.line) == ["iga 41 mg/dL", "igg 2987 mg/dL", "igm 55 mg/dL", "albumin 3.7 g/dL"])
  }

  @Test func aCodeBeforeTheNameIsNoPartOfIt() {
    let found = observations(
      """
      Наименование                        Результат   Ед. изм.   Референсный интервал
      A09.05.031 Калий (K+)               3,7         ммоль/л    3,5 - 5,1
      A09.05.030 Натрий (Na+)             138         ммоль/л    136 - 146
      A09.05.020 Креатинин                131         мкмоль/л   49 - 90
      """)
    #expect(found.map(\.line) == ["k 3,7 mmol/L", "na 138 mmol/L", "creat 131 umol/L"])
  }

  @Test(arguments: [
    ("Ca 8.2 Mg 1.5 Phos 3.0", ["ca 8.2", "mg 1.5", "phos 3.0"]),
    ("LDH 412 Uric acid 4.4", ["ldh 412", "urate 4.4"]),
    ("Room 412 for LDH, phone 44", []),
    (
      "血常规:白细胞 2.1×10^9/L,血红蛋白 79g/L,PLT 12×10^9/L,HCT 27.4%。",
      ["wbc 2.1 10*9/L", "hgb 79 g/L", "plt 12 10*9/L", "hct 27.4 %"]
    ),
  ])
  func linesOfNothingButResultsNeedNoUnits(_ text: String, _ expected: [String]) {
    #expect(observations(text).map(\.line) == expected)
  }

  @Test(arguments: [
    ("Vorwert LDH 15.07.2025: 310 U/l.", ["ldh 310 U/L 2025-07-15"]),
    (
      "IgG (10/07/2025) 4.4 g/L; LDH (13/07/2025) 201 U/L",
      ["igg 4.4 g/L 2025-07-10", "ldh 201 U/L 2025-07-13"]
    ),
  ])
  func aDateBetweenNameAndValueIsTheValues(_ text: String, _ expected: [String]) {
    #expect(observations(text).map(\.dated) == expected)
  }

  @Test func rowsThatAreCountedKeepTheirNames() {
    let found = observations(
      """
      Test                        Result   Unit      Range
      9 Leukocytes                2.09     10^9/L    3.50-9.50
      10 Neutrophils %            63.0     %         40.0-75.0
      11. Haemoglobin             89       g/L       115-150
      """)
    #expect(found.map(\.line) == ["wbc 2.09 10*9/L", "neut_pct 63.0 %", "hgb 89 g/L"])
  }

  /// The titles of value and unit stand beside each test's name anew; the interval stands below the name.
  @Test func titlesRepeatedForEachTestMakeSections() {
    let found = observations(
      """
      Collected: 14/02/2025

      Sodium                                VALUE        UNITS
                                            139          mmol/L
      Reference interval 136 - 145

      Potassium                             VALUE        UNITS
                                            4.1          mmol/L
      Reference interval 3.5 - 5.1
      """)
    #expect(found.map(\.line) == ["na 139 mmol/L", "k 4.1 mmol/L"])
    #expect(found.compactMap { $0.range?.high } == [145, 5.1])
  }

  /// A remark that runs on below the titles is none of the last test's figures.
  @Test func aRemarkBelowTheLastSectionEndsIt() {
    let found = observations(
      """
      Collected: 14/02/2025

      Sodium                                VALUE        UNITS
                                            139          mmol/L
      Reference interval 136 - 145
      Method : ion-selective electrode, indirect
      Potassium                             VALUE        UNITS
                                            4.1          mmol/L
      Reference interval 3.5 - 5.1
      Clinical significance: potassium above 6.5 mmol/L or below 2.5 mmol/L may stop the heart.
      """)
    #expect(found.map(\.line) == ["na 139 mmol/L", "k 4.1 mmol/L"])
  }

  @Test(arguments: [
    "多发性骨髓瘤", "Bone Marrow Transplant Unit", "血液科", "Отделение трансплантации костного мозга",
  ])
  func whatIsCalledAfterATissueIsNoSpecimen(_ place: String) {
    #expect(LabSpecimen.named(in: FoldedText(place).utf8) == nil)
  }

  @Test func theRangeTellsAnUnreadableUnit() throws {
    let repair = UnitRepair(units: ShippedVocabulary.value.units)
    func unit(_ printed: String, _ code: String, _ upper: Double, isKnown: Bool = false) throws -> String? {
      let analyte = try #require(ShippedVocabulary.value.analyte(code))
      return repair.unit(
        .init(printed: printed, numbers: [upper], upper: upper, isKnown: isKnown), of: analyte)?
        .ucum
    }
    #expect(try unit("gid", "hgb", 16) == "g/dL")
    #expect(try unit("gid", "hgb", 160) == "g/L")
    #expect(try unit("ye", "neut_pct", 74) == "%")
    #expect(try unit("ye", "neut_abs", 74) == nil)
    #expect(try unit("mmol", "creat", 104, isKnown: true) == "umol/L")
    #expect(try unit("seconds", "k", 5.1, isKnown: true) == nil)
  }

  /// A row of times stands below that of the dates: its title is not that of the names.
  @Test func namesBelowATitleOfTimesAreNames() {
    let found = observations(
      """
      Request          40112        40377        40590
      Date Collected   03/02/2025   10/02/2025   17/02/2025
      Time             08:20        13:45        09:05        Ref. range   Units
      Haemoglobin      118          * 93         * 85         (115-160)    g/L
      White cells      6.9          * 2.4        * 3.6        (4.0-11.0)   x10^9/L
      Platelets        271          * 89         * 113        (150-450)    x10^9/L
      """)
    #expect(found.count == 9)
    #expect(found.filter { $0.code == "plt" }.map(\.dated).last == "plt 113 10*9/L 2025-02-17")
  }
}
