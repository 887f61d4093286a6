import CPoppler

extension String {
  /// Compatibility decomposition: accents stand apart from their letters.
  var decomposedStringForFolding: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    guard let text = g_utf8_normalize(self, -1, G_NORMALIZE_ALL) else { return self }
    defer { g_free(text) }
    return String(cString: text)
  }
}
