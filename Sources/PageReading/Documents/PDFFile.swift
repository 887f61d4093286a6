import CPoppler
import DocumentModel

#if canImport(Glibc)
import Glibc
#endif

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

  /// Tries without a password, then each password, which Poppler takes as user and as owner password.
  ///
  /// `source` makes the library's document with a password, or without one.
  static func open(
    passwords: [String],
    from source: (String?, UnsafeMutablePointer<UnsafeMutablePointer<GError>?>) -> OpaquePointer?
  ) throws(DocumentError) -> PDFFile {
    for password in [nil] + passwords.map(Optional.some) {
      var problem: UnsafeMutablePointer<GError>?
      if let document = source(password, &problem) { return PDFFile(takingOwnership: document) }
      let code = problem?.pointee.code
      g_clear_error(&problem)
      guard code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) else {
        throw DocumentError(
          .damaged, "The PDF is damaged and its pages cannot be found. Ask for the file to be sent again.")
      }
    }
    throw passwords.isEmpty
      ? DocumentError(.encrypted, "The PDF is locked. Give its password.")
      : DocumentError(.wrongPassword, "The PDF is locked, and none of the passwords given opens it.")
  }

  /// Opens the file behind a descriptor, which stays the caller's.
  static func open(_ file: InputFile, passwords: [String]) throws(DocumentError) -> PDFFile {
    try open(passwords: passwords) { password, problem in
      // Poppler closes the descriptor it is given, also when it fails.
      let descriptor = dup(file.descriptor)
      lseek(descriptor, 0, SEEK_SET)
      return poppler_document_new_from_fd(descriptor, password, problem)
    }
  }

  /// Opens a PDF held in memory.
  static func open(_ bytes: [UInt8], passwords: [String]) throws(DocumentError) -> PDFFile {
    try open(passwords: passwords) { password, problem in
      let copy = g_bytes_new(bytes, gsize(bytes.count))
      defer { g_bytes_unref(copy) }
      return poppler_document_new_from_bytes(copy, password, problem)
    }
  }

  /// A page, counted from 1; nil where the file says that there is one and it cannot be found.
  func page(_ number: Int) -> PDFPage? {
    guard number >= 1, number <= pageCount else { return nil }
    return poppler_document_get_page(document, Int32(number - 1)).map {
      PDFPage(takingOwnership: $0, of: self)
    }
  }
}
