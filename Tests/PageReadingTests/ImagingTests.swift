import Testing

@testable import PageReading

@Suite struct ImagingTests {
  @Test func grayBytesKeepTheirPlaces() throws {
    var drawing = Drawing(37, 5, paper: 200)
    drawing.fill(36, 4, 1, 1, 7)
    drawing.fill(1, 0, 1, 1, 9)
    let image = try drawing.image()
    try image.withGrayRows { pixels in
      #expect(pixels[36, 4] == 7)
      #expect(pixels[1, 0] == 9)
      #expect(pixels[0, 0] == 200)
    }
  }

  @Test func colourOrderIsHonoured() throws {
    // One pixel, stored blue first as cairo does: pure blue is darker than pure red.
    let blueFirst: [UInt8] = [255, 0, 0, 0]
    let image = try blueFirst.withUnsafeBytes {
      try PixImage(rgb: $0, width: 1, height: 1, bytesPerRow: 4, bytesPerPixel: 4, redAt: 2, dpi: 0)
    }
    let red = try blueFirst.withUnsafeBytes {
      try PixImage(rgb: $0, width: 1, height: 1, bytesPerRow: 4, bytesPerPixel: 4, redAt: 0, dpi: 0)
    }
    let levels = try [image, red].map { try $0.grayscale().withGrayRows { $0[0, 0] } }
    #expect(levels[0] < levels[1])
  }

  @Test func pngIsReadBackAsItWas() throws {
    var drawing = Drawing(20, 10)
    drawing.fill(3, 2, 4, 4, 60)
    let bytes = try drawing.image().png()
    let again = try bytes.withUnsafeBytes { try PixImage(fileBytes: $0) }
    #expect(again.width == 20 && again.height == 10)
    try again.grayscale().withGrayRows { #expect($0[4, 3] == 60) }
  }

  @Test func bytesThatAreNoImageAreRefused() {
    let error = #expect(throws: ImageError.self) {
      try [UInt8]("%PDF-1.4 not an image".utf8).withUnsafeBytes { _ = try PixImage(fileBytes: $0) }
    }
    #expect(error?.code == .notAnImage)
  }

  @Test func tooFewBytesAreRefused() {
    let error = #expect(throws: ImageError.self) {
      try [UInt8](repeating: 0, count: 99).withUnsafeBytes {
        _ = try PixImage(gray: $0, width: 10, height: 10, bytesPerRow: 10, dpi: 0)
      }
    }
    #expect(error?.code == .notAnImage)
  }

  @Test func absurdSizesAreRefused() {
    let error = #expect(throws: ImageError.self) {
      try [UInt8]().withUnsafeBytes {
        _ = try PixImage(gray: $0, width: 1_000_000, height: 1_000_000, bytesPerRow: 1_000_000, dpi: 0)
      }
    }
    #expect(error?.code == .tooLarge)
  }
}
