import ClinicalRecord

/// `CD19 is seen on 16% of blasts, the remainder being CD19-`: what is said of one marker twice is one finding.
enum MarkerRemainder {
  private static let words = [
    "remainder", "rest", "remaining", "others", "other cells", "subset", "fraction", "most", "majority",
  ]

  static func joined(_ readings: [MarkerReading], in statement: NarrativeStatement) -> [MarkerReading] {
    guard readings.count > 1, statement.holds(anyOf: words) else { return readings }
    var joined: [MarkerReading] = []
    for reading in readings {
      let same = joined.firstIndex { other in
        other.marker.id == reading.marker.id
          && Set([other.status, reading.status].compactMap { $0 }) == ["positive", "negative"]
      }
      guard let same else {
        joined.append(reading)
        continue
      }
      joined[same].status = "partial"
      joined[same].intensity = joined[same].intensity ?? reading.intensity
      if joined[same].percent == nil {
        joined[same].percent = reading.percent
        joined[same].valueRange = reading.valueRange
      }
    }
    return joined
  }
}
