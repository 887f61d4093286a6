import CTesseract

/// An image in memory: the owner of one Leptonica `Pix`.
///
/// Holds exactly one reference and gives it back at the end of its life; no other code destroys the pointer.
/// Deliberately not `Sendable`: Leptonica's reference counts are not atomic, so an image stays on the thread
/// that made it.
package final class PixImage {
  /// The borrowed pointer; valid as long as this object lives.
  let pix: UnsafeMutablePointer<Pix>

  /// Takes over the one reference that Leptonica handed out.
  ///
  /// - Throws: `ImageError` with code `.outOfMemory` for nil, which is how Leptonica says that it failed.
  init(takingOwnership pix: UnsafeMutablePointer<Pix>?) throws {
    guard let pix else { throw ImageError(.failed, "The image library refused an operation.") }
    self.pix = pix
  }

  deinit {
    var pointer: UnsafeMutablePointer<Pix>? = pix
    pixDestroy(&pointer)
  }

  /// In pixels.
  package var width: Int { Int(pixGetWidth(pix)) }
  /// In pixels.
  package var height: Int { Int(pixGetHeight(pix)) }
  /// Bits a pixel: 1, 8 or 32 for the images made here; a file may bring 2, 4 or 16.
  package var depth: Int { Int(pixGetDepth(pix)) }
  /// Dots per inch as the source claims them; 0 where it says nothing.
  package var dpi: Int {
    get { Int(pixGetXRes(pix)) }
    set { pixSetResolution(pix, Int32(newValue), Int32(newValue)) }
  }
}
