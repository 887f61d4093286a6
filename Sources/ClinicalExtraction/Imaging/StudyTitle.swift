import ClinicalRecord

/// The day in the title of a study's report: `FDG PET/CT SCAN, 24 AUGUST 2025`.
enum StudyTitle {
  private static let others: Set<String> = [
    "comparison", "compared", "previous", "prior", "earlier", "last", "report", "reported", "requested",
    "referral",
    "received", "dictated", "next", "born", "dob", "since", "from", "after",
  ]

  /// The one date of a short line that begins with the study's name.
  static func date(in document: ClinicalDocument) -> ClinicalDate? {
    let titles = document.narrative.statements.filter { statement in
      statement.startsPart && statement.tokens.count <= 9 && statement.dates.count == 1
        && !["comparison", "history", "indication", "treatment"].contains(statement.section ?? "")
        && statement.tokens.allSatisfy { !others.contains($0.text) }
        && ImagingModality.mentions(in: Array(statement.tokens.prefix(4))[...]).isEmpty == false
    }
    let days = Set(titles.compactMap { $0.dates.first?.day })
    guard days.count == 1, let date = titles.first?.dates.first, date.day.day != nil else { return nil }
    return date.clinicalDate(role: .performed)
  }
}
