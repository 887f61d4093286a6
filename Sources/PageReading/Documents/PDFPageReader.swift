import DocumentModel

/// Reads one page of a PDF: decides between its text layer and its pixels, on evidence.
struct PDFPageReader {
  let page: PDFPage
  let number: Int
  let file: InputFile
  let fileIsDamaged: Bool
  let limits: ReadingLimits
  let reader: PageImageReader
  let keepWork: ((WorkArtifact) -> Void)?

  func read() -> Page {
    if let refusal { return refusal }
    let (result, complaints) = PopplerTurn.countingComplaints { readContent() }
    var read = result
    guard complaints > 0 || fileIsDamaged else { return read }
    if read.reading == .blank {
      return .unread(number, .failed, PageProblem.noPicture(number), width: page.width, height: page.height)
    }
    if complaints > 0, read.reading.isRead { read.problems.append(PageProblem.partlyDamaged(number)) }
    return read
  }

  /// The page's end where it is refused for its size.
  private var refusal: Page? {
    func end(_ reading: ReadingMethod, _ problem: Problem) -> Page {
      .unread(number, reading, problem, width: max(0, page.width), height: max(0, page.height))
    }
    // Less than a point a side: no letter fits, and cairo cannot draw it.
    guard page.width >= 1, page.height >= 1 else { return end(.failed, PageProblem.emptyArea(number)) }
    guard max(page.width, page.height) <= limits.pagePoints else {
      return end(.overLimit, PageProblem.tooLarge(number, "\(Int(page.width)) × \(Int(page.height)) points"))
    }
    return nil
  }

  private func readContent() -> Page {
    let evidence = TextLayerEvidence(page: page, number: number, reader: reader, limits: limits)
    switch evidence.verdict {
    case .nothing:
      return emptyOrBlank
    case .noText:
      return readPixels(problems: [])
    case .distrusted(let reason):
      return readPixels(problems: [PageProblem.untrustedLayer(number, reason.rawValue)])
    case .trusted(let layer, let isChecked):
      return noting(isChecked, textPage(layer))
    case .incomplete(let layer, let isChecked):
      return noting(isChecked, readRest(beside: layer) ?? readPixels(problems: []))
    }
  }

  /// A layer that nobody could check is still better than a reading with the wrong models, but it is said.
  private func noting(_ isChecked: Bool, _ page: Page) -> Page {
    guard !isChecked else { return page }
    var page = page
    page.problems.append(PageProblem.uncheckedLayer(number))
    return page
  }

  private func textPage(_ layer: TextLayer) -> Page {
    let isTurned = layer.rotation % 180 != 0
    var words = layer.words
    for index in words.indices {
      words[index].box = words[index].box.turned(
        clockwise: layer.rotation, pageWidth: page.width, pageHeight: page.height)
    }
    return Page(
      number: number, widthPoints: isTurned ? page.height : page.width,
      heightPoints: isTurned ? page.width : page.height, rotationApplied: layer.rotation,
      reading: .textLayer, meanConfidence: words.isEmpty ? nil : 1, languages: TextLanguages.codes(of: words),
      words: words,
      cells: layer.rotation == 0 ? RuledCells.of(page, words: words) : [])
  }

  /// Reads everything from pixels.
  private func readPixels(problems: [Problem]) -> Page {
    do {
      guard let image = try PageImage.of(page, limits: limits) else {
        return .unread(
          number, .overLimit, PageProblem.tooLarge(number, "\(Int(page.width)) × \(Int(page.height)) points"),
          width: page.width, height: page.height)
      }
      let reading = try reader.read(
        image, pageWidthPoints: page.width, pageHeightPoints: page.height, keepWork: keepWork)
      return Page(number: number, reading, problems: problems)
    } catch {
      return failure(error, problems: problems)
    }
  }

  private func failure(_ error: any Error, problems: [Problem]) -> Page {
    let isTooLarge = (error as? ImageError)?.code == .tooLarge
    var end = Page.unread(
      number, isTooLarge ? .overLimit : .failed, PageProblem.of(error, page: number), width: page.width,
      height: page.height)
    end.problems.append(contentsOf: problems)
    return end
  }

  /// Reads what the layer leaves out, its own words painted over; nil where that does not stand upright as
  /// the layer does, so that the two cannot be laid together.
  private func readRest(beside layer: TextLayer) -> Page? {
    guard layer.rotation == 0, let dpi = PageImage.dpi(of: page, limits: limits),
      let surface = page.draw(page.bounds, dpi: dpi)
    else { return nil }
    surface.erase(layer.words.map(\.box), dpi: dpi)
    guard
      let rest = try? reader.read(
        surface.image(dpi: Int(dpi)), pageWidthPoints: page.width, pageHeightPoints: page.height,
        keepWork: keepWork),
      rest.isBlank || (rest.rotationApplied == 0 && abs(rest.skewDegrees) < 0.5)
    else { return nil }
    guard !rest.words.isEmpty else { return textPage(layer) }
    var merged = Page(number: number, rest, problems: [])
    merged.words = layer.words + rest.words
    merged.reading = .ocr
    // The layer's words stand on the page as it is; what little slant the rest had is left in.
    merged.placement = nil
    merged.cells = RuledCells.of(page, words: layer.words)
    let total = merged.words.reduce(0) { $0 + $1.confidence }
    merged.meanConfidence = total / Double(merged.words.count)
    return merged
  }

  /// The end of a page without a mark.
  ///
  /// Poppler gives a page whose box has no area the size of US letter.
  private var emptyOrBlank: Page {
    if page.width == 612, page.height == 792, (try? file.declaresEmptyMediaBox()) == true {
      return .unread(number, .failed, PageProblem.emptyArea(number))
    }
    return Page(number: number, widthPoints: page.width, heightPoints: page.height, reading: .blank)
  }
}
