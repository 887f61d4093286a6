import CTesseract
import Foundation

/// What must be settled before Tesseract is used.
package enum TesseractEnvironment {
  /// Must be called first thing in `main`, before any other thread or library call.
  ///
  /// Tesseract's OpenMP threads wait for each other more than they work (459 s against 9 s, tesseract issue
  /// 3109), and the OpenMP runtime reads its limit while the process loads, before `main`. Where the limit is not
  /// set yet, this sets it and starts the same program again in place of this process, with the same
  /// arguments; a supervisor that puts `OMP_THREAD_LIMIT=1` into its workers' environment saves that.
  package static func prepareProcess() {
    setMsgSeverity(Int32(L_SEVERITY_NONE))
    guard getenv("OMP_THREAD_LIMIT") == nil else { return }
    setenv("OMP_THREAD_LIMIT", "1", 1)
    var arguments = CommandLine.arguments.map { strdup($0) }
    arguments.append(nil)
    // Returns only when it fails; then the work is slow but right.
    execv("/proc/self/exe", arguments)
    for argument in arguments { free(argument) }
  }

  /// The release of Tesseract that is loaded, for the record's producer entry.
  package static var tesseractVersion: String { TessVersion().map { String(cString: $0) } ?? "" }

  /// The release of Leptonica that is loaded.
  package static var leptonicaVersion: String {
    guard let version = getLeptonicaVersion() else { return "" }
    defer { lept_free(version) }
    return String(cString: version)
  }
}

/// Finds the installed models and starts one engine for each language set that is asked for.
package final class TesseractEngines: RecognizerSource {
  package let installedLanguages: [String]
  /// The folder of the `.traineddata` files.
  package let dataPath: String
  private var started: [[String]: TesseractRecognizer] = [:]

  /// Looks for models; starts nothing yet.
  ///
  /// - Parameter dataPath: the folder of the `.traineddata` files; nil to look where `TESSDATA_PREFIX` says
  ///   and then where distributions put them.
  /// - Throws: `RecognitionError` with code `.missingLanguage` where no model is found at all.
  package init(dataPath: String? = nil) throws {
    let candidates = dataPath.map { [$0] } ?? TesseractEngines.usualPaths()
    for path in candidates {
      let languages = TesseractEngines.languages(in: path)
      guard !languages.isEmpty else { continue }
      self.dataPath = path
      installedLanguages = languages
      return
    }
    throw RecognitionError.missing("eng")
  }

  package func recognizer(for languages: [String]) throws -> any LineRecognizer {
    if let engine = started[languages] { return engine }
    for language in languages where !installedLanguages.contains(language) {
      throw RecognitionError.missing(language)
    }
    let engine = try TesseractRecognizer(languages: languages, dataPath: dataPath)
    started[languages] = engine
    return engine
  }

  /// The file of an installed model, to say in a record which model read it.
  package func modelPath(_ language: String) -> String { dataPath + "/" + language + ".traineddata" }

  private static func usualPaths() -> [String] {
    let prefix = ProcessInfo.processInfo.environment["TESSDATA_PREFIX"].map { [$0, $0 + "/tessdata"] } ?? []
    return prefix + [
      "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
      "/usr/local/share/tessdata",
    ]
  }

  /// Every model but those that read no text: orientation (`osd`) and equations (`equ`).
  private static func languages(in path: String) -> [String] {
    let suffix = ".traineddata"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
      .filter { $0 != "osd" && $0 != "equ" }.sorted()
  }
}
