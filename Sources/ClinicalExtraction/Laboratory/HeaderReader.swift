import ClinicalRecord
import DocumentModel
import PageLayout

/// Tells rows of titles from rows of results, and reads what the titles say.
struct HeaderReader: Sendable {
  let terms: VocabularyTerms
  let dates: DateIndex
  let scanner: LabScanner
  private var numbers: ResultNumberParser { scanner.numbers }

  enum RowKind: Sendable, Equatable {
    /// Titles of columns.
    case header
    /// Analytes across the top.
    case names
    case body
  }

  func kind(of row: Int, in grid: LabGrid) -> RowKind {
    let cells = grid.filled(row)
    let labels = cells.filter { label(of: $0.cell) != nil }.count
    let dated = cells.filter { isDate($0.cell) }.count
    let names = cells.filter { isName($0.cell) }.count
    let values = cells.filter { isValue($0.cell) && !isName($0.cell) }.count
    // Of many names one may be misread as a number.
    let areNames = names >= 2 && values == 0 || names >= 6 && values == 1
    if areNames && names > labels && (names + labels) * 2 >= cells.count { return .names }
    let units = cells.filter { isUnit($0.cell) }.count
    if labels >= 2 && values == 0 { return .header }
    if values == 0, cells.count(where: { isMeasure($0.cell) }) >= 2 { return .header }
    if units >= 2 && labels >= 1 && values == 0 && names == 0 { return .header }
    if values == 0 && names == 0 && cells.count(where: { endsWithUnit($0.cell) }) >= 2 { return .header }
    if row == 0 && units >= 1 && cells.count >= 3 && values == 0 && names == 0 && grid.rows.count > 1 {
      return .header
    }
    if dated >= 2 && values == 0 && dated + labels >= cells.count - 1 { return .header }
    // What stands between dates belongs to a row of the patient's data.
    let areLast = cells.suffix(dated).allSatisfy { isDate($0.cell) }
    if dated >= 3 && values == 0 && dated * 2 >= cells.count && areLast { return .header }
    if labels >= 1 && dated >= 1 && values == 0 && names == 0 { return .header }
    return .body
  }

  /// A date, with a time or up to three words (`Pre-transfusion 20.05.2025 21:40`).
  func isDate(_ cell: LabText) -> Bool {
    var dates = 0
    var words = 0
    for atom in cell.atoms {
      switch atom.kind {
      case .date: dates += 1
      case .time: break
      // `Day` is a unit too.
      case .word, .unit: words += 1
      // `Day 15`.
      case .number(let number) where number.decimals == 0 && number.number < 100 && words > 0: break
      default: return false
      }
    }
    if words == 0 { return dates == 1 }
    // `Reported 14 Jul 2026` dates the report, not a column.
    return dates == 1 && words <= 3 && !holdsLabelledDate(cell)
  }

  /// The texts between the arrows of the line straight above a table, with the date that each holds; nil without arrows
  /// or dates. Where the arrows were misread or lost, the words for the days of a stay begin the parts.
  func partsBetweenArrows(over grid: LabGrid) -> [(title: [UInt8], date: ClinicalDate?)]? {
    guard let line = grid.heads.first else { return nil }
    let hasArrows = line.words.contains { Self.arrows.contains($0.text) }
    let texts =
      hasArrows
      ? line.words.split { Self.arrows.contains($0.text) }.map(Array.init) : Self.partsOfStay(line.words)
    let parts = texts.map { words in
      let found = Box.union(words.map(\.box)).map { dates.mentions(in: $0, page: grid.page) } ?? []
      let title = FoldedText(words.map(\.text).joined(separator: " ")).utf8
      return (
        title, found.first { !$0.isBirthDate && dates.mayDateResults($0) }?.clinicalDate(role: .collected)
      )
    }
    return parts.contains { $0.1 != nil } ? parts : nil
  }

  /// `Results: admission 30/05/2025 — lowest discharge 23/06/2025`: from each word for a day of the stay to the next; none
  /// where fewer than two such words stand there.
  private static func partsOfStay(_ words: [Word]) -> [[Word]] {
    var parts: [[Word]] = []
    for word in words {
      if StayDates.namesDay(word.text) || LabColumn.namesExtreme(word.text) {
        parts.append([word])
      } else if let last = parts.indices.last {
        parts[last].append(word)
      }
    }
    return parts.count > 1 ? parts : []
  }

  private static let arrows: Set<String> = ["→", "->", "–>", "—>", "➔", "⟶", "=>"]

  /// Whether a row holds the patient's data: one of its cells is a label of them, and none names a test.
  func isOfPatient(_ row: Int, of grid: LabGrid) -> Bool {
    let cells = grid.filled(row).map(\.cell)
    return cells.contains(where: isPatientLabel)
      && !cells.contains { AnalyteNamer().naming(of: $0).fit == .whole }
  }

  private func isPatientLabel(_ cell: LabText) -> Bool {
    terms.labels.longestHits(in: cell.folded).contains { hit in
      hit.payload.group == .patient && hit.range.lowerBound == 0
        && hit.range.count + 2 >= cell.folded.utf8.count
    }
  }

  /// Whether a row holds a date that a label makes that of collection, the report or the like.
  func holdsLabelledDate(_ row: Int, of grid: LabGrid) -> Bool {
    grid.filled(row).contains { holdsLabelledDate($0.cell) }
  }

  private func holdsLabelledDate(_ cell: LabText) -> Bool {
    guard let box = cell.box(0..<cell.text.utf8.count) else { return false }
    return dates.mentions(in: box, page: cell.page).contains { $0.role != nil || $0.isBirthDate }
  }

  func isValue(_ cell: LabText) -> Bool {
    switch ColumnVotes.look(of: cell, numbers: numbers) {
    case .number, .range: true
    default: false
    }
  }

  private func isUnit(_ cell: LabText) -> Bool {
    guard cell.atoms.count == 1, case .unit? = cell.atoms.first?.kind else { return false }
    return true
  }

  /// `Aspirate, %`, `Normal (%)`: words and the unit of what stands below.
  private func endsWithUnit(_ cell: LabText) -> Bool {
    // `Normal` is a flag too.
    switch cell.atoms.first?.kind {
    case .word?, .flag?: break
    default: return false
    }
    guard cell.atoms.count > 1 else { return false }
    let last = cell.atoms.last { atom in cell.printed(atom.range).contains { $0.isLetter || $0 == "%" } }
    if case .unit? = last?.kind { return true }
    return false
  }

  /// `Relativa`, `Absolute`: a title that says nothing but how the results below are counted.
  private func isMeasure(_ cell: LabText) -> Bool {
    cell.text.words.count == 1 && cell.text.text.count > 2 && AnalyteNamer().measure(in: cell) != nil
  }

  private func isName(_ cell: LabText) -> Bool { naming(of: cell).fit == .whole }

  /// What a title names, with or without the misread unit at its end.
  private func naming(of cell: LabText) -> AnalyteNaming {
    let whole = ownNaming(of: cell)
    guard whole.fit != .whole, label(of: cell) == nil, let parts = TitleParts(cell, scanner: scanner) else {
      return whole
    }
    let named = ownNaming(of: parts.name)
    return named.fit == .whole ? named : whole
  }

  /// What a title names; a recognised one may look like a name rather than be one (`A FLC` for `λ FLC`).
  private func ownNaming(of cell: LabText) -> AnalyteNaming {
    var naming = AnalyteNamer().naming(of: cell)
    guard naming.fit != .whole, label(of: cell) == nil, cell.atoms.count <= 3,
      cell.text.words.contains(where: { $0.confidence < 1 }),
      let found = terms.nameRepair.alike(Self.withoutUnit(cell))
    else { return naming }
    naming.candidates = found
    naming.fit = .whole
    naming.isRepaired = true
    return naming
  }

  /// The text of a title before the unit that it ends with.
  private static func withoutUnit(_ cell: LabText) -> String {
    let unit = cell.atoms.first { atom in
      if case .unit = atom.kind { return atom.range.lowerBound > 0 }
      return false
    }
    return cell.printed(0..<(unit?.range.lowerBound ?? cell.text.utf8.count))
  }

  /// The column role that a cell's text gives as a title, and no more than a title.
  func label(of cell: LabText) -> ColumnRole? {
    let hits = terms.labels.longestHits(in: cell.folded).filter { $0.payload.group == .column }
    let roles = Set(hits.compactMap { ColumnRole(label: $0.payload.role) })
    guard roles.count == 1, let role = roles.first else { return nil }
    let covered = hits.reduce(0) { $0 + $1.range.count }
    return covered * 2 >= cell.folded.utf8.count - dateLength(cell) ? role : nil
  }

  private func dateLength(_ cell: LabText) -> Int {
    cell.atoms.reduce(0) { sum, atom in
      switch atom.kind {
      case .date, .time, .unit: sum + atom.range.count + 1
      default: sum
      }
    }
  }

  /// Adds what a row of titles says to the columns.
  func read(_ row: Int, of grid: LabGrid, into columns: inout [LabColumn]) {
    let isOfUnits = grid.filled(row).count { isUnit($0.cell) } >= 2
    for (index, cell) in grid.filled(row) where columns.indices.contains(index) {
      if isOfUnits, let unit = misreadUnit(cell) { columns[index].unit = unit }
      if let role = label(of: cell) { columns[index].role = role }
      // A title over several columns says of all of them what it says but their role.
      for covered in index..<min(columns.count, index + grid.span(row, index)) {
        if let date = date(in: cell, page: grid.page) { columns[covered].date = date }
        if let unit = unit(in: cell) { columns[covered].unit = unit }
        columns[covered].title += (columns[covered].title.isEmpty ? [] : [0x20]) + cell.folded.utf8
        columns[covered].measure = columns[covered].measure ?? AnalyteNamer().measure(in: cell)
      }
      let naming = naming(of: cell)
      if naming.fit > columns[index].naming.fit {
        columns[index].naming = naming
        columns[index].name = cell.span(0..<cell.text.utf8.count)
      }
    }
  }

  /// Reads titles that stand over columns in the lines above the table: units and measures in the line straight
  /// above; in up to three lines what a column is and when its results were taken.
  func readHeads(of grid: LabGrid, into columns: inout [LabColumn]) {
    let boxes = grid.columnBoxes
    let top = boxes.compactMap { $0?.top }.min() ?? 0
    for (distance, line) in grid.heads.prefix(3).prefix(while: { !Self.isOfAnotherMatter($0) }).enumerated()
    where line.segments.count <= columns.count && top - line.box.bottom < 7 * line.textHeight {
      let isOfDays =
        line.segments.count { isDate(scanner.scan($0.words, page: grid.page)) && $0.words.count <= 3 } >= 2
      for segment in line.segments where segment.words.count <= 6 {
        let covered = boxes.indices.filter {
          boxes[$0].map { $0.horizontalOverlap(segment.box) > 0 } ?? false
        }
        guard let first = covered.first, first > 0 else { continue }
        let cell = scanner.scan(segment.words, page: grid.page)
        if distance == 0, line.segments.count >= 2 { readMeasures(cell, over: covered, into: &columns) }
        let own = covered.min {
          gap(boxes[$0], segment.box) < gap(boxes[$1], segment.box)
        }
        if let own { readKind(cell, over: own, of: grid, isOfDays: isOfDays, into: &columns) }
      }
    }
  }

  /// Running text, or labels with values that are not the same for all columns (`Name: … Date: 27-Mar-2026`).
  private static func isOfAnotherMatter(_ line: TextLine) -> Bool {
    let labels = line.segments.compactMap { segment in
      segment.words.dropLast().first { $0.text.hasSuffix(":") }?.text
    }
    return !labels.isEmpty && (labels.count < 2 || Set(labels).count > 1)
      || line.segments.contains { $0.words.count > 10 }
  }

  private func readMeasures(_ cell: LabText, over covered: [Int], into columns: inout [LabColumn]) {
    let unit = unit(in: cell)
    let measure = AnalyteNamer().measure(in: cell)
    guard unit != nil || measure != nil else { return }
    for index in covered {
      columns[index].unit = unit ?? columns[index].unit
      columns[index].measure = columns[index].measure ?? measure
      columns[index].title += cell.folded.utf8 + [0x20]
    }
  }

  /// How far the nearest of two left edges, right edges and middles stand apart, in points.
  private func gap(_ column: Box?, _ title: Box) -> Double {
    guard let column else { return .infinity }
    return min(
      abs(column.left - title.left), abs(column.right - title.right), abs(column.midX - title.midX))
  }

  /// The role of a column, and the date that stands alone over it.
  ///
  /// - Parameter isOfDays: whether the line holds the days of several columns.
  private func readKind(
    _ cell: LabText, over index: Int, of grid: LabGrid, isOfDays: Bool, into columns: inout [LabColumn]
  ) {
    if columns[index].role == nil, let role = label(of: cell) { columns[index].role = role }
    guard columns[index].date == nil, isDate(cell) || label(of: cell) != nil,
      let box = cell.box(0..<cell.text.utf8.count)
    else { return }
    // The first of several days may have the label of all (`Collected   14-Feb   12-Feb`).
    let isOfAll = if case .date? = cell.atoms.first?.kind { isOfDays } else { false }
    let own = dates.mentions(in: box, page: grid.page).first {
      ($0.role == nil || $0.role == .collected && isOfAll) && dates.mayDateResults($0)
    }
    columns[index].date = own?.clinicalDate(role: .collected)
  }

  /// What a cell among units holds in place of one: a misread unit (`VIL` for `U/L`).
  private func misreadUnit(_ cell: LabText) -> UnitScanner.Match? {
    let size = cell.text.utf8.count
    guard cell.atoms.count == 1, case .word? = cell.atoms.first?.kind, size <= 8, label(of: cell) == nil
    else {
      return nil
    }
    return UnitScanner.Match(range: 0..<size, printed: cell.text.text, candidates: [], isRepaired: true)
  }

  /// The last unit of a title: `Percent of lymphocytes [%]`; below a name also what may be one, misread.
  private func unit(in cell: LabText) -> UnitScanner.Match? {
    if ownNaming(of: cell).fit != .whole, isName(cell), let parts = TitleParts(cell, scanner: scanner) {
      return UnitScanner.Match(
        range: 0..<0, printed: parts.unit,
        candidates: scanner.vocabulary.units.candidates(printed: parts.unit),
        isRepaired: true)
    }
    return cell.atoms.reversed().lazy.compactMap { atom in
      if case .unit(let match) = atom.kind { return match }
      return nil
    }.first ?? bracketedUnit(in: cell)
  }

  /// What stands in brackets at the end of a recognised title and is built like a unit: `Absolute [cells/pL]`.
  private func bracketedUnit(in cell: LabText) -> UnitScanner.Match? {
    let text = cell.text.text
    guard text.hasSuffix("]") || text.hasSuffix(")"),
      let opening = text.lastIndex(where: { $0 == "[" || $0 == "(" }), opening > text.startIndex,
      cell.text.words.allSatisfy({ $0.confidence < 1 })
    else { return nil }
    let printed = String(text[text.index(after: opening)...].dropLast())
    let isBuiltLikeUnit =
      printed.utf8.count <= 12 && printed.contains("/") && !printed.contains(" ")
      && printed.unicodeScalars.contains { $0.properties.isAlphabetic }
    guard isBuiltLikeUnit else { return nil }
    return UnitScanner.Match(range: 0..<0, printed: printed, candidates: [], isRepaired: true)
  }
}
