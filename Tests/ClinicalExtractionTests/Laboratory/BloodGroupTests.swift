import ClinicalRecord
import Testing

@testable import ClinicalExtraction

@Suite struct BloodGroupTests {
  @Test(arguments: [
    (": A Rh(D) positive · antibody", "A Rh(D) positive"), (" AB Positive", "AB Positive"), (": O+", "O+"),
    (" 0 Rh negativ", "0 Rh negativ"), (": B Rh (-)", "B Rh (-"), (" A(II) Rh+", "A(II) Rh+"),
    (" ABO/Rh: B neg", "B neg"), (": A", "A"), (" O, antibody screen negative", "O"),
  ])
  func aGroupIsReadBehindItsName(_ text: String, group: String) throws {
    let utf8 = Array(text.utf8)
    let found = try #require(BloodGroup.stated(in: utf8, from: 0))
    #expect(String(decoding: utf8[found.range], as: UTF8.self) == group)
  }

  @Test(arguments: [
    " A antigen on red cells", " to be determined", ": not done", " and save", " O RBC transfused",
    "ing sample taken",
  ])
  func otherWordsAreNoGroup(_ text: String) {
    #expect(BloodGroup.stated(in: Array(text.utf8), from: 0) == nil)
  }

  @Test func aTableAndALineStateIt() {
    let table = observations(
      """
      Collected 04.03.2026

      Test             Result              Method
      Blood group      O Rh positive       Gel card
      Antibody screen  Negative            Gel card
      """)
    #expect(table.filter { $0.code == "abo_rh" }.map(\.value.printed) == ["O Rh positive"])
    let line = observations("Berg, Nils · male · Blood group: AB Rh(D) negative · antibody screen negative")
    #expect(line.filter { $0.code == "abo_rh" }.map(\.value.printed) == ["AB Rh(D) negative"])
  }

  @Test func aDonorsGroupIsNotThePatients() {
    let found = observations(
      """
      Donor blood group O positive, donor CMV IgG negative.
      The recipient has blood group B positive and the donor unit group was A positive.
      """)
    #expect(found.filter { $0.code == "abo_rh" }.map(\.value.printed) == ["B positive"])
  }

  /// The day of a diagnosis in the same letter does not date it.
  @Test func aLettersOtherDaysDoNotDateIt() {
    let found = observations(
      """
      Disease          Acute leukaemia, diagnosed 19.01.2024 with marrow blasts of 76%
      Recipient        Blood group B positive, CMV IgG positive
      """)
    #expect(found.filter { $0.code == "abo_rh" }.map(\.date) == [nil])
  }

  /// A sign that a recogniser read is easily another one.
  @Test func aRecognisedSignIsDoubted() {
    let found = recognised("Collected 04.03.2026\n\nBlood group      O +")
    #expect(found.first { $0.code == "abo_rh" }?.review.state == .check)
  }
}
