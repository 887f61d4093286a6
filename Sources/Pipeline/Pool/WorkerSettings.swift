package import DocumentModel

/// How workers are started and how long they live.
package struct WorkerSettings: Sendable {
  /// The program whose hidden subcommand `worker` is the worker.
  ///
  /// This program itself, even if its file has been replaced since it started.
  package var executable = "/proc/self/exe"
  package var options = WorkerOptions()
  /// Wall seconds for opening a document or reading a page.
  package var seconds = 120.0
  /// Wall seconds for starting, which loads models from disk.
  package var startSeconds = 60.0
  /// Requests after which a worker is replaced, so that what leaks does not grow.
  package var requestsPerWorker = 400
  /// Resident bytes past which a worker is replaced after the page at hand: half of its limit.
  package var residentBytes = WorkerLimits().memoryBytes / 2
  /// Added to what a worker inherits.
  ///
  /// Tests make faults with it.
  package var environment: [String: String] = [:]

  package init() {}
}

/// No worker could be started; the problem says why, where the worker itself knew.
package struct WorkerStartError: Error, Hashable, Sendable {
  package let problem: Problem

  init(_ problem: Problem?) {
    self.problem =
      problem
      ?? Problem(
        .noWorker, message: "No worker process could be started. `dossier doctor` tells what is missing.")
  }
}
