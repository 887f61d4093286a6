/// What one scalar becomes when names are compared.
package enum ScalarFolding {
  package enum Result: Equatable {
    /// Separates words; any run of separators counts as one space.
    case separator
    /// Leaves no trace: accents, vowel marks, joiners.
    case nothing
    /// One scalar, or two where the second is not 0 (`ß` → `ss`).
    case scalars(UInt32, UInt32)
  }

  package static func fold(_ scalar: UInt32) -> Result {
    scalar < 0x80 ? foldASCII(scalar) : foldOther(scalar)
  }

  /// The value 0…9 of a decimal digit of any script that reports print, or nil.
  package static func digit(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x30...0x39: scalar - 0x30
    case 0x0660...0x0669: scalar - 0x0660  // Arabic
    case 0x06F0...0x06F9: scalar - 0x06F0  // Persian
    case 0xFF10...0xFF19: scalar - 0xFF10  // full width
    default: nil
    }
  }

  private static func foldASCII(_ scalar: UInt32) -> Result {
    switch UInt8(scalar) {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .scalars(scalar + 0x20, 0)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): .scalars(scalar, 0)
    case UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "*"),
      UInt8(ascii: "^"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "&"):
      .scalars(scalar, 0)
    default: .separator
    }
  }

  private static func foldOther(_ scalar: UInt32) -> Result {
    if let digit = digit(scalar) { return .scalars(0x30 + digit, 0) }
    switch scalar {
    case 0x00AD, 0x0300...0x036F, 0x064B...0x065F, 0x0670, 0x0640, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x2069,
      0xFEFF:
      return .nothing
    case 0x00D7, 0x00F7, 0x066A...0x066D: return .separator
    case 0x00B5, 0x03BC: return .scalars(0x75, 0)  // micro sign and mu: as laboratories type it, u
    case 0x00DF: return .scalars(0x73, 0x73)
    case 0x00C6, 0x00E6: return .scalars(0x61, 0x65)
    case 0x0152, 0x0153: return .scalars(0x6F, 0x65)
    case 0x00B2, 0x00B3: return .scalars(0x30 + scalar - 0x00B0, 0)
    case 0x00B9: return .scalars(0x31, 0)
    case 0x2070, 0x2074...0x2079: return .scalars(0x30 + scalar - 0x2070, 0)
    case 0x2080...0x2089: return .scalars(0x30 + scalar - 0x2080, 0)
    case 0x0130, 0x0131: return .scalars(0x69, 0)  // Turkish dotted and dotless i
    case 0x00C0...0x017F: return .scalars(latinBase[Int(scalar) - 0xC0], 0)
    case 0x0218, 0x0219: return .scalars(0x73, 0)
    case 0x021A, 0x021B: return .scalars(0x74, 0)
    case 0x0391...0x03A9: return .scalars(scalar + 0x20, 0)
    case 0x03B1...0x03C9: return .scalars(scalar == 0x03C2 ? 0x03C3 : scalar, 0)
    case 0x0401, 0x0451: return .scalars(0x0435, 0)  // ё → е
    case 0x0419, 0x0439: return .scalars(0x0438, 0)  // й → и: the breve is often lost
    case 0x0410...0x042F: return .scalars(scalar + 0x20, 0)
    case 0x0430...0x044F: return .scalars(scalar, 0)
    case 0x0400...0x040F: return .scalars(scalar + 0x50, 0)
    case 0x0622, 0x0623, 0x0625, 0x0671: return .scalars(0x0627, 0)  // forms of alef
    case 0x0643: return .scalars(0x06A9, 0)
    case 0x0649, 0x064A: return .scalars(0x06CC, 0)
    case 0x0629: return .scalars(0x0647, 0)
    case 0x2190...0x21FF: return .scalars(scalar, 0)
    case 0x2264: return .scalars(0x3C, 0x3D)
    case 0x2265: return .scalars(0x3E, 0x3D)
    case 0xFF21...0xFF3A: return .scalars(scalar - 0xFF21 + 0x61, 0)
    case 0xFF41...0xFF5A: return .scalars(scalar - 0xFF41 + 0x61, 0)
    case 0xFF05: return .scalars(0x25, 0)
    case 0xFF03: return .scalars(0x23, 0)
    case 0xFF0B: return .scalars(0x2B, 0)
    case 0xFF0F: return .scalars(0x2F, 0)
    default: return isLetter(scalar) ? .scalars(scalar, 0) : .separator
    }
  }

  /// Letters of the scripts that reports are printed in, beyond those folded above.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0180...0x02AF, 0x0386...0x03FF, 0x0450...0x052F, 0x0531...0x0587, 0x05D0...0x05EA, 0x0620...0x06D3,
      0x06FA...0x06FF, 0x0900...0x0DFF, 0x0E00...0x0EFF, 0x10A0...0x10FF, 0x1E00...0x1FFF, 0x3041...0x30FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      true
    default: false
    }
  }

  /// The letter under the accents of U+00C0…U+017F, in lower case.
  private static let latinBase: [UInt32] = {
    let bases =
      "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiii" + "dnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
      + "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooo"
      + "oooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    return bases.unicodeScalars.map { $0 == " " ? 0x20 : $0.value }
  }()
}
