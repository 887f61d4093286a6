package import Foundation

/// A record that this program cannot read.
package struct RecordError: Error, CustomStringConvertible {
  package let description: String
}

extension Record {
  /// Refuses a record of a higher major version than this program knows.
  static func requireReadable(schema: String) throws {
    let prefix = "dossier.record/"
    guard schema.hasPrefix(prefix), let major = Int(schema.dropFirst(prefix.count).prefix { $0 != "." })
    else {
      throw RecordError(description: "This is not a dossier record: its schema is not \(prefix)N.N.")
    }
    guard major <= 1 else {
      throw RecordError(
        description:
          "This record has schema \(schema); this program reads up to major version 1. Update dossier.")
    }
  }

  /// The record's bytes: keys in a fixed order, the same for the same record on every machine.
  package func jsonData() throws -> Data {
    try JSONText.encode(self)
  }

  /// - Throws: `RecordError` for a foreign or newer schema, `DecodingError` where the file is not a record.
  package init(jsonData: Data) throws {
    self = try JSONDecoder().decode(Record.self, from: jsonData)
  }
}
