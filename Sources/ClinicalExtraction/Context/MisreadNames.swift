/// Long names that a text has with one letter wrong, missing or too many (`Ritux1mab`), or with
/// `rn` for an m (`bortezornib`).
///
/// Only words of at least seven letters are looked up, and only a word that is near one payload alone is taken. Look-up
/// costs one dictionary access a letter: the index holds every name with each one of its letters left out.
struct MisreadNames<Payload: Sendable & Hashable>: Sendable {
  /// In bytes of the folded name.
  static var shortest: Int { 7 }

  private let names: [(bytes: [UInt8], payload: Payload)]
  private let index: [[UInt8]: [Int]]

  init(_ names: [(bytes: [UInt8], payload: Payload)]) {
    let long = names.filter { $0.bytes.count >= Self.shortest && $0.bytes.allSatisfy(Self.isLetter) }
    var index: [[UInt8]: [Int]] = [:]
    for (position, name) in long.enumerated() {
      for key in Self.keys(name.bytes) { index[key, default: []].append(position) }
    }
    self.names = long
    self.index = index
  }

  /// The one payload whose name differs from a folded word in one letter; nil for a word that is itself a name.
  func payload(of word: [UInt8]) -> Payload? {
    guard word.count >= Self.shortest, word.allSatisfy({ Self.isLetter($0) || Self.isDigit($0) }),
      word.count(where: Self.isDigit) <= 1
    else { return nil }
    let near = Set(Self.keys(word).flatMap { index[$0] ?? [] })
    let found = near.filter { EditDistance.between(word, names[$0].bytes, atMost: 1) == 1 }
    guard !near.contains(where: { names[$0].bytes == word }) else { return nil }
    let payloads = Set(found.map { names[$0].payload })
    return payloads.count == 1 ? payloads.first : payloads.isEmpty ? joined(word) : nil
  }

  /// The name that has an m where the word has `rn`.
  private func joined(_ word: [UInt8]) -> Payload? {
    let places = word.indices.dropLast().filter { word[$0] == 0x72 && word[$0 + 1] == 0x6E }
    let found = places.flatMap { place -> [Payload] in
      let whole = word[..<place] + [0x6D] + word[(place + 2)...]
      return (index[Array(whole)] ?? []).filter { names[$0].bytes.elementsEqual(whole) }.map {
        names[$0].payload
      }
    }
    return Set(found).count == 1 ? found.first : nil
  }

  private static func keys(_ word: [UInt8]) -> Set<[UInt8]> {
    var keys: Set<[UInt8]> = [word]
    for position in word.indices {
      var key = word
      key.remove(at: position)
      keys.insert(key)
    }
    return keys
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
