import DocumentModel
import PageLayout

/// Which pages of a file belong to one report or one issuer: what one of them proves of how dates are written, or when
/// samples were taken, holds on the others.
///
/// Pages go together by their letterhead, by `page 2 of 3`, or because the second has no head of its own.
struct ReportSheets: Sendable {
  /// The number of the sheet of each page.
  private(set) var sheets: [Int: Int] = [:]

  init(_ pages: [LaidOutPage], terms: VocabularyTerms) {
    let heads = pages.map { PageHead(page: $0, terms: terms) }
    for (index, head) in heads.enumerated() {
      let earlier = heads[..<index].reversed()
      let joined =
        earlier.first { head.hasMark(of: $0) } ?? earlier.first.flatMap { head.goesOn(behind: $0) ? $0 : nil }
      sheets[head.number] = joined.flatMap { sheets[$0.number] } ?? index
    }
  }
}

/// What the head and foot of a page say of the report that it belongs to.
private struct PageHead: Sendable {
  let number: Int
  /// The names of issuers; folded, without figures.
  private let marks: [[UInt8]]
  private let namesIssuer: Bool
  private let namesPatient: Bool
  /// The topmost line, folded, without figures.
  private let first: [UInt8]
  private let lines: [[UInt8]]
  private let count: (page: Int, of: Int)?

  init(page: LaidOutPage, terms: VocabularyTerms) {
    number = page.page.number
    let height = page.page.heightPoints
    let head = page.lines.filter { $0.box.top < 0.22 * height }.sorted { $0.box.top < $1.box.top }
    let edges = page.lines.filter { $0.box.top < 0.15 * height || $0.box.top > 0.9 * height }
    count = page.lines.lazy.compactMap { Self.count(in: $0.words.map(\.text)) }.first
    let segments = edges.flatMap(\.segments).filter { $0.words.count <= 12 }
    let issuers = segments.filter { Self.groups(in: $0.text, terms) == [.issuer] }
    namesIssuer = issuers.contains { $0.box.top < 0.15 * height }
    namesPatient = head.contains { Self.groups(in: $0.text, terms).contains(.patient) }
    marks = issuers.map(\.text).filter(Self.isOwnName).map(Self.letters).filter { $0.count >= 8 }
    lines = head.map { Self.letters($0.text) }
    first = lines.first { $0.count >= 4 } ?? []
  }

  /// Whether a line of both that names an issuer is the same.
  func hasMark(of other: PageHead) -> Bool {
    marks.contains { mark in other.marks.contains { Self.isSame(mark, $0) } }
  }

  /// Whether a page continues the one before it.
  func goesOn(behind other: PageHead) -> Bool {
    if let count, count.page > 1 {
      return other.count.map { $0.page < count.page && $0.of == count.of } ?? true
    }
    if namesIssuer { return false }
    return !namesPatient || other.lines.contains { Self.isSame(first, $0) }
  }

  /// Groups of the labels in a line that tell whose line it is.
  private static func groups(in text: String, _ terms: VocabularyTerms) -> Set<LabelTerm.Group> {
    Set(terms.labels.hits(in: FoldedText(text)).map(\.payload.group)).intersection([.issuer, .patient, .date])
  }

  private static func letters(_ text: String) -> [UInt8] {
    FoldedText(text).utf8.filter { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }
  }

  /// `Department of Haematology` is of every hospital.
  private static func isOwnName(_ text: String) -> Bool {
    FoldedText(text).text.split { !$0.isLetter }.contains {
      $0.utf8.count >= 3 && !common.contains(String($0))
    }
  }

  private static let common: Set<String> = [
    "department", "dept", "haematology", "hematology", "oncology", "haematooncology", "laboratory",
    "laboratories", "lab",
    "labs", "pathology", "clinical", "medical", "medicine", "diagnostics", "diagnostic", "radiology",
    "nuclear", "blood",
    "bank", "imaging", "clinic", "hospital", "hospitals", "centre", "center", "institute", "university",
    "report", "reports",
    "results", "biochemistry", "chemistry", "immunology", "cytometry", "flow", "and", "the", "of", "for",
    "transplant",
    "service", "services", "science", "sciences", "cancer", "health", "healthcare", "trust", "nhs",
    "foundation", "letter",
    "outpatient", "summary", "discharge", "final", "test", "date",
  ]

  /// Equal but for a letter in six, which a recogniser may have read wrong.
  private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    !one.isEmpty && EditDistance.between(one, other, atMost: one.count / 6) != nil
  }

  /// `Page 2 of 3`, `Seite 2/3`.
  private static func count(in words: [String]) -> (page: Int, of: Int)? {
    guard let page = words.firstIndex(where: { pageWords.contains(FoldedText($0).text.filter(\.isLetter)) })
    else {
      return nil
    }
    let numbers = words[page...].prefix(5).joined(separator: " ").split { !$0.isNumber }.compactMap {
      Int($0)
    }
    guard numbers.count >= 2, (1...99).contains(numbers[0]), (numbers[0]...99).contains(numbers[1]) else {
      return nil
    }
    return (numbers[0], numbers[1])
  }

  private static let pageWords: Set<String> = [
    "page", "pg", "seite", "pagina", "sayfa", "стр", "страница", "第", "صفحة", "صفحه",
  ]
}

extension TextLine {
  fileprivate var text: String { words.map(\.text).joined(separator: " ") }
}
