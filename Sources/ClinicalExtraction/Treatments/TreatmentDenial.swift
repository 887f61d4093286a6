/// Texts that name a treatment and say that it was not given, or say something of it that holds for everybody.
enum TreatmentDenial {
  /// `Venetoclax was not funded`, `the cevostamab trial was full`, `loncastuximab was offered and not started`.
  ///
  /// Behind a comma a denial speaks of something else where the treatment has an account of its own
  /// (`R-CHOP, six cycles, CR, maintenance was not given`).
  static func isMade(of anchor: Range<Int>, in piece: TreatmentScope.Piece) -> Bool {
    let tokens = Array(piece.tokens)
    let isTold = !piece.dates.isEmpty || CycleReader.cycles(in: piece) != nil
    return tokens.indices.contains { index in
      guard let phrase = phrases.first(where: { tokens[index...].starts(with: $0) }) else { return false }
      let start = tokens[index].range.lowerBound
      let end = tokens[index + phrase.count - 1].range.upperBound
      let between =
        start >= anchor.upperBound
        ? anchor.upperBound..<start : end <= anchor.lowerBound ? end..<anchor.lowerBound : 0..<0
      return !isTold || !piece.statement.utf8[between].contains(UInt8(ascii: ","))
    }
  }

  private static let phrases: [[String]] = [
    // English
    "not funded", "not reimbursed", "not approved", "not licensed",
    "not affordable", "not given", "not started", "not begun", "not commenced", "not initiated",
    "not administered", "not used", "not needed", "not required", "not pursued", "not proceed", "not done",
    "not undertaken", "not offered", "not possible", "not feasible", "not eligible for", "not suitable for",
    "not a candidate for", "not fit for", "ineligible for", "unfit for", "never given", "never started",
    "never received", "never infused", "trial was full", "trial full", "trial had closed", "trial was closed",
    "trial is closed", "no slot", "advised against", "decided against", "advise against", "opted against",
    "fell through", "was cancelled", "was canceled", "was withheld", "was denied", "is not indicated",
    "was not indicated", "would not be", "could not be given", "could not be obtained",
    "could not be performed",
    "could not be done", "was refused", "refused by", "turned down", "chose not to",
    // German
    "nicht gegeben", "nicht verabreicht", "nicht begonnen", "nicht durchgefuhrt", "nicht erfolgt",
    "nicht eingeleitet", "nicht in frage", "nicht infrage", "nicht genehmigt", "nicht indiziert",
    "lehnte ab", "lehnt ab", "abgelehnt",
    // Spanish, French, Italian
    "no se inicio", "no se administro", "no se realizo", "no se hizo", "no se dio", "no se aplico",
    "no fue posible",
    "no autorizado", "no autorizada", "no disponible", "rechazo", "n a pas ete", "n ont pas ete",
    "non realise",
    "non realisee", "non administre", "refuse", "refusee", "contre indique", "contre indiquee",
    "non e stato", "non e stata", "non somministrato", "non eseguito", "non eseguita", "rifiutato",
    "rifiutata",
    // Russian, Turkish
    "не проводилась", "не проводилось", "не проводился", "не назначался", "не назначалась", "не выполнялась",
    "не выполнялось", "не начат", "не начата", "отказался", "отказалась", "verilmedi", "verilmemistir",
    "uygulanmadi", "uygulanmamistir", "yapilmadi", "yapilmamistir", "baslanmadi", "baslanamadi",
  ].map { $0.split(separator: " ").map(String.init) }

  /// `Loss of CD20 is described after rituximab`: said of no patient.
  static func isGeneral(_ piece: TreatmentScope.Piece) -> Bool {
    piece.dates.isEmpty
      && piece.statement.holds(anyOf: [
        "described after", "described with", "described during", "reported after", "known after",
        "seen after",
        "occur after", "occurs after", "may follow", "can follow", "may be lost after", "lost after",
        "expected after", "recognised after", "recognized after", "gives resistance", "confers resistance",
        "confer resistance", "keeps activity", "remains active", "interfere", "interferes", "may interfere",
        "can interfere",
      ])
  }
}
