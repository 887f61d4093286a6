import Testing

@testable import PageReading

@Suite struct ScriptTests {
  @Test func persianIsToldFromArabic() {
    #expect(ArabicScript.language(["نام بيمار: رضا", "تاريخ نمونه گيري", "پزشك معالج"]) == "fas")
    #expect(ArabicScript.language(["اسم المريض: سالم", "تاريخ العينة", "الطبيب المعالج"]) == "ara")
    #expect(ArabicScript.language(["12.4", "WBC"]) == nil)
  }

  @Test(arguments: [
    ("3.", "48"), ("1", ".55"), ("12,", "5"), ("12.03.", "2025"), ("1", "4/24"), ("05/0", "3/24"),
    ("3.", "48*"), ("1", ".55H"),
  ])
  func halvesOfANumberAreOne(_ left: String, _ right: String) {
    #expect(SecondReading.isNumberBroken(left, right))
  }

  @Test(arguments: [
    ("2025", "7:42"), ("Lab,", "118"), ("11/2024,", "2"), ("4/4/25,", "9:14"), ("2024,", "2"),
    ("2.", "5mg/kg"), ("CD", "19"),
  ])
  func aNumberAndItsNeighbourAreTwo(_ left: String, _ right: String) {
    #expect(!SecondReading.isNumberBroken(left, right))
  }

  @Test func numbersInLatinDigitsAreToldFromOthers() {
    func line(_ text: String) -> RecognizedLine {
      RecognizedLine(words: [RecognizedWord(text: text, left: 0, right: 9, confidence: 0.9)])
    }
    #expect(SecondReading.hasOnlyLatinDigits(line("80.0-96.0")))
    #expect(!SecondReading.hasOnlyLatinDigits(line("۸۰-۹۶")))
    #expect(!SecondReading.hasOnlyLatinDigits(line("B12")))
  }
}
