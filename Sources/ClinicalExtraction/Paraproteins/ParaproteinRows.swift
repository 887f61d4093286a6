import ClinicalRecord
import DocumentModel
import PageLayout

/// The amounts that a report's own rows give (`M-spike, band 1  2.10 g/dL`), typed by what its immunofixation found.
struct ParaproteinRows {
  let document: ClinicalDocument
  let rows: [Fact<Observation>]

  init(_ observations: [Fact<Observation>], in document: ClinicalDocument) {
    self.document = document
    rows = observations.filter { row in
      Self.specimens[row.code ?? ""] != nil && row.value.number ?? 0 > 0 && row.value.comparator == nil
        && row.assertion == .present
    }
  }

  private static let specimens = ["mprot_s": "serum", "mprot_u": "urine"]

  static func specimen(_ row: Fact<Observation>) -> String { specimens[row.code ?? ""] ?? "serum" }

  /// One fact a row, in the order of the page.
  ///
  /// - Parameters:
  ///   - told: What the report's sentences say, to type the rows by.
  ///   - known: The one isotype that the document names.
  func facts(beside told: [Fact<Paraprotein>], known: Paraprotein.Isotype?) -> [Fact<Paraprotein>] {
    ["serum", "urine"].flatMap { specimen in
      let own = current(rows.filter { Self.specimen($0) == specimen })
      let types = types(own, specimen: specimen, told: told, known: known)
      return zip(own, types).map { fact($0, isotype: $1, specimen: specimen) }
    }
  }

  private func fact(
    _ row: Fact<Observation>, isotype: Paraprotein.Isotype?, specimen: String
  ) -> Fact<Paraprotein> {
    var fact = Fact(
      content: Paraprotein(
        isotype: isotype,
        concentration: Concentration(value: row.value, unit: row.unit, canonical: row.canonical),
        specimen: specimen, method: specimen == "urine" ? "upep" : "spep"),
      date: row.date, evidence: row.evidence, confidence: 0.9 * row.confidence)
    if row.review.state != .trusted || isotype == nil { fact.review.demand(.lowConfidence) }
    return fact
  }

  /// Whether a table of the course repeats days beside the report's own rows.
  var isRepeated: Bool {
    ["serum", "urine"].contains { specimen in
      let own = rows.filter { Self.specimen($0) == specimen }
      return current(own).count < own.count
    }
  }

  /// The rows without those of earlier days that only a table of the course repeats beside the report's own row.
  private func current(_ rows: [Fact<Observation>]) -> [Fact<Observation>] {
    guard let newest = rows.compactMap({ $0.date?.value }).max() else { return rows }
    let own = rows.filter { $0.date?.value == newest }
    return rows.filter { row in
      row.date?.value == newest || own.contains { shareTable($0, row) } || row.date == nil
    }
  }

  private func shareTable(_ first: Fact<Observation>, _ second: Fact<Observation>) -> Bool {
    guard let one = first.evidence.first, let other = second.evidence.first, one.page == other.page,
      let page = document.pages.first(where: { $0.page.number == one.page })
    else { return true }
    guard FoldedText(first.printedName ?? "").text == FoldedText(second.printedName ?? "").text else {
      return false
    }
    let isApart = one.box.verticalOverlap(other.box) <= 0 && one.box.horizontalOverlap(other.box) <= 0
    if isApart { return false }
    return page.tables.contains { table in
      [one, other].allSatisfy { table.box.contains(x: $0.box.midX, y: $0.box.midY) }
    } || one.box.verticalOverlap(other.box) > 0
  }

  // MARK: Types

  private func types(
    _ rows: [Fact<Observation>], specimen: String, told: [Fact<Paraprotein>], known: Paraprotein.Isotype?
  ) -> [Paraprotein.Isotype?] {
    let found = found(in: told, specimen: specimen)
    let newest = rows.compactMap { $0.date?.value }.max()
    let bands = rows.indices.filter { rows[$0].date?.value == newest }
    return rows.indices.map { index in
      if let own = named(rows[index]) ?? toldBeside(rows[index], told, specimen: specimen) { return own }
      if found.count == 1 { return found.first }
      if found.count > 1 {
        guard found.count == bands.count, let place = bands.firstIndex(of: index) else { return nil }
        let number = bandNumber(rows[index]) ?? place + 1
        return found.indices.contains(number - 1) ? found[number - 1] : nil
      }
      return fallback(known, specimen: specimen)
    }
  }

  /// The types that were found in a specimen, in the order in which the report tells them.
  private func found(in told: [Fact<Paraprotein>], specimen: String) -> [Paraprotein.Isotype] {
    let typings = told.filter { fact in
      fact.assertion == .present && fact.specimen == specimen && fact.concentration == nil
        && fact.isotype?.light != nil
    }
    let fixed = typings.filter { $0.method == "ife" }
    var types: [Paraprotein.Isotype] = []
    for type in (fixed.isEmpty ? typings : fixed).compactMap(\.isotype) where !types.contains(type) {
      types.append(type)
    }
    return types
  }

  /// `Monoclonal protein, urine (free lambda)`: the row's own name.
  private func named(_ row: Fact<Observation>) -> Paraprotein.Isotype? {
    let tokens = StoryToken.tokens(of: FoldedText(row.printedName ?? ""))
    return IsotypeReader.isotypes(in: tokens, ofDisease: true).first?.isotype
  }

  /// The type that a sentence gives with the same amount.
  private func toldBeside(
    _ row: Fact<Observation>, _ told: [Fact<Paraprotein>], specimen: String
  ) -> Paraprotein.Isotype? {
    told.first { fact in
      fact.specimen == specimen && fact.concentration?.value.number == row.value.number
        && fact.isotype?.light != nil && fact.isTypedBySentence
    }?.isotype
  }

  /// `M-spike, band 2`, `Paraprotein (1)`: what the row counts itself as.
  private func bandNumber(_ row: Fact<Observation>) -> Int? {
    let words = FoldedText(row.printedName ?? "").text.split(separator: " ")
    return words.lazy.compactMap { Int($0) }.first { (1...4).contains($0) }
  }

  /// A urine's protein is a free chain: of the whole protein in serum only its chain may be in it.
  private func fallback(_ known: Paraprotein.Isotype?, specimen: String) -> Paraprotein.Isotype? {
    specimen == "urine" && known?.heavy != nil ? nil : known
  }
}

extension Fact<Paraprotein> {
  /// Whether the type stands in the evidence, and was not taken from elsewhere in the document.
  fileprivate var isTypedBySentence: Bool {
    evidence.contains { place in
      !IsotypeReader.isotypes(in: StoryToken.tokens(of: FoldedText(place.text)), ofDisease: true).isEmpty
    }
  }
}
