import ClinicalRecord

/// Isotypes as they are printed: `IgG kappa`, `IgA-λ`, `IgG/κ`, `free lambda`.
enum IsotypeReader {
  struct Reading {
    var isotype: Paraprotein.Isotype
    var range: Range<Int>
  }

  /// Every isotype of a run of tokens. A chain without a class counts only as a free one or behind `monoclonal`; of a
  /// disease also as `kappa light chain`.
  static func isotypes(in tokens: [StoryToken], ofDisease: Bool = false) -> [Reading] {
    var readings: [Reading] = []
    var index = 0
    while index < tokens.count {
      let pieces = Self.withoutChinese(tokens[index].text).split(separator: "/").map(String.init)
      let isBesideChain = index + 1 < tokens.count && light(tokens[index + 1].text) != nil
      if let heavy = pieces.first.flatMap(heavy) ?? (isBesideChain ? misread(tokens[index].text) : nil) {
        let own = pieces.dropFirst().first.flatMap(light) ?? glued(tokens[index].text)
        let place = chain(behind: index, in: tokens)
        let next = place.flatMap { light(tokens[$0].text) }
        let end = own == nil ? place ?? index : index
        readings.append(
          Reading(
            isotype: .init(heavy: heavy, light: own ?? next),
            range: tokens[index].range.lowerBound..<tokens[end].range.upperBound))
        index = end
      } else if let chain = light(tokens[index].text),
        isAlone(tokens, at: index) || ofDisease && isLightChain(tokens, at: index)
      {
        readings.append(Reading(isotype: .init(heavy: nil, light: chain), range: tokens[index].range))
      }
      index += 1
    }
    return readings
  }

  /// `IgG kappa`, `IgG vom Typ Lambda`, `IgA with lambda light chains`: where the chain of a class stands.
  private static func chain(behind index: Int, in tokens: [StoryToken]) -> Int? {
    let next = tokens[(index + 1)...].prefix(6)
    let fillers = next.prefix { Self.fillers.contains($0.text) }
    guard fillers.count < next.count, light(next[next.startIndex + fillers.count].text) != nil else {
      return nil
    }
    return next.startIndex + fillers.count
  }

  private static let fillers: Set<String> = [
    "type", "typ", "vom", "of", "with", "tipo", "de", "cadena", "chaine", "legere", "типа", "тип", "mit",
    "light",
    "protein", "band", "immunoglobulin", "paraprotein", "gammopathy", "component", "spike", "peak",
    "proteina",
    "banda", "componente", "gammapathie", "proteine", "pic", "ligera", "avec", "con", "zincirli",
    "chain", "chains", "leichtkette", "leichtketten", "monoclonal", "tipi", "hafif", "zincir", "цепь",
  ]

  private static func heavy(_ text: String) -> String? {
    for name in ["IgG", "IgA", "IgM", "IgD", "IgE"] {
      let folded = name.lowercased()
      if text == folded || text.hasPrefix(folded) && light(String(text.dropFirst(3))) != nil { return name }
    }
    return nil
  }

  /// `tgA`, `1gG`, `lqM` before a chain's name: letters for which recognition takes others.
  private static func misread(_ text: String) -> String? {
    let letters = Array(text)
    guard letters.count == 3, "ilt1|j!".contains(letters[0]), "gq9".contains(letters[1]) else { return nil }
    return ["g": "IgG", "a": "IgA", "m": "IgM", "d": "IgD", "e": "IgE", "6": "IgG"][letters[2]]
  }

  private static func glued(_ text: String) -> String? { light(String(text.dropFirst(3))) }

  /// `检出IgG`: the letters at the end of a Chinese word.
  private static func withoutChinese(_ text: String) -> String {
    let start = text.unicodeScalars.lastIndex { (0x4E00...0x9FFF).contains($0.value) }
    guard let start else { return text }
    let rest = String(text[text.unicodeScalars.index(after: start)...])
    return rest.isEmpty ? latin(text) : rest
  }

  /// `κ型M蛋白`: the letters at the start of a Chinese word.
  private static func latin(_ text: String) -> String {
    guard let start = text.unicodeScalars.firstIndex(where: { (0x4E00...0x9FFF).contains($0.value) }) else {
      return text
    }
    return String(text[..<start])
  }

  private static func light(_ text: String) -> String? {
    switch latin(text) {
    case "kappa", "κ", "каппа", "kapa", "kappa's", "kapps": "kappa"
    case "lambda", "λ", "лямбда", "lamda", "tambda", "iambda", "1ambda", "larnbda", "lambca": "lambda"
    default: nil
    }
  }

  /// `kappa light chain`, `light chain lambda`.
  private static func isLightChain(_ tokens: [StoryToken], at index: Int) -> Bool {
    tokens[(index + 1)...].prefix(2).map(\.text) == ["light", "chain"]
      || tokens[max(0, index - 2)..<index].map(\.text) == ["light", "chain"]
  }

  private static func isAlone(_ tokens: [StoryToken], at index: Int) -> Bool {
    let earlier = tokens[max(0, index - 8)..<index].map(\.text)
    // `Bence Jones protein: 2131 mg/24h, kappa`
    if zip(earlier, earlier.dropFirst()).contains(where: { $0 == "bence" && $1 == "jones" }) { return true }
    let before = tokens[max(0, index - 2)..<index].map(\.text)
    return !Set(before).isDisjoint(with: ["free", "monoclonal", "bence", "jones", "only"])
  }
}
