import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Printouts of patients' portals, of hospitals' flowsheets and of notes that take results over.
@Suite struct PortalPageTests {
  @Test func cardsSideBySideEachHoldTheirOwnTest() {
    let found = observations(
      """
      Collected on 06/25/2025

      Sodium                                         ALT
      Your Value   Standard Range       Flag         Your Value   Standard Range       Flag
      131 mmol/L   136 - 144 mmol/L     Low          16 U/L       7 - 38 U/L

      Chloride                                       Creatinine
      Your Value   Standard Range       Flag         Your Value   Standard Range       Flag
      104 mmol/L   97 - 105 mmol/L                   0.84 mg/dL   0.58 - 0.96 mg/dL

      Protein, Total                                 Neut%
      Your Value   Standard Range       Flag         Your Value   Standard Range       Flag
      6.8 g/dL     6.3 - 8.0 g/dL                    69.5 %       -
      """)
    #expect(
      Set(found.map(\.line)) == [
        "na 131 mmol/L", "alt 16 U/L", "cl 104 mmol/L", "creat 0.84 mg/dL", "tp 6.8 g/dL",
        "neut_pct 69.5 %",
      ])
    #expect(found.first { $0.code == "na" }?.range?.low == 136)
  }

  /// On a photograph the right cards stand a little higher: their lines are their own.
  @Test func cardsNeedNotBeLevel() {
    let text = """
      Collected on 06/25/2025

      Sodium                                         ALT
      Your Value   Standard Range       Flag         Your Value   Standard Range       Flag
      131 mmol/L   136 - 144 mmol/L     Low          16 U/L       7 - 38 U/L

      Chloride                                       Creatinine
      Your Value   Standard Range       Flag         Your Value   Standard Range       Flag
      104 mmol/L   97 - 105 mmol/L                   0.84 mg/dL   0.58 - 0.96 mg/dL

      Potassium                                      Calcium
      Your Value   Standard Range       Flag         Your Value   Standard Range       Flag
      3.8 mmol/L   3.5 - 5.1 mmol/L                  9.3 mg/dL    8.5 - 10.2 mg/dL
      """
    let found = recognised(text) { page in
      for index in page.words.indices where page.words[index].box.x > 300 { page.words[index].box.y -= 6 }
    }
    #expect(
      Set(found.map(\.line)) == [
        "na 131 mmol/L", "alt 16 U/L", "cl 104 mmol/L", "creat 0.84 mg/dL", "k 3.8 mmol/L",
        "ca 9.3 mg/dL",
      ])
  }

  @Test func repeatedTitlesOfOrdinaryTablesAreNoCards() {
    let found = observations(
      """
      Collected: 14/02/2025
      HAEMATOLOGY
      Result       Units        Range           Investigation
      91           g/L          115-160         Haemoglobin
      5.2          10^9/L       4.0-11.0        WBC
      BIOCHEMISTRY
      Result       Units        Range           Investigation
      138          mmol/L       133-146         Sodium
      4.1          mmol/L       3.5-5.3         Potassium
      """)
    #expect(Set(found.compactMap(\.code)) == ["hgb", "wbc", "na", "k"])
  }

  /// Without units the other rows tell what `K` and `CO2` are.
  @Test func aShortNameCountsInTheCompanyOfItsTable() {
    let found = observations(
      """
      Lab            01/17/24    01/18/24
      NA             145         137
      K              3.9         3.6
      CL             109         107
      CO2            25          19
      BUN            25          15
      """)
    #expect(Set(found.compactMap(\.code)) == ["na", "k", "cl", "hco3", "bun"])
    let alone = observations("Lab            01/17/24    01/18/24\\nK              3.9         3.6")
    #expect(alone.isEmpty)
  }

  @Test func anUnitInBracketsMayHoldBrackets() {
    let found = observations(
      """
                                  06/21/2026   06/22/2026
      WBC (x10(3)/mcL)            3.2          1.7
      Hgb (g/dL)                  9.3          8.6
      PT (seconds)                15.3         12.6
      """)
    #expect(found.first { $0.code == "wbc" }?.unit?.ucum == "10*3/uL")
    #expect(found.first { $0.code == "pt" }?.unit?.ucum == "s")
  }

  /// Which of two untitled columns is today's is not said: nothing of them is trusted.
  @Test func ofSeveralUntitledColumnsNoneIsSurelyThePresentOne() {
    let two = observations(
      """
      Collected: 14/02/2025

      Haemoglobin      106      76       g/L
      Platelets        188      10       10^9/L
      Creatinine       90       97       umol/L
      """)
    #expect(!two.isEmpty && two.allSatisfy { $0.review.state == .check })
    let one = observations(
      """
      Collected: 14/02/2025

      Haemoglobin      106      g/L
      Platelets        188      10^9/L
      Creatinine       90       umol/L
      """)
    #expect(one.count == 3 && one.allSatisfy { $0.review.state == .trusted })
  }

  @Test func aCodeInSquareBracketsIsNoResult() {
    let found = observations(
      """
      Collected: 14/02/2025
      HGB            9.8 L     g/dL      13.5 - 17.5     [636]
      PLT            95 L      K/uL      150 - 440       [636]
      LDH            531 H     U/L       100 - 230       [636]
      """)
    #expect(found.map(\.value.printed) == ["9.8", "95", "531"])
    #expect(found.allSatisfy { $0.review.state == .trusted })
  }

  @Test func arrowsBetweenDaysDateTheColumnsBelow() {
    let found = observations(
      """
      Results: admission 30/05/2025 → lowest → discharge 23/06/2025

      Hb               106      76       101      g/L
      Platelets        188      10       60       10^9/L
      Creatinine       90       140      97       umol/L
      """)
    #expect(
      Set(found.filter { $0.code == "plt" }.map(\.dated))
        == ["plt 188 10*9/L 2025-05-30", "plt 10 10*9/L -", "plt 60 10*9/L 2025-06-23"])
  }

  /// The grey titles of a patients' portal were lost on the fax; the cards are told by their lines.
  @Test func cardsWithoutLegibleTitlesAreRead() {
    let found = recognised(
      """
      Collected on 25.06.2025 from Blood, Venous

      WBC                                          RBC
      vour SoM bp be ey                            Pla Vetus ary
      1.6 k/uL     3.7 - 11.0 k/uL     Low         2.70 m/uL     3.90 - 5.20 m/uL     Low

      Hemoglobin                                   Hematocrit
      your Valin Dane                              dpe wit vi
      8.1 g/dL     11.5 - 15.5 g/dL    Low         23.7 %        36.0 - 46.0 %        Low

      Platelet Count                               MPV
      Vaive kange Fiag                             TOU aue
      27 k/uL      150 - 400 k/uL      Low         8.6 fL        9.0 - 12.7 fL        Low
      """)
    #expect(
      Set(found.map(\.line)) == [
        "wbc 1.6 10*3/uL", "rbc 2.70 10*6/uL", "hgb 8.1 g/dL", "hct 23.7 %", "plt 27 10*3/uL", "mpv 8.6 fL",
      ])
    #expect(found.allSatisfy { $0.range?.low != nil && $0.date?.value == "2025-06-25" })
  }

  @Test func lostArrowsLeaveTheDaysToTheirColumns() {
    let found = recognised(
      """
      Results: admission 30/05/2025 — lowest discharge 23/06/2025

      Hb               106      76       101      g/L
      Platelets        188      10       60       10^9/L
      Creatinine       90       140      97       umol/L
      """)
    #expect(
      Set(found.filter { $0.code == "plt" }.map(\.dated))
        == ["plt 188 10*9/L 2025-05-30", "plt 10 10*9/L -", "plt 60 10*9/L 2025-06-23"])
  }

  @Test func cellsThatHoldATestAndItsOutcomeAreRead() {
    let found = observations(
      """
      Collected: 14/02/2025
      SODIUM                     131          mmol/L       135-145
      POTASSIUM                  4.8          mmol/L       3.5-5.0
      UREA                       10.7         mmol/L       2.5-6.5
      HBsAg NON REACTIVE         ANTI-HCV NON REACTIVE     HIV NON REACTIVE
      """)
    let viral = found.filter { ["hbsag", "antihcv", "hiv"].contains($0.code) }
    #expect(viral.map(\.code) == ["hbsag", "antihcv", "hiv"])
    #expect(viral.allSatisfy { $0.value.text == "negative" })
  }

  @Test func theNextSentenceOfResultsIsLikelyOfTheSameDay() {
    let found = observations(
      """
      15 May 2026

      On 22/04/2026 his haemoglobin was 110 g/L and platelets 125 x 10^9/L. Creatinine was 91 umol/L and ALT 36 U/L.
      """)
    #expect(Set(found.map { $0.date?.value }) == ["2026-04-22"])
    #expect(found.first { $0.code == "creat" }?.review.state == .check)
    #expect(found.first { $0.code == "hgb" }?.date?.ambiguous == false)
  }

  private static let frameless = """
    Collected on 06/25/2025

    Sodium                                    Calcium
    Normal range: 136 - 144 mmol/L            Normal range: 8.5 - 10.2 mg/dL
    ee                                        oe
    136              144                      8.5             10.2
    Value 131   Low                           Value 9.3

    Chloride                                  Creatinine
    Normal range: 97 - 105 mmol/L             Normal range: 0.58 - 0.96 mg/dL
    Value 104                                 Value 0.84

    Neutrophils %                             Albumin
    Value 69.5 %                              Normal range: 3.9 - 4.9 g/dL
    oe                                        ee
                                              Value 3.5   Low
    """

  /// A fax lost the frames around them.
  @Test func cardsNeedNoFrames() {
    let found = recognised(Self.frameless)
    #expect(
      Set(found.map(\.line)) == [
        "na 131 mmol/L", "ca 9.3 mg/dL", "cl 104 mmol/L", "creat 0.84 mg/dL", "neut_pct 69.5 %",
        "albumin 3.5 g/dL",
      ])
    #expect(found.first { $0.code == "ca" }?.range?.high == 10.2)
  }

  /// The box of a recognised dash is its ink, below the middle of the figures.
  @Test func aDashOfARangeBeginsNoLine() {
    let found = recognised(Self.frameless) { page in
      for index in page.words.indices where page.words[index].text == "-" {
        page.words[index].box.y += 6
        page.words[index].box.height = 1
      }
      page.cells = (0..<6).map { index in
        RuledCell(
          table: 0, row: index / 2, column: index % 2,
          box: Box(
            x: 36 + Double(index % 2) * 250, y: [66.0, 150, 206][index / 2], width: 248,
            height: [76.0, 48, 60][index / 2]))
      }
    }
    #expect(found.first { $0.code == "cl" }?.unit?.ucum == "mmol/L")
    #expect(found.first { $0.code == "cl" }?.range?.high == 105)
  }
}
