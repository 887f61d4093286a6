import CPoppler
import DocumentModel
import Testing

@testable import PageReading

@Suite struct EncryptedPDFTests {
  private let file: TemporaryFile

  init() throws { file = try TemporaryFile(LockedPDF(user: "open", owner: "sesame").bytes) }

  @Test func withoutPasswordItIsEncrypted() {
    #expect(errorCode { _ = try SourceDocument.open(path: file.path) } == .encrypted)
  }

  @Test func withWrongPasswordsItSaysSo() {
    #expect(
      errorCode { _ = try SourceDocument.open(path: file.path, passwords: ["a", "b"]) } == .wrongPassword)
  }

  @Test(arguments: ["open", "sesame"])
  func userAndOwnerPasswordBothOpenIt(password: String) throws {
    #expect(try SourceDocument.open(path: file.path, passwords: ["wrong", password]).pageCount == 1)
  }
}

/// A PDF locked with the standard security handler, revision 2 (ISO 32000-1, 7.6.3): RC4 with 40 bits.
struct LockedPDF {
  let bytes: [UInt8]

  private static let padding: [UInt8] = [
    0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
    0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
  ]

  init(user: String, owner: String) {
    func padded(_ password: String) -> [UInt8] {
      Array((Array(password.utf8) + LockedPDF.padding).prefix(32))
    }
    let identifier = [UInt8](repeating: 7, count: 16)
    let ownerEntry = LockedPDF.rc4(Array(LockedPDF.md5(padded(owner)).prefix(5)), padded(user))
    let permissions: [UInt8] = [0xFC, 0xFF, 0xFF, 0xFF]
    let key = Array(LockedPDF.md5(padded(user) + ownerEntry + permissions + identifier).prefix(5))
    let userEntry = LockedPDF.rc4(key, LockedPDF.padding)
    func hex(_ bytes: [UInt8]) -> String {
      "<" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ">"
    }
    var pdf = HandWrittenPDF(objects: [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
      "<< /Filter /Standard /V 1 /R 2 /O \(hex(ownerEntry)) /U \(hex(userEntry)) /P -4 >>",
    ])
    pdf.trailer = "/Encrypt 4 0 R /ID [\(hex(identifier)) \(hex(identifier))]"
    bytes = pdf.bytes
  }

  private static func md5(_ bytes: [UInt8]) -> [UInt8] {
    let checksum = g_checksum_new(G_CHECKSUM_MD5)
    defer { g_checksum_free(checksum) }
    g_checksum_update(checksum, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: 16)
    var length: gsize = 16
    g_checksum_get_digest(checksum, &digest, &length)
    return digest
  }

  private static func rc4(_ key: [UInt8], _ data: [UInt8]) -> [UInt8] {
    var state = (0...255).map { UInt8($0) }
    var j = 0
    for i in 0..<256 {
      j = (j + Int(state[i]) + Int(key[i % key.count])) & 255
      state.swapAt(i, j)
    }
    var (a, b) = (0, 0)
    return data.map { byte in
      a = (a + 1) & 255
      b = (b + Int(state[a])) & 255
      state.swapAt(a, b)
      return byte ^ state[(Int(state[a]) + Int(state[b])) & 255]
    }
  }
}
