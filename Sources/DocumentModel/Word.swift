/// A word as it was read: no space inside, and the pixels it came from.
package struct Word: Hashable, Sendable, Codable {
  /// The text as read, before any repair, in logical order (right-to-left scripts too).
  package var text: String
  /// Where it stands on the upright page, in points.
  package var box: Box
  /// The reader's own confidence, 0…1. A text layer's word has 1.
  package var confidence: Double
  /// Other readings of the same pixels that differ from `text`, best first. Empty where none was tried.
  package var alternatives: [Reading]
  /// How many independent readings of these pixels gave `text`; 1 where only one was made.
  package var agreeingReadings: Int

  package init(
    text: String, box: Box, confidence: Double, alternatives: [Reading] = [], agreeingReadings: Int = 1
  ) {
    self.text = text
    self.box = box
    self.confidence = confidence
    self.alternatives = alternatives
    self.agreeingReadings = agreeingReadings
  }
}

/// One reading of a piece of a page.
package struct Reading: Hashable, Sendable, Codable {
  package var text: String
  /// 0…1.
  package var confidence: Double

  package init(text: String, confidence: Double) {
    self.text = text
    self.confidence = confidence
  }
}
