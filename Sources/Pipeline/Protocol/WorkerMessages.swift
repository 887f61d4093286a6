package import DocumentModel
package import Foundation
package import PageReading

/// What the supervisor asks of a worker.
///
/// A worker answers each request before it reads the next.
package enum WorkerRequest: Codable, Hashable, Sendable {
  /// Always first: prepares the recogniser. Answered with `ready` or `refused`.
  case configure(WorkerOptions)
  /// Answered with `opened` or `refused`.
  case open(DocumentRequest)
  /// Answered with any number of `artifact` and then `page` or, where the file no longer opens, `refused`.
  case read(PageRequest)
  /// Answered with `readings` or `refused`.
  case reread(RereadOrder)
  /// Tries what the sandbox forbids. Answered with `probed`.
  case probe
}

/// What a worker answers.
package enum WorkerReply: Codable, Hashable, Sendable {
  case ready(WorkerReadiness)
  case opened(OpenedDocument)
  case refused(Problem)
  /// The bytes stand in the frame's blob.
  case artifact(ArtifactLabel)
  case page(Page)
  /// Of each cell, in the order in which they were asked for; empty where none could be made.
  case readings([[Reading]])
  case probed(SandboxProbe)
}

package struct WorkerOptions: Codable, Hashable, Sendable {
  /// Tesseract's names of the models to read with, main language first; empty to choose page by page.
  package var languages: [String]

  package init(languages: [String] = []) { self.languages = languages }
}

/// What a started worker says of itself.
package struct WorkerReadiness: Codable, Hashable, Sendable {
  package var sandbox: SandboxState
  /// The installed models, sorted.
  package var languages: [String]
}

/// How far a worker is shut in.
package struct SandboxState: Codable, Hashable, Sendable {
  /// Whether the kernel took the system call filter.
  package var filtersSystemCalls: Bool
  /// Why not, where it did not.
  package var refusal: String?
  /// The limit of the address space in bytes; nil where the kernel refused it.
  package var memoryBytes: Int?
}

/// What a worker could do of what it must not.
package struct SandboxProbe: Codable, Hashable, Sendable {
  package var canOpenSocket: Bool
  package var canWriteFile: Bool
  package var canStartProgram: Bool
  package var threadLimit: String?
}

package struct DocumentRequest: Codable, Hashable, Sendable {
  package var path: String
  package var passwords: [String]
  /// Counted from 1.
  package var attempt: Int

  package init(path: String, passwords: [String] = [], attempt: Int = 1) {
    self.path = path
    self.passwords = passwords
    self.attempt = attempt
  }
}

package struct PageRequest: Codable, Hashable, Sendable {
  package var document: DocumentRequest
  /// Counted from 1.
  package var page: Int
  /// Whether to send every step of the work.
  package var keepWork: Bool

  package init(document: DocumentRequest, page: Int, keepWork: Bool = false) {
    self.document = document
    self.page = page
    self.keepWork = keepWork
  }
}

/// Cells of a page that was read, to be read again.
package struct RereadOrder: Codable, Hashable, Sendable {
  package var document: DocumentRequest
  /// Counted from 1.
  package var page: Int
  /// How the page stood when it was read.
  package var stance: PageStance
  package var cells: [RereadCell]

  package init(document: DocumentRequest, page: Int, stance: PageStance, cells: [RereadCell]) {
    self.document = document
    self.page = page
    self.stance = stance
    self.cells = cells
  }
}

/// A file as it opened.
package struct OpenedDocument: Codable, Hashable, Sendable {
  package var mediaType: String
  package var pageCount: Int
  /// `[width, height]` of each page in points, upright; left empty on a second attempt, because asking
  /// for a page's size may be what ended the first.
  package var sizes: [[Double]]
  package var problems: [Problem]

  package init(mediaType: String, pageCount: Int, sizes: [[Double]] = [], problems: [Problem] = []) {
    self.mediaType = mediaType
    self.pageCount = pageCount
    self.sizes = sizes
    self.problems = problems
  }
}

/// A step of the work on a page: `number` and `name` make its file name.
package struct ArtifactLabel: Codable, Hashable, Sendable {
  package var number: Int
  package var name: String
  /// `png` or `txt`.
  package var fileExtension: String
}

extension Frame {
  /// A message as a frame.
  package init(_ message: some Encodable, blob: Data = Data()) throws {
    self.init(header: try JSONEncoder().encode(message), blob: blob)
  }

  /// The message of a frame.
  package func message<Message: Decodable>(_ type: Message.Type) throws(FrameError) -> Message {
    do { return try JSONDecoder().decode(type, from: header) } catch { throw .garbled }
  }
}
