import Foundation

/// A queue between threads that makes its writers wait when it is full: the back-pressure between stages.
///
/// `@unchecked Sendable`: all state is touched only while the condition's lock is held.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  private var elements: [Element] = []
  private var isClosed = false

  init(capacity: Int) { self.capacity = max(1, capacity) }

  /// Waits for room.
  ///
  /// - Returns: false when the queue is closed and the element was not taken.
  func put(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while elements.count >= capacity, !isClosed { condition.wait() }
    guard !isClosed else { return false }
    elements.append(element)
    condition.broadcast()
    return true
  }

  /// Waits for an element: the first that is preferred, else the first.
  ///
  /// - Returns: nil when the queue is closed and empty.
  func take(preferring isPreferred: (Element) -> Bool = { _ in false }) -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while elements.isEmpty, !isClosed { condition.wait() }
    guard !elements.isEmpty else { return nil }
    let element = elements.remove(at: elements.firstIndex(where: isPreferred) ?? 0)
    condition.broadcast()
    return element
  }

  /// Takes no more; what is in it can still be taken out.
  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }
}
