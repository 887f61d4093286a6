import ArgumentParser

/// How the program ends, in the numbers of BSD's sysexits.h where one fits.
enum ExitStatus {
  /// Some documents could be read in part only, or not at all.
  static let incomplete = ExitCode(65)
  /// There was nothing to read.
  static let nothingToRead = ExitCode(66)
  /// A library, a language model or a vocabulary is missing.
  static let missingDependency = ExitCode(69)
  /// The output folder or a record could not be written.
  static let cannotWrite = ExitCode(73)
  /// There was no space left to write to.
  static let noSpace = ExitCode(74)

  static let manual = """
    EXIT STATUS
      0   all documents have a complete record
      64  the command was not understood
      65  some documents could be read in part only, or not at all: see their records and the summary
      66  there was nothing to read
      69  something is missing that the program needs: see dossier doctor
      73  the output could not be written
      74  there was no space left for the output
    """
}
