import DocumentModel

/// Reads a misread name as the nearest name of the vocabulary, inside tables whose other rows are known.
struct NameRepair: Sendable {
  private let vocabulary: Vocabulary
  /// All long names without spaces, by length.
  private let names: [Int: [(name: [UInt8], analyte: Int)]]

  /// Shorter names differ from each other by single letters.
  private static let shortest = 6

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    var names: [Int: [(name: [UInt8], analyte: Int)]] = [:]
    for (index, analyte) in vocabulary.analytes.enumerated() {
      for name in Set(analyte.names.inOrder.map(Self.compact)) where name.count >= Self.shortest {
        names[name.count, default: []].append((name, index))
      }
    }
    self.names = names
  }

  /// Analytes whose names are nearest to the printed one; empty where none is near, or where names of different
  /// quantities are equally near.
  func candidates(_ printed: String) -> [VocabularyTerms.AnalyteName] {
    let text = Self.compact(printed)
    guard text.count >= Self.shortest, text.count <= 60 else { return [] }
    let limit = text.count >= 10 ? 2 : 1
    var best = limit + 1
    var found: Set<Int> = []
    for length in (text.count - limit)...(text.count + limit) {
      for (name, analyte) in names[length] ?? [] {
        guard let distance = EditDistance.between(text, name, atMost: limit), distance <= best else {
          continue
        }
        if distance < best { found = [] }
        best = distance
        found.insert(analyte)
      }
    }
    guard isOneQuantity(found) else { return [] }
    return found.sorted().map { VocabularyTerms.AnalyteName(analyte: $0, requires: []) }
  }

  /// One analyte, or those that share their name (share and count of the same cells).
  private func isOneQuantity(_ found: Set<Int>) -> Bool {
    guard found.count > 1 else { return true }
    let ids = found.map { vocabulary.analytes[$0] }
    return ids.allSatisfy { analyte in
      ids.allSatisfy {
        $0.id == analyte.id || $0.sharedNameWith.contains(analyte.id)
          || analyte.sharedNameWith.contains($0.id)
      }
    }
  }

  private static func compact(_ name: String) -> [UInt8] { FoldedText(name).utf8.filter { $0 != 0x20 } }
}
