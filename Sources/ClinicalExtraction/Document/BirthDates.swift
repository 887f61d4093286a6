import ClinicalRecord

/// Takes the patient's day of birth off facts that were given it for their date: nothing was found on that day.
enum BirthDates {
  static func remove(from facts: inout Facts) {
    guard let birth = facts.patient.birthDate?.value, birth.utf8.count == 10 else { return }
    remove(birth, from: &facts.diagnoses)
    remove(birth, from: &facts.observations)
    remove(birth, from: &facts.markers)
    remove(birth, from: &facts.paraproteins)
    remove(birth, from: &facts.genetics)
    remove(birth, from: &facts.mrd)
    remove(birth, from: &facts.responses)
    remove(birth, from: &facts.imaging)
  }

  private static func remove<Content>(_ birth: String, from facts: inout [Fact<Content>]) {
    for index in facts.indices where facts[index].date?.value == birth {
      facts[index].date = nil
      facts[index].review.demand(.dateAmbiguous)
    }
  }
}
