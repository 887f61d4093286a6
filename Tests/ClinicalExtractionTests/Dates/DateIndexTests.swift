import ClinicalRecord
import DocumentModel
import PageLayout
import Testing

@testable import ClinicalExtraction

/// The dates of a document, with how sure they are.
@Suite struct DateIndexTests {
  private func index(_ text: String, _ change: (inout Page) -> Void = { _ in }) -> DateIndex {
    var page = typed(text, confidence: 0.97, reading: .ocr)
    change(&page)
    let laidOut = PageLayouter.layOut(page)
    return DateIndexer(terms: VocabularyTerms(ShippedVocabulary.value)).index([laidOut])
  }

  @Test func aDateGoesOnOverTheEndOfALineOnlyWithItsWholeYear() {
    let split = index("The second course was given on 22 September\n2021 without fever.")
    #expect(split.mentions.map(\.day.iso) == ["2021-09-22"])
    let dose = index("Dexamethasone was resumed on 3 May\n40 mg weekly, since 12/04/2021.")
    #expect(dose.mentions.map(\.day.iso) == ["2021-04-12"])
  }

  @Test func anotherReadingOfOneWordMakesADateOfSeveralDoubtful() {
    let date = "Collected 11 Mar 2024"
    #expect(index(date).mentions.map(\.isAmbiguous) == [false])
    let doubted = index(date) { $0.words[1].alternatives = [Reading(text: "14", confidence: 0.4)] }
    #expect(doubted.mentions.map(\.isAmbiguous) == [true])
    let same = index(date) { $0.words[2].alternatives = [Reading(text: "MAR", confidence: 0.4)] }
    #expect(same.mentions.map(\.isAmbiguous) == [false])
  }

  @Test func aDoubtfulDateDoesNotTellTheOrderOfTheOthers() {
    let text = "Collected 03/05/2024\nReported 03/25/2024"
    #expect(index(text).order == .monthFirst)
    let doubted = index(text) { $0.words[3].alternatives = [Reading(text: "03/05/2024", confidence: 0.4)] }
    #expect(doubted.order == .unknown)
  }

  @Test func aLabelledDateWithoutItsDayIsDoubted() {
    #expect(index("Drawn 2 ' 04.2024").mentions.map(\.isAmbiguous) == [true])
    #expect(index("Maintenance since 04.2024").mentions.map(\.isAmbiguous) == [false])
    let typed = index("Drawn 04.2024") { page in
      for word in page.words.indices { page.words[word].confidence = 1 }
    }
    #expect(typed.mentions.map(\.isAmbiguous) == [false])
  }
}
