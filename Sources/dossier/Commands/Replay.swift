import ArgumentParser
import Foundation
import Pipeline

/// Makes records from what was read before: a changed rule is tried on any number of pages without reading them again.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make records again from kept readings.",
    discussion: """
      FOLDER is what 'dossier extract --keep-readings FOLDER' wrote. Nothing is read again, so values that \
      a check failed on are not looked at a second time.
      """,
    shouldDisplay: false)

  @Argument(help: "The folder of the readings.", completion: .directory)
  var folder: String

  @Option(name: .shortAndLong, help: "The folder for the records.", completion: .directory)
  var output: String

  @Option(help: "A folder for the tables that layout makes of each page.", completion: .directory)
  var tables: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let files = Recording.files(in: folder)
    guard !files.isEmpty else {
      throw ValidationError("There is no reading (*.\(Recording.fileExtension)) below \(folder).")
    }
    let target = try Setup.recordFolder(output)
    let assembly = try Setup.assembly(reading, worker: WorkerSettings())
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      do { try replay(files[index], assembly, to: target) } catch { failures.add(index + 1, error) }
    }
    for line in failures.lines { Console.writeError("dossier: \(line)\n") }
    if !failures.lines.isEmpty { throw ExitStatus.incomplete }
  }

  private func replay(_ file: String, _ assembly: RecordAssembly, to target: RecordFolder) throws {
    let recording = try Recording(jsonData: Data(contentsOf: URL(fileURLWithPath: file)))
    let name = (file as NSString).lastPathComponent.dropLast(Recording.fileExtension.count + 1)
    if let tables { recording.keepTables(in: tables, name: String(name)) }
    try assembly.write(recording, to: "\(target.path)/\(name).json")
  }
}

/// What went wrong, from several threads.
///
/// `@unchecked Sendable`: the list is touched only while the lock is held.
private final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var list: [String] = []

  /// The file's number in the order of the names: a name may carry a patient's.
  func add(_ number: Int, _ error: any Error) {
    lock.withLock { list.append("Reading \(number): \(error)") }
  }

  var lines: [String] { lock.withLock { list.sorted() } }
}
