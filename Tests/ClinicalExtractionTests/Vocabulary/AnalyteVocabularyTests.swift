import Foundation
import Testing

@testable import ClinicalExtraction

struct AnalyteVocabularyTests {
  @Test func everyLOINCHasARightCheckDigit() throws {
    for analyte in try VocabularyFiles.vocabulary().analytes {
      guard let loinc = analyte.loinc else { continue }
      #expect(Self.hasRightCheckDigit(loinc), "\(analyte.id): \(loinc)")
    }
    #expect(!Self.hasRightCheckDigit("6690-3"))
  }

  @Test func examplesConvertToTheCanonicalUnit() throws {
    for analyte in try VocabularyFiles.vocabulary().analytes {
      for example in analyte.examples {
        guard let ucum = example.ucum, let expected = example.canonical,
          let number = Self.number(example.printed)
        else { continue }
        let canonical = try #require(analyte.canonical(number, ucum: ucum), "\(analyte.id): \(ucum)")
        let isNear = abs(canonical - expected) <= abs(expected) * 0.01
        #expect(isNear, "\(analyte.id): \(example.text) gives \(canonical), not \(expected)")
      }
    }
  }

  @Test func examplesArePlausibleAndHoldWhatTheyPrint() throws {
    for analyte in try VocabularyFiles.vocabulary().analytes {
      for example in analyte.examples {
        #expect(example.text.contains(example.printed), "\(analyte.id): \(example.text)")
        guard let canonical = example.canonical, let plausible = analyte.plausible else { continue }
        #expect(plausible.contains(canonical), "\(analyte.id): \(canonical)")
      }
    }
  }

  @Test func quantitiesHaveAUnitAndLimits() throws {
    for analyte in try VocabularyFiles.vocabulary().analytes where analyte.kind == .quantity {
      #expect(analyte.canonicalUnit != nil, "\(analyte.id)")
      let plausible = try #require(analyte.plausible, "\(analyte.id)")
      #expect(plausible.low < plausible.high, "\(analyte.id)")
    }
  }

  @Test func factorsArePositive() throws {
    for analyte in try VocabularyFiles.vocabulary().analytes {
      for (unit, factor) in analyte.units { #expect(factor > 0, "\(analyte.id): \(unit)") }
    }
  }

  /// A name that two analytes print must be declared by one of them, so that the unit or column decides.
  @Test func noTwoAnalytesShareANameUndeclared() throws {
    let analytes = try VocabularyFiles.vocabulary().analytes
    var owners: [String: [Analyte]] = [:]
    for analyte in analytes {
      for language in analyte.names.keys.sorted() {
        for name in Set((analyte.names[language] ?? []).map { FoldedText($0).text }) {
          owners["\(language) \(name)", default: []].append(analyte)
        }
      }
    }
    for (name, sharing) in owners.sorted(by: { $0.key < $1.key }) where sharing.count > 1 {
      for (index, first) in sharing.enumerated() {
        for second in sharing.dropFirst(index + 1) {
          let isDeclared =
            first.sharedNameWith.contains(second.id) || second.sharedNameWith.contains(first.id)
          #expect(isDeclared, "\(name): \(first.id) and \(second.id)")
        }
      }
    }
  }

  private static func number(_ printed: String) -> Double? {
    let plain = printed.filter { !"<>≤≥=~ ".contains($0) }
    if let number = Double(plain) { return number }
    return Double(plain.replacing(",", with: "."))
  }

  /// The mod 10 rule of LOINC codes: every second digit from the right counts double.
  private static func hasRightCheckDigit(_ code: String) -> Bool {
    let parts = code.split(separator: "-")
    guard parts.count == 2, let check = Int(parts[1]), (0...9).contains(check) else { return false }
    var sum = 0
    for (index, character) in parts[0].reversed().enumerated() {
      guard let digit = character.wholeNumberValue else { return false }
      let doubled = index.isMultiple(of: 2) ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return (10 - sum % 10) % 10 == check
  }
}
