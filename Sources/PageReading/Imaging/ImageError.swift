/// Why an image could not be made or changed.
///
/// Holds sizes at most, never content.
package struct ImageError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: String, Hashable, Sendable {
    /// The bytes are no image that can be read.
    case notAnImage = "not-an-image"
    /// More pixels than a page may have.
    case tooLarge = "too-large"
    /// The image library gave up, mostly for want of memory.
    case failed
  }

  package let code: Code
  package let description: String

  package init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
