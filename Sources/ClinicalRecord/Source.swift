package import DocumentModel

/// One input file and the ledger of its pages.
package struct Source: Hashable, Sendable, Codable {
  package struct DocumentType: Hashable, Sendable, Codable {
    /// Such as `lab.cbc`; `other` where nothing decides.
    package var code: String
    /// 0…1.
    package var confidence: Double

    package init(code: String, confidence: Double) {
      self.code = code
      self.confidence = confidence
    }
  }

  /// `sha256:` of the file's bytes.
  package var id: String
  package var fileName: String
  package var mediaType: String
  package var bytes: Int
  package var pageCount: Int
  package var type: DocumentType
  @Nullable package var date: ClinicalDate?
  @Nullable package var issuer: String?
  package var languages: [String]
  /// As many as `pageCount`, always.
  package var pages: [PageEntry]

  package init(
    id: String, fileName: String, mediaType: String, bytes: Int, pageCount: Int,
    type: DocumentType = DocumentType(code: "other", confidence: 0), date: ClinicalDate? = nil,
    issuer: String? = nil, languages: [String] = [], pages: [PageEntry] = []
  ) {
    self.id = id
    self.fileName = fileName
    self.mediaType = mediaType
    self.bytes = bytes
    self.pageCount = pageCount
    self.type = type
    self.date = date
    self.issuer = issuer
    self.languages = languages
    self.pages = pages
  }
}

/// How one page of a source ended.
package struct PageEntry: Hashable, Sendable, Codable {
  package var number: Int
  package var widthPoints: Double
  package var heightPoints: Double
  package var rotationApplied: Int
  package var skewDegrees: Double
  package var reading: ReadingMethod
  @Nullable package var meanConfidence: Double?
  package var quality: PageQuality

  package init(_ page: Page) {
    func round(_ value: Double, _ scale: Double) -> Double { (value * scale).rounded() / scale }
    number = page.number
    widthPoints = round(page.placement?.widthPoints ?? page.widthPoints, 100)
    heightPoints = round(page.placement?.heightPoints ?? page.heightPoints, 100)
    rotationApplied = page.rotationApplied
    skewDegrees = round(page.skewDegrees, 100)
    reading = page.reading
    meanConfidence = page.meanConfidence.map { round($0, 1000) }
    quality = page.quality
  }
}

/// Who made a record: the same input bytes and the same producer give the same record.
package struct Producer: Hashable, Sendable, Codable {
  package struct Model: Hashable, Sendable, Codable {
    package var language: String
    package var sha256: String

    package init(language: String, sha256: String) {
      self.language = language
      self.sha256 = sha256
    }
  }

  package var name: String
  package var version: String
  package var tesseract: String
  package var leptonica: String
  package var poppler: String
  package var models: [Model]
  /// sha256 of the vocabulary.
  package var vocabulary: String

  package init(
    name: String = "dossier", version: String, tesseract: String, leptonica: String, poppler: String,
    models: [Model], vocabulary: String
  ) {
    self.name = name
    self.version = version
    self.tesseract = tesseract
    self.leptonica = leptonica
    self.poppler = poppler
    self.models = models
    self.vocabulary = vocabulary
  }
}
