import DocumentModel
import PageLayout

/// Reads notes that give one unit to all results of a table: `All results in g/L`, `(Werte in mmol/l)`.
enum UnitNote {
  /// The unit of the only such note among lines; nil where none or several name one.
  static func unit(in lines: [TextLine], page: Int, scanner: LabScanner) -> UnitScanner.Match? {
    let units = lines.compactMap { unit(in: scanner.scan($0.words, page: page)) }
    return Set(units.map(\.candidates)).count == 1 ? units.first : nil
  }

  /// A note speaks of results, values or units, names one unit, and neither test nor number.
  private static func unit(in line: LabText) -> UnitScanner.Match? {
    guard line.text.words.count <= 14 else { return nil }
    let words = line.folded.text.split { !$0.isLetter }.map(String.init)
    guard words.contains(where: nouns.contains), words.contains(where: links.contains) else { return nil }
    var found: [UnitScanner.Match] = []
    for atom in line.atoms {
      switch atom.kind {
      case .unit(let unit): found.append(unit)
      case .number, .range, .name, .date: return nil
      default: break
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  private static let nouns: Set<String> = [
    "results", "values", "units", "concentrations", "figures", "werte", "ergebnisse", "angaben", "einheiten",
    "valeurs", "resultats", "unites", "valores", "resultados", "unidades", "valori", "risultati", "unita",
    "degerler", "sonuclar", "birimler", "значения", "результаты", "единицы",
  ]
  private static let links: Set<String> = [
    "all", "in", "are", "alle", "en", "tous", "toutes", "todos", "todas", "tutti", "sono", "tum", "все", "в",
  ]
}
