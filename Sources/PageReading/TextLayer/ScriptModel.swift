/// Which model reads the script of a piece of text.
///
/// Every Latin script is read with the English model, since accents are folded before anything is compared.
enum ScriptModel {
  /// The model of the script most letters are of; nil where it is not installed.
  static func language(for text: String, among installed: [String]) -> String? {
    var counts: [[String]: Int] = [:]
    var isPersian = false
    for scalar in text.unicodeScalars {
      guard let models = models(for: scalar.value) else { continue }
      // The models of other scripts read Latin letters too, but not the other way round.
      counts[models, default: 0] += models == latin ? 1 : 3
      if persianOnly.contains(scalar) { isPersian = true }
    }
    let script = counts.max { ($0.value, $1.key[0]) < ($1.value, $0.key[0]) }?.key ?? latin
    let wanted = script == arabic && isPersian ? ["fas", "ara"] : script
    return wanted.first { installed.contains($0) }
  }

  private static let latin = ["eng", "deu", "fra", "spa", "ita", "tur"]
  private static let arabic = ["ara", "fas"]
  private static let persianOnly: Set<Unicode.Scalar> = ["پ", "چ", "ژ", "گ", "ک", "ی"]

  /// Nil for what belongs to no script, such as digits and signs.
  private static func models(for scalar: UInt32) -> [String]? {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: ["ell"] + latin
    case 0x400...0x52F: ["rus", "ukr", "bul"]
    case 0x590...0x5FF: ["heb"]
    // Digits of either row are read by both models.
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: arabic
    case 0x900...0x97F: ["hin"]
    case 0xE00...0xE7F: ["tha"]
    case 0x10A0...0x10FF: ["kat"]
    case 0x530...0x58F: ["hye"]
    case 0x3040...0x30FF: ["jpn"]
    case 0x3400...0x9FFF, 0x20000...0x2FA1F: ["chi_sim", "chi_tra", "jpn"]
    case 0xAC00...0xD7AF: ["kor"]
    default: nil
    }
  }
}
