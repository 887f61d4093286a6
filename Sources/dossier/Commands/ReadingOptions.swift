import ArgumentParser
import Foundation

/// What `extract` and `doctor` both need to know.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The languages of the documents, main language first, as Tesseract names them: eng,rus.",
      discussion: "Left out, the languages of each page are found from its pixels among the installed ones.",
      valueName: "codes"),
    completion: .list(["eng", "rus", "tur", "fas", "ara", "chi_sim", "spa", "deu", "fra", "ita"]))
  var languages: LanguageCodes?

  @Option(
    help: ArgumentHelp(
      "The folder of the vocabulary.",
      discussion: "Left out, the folder that DOSSIER_MODELS names, else the one beside the program.",
      valueName: "folder"),
    completion: .directory)
  var models: String?
}

/// `eng,rus` or, as Tesseract writes it, `eng+rus`.
struct LanguageCodes: ExpressibleByArgument {
  let codes: [String]

  init?(argument: String) {
    let codes = argument.split { $0 == "," || $0 == "+" }.map(String.init)
    guard !codes.isEmpty, codes.allSatisfy({ $0.utf8.allSatisfy(Self.isPlain) }) else { return nil }
    self.codes = codes
  }

  /// A code becomes a file's name, so nothing else may stand in it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
