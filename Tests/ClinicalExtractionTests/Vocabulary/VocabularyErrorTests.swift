import Foundation
import Testing

@testable import ClinicalExtraction

struct VocabularyErrorTests {
  private func error(replacing file: String, with text: String?) throws -> VocabularyError? {
    var files = try VocabularyFiles.all()
    files[file] = text.map { Data($0.utf8) }
    do {
      _ = try Vocabulary(files: files)
      return nil
    } catch let error as VocabularyError {
      return error
    }
  }

  @Test func aMissingFileIsNamed() throws {
    let error = try #require(try error(replacing: "drugs.json", with: nil))
    #expect(error.file == "drugs.json" && error.entry == nil)
  }

  @Test(arguments: ["[{", "{}", "[1]", ""])
  func aFileThatIsNoListOfObjectsIsNamed(_ text: String) throws {
    let error = try #require(try error(replacing: "markers.json", with: text))
    #expect(error.file == "markers.json" && error.entry == nil)
  }

  @Test func anUnknownKeyNamesItsEntryAndTheKnownKeys() throws {
    let error = try #require(
      try error(replacing: "markers.json", with: #"[{"id": "CD19", "names": ["CD19"], "aliases": []}]"#))
    #expect(error.file == "markers.json" && error.entry == "CD19")
    #expect(error.message.contains("\"aliases\"") && error.message.contains("contextNames"))
  }

  @Test func aMissingKeyNamesItsEntry() throws {
    let error = try #require(
      try error(replacing: "markers.json", with: #"[{"id": "CD19", "names": ["CD19"]}, {"id": "CD20"}]"#))
    #expect(error.entry == "CD20" && error.message.contains("\"names\""))
  }

  @Test func anEntryWithoutAnIDIsNamedByItsPlace() throws {
    let error = try #require(try error(replacing: "markers.json", with: #"[{"names": ["CD19"]}]"#))
    #expect(error.entry == "#1" && error.message.contains("\"id\""))
  }

  @Test func aWrongTypeNamesTheField() throws {
    let error = try #require(
      try error(replacing: "markers.json", with: #"[{"id": "CD19", "names": ["CD19", 3]}]"#))
    #expect(error.entry == "CD19" && error.message.hasPrefix("names.#2"))
  }

  @Test func anIDThatStandsTwiceIsNamed() throws {
    let entry = #"{"id": "CD19", "names": ["CD19"]}"#
    let error = try #require(try error(replacing: "markers.json", with: "[\(entry), \(entry)]"))
    #expect(error.entry == "CD19" && error.message.contains("twice"))
  }

  @Test func aRegimenWithAnUnknownDrugIsNamed() throws {
    let error = try #require(
      try error(
        replacing: "regimens.json",
        with: #"[{"id": "X", "names": {"en": ["X"]}, "drugs": ["nosuch"], "kind": "chemotherapy"}]"#))
    #expect(error.file == "regimens.json" && error.entry == "X" && error.message.contains("nosuch"))
  }

  @Test func anAmbiguousRegimenWithoutCompanyIsNamed() throws {
    let error = try #require(
      try error(
        replacing: "regimens.json",
        with: #"[{"id": "X", "names": {"en": ["X"]}, "kind": "chemotherapy", "ambiguous": true}]"#))
    #expect(error.entry == "X" && error.message.contains("requires"))
  }

  @Test func theDescriptionTellsFileAndEntry() {
    let error = VocabularyError(file: "drugs.json", entry: "rituximab", message: "No.")
    #expect("\(error)" == "drugs.json, entry rituximab: No.")
  }
}
