package import ClinicalExtraction
package import ClinicalRecord
import DocumentModel
import Foundation
import PageReading

/// The folder with the vocabularies.
///
/// Looked for where the caller says, then where `DOSSIER_MODELS` says, then near the executable: beside a package's
/// build folder, or in `share/dossier/Models` of an installation.
package struct ModelsDirectory: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// - Throws: `ModelsError` naming where it was looked for.
  package static func find(
    explicit: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: String = CommandLine.arguments.first.map(Self.resolved) ?? ""
  ) throws(ModelsError) -> ModelsDirectory {
    let named = explicit ?? environment["DOSSIER_MODELS"]
    let candidates = named.map { [$0] } ?? nearby(executable)
    for candidate in candidates where isModels(candidate) { return ModelsDirectory(path: candidate) }
    throw ModelsError(
      message: named == nil
        ? "The folder Models with the vocabularies was not found near the program. "
          + "Name it with --models or DOSSIER_MODELS."
        : "There is no vocabulary in the folder that --models or DOSSIER_MODELS names.")
  }

  /// - Throws: `VocabularyError` for the first file that is missing or wrong.
  package func vocabulary() throws -> Vocabulary {
    var files: [String: Data] = [:]
    for name in Vocabulary.fileNames {
      files[name] = FileManager.default.contents(atPath: "\(path)/\(name)")
    }
    return try Vocabulary(files: files)
  }

  /// - Throws: `ModelsError` where the file is missing, `SchemaError` where it cannot be used.
  package func recordSchema() throws -> JSONSchema {
    guard let data = FileManager.default.contents(atPath: "\(path)/record.schema.json") else {
      throw ModelsError(
        message: "The file record.schema.json is missing in the folder with the vocabularies.")
    }
    return try JSONSchema(data)
  }

  private static func isModels(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/analytes.json")
  }

  /// `Models` in the executable's folder or up to five above it (a build folder lies three or four below a package),
  /// or `share/dossier/Models` beside `bin`.
  private static func nearby(_ executable: String) -> [String] {
    var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
    var candidates: [String] = []
    for _ in 0..<6 {
      candidates.append(folder.appendingPathComponent("Models").path)
      candidates.append(folder.appendingPathComponent("share/dossier/Models").path)
      folder = folder.deletingLastPathComponent()
    }
    return candidates
  }

  /// The running program's own file, whatever name or link it was started by.
  private static func resolved(_ argument: String) -> String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? argument
  }
}

/// The vocabularies cannot be found.
package struct ModelsError: Error, CustomStringConvertible {
  package let message: String
  package var description: String { message }
}
