import CPoppler
import DocumentModel

/// A page of an open PDF: the owner of one reference to a Poppler page; keeps its document alive.
///
/// Poppler gives boxes in points from the top-left corner of the page's crop box, already turned as the page's
/// `/Rotate` says.
final class PDFPage {
  let page: OpaquePointer
  private let file: PDFFile

  /// Width and height of the upright page, in points.
  let width: Double
  let height: Double

  /// Takes over the reference (`poppler_document_get_page` gives one).
  init(takingOwnership page: OpaquePointer, of file: PDFFile) {
    self.page = page
    self.file = file
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    self.width = width
    self.height = height
  }

  deinit { PopplerTurn.take { g_object_unref(UnsafeMutableRawPointer(page)) } }

  var bounds: Box { Box(x: 0, y: 0, width: width, height: height) }

  /// The pictures drawn on the page, in drawing order.
  var images: [PlacedImage] {
    guard let list = poppler_page_get_image_mapping(page) else { return [] }
    defer { poppler_page_free_image_mapping(list) }
    return sequence(first: list, next: { $0.pointee.next }).compactMap { item in
      item.pointee.data.map { data in
        let mapping = data.assumingMemoryBound(to: PopplerImageMapping.self).pointee
        return PlacedImage(id: mapping.image_id, box: Box(mapping.area))
      }
    }
  }

  /// The text layer as Poppler gives it; nil where text and boxes do not fit together.
  ///
  /// Poppler gives text by selection, and a selection runs from block to block in reading order: on a
  /// right-to-left page one from the top left to the bottom right leaves out blocks at both ends, one from the
  /// top right does not. Where there is right-to-left text, both are taken.
  func glyphLines() -> [[GlyphRun]]? {
    let whole = PopplerRectangle(x1: 0, y1: 0, x2: width, y2: height)
    guard let lines = glyphLines(in: whole) else { return nil }
    let isRightToLeft = lines.joined().contains { run in
      run.glyphs.contains { ScriptDirection($0.scalar) == .rightToLeft }
    }
    guard isRightToLeft else { return lines }
    guard let others = glyphLines(in: PopplerRectangle(x1: width, y1: 0, x2: 0, y2: height)) else {
      return nil
    }
    let known = Set(lines.joined().flatMap(\.glyphs))
    return lines + others.map { $0.compactMap { $0.without(known) } }.filter { !$0.isEmpty }
  }

  private func glyphLines(in selection: PopplerRectangle) -> [[GlyphRun]]? {
    var selection = selection
    guard let text = poppler_page_get_text_for_area(page, &selection) else { return [] }
    defer { g_free(text) }
    var boxes: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout_for_area(page, &selection, &boxes, &count) != 0 else { return [] }
    defer { g_free(boxes) }
    let rectangles = UnsafeBufferPointer(start: boxes, count: Int(count)).map { Box($0) }
    return GlyphRun.lines(text: String(cString: text), boxes: rectangles)
  }
}

/// A picture and where it stands on the page.
struct PlacedImage {
  let id: Int32
  let box: Box
}

extension Box {
  /// Poppler does not always give the corners in order.
  init(_ rectangle: PopplerRectangle) {
    self.init(
      left: min(rectangle.x1, rectangle.x2), top: min(rectangle.y1, rectangle.y2),
      right: max(rectangle.x1, rectangle.x2), bottom: max(rectangle.y1, rectangle.y2))
  }
}
