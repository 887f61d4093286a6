import ClinicalRecord
import DocumentModel
import PageLayout

/// Who issued the document: the line of its head that names a hospital, laboratory or practice.
struct IssuerExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    guard let page = document.pages.first else { return }
    let head = page.lines.filter { $0.box.top < 0.22 * page.page.heightPoints }.sorted {
      $0.box.top < $1.box.top
    }
    let segments = head.flatMap(\.segments)
    let named = segments.first { segment in
      segment.words.count <= 12 && names(segment, document) && !isLabelled(segment, document)
    }
    let first = segments.first { segment in
      (2...8).contains(segment.words.count) && !isLabelled(segment, document) && hasOnlyLetters(segment)
    }
    guard let segment = named ?? first else { return }
    let name = segment.text.split(separator: "·").first.map { String($0).trimmed } ?? segment.text
    facts.issuer = Self.cased(name)
  }

  private func names(_ segment: Segment, _ document: ClinicalDocument) -> Bool {
    document.terms.labels.hits(in: FoldedText(segment.text)).contains { $0.payload.group == .issuer }
      || Self.isCompound(segment.text)
  }

  /// `Universitätsklinikum`, `Gemeinschaftslabor`: the word is the end of a longer one.
  private static func isCompound(_ text: String) -> Bool {
    let folded = FoldedText(text).text
    return ["klinikum", "klinik", "labor", "krankenhaus", "hastanesi", "医院", "检验", "больница"].contains {
      folded.contains($0)
    }
  }

  private func isLabelled(_ segment: Segment, _ document: ClinicalDocument) -> Bool {
    document.terms.labels.hits(in: FoldedText(segment.text)).contains {
      $0.payload.group == .patient || $0.payload.group == .date
    }
  }

  private func hasOnlyLetters(_ segment: Segment) -> Bool {
    segment.text.unicodeScalars.allSatisfy { !("0"..."9").contains($0) }
  }

  /// `ALDER BAY HEART STATION` → `Alder Bay Heart Station`.
  static func cased(_ text: String) -> String {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    guard !letters.isEmpty, letters.allSatisfy({ !$0.properties.isLowercase }),
      letters.contains(where: \.properties.isUppercase)
    else { return text }
    return text.split(separator: " ").map { PersonName.capitalised(String($0)) }.joined(separator: " ")
  }
}
