import ClinicalRecord
import DocumentModel
import PageLayout
import Testing

@testable import ClinicalExtraction

/// Rows of titles that layout or dirt broke.
@Suite struct BrokenTitleTests {
  private let rows = """
    Leukozyten      G/l        4,4-11,3      4,8           1,2           2,4
    Erythrozyten    T/l        4,50-5,90     3,43          3,10          2,85
    Thrombozyten    G/l        150-400       150           53            110
    """

  private func days(_ found: [Fact<Observation>]) -> [String] {
    found.filter { $0.code == "plt" }.map(\.dated)
  }

  private let expected = [
    "plt 150 10*9/L 2025-06-24", "plt 53 10*9/L 2025-07-01", "plt 110 10*9/L 2025-07-08",
  ]

  /// A frame around the patient's data took the titles in, but for the last column.
  @Test func titlesInTheFrameAboveAreWhole() {
    let found = recognised(
      """
      Patient         geb.                     Geschl.
      Beispiel, Karl  11.03.1964               m
                                             24.06.25      01.07.25      08.07.25
      Untersuchung    Einheit    Referenz    08:10         07:55         08:30

      Hämatologie
      \(rows)
      """
    ) { page in
      page.cells = [
        RuledCell(table: 0, row: 0, column: 0, box: Box(x: 36, y: 38, width: 400, height: 28)),
        RuledCell(table: 0, row: 1, column: 0, box: Box(x: 36, y: 66, width: 400, height: 28)),
      ]
    }
    #expect(days(found) == expected)
  }

  /// A speck between the two rows of titles.
  @Test func aStraySignBetweenTitlesPartsNothing() {
    let found = recognised(
      """
                                             24.06.25      01.07.25      08.07.25
                                +
      Untersuchung    Einheit    Referenz    08:10         07:55         08:30
      \(rows)
      """)
    #expect(days(found) == expected)
  }

  /// Two scripts' digits in one: a range misread.
  @Test func digitsOfTwoScriptsAreNoDate() {
    let found = observations(
      """
      Collected: 15/04/2025
      Hemoglobin     8.8     g/dL     12.3 - 15.3
      Platelets      150     K/uL     150 - 400    5.06.۴1
      """)
    #expect(Set(found.map { $0.date?.value }) == ["2025-04-15"])
  }

  /// The first section's day of collection was not understood: the next section's is not its own.
  @Test func theDateOfALaterSectionIsNoSureDateOfAnEarlier() {
    func found(_ first: String) -> [Fact<Observation>] {
      recognised(
        """
        Specimen Collection Date: \(first)   Report Completed: Mar 23, 2026
        WBC             4.1       K/uL      4.0 - 11.0
        Hemoglobin      10.1      g/dL      12.0 - 16.0
        Platelets       151       K/uL      150 - 400

        Specimen Collection Date: Mar 12, 2026   Report Completed: Mar 14, 2026
        Sodium          139       mmol/L    136 - 145
        Potassium       4.1       mmol/L    3.5 - 5.1
        Chloride        101       mmol/L    98 - 107
        """)
    }
    let lost = found("Mar Z1.-202G").filter { $0.code == "plt" }
    #expect(lost.map(\.review.state) == [.check])
    let read = found("Mar 21, 2026").filter { $0.code == "plt" }
    #expect(read.map(\.dated) == ["plt 151 10*3/uL 2026-03-21"])
    #expect(read.map(\.review.state) == [.trusted])
  }
}
