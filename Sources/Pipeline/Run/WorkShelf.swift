import ClinicalRecord
import DocumentModel
import Foundation
import PageLayout
import PageReading

/// Keeps the steps of the work on a document for looking at: `NAME/page-0001/01-prepared.png` and so on, and last what
/// the page was read as, in `words.json`, `cells.json` and `07-tables.txt`.
///
/// Written by the supervisor, since workers write nothing. What cannot be written is left out: the shelf is for
/// developers, and no record depends on it.
struct WorkShelf: Sendable {
  private let folder: String

  init(folder: String, name: String) { self.folder = "\(folder)/\(name)" }

  func keep(_ label: ArtifactLabel, _ bytes: Data, page: Int) {
    put(
      bytes, "\(Self.twoDigits(label.number))-\(Self.safe(label.name)).\(Self.safe(label.fileExtension))",
      page)
  }

  func keep(_ page: Page) {
    if let words = try? JSONText.encode(page.words) { put(words, "words.json", page.number) }
    if let cells = try? JSONText.encode(page.cells) { put(cells, "cells.json", page.number) }
    keepTables(of: page)
  }

  /// The tables that layout makes of a page's words.
  func keepTables(of page: Page) {
    put(Data(PageLayouter.layOut(page).sketch.utf8), "07-tables.txt", page.number)
  }

  /// What was read again on a page, and what it was read as.
  func keep(_ cells: [RereadPlan.Cell], _ readings: [[Reading]], page: Page) {
    let entries = zip(cells, readings).map { cell, readings in
      RereadEntry(
        box: cell.cell.box, kind: cell.cell.kind.rawValue, text: page.words[cell.word].text,
        readings: readings)
    }
    if let text = try? JSONText.encode(entries) { put(text, "reread.json", page.number) }
  }

  private struct RereadEntry: Encodable {
    let box: Box
    let kind: String
    /// As it was read first.
    let text: String
    let readings: [Reading]
  }

  private func put(_ bytes: Data, _ file: String, _ page: Int) {
    let place = "\(folder)/page-\(Self.fourDigits(page))"
    try? FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? AtomicFile.write(bytes, to: "\(place)/\(file)")
  }

  /// A worker's word is not taken for a path.
  private static func safe(_ name: String) -> String {
    String(decoding: name.utf8.prefix(40).map { isPlain($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func fourDigits(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
  }
}
