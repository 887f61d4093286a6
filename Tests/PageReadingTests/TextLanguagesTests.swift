import DocumentModel
import Testing

@testable import PageReading

@Suite struct TextLanguagesTests {
  @Test(arguments: [
    ("Result of the blood count with reference range", ["eng"]),
    ("Befund und Einheit mit Referenzbereich", ["deu"]),
    ("Общий анализ крови WBC HGB PLT", ["rus", "eng"]),
    ("血常规 白细胞计数", ["chi_sim"]),
    ("گزارش آزمایش هموگلوبین", ["fas"]),
    ("Hasta adı ve doğum tarihi sonuç birim", ["tur"]),
    ("12.5 4.0 - 11", []),
  ])
  func areToldFromLettersAndSmallWords(text: String, codes: [String]) {
    let words = text.split(separator: " ").map {
      Word(text: String($0), box: Box(x: 0, y: 0, width: 1, height: 1), confidence: 1)
    }
    #expect(TextLanguages.codes(of: words) == codes)
  }
}
