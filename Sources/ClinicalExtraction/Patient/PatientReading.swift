import ClinicalRecord
import DocumentModel
import PageLayout

/// What has been read of the patient so far; the first reading of an item stays.
struct PatientReading {
  let document: ClinicalDocument
  private(set) var patient = Patient()

  init(document: ClinicalDocument) { self.document = document }

  mutating func readLabels(_ line: LabelledLine, page: Int, below: (Box) -> [Word]) {
    for piece in line.pieces {
      guard let label = piece.label, label.group == .patient else { continue }
      var text = line.text
      var range = piece.range
      if range.isEmpty, let box = line.text.words.first?.box {
        text = MappedText(words: below(box))
        range = 0..<text.utf8.count
      }
      if !range.isEmpty { read(label, text, range, page: page) }
    }
  }

  private mutating func read(_ label: LabelTerm, _ text: MappedText, _ range: Range<Int>, page: Int) {
    switch label.role {
    case "name": setName(text, range, page: page, confidence: 0.95)
    case "sex": setSex(text, range, page: page, confidence: 0.95)
    case "age": setAge(text, range, page: page)
    case "age-sex":
      setAge(text, range, page: page)
      setSexAnywhere(text, range, page: page)
    case "identifier":
      addIdentifier(label.system ?? label.names.inOrder.first ?? "ID", text, range, page: page)
    default: break
    }
  }

  /// Sex, age and name on the birth date's line and its neighbours.
  mutating func readPerson(_ line: LabelledLine, page: Int) {
    for piece in line.pieces
    where piece.label == nil || piece.label?.role == "birth-date" || piece.label?.role == "name" {
      for part in parts(of: piece.range, in: line.text) {
        setSex(line.text, part, page: page, confidence: 0.9)
        if let years = Self.years(line.text.text(part)), patient.ageYears == nil {
          patient.ageYears = item(years, line.text, part, page: page, confidence: 0.85)
        }
      }
      setSexAnywhere(line.text, piece.range, page: page)
    }
  }

  /// The name nearest to the birth date: before it on its line, else over it.
  mutating func readName(near birth: DateMention, on page: LaidOutPage, lines: [LabelledLine]) {
    guard patient.name == nil else { return }
    let near = page.lines.indices.filter { index in
      let line = page.lines[index]
      return line.box.midY < birth.box.bottom + 1.6 * line.textHeight
        && birth.box.midY - line.box.midY < 3.5 * line.textHeight
    }
    var best: (distance: Double, piece: PersonPiece, text: MappedText)?
    for index in near {
      for piece in lines[index].pieces where piece.label == nil || piece.label?.role == "name" {
        guard let person = PersonPiece(lines[index].text, piece.range, document: document),
          let box = lines[index].text.box(of: person.range)
        else { continue }
        // A line apart counts more than a way along the line.
        let distance = 6 * abs(box.midY - birth.box.midY) + max(0, -box.horizontalOverlap(birth.box))
        if distance < best?.distance ?? .infinity { best = (distance, person, lines[index].text) }
      }
    }
    guard let best else { return }
    take(best.piece, best.text, page: page.page.number, confidence: 0.85)
  }

  private mutating func take(_ person: PersonPiece, _ text: MappedText, page: Int, confidence: Double) {
    patient.name = item(person.name, text, person.range, page: page, confidence: confidence)
    if patient.sex == nil, let sex = person.sex {
      patient.sex = item(sex.value, text, sex.range, page: page, confidence: confidence)
    }
  }

  private mutating func setName(_ text: MappedText, _ range: Range<Int>, page: Int, confidence: Double) {
    guard patient.name == nil else { return }
    if let person = PersonPiece(text, range, document: document) {
      take(person, text, page: page, confidence: confidence)
    } else if text.text(range).unicodeScalars.contains(where: { $0.value > 0x2FF }),
      let name = plainName(text, range)
    {
      // Scripts without capitals: what stands behind the label up to a sign or digit.
      patient.name = item(text.text(name), text, name, page: page, confidence: confidence)
    }
  }

  private func plainName(_ text: MappedText, _ range: Range<Int>) -> Range<Int>? {
    var end = range.lowerBound
    for index in text.wordIndices(in: range).prefix(4) {
      let word = text.words[index].text
      let isName = word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0 == "\u{200C}" || $0 == "-" || $0 == "."
      }
      guard isName, document.terms.labels.exact(word).isEmpty else { break }
      end = min(range.upperBound, text.starts[index] + word.utf8.count)
    }
    return end > range.lowerBound + 3 ? range.lowerBound..<end : nil
  }

  /// The parts of a range between commas and brackets.
  private func parts(of range: Range<Int>, in text: MappedText) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where ",()/".utf8.contains(text.utf8[offset]) {
      parts.append(start..<offset)
      start = offset + 1
    }
    parts.append(start..<range.upperBound)
    return parts.compactMap { part in
      let text = text.text(part)
      let lead = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
      let start = part.lowerBound + lead
      let range = start..<max(start, start + text.trimmed.utf8.count)
      return range.isEmpty ? nil : range
    }
  }

  private mutating func setSex(_ text: MappedText, _ range: Range<Int>, page: Int, confidence: Double) {
    guard patient.sex == nil else { return }
    let printed = text.text(range).trimmed
    let first = printed.split(whereSeparator: { " ,;/·(".contains($0) }).first.map(String.init) ?? ""
    guard let sex = sexValue(printed) ?? (confidence > 0.9 ? sexValue(first) : nil) else { return }
    patient.sex = item(sex, text, range, page: page, confidence: confidence)
  }

  /// A word of the range that tells sex: written out, or a lone capital letter beside a date or at the end.
  private mutating func setSexAnywhere(_ text: MappedText, _ range: Range<Int>, page: Int) {
    guard patient.sex == nil else { return }
    for index in text.wordIndices(in: range) {
      let word = text.words[index].text.filter { !",.;()/".contains($0) }
      guard !word.isEmpty, let sex = sexValue(word), word.utf8.count > 2 || isLone(text, index) else {
        continue
      }
      let start = text.starts[index]
      patient.sex = item(
        sex, text, start..<(start + text.words[index].text.utf8.count), page: page, confidence: 0.8)
      return
    }
  }

  /// A letter by itself is a sex behind a digit (a birth date, an age) or a sign, not behind a name it abbreviates.
  private func isLone(_ text: MappedText, _ index: Int) -> Bool {
    guard index > 0, !text.words[index].text.hasSuffix(".") else { return false }
    let before = text.words[index - 1].text
    return before.utf8.contains { (0x30...0x39).contains($0) } || ["·", "|", "/", "-", "–"].contains(before)
  }

  private func sexValue(_ text: String) -> String? {
    guard !text.isEmpty, text.utf8.count > 1 || text != "x" && text != "X" else { return nil }
    return document.terms.labels.exact(text).first { $0.group == .sexValue && $0.role != "other" }?.role
  }

  private mutating func setAge(_ text: MappedText, _ range: Range<Int>, page: Int) {
    guard patient.ageYears == nil, let shape = NumberScanner.shapes(in: Array(text.utf8[range])).first,
      let age = Int(shape.groups[0]), (0...120).contains(age), shape.groups.count == 1
    else { return }
    let place = (range.lowerBound + shape.range.lowerBound)..<(range.lowerBound + shape.range.upperBound)
    patient.ageYears = item(age, text, place, page: page, confidence: 0.9)
  }

  /// `48 y`, `69 years`, `58 лет`, `47岁`.
  private static func years(_ text: String) -> Int? {
    let tokens = StoryToken.tokens(of: FoldedText(text)).map(\.text)
    for (index, token) in tokens.enumerated() {
      let digits = token.prefix { $0.isNumber }
      guard let age = Int(digits), (0...120).contains(age) else { continue }
      let unit =
        digits.count < token.count
        ? String(token.dropFirst(digits.count)) : tokens.dropFirst(index + 1).first ?? ""
      if [
        "y", "yr", "yrs", "yo", "years", "year", "лет", "год", "года", "岁", "yas", "jahre", "anos", "ans",
        "سال", "سنه", "y/o",
      ].contains(unit) {
        return age
      }
    }
    return nil
  }

  private mutating func addIdentifier(_ system: String, _ text: MappedText, _ range: Range<Int>, page: Int) {
    guard let found = IdentifierValue.range(in: text, range) else { return }
    add(system, text, found, page: page, confidence: 0.9)
  }

  private mutating func add(
    _ system: String, _ text: MappedText, _ range: Range<Int>, page: Int, confidence: Double
  ) {
    let value = text.text(range)
    guard !patient.identifiers.contains(where: { $0.value == value }), patient.identifiers.count < 6 else {
      return
    }
    let read: Patient.Item<String> = item(value, text, range, page: page, confidence: confidence)
    patient.identifiers.append(
      Patient.Identifier(system: system, value: value, evidence: read.evidence, confidence: read.confidence))
  }

  /// Numbers beside the person that no label of the vocabulary names: `Lab AH7712`, `record 7350490`, `HR-25-00731`.
  mutating func readIdentifiers(_ line: LabelledLine, page: Int) {
    guard patient.identifiers.isEmpty else { return }
    for piece in line.pieces
    where piece.label == nil || piece.label?.role == "birth-date" || piece.label?.role == "sex"
      // `Sample 67545476` names no day.
      || piece.label?.group == .date
    {
      for part in parts(of: piece.range, in: line.text) {
        guard let found = IdentifierValue.unlabelled(in: line.text, part) else { continue }
        add(found.system, line.text, found.range, page: page, confidence: 0.7)
      }
    }
  }

  mutating func setBirth(_ birth: DateMention?) {
    guard let birth else { return }
    let evidence = Evidence(source: document.source, page: birth.page, box: birth.box, text: birth.printed)
    patient.birthDate = .init(
      value: birth.day.iso, evidence: [evidence],
      confidence: birth.isAmbiguous ? 0.5 : birth.isBirthDate ? 0.95 : 0.8)
  }

  /// `69-year-old man`, and the words and pronouns of a letter.
  mutating func readNarrative() {
    for statement in document.narrative.statements.prefix(60) where statement.section != "family-history" {
      let tokens = Array(statement.tokens)
      for index in tokens.indices.dropLast(2)
      where tokens[index + 1].text == "year" && tokens[index + 2].text == "old" {
        if patient.ageYears == nil, let age = Int(tokens[index].text) {
          let range = tokens[index].range.lowerBound..<tokens[index + 2].range.upperBound
          patient.ageYears = .init(
            value: age, evidence: statement.evidence(range, source: document.source), confidence: 0.9)
        }
      }
      if patient.sex == nil, let token = tokens.first(where: { Self.persons[$0.text] != nil }),
        let sex = Self.persons[token.text]
      {
        patient.sex = .init(
          value: sex, evidence: statement.evidence(token.range, source: document.source), confidence: 0.75)
      }
    }
  }

  private static let persons = [
    "gentleman": "male", "lady": "female", "man": "male", "woman": "female", "he": "male", "she": "female",
  ]

  private func item<Value>(
    _ value: Value, _ text: MappedText, _ range: Range<Int>, page: Int, confidence: Double
  ) -> Patient.Item<Value> {
    let certainty = text.words(in: range).map(\.confidence).min() ?? 0
    let evidence = text.box(of: range).map {
      Evidence(source: document.source, page: page, box: $0.rounded, text: text.text(range))
    }
    return Patient.Item(
      value: value, evidence: evidence.map { [$0] } ?? [], confidence: confidence * certainty)
  }
}
