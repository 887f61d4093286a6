import DocumentModel
import Foundation

/// A sheet that was cut out of a photograph: where it lies there.
struct CutOut {
  /// From points of the flat sheet to points of the photograph.
  var transform: PlaneTransform
  /// Size of the photograph in points.
  var widthPoints: Double
  var heightPoints: Double

  /// - Parameters:
  ///   - sheet: its corners in pixels.
  ///   - pixelWidth: of the image the corners were found in, which has square pixels.
  ///   - widthPoints: of the same image.
  ///   - heightPoints: likewise.
  init(_ sheet: Sheet, pixelWidth: Int, widthPoints: Double, heightPoints: Double) {
    let scale = widthPoints / Double(pixelWidth)
    let size = sheet.size
    transform = .rectangle(
      width: size.width * scale, height: size.height * scale,
      to: sheet.corners.map { ($0.x * scale, $0.y * scale) })
    self.widthPoints = widthPoints
    self.heightPoints = heightPoints
  }
}

extension Preparation {
  /// Where the level page lies on its image turned upright: the levelling is undone, and the sheet put back into the
  /// photograph. Nil where there is nothing to undo.
  static func placement(of page: Sheetlike, skewDegrees: Double) -> SourcePlacement? {
    guard skewDegrees != 0 || page.cutOut != nil else { return nil }
    let angle = -skewDegrees * .pi / 180
    let level = PlaneTransform.rotation(
      cosine: cos(angle), sine: sin(angle), aboutX: page.widthPoints / 2, y: page.heightPoints / 2)
    guard let cutOut = page.cutOut else {
      return SourcePlacement(
        transform: level, widthPoints: page.widthPoints, heightPoints: page.heightPoints)
    }
    let swaps = page.rotation % 180 != 0
    let back = PlaneTransform.quarterTurn(
      degrees: 360 - page.rotation, width: page.widthPoints, height: page.heightPoints)
    let upright = PlaneTransform.quarterTurn(
      degrees: page.rotation, width: cutOut.widthPoints, height: cutOut.heightPoints)
    return SourcePlacement(
      transform: level.then(back).then(cutOut.transform).then(upright),
      widthPoints: swaps ? cutOut.heightPoints : cutOut.widthPoints,
      heightPoints: swaps ? cutOut.widthPoints : cutOut.heightPoints)
  }
}
