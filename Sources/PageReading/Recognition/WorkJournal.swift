import CTesseract
import DocumentModel

/// Hands the steps of the work to whoever wants to look at them; does nothing when nobody does.
struct WorkJournal {
  let keep: ((WorkArtifact) -> Void)?
  private var number = 0

  init(keep: ((WorkArtifact) -> Void)?) { self.keep = keep }

  mutating func add(_ name: String, _ image: PixImage) throws {
    guard keep != nil else { return }
    emit(name, .image(try image.copy()))
  }

  private mutating func emit(_ name: String, _ content: WorkArtifact.Content) {
    number += 1
    keep?(WorkArtifact(number: number, name: name, content: content))
  }

  /// The page in grey, drawn rules in red and blue, upright faint ones in light blue, streaks in orange, cells outlined in
  /// green. Faint rules across are taken out of the print but divide nothing: they are not drawn.
  mutating func addRules(_ found: FoundPage) throws {
    guard keep != nil else { return }
    let canvas = try PixImage(takingOwnership: pixConvertTo32(found.page.gray.pix))
    for rule in found.rules.horizontal { draw(rule, (255, 0, 0), on: canvas) }
    for rule in found.rules.vertical { draw(rule, (0, 0, 255), on: canvas) }
    for rule in found.rules.faint { draw(rule, (0, 200, 255), on: canvas) }
    for rule in found.rules.streaks { draw(rule, (255, 140, 0), on: canvas) }
    for cell in found.grid.cells { draw(cell.box.grown(-3, -3), (0, 160, 0), on: canvas) }
    emit("rules", .image(canvas))
  }

  /// The page in grey, a frame around each segment and a line at its baseline.
  mutating func addSegments(_ found: FoundPage) throws {
    guard keep != nil else { return }
    let canvas = try PixImage(takingOwnership: pixConvertTo32(found.page.gray.pix))
    for segment in found.segments {
      draw(segment.box, (255, 0, 0), on: canvas)
      let base = PixelBox(
        left: segment.box.left, top: segment.baseline, right: segment.box.right, bottom: segment.baseline + 1)
      draw(base, (0, 0, 255), on: canvas)
    }
    emit("segments", .image(canvas))
  }

  /// One word a line: box, confidence, readings that agree, text, other readings.
  mutating func addWords(_ words: [Word]) {
    guard keep != nil else { return }
    let lines = words.map { word in
      let box = [word.box.x, word.box.y, word.box.width, word.box.height].map { "\($0)" }
      let others = word.alternatives.map(\.text)
      return
        (box + ["\((word.confidence * 100).rounded() / 100)", "\(word.agreeingReadings)", word.text] + others)
        .joined(separator: "\t")
    }
    emit("words", .text(lines.joined(separator: "\n") + "\n"))
  }

  private func draw(_ box: PixelBox, _ color: (UInt8, UInt8, UInt8), on canvas: PixImage) {
    var frame = boxCreate(
      Int32(box.left), Int32(box.top), Int32(max(1, box.width)), Int32(max(1, box.height)))
    defer { boxDestroy(&frame) }
    pixRenderBoxArb(canvas.pix, frame, 2, color.0, color.1, color.2)
  }
}
