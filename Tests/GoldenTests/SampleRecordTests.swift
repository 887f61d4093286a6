import ClinicalRecord
import DocumentModel
import Evaluation
import Foundation
import Pipeline
import Testing

/// What extraction makes of the recorded words of every sample.
@Suite struct SampleRecordTests {
  @Test func everySampleWasRecorded() {
    let samples = Set(Samples.readings.map(\.sample))
    #expect(samples.count >= 30)
    for sample in samples {
      #expect(Samples.readings.count { $0.sample == sample } >= 2, "\(sample) has fewer than two renderings")
    }
  }

  @Test(arguments: Samples.readings)
  func recordedWordsMakeTheSameRecord(_ reading: Samples.Reading) throws {
    let json = try JSONValue(jsonData: try reading.record.jsonData())
    try GoldenFile.expect(reading.golden, holds: GoldenText.of(json))
  }

  /// The figures over all samples, so that no change gives up facts unnoticed in a hundred golden files.
  @Test func theScoresAgainstGoldFactsAreThoseRecorded() throws {
    var report = EvaluationReport()
    for reading in Samples.readings {
      let actual = try JSONValue(jsonData: try reading.record.jsonData())
      report.add(
        sample: reading.sample, fileName: try reading.recording.origin.fileName, gold: try reading.gold,
        actual: actual, vocabulary: try Samples.vocabulary.get())
    }
    let file = Samples.root.appendingPathComponent("Samples/scores.txt")
    try GoldenFile.expect(file, holds: report.tables)
  }
}
