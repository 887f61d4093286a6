import ClinicalRecord
import DocumentModel
import PageLayout

/// The days of admission and discharge, where labels give them, for results that a text dates by them alone:
/// `Results on the day of discharge`, `LDH on admission 880 U/L`.
struct StayDates: Sendable {
  private var admission: ClinicalDate?
  private var discharge: ClinicalDate?

  /// Pages with a label that lets two values stand for the two days: `Labs admit > discharge`.
  private var changes: Set<Int> = []

  init() {}

  /// Both days, where both are known.
  var days: (admission: ClinicalDate, discharge: ClinicalDate)? {
    admission.flatMap { first in discharge.map { (first, $0) } }
  }

  func hasChanges(page: Int) -> Bool { days != nil && changes.contains(page) }

  init(_ document: ClinicalDocument) {
    for mention in document.dates.mentions where mention.day.day != nil && !mention.isBirthDate {
      guard let page = document.pages.first(where: { $0.page.number == mention.page }) else { continue }
      switch Self.event(Self.words(before: mention, on: page)) {
      case .admission: admission = admission ?? mention.clinicalDate(role: .stated)
      case .discharge: discharge = discharge ?? mention.clinicalDate(role: .stated)
      case nil: break
      }
    }
    changes = Set(document.pages.filter(Self.holdsChangeLabel).map(\.page.number))
  }

  /// Whether a word of admission, a sign and a word of discharge follow each other, in one text or broken over two lines.
  private static func holdsChangeLabel(_ page: LaidOutPage) -> Bool {
    let segments = page.lines.flatMap(\.segments)
    return segments.contains { segment in
      let words = segment.words.map(\.text)
      guard let sign = words.firstIndex(where: signs.contains), sign > 0,
        event([fold(words[sign - 1])]) == .admission
      else { return false }
      if sign + 1 < words.count { return event([fold(words[sign + 1])]) == .discharge }
      let below = segments.filter {
        $0.box.top >= segment.box.midY && abs($0.box.left - segment.box.left) < 6
      }
      let next = below.min { $0.box.top < $1.box.top }?.words.first
      return next.map { event([fold($0.text)]) == .discharge } ?? false
    }
  }

  private static let signs: Set<String> = [">", "→", "->", "=>", "/"]

  private static func fold(_ word: String) -> String { FoldedText(word).text }

  /// The day that a text names by its event; nil where it names none or both.
  func date(saidIn text: String) -> ClinicalDate? {
    let words = FoldedText(text).text.split { !$0.isLetter }.map(String.init)
    var found: Set<Event> = []
    for (index, word) in words.enumerated() {
      guard let event = Self.event([word]) else { continue }
      let before = words[..<index].suffix(2)
      let isTime = before.contains(where: Self.prepositions.contains) || Self.holdsItsPreposition(word)
      if isTime { found.insert(event) }
    }
    guard found.count == 1 else { return nil }
    return found.first == .admission ? admission : discharge
  }

  /// The day for what follows a heading, or a text that ends with a colon.
  func leading(_ passage: Passage) -> ClinicalDate? {
    let isOpen = passage.text.utf8.last == UInt8(ascii: ":")
    guard isOpen || passage.kind == .heading, passage.text.words.count <= 10 else { return nil }
    return date(saidIn: passage.text.text)
  }

  /// Whether a word names the day of admission or that of discharge.
  static func namesDay(_ word: String) -> Bool { event([fold(word)]) != nil }

  /// Whether a word of admission or discharge stands right before a date, as its label or its verb.
  static func namesDay(before date: Range<Int>, in text: MappedText) -> Bool {
    let words = text.words(in: 0..<date.lowerBound).suffix(2).map { FoldedText($0.text).text }
    return event(words) != nil
  }

  /// Whether a text tells that results were taken on the days of a stay: `Results on discharge`, `Labs at admission`.
  static func tellsOfResults(_ text: String) -> Bool {
    let words = FoldedText(text).text.split { !$0.isLetter }.map(String.init)
    if words.contains(where: { word in resultWords.contains { word.hasPrefix($0) } }) { return true }
    return zip(words, words.dropFirst()).contains { prepositions.contains($0) && event([$1]) != nil }
      || words.contains(where: holdsItsPreposition)
  }

  private static let resultWords = [
    "result", "blood", "lab", "value", "test", "ergebnis", "werte", "blut", "resultado", "analisis",
    "analitica",
    "analyse", "bilan", "esami", "sonuc", "tetkik", "анализ", "результат", "показател", "化验", "检验", "结果",
  ]

  private enum Event: Sendable { case admission, discharge }

  /// Up to two words straight before a date on its line.
  private static func words(before mention: DateMention, on page: LaidOutPage) -> [String] {
    guard
      let line = page.lines.first(where: {
        $0.box.contains(x: mention.box.midX, y: mention.box.midY)
          && $0.words.contains { $0.box.contains(x: mention.box.left + 1, y: mention.box.midY) }
      })
    else { return [] }
    let before = line.words.prefix { !$0.box.contains(x: mention.box.left + 1, y: mention.box.midY) }
    return before.suffix(2).map { FoldedText($0.text).text }
  }

  private static func event(_ words: [String]) -> Event? {
    guard let last = words.last(where: { word in stems.contains { word.hasPrefix($0.0) } }) else {
      return nil
    }
    return stems.first { last.hasPrefix($0.0) }?.1
  }

  private static func holdsItsPreposition(_ word: String) -> Bool {
    ["yatista", "taburculukta", "cikista", "入院时", "出院时"].contains { word.hasPrefix($0) }
  }

  private static let stems: [(String, Event)] = [
    ("admit", .admission), ("admission", .admission), ("admiss", .admission), ("aufnahme", .admission),
    ("aufgenommen", .admission), ("ingreso", .admission), ("ricovero", .admission), ("yatis", .admission),
    ("поступ", .admission), ("госпитализ", .admission), ("入院", .admission), ("discharg", .discharge),
    ("entlass", .discharge), ("alta", .discharge), ("dimission", .discharge), ("sortie", .discharge),
    ("taburcu", .discharge), ("cikis", .discharge), ("выпис", .discharge), ("出院", .discharge),
  ]
  private static let prepositions: Set<String> = [
    "on", "at", "upon", "day", "bei", "zum", "vor", "am", "al", "a", "all", "alla", "de", "при", "день",
  ]
}
