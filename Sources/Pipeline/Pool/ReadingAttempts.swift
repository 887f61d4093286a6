/// How a worker stopped answering.
package enum WorkerEnd: Error, Hashable, Sendable {
  /// It was killed because the wall time for the request had passed.
  case timedOut
  /// It ended by itself: a crash, or no memory left. The signal, or nil for an exit.
  case died(signal: Int32?)
  /// It answered what is not an answer, and was killed.
  case garbled
  /// No worker could be started.
  case notStarted
}

/// The attempts at one request, as a value: what to do next after each end.
///
/// Knows no process and no clock.
///
/// A request is tried in the worker at hand; when that one ends, once more in a fresh one; then it is given up, and
/// everything else goes on.
package struct ReadingAttempts: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    /// Ask a worker; `attempt` is counted from 1.
    case ask(attempt: Int, freshWorker: Bool)
    /// The request has its answer.
    case done
    /// Enter it in the ledger as lost, for this reason.
    case giveUp(WorkerEnd)
  }

  package static let most = 2

  package private(set) var step = Step.ask(attempt: 1, freshWorker: false)

  package init() {}

  package mutating func answered() {
    guard case .ask = step else { return }
    step = .done
  }

  package mutating func workerEnded(_ end: WorkerEnd) {
    guard case .ask(let attempt, _) = step else { return }
    step = attempt < Self.most ? .ask(attempt: attempt + 1, freshWorker: true) : .giveUp(end)
  }
}
