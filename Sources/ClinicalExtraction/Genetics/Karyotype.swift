/// A karyotype in the international notation: `47,XX,+9,del(13)(q12q22)[6]/46,XX[14]`.
struct Karyotype {
  /// As printed, without spaces.
  let notation: String
  /// UTF-8 offsets in the statement's passage.
  let range: Range<Int>

  /// Whether every clone has 46 chromosomes and no aberration.
  var isNormal: Bool {
    clones.allSatisfy { $0.count == 2 && $0[0] == "46" }
  }

  /// The aberrations in the form in which targets are named: `del(13q)`, `trisomy 9`, `-7`, `t(9;22)`.
  var aberrations: [String] {
    var names: [String] = []
    for item in clones.flatMap({ $0.dropFirst(2) }) {
      if let name = Self.target(of: item), !names.contains(name) { names.append(name) }
    }
    return names
  }

  private var clones: [[String]] {
    notation.split(separator: "/").map { clone in
      let plain = clone.prefix { $0 != "[" }
      return plain.split(separator: ",").map(String.init)
    }
  }

  /// `+9` → `trisomy 9`, `del(13)(q12q22)` → `del(13q)`; nil for what has no short name.
  private static func target(of item: String) -> String? {
    guard let sign = item.first else { return nil }
    if sign == "+" || sign == "-" || sign == "−" || sign == "–" {
      guard let number = Int(item.dropFirst()), (1...22).contains(number) else { return nil }
      return sign == "+" ? "trisomy \(number)" : "-\(number)"
    }
    let pieces = item.split(whereSeparator: { "()".contains($0) }).map(String.init)
    guard pieces.count >= 2 else { return nil }
    switch pieces[0] {
    case "t", "inv": return "\(pieces[0])(\(pieces[1]))"
    case "del" where pieces.count >= 3:
      guard let arm = pieces[2].first, arm == "p" || arm == "q", Int(pieces[1]) != nil else { return nil }
      return "del(\(pieces[1])\(arm))"
    default: return nil
    }
  }

  /// The karyotype that a statement holds; a break of the line behind a slash or comma ends it not.
  static func read(in statement: NarrativeStatement) -> Karyotype? {
    let bytes = statement.utf8
    for start in statement.range where opens(bytes, at: start, end: statement.range.upperBound) {
      guard start == statement.range.lowerBound || !isWord(bytes[start - 1]) else { continue }
      var end = start
      while end < statement.range.upperBound {
        if bytes[end] == UInt8(ascii: " ") {
          guard end > start, "/,".utf8.contains(bytes[end - 1]) else { break }
        }
        end += 1
      }
      while end > start, ".;, ".utf8.contains(bytes[end - 1]) { end -= 1 }
      let notation = statement.text(start..<end).filter { $0 != " " }
      return Karyotype(notation: notation, range: start..<end)
    }
    return nil
  }

  /// `46,X`: the count of chromosomes and the sex.
  private static func opens(_ bytes: [UInt8], at start: Int, end: Int) -> Bool {
    guard start + 4 <= end else { return false }
    return (0x32...0x39).contains(bytes[start]) && (0x30...0x39).contains(bytes[start + 1])
      && bytes[start + 2] == UInt8(ascii: ",")
      && (bytes[start + 3] == UInt8(ascii: "X")
        || bytes[start + 3] == UInt8(ascii: " ") && start + 4 < end && bytes[start + 4] == UInt8(ascii: "X"))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
