import Foundation

/// Reads documents and writes their records: the whole of `dossier extract` but its words.
///
/// Each document goes through its stages on one of a few document lanes; its pages are read by whichever worker is
/// free, and put back in order. What is written depends on the document and the producer alone, not on how many
/// lanes there are or on what else is in the run.
package struct ExtractionRun: Sendable {
  package struct Options: Sendable {
    /// Worker processes.
    package var jobs = 1
    package var worker = WorkerSettings()
    /// Tried in order on a file that asks for a password.
    package var passwords: [String] = []
    /// Makes records again that are there already.
    package var force = false
    /// Where the steps of the work are kept, one folder for each document; nil keeps none.
    package var workFolder: String?
    /// Where what was read of each document is kept, to be extracted from again; nil keeps nothing.
    package var recordingFolder: String?
    /// Whether values that fail a check are read again at their cells.
    package var rereads = true

    package init() {}
  }

  private let options: Options
  private let assembly: RecordAssembly
  private let folder: RecordFolder
  private let report: @Sendable (RunEvent) -> Void

  /// `report` is called on any thread, and by several at once.
  package init(
    options: Options, assembly: RecordAssembly, folder: RecordFolder,
    report: @escaping @Sendable (RunEvent) -> Void
  ) {
    self.options = options
    self.assembly = assembly
    self.folder = folder
    self.report = report
  }

  /// Reads all, and returns when the last record is written.
  ///
  /// - Returns: how each document ended, in the order of `paths`.
  package func run(_ paths: [String]) -> [DocumentResult] {
    let names = RecordNames.allot(paths)
    let pool = WorkerPool(jobs: options.jobs, settings: options.worker)
    let results = Results(count: paths.count)
    let claims = Claims()
    let work = BoundedQueue<Int>(capacity: paths.count)
    for index in paths.indices { _ = work.put(index) }
    work.close()
    let lanes = DispatchGroup()
    // One more than there are workers: while one document is extracted and written, the others keep them busy.
    for number in 0...min(options.jobs, paths.count) {
      DispatchQueue(label: "dossier.document.\(number)").async(group: lanes) {
        while let index = work.take() {
          let stage = DocumentStage(
            number: index + 1, path: paths[index], name: names[index], options: options, assembly: assembly,
            folder: folder, pool: pool, claims: claims, report: report)
          results.set(index, stage.run())
        }
      }
    }
    lanes.wait()
    pool.shutDown()
    return results.all
  }
}

/// The results by index.
///
/// `@unchecked Sendable`: the array is touched only while the lock is held.
private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var results: [DocumentResult]

  init(count: Int) {
    results = Array(repeating: DocumentResult(ending: .noRecord), count: count)
  }

  func set(_ index: Int, _ result: DocumentResult) { lock.withLock { results[index] = result } }
  var all: [DocumentResult] { lock.withLock { results } }
}

/// Which record files this run has given away, so that two documents never write the same one.
///
/// `@unchecked Sendable`: the dictionary is touched only while the lock is held.
final class Claims: @unchecked Sendable {
  private let lock = NSLock()
  private var owners: [String: Int] = [:]

  /// - Returns: whether the file is now, or was already, that document's.
  func claim(_ path: String, for document: Int) -> Bool {
    lock.withLock {
      if owners[path] == nil { owners[path] = document }
      return owners[path] == document
    }
  }
}
