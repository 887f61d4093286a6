package import Foundation

/// The gold files of a folder paired with the records of another.
///
/// Gold lies in `EXPECTED/NAME/gold.json`. A record belongs to it when it lies in a folder `NAME` below ACTUAL, or is
/// itself called `NAME`.
package struct EvaluationSet: Sendable {
  package struct Pair: Sendable {
    /// The sample's name.
    package let name: String
    package let gold: URL
    /// Nil where no record was made of the sample: all its facts are missing.
    package let record: URL?
  }

  package let pairs: [Pair]

  package init(expected: URL, actual: URL) throws {
    let golds = try Self.files(below: expected).filter { $0.lastPathComponent == "gold.json" }
    let records = try Self.files(below: actual).filter {
      $0.pathExtension == "json" && $0.lastPathComponent != "gold.json"
    }
    pairs = golds.flatMap { gold -> [Pair] in
      let name = gold.deletingLastPathComponent().lastPathComponent
      let own = records.filter {
        $0.deletingLastPathComponent().lastPathComponent == name
          || $0.deletingPathExtension().lastPathComponent == name
      }
      return own.isEmpty
        ? [Pair(name: name, gold: gold, record: nil)] : own.map { Pair(name: name, gold: gold, record: $0) }
    }
  }

  /// All regular files below a folder, ordered by path.
  private static func files(below folder: URL) throws -> [URL] {
    guard let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
      throw CocoaError(.fileReadNoSuchFile, userInfo: [NSFilePathErrorKey: folder.path])
    }
    return walker.compactMap { $0 as? URL }.sorted { $0.path < $1.path }
  }
}
