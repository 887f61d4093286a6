/// A file in `Models/` that cannot be used; says where to mend it.
package struct VocabularyError: Error, Hashable, CustomStringConvertible {
  /// The file's name, without its directory.
  package let file: String
  /// The entry's id, or `#3` (counted from 1) where it has none; nil where the whole file is meant.
  package let entry: String?
  package let message: String

  package init(file: String, entry: String? = nil, message: String) {
    self.file = file
    self.entry = entry
    self.message = message
  }

  package var description: String {
    entry.map { "\(file), entry \($0): \(message)" } ?? "\(file): \(message)"
  }
}
