import DocumentModel
import Testing

@testable import PageReading

@Suite struct FingerprintTests {
  @Test func sha256OfKnownBytes() throws {
    // FIPS 180-2, appendix B.1.
    let file = try TemporaryFile("abc".utf8)
    let fingerprint = try FileFingerprint.sha256(path: file.path)
    #expect(fingerprint.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(fingerprint.bytes == 3)
  }

  @Test func filesLargerThanAChunkAreReadWhole() throws {
    // FIPS 180-2, appendix B.3: a million times “a”.
    let file = try TemporaryFile([UInt8](repeating: 0x61, count: 1_000_000))
    let fingerprint = try FileFingerprint.sha256(path: file.path)
    #expect(fingerprint.sha256 == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect(fingerprint.bytes == 1_000_000)
  }

  @Test func missingFileIsUnreadable() {
    #expect(errorCode { _ = try FileFingerprint.sha256(path: "/nonexistent/file") } == .unreadableFile)
  }

  @Test func versionsAreNumbers() {
    let versions = LibraryVersions.current
    for version in [versions.poppler, versions.leptonica, versions.tesseract] {
      #expect(version.first?.isNumber == true)
    }
  }

  @Test func modelsAreFoundAndFingerprinted() throws {
    let models = try #require(LanguageModels.installed())
    #expect(models.languages == models.languages.sorted())
    let language = try #require(models.languages.first)
    #expect(try models.fingerprint(of: language).bytes > 10_000)
    #expect(throws: DocumentError.self) { try models.fingerprint(of: "none") }
  }

  @Test func kindIsToldByContent() {
    #expect(MediaType(head: Array("%PDF-1.7".utf8)) == .pdf)
    #expect(MediaType(head: Array("Content-Type: x\r\n\r\n%PDF-1.7".utf8)) == .pdf)
    #expect(MediaType(head: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .png)
    #expect(MediaType(head: [0xFF, 0xD8, 0xFF, 0xE1]) == .jpeg)
    #expect(MediaType(head: [0x49, 0x49, 0x2A, 0]) == .tiff)
    #expect(MediaType(head: [0x4D, 0x4D, 0, 0x2A]) == .tiff)
    #expect(MediaType(head: Array("GIF89a".utf8)) == nil)
    #expect(MediaType(head: []) == nil)
  }
}
