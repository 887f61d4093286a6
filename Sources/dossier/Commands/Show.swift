import ArgumentParser
import ClinicalRecord
import Foundation

/// Prints records as tables.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a record as a table.",
    discussion: """
      Values are printed as they stand on the page, with unit, reference range, date and page. A fact that a person \
      should check begins with ! and ends with the reasons. Colours are used on a terminal only.

      EXAMPLES
        dossier show out/scan.json
        dossier show --summary out/*.json    one line for each record

      EXIT STATUS
        0   printed
        65  a file is not a record, or one of a newer major version
      """)

  @Argument(help: "Records to print.", completion: .file(extensions: ["json"]))
  var files: [String]

  @ArgumentParser.Flag(name: .shortAndLong, help: "One line for each record instead of its facts.")
  var summary = false

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name a record to print.") }
  }

  func run() throws {
    let style = TextStyle(isColoured: Console.outputIsTerminal)
    var records: [(String, Record)] = []
    var isIncomplete = false
    for file in files {
      do {
        records.append((file, try Self.record(file)))
      } catch {
        isIncomplete = true
        Console.writeError("dossier: \(Console.plain(file)): \(error)\n")
      }
    }
    if summary {
      Console.write(RecordList(records: records).text(style))
    } else {
      for (_, record) in records { Console.write(RecordSheet(record: record, style: style).text) }
    }
    if isIncomplete { throw ExitStatus.incomplete }
  }

  private static func record(_ path: String) throws(ShowError) -> Record {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ShowError(description: "The file cannot be read.")
    }
    do {
      return try Record(jsonData: data)
    } catch let error as RecordError {
      throw ShowError(description: error.description)
    } catch {
      throw ShowError(description: "The file is not a dossier record, or it is damaged.")
    }
  }
}

/// Why a file cannot be shown.
///
/// Decoding errors quote what they found, so they are not passed on.
private struct ShowError: Error, CustomStringConvertible {
  let description: String
}
