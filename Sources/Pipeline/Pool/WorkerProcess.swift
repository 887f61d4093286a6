import DocumentModel
import Foundation

/// One worker as its supervisor holds it.
///
/// Belongs to one thread.
final class WorkerProcess {
  private let child: ChildProcess
  private let channel: FrameChannel
  private let settings: WorkerSettings
  private var requests = 0
  private(set) var hasEnded = false
  let readiness: WorkerReadiness

  /// What stands in a worker's environment; everything else stays outside.
  private static let inherited = [
    "HOME", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "XDG_CACHE_HOME",
    "DOSSIER_WORKER_FAULT",
  ]

  /// Starts a worker and waits until it is ready.
  ///
  /// - Throws: `WorkerStartError` with what to do about it.
  init(_ settings: WorkerSettings) throws(WorkerStartError) {
    guard
      let child = ChildProcess.start(
        executable: settings.executable, arguments: ["worker"], environment: Self.environment(settings))
    else { throw WorkerStartError(nil) }
    let channel = FrameChannel(readingFrom: child.output, writingTo: child.input)
    do {
      readiness = try Self.configure(channel, settings)
    } catch {
      child.kill()
      throw error
    }
    self.child = child
    self.channel = channel
    self.settings = settings
  }

  deinit { stop() }

  /// Asks, and waits for the answer; a worker that does not answer in time or in form is ended.
  ///
  /// What comes before the answer is handed to `artifact`.
  func ask(
    _ request: WorkerRequest, artifact: (ArtifactLabel, Data) -> Void = { _, _ in }
  ) throws(WorkerEnd) -> WorkerReply {
    requests += 1
    let deadline = SuspendingClock.now + .seconds(settings.seconds)
    do {
      try channel.send(Frame(request))
      while true {
        let frame = try channel.receive(until: deadline)
        let reply = try frame.message(WorkerReply.self)
        guard case .artifact(let label) = reply else { return reply }
        artifact(label, frame.blob)
      }
    } catch {
      throw end(after: error)
    }
  }

  /// Whether it has done enough for one life.
  var isSpent: Bool {
    hasEnded || requests >= settings.requestsPerWorker || child.residentBytes > settings.residentBytes
  }

  func stop() {
    guard !hasEnded else { return }
    hasEnded = true
    child.kill()
  }

  private func end(after error: any Error) -> WorkerEnd {
    hasEnded = true
    switch error as? FrameChannel.Failure {
    case .closed:
      let signal = child.waitForEnd()
      // The processor time limit is a time limit too.
      return signal == SIGXCPU ? .timedOut : .died(signal: signal)
    case .timedOut:
      child.kill()
      return .timedOut
    case .frame, nil:
      child.kill()
      return .garbled
    }
  }

  private static func configure(
    _ channel: FrameChannel, _ settings: WorkerSettings
  ) throws(WorkerStartError) -> WorkerReadiness {
    let reply: WorkerReply
    do {
      try channel.send(Frame(WorkerRequest.configure(settings.options)))
      let deadline = SuspendingClock.now + .seconds(settings.startSeconds)
      reply = try channel.receive(until: deadline).message(WorkerReply.self)
    } catch {
      throw WorkerStartError(nil)
    }
    switch reply {
    case .ready(let readiness): return readiness
    case .refused(let problem): throw WorkerStartError(problem)
    default: throw WorkerStartError(nil)
    }
  }

  private static func environment(_ settings: WorkerSettings) -> [String: String] {
    let all = ProcessInfo.processInfo.environment
    var environment = all.filter { inherited.contains($0.key) }
    // Before the library loads: the OpenMP runtime reads it then, and never again.
    environment["OMP_THREAD_LIMIT"] = "1"
    environment["LC_ALL"] = "C.UTF-8"
    // A crash report would hold the document's text, and takes seconds.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    environment[WorkerMain.supervisorVariable] = String(getpid())
    return environment.merging(settings.environment) { $1 }
  }
}
