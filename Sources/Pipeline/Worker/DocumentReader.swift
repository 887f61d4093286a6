import DocumentModel
import Foundation
import PageReading

/// The worker's side of reading: one recogniser, and the document it read from last, kept open.
final class DocumentReader {
  private let reader: PageImageReader
  let languages: [String]
  private var current: (request: DocumentRequest, document: SourceDocument)?

  /// - Throws: `RecognitionError` where a wanted language is missing or the engine does not start.
  init(options: WorkerOptions) throws {
    let engines = try TesseractEngines()
    languages = engines.installedLanguages
    reader = try PageImageReader(
      engines: engines, languages: options.languages.isEmpty ? .automatic : .fixed(options.languages))
  }

  func open(_ request: DocumentRequest) throws(DocumentError) -> OpenedDocument {
    let document = try document(request)
    let sized = request.attempt == 1 ? document.pageCount : 0
    let sizes = (0..<sized).map { index in
      let size = document.pageSize(index + 1)
      return [size.width, size.height]
    }
    return OpenedDocument(
      mediaType: document.mediaType.rawValue, pageCount: document.pageCount, sizes: sizes,
      problems: document.problems)
  }

  /// Every step of the work is handed to `artifact` where the request asks for it.
  func read(
    _ request: PageRequest, artifact: @escaping (ArtifactLabel, Data) -> Void
  ) throws(DocumentError) -> Page {
    let document = try document(request.document)
    guard request.keepWork else { return document.readPage(request.page, with: reader) }
    return document.readPage(request.page, with: reader) { step in
      guard let (fileExtension, bytes) = Self.bytes(of: step.content) else { return }
      artifact(ArtifactLabel(number: step.number, name: step.name, fileExtension: fileExtension), bytes)
    }
  }

  /// What each cell was read as; of cells that cannot be read again, nothing.
  func reread(_ order: RereadOrder) throws(DocumentError) -> [[Reading]] {
    let document = try document(order.document)
    return document.reread(order.page, cells: order.cells, stance: order.stance, with: reader)
      ?? order.cells.map { _ in [] }
  }

  private func document(_ request: DocumentRequest) throws(DocumentError) -> SourceDocument {
    if let current, current.request.path == request.path, current.request.passwords == request.passwords {
      return current.document
    }
    current = nil
    let document = try SourceDocument.open(path: request.path, passwords: request.passwords)
    current = (request, document)
    return document
  }

  private static func bytes(of content: WorkArtifact.Content) -> (String, Data)? {
    switch content {
    case .image(let image): (try? image.png()).map { ("png", Data($0)) }
    case .text(let text): ("txt", Data(text.utf8))
    }
  }
}
