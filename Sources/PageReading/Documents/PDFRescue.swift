/// Makes a PDF that lost its end readable again, as far as its pages are still there.
///
/// What leads to the pages (catalog, trailer, cross-reference table) often stands at the end of a file, and is
/// the first to go when a transfer breaks off. The pages themselves are found by looking through the file for
/// their objects; a new end that lists them, in the file's order, is put behind what there is.
/// Objects packed into compressed object streams are not found.
struct PDFRescue {
  /// The file with its new end; nil where no page was found.
  let bytes: [UInt8]?

  init(_ original: [UInt8]) {
    let pages = PDFRescue.pageObjects(original)
    guard !pages.isEmpty else {
      bytes = nil
      return
    }
    // Numbers far above any that a real file uses.
    let (catalog, tree) = (8_000_001, 8_000_002)
    let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
    let end = """

      endstream
      endobj
      \(catalog) 0 obj
      << /Type /Catalog /Pages \(tree) 0 R >>
      endobj
      \(tree) 0 obj
      << /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>
      endobj
      trailer
      << /Root \(catalog) 0 R /Size \(tree + 1) >>
      startxref
      0
      %%EOF

      """
    bytes = original + Array(end.utf8)
  }

  /// The numbers of the objects that are pages.
  private static func pageObjects(_ bytes: [UInt8]) -> [Int] {
    var numbers: [Int] = []
    var index = 0
    while let mark = bytes[index...].firstRange(of: Array(" obj".utf8)) {
      index = mark.upperBound
      guard let number = objectNumber(before: mark.lowerBound, in: bytes) else { continue }
      if isPage(bytes[index...].prefix(4096)), !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  /// The first of the two numbers that stand before the word `obj`.
  private static func objectNumber(before end: Int, in bytes: [UInt8]) -> Int? {
    let line = bytes[max(0, end - 20)..<end]
    let words = line.split { !(0x30...0x39).contains($0) && $0 != 0x20 }.last?.split(separator: 0x20) ?? []
    guard words.count >= 2 else { return nil }
    return Int(String(decoding: words[words.count - 2], as: UTF8.self))
  }

  /// Whether the object that begins here is a dictionary of type page and was not cut off.
  private static func isPage(_ start: ArraySlice<UInt8>) -> Bool {
    guard let end = start.firstRange(of: Array("endobj".utf8)) else { return false }
    let body = start[..<end.lowerBound]
    var index = body.startIndex
    while let type = body[index...].firstRange(of: Array("/Type".utf8)) {
      index = type.upperBound
      let rest = body[index...].drop { $0 <= 0x20 }
      guard rest.starts(with: "/Page".utf8) else { continue }
      let next = rest.dropFirst(5).first ?? 0x20
      if next <= 0x20 || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") { return true }
    }
    return false
  }
}
