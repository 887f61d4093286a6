import DocumentModel
import PageLayout

/// Where a section ends without a heading that says so: behind the list that its label opened.
enum SectionEnd {
  /// Whether a table stands under a label that had its text: then it has none of its own.
  static func ends(_ section: String?, isRunIn: Bool, table: Int?) -> Bool {
    isRunIn && table != nil && !["treatment", "medications", "results"].contains(section ?? "")
  }

  private static let lists: Set<String> = ["comorbidities", "medications", "allergies", "family-history"]

  /// Whether a new part no longer stands under the open heading.
  static func ends(
    _ section: String?, isRunIn: Bool, _ passage: Passage, _ mentions: [Mention], _ tokens: [StoryToken],
    _ part: NarrativePart
  ) -> Bool {
    guard let section else { return false }
    if isRunIn, ["indication", "comparison"].contains(section) { return true }
    guard part.item == nil else { return false }
    if isRunIn, case .title = part.kind { return true }
    if isRunIn, section == "plan", reports(passage, tokens) { return true }
    if isRunIn, hasOwnLabel(passage, mentions, tokens, section: section) { return true }
    guard lists.contains(section), !NarrativePartFinder.isBullet(part.words.first?.text ?? "") else {
      return false
    }
    let isProse =
      tokens.count >= 8 && (passage.sentences.count > 1 || passage.text.utf8.last == UInt8(ascii: "."))
    switch section {
    case "medications": return isProse && (narrates(tokens) || !hasDrug(mentions) && !isDose(tokens))
    case "comorbidities": return isRunIn && isProse || isAddressed(tokens)
    default: return isRunIn
    }
  }

  /// `Enfermedad actual: …`, `Pathology (09/2023): …`: a label that no vocabulary knows ends what another label began.
  private static func hasOwnLabel(
    _ passage: Passage, _ mentions: [Mention], _ tokens: [StoryToken], section: String
  ) -> Bool {
    let text = passage.text.utf8
    guard let first = passage.text.words.first?.text.unicodeScalars.first, first.properties.isUppercase,
      let end = text.prefix(48).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") }),
      end + 1 < text.count
    else { return false }
    let label = tokens.prefix { $0.range.upperBound <= end }
    guard (1...5).contains(label.count), !label.contains(where: { Int($0.text) != nil }) else { return false }
    if text[end] == UInt8(ascii: "(") {
      // What stands in the bracket before a colon is the label's date.
      guard let close = text[end...].prefix(32).firstIndex(of: UInt8(ascii: ")")), close + 1 < text.count,
        text[close + 1] == UInt8(ascii: ":")
      else { return false }
    }
    return section != "treatment" || !hasTreatment(mentions) && Set(label.map(\.text)).isDisjoint(with: parts)
  }

  /// Labels within an account of treatments.
  private static let parts: Set<String> = [
    "dates", "date", "best", "response", "stopped", "cycles", "outcome", "reason", "result", "line", "start",
    "end",
    "complications", "toxicity", "status",
  ]

  /// `Plan: …` over a letter's text: a paragraph behind it that tells what was seen or found is no plan.
  private static func reports(_ passage: Passage, _ tokens: [StoryToken]) -> Bool {
    guard tokens.count >= 10, passage.sentences.count > 1,
      ["thank", "i", "we", "he", "she", "this", "the", "on", "there", "today"].contains(tokens[0].text)
    else { return false }
    let opening = tokens.prefix(14).map(\.text)
    return !Set(opening).isDisjoint(with: [
      "reviewed", "saw", "was", "were", "had", "showed", "seen", "attended", "came", "reports", "feels",
      "has",
      "thank",
    ]) && Set(opening).isDisjoint(with: ["will", "plan", "plans", "planned", "should", "arrange", "refer"])
  }

  /// A letter's next paragraph speaks of the patient.
  private static func isAddressed(_ tokens: [StoryToken]) -> Bool {
    tokens.count >= 12 && ["thank", "i", "we", "the", "this", "on"].contains(tokens[0].text)
  }

  /// Words of an account, which a list of medicines has none of.
  private static func narrates(_ tokens: [StoryToken]) -> Bool {
    let words = Set(tokens.map(\.text))
    return words.isDisjoint(with: ["takes", "taking", "take", "continue"])
      && !words.isDisjoint(with: [
        "thank", "i", "we", "he", "she", "was", "were", "had", "who", "wurde", "hat", "fue",
      ])
  }

  private static func hasDrug(_ mentions: [Mention]) -> Bool {
    mentions.contains { if case .drug = $0.term { true } else { false } }
  }

  private static func hasTreatment(_ mentions: [Mention]) -> Bool {
    mentions.contains { mention in
      switch mention.term {
      case .drug, .regimen: true
      default: false
      }
    }
  }

  private static func isDose(_ tokens: [StoryToken]) -> Bool {
    tokens.contains {
      ["mg", "mcg", "tab", "tablet", "tablets", "мг", "ml", "iu", "units"].contains($0.text)
    }
  }
}
