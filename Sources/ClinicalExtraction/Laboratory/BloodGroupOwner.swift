import PageLayout

/// Whose a stated blood group is: the patient's, or that of a donor, a relative or a unit of blood.
enum BloodGroupOwner: Hashable, Sendable {
  case patient
  case another
  /// The words around speak of others too.
  case unsure

  /// - Parameters:
  ///   - name: the range of the words `blood group`.
  ///   - titles: of the column, and the heading above.
  static func of(_ name: Range<Int>, group: Range<Int>, in passage: Passage, titles: [String]) -> Self {
    let sentence = passage.sentence(at: name.lowerBound)
    let before = words(
      FoldedText(passage.text.text(min(sentence.lowerBound, name.lowerBound)..<name.lowerBound)).text)
    if let said = said(before) { return said }
    let end = max(group.upperBound, sentence.upperBound)
    if said(aside(passage.text.text(group.upperBound..<end))) == .another { return .another }
    for title in titles {
      if let said = said(words(FoldedText(title).text)) { return said == .another ? .unsure : said }
    }
    return .patient
  }

  /// Whether a title names somebody or something else than the patient.
  static func namesAnother(_ title: String) -> Bool {
    words(FoldedText(title).text).contains { isOther($0) || isProduct($0) }
  }

  /// What words before a name say: the last that names a person decides. Products given and other times make it unsure,
  /// straight before the name another's.
  private static func said(_ words: [String]) -> Self? {
    if words.last == "was" || words.last == "previously" { return .unsure }
    let person = words.lastIndex { isOther($0) || isPatient($0) }
    let product = words.lastIndex(where: isProduct)
    if let product, product > person ?? -1 {
      return words.count - product <= 4 && units.contains(words[product]) ? .another : .unsure
    }
    guard let person else { return nil }
    return isPatient(words[person]) ? .patient : .another
  }

  private static func aside(_ text: String) -> [String] {
    let trimmed = text.drop { $0 == " " || $0 == ")" }
    guard trimmed.first == "(" else { return [] }
    return words(FoldedText(String(trimmed.prefix { $0 != ")" })).text)
  }

  private static func words(_ folded: String) -> [String] { folded.split { !$0.isLetter }.map(String.init) }

  private static func isOther(_ word: String) -> Bool {
    OtherPerson.isKin(word) || others.contains { word.hasPrefix($0) }
  }
  private static func isPatient(_ word: String) -> Bool { patients.contains { word.hasPrefix($0) } }
  private static func isProduct(_ word: String) -> Bool { products.contains(word) }

  private static let others = [
    "donor", "donat", "spender", "donneur", "donante", "донор", "verici", "供者", "mother", "maternal", "baby",
    "sibling",
    "mud", "cord",
  ]
  private static let patients = [
    "recipient", "patient", "empfanger", "receveur", "реципиент", "alici", "患者", "受者", "own",
  ]
  /// What is given under a group of its own.
  private static let units: Set<String> = [
    "unit", "units", "component", "components", "ffp", "rbc", "prbc", "prbcs", "cells", "pack", "packs",
    "bag", "bags",
    "konserve", "konserven",
  ]
  private static let products: Set<String> = [
    "unit", "units", "component", "components", "ffp", "rbc", "prbc", "prbcs", "cells", "plasma",
    "cryoprecipitate",
    "product", "products", "issued", "issue", "pack", "packs", "bag", "bags", "transfused", "crossmatch",
    "crossmatched",
    "konserve", "konserven", "ek", "poche", "poches", "эритроциты", "плазма",
  ]
}
