import ArgumentParser
import ClinicalExtraction
import ClinicalRecord
import DocumentModel
import PageReading
import Pipeline

/// Gathers what a run needs, and ends the program with the right status where something is missing.
enum Setup {
  static func recordFolder(_ path: String) throws -> RecordFolder {
    do {
      return try RecordFolder(path: path)
    } catch {
      throw failure(error.problem, error.isForWantOfSpace ? ExitStatus.noSpace : ExitStatus.cannotWrite)
    }
  }

  /// Starts a worker to see that one can be started, and names the producer.
  static func assembly(_ options: ReadingOptions, worker: WorkerSettings) throws -> RecordAssembly {
    do { _ = try WorkerExamination(worker) } catch {
      throw failure(error.problem, ExitStatus.missingDependency)
    }
    let vocabulary = try vocabulary(options)
    let schema = try recordSchema(options)
    let extractor = DocumentExtractor(vocabulary: vocabulary)
    let producer = try producer(languages: options.languages?.codes, vocabulary: vocabulary)
    return RecordAssembly(producer: producer, schema: schema, extractor: extractor)
  }

  static func vocabulary(_ options: ReadingOptions) throws -> Vocabulary {
    do {
      return try ModelsDirectory.find(explicit: options.models).vocabulary()
    } catch {
      throw failure(Problem(.missingVocabulary, message: "\(error)"), ExitStatus.missingDependency)
    }
  }

  private static func recordSchema(_ options: ReadingOptions) throws -> JSONSchema {
    do {
      return try ModelsDirectory.find(explicit: options.models).recordSchema()
    } catch {
      throw failure(Problem(.missingVocabulary, message: "\(error)"), ExitStatus.missingDependency)
    }
  }

  private static func producer(languages: [String]?, vocabulary: Vocabulary) throws -> Producer {
    guard let models = LanguageModels.installed() else {
      throw failure(
        Problem(
          .missingLanguage,
          message: "No language model is installed. On Debian or Ubuntu: apt-get install tesseract-ocr-eng"),
        ExitStatus.missingDependency)
    }
    do {
      let fingerprints = try (languages?.sorted() ?? models.languages).map { language in
        Producer.Model(language: language, sha256: try models.fingerprint(of: language).sha256)
      }
      let libraries = LibraryVersions.current
      return Producer(
        version: programVersion, tesseract: libraries.tesseract, leptonica: libraries.leptonica,
        poppler: libraries.poppler, models: fingerprints,
        vocabulary: FileFingerprint.sha256(bytes: Array(vocabulary.fingerprintInput)).sha256)
    } catch let error as DocumentError {
      throw failure(error.problem(), ExitStatus.missingDependency)
    }
  }

  /// Prints what is wrong and how to mend it.
  static func failure(_ problem: Problem, _ code: ExitCode) -> ExitCode {
    Console.writeError("dossier: \(problem.message) [\(problem.code.rawValue)]\n")
    return code
  }
}
