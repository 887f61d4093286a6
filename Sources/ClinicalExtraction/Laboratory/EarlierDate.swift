import ClinicalRecord

/// When the earlier results of a report were taken, where it says so once for all: `last time: 13 July 2026`.
enum EarlierDate {
  /// The only such date of a document; nil where it gives none or several.
  static func named(in document: ClinicalDocument) -> ClinicalDate? {
    let found = document.dates.mentions.filter { $0.isOfEarlierResults && $0.day.day != nil }
    guard let first = found.first, found.allSatisfy({ $0.day == first.day }) else { return nil }
    return first.clinicalDate(role: .collected)
  }
}
