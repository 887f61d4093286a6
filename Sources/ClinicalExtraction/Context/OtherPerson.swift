/// Words that make a finding another person's, or one of another time.
enum OtherPerson {
  /// Whether words of an aside say that a result is another's, an earlier one or a control's: `(donor)`, `(old sample)`.
  static func orTime(in text: FoldedText) -> Bool {
    text.text.split { !$0.isLetter }.map(String.init).contains { word in
      isKin(word) || inAsides.contains(word) || times.contains { word.hasPrefix($0) }
    }
  }

  /// Whether a folded word of a sentence is one for a relative, a partner or a donor.
  static func isKin(_ word: String) -> Bool { kin.contains(word) }

  /// Whether one of several folded titles names such a person; a sentence above is none.
  static func isNamed(in titles: [[UInt8]]) -> Bool {
    titles.contains { title in
      let words = String(decoding: title, as: UTF8.self).split { !$0.isLetter }
      return words.count <= 6 && words.contains { isKin(String($0)) }
    }
  }

  private static let kin: Set<String> = [
    "donor", "donors", "mother", "mothers", "maternal", "father", "fathers", "paternal", "partner",
    "partners",
    "husband", "husbands", "wife", "wifes", "spouse", "baby", "babys", "newborn", "infant", "brother",
    "brothers",
    "sister", "sisters", "sibling", "siblings", "daughter", "daughters", "cousin", "spender", "spenders",
    "spenderin",
    "mutter", "vater", "ehemann", "ehefrau", "bruder", "schwester", "donneur", "frere", "soeur", "donante",
    "madre",
    "padre", "esposo", "esposa", "hermano", "hermana", "donatore", "marito", "moglie", "fratello", "sorella",
    "verici",
    "kardes", "донор", "донора", "матери", "брат", "брата", "сестра", "сестры", "供者", "母亲", "父亲",
  ]
  /// Words that mean something else in other places: `anne` is a mother or a name, `муж` a husband or a sex.
  private static let inAsides: Set<String> = [
    "son", "sons", "family", "relative", "relatives", "mud", "mere", "pere", "mari", "anne", "baba", "муж",
    "жена", "мать",
    "отец",
  ]
  private static let times: [String] = [
    "previous", "prior", "old", "earlier", "last", "past", "histor", "former", "before", "control",
    "expected", "early",
    "vorher", "fruher", "kontroll", "anterior", "previo", "precedent", "temoin", "onceki", "kontrol",
    "предыдущ", "прежн",
    "ранее", "контрол", "既往", "对照",
  ]
}
