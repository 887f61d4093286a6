/// Reads one kind of fact off a document. Pure: it sees only the document and what earlier extractors found.
package protocol FactExtractor: Sendable {
  func extract(from document: ClinicalDocument, into facts: inout Facts)
}
