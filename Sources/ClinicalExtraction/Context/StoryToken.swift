/// A word of a passage in folded form: what small grammars (cycles, dates, doses) are written over.
package struct StoryToken: Sendable, Hashable {
  /// Folded: lower case, no accents, no punctuation.
  package let text: String
  /// UTF-8 offsets in the passage's text.
  package let range: Range<Int>

  static func tokens(of folded: FoldedText) -> [StoryToken] {
    var tokens: [StoryToken] = []
    var start = 0
    for offset in 0...folded.utf8.count {
      guard offset == folded.utf8.count || folded.utf8[offset] == UInt8(ascii: " ") else { continue }
      if start < offset {
        tokens.append(
          StoryToken(
            text: String(decoding: folded.utf8[start..<offset], as: UTF8.self),
            range: folded.sourceRange(start..<offset)))
      }
      start = offset + 1
    }
    return tokens
  }
}

extension ArraySlice<StoryToken> {
  /// Whether the slice ends with these words.
  func ends(with words: [String]) -> Bool {
    count >= words.count && suffix(words.count).map(\.text) == words
  }

  /// Whether the slice starts with these words.
  func starts(with words: [String]) -> Bool {
    count >= words.count && prefix(words.count).map(\.text) == words
  }
}

/// Small numbers written out, in the languages of the vocabulary.
enum NumberWord {
  static func value(_ text: String) -> Int? {
    if let number = Int(text), (1...60).contains(number) { return number }
    return words[text]
  }

  private static let words: [String: Int] = {
    let lists = [
      "one two three four five six seven eight nine ten eleven twelve",
      "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
      "un dos tres cuatro cinco seis siete ocho nueve diez once doce",
      "bir iki uc dort bes alti yedi sekiz dokuz on",
      "один два три четыре пять шесть семь восемь девять десять",
      "a two three four five six", "eine deux trois quatre cinq six sept huit neuf dix", "one couple",
    ]
    var words: [String: Int] = [:]
    for list in lists {
      for (index, word) in list.split(separator: " ").enumerated() where words[String(word)] == nil {
        words[String(word)] = index + 1
      }
    }
    words["a"] = nil
    words["on"] = nil
    words["once"] = nil
    return words
  }()
}
