#if canImport(Glibc)
import Glibc
#endif

/// A fault that a worker makes on purpose, so that tests can see the supervisor live through it.
///
/// Read from `DOSSIER_WORKER_FAULT` in the worker only: comma-separated `kind@page`, or `kind@page#attempt` for
/// one attempt alone. Page 0 is the opening of a document; `kind@again2` strikes when cells of page 2 are read again.
struct WorkerFault: Hashable {
  enum Kind: String {
    case crash
    case hang
    /// Takes memory until the limit ends it.
    case allocate
    /// Answers with bytes that are no frame.
    case garble
    /// Answers with the header of a frame that is too large.
    case oversize
  }
  var kind: Kind
  var page: Int
  var attempt: Int?
  var isAgain = false

  static func parse(_ text: String) -> [WorkerFault] {
    text.split(separator: ",").compactMap { item in
      let parts = item.split(separator: "@", maxSplits: 1)
      guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
      let isAgain = parts[1].hasPrefix("again")
      let place = parts[1].dropFirst(isAgain ? 5 : 0).split(separator: "#", maxSplits: 1).map { Int($0) }
      guard let page = place.first ?? nil else { return nil }
      return WorkerFault(
        kind: kind, page: page, attempt: place.count > 1 ? place[1] : nil, isAgain: isAgain)
    }
  }

  static func ofThisProcess() -> [WorkerFault] {
    getenv("DOSSIER_WORKER_FAULT").map { parse(String(cString: $0)) } ?? []
  }

  /// Makes the fault; returns only from those that answer.
  func strike(answeringOn descriptor: Int32) {
    switch kind {
    case .crash: raise(SIGSEGV)
    case .hang: while true { pause() }
    case .allocate: exhaustMemory()
    case .garble: Self.answer(on: descriptor, Array("this is no frame at all".utf8))
    case .oversize: Self.answer(on: descriptor, Frame.magic + [0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0])
    }
  }

  private static func answer(on descriptor: Int32, _ bytes: [UInt8]) {
    _ = write(descriptor, bytes, bytes.count)
  }

  /// Takes address space, and ends as C++ does when nothing is left; 64 GB at most where no limit holds.
  private func exhaustMemory() {
    let step = 64 << 20
    for _ in 0..<1024 {
      guard malloc(step) != nil else { abort() }
    }
    abort()
  }
}
