import DocumentModel

/// Reads a misread name as the nearest name of the vocabulary, inside tables whose other rows are known.
struct NameRepair: Sendable {
  private let sharing: [Set<String>]
  private let ids: [String]
  /// All long names without spaces, by length.
  private let names: [Int: [(name: [UInt8], analyte: Int)]]
  /// Analytes by their names' looks: what readers confuse is one letter.
  private let looks: [[UInt8]: Set<Int>]

  /// Shorter names differ from each other by single letters.
  private static let shortest = 6
  /// Shorter looks are those of many words.
  private static let shortestLook = 3

  init(vocabulary: Vocabulary) {
    ids = vocabulary.analytes.map(\.id)
    sharing = vocabulary.analytes.map { Set($0.sharedNameWith) }
    var names: [Int: [(name: [UInt8], analyte: Int)]] = [:]
    var looks: [[UInt8]: Set<Int>] = [:]
    for (index, analyte) in vocabulary.analytes.enumerated() {
      for name in Set(analyte.names.inOrder.map(Self.compact)) {
        if name.count >= Self.shortest { names[name.count, default: []].append((name, index)) }
        let look = Self.look(name)
        if look.count >= Self.shortestLook { looks[look, default: []].insert(index) }
      }
    }
    self.names = names
    self.looks = looks
  }

  struct Found: Sendable, Hashable {
    var names: [VocabularyTerms.AnalyteName]
    /// Letters changed; 0 where only look-alikes were.
    var distance: Int
  }

  /// The nearest among all readings of a name's words.
  func found(_ words: [Word]) -> Found? {
    let texts = Self.readings(of: words)
    let all = texts.compactMap { text in
      alike(text).map { Found(names: $0, distance: 0) } ?? nearest(text)
    }
    guard let best = all.min(by: { $0.distance < $1.distance }) else { return nil }
    // Two readings that come equally near to different names say nothing.
    let rivals = all.filter { $0.distance == best.distance && $0.names != best.names }
    return rivals.isEmpty ? best : nil
  }

  /// Analytes whose names look the same as the printed one; nil where there is none, or where they are of different
  /// quantities.
  func alike(_ printed: String) -> [VocabularyTerms.AnalyteName]? {
    let look = Self.look(Self.compact(printed))
    guard let found = looks[look], isOneQuantity(found) else { return nil }
    return found.sorted().map { VocabularyTerms.AnalyteName(analyte: $0, requires: []) }
  }

  /// Analytes whose names are nearest to the printed one; nil where none is near, or where names of different
  /// quantities are equally near.
  func nearest(_ printed: String) -> Found? {
    let text = Self.compact(printed)
    guard text.count >= Self.shortest, text.count <= 60 else { return nil }
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
    guard !found.isEmpty, isOneQuantity(found) else { return nil }
    return Found(
      names: found.sorted().map { VocabularyTerms.AnalyteName(analyte: $0, requires: []) }, distance: best)
  }

  /// One analyte, or those that share their name (share and count of the same cells).
  private func isOneQuantity(_ found: Set<Int>) -> Bool {
    guard found.count > 1 else { return true }
    return found.allSatisfy { one in
      found.allSatisfy { other in
        one == other || sharing[one].contains(ids[other]) || sharing[other].contains(ids[one])
      }
    }
  }

  /// The words as read, and with each in turn as one of its other readings.
  private static func readings(of words: [Word]) -> [String] {
    var texts = [words.map(\.text).joined(separator: " ")]
    for (index, word) in words.enumerated() {
      for other in word.alternatives {
        var changed = words
        changed[index].text = other.text
        texts.append(changed.map(\.text).joined(separator: " "))
      }
    }
    return Array(texts.prefix(12))
  }

  /// Letters, digits and the signs that tell share from count.
  private static func compact(_ name: String) -> [UInt8] {
    FoldedText(name).utf8.filter { byte in
      byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || "%#/".utf8.contains(byte)
    }
  }

  /// One letter for what readers confuse: strokes, rings, Greek letters with the Latin ones they look like.
  private static func look(_ compact: [UInt8]) -> [UInt8] {
    var look: [UInt8] = []
    var index = 0
    while index < compact.count {
      let byte = compact[index]
      let next = index + 1 < compact.count ? compact[index + 1] : 0
      index += 1
      switch byte {
      case UInt8(ascii: "i"), UInt8(ascii: "1"), UInt8(ascii: "/"): look.append(UInt8(ascii: "l"))
      case UInt8(ascii: "0"): look.append(UInt8(ascii: "o"))
      case UInt8(ascii: "5"): look.append(UInt8(ascii: "s"))
      case UInt8(ascii: "8"): look.append(UInt8(ascii: "b"))
      case UInt8(ascii: "2"): look.append(UInt8(ascii: "z"))
      // `Het` for `Hct`.
      case UInt8(ascii: "c"): look.append(UInt8(ascii: "e"))
      case UInt8(ascii: "r") where next == UInt8(ascii: "n"):
        look.append(UInt8(ascii: "m"))
        index += 1
      // κ and λ.
      case 0xCE where next == 0xBA:
        look.append(UInt8(ascii: "k"))
        index += 1
      case 0xCE where next == 0xBB:
        look.append(UInt8(ascii: "a"))
        index += 1
      default: look.append(byte)
      }
    }
    return look
  }
}
