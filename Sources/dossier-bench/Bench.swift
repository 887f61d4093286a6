import ArgumentParser
import Foundation
import PageReading

/// Times the parts of the program on the samples, one line a case.
///
/// A case is run several times in one process and one thread; printed are the fastest run and the median, since what
/// else a machine does only ever makes a run slower.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-bench", abstract: "Times the parts of dossier on its samples, one line a case.")

  @Option(name: .long, help: "The folder of the samples.", completion: .directory)
  var samples = "Samples"

  @Option(name: .long, help: "The folder of the vocabulary.", completion: .directory)
  var models = "Models"

  @Option(name: .shortAndLong, help: "How often each case is run.")
  var runs = 5

  @Option(name: .shortAndLong, help: "Only cases whose names hold this.")
  var only: String?

  func validate() throws {
    guard (1...1000).contains(runs) else { throw ValidationError("--runs takes a number from 1 to 1000.") }
  }

  func run() throws {
    print(BenchCase.heading)
    for timed in try BenchCase.all(samples: samples, models: models) where isWanted(timed) {
      var timing = Timing()
      for _ in 0..<runs { try timing.add(timed.run) }
      print(timed.line(timing))
    }
  }

  private func isWanted(_ timed: BenchCase) -> Bool { only.map(timed.name.contains) ?? true }
}
