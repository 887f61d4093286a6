/// What a reader's slips in a number may have been: letters that look like digits, signs that look like points.
///
/// A repaired number is a proposal. Only a second reading or arithmetic may confirm it.
package enum NumberRepair {
  /// The number that a whole word becomes when look-alikes are replaced; nil where it is a number already, holds
  /// no digit at all, or becomes none.
  package static func number(_ word: String, style: NumberStyle) -> ResultNumber? {
    let bytes = Array(word.utf8)
    guard bytes.contains(where: { (0x30...0x39).contains($0) }), let repaired = repaired(word) else {
      return nil
    }
    let text = Array(repaired.utf8)
    guard text != bytes, var number = ResultNumberParser(style: style).number(in: text, at: 0),
      number.range.upperBound == text.count
    else { return nil }
    number.range = 0..<bytes.count
    number.isRepaired = true
    return number
  }

  private static func repaired(_ word: String) -> String? {
    var result = ""
    var replaced = 0
    var signs = 0
    for scalar in word.unicodeScalars {
      switch scalar {
      case "0"..."9", "<", ">": result.unicodeScalars.append(scalar)
      case ".", ",":
        signs += 1
        result.unicodeScalars.append(scalar)
      case "l", "I", "|", "!", "i":
        replaced += 1
        result += "1"
      case "O", "o", "Q", "О", "о":
        replaced += 1
        result += "0"
      case "S", "s":
        replaced += 1
        result += "5"
      case "B":
        replaced += 1
        result += "8"
      case "Z", "z":
        replaced += 1
        result += "2"
      case ":", ";", "·", "'", "’":
        replaced += 1
        signs += 1
        result += "."
      default: return nil
      }
    }
    return signs <= 1 && replaced <= 2 ? result : nil
  }
}
