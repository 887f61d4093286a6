import DocumentModel
import PageLayout

/// A table that tells of treatments by labels at the left of their answers: one treatment a column
/// (`Regimen | VCD | DRd`, `Start | 06/2017 | 09/2019`), or one a block of labels, blocks beside one another.
///
/// Each treatment is told as one text, `Regimen: VCD, Start: 06/2017, …`, of the words where they stand.
struct TherapyForm {
  /// The treatments, each as the words of one text.
  private(set) var cards: [[Word]] = []
  /// Labels with their answers that tell of no treatment's course (`Prior CAR-T: None`), and words of no label.
  private(set) var others: [[Word]] = []

  private struct Pair {
    let label: [Word]
    let kind: CourseLabel?
    var answers: [[Word]]
  }

  private struct Block {
    var title: [Word] = []
    /// What stands over each column of answers.
    var heads: [[Word]]
    var pairs: [Pair] = []

    func has(_ kind: CourseLabel) -> Bool { pairs.contains { $0.kind == kind } }
  }

  /// Nil where the table is none.
  ///
  /// - Parameter above: The lines of the page, among which a block's title may stand over the table.
  init?(_ table: Table, above lines: [TextLine]) {
    let labels = table.columns.indices.filter { Self.isOfLabels($0, in: table) }
    guard let first = labels.first, first + 1 < table.columns.count else { return nil }
    for (position, column) in labels.enumerated() {
      let end = position + 1 < labels.count ? labels[position + 1] : table.columns.count
      guard column + 1 < end else { return nil }
      add(column, answers: (column + 1)..<end, of: table, above: lines)
    }
    guard !cards.isEmpty else { return nil }
    others += table.rows.flatMap { $0.cells.prefix(first).compactMap { $0?.words } }
  }

  /// Whether a column holds labels of a course of treatment, two of different kinds at least, and little else.
  private static func isOfLabels(_ column: Int, in table: Table) -> Bool {
    let texts = table.rows.compactMap { $0.cells[column]?.text }
    let kinds = Set(texts.compactMap(CourseLabel.of))
    return kinds.count { $0.isOfCourse } >= 2 && texts.count { CourseLabel.of($0) != nil } * 2 >= texts.count
  }

  private mutating func add(
    _ column: Int, answers: Range<Int>, of table: Table, above lines: [TextLine]
  ) {
    var blocks = [Block(heads: answers.map { _ in [] })]
    for row in table.rows {
      let words = answers.map { row.cells[$0]?.words ?? [] }
      Self.read(row.cells[column]?.words ?? [], words, into: &blocks)
    }
    if blocks[0].title.isEmpty, blocks[0].heads.allSatisfy(\.isEmpty), !blocks[0].has(.name) {
      let box = Box.union(
        ([column] + answers).flatMap { index in table.rows.compactMap { $0.cells[index]?.box } })
      blocks[0].title = box.map { Self.title(over: $0, in: lines) } ?? []
    }
    for block in blocks { tell(block) }
  }

  private static func read(_ label: [Word], _ answers: [[Word]], into blocks: inout [Block]) {
    let last = blocks.count - 1
    let isAnswered = !answers.allSatisfy(\.isEmpty)
    let named = label.isEmpty ? nil : CourseLabel.of(label.map(\.text).joined(separator: " "))
    guard let kind = named, isAnswered || kind.isOfCourse else {
      if label.isEmpty {
        continued(answers, in: &blocks[last])
      } else if !isAnswered {
        blocks.append(Block(title: label, heads: answers))
      } else {
        blocks[last].pairs.append(Pair(label: label, kind: nil, answers: answers))
      }
      return
    }
    if kind == .name, blocks[last].pairs.count == 1, blocks[last].has(.name) {
      // `Treatment | Line 1 | Line 2` over `Protocol | …`: the first is what stands over the columns.
      blocks[last].heads = blocks[last].pairs.removeLast().answers
    } else if blocks[last].has(kind), [.name, .line, .start, .dates].contains(kind) {
      blocks.append(Block(heads: answers.map { _ in [] }))
    }
    blocks[blocks.count - 1].pairs.append(Pair(label: label, kind: kind, answers: answers))
  }

  /// A row without a label: what stands over the columns before any label, else the second line of an answer.
  private static func continued(_ answers: [[Word]], in block: inout Block) {
    guard let last = block.pairs.indices.last else {
      for index in answers.indices { block.heads[index] += answers[index] }
      return
    }
    for index in answers.indices { block.pairs[last].answers[index] += answers[index] }
  }

  /// The words on the line straight over a block's columns.
  private static func title(over box: Box, in lines: [TextLine]) -> [Word] {
    let segments = lines.flatMap { line in
      line.segments.filter { segment in
        let gap = box.top - segment.box.bottom
        return gap > -0.3 * line.textHeight && gap < 1.6 * line.textHeight
          && segment.box.horizontalOverlap(box) > 0.5 * segment.box.width
      }
    }
    return segments.count == 1 ? segments[0].words : []
  }

  private mutating func tell(_ block: Block) {
    guard Self.isTherapy(block) else {
      if !block.title.isEmpty { others.append(block.title) }
      for pair in block.pairs { others.append(Self.text([pair], at: nil)) }
      return
    }
    for index in block.heads.indices {
      let told = block.pairs.filter { Self.isAnswer($0.answers[index]) }
      guard told.contains(where: { $0.kind?.isOfCourse ?? false }) else { continue }
      // The name first, and what went before a transplant: then dates and response.
      let ordered =
        told.filter { $0.kind == .name } + told.filter { $0.kind == .conditioning }
        + told.filter { $0.kind != .name && $0.kind != .conditioning }
      let head = [Self.withoutLabel(block.title), block.heads[index]].filter { !$0.isEmpty }.flatMap {
        Self.marked($0, ",")
      }
      cards.append(head + Self.text(ordered, at: index))
    }
  }

  /// A name, and of its course either start and end, or one of the rest.
  private static func isTherapy(_ block: Block) -> Bool {
    let kinds = Set(block.pairs.compactMap(\.kind))
    let isNamed = kinds.contains(.name) || !block.title.isEmpty || !block.heads.allSatisfy(\.isEmpty)
    let strong: Set<CourseLabel> = [.cycles, .line, .reason, .conditioning]
    let isSpanned = kinds.contains(.start) && kinds.contains(.end)
    return isNamed && kinds.count { $0.isOfCourse } >= 2 && (isSpanned || !kinds.isDisjoint(with: strong))
  }

  /// `Plan 2: R-DHAP`, `Procedure: autologous transplant` without what stands before the colon.
  private static func withoutLabel(_ title: [Word]) -> [Word] {
    guard let colon = title.prefix(3).firstIndex(where: { $0.text.hasSuffix(":") }), colon + 1 < title.count,
      let label = title.first.map({ FoldedText($0.text).text }),
      ["plan", "procedure", "protocol", "regimen", "treatment", "therapy", "line"].contains(label)
    else { return title }
    return label == "line" ? title : Array(title[(colon + 1)...])
  }

  private static func isAnswer(_ words: [Word]) -> Bool {
    words.contains { word in
      word.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
  }

  /// `Start: 06/2017, End: 10/2017,`; without an index the answers of all columns.
  private static func text(_ pairs: [Pair], at index: Int?) -> [Word] {
    pairs.flatMap { pair in
      marked(pair.label, ":") + marked(index.map { pair.answers[$0] } ?? pair.answers.flatMap { $0 }, ",")
    }
  }

  /// The words with a sign behind the last, unless one stands there.
  private static func marked(_ words: [Word], _ sign: String) -> [Word] {
    guard var last = words.last, !last.text.hasSuffix(sign) else { return words }
    last.text += sign
    return words.dropLast() + [last]
  }
}
