extension InputFile {
  /// Whether some page of a PDF declares a box without area.
  ///
  /// Poppler does not show it: it puts a US letter in its place. Looks at the file's plain bytes only; a box
  /// within a compressed object is not found, and such a page is then taken for a blank one.
  func declaresEmptyMediaBox() throws -> Bool {
    let bytes = try contents()
    let key = Array("/MediaBox".utf8)
    var index = 0
    while let start = bytes[index...].firstRange(of: key) {
      index = start.upperBound
      if let box = numbers(in: bytes[index...].prefix(80)), box.count == 4,
        box[0] == box[2] || box[1] == box[3]
      {
        return true
      }
    }
    return false
  }

  /// The numbers of an array that begins here; nil where none begins.
  private func numbers(in bytes: ArraySlice<UInt8>) -> [Double]? {
    guard let open = bytes.firstIndex(of: UInt8(ascii: "[")),
      bytes[..<open].allSatisfy({ $0 <= 0x20 }),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return bytes[(open + 1)..<close].split { $0 <= 0x20 }.compactMap {
      Double(String(decoding: $0, as: UTF8.self))
    }
  }
}

extension Collection where Element == UInt8, Index == Int {
  /// The first place where the bytes stand.
  func firstRange(of pattern: [UInt8]) -> Range<Int>? {
    guard let first = pattern.first else { return nil }
    var index = startIndex
    while index < endIndex, let start = self[index...].firstIndex(of: first) {
      let end = start + pattern.count
      if end <= endIndex, self[start..<end].elementsEqual(pattern) { return start..<end }
      index = start + 1
    }
    return nil
  }
}
