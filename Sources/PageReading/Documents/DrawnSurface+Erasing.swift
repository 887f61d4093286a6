import CPoppler
import DocumentModel

extension DrawnSurface {
  /// Paints boxes over in white.
  ///
  /// - Parameters:
  ///   - boxes: in points of the page whose top-left corner is the surface's.
  ///   - dpi: at which the surface was drawn.
  func erase(_ boxes: [Box], dpi: Double) {
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_scale(context, dpi / 72, dpi / 72)
    cairo_set_source_rgb(context, 1, 1, 1)
    // Letters overhang their boxes by a little.
    let margin = 0.8
    for box in boxes {
      cairo_rectangle(
        context, box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin)
    }
    cairo_fill(context)
    cairo_surface_flush(surface)
  }
}
