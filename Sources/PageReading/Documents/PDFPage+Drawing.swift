import CPoppler
import DocumentModel

extension PDFPage {
  /// Draws a piece of the page on white.
  ///
  /// - Parameters:
  ///   - piece: in points of the upright page.
  ///   - dpi: pixels an inch.
  /// - Returns: nil where there is no memory for it.
  func draw(_ piece: Box, dpi: Double) -> DrawnSurface? {
    let scale = dpi / 72
    let width = max(1, (piece.width * scale).rounded(.up))
    let height = max(1, (piece.height * scale).rounded(.up))
    guard width <= 32_767, height <= 32_767,
      let surface = DrawnSurface(width: Int32(width), height: Int32(height))
    else { return nil }
    let context = cairo_create(surface.surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    cairo_translate(context, -piece.x, -piece.y)
    poppler_page_render(page, context)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { return nil }
    return surface
  }

  /// A picture's own pixels, as the file holds them: neither turned nor mirrored as the page shows it.
  func pixels(of image: PlacedImage) -> DrawnSurface? {
    guard let surface = poppler_page_get_image(page, image.id) else { return nil }
    return DrawnSurface(takingOwnership: surface)
  }
}

/// Pixels that cairo holds: the owner of one reference to an image surface.
final class DrawnSurface {
  let surface: OpaquePointer
  let width: Int
  let height: Int

  /// A fresh surface of opaque colour pixels.
  convenience init?(width: Int32, height: Int32) {
    self.init(takingOwnership: cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height))
  }

  /// Takes over the reference; nil where cairo failed or the pixels are of a form not known here.
  init?(takingOwnership surface: OpaquePointer) {
    let format = cairo_image_surface_get_format(surface)
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32
    else {
      cairo_surface_destroy(surface)
      return nil
    }
    self.surface = surface
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    cairo_surface_flush(surface)
  }

  deinit { cairo_surface_destroy(surface) }

  /// The bytes: rows from the top, four a pixel, blue first.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer, _ bytesPerRow: Int) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let bytesPerRow = Int(cairo_image_surface_get_stride(surface))
    let start = cairo_image_surface_get_data(surface)
    return try body(
      UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : bytesPerRow * height), bytesPerRow)
  }

  /// Whether pixels may be see-through.
  private var hasAlpha: Bool { cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32 }

  /// Lays the pixels on white where they may be see-through.
  private func flattened() -> DrawnSurface {
    guard hasAlpha, let target = DrawnSurface(width: Int32(width), height: Int32(height)) else { return self }
    let context = cairo_create(target.surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_paint(context)
    cairo_surface_flush(target.surface)
    return target
  }

  /// Grey where every pixel is grey, else in colour.
  ///
  /// - Parameter dpi: what the image is to claim.
  /// - Returns: an image of 8 or 32 bits a pixel.
  /// - Throws: `ImageError`.
  func image(dpi: Int) throws -> PixImage {
    let flat = flattened()
    let gray = flat.grayRaster()
    let (width, height) = (width, height)
    guard gray.hasColor else {
      return try gray.raster.bytes.withUnsafeBytes {
        try PixImage(gray: $0, width: width, height: height, bytesPerRow: width, dpi: dpi)
      }
    }
    return try flat.withBytes { (bytes, bytesPerRow) throws(any Error) in
      try PixImage(
        rgb: bytes, width: width, height: height, bytesPerRow: bytesPerRow, bytesPerPixel: 4, redAt: 2,
        dpi: dpi)
    }
  }

  /// The lightness of every pixel on white paper.
  var gray: GrayRaster { flattened().grayRaster().raster }

  private func grayRaster() -> (raster: GrayRaster, hasColor: Bool) {
    var raster = GrayRaster(width: width, height: height)
    var difference: UInt8 = 0
    withBytes { bytes, bytesPerRow in
      guard !bytes.isEmpty else { return }
      raster.bytes.withUnsafeMutableBufferPointer { target in
        for y in 0..<height {
          var at = y * bytesPerRow
          for x in 0..<width {
            let (blue, green, red) = (bytes[at], bytes[at + 1], bytes[at + 2])
            difference |= (blue ^ green) | (green ^ red)
            target[y * width + x] = UInt8((Int(red) * 77 + Int(green) * 151 + Int(blue) * 28) >> 8)
            at += 4
          }
        }
      }
    }
    return (raster, difference != 0)
  }
}
