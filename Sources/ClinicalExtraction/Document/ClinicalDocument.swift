import DocumentModel
package import PageLayout

/// A document as extractors see it: its pages laid out, its text in passages, and what the whole of it tells about
/// how its numbers and dates are written.
package struct ClinicalDocument: Sendable {
  /// The source's id, as evidence names it.
  package let source: String
  package let pages: [LaidOutPage]
  /// All text outside tables, in reading order over all pages.
  package let passages: [Passage]
  package let vocabulary: Vocabulary
  /// The vocabulary's terms, ready for matching.
  package let terms: VocabularyTerms
  /// How decimals are written, from all numbers of the document.
  package let numberStyle: NumberStyle
  /// Every date on the pages with its role.
  package let dates: DateIndex
  /// The text of all pages, tables too, as statements with what was found in them.
  package let narrative: Narrative

  package init(source: String, pages: [LaidOutPage], vocabulary: Vocabulary, terms: VocabularyTerms) {
    self.source = source
    self.pages = pages
    self.vocabulary = vocabulary
    self.terms = terms
    passages = PassageBuilder(terms: terms).passages(of: pages)
    numberStyle = NumberStyle(
      evidenceIn: pages.lazy.flatMap(\.lines).flatMap(\.words).map { Array($0.text.utf8) })
    dates = DateIndexer(terms: terms).index(pages)
    narrative = NarrativeBuilder(terms: terms, index: dates).narrative(of: pages)
  }
}
