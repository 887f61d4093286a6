import ClinicalRecord
import DocumentModel
import Foundation
import Pipeline
import Testing

/// Every fact of every sample points at pixels.
@Suite struct EvidenceTests {
  @Test(arguments: Samples.readings)
  func everyFactPointsAtAPlaceOnItsPage(_ reading: Samples.Reading) throws {
    let record = try reading.record
    let pages = try #require(record.sources.first?.pages)
    for (label, evidence) in record.allEvidence {
      #expect(!evidence.isEmpty, "\(label) points nowhere")
      for place in evidence {
        let page = try #require(pages.first { $0.number == place.page }, "\(label) points at no page")
        // Half a point of leave: boxes are rounded on their way.
        let sheet = Box(left: -0.5, top: -0.5, right: page.widthPoints + 0.5, bottom: page.heightPoints + 0.5)
        let isInside =
          sheet.contains(x: place.box.left, y: place.box.top)
          && sheet.contains(x: place.box.right, y: place.box.bottom)
        #expect(isInside, "\(label) points beside the page")
        #expect(place.box.area > 0, "\(label) points at no pixel")
      }
    }
  }

  /// Where the page was not bent straight, the words under a fact's box are those that its evidence quotes.
  @Test(arguments: Samples.readings.filter { $0.rendering == "born" })
  func theWordsUnderABoxAreThoseQuoted(_ reading: Samples.Reading) throws {
    let pages = try reading.recording.pages
    for (label, evidence) in try reading.record.allEvidence {
      for place in evidence {
        let page = try #require(pages.first { $0.number == place.page })
        let under = page.words.filter { place.box.intersection($0.box) != nil }
          .map(\.text).joined()
        let quoted = place.text.split(whereSeparator: \.isWhitespace)
        let missing = quoted.filter { !under.contains($0) }
        #expect(missing.count * 2 <= quoted.count, "\(label): the box does not cover what it quotes")
      }
    }
  }
}

extension Record {
  /// Each fact's kind and number, and its evidence.
  fileprivate var allEvidence: [(String, [Evidence])] {
    func places<Content>(_ kind: String, _ facts: [Fact<Content>]) -> [(String, [Evidence])] {
      facts.enumerated().map { ("\(kind) \($0)", $1.evidence) }
    }
    return places("diagnosis", diagnoses) + places("observation", observations) + places("marker", markers)
      + places("paraprotein", paraproteins) + places("genetics", genetics) + places("mrd", mrd)
      + places("treatment", treatments) + places("response", responses) + places("imaging", imaging)
      + places("medication", medications) + places("comorbidity", comorbidities)
      + places("statement", statements)
  }
}
