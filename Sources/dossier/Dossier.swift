import ArgumentParser

/// The program's commands, one file each.
struct Dossier: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns scanned haematology-oncology reports into a clinical record.",
    discussion: """
      Reads PDF, PNG, JPEG and TIFF files: blood counts, chemistry, flow cytometry, paraproteins, marrow, genetics, \
      imaging, letters with lines of therapy. Writes one JSON record for each file, in which every fact points at \
      the place on the page where it stands, and says whether a person should check it. Every page is accounted \
      for: what could not be read is listed as such, never left out.

      Works offline. Documents are opened in worker processes without network and without the right to write.

      EXAMPLES
        dossier extract reports/ --output out        read a folder and all folders in it
        dossier extract scan.pdf -o out --languages rus,eng
        dossier show out/scan.json                   the record as a table
        dossier doctor                               what is installed, and what is missing

      \(ExitStatus.manual)
      """,
    version: programVersion,
    subcommands: [Extract.self, Show.self, Doctor.self, EvaluateCommand.self, Replay.self, Worker.self])
}

/// The version of the program, as records name it.
let programVersion = "0.1.0"
