import PageLayout

/// A term of the vocabulary that narrative is made of, as one automaton finds them all.
package enum StoryTerm: Sendable, Hashable {
  case cue(ContextCue)
  case marker(MarkerTerm)
  case phrase(MarkerPhrase)
  case drug(DrugTerm)
  case regimen(RegimenTerm)
  case response(ResponseTerm)
  case diagnosis(DiagnosisTerm)

  /// Terms of one layer hide one another where they overlap; those of two layers do not: `CD19-negative relapse` is a
  /// marker, its polarity, a response and a cue that is none.
  enum Layer {
    case cue
    case thing
    case expression
    case response
    case status
  }

  var layer: Layer {
    switch self {
    case .cue: .cue
    case .marker, .drug, .regimen: .thing
    case .diagnosis(let term): term.group == .diagnosis ? .thing : .status
    case .phrase: .expression
    case .response: .response
    }
  }
}

/// The narrative's terms, built once and shared by all documents.
package struct StoryTerms: Sendable {
  struct Name: Sendable {
    let term: StoryTerm
    /// Where letters' case matters: the spelling that the source must have.
    let exact: String?
    /// One of these must stand in the same passage; empty for a name that stands alone.
    let requires: [FoldedText]
    /// The word of expression that the name ends in (`CD19neg`); nil for a name by itself.
    var ending: MarkerEnding?

    var isRegimen: Bool { if case .regimen = term { true } else { false } }
    var isMarker: Bool { if case .marker = term { true } else { false } }
  }

  private let index: TermIndex<Name>
  private let misread: MisreadNames<DrugTerm>

  package init(_ vocabulary: Vocabulary) {
    var names: [(name: String, payload: Name)] = []
    func add(_ term: StoryTerm, _ spellings: [String], exact: Bool = false, requires: [String] = []) {
      let requires = requires.map { FoldedText($0) }
      for spelling in spellings {
        let isExact = exact || Self.isAcronym(spelling)
        names.append((spelling, Name(term: term, exact: isExact ? spelling : nil, requires: requires)))
      }
    }
    for cue in vocabulary.cues { add(.cue(cue), cue.phrases.inOrder) }
    let endings = MarkerEnding.endings(of: vocabulary)
    for marker in vocabulary.markers {
      add(.marker(marker), marker.names + marker.names.flatMap(MisreadMarker.spellings))
      for name in marker.contextNames { add(.marker(marker), [name.name], requires: name.requires) }
      names += Self.endedNames(of: marker, endings: endings)
    }
    for phrase in vocabulary.markerPhrases { add(.phrase(phrase), phrase.names.inOrder) }
    for drug in vocabulary.drugs {
      add(.drug(drug), drug.names.inOrder)
      for name in drug.contextNames { add(.drug(drug), [name.name], exact: true, requires: name.requires) }
    }
    let drugs = Dictionary(vocabulary.drugs.map { ($0.id, $0.names.inOrder) }, uniquingKeysWith: { $1 })
    for regimen in vocabulary.regimens {
      // A component's name beside it, in any language, makes clear what is meant.
      let company = regimen.requires + regimen.drugs.flatMap { drugs[$0] ?? [] }
      add(.regimen(regimen), regimen.names.inOrder, requires: regimen.ambiguous == true ? company : [])
    }
    for response in vocabulary.responses {
      add(.response(response), response.names.inOrder)
      add(.response(response), response.abbreviations, exact: true, requires: response.requires)
    }
    for diagnosis in vocabulary.diagnoses {
      add(.diagnosis(diagnosis), diagnosis.names.inOrder)
      add(.diagnosis(diagnosis), diagnosis.abbreviations, exact: true)
    }
    index = TermIndex(names)
    misread = MisreadNames(
      vocabulary.drugs.flatMap { drug in drug.names.inOrder.map { (FoldedText($0).utf8, drug) } })
  }

  /// Every mention in a passage, in order. Where terms of a layer overlap the longest wins; several that share one
  /// place stay.
  ///
  /// - Parameter context: What stands over the passage (a heading, a table's titles): it can be the company that a name
  ///   needs, too.
  /// - Parameter panel: The other markers of a table: they can be the company that a marker's name needs (`Kappa`).
  package func mentions(
    in passage: Passage, under context: FoldedText? = nil, beside panel: FoldedText? = nil
  ) -> [Mention] {
    var kept: [(layer: StoryTerm.Layer, mention: Mention)] = []
    let hits = index.hits(in: passage.folded)
      .flatMap { Self.pieces(of: $0, in: passage.folded) }
      .filter { isMeant($0.name, $0.range, in: passage, under: $0.name.isMarker ? panel : context) }
      .sorted { ($0.range.count, $1.range.lowerBound) > ($1.range.count, $0.range.lowerBound) }
    for hit in hits {
      let mention = Mention(term: hit.name.term, range: hit.range)
      let layer = mention.term.layer
      let isCovered = kept.contains { other in
        guard other.layer == layer, other.mention.range.overlaps(hit.range) else { return false }
        return other.mention.range != hit.range || other.mention.term == mention.term
      }
      if !isCovered { kept.append((layer, mention)) }
    }
    return (kept.map(\.mention) + misreadDrugs(in: passage, beside: kept.map(\.mention.range))).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// `CD19neg` and its like, as names of their own.
  private static func endedNames(
    of marker: MarkerTerm, endings: [MarkerEnding]
  ) -> [(name: String, payload: Name)] {
    marker.names.filter(MarkerEnding.isCarried).flatMap { name in
      endings.map { ending in
        (name + ending.text, Name(term: .marker(marker), exact: nil, requires: [], ending: ending))
      }
    }
  }

  /// A hit with its place in the source; a name with an ending is two: the marker and what is said of it.
  private static func pieces(
    of hit: TermIndex<Name>.Hit, in text: FoldedText
  ) -> [(name: Name, range: Range<Int>)] {
    guard let ending = hit.payload.ending else { return [(hit.payload, text.sourceRange(hit.range))] }
    let end = hit.range.upperBound - ending.text.utf8.count
    let phrase = Name(term: .phrase(ending.phrase), exact: nil, requires: [])
    return [
      (hit.payload, text.sourceRange(hit.range.lowerBound..<end)),
      (phrase, text.sourceRange(end..<hit.range.upperBound)),
    ]
  }

  /// Drugs whose names stand in the text with one letter wrong, where nothing else was found.
  private func misreadDrugs(in passage: Passage, beside found: [Range<Int>]) -> [Mention] {
    StoryToken.tokens(of: passage.folded).compactMap { token in
      guard token.text.utf8.count >= MisreadNames<DrugTerm>.shortest,
        let drug = misread.payload(of: Array(token.text.utf8)),
        !found.contains(where: { $0.overlaps(token.range) })
      else { return nil }
      return Mention(term: .drug(drug), range: token.range, isMisread: true)
    }
  }

  private func isMeant(
    _ name: Name, _ range: Range<Int>, in passage: Passage, under context: FoldedText?
  ) -> Bool {
    if let exact = name.exact {
      let isListed = context != nil && name.isRegimen
      let found = Array(passage.text.utf8[range])
      guard
        Self.hasCase(of: exact, found) || name.isRegimen && Self.hasSteroid(exact, found)
          || isListed && Self.looksLike(exact, found)
      else { return false }
    }
    return name.requires.isEmpty
      || name.isRegimen && RegimenCount.stands(beside: range, in: passage.text.utf8)
      || name.requires.contains {
        passage.folded.holdsWord($0.utf8) || takesCompany(name) && context?.holdsWord($0.utf8) ?? false
      }
  }

  private func takesCompany(_ name: Name) -> Bool {
    switch name.term {
    case .regimen, .marker, .response: true
    default: false
    }
  }

  /// Short names in capitals (`ICE`, `BEAM`) are words in small letters (`ice`, `beam`).
  private static func isAcronym(_ spelling: String) -> Bool {
    let letters = spelling.unicodeScalars.filter { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    return (1...6).contains(letters.count) && letters.count * 2 >= spelling.unicodeScalars.count
      && letters.allSatisfy { ("A"..."Z").contains($0) }
  }

  /// `RVd` for `RVD`: dexamethasone at the end is written small or large.
  private static func hasSteroid(_ exact: String, _ found: [UInt8]) -> Bool {
    guard exact.utf8.count >= 3, exact.utf8.count == found.count, exact.utf8.last.map({ $0 | 0x20 }) == 0x64,
      found.last.map({ $0 | 0x20 }) == 0x64
    else { return false }
    return exact.utf8.dropLast().elementsEqual(found.dropLast())
  }

  /// `vcD` for `VCD`: where treatments are listed, letters that look alike in both cases may be read as either.
  private static func looksLike(_ exact: String, _ found: [UInt8]) -> Bool {
    let alike = Set("CKOPSUVWXZ".utf8)
    func shape(_ bytes: some Sequence<UInt8>) -> [UInt8] {
      bytes.map { (0x61...0x7A).contains($0) && alike.contains($0 - 32) ? $0 - 32 : $0 }
    }
    return shape(exact.utf8) == shape(found)
  }

  /// Whether the letters of both are the same, or all are capitals: punctuation and digits aside.
  private static func hasCase(of exact: String, _ found: [UInt8]) -> Bool {
    func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
      bytes.filter { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 >= 0x80 }
    }
    let wanted = letters(exact.utf8)
    let given = letters(found)
    return wanted == given
      || wanted.filter { (0x41...0x5A).contains($0) } == given.filter { (0x41...0x5A).contains($0) }
        && wanted.contains { (0x41...0x5A).contains($0) }
  }
}

/// A term where it stands in a passage.
package struct Mention: Sendable, Hashable {
  package let term: StoryTerm
  /// UTF-8 offsets in the passage's text.
  package let range: Range<Int>
  /// Whether the text has the name with a letter wrong.
  package var isMisread = false
}

extension FoldedText {
  /// Whether the folded word or phrase stands in the text between word boundaries.
  func holdsWord(_ word: [UInt8]) -> Bool { firstRange(of: word) != nil }

  /// The first place of a folded word or phrase between word boundaries, in folded bytes.
  func firstRange(of word: [UInt8]) -> Range<Int>? {
    guard !word.isEmpty, word.count <= utf8.count else { return nil }
    for start in 0...(utf8.count - word.count) where utf8[start] == word[0] {
      let range = start..<(start + word.count)
      if utf8[range].elementsEqual(word), WordBoundary.surrounds(range, in: utf8) { return range }
    }
    return nil
  }
}
