/// One object of a file in `Models/`.
package protocol VocabularyEntry: Decodable, Hashable, Sendable {
  /// Names the entry in its file; no two entries of a file share one.
  var id: String { get }
  /// Every key an object may have, so that a misspelt one is an error and not a silent loss.
  static var fieldNames: Set<String> { get }
}

/// Words for one thing: ISO 639-1 language code → spellings. Case folds when they are matched unless the
/// entry says otherwise.
package typealias Names = [String: [String]]

extension Names {
  /// All spellings, languages in alphabetical order, so that two runs see the same order.
  package var inOrder: [String] { keys.sorted().flatMap { self[$0] ?? [] } }
}

/// A list or dictionary that an entry may leave out.
@propertyWrapper
package struct Omissible<Wrapped: Decodable & Hashable & Sendable & EmptyInitializable>:
  Decodable, Hashable, Sendable
{
  package var wrappedValue: Wrapped

  package init(wrappedValue: Wrapped) { self.wrappedValue = wrappedValue }

  package init(from decoder: any Decoder) throws { wrappedValue = try Wrapped(from: decoder) }
}

/// A collection that has an empty value.
package protocol EmptyInitializable { init() }

extension Array: EmptyInitializable {}
extension Dictionary: EmptyInitializable {}

extension KeyedDecodingContainer {
  /// A key that is left out reads as empty.
  package func decode<Wrapped>(_ type: Omissible<Wrapped>.Type, forKey key: Key) throws -> Omissible<Wrapped>
  {
    try decodeIfPresent(type, forKey: key) ?? Omissible(wrappedValue: Wrapped())
  }
}
