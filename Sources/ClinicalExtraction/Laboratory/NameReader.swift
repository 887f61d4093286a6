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
  }

  /// The name in a cell, or in the cell and the one that hangs above it; nil where there is no name at all.
  func name(_ cell: LabText?, above hanging: LabText?) -> Named? {
    let own = cell.flatMap { joined($0.text.words, []) }
    if let own, own.naming.fit == .whole { return own }
    if let hanging {
      let both = joined(hanging.text.words, cell?.text.words ?? [])
      if let both, both.naming.fit == .whole, both.naming.fit > own?.naming.fit ?? .none { return both }
    }
    return own
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
