import ClinicalRecord
import DocumentModel

/// Gives every fact its id: a short hash of source, page, box and kind, so that the same page gives the same ids.
///
/// Facts that share all four are numbered in their order. A response's link to a treatment, until now a key of the
/// extractor, becomes the treatment's id.
package struct FactIdentity {
  private var taken: [String: Int] = [:]

  package init() {}

  /// Fills in all ids of a document's facts.
  package static func identify(_ facts: inout Facts) {
    var identity = FactIdentity()
    identity.identify(&facts.diagnoses)
    identity.identify(&facts.observations)
    identity.identify(&facts.markers)
    identity.identify(&facts.paraproteins)
    identity.identify(&facts.genetics)
    identity.identify(&facts.mrd)
    let links = identity.identify(&facts.treatments)
    for index in facts.responses.indices {
      guard let key = facts.responses[index].content.treatment else { continue }
      facts.responses[index].content.treatment = links[key]
    }
    identity.identify(&facts.responses)
    identity.identify(&facts.imaging)
    identity.identify(&facts.medications)
    identity.identify(&facts.comorbidities)
    identity.identify(&facts.statements)
  }

  /// - Returns: the ids by the keys that stood in their place.
  @discardableResult
  private mutating func identify<Content>(_ facts: inout [Fact<Content>]) -> [String: String] {
    var links: [String: String] = [:]
    for index in facts.indices {
      let key = facts[index].id
      facts[index].id = id(of: facts[index])
      if !key.isEmpty { links[key] = facts[index].id }
    }
    return links
  }

  private mutating func id<Content>(of fact: Fact<Content>) -> String {
    var hash = FNV1a()
    hash.add(Content.kind)
    for evidence in fact.evidence {
      hash.add(evidence.source)
      let box = evidence.box.rounded
      hash.add("\(evidence.page) \(box.x) \(box.y) \(box.width) \(box.height)")
    }
    let digits = String(hash.value, radix: 16)
    let id = Content.kind + "-" + String(repeating: "0", count: 16 - digits.count) + digits
    let count = taken[id, default: 0] + 1
    taken[id] = count
    return count == 1 ? id : "\(id)-\(count)"
  }
}

/// The 64-bit hash of Fowler, Noll and Vo: small, and the same on every machine.
struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds the bytes of a text and an end mark, so that `ab`, `c` and `a`, `bc` differ.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
