import ClinicalRecord
import DocumentModel
import PageLayout

/// Tells what kind of document it is, by the words that speak for each kind.
///
/// Runs first: other extractors read with the type in mind.
struct DocumentTypeExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let text = FoldedText(utf8: document.allText)
    let title = FoldedText(utf8: document.titleText)
    let evidence = TypeEvidence(document).weights
    var weights: [(code: String, weight: Double)] = document.vocabulary.documentTypes.map { term in
      (term.id, Self.weight(of: term, text: text, title: title) + (evidence[term.id] ?? 0))
    }
    weights.sort { ($0.weight, $1.code) > ($1.weight, $0.code) }
    guard let first = weights.first, first.weight >= 1 else { return }
    let second = weights.dropFirst().first?.weight ?? 0
    // A lead of one strong word over the next type is fair, of two is good.
    let confidence = min(0.97, 0.5 + 0.5 * (first.weight - second) / (first.weight + 1))
    facts.type = Source.DocumentType(code: first.code, confidence: confidence)
  }

  /// Every word counts once, and twice where it stands in the title.
  private static func weight(of term: DocumentTypeTerm, text: FoldedText, title: FoldedText) -> Double {
    var sum = 0.0
    var seen: Set<[UInt8]> = []
    for (_, words) in term.words.sorted(by: { $0.key < $1.key }) {
      for (word, weight) in words.sorted(by: { $0.key < $1.key }) {
        let folded = FoldedText(word).utf8
        guard seen.insert(folded).inserted, text.holdsWord(folded) else { continue }
        sum += title.holdsWord(folded) ? 2.5 * weight : weight
      }
    }
    return sum
  }
}

extension ClinicalDocument {
  /// The text of all lines, in reading order.
  var allText: [UInt8] {
    Array(pages.flatMap(\.lines).map { MappedText(words: $0.words).utf8 }.joined(separator: [10]))
  }

  /// The text of the lines at the head of the first page: its upper fifth.
  var titleText: [UInt8] {
    guard let page = pages.first else { return [] }
    let lines = page.lines.filter { $0.box.bottom < 0.2 * page.page.heightPoints && !Self.namesSample($0) }
    return Array(lines.map { MappedText(words: $0.words).utf8 }.joined(separator: [10]))
  }

  /// `Specimen: bone marrow aspirate`: what was sent says nothing of what was done with it.
  private static func namesSample(_ line: TextLine) -> Bool {
    let words = FoldedText(line.words.prefix(3).map(\.text).joined(separator: " ")).text
    return [
      "specimen", "sample", "material", "tissue", "source", "indication", "clinical", "diagnosis", "материал",
    ].contains {
      words.hasPrefix($0)
    } && line.words.prefix(3).contains { $0.text.hasSuffix(":") }
  }
}
