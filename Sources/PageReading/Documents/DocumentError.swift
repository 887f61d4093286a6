package import DocumentModel

/// Why a file could not be opened at all.
///
/// Says nothing of the file's name, path or content, so that it can stand in a log and in the ledger.
package struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  package let code: Problem.Code
  /// What happened and what to do about it.
  package let message: String

  package init(_ code: Problem.Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }

  /// The error as it stands in the ledger.
  package func problem(source: String? = nil) -> Problem {
    Problem(code, .error, message: message, source: source)
  }
}
