import Testing

@testable import PageReading

@Suite struct FlaggedNumberTests {
  private func segment(_ text: String) throws -> (segment: TextSegment, ink: InkComponents) {
    let image = try Drawing(1000, 600).image([
      ("Hemoglobin", 100, 200), (text, 700, 200), ("Platelets", 100, 280), ("Ferritin", 700, 280),
      ("Reported", 100, 360),
    ])
    let flat = try Preparation.flatten(image, widthPoints: 500, heightPoints: 300)
    let found = try FoundPage(try Preparation.finish(flat))
    let segment = try #require(
      found.segments.filter { $0.box.left > 650 && $0.members.count > 1 }.min { $0.box.top < $1.box.top })
    return (segment, found.ink)
  }

  @Test func aLetterBehindASpaceIsAFlag() throws {
    let (segment, ink) = try segment("7.1 L")
    let parts = try #require(FlaggedNumber(segment, ink))
    #expect(parts.number.members.count == 3)
    #expect(parts.flag.members.count == 1)
    #expect(parts.flag.box.left > parts.number.box.right)
  }

  @Test(arguments: ["7.12", "412", "12 - 41", "7.1 mmol"]) func otherTextHasNone(_ text: String) throws {
    let (segment, ink) = try segment(text)
    #expect(FlaggedNumber(segment, ink) == nil)
  }

  @Test func onlyLettersOfFlagsCount() throws {
    let (segment, ink) = try segment("7.1 L")
    let parts = try #require(FlaggedNumber(segment, ink))
    let place = parts.flag.box.left
    func reading(_ sign: String) -> RecognizedLine {
      let signs = [
        RecognizedCharacter(text: "7", left: place - 60, right: place - 40, confidence: 0.9),
        RecognizedCharacter(text: sign, left: place, right: place + 10, confidence: 0.9),
      ]
      return RecognizedLine(words: [
        RecognizedWord(
          text: "7A" + sign, left: place - 60, right: place + 10, confidence: 0.5, characters: signs)
      ])
    }
    #expect(parts.flag(in: reading("L")) == "L")
    #expect(parts.flag(in: reading("4")) == nil)
  }
}
