/// The in-memory twin of an engine: answers with recorded readings, by the picture that was shown.
///
/// Everything around recognition can be tested with it without a model. A picture that was never recorded is
/// read as nothing, like an empty line.
package final class ReplayingRecognizer: LineRecognizer {
  package let languages: [String]
  private var recorded: [UInt64: RecognizedLine] = [:]

  package init(languages: [String]) { self.languages = languages }

  /// Remembers what a picture is to be read as.
  ///
  /// - Throws: `ImageError` where the picture is not 8 bits deep.
  package func record(_ line: LineImage, as reading: RecognizedLine) throws {
    recorded[try ReplayingRecognizer.key(line)] = reading
  }

  package func recognize(_ lines: [LineImage]) throws -> [RecognizedLine] {
    try lines.map { recorded[try ReplayingRecognizer.key($0)] ?? RecognizedLine(words: []) }
  }

  /// FNV-1a over size, kind and pixels: the same on every run.
  private static func key(_ line: LineImage) throws -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in line.kind.rawValue.utf8 { add(byte) }
    try line.image.withGrayRows { pixels in
      for shift in [0, 8, 16] { add(UInt8(truncatingIfNeeded: pixels.width >> shift)) }
      for y in 0..<pixels.height { for x in 0..<pixels.width { add(pixels[x, y]) } }
    }
    return hash
  }
}

/// A source with one recogniser for every language set.
package final class ReplayingEngines: RecognizerSource {
  package let installedLanguages: [String]
  package let recognizer: ReplayingRecognizer

  package init(recognizer: ReplayingRecognizer) {
    self.recognizer = recognizer
    installedLanguages = recognizer.languages.sorted()
  }

  package func recognizer(for languages: [String]) throws -> any LineRecognizer {
    for language in languages where !installedLanguages.contains(language) {
      throw RecognitionError.missing(language)
    }
    return recognizer
  }
}
