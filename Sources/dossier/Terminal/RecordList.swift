import ClinicalRecord
import DocumentModel
import Foundation
import Pipeline

/// Many records, a line for each.
struct RecordList {
  let records: [(path: String, record: Record)]

  func text(_ style: TextStyle) -> String {
    var table = TextTable([
      .init(title: "record", mostWidth: 48), .init(title: "type", mostWidth: 20), .init(title: "date"),
      .init(title: "status"), .init(title: "pages", isNumeric: true), .init(title: "read as", mostWidth: 32),
      .init(title: "languages", mostWidth: 16), .init(title: "facts", isNumeric: true),
      .init(title: "to check", isNumeric: true),
    ])
    var all = FactTally()
    for (path, record) in records {
      let tally = FactTally(record)
      all = all + tally
      table.add(
        Self.cells((path as NSString).lastPathComponent, record, tally.total),
        isMarked: record.status != .complete)
    }
    table.add([
      counted(records.count, "record"), "", "", "", "", "", "", "\(all.total.facts)", "\(all.total.toCheck)",
    ])
    return table.text(style)
  }

  private static func cells(_ name: String, _ record: Record, _ total: FactTally.Count) -> [String] {
    let pages = record.sources.flatMap(\.pages)
    let readings = Set(pages.map(\.reading.rawValue)).sorted().joined(separator: ", ")
    return [
      name, record.sources.first?.type.code ?? "", record.sources.first?.date?.value ?? "",
      record.status.rawValue,
      "\(pages.count)", readings, record.sources.flatMap(\.languages).joined(separator: ","),
      "\(total.facts)",
      "\(total.toCheck)",
    ]
  }
}
