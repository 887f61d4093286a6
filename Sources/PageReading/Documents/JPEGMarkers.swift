/// What the markers before a JPEG's picture say: resolution (JFIF) and orientation (EXIF).
struct JPEGMarkers {
  private(set) var resolution: (x: Double, y: Double)?
  /// 1…8 as in EXIF 2.3, tag 0x0112; 1 where nothing valid is said.
  private(set) var orientation = 1

  init(_ bytes: [UInt8]) {
    var index = 2
    while index + 4 <= bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      // The picture's data begin, and no marker of interest follows.
      if marker == 0xDA || marker == 0xD9 { return }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      guard length >= 2, index + 2 + length <= bytes.count else { return }
      let segment = bytes[(index + 4)..<(index + 2 + length)]
      if marker == 0xE0 { readJFIF(Array(segment)) }
      if marker == 0xE1 { readEXIF(Array(segment)) }
      index += 2 + length
    }
  }

  private mutating func readJFIF(_ segment: [UInt8]) {
    guard segment.count >= 12, segment.starts(with: Array("JFIF\0".utf8)) else { return }
    let perUnit = segment[7]
    let x = Double(Int(segment[8]) << 8 | Int(segment[9]))
    let y = Double(Int(segment[10]) << 8 | Int(segment[11]))
    if perUnit == 1 { resolution = (x, y) }
    if perUnit == 2 { resolution = (x * 2.54, y * 2.54) }
  }

  private mutating func readEXIF(_ segment: [UInt8]) {
    guard segment.starts(with: Array("Exif\0\0".utf8)) else { return }
    let tiff = Array(segment.dropFirst(6))
    let isLittleEndian = tiff.starts(with: [0x49, 0x49])
    func number(_ at: Int, _ length: Int) -> Int? {
      guard at >= 0, at + length <= tiff.count else { return nil }
      let bytes = isLittleEndian ? tiff[at..<(at + length)].reversed() : Array(tiff[at..<(at + length)])
      return bytes.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return }
    for entry in 0..<min(count, 512) {
      let at = directory + 2 + entry * 12
      guard number(at, 2) == 0x0112 else { continue }
      if let value = number(at + 8, 2), (1...8).contains(value) { orientation = value }
      return
    }
  }
}

/// What the chunks before a PNG's picture say: its resolution.
struct PNGChunks {
  private(set) var resolution: (x: Double, y: Double)?

  init(_ bytes: [UInt8]) {
    func number(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
    var index = 8
    while index + 12 <= bytes.count {
      let length = number(index)
      let name = bytes[(index + 4)..<(index + 8)]
      if name.elementsEqual("IDAT".utf8) { return }
      if name.elementsEqual("pHYs".utf8), length == 9, index + 17 <= bytes.count, bytes[index + 16] == 1 {
        // Pixels a metre.
        resolution = (Double(number(index + 8)) * 0.0254, Double(number(index + 12)) * 0.0254)
        return
      }
      index += 12 + length
    }
  }
}
