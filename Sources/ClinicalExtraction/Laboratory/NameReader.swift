import DocumentModel
import PageLayout

/// Reads a row's name, over line breaks and hyphens.
struct NameReader: Sendable {
  let scanner: LabScanner
  let page: Int

  struct Named: Sendable {
    var naming: AnalyteNaming
    var printed: String
    var span: LabSpan?
    var isUnsure = false
  }

  /// The name in a cell, or in the cell and the one that hangs above it; nil where there is no name at all.
  func name(_ cell: LabText?, above hanging: LabText?) -> Named? {
    // `WBC`, and below it `3.90 – 11.00 x10^9/L` beside the results: limits are no name.
    if let cell, let hanging, Self.isOfLimits(cell), let above = joined(hanging.text.words, []),
      above.naming.fit == .whole
    {
      return above
    }
    let own = cell.flatMap { joined($0.text.words, []) }
    if let own, own.naming.fit == .whole { return own }
    if let first = cell.flatMap({ Self.aboveGloss($0.text.words) }), let plain = joined(first, []),
      plain.naming.fit == .whole, let cell
    {
      return glossed(plain, in: cell)
    }
    if let hanging {
      let both = joined(hanging.text.words, cell?.text.words ?? [])
      if let both, both.naming.fit == .whole, both.naming.fit > own?.naming.fit ?? .none { return both }
    }
    return own
  }

  /// Whether a cell holds nothing but a range, with its unit or without.
  static func isOfLimits(_ cell: LabText) -> Bool {
    var hasRange = false
    for atom in cell.atoms {
      switch atom.kind {
      case .range: hasRange = true
      case .number(let number): hasRange = hasRange || number.comparator != nil
      case .unit, .flag: break
      case .word where MisreadCount(cell.printed(atom.range), isUnit: true) != nil: break
      default: return false
      }
    }
    return hasRange
  }

  /// A name with its explanation; nothing is sure where that names a test itself or stands in another script: it may
  /// say what the name leaves open.
  private func glossed(_ name: Named, in cell: LabText) -> Named {
    let size = name.span?.words.count ?? 0
    let rest = scanner.scan(Array(cell.text.words.dropFirst(size)), page: page)
    let names = rest.atoms.contains { atom in
      if case .name = atom.kind { return true }
      return false
    }
    let isPlain = name.printed.utf8.allSatisfy { $0 < 0x80 } && rest.text.utf8.allSatisfy { $0 < 0x80 }
    var name = name
    if names || !isPlain || rest.text.utf8.contains(UInt8(ascii: "%")) { name.isUnsure = true }
    return name
  }

  /// The first line of a cell, where what stands below it is in smaller type: an explanation (`carries oxygen`), no part
  /// of the name.
  private static func aboveGloss(_ words: [Word]) -> [Word]? {
    guard let first = words.first else { return nil }
    let line = words.prefix { $0.box.midY < first.box.bottom && $0.box.left >= first.box.left }
    let rest = words[line.endIndex...]
    guard !rest.isEmpty, rest.allSatisfy({ $0.box.midY > first.box.bottom }),
      typeSize(rest) < 0.93 * typeSize(line)
    else { return nil }
    return Array(line)
  }

  /// In points, from the height of the words and the width of their letters, as either alone depends on the letters.
  private static func typeSize(_ words: some Collection<Word>) -> Double {
    let height = words.map(\.box.height).max() ?? 0
    let letters = words.reduce(0) { $0 + $1.text.unicodeScalars.count }
    return height + 2 * words.reduce(0) { $0 + $1.box.width } / Double(max(1, letters))
  }

  /// The reading of two pieces as one name: as they stand, or with a hyphen at the break taken out.
  func joined(_ first: [Word], _ second: [Word]) -> Named? {
    let words = first + second
    guard !words.isEmpty else { return nil }
    let plain = named(words, printed: words)
    if plain.naming.fit == .whole { return plain }
    guard let merged = mergingHyphen(words) else { return plain }
    let without = named(merged, printed: words)
    return without.naming.fit > plain.naming.fit ? without : plain
  }

  private func named(_ words: [Word], printed: [Word]) -> Named {
    let text = scanner.scan(words, page: page)
    let original = MappedText(words: printed)
    let span = original.box(of: 0..<original.utf8.count).map {
      LabSpan(page: page, box: $0, printed: original.text, words: printed)
    }
    return Named(naming: AnalyteNamer().naming(of: text), printed: original.text, span: span)
  }

  /// `dehydro-` `genase` → `dehydrogenase`; nil where no word ends with a hyphen.
  private func mergingHyphen(_ words: [Word]) -> [Word]? {
    guard let index = words.dropLast().firstIndex(where: { $0.text.hasSuffix("-") && $0.text.utf8.count > 1 })
    else {
      return nil
    }
    var merged = words
    merged[index].text = String(words[index].text.dropLast()) + words[index + 1].text
    merged[index].box = words[index].box.union(words[index + 1].box)
    merged.remove(at: index + 1)
    return merged
  }
}
