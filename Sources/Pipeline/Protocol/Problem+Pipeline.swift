package import DocumentModel

extension Problem.Code {
  /// The recogniser could not be started in a worker.
  package static let recognizerNotStarted = Self(rawValue: "recognizer-not-started")
  /// Opening the file ended the worker, twice.
  package static let documentFailed = Self(rawValue: "document-failed")
  /// Opening the file took longer than a page may take, twice.
  package static let documentTimedOut = Self(rawValue: "document-timed-out")
  /// A file in a searched folder that is of no kind that can be read.
  package static let skippedFile = Self(rawValue: "skipped-file")
  /// No worker could be started.
  package static let noWorker = Self(rawValue: "no-worker")
  /// What was read does not fit the record's schema: a fault of the program.
  package static let invalidRecord = Self(rawValue: "invalid-record")
}
