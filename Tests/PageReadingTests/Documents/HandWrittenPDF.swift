/// PDFs written by hand, so that a test shows what is wrong with its file.
struct HandWrittenPDF {
  /// Bodies of the objects, counted from 1; the first one is the catalog.
  var objects: [String]
  /// Further entries of the trailer.
  var trailer = ""

  /// The file, with a right cross-reference table.
  var bytes: [UInt8] {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, body) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(body)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      text += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  /// One page for each content, all of one size.
  static func pages(
    _ contents: [String], mediaBox: String = "0 0 300 200", pageEntries: String = ""
  ) -> HandWrittenPDF {
    let kids = contents.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(contents.count) /Kids [\(kids)] >>",
      blockFont, stream("600 0 0 0 600 700 d1 60 0 420 700 re f"), stream(unicodeMap),
    ]
    for (index, content) in contents.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [\(mediaBox)] /Contents \(7 + 2 * index) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> \(pageEntries) >>")
      objects.append(stream(content))
    }
    return HandWrittenPDF(objects: objects)
  }

  static func stream(_ content: String, _ entries: String = "") -> String {
    "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream"
  }

  /// A line of text; `mode` 3 is invisible, `rise` lifts.
  static func line(_ text: String, x: Int = 40, y: Int = 100, size: Int = 12, mode: Int = 0) -> String {
    "BT /F \(size) Tf \(mode) Tr \(x) \(y) Td (\(text)) Tj ET\n"
  }

  /// A font that needs no font on the machine: every sign is a black block.
  ///
  /// Its map says what each stands for.
  private static var blockFont: String {
    let names = (33...126).map { "/g\($0)" }
    return "<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 600 800] /FontMatrix [0.001 0 0 0.001 0 0] "
      + "/FirstChar 33 /LastChar 126 /Widths [\(names.map { _ in "600" }.joined(separator: " "))] "
      + "/Encoding << /Type /Encoding /Differences [33 \(names.joined(separator: " "))] >> "
      + "/CharProcs << \(names.map { "\($0) 4 0 R" }.joined(separator: " ")) >> /ToUnicode 5 0 R /Resources << >> >>"
  }

  private static let unicodeMap = """
    /CIDInit /ProcSet findresource begin 12 dict begin begincmap
    /CMapName /Blocks def /CMapType 2 def
    1 begincodespacerange <00> <FF> endcodespacerange
    1 beginbfrange <21> <7E> <0021> endbfrange
    endcmap end end
    """
}
