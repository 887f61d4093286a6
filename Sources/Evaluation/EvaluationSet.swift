package import Foundation

/// The gold files of a folder paired with the records of another.
///
/// Gold lies in `EXPECTED/NAME/gold.json` beside the documents it tells of. A record belongs to the document whose
/// bytes its id names; where the documents are not there, to the sample that its own name or folder ends with.
package struct EvaluationSet: Sendable {
  package struct Pair: Sendable {
    /// The sample's name.
    package let name: String
    package let gold: URL
    /// The document's file name; nil where only the gold file is there.
    package let document: String?
    /// Nil where there is none. Such a document is listed; its facts count as missing only where the whole sample has
    /// no record, since a run may be given a part of a sample's documents.
    package let record: URL?
  }

  package let pairs: [Pair]

  /// Kinds of files that are documents.
  private static let extensions: Set<String> = ["pdf", "png", "jpg", "jpeg", "tif", "tiff"]

  /// - Parameter sourceID: a file's id as records hold it (`sha256:…`); nil where it cannot be read.
  package init(expected: URL, actual: URL, sourceID: (URL) -> String?) throws {
    let golds = try Self.files(below: expected).filter { $0.lastPathComponent == "gold.json" }
    let records = try Self.files(below: actual).filter {
      $0.pathExtension == "json" && $0.lastPathComponent != "gold.json"
    }
    var byID: [String: URL] = [:]
    for record in records {
      if let id = (try? JSONValue(jsonData: Data(contentsOf: record)))?["id"].string { byID[id] = record }
    }
    let names = golds.map { $0.deletingLastPathComponent().lastPathComponent }
    pairs = try zip(names, golds).flatMap { name, gold -> [Pair] in
      let documents = try Self.files(below: gold.deletingLastPathComponent())
        .filter { Self.extensions.contains($0.pathExtension.lowercased()) }
      let read = documents.map { document in
        Pair(
          name: name, gold: gold, document: document.lastPathComponent,
          record: sourceID(document).flatMap { byID[$0] })
      }
      if read.contains(where: { $0.record != nil }) { return read }
      let own = records.filter { Self.sample(of: $0, among: names) == name }
      if own.isEmpty { return [Pair(name: name, gold: gold, document: nil, record: nil)] }
      return own.map { Pair(name: name, gold: gold, document: nil, record: $0) }
    }
  }

  /// The sample with the longest name that a record's folder is, or that its own name is or ends with.
  private static func sample(of record: URL, among names: [String]) -> String? {
    let folder = record.deletingLastPathComponent().lastPathComponent
    let stem = record.deletingPathExtension().lastPathComponent
    return names.filter { $0 == folder || $0 == stem || stem.hasSuffix("-\($0)") }
      .max { $0.utf8.count < $1.utf8.count }
  }

  /// All regular files below a folder, ordered by path.
  private static func files(below folder: URL) throws -> [URL] {
    guard let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
      throw CocoaError(.fileReadNoSuchFile, userInfo: [NSFilePathErrorKey: folder.path])
    }
    return walker.compactMap { $0 as? URL }.sorted { $0.path < $1.path }
  }
}
