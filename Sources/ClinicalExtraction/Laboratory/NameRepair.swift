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
    // What stands in brackets explains: `МСУ (ср. объем эритр.)`.
    let plain = words.prefix { !$0.text.hasPrefix("(") }
    let texts = Self.readings(of: words) + (plain.count < words.count ? Self.readings(of: Array(plain)) : [])
    let all = texts.compactMap { text in
      alike(text).map { Found(names: $0, distance: 0) } ?? nearest(text)
    }
    guard let best = all.min(by: { $0.distance < $1.distance }) else { return nil }
    // Two readings that come equally near to different names say nothing.
    let rivals = all.filter { $0.distance == best.distance && $0.names != best.names }
    return rivals.isEmpty ? best : nil
  }

  /// The name that words look like in which letters of two scripts are mixed, as typists do (`МСHС` with a Latin `H`).
  func foundInMixedScript(_ words: [Word]) -> Found? {
    let text = words.map(\.text).joined(separator: " ")
    // What stands in brackets explains.
    let name = String(text.prefix { $0 != "(" })
    let isMixed = name.split(separator: " ").contains { word in
      let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
      return letters.contains { $0.value < 0x80 } && letters.contains { (0x400..<0x500).contains($0.value) }
    }
    return isMixed ? alike(name).map { Found(names: $0, distance: 0) } : nil
  }

  /// Analytes whose names look the same as the printed one; nil where there is none, or where they are of different
  /// quantities.
  func alike(_ printed: String) -> [VocabularyTerms.AnalyteName]? {
    let compact = Self.compact(printed)
    let read = [compact, Self.withSign(compact)].compactMap(\.self).lazy
    guard let found = read.compactMap({ looks[Self.look($0)] }).first, isOneQuantity(found) else {
      return nil
    }
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

  /// `NEUo`, `LYM94`, `BASOY`: a name that ends with what a per cent sign is misread as, with the sign; one that ends with
  /// it (`HCT %`) without.
  private static func withSign(_ compact: [UInt8]) -> [UInt8]? {
    if compact.last == UInt8(ascii: "%") { return Array(compact.dropLast()) }
    let ending = misreadSigns.first { compact.suffix($0.count).elementsEqual($0) }
    guard let ending, compact.count - ending.count > 2 else { return nil }
    return compact.dropLast(ending.count) + [UInt8(ascii: "%")]
  }

  private static let misreadSigns = ["94", "96", "95", "yo", "ye", "o", "y", "w", "6", "9"].map {
    Array($0.utf8)
  }

  /// One letter for what readers confuse: strokes, rings, letters of one script with those of another that they look
  /// like.
  private static func look(_ compact: [UInt8]) -> [UInt8] {
    var look: [UInt8] = []
    var before: Unicode.Scalar?
    for scalar in String(decoding: compact, as: UTF8.self).unicodeScalars {
      // `rn` for `m`.
      if scalar == "n", before == "r" {
        look[look.count - 1] = UInt8(ascii: "m")
      } else if let alike = likenesses[scalar] {
        look += alike
      } else {
        look += Array(String(scalar).utf8)
      }
      before = scalar
    }
    return look
  }

  private static let likenesses: [Unicode.Scalar: [UInt8]] = [
    "i": "l", "1": "l", "/": "l", "0": "o", "5": "s", "8": "b", "2": "z",
    // `Het` for `Hct`, `LOH` and `ROW` for `LDH` and `RDW`.
    "c": "e", "d": "o",
    "κ": "k", "λ": "a", "入": "a", "β": "b",
    // `МСУ` for `MCV`, `НЬ` for `Hb`, `MHO` for `МНО`, `AJIT` for `АЛТ`.
    "а": "a", "в": "b", "с": "e", "е": "e", "н": "h", "к": "k", "м": "m", "о": "o", "р": "p", "т": "t",
    "х": "x",
    "у": "v", "y": "v", "ь": "b", "л": "jl", "і": "l",
  ].mapValues { Array($0.utf8) }
}
