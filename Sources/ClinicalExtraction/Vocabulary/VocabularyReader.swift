import Foundation

/// Turns one file's bytes into entries, and says which entry is wrong.
struct VocabularyReader {
  let files: [String: Data]

  /// The entries of a file, in its order.
  func entries<Entry: VocabularyEntry>(_ file: String) throws -> [Entry] {
    guard let data = files[file] else {
      throw VocabularyError(file: file, message: "The file is missing.")
    }
    let objects = try objects(data, file: file)
    for (index, object) in objects.enumerated() {
      try requireKnownFields(object, at: index, of: Entry.self, file: file)
    }
    let entries = try decode([Entry].self, from: data, file: file, objects: objects)
    try requireUniqueIDs(entries, file: file)
    return entries
  }

  /// The file as plain objects, to name entries in errors and to see misspelt keys.
  private func objects(_ data: Data, file: String) throws -> [[String: Any]] {
    let json: Any
    do {
      json = try JSONSerialization.jsonObject(with: data)
    } catch {
      throw VocabularyError(file: file, message: "This is not valid JSON: \(error.localizedDescription)")
    }
    guard let objects = json as? [[String: Any]] else {
      throw VocabularyError(file: file, message: "The file must hold a list of objects.")
    }
    return objects
  }

  private func requireKnownFields<Entry: VocabularyEntry>(
    _ object: [String: Any], at index: Int, of type: Entry.Type, file: String
  ) throws {
    guard let unknown = object.keys.sorted().first(where: { !Entry.fieldNames.contains($0) }) else { return }
    throw VocabularyError(
      file: file, entry: Self.name(object, index),
      message: "Unknown key \"\(unknown)\"; known are \(Entry.fieldNames.sorted().joined(separator: ", ")).")
  }

  private func decode<Entry: VocabularyEntry>(
    _ type: [Entry].Type, from data: Data, file: String, objects: [[String: Any]]
  ) throws -> [Entry] {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch let error as DecodingError {
      let (path, message) = Self.explain(error)
      let index = path.first?.intValue
      let entry = index.flatMap { objects.indices.contains($0) ? Self.name(objects[$0], $0) : nil }
      let field = path.dropFirst().map { $0.intValue.map { "#\($0 + 1)" } ?? $0.stringValue }
      let place = field.isEmpty ? "" : "\(field.joined(separator: ".")): "
      throw VocabularyError(file: file, entry: entry, message: place + message)
    }
  }

  private func requireUniqueIDs<Entry: VocabularyEntry>(_ entries: [Entry], file: String) throws {
    var seen: Set<String> = []
    for entry in entries where !seen.insert(entry.id).inserted {
      throw VocabularyError(file: file, entry: entry.id, message: "The id stands in the file twice.")
    }
  }

  private static func name(_ object: [String: Any], _ index: Int) -> String {
    (object["id"] ?? object["ucum"]) as? String ?? "#\(index + 1)"
  }

  private static func explain(_ error: DecodingError) -> (path: [any CodingKey], message: String) {
    switch error {
    case .keyNotFound(let key, let context):
      (context.codingPath, "The key \"\(key.stringValue)\" is missing.")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      (context.codingPath, context.debugDescription)
    @unknown default: ([], "\(error)")
    }
  }
}
