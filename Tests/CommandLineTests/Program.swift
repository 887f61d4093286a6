import Foundation

/// The program as it was built beside the tests, run as a user runs it.
enum Program {
  struct Outcome {
    let status: Int32
    let output: String
    let error: String
  }

  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (tests as NSString).deletingLastPathComponent + "/dossier"
  }()

  /// - Parameter limit: of any file it writes, in units of the shell's `ulimit -f` (512 bytes); nil for none.
  static func run(_ arguments: [String], limit: Int? = nil, models: String? = nil) throws -> Outcome {
    let process = Process()
    if let limit {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "ulimit -f \(limit); exec \"$@\"", "sh", path] + arguments
    } else {
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
    }
    var environment = ProcessInfo.processInfo.environment
    environment["DOSSIER_MODELS"] = models ?? root.appendingPathComponent("Models").path
    process.environment = environment
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    // What is printed here fits into a pipe many times over.
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: Self.text(output), error: Self.text(error))
  }

  private static func text(_ pipe: Pipe) -> String {
    String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// A folder of one test, removed at its end.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dossier-command-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}
