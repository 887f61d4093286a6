import ClinicalExtraction
import DocumentModel
import PageLayout
import Testing

@Suite struct DateScannerTests {
  private static let scanner = DateScanner(
    months: MonthNames([
      (name: "March", month: 3, calendar: nil), (name: "Mar", month: 3, calendar: nil),
      (name: "Februar", month: 2, calendar: nil), (name: "febrero", month: 2, calendar: nil),
      (name: "Şubat", month: 2, calendar: nil), (name: "марта", month: 3, calendar: nil),
      (name: "اسفند", month: 12, calendar: ForeignCalendar.jalali), (name: "May", month: 5, calendar: nil),
    ]))

  private func isos(_ text: String) -> [String] { Self.scanner.dates(in: Array(text.utf8)).map(\.day.iso) }

  @Test(arguments: [
    ("Collected 2024-03-05 08:15", ["2024-03-05"]),
    ("2024/3/5", ["2024-03-05"]),
    ("14.02.2025", ["2025-02-14"]),
    ("14.02.202507:55", ["2025-02-14"]),
    ("COLLECTED: 12/25/202407:55 AM", ["2024-12-25"]),
    ("采样时间:2024.9.1308:25 接收", ["2024-09-13"]), ("2024-11-0509:10", ["2024-11-05"]),
    ("2024.9.3508:25", []), ("2024.9.1308", []),
    ("25/12/24", ["2024-12-25"]),
    ("12/25/2024", ["2024-12-25"]),
    ("05-Mar-2024", ["2024-03-05"]),
    ("5 March 2024", ["2024-03-05"]),
    ("5th of March, 2024", ["2024-03-05"]),
    ("March 5, 2024", ["2024-03-05"]),
    ("Collected: Mar 21, -2026@08:14", ["2026-03-21"]), ("March 5. 2024", ["2024-03-05"]),
    ("2025-Mar-28", ["2025-03-28"]),
    ("14. Februar 2025", ["2025-02-14"]),
    ("14 de febrero de 2025", ["2025-02-14"]),
    ("14 Şubat 2025", ["2025-02-14"]),
    ("5 марта 2024 г.", ["2024-03-05"]),
    ("March 2024", ["2024-03"]),
    ("from 03/2021 to 07/2021", ["2021-03", "2021-07"]),
    ("2024年3月5日", ["2024-03-05"]),
    ("2024 年 3 月", ["2024-03"]),
    ("113年3月5日", ["2024-03-05"]),
    ("۱۴۰۲/۱۲/۱۵", ["2024-03-05"]),
    ("1402/10/01", ["2023-12-22"]),
    ("15 اسفند 1402", ["2024-03-05"]),
    ("5/3/2567", ["2024-03-05"]),
    ("(14.02.2025)", ["2025-02-14"]),
    ("14.02.2025г.", ["2025-02-14"]),
    ("08.03.2024-15.03.2024", ["2024-03-08", "2024-03-15"]),
  ])
  func readsDates(text: String, dates: [String]) {
    #expect(isos(text) == dates)
  }

  @Test(arguments: [
    "3.5 - 5.1", "120/80", "1.2.3", "31/04/2024", "10^9/L", "4.0-11.0", "1/2", "555-0121", "CD4/CD8", "0-40",
    "12345/67/2024", "Deauville 4/5", "400 000 3302", "you May 5", "13-45-2024", "99.99.9999",
  ])
  func leavesOtherNumbersAlone(text: String) {
    #expect(isos(text).isEmpty)
  }

  @Test func dayAndMonthStayOpenWhereBothArePossible() throws {
    let date = try #require(Self.scanner.dates(in: Array("03/05/2024".utf8)).first)
    #expect(date.day.iso == "2024-05-03")
    #expect(date.exchanged?.iso == "2024-03-05")
    let proven = try #require(Self.scanner.dates(in: Array("03/25/2024".utf8)).first)
    #expect(proven.exchanged == nil && proven.provenOrder == .monthFirst)
  }

  /// Known pairs: the spring equinox of a leap and a common year, and the last day of a leap year.
  @Test(arguments: [
    (1399, 12, 30, "2021-03-20"), (1400, 1, 1, "2021-03-21"), (1403, 1, 1, "2024-03-20"),
    (1403, 12, 30, "2025-03-20"), (1404, 1, 1, "2025-03-21"),
  ])
  func convertsSolarHijri(year: Int, month: Int, day: Int, iso: String) {
    #expect(ForeignCalendar.jalali.gregorian(year: year, month: month, day: day)?.iso == iso)
  }

  @Test func convertsTabularLunarHijri() {
    #expect(ForeignCalendar.hijri.gregorian(year: 1445, month: 9, day: 1)?.iso == "2024-03-11")
  }

  @Test func aCalendarRefusesDaysItDoesNotHave() {
    #expect(ForeignCalendar.jalali.gregorian(year: 1402, month: 12, day: 30) == nil)
    #expect(CalendarDay(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2024, month: 2, day: 29) != nil)
  }

  @Test(arguments: ["23/0472022", "23/0412022", "23704/2022", "23104/2022"])
  func doubtsADateWithAMisreadSlash(text: String) {
    let dates = Self.scanner.dates(in: Array("taken \(text) in theatre".utf8))
    #expect(dates.map(\.day.iso) == ["2022-04-23"])
    #expect(dates.allSatisfy { $0.isApproximate && $0.isOfMisreadSign && $0.provenOrder == .unknown })
  }

  @Test func aNumberIsADateWithAMisreadSlashOnlyWhereWordsWereRecognised() {
    func count(confidence: Double) -> Int {
      let box = Box(x: 0, y: 0, width: 60, height: 10)
      let text = MappedText(words: [Word(text: "12104/2022", box: box, confidence: confidence)])
      return Self.scanner.dates(in: text).count
    }
    #expect(count(confidence: 1) == 0)
    #expect(count(confidence: 0.9) == 1)
  }

  @Test(arguments: ["H24/0472022", "23/0572", "23/9972022", "12345/0472022", "23/0482022"])
  func takesNoNumberOfALaboratoryForADate(text: String) {
    #expect(isos("Case \(text)").isEmpty)
  }
}
