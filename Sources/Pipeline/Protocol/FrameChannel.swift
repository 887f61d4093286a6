import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// Frames over a pair of pipe ends, which it owns and closes.
///
/// Not `Sendable`: one side of a conversation is one thread.
final class FrameChannel {
  enum Failure: Error, Hashable {
    /// The other side has closed its end, mostly because it has ended.
    case closed
    /// The deadline passed.
    case timedOut
    case frame(FrameError)
  }

  private let input: Int32
  private let output: Int32
  private var decoder = FrameDecoder()
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// - Parameters:
  ///   - readingFrom: taken over, closed at the end.
  ///   - writingTo: taken over, closed at the end.
  init(readingFrom: Int32, writingTo: Int32) {
    input = readingFrom
    output = writingTo
  }

  deinit {
    close(input)
    if output != input { close(output) }
  }

  /// Writes a whole frame.
  func send(_ frame: Frame) throws(Failure) {
    let data: Data
    do { data = try frame.encoded() } catch { throw .frame(error) }
    var offset = 0
    while offset < data.count {
      let written = data.withUnsafeBytes { bytes in
        bytes.baseAddress.map { write(output, $0 + offset, data.count - offset) } ?? 0
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .closed }
      offset += written
    }
  }

  /// The next frame, waited for until the deadline; without one, for ever.
  func receive(until deadline: SuspendingClock.Instant? = nil) throws(Failure) -> Frame {
    while true {
      do {
        if let frame = try decoder.next() { return frame }
      } catch {
        throw .frame(error)
      }
      try waitForInput(until: deadline)
      let count = read(input, &chunk, chunk.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { throw .closed }
      decoder.append(chunk[..<count])
    }
  }

  private func waitForInput(until deadline: SuspendingClock.Instant?) throws(Failure) {
    guard let deadline else { return }
    while true {
      let left = SuspendingClock.now.duration(to: deadline)
      guard left > .zero else { throw .timedOut }
      // Rounded up, so that the last wait does not spin; a day at most, which fits the system's type.
      let milliseconds = min(
        86_400_000, left.components.seconds * 1000 + 1 + left.components.attoseconds / 1_000_000_000_000_000)
      var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let ready = poll(&descriptor, 1, Int32(milliseconds))
      if ready > 0 { return }
      if ready < 0, errno != EINTR { throw .closed }
    }
  }
}
