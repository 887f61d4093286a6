import CSeccomp
import DocumentModel
import Foundation
import PageReading

#if canImport(Glibc)
import Glibc
#endif

/// The worker process: answers requests from standard input until it is closed.
///
/// Everything that touches a document's bytes happens here, on this one thread, shut in by the kernel.
package enum WorkerMain {
  /// The environment variable that holds the supervisor's process number.
  static let supervisorVariable = "DOSSIER_SUPERVISOR"

  /// Never throws and never prints: whatever goes wrong is an answer, or the end of the process.
  package static func run(limits: WorkerLimits = WorkerLimits()) -> Int32 {
    TesseractEnvironment.prepareProcess()
    guard dossier_end_with_parent() == 0, supervisorLives(), let answers = takeStandardOutput() else {
      return 1
    }
    let memory = limits.apply()
    let refusal = Sandbox.enter()
    let state = SandboxState(filtersSystemCalls: refusal == nil, refusal: refusal, memoryBytes: memory)
    var session = WorkerSession(limits: limits, sandbox: state, answers: answers)
    return session.serve() ? 0 : 1
  }

  /// The supervisor may have ended before the kernel was asked to pass its end on.
  private static func supervisorLives() -> Bool {
    guard let text = getenv(supervisorVariable), let supervisor = pid_t(String(cString: text)) else {
      return true
    }
    return getppid() == supervisor
  }

  /// Keeps standard output for answers alone: what a C library prints must not run into a frame.
  private static func takeStandardOutput() -> Int32? {
    let answers = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard answers >= 0, nowhere >= 0, dup2(nowhere, STDOUT_FILENO) >= 0 else { return nil }
    dup2(nowhere, STDERR_FILENO)
    close(nowhere)
    return answers
  }
}

/// The conversation of one worker with its supervisor.
private struct WorkerSession {
  let limits: WorkerLimits
  let sandbox: SandboxState
  private let answers: Int32
  private let channel: FrameChannel
  private let faults = WorkerFault.ofThisProcess()
  private var reader: DocumentReader?

  init(limits: WorkerLimits, sandbox: SandboxState, answers: Int32) {
    self.limits = limits
    self.sandbox = sandbox
    self.answers = answers
    channel = FrameChannel(readingFrom: STDIN_FILENO, writingTo: answers)
  }

  /// - Returns: whether the conversation ended because the supervisor closed it.
  mutating func serve() -> Bool {
    while true {
      do {
        let frame = try channel.receive()
        limits.renewProcessorTime()
        try answer(frame.message(WorkerRequest.self))
      } catch FrameChannel.Failure.closed {
        return true
      } catch {
        return false
      }
    }
  }

  private mutating func answer(_ request: WorkerRequest) throws {
    switch request {
    case .configure(let options): try send(configure(options))
    case .open(let document): try open(document)
    case .read(let page): try read(page)
    case .reread(let order): try reread(order)
    case .probe: try send(.probed(.ofThisProcess()))
    }
  }

  private mutating func configure(_ options: WorkerOptions) -> WorkerReply {
    do {
      let reader = try DocumentReader(options: options)
      self.reader = reader
      return .ready(WorkerReadiness(sandbox: sandbox, languages: reader.languages))
    } catch let error as RecognitionError where error.code == .missingLanguage {
      return .refused(Problem(.missingLanguage, message: error.description))
    } catch {
      return .refused(Problem(.recognizerNotStarted, message: "The recogniser did not start: \(error)"))
    }
  }

  private func open(_ request: DocumentRequest) throws {
    strike(page: 0, attempt: request.attempt)
    try send(answering { reader throws(DocumentError) in .opened(try reader.open(request)) })
  }

  private func read(_ request: PageRequest) throws {
    strike(page: request.page, attempt: request.document.attempt)
    let channel = channel
    let reply = answering { reader throws(DocumentError) in
      .page(
        try reader.read(request) { label, bytes in
          guard let frame = try? Frame(WorkerReply.artifact(label), blob: bytes) else { return }
          try? channel.send(frame)
        })
    }
    try send(reply)
  }

  private func reread(_ order: RereadOrder) throws {
    strike(page: order.page, attempt: order.document.attempt, isAgain: true)
    try send(answering { reader throws(DocumentError) in .readings(try reader.reread(order)) })
  }

  private func answering(_ body: (DocumentReader) throws(DocumentError) -> WorkerReply) -> WorkerReply {
    guard let reader else {
      return .refused(Problem(.recognizerNotStarted, message: "The worker was not configured."))
    }
    do { return try body(reader) } catch { return .refused(error.problem()) }
  }

  private func strike(page: Int, attempt: Int, isAgain: Bool = false) {
    for fault in faults
    where fault.page == page && fault.isAgain == isAgain && (fault.attempt ?? attempt) == attempt {
      fault.strike(answeringOn: answers)
    }
  }

  private func send(_ reply: WorkerReply) throws {
    try channel.send(Frame(reply))
  }
}
