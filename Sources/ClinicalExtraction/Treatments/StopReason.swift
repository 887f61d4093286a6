import ClinicalRecord

/// Why a treatment ended: `stopped for progression`, `discontinued because of …`.
enum StopReason {
  private static let verbs: Set<String> = [
    "stopped", "discontinued", "abandoned", "ceased", "interrupted", "terminated", "abgebrochen", "beendet",
    "suspendido",
    "прекращен", "прекращена", "прерван", "kesildi", "possible", "withdrawn", "ended",
  ]
  private static let openers: [[String]] = [
    ["because", "of"], ["because"], ["due", "to"], ["owing", "to"], ["wegen"], ["por"], ["из", "за"],
  ]
  /// Words that open a reason where nothing above does: `stopped for neutropenia`, `stopped after six cycles` has none.
  private static let weakOpeners: [[String]] = [["for"], ["after"], ["on"], ["as"]]

  /// The reason and its range in the statement.
  static func reason(in piece: TreatmentScope.Piece) -> (text: String, range: Range<Int>)? {
    let tokens = Array(piece.tokens)
    for (index, token) in tokens.enumerated() {
      if labels.contains(token.text), let start = labelled(tokens, at: index, in: piece) {
        return cut(from: start, in: piece)
      }
      guard verbs.contains(token.text) else { continue }
      if let start = reasonStart(tokens, after: index, in: piece) {
        return cut(from: start, in: piece)
      }
    }
    return nil
  }

  private static let labels: Set<String> = [
    "reason", "why", "abbruchgrund", "grund", "beendigungsgrund", "motivo", "motif", "причина", "neden", "原因",
  ]

  /// Where the answer to `Reason:`, `Reason for stopping:`, `Motivo de suspensión:` begins.
  private static func labelled(_ tokens: [StoryToken], at index: Int, in piece: TreatmentScope.Piece) -> Int?
  {
    for last in index..<min(tokens.count - 1, index + 4) {
      let gap = piece.statement.gap(tokens[last].range.upperBound, tokens[last + 1].range.lowerBound)
      if gap == ":" { return tokens[last + 1].range.lowerBound }
      if !gap.isEmpty { return nil }
    }
    return nil
  }

  private static func reasonStart(_ tokens: [StoryToken], after verb: Int, in piece: TreatmentScope.Piece)
    -> Int?
  {
    guard verb + 1 < tokens.count else { return nil }
    let verbEnd = tokens[verb].range.upperBound
    if piece.statement.text(verbEnd..<min(piece.range.upperBound, verbEnd + 1)) == ":" {
      return tokens[verb + 1].range.lowerBound
    }
    // `stopped in September 2019 because of …`: a date may stand between.
    for list in [openers, weakOpeners] {
      for index in (verb + 1)..<min(tokens.count, verb + 12) {
        for opener in list where tokens[index...].starts(with: opener) {
          let next = index + opener.count
          guard next < tokens.count, list == openers || index < verb + 8, !isTime(tokens[next], in: piece)
          else {
            continue
          }
          return tokens[next].range.lowerBound
        }
      }
    }
    return nil
  }

  /// `after six cycles`, `on 4 May`, `after a single dose`: when, not why.
  private static func isTime(_ token: StoryToken, in piece: TreatmentScope.Piece) -> Bool {
    if piece.statement.dates.contains(where: { $0.range.lowerBound == token.range.lowerBound }) {
      return true
    }
    if NumberWord.value(token.text) != nil || Int(token.text) != nil { return true }
    let rest = piece.statement.tokens(from: token.range.lowerBound).prefix(3).map(\.text)
    return ["cycle", "day", "the"].contains(token.text) && rest.contains { CycleReader.units.contains($0) }
      || ["a", "one", "single", "only"].contains(token.text)
        && rest.contains { CycleReader.units.contains($0) }
  }

  private static func cut(from start: Int, in piece: TreatmentScope.Piece) -> (
    text: String, range: Range<Int>
  )? {
    let bytes = piece.statement.utf8
    var end = start
    while end < piece.range.upperBound, !";".utf8.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: ","), end + 1 >= bytes.count || bytes[end + 1] == UInt8(ascii: " ") {
        break
      }
      if bytes[end] == UInt8(ascii: "."),
        end + 1 >= piece.range.upperBound || bytes[end + 1] == UInt8(ascii: " ")
      {
        break
      }
      end += 1
    }
    let text = piece.statement.text(start..<end).trimmed
    return text.isEmpty ? nil : (text, start..<end)
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    let inner = drop { $0 == " " }
    guard let last = inner.lastIndex(where: { $0 != " " }) else { return "" }
    return String(inner[...last])
  }
}
