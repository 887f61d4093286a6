import ArgumentParser
import ClinicalExtraction
import ClinicalRecord
import Evaluation
import Foundation
import PageReading

/// `dossier evaluate`: records held against gold facts.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Hold records against gold facts and print how right they are.",
    discussion: """
      EXPECTED holds a folder for each sample with its gold.json; ACTUAL holds the records that \
      'dossier extract EXPECTED --output ACTUAL' wrote. Facts are matched as the record's contract says: an \
      observation on code and date, right when its number and its unit are equal.

      Printed are, for each kind of fact and each set (text layer, good scan, poor scan, fax, photo, English, other \
      languages): recall, precision, F1, and the silent-error rate: wrong facts marked trusted among all marked \
      trusted. Then how often facts of each confidence are right, and what was reported against a gold file's \
      'never' list.
      """)

  @Option(name: .long, help: "The folder with the gold facts.", completion: .directory)
  var expected: String

  @Option(name: .long, help: "The folder with the records.", completion: .directory)
  var actual: String

  @ArgumentParser.Flag(name: .long, help: "Print figures and misses as JSON.")
  var json = false

  @ArgumentParser.Flag(name: .long, help: "List every miss with its page and box.")
  var misses = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let vocabulary = try Setup.vocabulary(reading)
    let set = try EvaluationSet(
      expected: URL(fileURLWithPath: expected), actual: URL(fileURLWithPath: actual),
      sourceID: { try? FileFingerprint.sha256(path: $0.path).sourceID })
    guard !set.pairs.isEmpty else {
      throw ValidationError("There is no gold.json below \(expected).")
    }
    let report = try EvaluationReport(set, vocabulary: vocabulary)
    if json {
      FileHandle.standardOutput.write(try JSONText.encode(report))
    } else {
      print(report.tables, terminator: "")
      if misses { print(report.missLines.joined(separator: "\n")) }
    }
  }
}
