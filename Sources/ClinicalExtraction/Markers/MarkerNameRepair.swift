import DocumentModel

/// Names of antigens that recognition misread, in a table whose other rows name markers: `cD10`, `C620`, `CD4,5.`.
///
/// Only what the recogniser itself offered, and letters that look alike, are tried; the result must be one marker.
enum MarkerNameRepair {
  /// Whether a point or comma stands between the digits of a cell's only word.
  static func isBroken(_ words: [Word]) -> Bool {
    guard words.count == 1, let text = words.first.map({ Array($0.text.utf8) }), text.count >= 3 else {
      return false
    }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    return (1..<(text.count - 1)).contains {
      ",.".utf8.contains(text[$0]) && isDigit(text[$0 - 1]) && isDigit(text[$0 + 1])
    }
  }

  /// What a cell's only word may have been, best first; empty where the cell holds more.
  static func spellings(of words: [Word]) -> [String] {
    guard words.count == 1, let word = words.first, word.text.utf8.count <= 9 else { return [] }
    let offered = [word.text] + word.alternatives.map(\.text)
    var spellings: [String] = []
    for text in offered {
      for spelling in [plain(text), antigen(text)].compactMap({ $0 }) where !spellings.contains(spelling) {
        spellings.append(spelling)
      }
    }
    return spellings
  }

  /// Without signs around and points within: `—CD79a°`, `CD4,5.`.
  private static func plain(_ text: String) -> String? {
    let kept = text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return kept.count >= 3 ? kept : nil
  }

  /// `C620` → `CD20`, `€D10` → `CD10`, `CcD4` → `CD4`: letters for which others are read in the two before the digits.
  private static func antigen(_ text: String) -> String? {
    let signs = Array(text.filter { $0.isLetter || $0.isNumber || "€(".contains($0) })
    guard let opener = signs.first, "cC€G(".contains(opener) else { return nil }
    var rest = signs.dropFirst()
    if let second = rest.first, "cC".contains(second) { rest = rest.dropFirst() }
    guard let letter = rest.first, "dDOo06b".contains(letter) else { return nil }
    rest = rest.dropFirst()
    // `CDS` is CD5; an S among figures is a 5 too.
    let digits = rest.prefix { $0.isNumber || "lIOS".contains($0) }
    let tail = rest.dropFirst(digits.count)
    guard (1...3).contains(digits.count), digits.first.map({ $0.isNumber || $0 == "S" }) ?? false,
      tail.count <= 1,
      tail.allSatisfy({ "abcdABCD".contains($0) })
    else { return nil }
    let figures = digits.map { $0 == "O" ? "0" : $0 == "S" ? "5" : $0.isNumber ? String($0) : "1" }.joined()
    return "CD" + figures + tail.map { $0.lowercased() }.joined()
  }
}
