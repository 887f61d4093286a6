/// Reads images of single lines or cells; knows nothing about pages.
///
/// What it says of one line depends on that line's pixels and kind alone: not on what was read before, nor on
/// what else stands in the same call.
package protocol LineRecognizer: AnyObject {
  /// The models it reads with, main language first, as Tesseract names them.
  var languages: [String] { get }

  /// One reading for each image, in the same order.
  ///
  /// A line without legible text is a reading without words.
  func recognize(_ lines: [LineImage]) throws -> [RecognizedLine]
}

/// Makes recognisers for sets of languages, and says which there are.
package protocol RecognizerSource: AnyObject {
  /// The languages that can be asked for, sorted.
  var installedLanguages: [String] { get }

  /// The recogniser of a language set; the same one each time it is asked for.
  ///
  /// - Throws: `RecognitionError` with code `.missingLanguage` where a model is not installed.
  func recognizer(for languages: [String]) throws -> any LineRecognizer
}

/// A grey image of one line or cell, dark on white, with a margin of white around it.
package struct LineImage {
  /// What the image may hold.
  package enum Kind: String, Hashable, Sendable, Codable {
    /// A line of words.
    case line
    /// A line, read with digits and the signs that stand beside them only.
    case numeric
    /// A line that fills its image: no line is looked for in it, which finds none in a few small signs.
    case raw
    /// One sign.
    case character
    /// A unit of measure, read with the letters and signs that units are made of only.
    case unit
    /// The mark beside a result that lies outside its range.
    case flag
  }
  package var image: PixImage
  package var kind: Kind

  package init(_ image: PixImage, kind: Kind = .line) {
    self.image = image
    self.kind = kind
  }
}

/// What a line was read as.
package struct RecognizedLine: Hashable, Sendable, Codable {
  /// In logical order.
  package var words: [RecognizedWord]

  package init(words: [RecognizedWord]) { self.words = words }

  package var text: String { words.map(\.text).joined(separator: " ") }

  /// The mean of the words' confidences, weighted by their length; 0 for a line without words.
  package var confidence: Double {
    let length = words.reduce(0) { $0 + $1.text.utf8.count }
    guard length > 0 else { return 0 }
    return words.reduce(0) { $0 + $1.confidence * Double($1.text.utf8.count) } / Double(length)
  }
}

/// A word within a line image.
package struct RecognizedWord: Hashable, Sendable, Codable {
  /// In logical order, without spaces.
  package var text: String
  /// The first column of pixels that belongs to it.
  package var left: Int
  /// The column after its last.
  package var right: Int
  /// 0…1.
  package var confidence: Double
  /// From left to right on the image; empty where the engine does not give them.
  package var characters: [RecognizedCharacter]
  /// Whether the engine was made to see signs where it found no line: what two such readings say alike they may both
  /// have made up.
  package var isGuess = false

  private enum CodingKeys: CodingKey { case text, left, right, confidence, characters }

  package init(
    text: String, left: Int, right: Int, confidence: Double, characters: [RecognizedCharacter] = []
  ) {
    self.text = text
    self.left = left
    self.right = right
    self.confidence = confidence
    self.characters = characters
  }
}

/// One sign of a word, and what else it may be.
package struct RecognizedCharacter: Hashable, Sendable, Codable {
  package var text: String
  package var left: Int
  package var right: Int
  /// 0…1.
  package var confidence: Double

  package init(text: String, left: Int, right: Int, confidence: Double) {
    self.text = text
    self.left = left
    self.right = right
    self.confidence = confidence
  }
}
