/// What a sample's input looks like, told from the file's name; figures are reported apart for each.
package enum Degradation: String, Sendable, Hashable, CaseIterable, Comparable {
  case textLayer = "text layer"
  case goodScan = "good scan"
  case poorScan = "poor scan"
  case fax
  case photo
  case other

  package init(fileName: String) {
    let stem = fileName.split(separator: ".").first.map(String.init) ?? fileName
    switch stem {
    case "born": self = .textLayer
    case "good", "clean": self = .goodScan
    case "poor", "scan": self = .poorScan
    case "fax": self = .fax
    case "photo": self = .photo
    default: self = .other
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
