package import DocumentModel

extension PageImageReader {
  /// Reads cells of a page again, each by itself and shown in other ways than at first.
  ///
  /// - Parameters:
  ///   - cells: in points of the page as it was read.
  ///   - image: the same image as was read.
  ///   - pageWidthPoints: the width of the page as the image stands, before any turning.
  ///   - pageHeightPoints: its height, likewise.
  ///   - stance: how the page stood when it was read.
  /// - Returns: the readings of each cell, in the order of `cells`; none for a cell without ink, and none at all
  ///   where the page cannot be made to stand as it did.
  /// - Throws: `ImageError` or `RecognitionError`.
  package func reread(
    _ cells: [RereadCell], of image: PixImage, pageWidthPoints: Double, pageHeightPoints: Double,
    stance: PageStance
  ) throws -> [[Reading]] {
    let flat = try Preparation.flatten(
      image, widthPoints: pageWidthPoints, heightPoints: pageHeightPoints)
    let turn = (stance.rotationApplied - flat.rotation + 360) % 360
    let found = try FoundPage(try Preparation.finish(try flat.turned(turn)))
    guard stance.isThat(of: found.page) else { return cells.map { _ in [] } }
    let hasOwnDigits = ["ara", "fas"].contains(stance.languages.first)
    // Numbers on a page of two scripts are read best by the model that knows fewest other signs.
    let isMixed = stance.languages.count > 1 && stance.languages.last == "eng"
    let recognizer = try engines.recognizer(for: isMixed && !hasOwnDigits ? ["eng"] : stance.languages)
    let rereader = CellRereader(found: found, recognizer: recognizer, hasOwnDigits: hasOwnDigits)
    return try cells.map(rereader.readings)
  }
}
