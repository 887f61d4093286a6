/// Tells Persian from Arabic, which share their letters' shapes: a model of the one reads lines of the other nearly as
/// surely, but loses its digits and letters.
enum ArabicScript {
  /// Common words of Persian forms and letters, in Persian spelling.
  private static let persian: Set<String> = [
    "از", "به", "که", "در", "این", "است", "را", "می", "با", "برای", "نام", "سن", "بیمار", "آزمایش", "نتیجه",
    "واحد",
    "پزشک", "جنس", "جنسیت", "کد", "ملی", "شماره", "محدوده", "بیمارستان", "آزمایشگاه", "گزارش", "مرجع",
    "پذیرش", "نمونه",
    "جواب", "دکتر", "خانم", "آقای", "شد", "شده", "سال", "زن", "مرد", "خون", "گلبول", "پلاکت", "سفید", "قرمز",
  ]
  /// Words of Arabic that do not begin with its article.
  private static let arabic: Set<String> = [
    "من", "فی", "علی", "الی", "هذا", "مختبر", "مستشفی", "طبیب", "نتیجة", "وحدة", "فحص", "تحلیل", "سنة", "ذکر",
    "أنثی",
    "کریات", "عدد", "صفائح",
  ]

  /// The language that most words of both models' readings belong to; nil where neither leads.
  static func language(_ texts: [String]) -> String? {
    var (persian, arabic) = (0, 0)
    for text in texts.flatMap({ $0.split(separator: " ") }) {
      let word = spelled(text)
      guard word.unicodeScalars.count >= 2 else { continue }
      let hasArticle = ["ال", "وال", "بال", "لل"].contains {
        word.hasPrefix($0) && word.unicodeScalars.count > $0.unicodeScalars.count + 2
      }
      if hasArticle || Self.arabic.contains(word) || word.hasSuffix("ة") { arabic += 1 }
      if Self.persian.contains(word)
        || word.unicodeScalars.contains(where: { "پچژگ".unicodeScalars.contains($0) })
      {
        persian += 1
      }
    }
    guard persian != arabic else { return nil }
    return persian > arabic ? "fas" : "ara"
  }

  /// A word in Persian spelling, without signs and vowel marks around it.
  private static func spelled(_ text: Substring) -> String {
    var word = ""
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar {
      case "ي", "ى": word.unicodeScalars.append("ی")
      case "ك": word.unicodeScalars.append("ک")
      default: if scalar.properties.generalCategory != .nonspacingMark { word.unicodeScalars.append(scalar) }
      }
    }
    return word
  }
}
