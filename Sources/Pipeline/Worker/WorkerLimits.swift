import CSeccomp

#if canImport(Glibc)
import Glibc
#endif

/// The limits a worker sets for itself before it opens anything.
package struct WorkerLimits: Hashable, Sendable {
  /// Address space in bytes.
  ///
  /// Four gigabytes: a 60-million-pixel page in colour takes 240 MB, its preparation a few copies of it, the
  /// engines and their models some 100 MB for each set of languages. It does not depend on the machine or on
  /// the number of workers, so that neither decides whether a page can be read.
  package var memoryBytes: Int
  /// Processor seconds for one request; the supervisor's wall time is the budget that counts, this one holds
  /// where the supervisor itself was stopped.
  package var processorSeconds: Int

  package init(memoryBytes: Int = 4 << 30, processorSeconds: Int = 900) {
    self.memoryBytes = memoryBytes
    self.processorSeconds = processorSeconds
  }

  /// Sets all that holds for the whole life of the process.
  ///
  /// - Returns: the limit of memory that is in force; nil where the kernel refused it.
  func apply() -> Int? {
    // A write over the limit shall fail, not end the process without a word.
    signal(SIGXFSZ, SIG_IGN)
    _ = Self.set(RLIMIT_CORE, 0)
    _ = Self.set(RLIMIT_FSIZE, 0)
    return Self.set(RLIMIT_AS, memoryBytes) ? memoryBytes : nil
  }

  /// Gives the next request its processor time, counted from now.
  func renewProcessorTime() {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let used = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    var limit = rlimit(rlim_cur: rlim_t(used + processorSeconds + 1), rlim_max: rlim_t.max)
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
  }

  private static func set(_ resource: __rlimit_resource, _ value: Int) -> Bool {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    return setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
  }
}
