import ClinicalRecord
import Foundation

@testable import Pipeline

/// A folder of one test, removed at its end.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dossier-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ bytes: Data) throws -> String {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try bytes.write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// The program as it was built beside the tests.
let builtProgram: String = {
  let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  return (tests as NSString).deletingLastPathComponent + "/dossier"
}()

/// Workers of the built program, which make a fault where the test asks for one.
func workerSettings(fault: String? = nil, seconds: Double = 60) -> WorkerSettings {
  var settings = WorkerSettings()
  settings.executable = builtProgram
  settings.seconds = seconds
  if let fault { settings.environment["DOSSIER_WORKER_FAULT"] = fault }
  return settings
}

func producer(version: String = "1") -> Producer {
  Producer(
    version: version, tesseract: "t", leptonica: "l", poppler: "p", models: [],
    vocabulary: String(repeating: "0", count: 64))
}

/// The project's own schema.
func recordSchema() throws -> JSONSchema {
  let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return try ModelsDirectory(path: root.appendingPathComponent("Models").path).recordSchema()
}

/// A PDF of synthetic text, one string a page, written by hand so that no tool is needed; its pages are small, because
/// an unoptimised build takes its time over every pixel.
func smallPDF(_ pages: [String]) -> Data {
  var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
  let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
  objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
  objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
  for (index, text) in pages.enumerated() {
    objects.append(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 150 60] /Contents \(5 + 2 * index) 0 R "
        + "/Resources << /Font << /F1 3 0 R >> >> >>")
    let content = text.isEmpty ? "" : "BT /F1 10 Tf 20 30 Td (\(text)) Tj ET"
    objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
  }
  var pdf = "%PDF-1.4\n"
  var offsets: [Int] = []
  for (index, object) in objects.enumerated() {
    offsets.append(pdf.utf8.count)
    pdf += "\(index + 1) 0 obj\n\(object)\nendobj\n"
  }
  let start = pdf.utf8.count
  pdf += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
  for offset in offsets {
    let digits = String(offset)
    pdf += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
  }
  pdf += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  return Data(pdf.utf8)
}
