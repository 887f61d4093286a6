import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct PatientTests {
  @Test(arguments: [
    ("Patient: SZYMBORSKA, BETTINA   DOB: 09/22/1970   Sex: F", "Bettina Szymborska", "female", "1970-09-22"),
    (
      "FERREIRA-LUND, Tobias · Male · DOB 18 Jan 1995 · UR 0077 4412", "Tobias Ferreira-Lund", "male",
      "1995-01-18"
    ),
    ("Naomi Vandermeer · female · born 15 Mar 2008 · GW 118 402", "Naomi Vandermeer", "female", "2008-03-15"),
    ("ADEYEMI Percival · M · DOB 25/04/1944 · WX5520917", "Percival Adeyemi", "male", "1944-04-25"),
    ("Mr Yusuf Lindgren   born 17/08/1962   Lab AH7712", "Yusuf Lindgren", "male", "1962-08-17"),
  ])
  func readsAPersonsLine(line: String, name: String, sex: String, birth: String) {
    let facts = TypedReport.facts("Harbour Pathology Laboratory", line, "Collected: 30/01/2025")
    #expect(facts.patient.name?.value == name)
    #expect(facts.patient.sex?.value == sex)
    #expect(facts.patient.birthDate?.value == birth)
  }

  @Test func readsAnIdentifierWithoutAKnownLabel() {
    let facts = TypedReport.facts(
      "Harbour Laboratory", "Naomi Vandermeer · female · born 15 Mar 2008 · GW 118 402")
    #expect(facts.patient.identifiers.map(\.value) == ["GW 118 402"])
  }

  @Test func takesNoTableHeadForAName() {
    let facts = TypedReport.facts("Harbour Laboratory", "Test      Patient      Normal      Unit")
    #expect(facts.patient.name == nil)
  }
}
