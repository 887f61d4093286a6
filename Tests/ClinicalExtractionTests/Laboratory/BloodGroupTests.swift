import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

@Suite struct BloodGroupTests {
  @Test(arguments: [
    (": A Rh(D) positive · antibody", "A Rh(D) positive"), (" AB Positive", "AB Positive"), (": O+", "O+"),
    (" 0 Rh negativ", "0 Rh negativ"), (": B Rh (-)", "B Rh (-"), (" A(II) Rh+", "A(II) Rh+"),
    (" ABO/Rh: B neg", "B neg"), (": A", "A"), (" O, antibody screen negative", "O"),
    (": A, negative for antibodies", "A"), (": O, Rh negative", "O, Rh negative"),
    (": O, D antigen weak", "O"),
    (": A2B Rh positive", "A2B Rh positive"), (" 'B' POSITIVE", "B' POSITIVE"),
    (" “A” Rh “Positive”", "A” Rh “Positive"),
    (": A1", "A1"),
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

  /// The group alone is half of it: a comma ends it, and nothing is known of Rh.
  @Test(arguments: [
    "Blood group: A, negative for irregular antibodies.", "Blood group: O, D antigen weak positive",
    "Blood group: AB",
  ])
  func aGroupWithoutRhIsDoubted(_ text: String) {
    let found = observations("Collected 04.03.2026\n\n\(text)").filter { $0.code == "abo_rh" }
    #expect(found.map(\.review.state) == [.check])
    #expect(found.allSatisfy { $0.value.printed.count <= 2 })
  }

  @Test(arguments: [
    "ABO grouping     B\nRh(D) typing     Negative\nDirect Coombs    Negative",
    "ABO grouping: B\nRh(D) typing: Negative",
    "Blood Group     Rh Factor     Coombs\nB               Negative      Positive",
  ])
  func theGroupIsJoinedWithItsRh(_ text: String) {
    let found = observations("Collected 04.03.2026\n\n\(text)").filter { $0.code == "abo_rh" }
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.value.printed.hasPrefix("B") && $0.value.printed.hasSuffix("Negative") })
  }

  /// Groups of relatives, donors and what is transfused.
  @Test(arguments: [
    "His brother was typed last week and has the blood group B positive.",
    "Stem cell donor: 9/10 matched, female, 31 y, CMV negative, blood group A Rh positive.",
    "Baby's blood group: AB positive", "FFP blood group AB Rh positive thawed.",
    "Cross-match: 2 units red cells, blood group O Rh negative, compatible.",
  ])
  func anothersGroupIsNone(_ text: String) {
    #expect(!observations("Collected 04.03.2026\n\n\(text)").contains { $0.code == "abo_rh" })
  }

  /// What titles, headings and further groups leave open is no more than likely.
  @Test(arguments: [
    "                 Donor               Recipient\nAge              34                  62\nBlood group      A Rh positive       O Rh positive",
    "Parameter      Before transplant   After transplant\nCMV IgG        Positive            Negative\nBlood group    A positive          B positive",
    "DONOR DETAILS\n\nRelationship     Sibling\nBlood group      B Rh positive\nCMV IgG          Positive",
    "Relationship     Sibling\nDONOR\nBlood group      B Rh positive\nCMV IgG          Positive",
    "Blood group after transplant: B Rh positive (was blood group O Rh positive)",
  ])
  func aGroupThatMayBeAnothersIsDoubted(_ text: String) {
    let found = observations("Collected 04.03.2026\n\n\(text)").filter { $0.code == "abo_rh" }
    #expect(!found.contains { $0.review.state == .trusted })
  }

  /// The group of a page without a day of collection has no sure date.
  @Test func anotherPagesDayIsNoSureDate() {
    var first = typed("NORTH LABORATORY\nReported: 12 Mar 2026\n\nHaemoglobin   98 g/L   115 - 165")
    first.number = 1
    var second = typed(
      "EAST HOSPITAL\n02 Jun 2025\n\nBlood group O Rh negative.\nThe marrow contained 65 % blasts.")
    second.number = 2
    let found = ShippedVocabulary.extractor.extract(source: "s", pages: [first, second]).observations
    #expect(found.filter { $0.evidence.first?.page == 2 }.allSatisfy { $0.review.state == .check })
    #expect(found.contains { $0.code == "abo_rh" })
  }
}
