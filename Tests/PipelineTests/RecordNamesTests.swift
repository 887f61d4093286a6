import Testing

@testable import Pipeline

@Suite struct RecordNamesTests {
  @Test func aRecordIsNamedAfterItsInput() {
    #expect(RecordNames.allot(["a/scan.pdf", "b/letter.v2.jpg", "photo"]) == ["scan", "letter.v2", "photo"])
  }

  @Test func theExtensionTellsApartWhatStandsInOneFolder() {
    #expect(RecordNames.allot(["a/scan.pdf", "a/scan.JPG"]) == ["scan-pdf", "scan-jpg"])
  }

  @Test func theFolderTellsApartWhatHasOneExtension() {
    #expect(RecordNames.allot(["x/march/scan.pdf", "x/april/scan.pdf"]) == ["scan-march", "scan-april"])
  }

  @Test func folderAndExtensionTogether() {
    let names = RecordNames.allot(["m/scan.pdf", "m/scan.png", "a/scan.pdf"])
    #expect(names == ["scan-m-pdf", "scan-m-png", "scan-a-pdf"])
  }

  @Test func aNumberWhereNothingElseDiffers() {
    #expect(RecordNames.allot(["a/x/scan.pdf", "b/x/scan.pdf"]) == ["scan", "scan-2"])
  }

  @Test func aMadeUpNameNeverTakesAnothersOwn() {
    let names = RecordNames.allot(["m/scan.pdf", "a/scan.pdf", "z/scan-m.pdf"])
    #expect(names == ["scan-m-2", "scan-a", "scan-m"])
  }

  @Test func namesThatDifferInCaseAreTheSame() {
    #expect(Set(RecordNames.allot(["Scan.pdf", "scan.pdf"]).map { $0.lowercased() }).count == 2)
  }

  @Test func hiddenNamesKeepTheirDot() {
    #expect(RecordNames.allot([".profile"]) == [".profile"])
  }

  @Test func manyInputsAllDiffer() {
    let paths = (0..<300).map { "f\($0 % 3)/g\($0 % 5)/scan-\($0 % 7).p\($0 % 2)" }
    #expect(Set(RecordNames.allot(paths).map { $0.lowercased() }).count == paths.count)
  }
}
