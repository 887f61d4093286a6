import DocumentModel

/// Tells grids that do not hold the whole table: their outer columns have no border, some rules were not found on a
/// recognised page, or dirt was taken for a rule. Lines of text run on over their edges.
///
/// Such a grid would cut rows apart; without it whitespace parts the columns.
enum FragmentaryRules {
  /// The page's cells without those of such grids.
  static func complete(_ page: Page) -> [RuledCell] {
    guard !page.cells.isEmpty else { return [] }
    let texts = page.words.filter(isText)
    let homes = texts.map { word in
      page.cells.firstIndex { $0.box.contains(x: word.box.midX, y: word.box.midY) }
    }
    let outside = texts.indices.filter { homes[$0] == nil }.map { texts[$0] }
    let broken = Set(page.cells.map(\.table)).filter { table in
      let cells = page.cells.filter { $0.table == table }
      let inside = texts.indices.filter { index in homes[index].map { page.cells[$0].table == table } ?? false
      }
      return isLeft(inside.map { texts[$0] }, cells, outside)
        || page.reading == .ocr && isCut(inside, texts, homes)
        || (isGathered(inside, texts, homes)
          || cells.contains { $0.column > 0 } && holdsRows(inside, texts, homes))
          && !arePanels(inside, texts, homes, page.cells)
    }
    let framing = Set(page.cells.map(\.table)).subtracting(broken).filter { table in
      let inside = texts.indices.filter { homes[$0].map { page.cells[$0].table == table } ?? false }
      return isGathered(inside, texts, homes)
    }
    return parted(page.cells.filter { !broken.contains($0.table) }, framing)
  }

  /// The cells with each of those that frame a panel as a table of its own.
  private static func parted(_ cells: [RuledCell], _ framing: Set<Int>) -> [RuledCell] {
    var next = (cells.map(\.table).max() ?? 0) + 1
    return cells.map { cell in
      guard framing.contains(cell.table) else { return cell }
      var frame = cell
      frame.table = next
      frame.row = 0
      frame.column = 0
      next += 1
      return frame
    }
  }

  /// Whether the cells with three lines or more stand side by side, and most lines of each have figures, a wide blank and a
  /// word before them: each holds a table, names and all. Where names stand in one cell and figures in the next, the rules
  /// between the rows were not found.
  private static func arePanels(
    _ inside: [Int], _ texts: [Word], _ homes: [Int?], _ cells: [RuledCell]
  ) -> Bool {
    let full = Dictionary(grouping: inside, by: { homes[$0] ?? 0 }).compactMap { cell, members in
      let all = lines(members.map { texts[$0] })
      return all.count < 3 ? nil : (cell: cells[cell], lines: all)
    }
    guard full.count > 1, Set(full.map(\.cell.row)).count == 1 else { return false }
    return full.allSatisfy { _, all in
      let own = all.filter { $0.contains(where: isFigure) }
      return own.count * 2 >= all.count && own.count(where: hasWideBlank) * 2 >= own.count
        && own.count { isName($0.first) } * 2 >= own.count
    }
  }

  private static func isName(_ word: Word?) -> Bool {
    word?.text.unicodeScalars.contains(where: \.properties.isAlphabetic) ?? false
  }

  /// At least three lines with figures, and half of all, go on within eight letters' height of the cells on them.
  private static func isLeft(_ inside: [Word], _ cells: [RuledCell], _ outside: [Word]) -> Bool {
    let lines = baselines(inside.filter(isFigure))
    guard lines.count >= 3 else { return false }
    let continued = lines.filter { line in
      let own = cells.filter { $0.box.top < line.box.midY && $0.box.bottom > line.box.midY }
      guard let box = Box.union(own.map(\.box)) else { return false }
      let isBare = !inside.contains { !isFigure($0) && isOn(line, $0) }
      return outside.contains { word in
        isOn(line, word) && (isBeside(word.box, box) || isBare && isNamed(word, box))
      }
    }
    return continued.count >= 3 && continued.count * 2 >= lines.count
  }

  private static func isOn(_ line: Word, _ word: Word) -> Bool {
    line.box.verticalOverlap(word.box) > 0.6 * min(line.box.height, word.box.height)
  }

  /// Whether a word before cells that hold nothing but figures may say what those are of: short names stand far from them.
  private static func isNamed(_ word: Word, _ cells: Box) -> Bool {
    isName(word) && word.box.right <= cells.left + 2 && cells.left - word.box.right < 20 * word.box.height
  }

  private static func isBeside(_ word: Box, _ cells: Box) -> Bool {
    let reach = 8 * word.height
    return word.left >= cells.right - 2 && word.left - cells.right < reach
      || word.right <= cells.left + 2 && cells.left - word.right < reach
  }

  /// Whether at least four lines have words in two cells side by side with no more than a word's space between: no rule can
  /// stand there.
  private static func isCut(_ inside: [Int], _ texts: [Word], _ homes: [Int?]) -> Bool {
    let sorted = inside.sorted { texts[$0].box.left < texts[$1].box.left }
    let cut = sorted.enumerated().count { place, index in
      let word = texts[index].box
      return sorted[(place + 1)...].contains { other in
        let next = texts[other].box
        let gap = next.left - word.right
        return homes[other] != homes[index] && gap > -0.3 * word.height && gap < 0.4 * word.height
          && word.verticalOverlap(next) > 0.6 * min(word.height, next.height)
      }
    }
    return cut >= 4
  }

  /// Whether at least four lines with figures, and half of all, stand in cells in which most lines, three or more, have a
  /// wide blank: neither the rules between the columns nor those between the rows were found, or the cells are frames around
  /// panels. Of cards with a test each every second line is a range.
  private static func isGathered(_ inside: [Int], _ texts: [Word], _ homes: [Int?]) -> Bool {
    var figured = 0
    var gapped = 0
    for members in Dictionary(grouping: inside, by: { homes[$0] ?? 0 }).values {
      let own = lines(members.map { texts[$0] }).filter { $0.contains(where: isFigure) }
      let wide = own.count(where: hasWideBlank)
      figured += own.count
      gapped += wide >= 3 && wide * 3 >= own.count * 2 ? wide : 0
    }
    return gapped >= 4 && gapped * 2 >= figured
  }

  /// Whether most lines that begin with a name, eight or more, have a figure behind a wide blank in their own cell: the rules
  /// part rows and panels, and none the columns.
  private static func holdsRows(_ inside: [Int], _ texts: [Word], _ homes: [Int?]) -> Bool {
    let all = Dictionary(grouping: inside, by: { homes[$0] ?? 0 }).values
      .flatMap { lines($0.map { texts[$0] }) }
      .filter { $0.contains(where: isFigure) }
    let named = all.filter { isName($0.first) && $0.count > 1 }
    return named.count >= 8 && named.count * 5 >= all.count * 2
      && named.count(where: hasWideBlank) * 3 >= named.count * 2
  }

  private static func hasWideBlank(_ line: [Word]) -> Bool {
    zip(line, line.dropFirst()).contains { one, next in
      next.box.left - one.box.right > 2.5 * max(one.box.height, next.box.height)
        && (isFigure(one) || isFigure(next))
    }
  }

  /// The words of each line from left to right.
  private static func lines(_ words: [Word]) -> [[Word]] {
    var lines: [[Word]] = []
    for word in words.sorted(by: { $0.box.midY < $1.box.midY }) {
      if let last = lines.last?.last, word.box.midY - last.box.midY <= 0.5 * last.box.height {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    return lines.map { $0.sorted { $0.box.left < $1.box.left } }
  }

  /// One word for each line.
  private static func baselines(_ words: [Word]) -> [Word] {
    var lines: [Word] = []
    for word in words.sorted(by: { $0.box.midY < $1.box.midY })
    where lines.last.map({ word.box.midY - $0.box.midY > 0.5 * $0.box.height }) ?? true {
      lines.append(word)
    }
    return lines
  }

  private static func isText(_ word: Word) -> Bool {
    word.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private static func isFigure(_ word: Word) -> Bool {
    word.text.unicodeScalars.contains { $0.properties.numericType != nil }
  }
}
