/// Fusions of two genes: `BCR::ABL1`, `BCR-ABL1`, `ETV6/RUNX1`.
enum GeneFusion {
  private static let known: Set<String> = [
    "BCR::ABL1", "ETV6::RUNX1", "TCF3::PBX1", "PML::RARA", "RUNX1::RUNX1T1", "CBFB::MYH11", "KMT2A::AFF1",
    "KMT2A::MLLT3", "NPM1::ALK", "IGH::BCL2", "IGH::CCND1", "IGH::MYC", "IGH::FGFR3", "IGH::MAF", "IGH::MAFB",
    "DEK::NUP214", "FIP1L1::PDGFRA",
  ]

  /// Two names beside one another, with what joins them in the text.
  static func name(_ first: String, _ joint: String, _ second: String) -> String? {
    guard ["::", "-", "/", "–", ":"].contains(joint) else { return nil }
    // The first gene's old name without its number is still printed.
    let partner = second == "ABL" ? "ABL1" : second
    let name = "\(first)::\(partner)"
    return known.contains(name) || joint == "::" && isSymbol(first) && isSymbol(partner) ? name : nil
  }

  private static func isSymbol(_ text: String) -> Bool {
    (3...8).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
      && text.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
  }
}
