import ArgumentParser
import Pipeline

/// What `dossier extract` starts for itself.
struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Reads pages for another dossier process.", shouldDisplay: false)

  func run() throws {
    throw ExitCode(WorkerMain.run())
  }
}
