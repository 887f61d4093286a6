package import Foundation

/// One message between the supervisor and a worker: a JSON header and, for images, bytes beside it.
///
/// On the wire: the magic `DSR1` (whose digit is the protocol's version), the lengths of header and blob as
/// little-endian 32-bit numbers, the header, the blob.
package struct Frame: Hashable, Sendable {
  package var header: Data
  package var blob: Data

  package init(header: Data, blob: Data = Data()) {
    self.header = header
    self.blob = blob
  }

  static let magic = Array("DSR1".utf8)
  static let prefixLength = 12
  /// The words of one page with all their alternatives stay far below this.
  package static let mostHeaderBytes = 64 << 20
  /// A page image as PNG stays below this.
  package static let mostBlobBytes = 512 << 20

  /// The frame's bytes on the wire.
  ///
  /// - Throws: `FrameError.tooLarge` for what the other side would refuse.
  package func encoded() throws(FrameError) -> Data {
    guard header.count <= Self.mostHeaderBytes, blob.count <= Self.mostBlobBytes else {
      throw .tooLarge
    }
    var data = Data(capacity: Self.prefixLength + header.count + blob.count)
    data.append(contentsOf: Self.magic)
    for count in [header.count, blob.count] {
      withUnsafeBytes(of: UInt32(count).littleEndian) { data.append(contentsOf: $0) }
    }
    data.append(header)
    data.append(blob)
    return data
  }
}

/// What the other side sent is not a frame.
///
/// After this nothing on the channel can be trusted.
package enum FrameError: Error, Hashable, Sendable {
  /// The bytes do not begin with the magic of this version.
  case foreign
  /// A length is over its limit.
  case tooLarge
  /// The header is not the message that was expected.
  case garbled
}

/// Cuts a stream of bytes into frames.
///
/// Refuses before it reserves: a claimed length costs no memory.
package struct FrameDecoder: Sendable {
  private var buffer = Data()

  package init() {}

  /// Whether bytes of an unfinished frame are waiting.
  package var isMidFrame: Bool { !buffer.isEmpty }

  package mutating func append(_ bytes: some Collection<UInt8>) {
    buffer.append(contentsOf: bytes)
  }

  /// The next whole frame, or nil until more bytes come.
  package mutating func next() throws(FrameError) -> Frame? {
    let seen = min(buffer.count, Frame.magic.count)
    guard buffer.prefix(seen).elementsEqual(Frame.magic.prefix(seen)) else { throw .foreign }
    guard buffer.count >= Frame.prefixLength else { return nil }
    let headerLength = length(at: 4)
    let blobLength = length(at: 8)
    guard headerLength <= Frame.mostHeaderBytes, blobLength <= Frame.mostBlobBytes else { throw .tooLarge }
    let total = Frame.prefixLength + headerLength + blobLength
    guard buffer.count >= total else { return nil }
    let start = buffer.startIndex + Frame.prefixLength
    let frame = Frame(
      header: Data(buffer[start..<(start + headerLength)]),
      blob: Data(buffer[(start + headerLength)..<(start + headerLength + blobLength)]))
    buffer = Data(buffer.dropFirst(total))
    return frame
  }

  private func length(at offset: Int) -> Int {
    let start = buffer.startIndex + offset
    return (0..<4).reduce(0) { $0 | Int(buffer[start + $1]) << (8 * $1) }
  }
}
