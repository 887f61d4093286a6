/// Names the record of each input: the input's name without its extension, made different where two would be the same.
///
/// Inputs that share a name take, all of them, the first of these that tells them apart: name and extension
/// (`scan-pdf`), name and folder (`scan-march`), name, folder and extension (`scan-march-pdf`), or, where nothing
/// does, a number in the order of the inputs (`scan-2`). Names that differ in case only count as the same, because
/// a record may be copied to a file system that takes them so.
package enum RecordNames {
  /// - Parameter paths: the inputs in their fixed order.
  /// - Returns: a name without `.json` for each, all different.
  package static func allot(_ paths: [String]) -> [String] {
    let parts = paths.map(InputName.init)
    var names = [String](repeating: "", count: paths.count)
    var taken: Set<String> = []
    for group in groups(parts) {
      let wanted = tellingApart(group.map { parts[$0] })
      for (index, name) in zip(group, wanted) {
        names[index] = free(name, taken)
        taken.insert(names[index].lowercased())
      }
    }
    return names
  }

  /// Indices of the inputs that share a name, in the order of the inputs; those that share none come first, so that
  /// a made-up name never takes theirs.
  private static func groups(_ parts: [InputName]) -> [[Int]] {
    let byStem = Dictionary(grouping: parts.indices) { parts[$0].stem.lowercased() }
    return byStem.values.sorted { ($0.count > 1 ? 1 : 0, $0[0]) < ($1.count > 1 ? 1 : 0, $1[0]) }
  }

  private static func tellingApart(_ group: [InputName]) -> [String] {
    let spellings: [(InputName) -> String] = [
      { $0.stem },
      { "\($0.stem)-\($0.fileExtension)" },
      { "\($0.stem)-\($0.folder)" },
      { "\($0.stem)-\($0.folder)-\($0.fileExtension)" },
    ]
    for spelling in spellings {
      let names = group.map(spelling)
      if Set(names.map { $0.lowercased() }).count == names.count { return names }
    }
    return group.map(\.stem)
  }

  private static func free(_ name: String, _ taken: Set<String>) -> String {
    var candidate = name
    var number = 2
    while taken.contains(candidate.lowercased()) {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}

/// The parts of an input's path that its record may be named after.
private struct InputName {
  let stem: String
  let fileExtension: String
  let folder: String

  init(_ path: String) {
    let components = path.split(separator: "/").filter { $0 != "." }
    let file = components.last.map(String.init) ?? "document"
    folder = components.dropLast().last.map(String.init) ?? "here"
    if let dot = file.lastIndex(of: "."), dot > file.startIndex {
      stem = String(file[..<dot])
      fileExtension = file[file.index(after: dot)...].lowercased()
    } else {
      stem = file
      fileExtension = "file"
    }
  }
}
