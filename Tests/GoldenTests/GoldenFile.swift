import Foundation
import Testing

/// A file that holds what was right when somebody last looked.
enum GoldenFile {
  /// Set to 1, every golden file is written anew; the run then fails, so that it cannot pass for a test.
  static let recordSwitch = "DOSSIER_RECORD_GOLDENS"

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment[recordSwitch] == "1"
  }

  /// Expects the file to hold the text, line by line; names the first lines that differ.
  static func expect(
    _ file: URL, holds text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if isRecording {
      try record(text, to: file)
      Issue.record(
        "Recorded. Read the difference, then run again without \(recordSwitch).",
        sourceLocation: sourceLocation)
      return
    }
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "There is no golden file; \(recordSwitch)=1 records it.", sourceLocation: sourceLocation)
      return
    }
    guard golden != text else { return }
    Issue.record(
      "\(difference(golden, text))\nWhere this is meant, record it with \(recordSwitch)=1.",
      sourceLocation: sourceLocation)
  }

  private static func record(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
  }

  /// The first lines that only one of the two holds.
  private static func difference(_ golden: String, _ text: String) -> String {
    let old = golden.split(separator: "\n").map(String.init)
    let new = text.split(separator: "\n").map(String.init)
    let changes = new.difference(from: old)
    let shown = changes.prefix(6).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }
    return (shown + (changes.count > shown.count ? ["… \(changes.count) lines in all"] : []))
      .joined(separator: "\n")
  }
}
