import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Tests whose name, range and result stand one below the other.
@Suite struct PairedLineTests {
  @Test func theRangeMayStandBetweenNameAndResult() {
    let found = observations(
      """
      COMPREHENSIVE PANEL
      Collected on May 6, 2026 8:15 AM

      Sodium
      Normal range: 136 - 145 mmol/L
      133 Low

      Total bilirubin
      Normal range: 0.2 - 1.2 mg/dL
      2.4 High

      Platelet count
      Normal range: 150 - 400 K/uL
      188
      """)
    #expect(
      found.map(\.dated) == [
        "na 133 mmol/L 2026-05-06", "bili_total 2.4 mg/dL 2026-05-06", "plt 188 10*3/uL 2026-05-06",
      ])
    #expect(found.map { $0.range?.low } == [136, 0.2, 150])
    #expect(found.map { $0.flag?.printed } == ["Low", "High", nil])
  }

  @Test func namesStandOverResultsSideBySide() {
    let found = observations(
      """
      Collected 02/17/2026 09:40

      Hepatitis B Surface Antigen                    Hepatitis C Antibody
      Nonreactive      S/CO 0.31 (cutoff <1.00)      Nonreactive      S/CO 0.12 (cutoff <1.00)
      Hepatitis B Surface Antibody                   Zebra fever virus antibody
      185.1 mIU/mL     immune when 10.0 or more      Reactive         index 4.2 (cutoff <0.90)
      Cytomegalovirus IgG                            Cytomegalovirus IgM
      Positive         index 33.57                   Negative         index 0.30
      """)
    #expect(found.first { $0.code == "hbsag" }?.value.text == "negative")
    #expect(found.first { $0.code == "antihcv" }?.value.text == "negative")
    #expect(found.first { $0.code == "antihbs" }?.value.number == 185.1)
    #expect(found.first { $0.code == "cmv_igg" }?.value.text == "positive")
    #expect(found.first { $0.code == "cmv_igm" }?.value.text == "negative")
    #expect(found.first { $0.code == nil }?.value.text == "positive")
    #expect(found.count == 6)
  }

  /// One row of names over one of results is a table with tests across its top.
  @Test func aTableAcrossIsNone() {
    let found = observations(
      """
      Collected 17.02.2026

      Date           Sodium      Potassium     Chloride
      16.02.2026     141         4.4           101
      17.02.2026     138         4.1           99
      """)
    #expect(found.count == 6)
    #expect(found.filter { $0.code == "na" }.map(\.date?.value) == ["2026-02-16", "2026-02-17"])
  }

  @Test func theRangeMayStandBelowTheResultInPanelsSideBySide() {
    let found = recognised(
      """
      Numune alma: 17.04.2025
      HEMOGRAM                                 BİYOKİMYA
      Lökosit (WBC)      5,50 10^3/µL          Glukoz         103 mg/dL
                         [4,50 - 11,00]                       [74 - 106]
      Hemoglobin         10,3 (D) g/dL         Kreatinin      0,69 mg/dL
                         [13,5 - 17,5]                        [0,67 - 1,17]
      Trombosit          163 10^3/µL           Potasyum       4,2 mmol/L
                         [150 - 450]                          [3,5 - 5,1]
      """
    ) { page in
      page.cells = [
        RuledCell(table: 0, row: 0, column: 0, box: Box(x: 36, y: 52, width: 244, height: 104)),
        RuledCell(table: 0, row: 0, column: 1, box: Box(x: 282, y: 52, width: 260, height: 104)),
      ]
    }
    #expect(Set(found.compactMap(\.code)) == ["wbc", "hgb", "plt", "glucose", "creat", "k"])
    #expect(found.first { $0.code == "k" }?.range?.high == 5.1)
  }

  @Test func aFlagBehindTheRangeBelongsToTheResult() {
    let found = observations(
      """
      Collected 17.02.2026
      Test            Result    Units      Reference
      Sodium          133       mmol/L     136-145 low
      Potassium       4.4       mmol/L     3.5-5.1
      Chloride        109       mmol/L     98-107 high
      """)
    #expect(found.map { $0.range?.text } == ["136-145", "3.5-5.1", "98-107"])
    #expect(found.map { $0.flag?.printed } == ["low", nil, "high"])
  }

  /// A column of results beside a letter: what the letter measures is no unit of theirs.
  @Test func theUnitMayStandBelowTheNameBesideALetter() {
    let found = observations(
      """
      Collected 2025-05-16

      Hemoglobin      84        Lymphoma of the mediastinum, stage II. First line six cycles of chemotherapy, and
      (g/L)
      Platelets       32        radiotherapy to the mediastinum, 40 mg of dexamethasone daily before each of them, then
      (x 10^9/L)
      Creatinine      89        a second line with two drugs for eight cycles until the disease progressed in the autumn
      (umol/L)
      """)
    #expect(found.map(\.line) == ["hgb 84 g/L", "plt 32 10*9/L", "creat 89 umol/L"])
  }

  /// The heading beside a table says what was examined.
  @Test func theKeyBesideATableNamesItsSpecimen() {
    let found = observations(
      """
      NORTHERN SPECIALIST SERVICE

      Mrs Jane Sample
      Collected 16 Sep 2026
      Reported 20 Sep 2026
      Dr A. Example, Halifax

      Clinical        Myeloma on its third line of treatment, rising chains. The patient came by day for this.
                      She had no complaint.

      Aspirate        Particulate, cellular trails with many megakaryocytes in them. Differential of the cells:

                      Blasts              1         (0-3)
                      Neutrophils         20        (20-40)
                      Lymphocytes         7         (5-20)
                      Plasma cells        28        (0-3)
      """)
    #expect(found.contains { $0.code == "bm_pc_pct" && $0.value.number == 28 })
    #expect(!found.contains { $0.code == "lymph_abs" || $0.code == "neut_abs" || $0.code == "neut_pct" })
  }

  /// Layout took the patient's data and the first results for one table.
  @Test func thePatientsRowsSayNothingOfTheColumns() {
    let found = recognised(
      """
      PATIENT         SAMPLE JANE                     SEX F             BORN 21.09.1966
      PAT.NO          153380                          WARD              7B
      SAMPLED         09.09.2025 07:10                VALIDATED 10.09.2025 09:44
      Haemoglobin                                     10.7 g/dL         12.0-15.5
      Haematocrit                                     32.1 %            36-46
      """)
    #expect(found.map(\.line) == ["hgb 10.7 g/dL", "hct 32.1 %"])
    #expect(found.first?.date?.value == "2025-09-09")
  }

  /// Cards drawn side by side, each with a scale whose ends are printed below its bar.
  @Test func cardsMayBeDrawnCells() {
    let found = recognised(
      """
      Collected on May 6, 2026 8:15 AM
      Sodium                              Potassium
      Normal range: 136 - 145 mmol/L      Normal range: 3.5 - 5.1 mmol/L
      eo                                  eo
      136          145                    3.5          5.1
      Value 133  Low                      Value 4.2
      Chloride                            Calcium
      Normal range: 98 - 107 mmol/L       Normal range: 8.6 - 10.2 mg/dL
      eo                                  eo
      98           107                    8.6          10.2
      Value 101                           Value 10.9  High
      """
    ) { page in
      page.cells = (0..<4).map { index in
        RuledCell(
          table: 0, row: index / 2, column: index % 2,
          box: Box(x: 36 + Double(index % 2) * 216, y: 52 + Double(index / 2) * 70, width: 214, height: 69))
      }
    }
    #expect(
      Set(found.map(\.line)) == ["na 133 mmol/L", "k 4.2 mmol/L", "cl 101 mmol/L", "ca 10.9 mg/dL"])
    #expect(found.first { $0.code == "ca" }?.range?.high == 10.2)
    #expect(found.first { $0.code == "na" }?.flag?.printed == "Low")
  }
}
