import DocumentModel
import Foundation
import PageReading
import Testing

@testable import Pipeline

@Suite struct FrameTests {
  private let page = Page(
    number: 3, widthPoints: 595.28, heightPoints: 841.89, reading: .ocr, meanConfidence: 0.1 + 0.2,
    words: [Word(text: "8,7", box: Box(x: 1.0 / 3, y: 2, width: 3, height: 4), confidence: 0.912_345_678_9)])

  @Test func aMessageComesBackAsItWasSent() throws {
    let reply = WorkerReply.page(page)
    var decoder = FrameDecoder()
    decoder.append(try Frame(reply, blob: Data([1, 2, 3])).encoded())
    let frame = try #require(try decoder.next())
    #expect(try frame.message(WorkerReply.self) == reply)
    #expect(frame.blob == Data([1, 2, 3]))
    #expect(try decoder.next() == nil)
    #expect(!decoder.isMidFrame)
  }

  @Test func whatIsToBeReadAgainComesThroughAsItWasAsked() throws {
    let box = Box(x: 1.0 / 3, y: 2, width: 3, height: 4)
    let order = RereadOrder(
      document: DocumentRequest(path: "a.pdf"), page: 3, stance: PageStance(page),
      cells: [RereadCell(box: box, kind: .number), RereadCell(box: box, kind: .range)])
    let request = WorkerRequest.reread(order)
    #expect(try Frame(request).message(WorkerRequest.self) == request)
    let reply = WorkerReply.readings([[Reading(text: "8,7", confidence: 0.3)], []])
    #expect(try Frame(reply).message(WorkerReply.self) == reply)
  }

  @Test(arguments: [1, 7, 12, 13, 100]) func framesMayArriveInPieces(size: Int) throws {
    let sent = try (1...5).map { try Frame(WorkerReply.page(page), blob: Data(count: $0 * 11)) }
    let stream = try sent.reduce(Data()) { $0 + (try $1.encoded()) }
    var decoder = FrameDecoder()
    var received: [Frame] = []
    for start in stride(from: 0, to: stream.count, by: size) {
      decoder.append(stream[start..<min(stream.count, start + size)])
      while let frame = try decoder.next() { received.append(frame) }
    }
    #expect(received == sent)
  }

  @Test func aForeignStreamIsRefusedAtItsFirstWrongByte() {
    var decoder = FrameDecoder()
    decoder.append(Array("DSX".utf8))
    #expect(throws: FrameError.foreign) { try decoder.next() }
  }

  @Test func anotherVersionIsRefused() {
    var decoder = FrameDecoder()
    decoder.append(Array("DSR2".utf8))
    #expect(throws: FrameError.foreign) { try decoder.next() }
  }

  @Test(arguments: [4, 8]) func aLengthOverItsLimitIsRefusedBeforeItsBytesCome(lengthAt: Int) {
    var bytes = Frame.magic + [UInt8](repeating: 0, count: 8)
    for offset in 0..<4 { bytes[lengthAt + offset] = 0xFF }
    var decoder = FrameDecoder()
    decoder.append(bytes)
    #expect(throws: FrameError.tooLarge) { try decoder.next() }
  }

  @Test func aHeaderThatIsNoMessageIsGarbled() throws {
    let frame = Frame(header: Data("{\"page\":{\"_0\":7}}".utf8))
    #expect(throws: FrameError.garbled) { try frame.message(WorkerReply.self) }
  }

  /// Bytes of one frame, each changed in turn: the decoder answers with an error, with a frame, or by waiting for more,
  /// and never with more than it was given.
  @Test func damagedFramesNeverDoHarm() throws {
    let bytes = Array(try Frame(WorkerRequest.probe, blob: Data([9, 9])).encoded())
    var refused = 0
    for position in bytes.indices {
      for value in [0x00, 0x01, 0x7F, 0x80, 0xFF] as [UInt8] where bytes[position] != value {
        var damaged = bytes
        damaged[position] = value
        var decoder = FrameDecoder()
        decoder.append(damaged)
        do {
          if let frame = try decoder.next() {
            #expect(frame.header.count + frame.blob.count <= bytes.count)
          }
        } catch {
          refused += 1
        }
      }
    }
    #expect(refused > 0)
  }

  @Test func randomBytesNeverBecomeAFrame() {
    var generator = SeededGenerator(state: 42)
    for length in 0..<400 {
      var decoder = FrameDecoder()
      decoder.append((0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) })
      #expect((try? decoder.next()) == nil)
    }
  }
}

/// The same numbers on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
