import Foundation

/// Words that tell languages of Latin script apart, as the English model reads them: ASCII, lower case.
///
/// Function words of letters and the headings of laboratory tables; words that two of the languages share are
/// left out or stand in both.
enum LanguageClues {
  private static let words: [(language: String, words: Set<String>)] = [
    (
      "eng",
      [
        "the", "of", "and", "with", "for", "was", "patient", "date", "result", "results", "reference",
        "range",
        "unit", "units", "test", "name", "report", "reported", "laboratory", "blood", "white", "count",
        "specimen",
        "collected", "received", "age", "sex", "male", "female", "hemoglobin", "haemoglobin", "platelets",
        "birth",
        "on", "is", "by", "in", "to", "no", "not", "flag", "normal", "platelet", "value", "values",
      ]
    ),
    (
      "deu",
      [
        "und", "der", "die", "das", "mit", "nach", "bei", "wurde", "befund", "einheit", "referenzbereich",
        "von",
        "geburtsdatum", "labor", "ergebnis", "auswertung", "leukozyten", "thrombozyten", "erythrozyten", "zu",
        "normbereich", "probe", "auftrag", "geb", "patientin", "nicht", "im", "ist", "eingang",
        "untersuchung",
      ]
    ),
    (
      "spa",
      [
        "de", "la", "el", "los", "las", "con", "por", "fecha", "paciente", "resultado", "unidades", "valores",
        "referencia", "nombre", "leucocitos", "plaquetas", "hemoglobina", "edad", "sexo", "informe", "del",
        "se",
        "una", "para", "muestra", "prueba", "hombre", "mujer", "y",
      ]
    ),
    (
      "fra",
      [
        "le", "les", "des", "une", "est", "avec", "du", "et", "dans", "nom", "leucocytes", "plaquettes",
        "unites",
        "valeurs", "sexe", "prelevement", "resultat", "resultats", "compte", "rendu", "pour", "par", "sur",
        "la",
      ]
    ),
    (
      "ita",
      [
        "il", "della", "di", "con", "per", "referto", "paziente", "risultato", "valori", "riferimento",
        "esame",
        "leucociti", "piastrine", "emoglobina", "nato", "nata", "unita", "misura", "del", "prelievo", "e",
      ]
    ),
    (
      "tur",
      [
        "ve", "bir", "ile", "hasta", "tarih", "tarihi", "sonuc", "birim", "referans", "laboratuvar", "rapor",
        "tani",
        "adi", "soyadi", "dogum", "cinsiyet", "kadin", "erkek", "lokosit", "trombosit", "tedavi", "protokol",
        "hastaya", "olarak", "icin", "kan", "sonucu", "numune", "hastanesi", "olan", "sonrasi", "aralik",
      ]
    ),
  ]

  /// The language whose words stand in the lines most often; English where none does better.
  ///
  /// `installed` limits the choice.
  static func language(of lines: [RecognizedLine], installed: [String]) -> String? {
    language(ofWords: lines.flatMap(\.words).map(\.text), installed: installed)
  }

  /// The same for words of any origin.
  static func language(ofWords texts: [String], installed: [String]) -> String? {
    var hits: [String: Int] = [:]
    for text in texts {
      let bare = folded(text)
      for entry in words where entry.words.contains(bare) { hits[entry.language, default: 0] += 1 }
    }
    let latin = words.map(\.language).filter(installed.contains)
    let english = hits["eng"] ?? 0
    let best = latin.max { (hits[$0] ?? 0) < (hits[$1] ?? 0) }
    guard let best, let count = hits[best], count >= 2, count > english else {
      return latin.contains("eng") ? "eng" : latin.first
    }
    return best
  }

  /// Lower case without marks on letters and without signs around the word.
  private static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().decomposed where scalar.properties.isAlphabetic {
      switch scalar {
      case "ı": result.append("i")
      default: if scalar.isASCII { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}

extension String {
  /// The scalars of the canonical decomposition: a letter, then its marks.
  fileprivate var decomposed: [Unicode.Scalar] {
    Array(decomposedStringWithCanonicalMapping.unicodeScalars)
  }
}
