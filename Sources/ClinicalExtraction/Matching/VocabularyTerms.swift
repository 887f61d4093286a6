/// The vocabulary's terms as automata, built once and shared by all documents.
package struct VocabularyTerms: Sendable {
  /// Payload: index in `Vocabulary.analytes`, for full names and names that need company alike.
  package let analytes: TermIndex<AnalyteName>
  /// Payload: the kind of section.
  package let sections: TermIndex<String>
  package let labels: TermIndex<LabelTerm>
  package let months: MonthNames
  /// Words in place of a number; payload: `positive`, `negative`, `indeterminate`, `not-tested` or `no-value`.
  package let qualitative: TermIndex<String>
  /// Signs that are the whole cell; the same values.
  package let qualitativeSymbols: [String: String]
  /// Cues, markers, drugs, regimens, responses and diagnoses: what narrative is made of.
  package let story: StoryTerms

  /// Names of drugs, which are given and not measured.
  let drugs: TermIndex<String>

  /// Words that label dates (`Collected`, `Reported`), for those that have a letter wrong.
  let misreadLabels: MisreadNames<LabelTerm>

  /// Finds misread names of analytes.
  let nameRepair: NameRepair

  /// Names, and those of three or four capitals with points between them too (`V.P.M.`).
  private static func printedForms(_ names: [String]) -> [String] {
    let initials = names.filter { name in
      (3...4).contains(name.utf8.count) && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
    let known = Set(names)
    return names + initials.map { $0.map { "\($0)." }.joined() }.filter { !known.contains($0) }
  }

  package struct AnalyteName: Sendable, Hashable {
    /// Index in `Vocabulary.analytes`.
    package let analyte: Int
    /// What must stand near for the name to count; empty for a name that stands alone.
    package let requires: [String]
  }

  package init(_ vocabulary: Vocabulary) {
    analytes = TermIndex(
      vocabulary.analytes.enumerated().flatMap { index, analyte in
        Self.printedForms(analyte.names.inOrder).map { ($0, AnalyteName(analyte: index, requires: [])) }
          + analyte.contextNames.map { ($0.name, AnalyteName(analyte: index, requires: $0.requires)) }
      })
    nameRepair = NameRepair(vocabulary: vocabulary)
    drugs = TermIndex(vocabulary.drugs.flatMap { drug in drug.names.inOrder.map { ($0, drug.id) } })
    story = StoryTerms(vocabulary)
    sections = TermIndex(vocabulary.sections.flatMap { term in term.headings.inOrder.map { ($0, term.id) } })
    labels = TermIndex(vocabulary.labels.flatMap { term in term.names.inOrder.map { ($0, term) } })
    misreadLabels = MisreadNames(
      vocabulary.labels.filter { $0.group == .date }.flatMap { term in
        term.names.inOrder.map { (FoldedText($0).utf8, term) }.filter { $0.0.count >= 8 }
      })
    qualitative = TermIndex(
      vocabulary.qualitative.flatMap { term in term.names.inOrder.map { ($0, term.id) } })
    qualitativeSymbols = Dictionary(
      vocabulary.qualitative.flatMap { term in term.symbols.map { ($0, term.id) } },
      uniquingKeysWith: { first, _ in first })
    months = MonthNames(
      vocabulary.months.flatMap { term in
        term.names.inOrder.map { ($0, term.number, ForeignCalendar(term.calendar)) }
      })
  }
}

extension ForeignCalendar {
  /// Nil for the Gregorian calendar.
  init?(_ calendar: MonthTerm.Calendar) {
    switch calendar {
    case .gregorian: return nil
    case .jalali: self = .jalali
    case .hijri: self = .hijri
    }
  }
}
