import ArgumentParser
import ClinicalRecord
import DocumentModel
import Foundation
import Pipeline

/// Reads documents and writes their records.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read documents and write a record of each.",
    discussion: """
      Folders are searched with all folders in them; hidden files are left out, and files of other kinds are listed \
      as skipped. Every other file ends in a record OUTPUT/NAME.json, also one that cannot be opened: its record \
      then says why. Where names clash, the extension, the folder or a number is added to the record's name; a \
      record is never overwritten by that of another document.

      A document is left alone when a complete record of the same bytes by the same version, language models and \
      vocabulary is there already. Partial and failed records are made again.

      Progress goes to standard error, the closing summary to standard output. File names may carry patients' \
      names: they are shown on a terminal only; elsewhere a document is its number in the run and the first digits \
      of its sha256, which the record holds as its id.

      EXAMPLES
        dossier extract reports/ letter.pdf --output out
        dossier extract reports/ -o out --jobs 4 --log-format json 2> run.log
        dossier extract locked.pdf -o out --password-file passwords.txt

      \(ExitStatus.manual)
      """)

  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(
    help: "Files and folders to read.",
    completion: .file(extensions: ["pdf", "png", "jpg", "jpeg", "tif", "tiff"]))
  var paths: [String]

  @Option(
    name: .shortAndLong, help: "The folder for the records; made where there is none.", completion: .directory
  )
  var output: String

  @Option(name: .shortAndLong, help: "Worker processes. (default: one for each processor)")
  var jobs: Int?

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: "A file of passwords, one a line, tried on documents that ask for one.", completion: .file())
  var passwordFile: String?

  @Option(help: "Seconds that a page may take before it is entered as timed-out.")
  var pageSeconds = 120

  @Option(
    help: "A folder to keep the steps of the work in: images, words and tables of each page.",
    completion: .directory)
  var keepWork: String?

  @Option(
    help: ArgumentHelp(
      "A folder to keep what was read of each document in, for `dossier replay`.", visibility: .hidden),
    completion: .directory)
  var keepReadings: String?

  @ArgumentParser.Flag(
    inversion: .prefixedNo,
    help: "Read values that fail a check again at their cells, before they are marked.")
  var reread = true

  @ArgumentParser.Flag(help: "Make records again that are there already.")
  var force = false

  @ArgumentParser.Flag(name: .shortAndLong, help: "Print nothing but problems.")
  var quiet = false

  @Option(help: "How progress is told: text, or one JSON object a line.")
  var logFormat = LogFormat.text

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name a file or a folder to read.") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    guard (1...86_400).contains(pageSeconds) else {
      throw ValidationError("--page-seconds takes a number from 1 to 86400.")
    }
  }

  func run() throws {
    let inputs = InputFinder.find(paths)
    let readable = inputs.filter { $0.problem == nil }.map(\.path)
    let options = try runOptions()
    guard !readable.isEmpty else {
      finish(inputs, [])
      throw ExitStatus.nothingToRead
    }
    let folder = try Setup.recordFolder(output)
    let assembly = try Setup.assembly(reading, worker: options.worker)
    let progress = ProgressDisplay(form: progressForm, documents: readable.count)
    let run = ExtractionRun(options: options, assembly: assembly, folder: folder) { progress.show($0) }
    let results = run.run(readable)
    progress.end()
    finish(inputs, results)
    if let code = Self.exitCode(inputs, results) { throw code }
  }

  private func runOptions() throws -> ExtractionRun.Options {
    var options = ExtractionRun.Options()
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.worker.seconds = Double(pageSeconds)
    options.worker.options = WorkerOptions(languages: reading.languages?.codes ?? [])
    options.passwords = try passwords()
    options.force = force
    options.rereads = reread
    options.workFolder = keepWork
    options.recordingFolder = keepReadings
    return options
  }

  private func passwords() throws -> [String] {
    guard let passwordFile else { return [] }
    guard let data = FileManager.default.contents(atPath: passwordFile) else {
      throw ValidationError("The password file cannot be read.")
    }
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    guard lines.count <= 1000 else { throw ValidationError("The password file holds more than 1000 lines.") }
    return lines
  }

  private var progressForm: ProgressDisplay.Form {
    if logFormat == .json { return .json }
    if quiet { return .none }
    return Console.errorIsTerminal ? .redrawn : .lines
  }

  private func finish(_ inputs: [InputFile], _ results: [DocumentResult]) {
    let isTerminal = Console.outputIsTerminal
    let summary = RunSummary(
      inputs: inputs, results: results, showsNames: isTerminal, style: TextStyle(isColoured: isTerminal))
    Console.write(quiet ? summary.problems : summary.text)
  }

  /// The most pressing of what went wrong; nil where nothing did.
  private static func exitCode(_ inputs: [InputFile], _ results: [DocumentResult]) -> ExitCode? {
    let unwritten = results.filter { $0.ending == .noRecord }.flatMap(\.problems).map(\.code)
    if unwritten.contains(.noSpace) { return ExitStatus.noSpace }
    if unwritten.contains(.cannotWrite) { return ExitStatus.cannotWrite }
    let isIncomplete = results.contains { $0.ending != .duplicate && $0.status != .complete }
    let isUnread = inputs.contains { $0.problem?.severity == .error }
    return isIncomplete || isUnread ? ExitStatus.incomplete : nil
  }
}
