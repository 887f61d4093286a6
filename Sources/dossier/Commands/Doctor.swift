import ArgumentParser
import ClinicalExtraction
import DocumentModel
import PageReading
import Pipeline

/// Tells what is installed, what is missing, and how to mend it.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check what the program needs on this machine.",
    discussion: """
      Starts a worker as a run would, and lists the libraries, the language models, the vocabulary, and how far the \
      worker is shut in. What is missing is named with the command that installs it.

      EXIT STATUS
        0   all is there
        69  something is missing
      """)

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    var checkup = Checkup(style: TextStyle(isColoured: Console.outputIsTerminal))
    checkup.libraries()
    checkup.languages(wanted: reading.languages?.codes ?? [])
    checkup.vocabulary(reading.models)
    checkup.worker(reading.languages?.codes ?? [])
    Console.write(checkup.text)
    if checkup.isLacking { throw ExitStatus.missingDependency }
  }
}

/// The lines of a check-up, and whether anything is missing.
private struct Checkup {
  let style: TextStyle
  private(set) var text = ""
  private(set) var isLacking = false

  init(style: TextStyle) { self.style = style }

  mutating func libraries() {
    let versions = LibraryVersions.current
    line("dossier", programVersion)
    line("Tesseract", versions.tesseract)
    line("Leptonica", versions.leptonica)
    line("Poppler", versions.poppler)
  }

  mutating func languages(wanted: [String]) {
    guard let models = LanguageModels.installed() else {
      lack("languages", "none: apt-get install tesseract-ocr-eng")
      return
    }
    line("languages", models.languages.joined(separator: " "))
    line("models in", models.directory)
    for language in wanted where !models.languages.contains(language) {
      let package = "tesseract-ocr-" + language.lowercased().split(separator: "_").joined(separator: "-")
      lack("language", "\(language) is missing: apt-get install \(package)")
    }
  }

  mutating func vocabulary(_ path: String?) {
    do {
      let models = try ModelsDirectory.find(explicit: path)
      let vocabulary = try models.vocabulary()
      _ = try models.recordSchema()
      line("vocabulary", "\(vocabulary.analytes.count) analytes, in \(Console.plain(models.path))")
    } catch {
      lack("vocabulary", "\(error)")
    }
  }

  mutating func worker(_ languages: [String]) {
    var settings = WorkerSettings()
    settings.options = WorkerOptions(languages: languages)
    do {
      let examination = try WorkerExamination(settings)
      line("worker", "starts, and reads \(examination.readiness.languages.joined(separator: " "))")
      sandbox(examination.readiness.sandbox, examination.probe)
    } catch {
      lack("worker", error.problem.message)
    }
  }

  private mutating func sandbox(_ state: SandboxState, _ probe: SandboxProbe) {
    let memory = state.memoryBytes.map { "\($0 >> 20) MiB a worker" }
    memory.map { line("memory", $0) }
      ?? warn("memory", "the kernel refused a limit; a hostile file may take all of it")
    if let refusal = state.refusal {
      warn("seccomp", "\(refusal): workers run without the system call filter")
    } else {
      line("seccomp", "in force")
    }
    let open = [
      ("opens sockets", probe.canOpenSocket), ("opens files for writing", probe.canWriteFile),
      ("starts programs", probe.canStartProgram),
    ].filter(\.1).map(\.0)
    if open.isEmpty {
      line("shut in", "a worker opens no socket, writes no file, starts no program")
    } else {
      warn("shut in", "not wholly: a worker \(open.joined(separator: ", "))")
    }
  }

  private mutating func line(_ title: String, _ value: String) {
    text += "\(title.padded(to: 11))\(value)\n"
  }

  /// Worth knowing, but the program works.
  private mutating func warn(_ title: String, _ value: String) { line(title, style.check("! " + value)) }

  private mutating func lack(_ title: String, _ value: String) {
    isLacking = true
    line(title, style.bad("! " + value))
  }
}
