import Testing

@testable import PageReading

/// Arrows are told from signs by their ink; a digit is never taken for one.
@Suite struct ArrowTests {
  /// 24 rows: a stem three wide, and a head eleven wide whose strokes run to a point.
  private static let down: [String] =
    Array(repeating: "....###....", count: 14)
    + [
      "##..###..##", "###.###.###", ".###.#.###.".replacingDots, ".#########.", "..#######..", "..#######..",
      "...#####...", "...#####...", "....###....", ".....#.....",
    ]

  /// With a flag at its top and a foot.
  private static let one: [String] =
    ["...####....", "..#####....", ".######....", ".##.###...."] + Array(repeating: "....###....", count: 17)
    + Array(repeating: "###########", count: 3)

  private static let four: [String] =
    [
      "......###..", "......###..", ".....####..", ".....####..", "....##.##..", "....##.##..", "...##..##..",
      "...##..##..", "..##...##..", "..##...##..", ".##....##..", ".##....##..", "##.....##..", "##.....##..",
      "###########", "###########",
    ] + Array(repeating: ".......##..", count: 8)

  private static let cross: [String] =
    Array(repeating: "....###....", count: 14) + Array(repeating: "###########", count: 3)
    + Array(repeating: "....###....", count: 7)

  private static let nine: [String] =
    ["...#####...", ".#########.", "###.....###", "##.......##", "##.......##", "##.......##", "###.....###"]
    + [".##########", "...#######.", ".........##"] + Array(repeating: ".........##", count: 9)
    + ["##......###", "###....###.", ".########..", "..######...", "...####...."]

  private func find(_ shape: [String], beside others: [(x: Int, y: Int, w: Int, h: Int)] = []) throws
    -> [TextSegment]
  {
    var drawing = Drawing(300, 200)
    for (row, line) in shape.enumerated() {
      for (column, sign) in line.enumerated() where sign == "#" { drawing.fill(100 + column, 90 + row, 1, 1) }
    }
    for other in others { drawing.fill(other.x, other.y, other.w, other.h) }
    let ink = try InkComponents(try drawing.image().ink(darkerThan: 128))
    return SegmentFinder(ink: ink, walls: [], unit: 22).find().segments
  }

  @Test func arrowsAreSeenBothWays() throws {
    #expect(try find(Self.down).map(\.arrow) == [.down])
    #expect(try find(Self.down.reversed()).map(\.arrow) == [.up])
  }

  @Test(arguments: [four, cross, nine, nine.reversed(), down.map { String($0.replacing(".", with: "#")) }])
  func otherSignsAreNot(shape: [String]) throws {
    #expect(try find(shape).map(\.arrow) == [nil])
  }

  private static let triangle: [String] = (0..<16).map { row in
    let half = row / 2 + 1
    return String(repeating: ".", count: 8 - half) + String(repeating: "#", count: 2 * half)
      + String(repeating: ".", count: 8 - half)
  }

  /// A: a counter below its point and legs below that.
  private static let letterA: [String] = triangle.enumerated().map { row, line in
    row < 5 || row == 10
      ? line
      : line.enumerated().map { column, sign in
        abs(2 * column - 15) < 2 * (row / 2 + 1) - 6 ? "." : String(sign)
      }.joined()
  }

  @Test func solidTrianglesAreSeenBothWays() throws {
    #expect(try find(Self.triangle).map(\.arrow) == [.solidUp])
    #expect(try find(Self.triangle.reversed()).map(\.arrow) == [.solidDown])
    #expect(try find(Self.letterA).compactMap(\.arrow).isEmpty)
    #expect(try find(Self.letterA.reversed()).compactMap(\.arrow).isEmpty)
  }

  /// In soft print of 200 dpi the foot of a 1 is as wide as the head of an arrow, and rounded at its end.
  private static let softOne: [String] =
    Array(repeating: ".#####...", count: 3) + Array(repeating: "...###...", count: 11)
    + Array(repeating: "#########", count: 3) + ["..#####.."]

  /// The same rounder: its foot tapers as the head of an arrow does, and only its flag tells it.
  private static let roundOne: [String] =
    [".####....", "#####....", "######..."] + Array(repeating: "...###...", count: 9)
    + [".#######.", "#########", "#########", ".#######.", "..#####..", "...###..."]

  /// A fax frays an arrow; two clear ones of the page tell what it is.
  @Test func aRaggedArrowIsLikeTheOthers() throws {
    var ragged = Self.down
    ragged[15] = "....##.####"
    ragged[17] = "..########."
    ragged[21] = "....####..."
    ragged[3] = "....##....."
    ragged[7] = ".....##...."
    let small =
      Array(repeating: "...###...", count: 12) + Array(repeating: "#########", count: 3)
      + [".#######.", "..#####..", "...###..."]
    var raggedSmall = small
    raggedSmall[13] = "########."
    raggedSmall[15] = "..######."
    raggedSmall[6] = "...##...."
    func arrows(_ shapes: [[String]]) throws -> Int {
      var drawing = Drawing(300, 400)
      for (number, shape) in shapes.enumerated() {
        for (row, line) in shape.enumerated() {
          for (column, sign) in line.enumerated() where sign == "#" {
            drawing.fill(100 + column, 50 + 80 * number + row, 1, 1)
          }
        }
      }
      let ink = try InkComponents(try drawing.image().ink(darkerThan: 128))
      return ArrowFinder(ink: ink, unit: 22).arrows().count
    }
    #expect(try arrows([Self.down, Self.down, ragged]) == 3)
    #expect(try arrows([Self.down, Self.down, Self.four, Self.cross]) == 2)
    #expect(try arrows([Self.down, Self.down, Self.one]) == 2)
    #expect(try arrows([small, small, raggedSmall]) == 3)
    #expect(try arrows([small, small, Self.softOne]) == 2)
    #expect(try arrows([small, small, Self.roundOne]) == 2)
  }

  /// `94↓`: the arrow is no part of the number that is read.
  @Test func anArrowPartsFromItsNumber() throws {
    let segments = try find(Self.down, beside: [(70, 92, 10, 22), (84, 92, 10, 22)])
    #expect(segments.map(\.members.count) == [1, 2])
    #expect(segments.compactMap(\.arrow) == [.down])
  }

  /// What stands as near as the letters of a word, or behind a decimal point, is a sign whatever it looks like.
  @Test func aSignAmongSignsIsNoArrow() throws {
    #expect(try find(Self.down, beside: [(87, 92, 10, 22)]).compactMap(\.arrow).isEmpty)
    #expect(try find(Self.down, beside: [(92, 110, 4, 4)]).compactMap(\.arrow).isEmpty)
  }
}

extension String {
  /// Strokes of the head that touch the stem, as in small print.
  fileprivate var replacingDots: String { replacing("#.#", with: "###") }
}
