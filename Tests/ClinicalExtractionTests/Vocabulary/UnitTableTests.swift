import Foundation
import Testing

@testable import ClinicalExtraction

struct UnitTableTests {
  private func table() throws -> UnitTable {
    let data = try #require(try VocabularyFiles.all()["units.json"])
    return UnitTable(try JSONDecoder().decode([UnitSpelling].self, from: data))
  }

  @Test(arguments: [
    ("x109/L", "10*9/L"), ("x10^9/L", "10*9/L"), ("×10⁹/л", "10*9/L"), ("10^9/л", "10*9/L"),
    ("10*9/l", "10*9/L"),
    ("10E9/L", "10*9/L"), ("10 9/L", "10*9/L"), ("G/L", "10*9/L"), ("Гига/л", "10*9/L"), ("/nl", "/nL"),
    ("K/uL", "10*3/uL"),
    ("K/µL", "10*3/uL"), ("10^3/µL", "10*3/uL"), ("10³/μL", "10*3/uL"), ("x10^3/uL", "10*3/uL"),
    ("thou/uL", "10*3/uL"),
    ("lakh/cumm", "10*5/mm3"), ("lakhs/cumm", "10*5/mm3"), ("/cumm", "/mm3"), ("/cu.mm", "/mm3"),
    ("cells/cumm", "/mm3"),
    ("/mm³", "/mm3"), ("10^4/µL", "10*4/uL"), ("M/uL", "10*6/uL"), ("10^12/L", "10*12/L"),
    ("×10¹²/л", "10*12/L"), ("T/L", "10*12/L"),
    ("mill/cumm", "10*6/mm3"), ("g/dl", "g/dL"), ("g/dL", "g/dL"), ("gm/dl", "g/dL"), ("gm%", "g/dL"),
    ("g%", "g/dL"),
    ("г/л", "g/L"), ("г/дл", "g/dL"), ("mg/dl", "mg/dL"), ("mg/dL", "mg/dL"), ("мг/л", "mg/L"),
    ("μmol/L", "umol/L"),
    ("µmol/l", "umol/L"), ("umol/L", "umol/L"), ("мкмоль/л", "umol/L"), ("mmol/l", "mmol/L"),
    ("ммоль/л", "mmol/L"), ("Ед/л", "U/L"),
    ("U/l", "U/L"), ("IU/L", "[IU]/L"), ("fL", "fL"), ("фл", "fL"), ("пг", "pg"), ("ng/ml", "ng/mL"),
    ("нг/мл", "ng/mL"), ("mm/h", "mm/h"),
    ("мм/ч", "mm/h"), ("mm/saat", "mm/h"), ("сек", "s"), ("sn", "s"), ("%", "%"), ("‰", "[ppth]"),
    ("mEq/L", "meq/L"), ("(g/dL)", "g/dL"),
  ])
  func spellingsAreRead(_ printed: String, _ ucum: String) throws {
    #expect(try table().ucum(printed: printed) == ucum)
  }

  @Test(arguments: ["", "HH", "4.0-10.0", "Hb", "ab/cd"])
  func otherWordsAreNoUnits(_ printed: String) throws {
    #expect(try table().ucum(printed: printed) == nil)
  }

  @Test func capitalsAreTriedAsTheAnalyteNeedsThem() throws {
    let vocabulary = try VocabularyFiles.vocabulary()
    let albumin = try #require(vocabulary.analyte("albumin"))
    let leukocytes = try #require(vocabulary.analyte("wbc"))
    #expect(vocabulary.units.ucum(printed: "G/L", of: albumin) == "g/L")
    #expect(vocabulary.units.ucum(printed: "G/L", of: leukocytes) == "10*9/L")
  }
}
