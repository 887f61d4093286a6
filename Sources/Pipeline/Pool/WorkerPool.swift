package import DocumentModel
package import Foundation

/// What came of a request to the pool.
package enum ReadingOutcome: Hashable, Sendable {
  case opened(OpenedDocument)
  case page(Page)
  /// Of each cell that was asked for, in order.
  case readings([[Reading]])
  case refused(Problem)
  /// Two workers ended over it.
  case lost(WorkerEnd)
}

/// Worker processes, one for each lane, that answer requests in parallel; whatever a document makes of one worker, the
/// others go on.
package final class WorkerPool: Sendable {
  /// Is handed each step of the work on a page where the request asks for it; called on any thread.
  package typealias ArtifactSink = @Sendable (ArtifactLabel, Data) -> Void

  private struct Job: Sendable {
    var request: WorkerRequest
    var artifact: ArtifactSink
    var completion: @Sendable (ReadingOutcome) -> Void
  }

  private let queue: BoundedQueue<Job>
  private let lanes = DispatchGroup()

  /// Starts no worker yet: each is started when there is work for it.
  package init(jobs: Int, settings: WorkerSettings) {
    // Two waiting requests a worker keep it busy; more would only be memory.
    let queue = BoundedQueue<Job>(capacity: 2 * jobs)
    self.queue = queue
    for number in 1...max(1, jobs) {
      DispatchQueue(label: "dossier.worker.\(number)").async(group: lanes) {
        var lane = WorkerLane(settings)
        while let job = queue.take(preferring: { $0.request.path == lane.lastPath }) {
          job.completion(lane.perform(job.request, artifact: job.artifact))
        }
      }
    }
  }

  /// Waits for room in the queue, then returns; the outcome comes on another thread.
  package func submit(
    _ request: WorkerRequest, artifact: @escaping ArtifactSink = { _, _ in },
    completion: @escaping @Sendable (ReadingOutcome) -> Void
  ) {
    let job = Job(request: request, artifact: artifact, completion: completion)
    if !queue.put(job) { completion(.lost(.notStarted)) }
  }

  /// Opens a document and waits for it.
  package func open(_ request: DocumentRequest) -> ReadingOutcome {
    let answer = BoundedQueue<ReadingOutcome>(capacity: 1)
    submit(.open(request)) { _ = answer.put($0) }
    return answer.take() ?? .lost(.notStarted)
  }

  /// Lets the workers finish what they were given, and ends them.
  package func shutDown() {
    queue.close()
    lanes.wait()
  }
}

/// One lane of the pool: a worker and its successors.
private struct WorkerLane {
  private let settings: WorkerSettings
  private var worker: WorkerProcess?
  private(set) var lastPath: String?

  init(_ settings: WorkerSettings) { self.settings = settings }

  /// Asks until there is an answer or the attempts are used up.
  mutating func perform(_ request: WorkerRequest, artifact: WorkerPool.ArtifactSink) -> ReadingOutcome {
    lastPath = request.path
    var attempts = ReadingAttempts()
    while true {
      switch attempts.step {
      case .ask(let attempt, let freshWorker):
        do throws(WorkerEnd) {
          let reply = try ask(request.onAttempt(attempt), freshWorker: freshWorker, artifact: artifact)
          attempts.answered()
          return reply
        } catch {
          attempts.workerEnded(error)
        }
      case .giveUp(let end): return .lost(end)
      case .done: return .lost(.garbled)
      }
    }
  }

  private mutating func ask(
    _ request: WorkerRequest, freshWorker: Bool, artifact: WorkerPool.ArtifactSink
  ) throws(WorkerEnd) -> ReadingOutcome {
    if freshWorker || worker?.isSpent ?? false { worker = nil }
    let worker = try liveWorker()
    switch try worker.ask(request, artifact: artifact) {
    case .opened(let document): return .opened(document)
    case .page(let page) where page.number == request.page: return .page(page)
    case .readings(let readings) where readings.count == request.cellCount: return .readings(readings)
    case .refused(let problem): return .refused(problem)
    default:
      worker.stop()
      throw .garbled
    }
  }

  private mutating func liveWorker() throws(WorkerEnd) -> WorkerProcess {
    if let worker { return worker }
    do {
      let started = try WorkerProcess(settings)
      worker = started
      return started
    } catch {
      throw .notStarted
    }
  }
}

extension WorkerRequest {
  var document: DocumentRequest? {
    switch self {
    case .open(let document): document
    case .read(let page): page.document
    case .reread(let order): order.document
    case .configure, .probe: nil
    }
  }

  var path: String? { document?.path }

  var page: Int? {
    guard case .read(let request) = self else { return nil }
    return request.page
  }

  var cellCount: Int? {
    guard case .reread(let order) = self else { return nil }
    return order.cells.count
  }

  func onAttempt(_ attempt: Int) -> WorkerRequest {
    switch self {
    case .open(var document):
      document.attempt = attempt
      return .open(document)
    case .read(var page):
      page.document.attempt = attempt
      return .read(page)
    case .reread(var order):
      order.document.attempt = attempt
      return .reread(order)
    case .configure, .probe: return self
    }
  }
}
