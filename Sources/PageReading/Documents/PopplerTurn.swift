import CPoppler
import Synchronization

#if canImport(Glibc)
import Glibc
#endif

/// One call into Poppler at a time, in the whole process, and a count of what Poppler complains about.
///
/// Poppler is not safe in parallel threads, even on different documents. A worker process reads with one
/// thread and never waits here; tests run in parallel and do.
///
/// Poppler mends what it can in silence and says so only in its log: a picture that cannot be decoded leaves
/// white paper. The complaints are therefore counted, so that such a page is not taken for a blank one.
/// Their wording is dropped: it may quote the document.
enum PopplerTurn {
  private nonisolated(unsafe) static let lock: UnsafeMutablePointer<pthread_mutex_t> = {
    let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    var attributes = pthread_mutexattr_t()
    pthread_mutexattr_init(&attributes)
    pthread_mutexattr_settype(&attributes, Int32(PTHREAD_MUTEX_RECURSIVE))
    pthread_mutex_init(lock, &attributes)
    pthread_mutexattr_destroy(&attributes)
    countComplaints()
    return lock
  }()

  private static let complaints = Atomic<Int>(0)

  /// Runs the body while no other thread is in Poppler; may be nested.
  static func take<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body()
  }

  /// What the body gives, and how often Poppler complained meanwhile.
  static func countingComplaints<Result>(_ body: () -> Result) -> (result: Result, complaints: Int) {
    take {
      let before = complaints.load(ordering: .relaxed)
      let result = body()
      return (result, complaints.load(ordering: .relaxed) - before)
    }
  }

  /// Poppler reports errors in a document at GLib's level "info", to the log domain `Poppler`.
  private static func countComplaints() {
    let everyLevel = GLogLevelFlags(rawValue: -1)
    g_log_set_handler(
      "Poppler", everyLevel, { _, _, _, _ in PopplerTurn.complaints.add(1, ordering: .relaxed) }, nil)
  }
}
