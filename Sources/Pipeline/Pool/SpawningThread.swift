import Foundation

/// The one thread that starts child processes, alive as long as this process.
///
/// A worker asks the kernel to end it with its parent, and the kernel means the *thread* that started it: started
/// from one of Dispatch's threads, a worker would be killed as soon as that thread is retired.
final class SpawningThread: Sendable {
  static let shared = SpawningThread()

  private let work = BoundedQueue<@Sendable () -> Void>(capacity: 64)

  private init() {
    // A worker that has just died must cost an error, not this process.
    signal(SIGPIPE, SIG_IGN)
    let work = work
    Thread.detachNewThread {
      while let job = work.take() { job() }
    }
  }

  /// Runs the closure on the thread and waits for it.
  func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value? {
    let answer = BoundedQueue<Value>(capacity: 1)
    guard work.put({ _ = answer.put(body()) }) else { return nil }
    return answer.take()
  }
}
