import Foundation

@testable import ClinicalExtraction

/// The vocabulary files of this repository, as the program reads them.
enum VocabularyFiles {
  /// File name → bytes.
  static func all() throws -> [String: Data] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Vocabulary.fileNames.reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: root.appending(path: "Models").appending(path: name))
    }
  }

  static func vocabulary() throws -> Vocabulary { try loaded.get() }

  private static let loaded = Result { try Vocabulary(files: all()) }
}
