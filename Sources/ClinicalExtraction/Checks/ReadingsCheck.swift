import ClinicalRecord
import DocumentModel

/// Readings of the same pixels must agree, and the only reading must be a sure one.
struct ReadingsCheck: ResultCheck {
  /// Below this the reader's own doubt counts. Taken from the reader's confidence on digits; to be calibrated.
  static let sure = 0.8

  func findings(in sample: Sample) -> [Finding] {
    sample.results.indices.flatMap { index -> [Finding] in
      let result = sample.results[index]
      if Self.differ(result) { return [.accused([index], .readingsDiffer)] }
      let isSure =
        result.valueSpan.confidence >= Self.sure
        || result.valueSpan.words.allSatisfy { $0.agreeingReadings > 1 }
      return isSure ? [] : [.accused([index], .lowConfidence)]
    }
  }

  /// Whether another reading gives another number.
  static func differ(_ result: ResultDraft) -> Bool {
    guard result.value.number != nil else { return false }
    let digits = Self.digits(result.value.printed)
    return result.valueSpan.words.contains { word in
      word.alternatives.contains { other in
        let own = Self.digits(other.text)
        return !own.isEmpty && own != digits && own != Self.digits(word.text)
      }
    }
  }

  /// Digits and points: all that makes a number.
  private static func digits(_ text: String) -> [UInt8] {
    text.utf8.filter { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }
}
