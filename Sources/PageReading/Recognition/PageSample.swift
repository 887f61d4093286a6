/// A few lines of a page, read to learn which way up it stands and which languages it is in.
struct PageSample {
  let found: FoundPage
  /// The models to read the page with, main language first.
  var languages: [String] = []
  /// Of the sampled lines, 0…1; 0 for a page without any.
  var confidence = 0.0
  /// Readings with exactly `languages`, by segment: not made again.
  var readings: [Int: RecognizedLine] = [:]

  /// Models of scripts other than Latin that are tried, and what they are read together with.
  private static let otherScripts = [
    "rus", "chi_sim", "chi_tra", "ara", "fas", "ukr", "jpn", "kor", "heb", "ell",
  ]
  /// A Latin page's lines are read surer than this by the English model, whatever the Latin language.
  private static let surelyLatin = 0.72

  init(_ found: FoundPage, _ engines: any RecognizerSource, _ choice: LanguageChoice) throws {
    self.found = found
    let lines = PageSample.lines(found)
    switch choice {
    case .fixed(let wanted):
      languages = wanted
      try read(Array(lines.prefix(4)), engines)
    case .automatic:
      languages = [
        engines.installedLanguages.contains("eng") ? "eng" : engines.installedLanguages.first ?? "eng"
      ]
      try read(lines, engines)
      guard !lines.isEmpty else { return }
      if confidence >= PageSample.surelyLatin {
        try chooseLatin(engines)
      } else {
        try chooseScript(lines, engines)
      }
    }
  }

  /// The segments with the most signs, the longest lines of prose left out for their cost.
  private static func lines(_ found: FoundPage) -> [Int] {
    let candidates = found.segments.indices.filter { (5...70).contains(found.segments[$0].members.count) }
    return Array(
      candidates.sorted {
        (found.segments[$1].members.count, $0) < (found.segments[$0].members.count, $1)
      }.prefix(10))
  }

  private mutating func read(_ lines: [Int], _ engines: any RecognizerSource) throws {
    readings = try PageSample.read(lines, found, try engines.recognizer(for: languages))
    confidence = PageSample.mean(readings)
  }

  private static func read(
    _ lines: [Int], _ found: FoundPage, _ recognizer: any LineRecognizer
  ) throws -> [Int: RecognizedLine] {
    let reader = SegmentReader(found: found)
    return try Dictionary(
      uniqueKeysWithValues: lines.map { ($0, try reader.read(found.segments[$0], .plain, recognizer)) })
  }

  private static func mean(_ readings: [Int: RecognizedLine]) -> Double {
    guard !readings.isEmpty else { return 0 }
    return readings.keys.sorted().reduce(0) { $0 + (readings[$1]?.confidence ?? 0) } / Double(readings.count)
  }

  private mutating func chooseLatin(_ engines: any RecognizerSource) throws {
    let lines = readings.keys.sorted().compactMap { readings[$0] }
    guard let language = LanguageClues.language(of: lines, installed: engines.installedLanguages),
      [language] != languages
    else { return }
    languages = [language]
    readings = [:]
  }

  /// Reads the three longest lines with each script's model and takes the surest.
  private mutating func chooseScript(_ lines: [Int], _ engines: any RecognizerSource) throws {
    let few = Array(lines.prefix(3))
    var best = (
      language: languages.first ?? "eng",
      confidence: PageSample.mean(readings.filter { few.contains($0.key) })
    )
    for language in PageSample.otherScripts where engines.installedLanguages.contains(language) {
      let trial = PageSample.mean(try PageSample.read(few, found, try engines.recognizer(for: [language])))
      if trial > best.confidence + 0.03 { best = (language, trial) }
    }
    if ["ara", "fas"].contains(best.language) {
      best.language = try arabicOrPersian(lines, best.language, engines)
    }
    guard best.language != languages.first else { return try chooseLatin(engines) }
    languages = [best.language] + languages
    confidence = best.confidence
    readings = [:]
  }

  /// Reads the lines with both models and counts words; the surer one where words do not tell.
  private func arabicOrPersian(
    _ lines: [Int], _ surer: String, _ engines: any RecognizerSource
  ) throws -> String {
    let models = ["ara", "fas"].filter(engines.installedLanguages.contains)
    guard models.count == 2 else { return surer }
    let texts = try models.flatMap { model in
      try PageSample.read(lines, found, try engines.recognizer(for: [model])).values.map(\.text)
    }
    return ArabicScript.language(texts) ?? surer
  }
}
