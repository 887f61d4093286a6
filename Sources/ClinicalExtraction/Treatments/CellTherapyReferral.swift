/// Letters that send a patient for cell therapy: `we refer this patient for cilta-cel`, `Valoración para CAR-T`.
enum CellTherapyReferral {
  private static let words: Set<String> = [
    "refer", "refers", "referred", "referral", "referring", "evaluation", "evaluate", "assessment", "assess",
    "candidate", "candidacy", "consideration", "considered", "eligibility", "suitability", "suitable",
    "eligible",
    "request", "requested", "requesting", "apply", "application", "workup", "accept", "accepted", "slot",
    "proposed", "intended", "enrol", "enroll", "consult", "consultation", "opinion", "discuss",
    // German, French, Spanish, Italian, Russian, Turkish
    "vorstellung", "anfrage", "zuweisung", "abklarung", "indikation", "indikationsstellung", "evaluierung",
    "adresse", "demande", "eligibilite", "avis", "valoracion", "evaluacion", "candidato", "candidata",
    "remite", "remito", "derivacion", "solicitud", "solicita", "valutazione", "richiesta", "invio",
    "консультация", "консультации", "направляется", "направлен", "направлена", "рассмотрение", "проведения",
    "возможности", "degerlendirilmesi", "degerlendirme", "uygunluk", "yonlendirildi", "sevk",
  ]
  private static let joints: Set<String> = [
    "for", "to", "of", "towards", "regarding", "with", "fur", "zur", "auf", "pour", "para", "per", "по",
    "для",
    "поводу", "о", "icin", "a",
  ]

  /// Whether a word of sending stands before cells that no day is told of, joined to them by a preposition.
  static func isMade(for anchor: TreatmentAnchor, in piece: TreatmentScope.Piece) -> Bool {
    guard anchor.kind == "cell-therapy", piece.dates.isEmpty else { return false }
    let before = piece.statement.tokens(before: anchor.range.lowerBound).suffix(9).map(\.text)
    guard let word = before.lastIndex(where: words.contains), word == 0 || before[word - 1] != "being" else {
      return false
    }
    let rest = before[(word + 1)...]
    return rest.contains(where: joints.contains)
      && rest.allSatisfy {
        !["was", "were", "received", "had", "given", "infused", "after", "following"].contains($0)
      }
  }
}
