import CPoppler
import DocumentModel

/// An open PDF: the owner of one reference to a Poppler document.
final class PDFFile {
  private let document: OpaquePointer
  let pageCount: Int

  /// Takes over the reference.
  private init(takingOwnership document: OpaquePointer) {
    self.document = document
    pageCount = Int(poppler_document_get_n_pages(document))
  }

  deinit { PopplerTurn.take { g_object_unref(UnsafeMutableRawPointer(document)) } }

  /// Opens the file behind a descriptor, which stays the caller's.
  ///
  /// Tries without a password, then each password, which Poppler takes as user and as owner password. The file
  /// is named by its descriptor: of Poppler's other ways in, the one from a descriptor finds nothing when it is
  /// tried a second time, and the one from memory crashes on a wrong password (22.12).
  static func open(_ file: InputFile, passwords: [String]) throws(DocumentError) -> PDFFile {
    for password in [nil] + passwords.map(Optional.some) {
      var problem: UnsafeMutablePointer<GError>?
      let place = "file:///proc/self/fd/\(file.descriptor)"
      if let document = poppler_document_new_from_file(place, password, &problem) {
        return PDFFile(takingOwnership: document)
      }
      let code = problem?.pointee.code
      g_clear_error(&problem)
      guard code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) else {
        throw DocumentError(
          .damaged, "The PDF is damaged and its pages cannot be found. Ask for the file to be sent again.")
      }
    }
    throw passwords.isEmpty
      ? DocumentError(
        .encrypted, "The PDF is locked. Write its password into a file and name that with --password-file.")
      : DocumentError(.wrongPassword, "The PDF is locked, and none of the passwords given opens it.")
  }

  /// Opens what is left of a PDF that was cut off; nil where no page is.
  static func rescued(_ file: InputFile) -> PDFFile? {
    guard let bytes = (try? file.contents()).flatMap({ PDFRescue($0).bytes }) else { return nil }
    let copy = g_bytes_new(bytes, gsize(bytes.count))
    defer { g_bytes_unref(copy) }
    guard let document = poppler_document_new_from_bytes(copy, nil, nil) else { return nil }
    let rescued = PDFFile(takingOwnership: document)
    return rescued.pageCount > 0 ? rescued : nil
  }

  /// A page, counted from 1; nil where the file says that there is one and it cannot be found.
  func page(_ number: Int) -> PDFPage? {
    guard number >= 1, number <= pageCount else { return nil }
    return poppler_document_get_page(document, Int32(number - 1)).map {
      PDFPage(takingOwnership: $0, of: self)
    }
  }
}
