import DocumentModel

@testable import PageReading

/// The code of the error that the body throws; nil where it throws none, or one that has no code.
func errorCode(_ body: () throws -> Void) -> Problem.Code? {
  do {
    try body()
    return nil
  } catch {
    return (error as? DocumentError)?.code
  }
}
