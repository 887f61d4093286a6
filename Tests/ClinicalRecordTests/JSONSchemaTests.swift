import Foundation
import Testing

@testable import ClinicalRecord

@Suite struct JSONSchemaTests {
  private func fits(_ schema: String, _ json: String) throws -> Bool {
    try JSONSchema(Data(schema.utf8)).violations(in: Data(json.utf8)).isEmpty
  }

  @Test(arguments: [
    ##"{"$ref": "#/$defs/none"}"##, #"{"properties": {"a": {"$ref": "other.json"}}}"#, #"{"oneOf": [{}]}"#,
    #"{"pattern": "^.*$"}"#, #"{"pattern": "a"}"#, #"{"required": ["a"]}"#, #"{"type": "text"}"#,
    #"{"minItems": -1}"#,
    #"{"$defs": {"unused": {"format": "date"}}}"#, "[]", "{",
  ])
  func aSchemaThatIsNotWhollyUnderstoodIsRefused(schema: String) {
    #expect(throws: SchemaError.self) { try JSONSchema(Data(schema.utf8)) }
  }

  @Test func aSchemaMayReferToItself() throws {
    let schema = ##"{"type": "object", "properties": {"a": {"$ref": "#"}}, "additionalProperties": false}"##
    #expect(try fits(schema, #"{"a": {"a": {}}}"#))
    #expect(try !fits(schema, #"{"a": {"a": {"b": 1}}}"#))
  }

  @Test func textLengthIsCountedInScalars() throws {
    #expect(try fits(#"{"minLength": 2}"#, #""e\u0301""#))
    #expect(try !fits(#"{"minLength": 2}"#, #""é""#))
  }

  @Test func wholeNumbersAreIntegersHoweverTheyAreWritten() throws {
    for number in ["1", "-0", "1.0", "1e2"] { #expect(try fits(#"{"type": "integer"}"#, number)) }
    for number in ["1.5", "\"1\"", "true", "null"] { #expect(try !fits(#"{"type": "integer"}"#, number)) }
  }

  @Test func violationsStopAtTheLimit() throws {
    let schema = try JSONSchema(Data(#"{"items": {"type": "string"}}"#.utf8))
    let json = Data("[1, \"a\", 2, 3]".utf8)
    #expect(schema.violations(in: json, limit: 2).map(\.pointer) == ["/0", "/2"])
    #expect(schema.violations(in: json, limit: 9).count == 3)
  }

  @Test(arguments: [
    ("^a{2}$", ["aa"], ["a", "aaa", ""]), ("^[0-9a-f]+$", ["09af"], ["g", "A", ""]),
    ("^(a|bc)*$", ["", "abca"], ["b", "ab"]), ("^a?b\\.$", ["b.", "ab."], ["abx", "aab."]),
    ("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", ["2025", "2025-02", "2025-02-14"], ["2025-", "2025-02-1", "25"]),
    ("^(a*)*$", ["", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"], ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"]),
    ("^a{1,3}$", ["a", "aaa"], ["", "aaaa"]),
  ])
  func patternsCoverTheWholeText(pattern: String, yes: [String], no: [String]) throws {
    let pattern = try #require(SchemaPattern(pattern))
    for text in yes { #expect(pattern.matches(text), "\(text)") }
    for text in no { #expect(!pattern.matches(text), "\(text)") }
  }

  @Test(arguments: [
    #"^\d$"#, "^[^a]$", "^a{$", "^a{2,}$", "^(?:a)$", "^(a$", "^a)$", "^[$", "^é$", "^*$", "a$",
  ])
  func aPatternThatIsNotUnderstoodIsRefused(pattern: String) { #expect(SchemaPattern(pattern) == nil) }
}

@Suite struct JSONParserTests {
  private func tree(_ text: String) -> JSONTree? { try? JSONParser.tree(Array(text.utf8)) }

  @Test func readsWhatTheEncoderWrites() throws {
    let data = try JSONText.encode(["\u{1}\"\\\u{2028}ж": ["a", "b\n"]])
    #expect(
      try JSONParser.tree(Array(data))
        == .object([.init(key: "\u{1}\"\\\u{2028}ж", value: .array([.string("a"), .string("b\n")]))]))
  }

  @Test func readsNumbersWordsAndEscapes() {
    #expect(
      tree(" [-1.5e+2, true, false, null, {}] ")
        == .array([.number(-150), .bool(true), .bool(false), .null, .object([])]))
    #expect(tree(#""\u00e9\ud83d\ude00\/""#) == .string("é😀/"))
  }

  @Test(arguments: [
    "", "[1,]", "{\"a\" 1}", "{a: 1}", "01", "1.", ".5", "+1", "1e", "tru", "\"a", "\"\\x\"", "\"\\ud83d\"",
    "\"\\u12\"",
    "[1] 2", "\"\u{1}\"", "1e999", "[", "nan",
  ])
  func refusesWhatIsNotJSON(text: String) { #expect(tree(text) == nil) }

  @Test func refusesWhatIsNestedTooDeep() {
    #expect(tree(String(repeating: "[", count: 100_000)) == nil)
  }
}
