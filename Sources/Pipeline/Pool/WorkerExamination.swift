/// What a freshly started worker says of itself, and what it could do of what it must not.
package struct WorkerExamination: Hashable, Sendable {
  package let readiness: WorkerReadiness
  package let probe: SandboxProbe

  /// Starts a worker, asks, and ends it.
  ///
  /// - Throws: `WorkerStartError` with what to do about it.
  package init(_ settings: WorkerSettings) throws(WorkerStartError) {
    let worker = try WorkerProcess(settings)
    defer { worker.stop() }
    readiness = worker.readiness
    guard case .probed(let probe) = try? worker.ask(.probe) else { throw WorkerStartError(nil) }
    self.probe = probe
  }
}
