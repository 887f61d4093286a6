import ClinicalRecord
import DocumentModel
import PageLayout

/// The date of the document itself: when it was reported; of a letter, its own date.
struct DocumentDateExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let birth = BirthDate(document).mention
    let mentions = document.dates.mentions.filter { $0 != birth && $0.day != birth?.day && $0.day.day != nil }
    let isLetter = ["letter", "discharge", "treatment-summary", "consult", "medication-list"].contains(
      facts.type.code)
    let roles: [ClinicalDate.Role] =
      isLetter ? [.performed, .reported, .collected] : [.reported, .performed, .collected, .received]
    for role in roles {
      // Where several have the role (addenda, admission and discharge) the latest is the document's; in a letter's
      // text a role is a part of the story.
      let found = mentions.filter { mention in
        mention.role == role && (!isLetter || isInHead(mention, document))
      }
      .max { $0.day < $1.day }
      guard let found else { continue }
      facts.date = found.clinicalDate(role: role)
      if isLetter { facts.date?.role = .stated }
      return
    }
    guard let page = document.pages.first else { return }
    let head = mentions.filter { $0.page == page.page.number && $0.box.midY < 0.3 * page.page.heightPoints }
    facts.date = head.max { $0.day < $1.day }?.clinicalDate(role: .stated)
  }

  private func isInHead(_ mention: DateMention, _ document: ClinicalDocument) -> Bool {
    guard let page = document.pages.first(where: { $0.page.number == mention.page }) else { return false }
    return mention.box.midY < 0.3 * page.page.heightPoints
  }
}
