import ClinicalExtraction

/// How many values were read again, and for how many of them that removed every doubt about their reading.
package struct RereadTally: Hashable, Sendable {
  package private(set) var values = 0
  package private(set) var settled = 0

  package init() {}

  /// - Parameters:
  ///   - asked: the requests that were followed.
  ///   - stillWanted: the requests of the extraction that knew the new readings.
  init(asked: [RereadRequest], stillWanted: [RereadRequest]) {
    let doubted = Set(stillWanted)
    let numbers = Set(asked.filter { $0.kind == .number })
    values = numbers.count
    settled = numbers.count { !doubted.contains($0) }
  }

  package static func + (left: RereadTally, right: RereadTally) -> RereadTally {
    var sum = left
    sum.values += right.values
    sum.settled += right.settled
    return sum
  }
}
