/// The dictionary files that are known here.
public enum DictionaryFormat: String, CaseIterable, Sendable, Hashable {
  /// `target @ source`, an entry a line.
  case hunalign
  /// Two columns with tabs, commas or semicolons between.
  case table
  /// An index and a file of definitions, for the dictd server; FreeDict comes so.
  case dictd
  /// TEI, as FreeDict is made.
  case tei

  /// What a person calls it.
  public var title: String {
    switch self {
    case .hunalign: "a dictionary of hunalign"
    case .table: "a table of two columns"
    case .dictd: "a dictionary of dictd"
    case .tei: "a dictionary in TEI"
    }
  }

  /// Recognises a format by the first bytes and the name.
  ///
  /// - Parameters:
  ///   - start: the first 4096 bytes, unpacked; of dictd's files, of either.
  ///   - name: the file's name.
  public init(start: [UInt8], name: String) {
    var parts = name.lowercased().split(separator: "/").last?.split(separator: ".").dropFirst() ?? []
    while let last = parts.last, ["gz", "bz2", "xz", "zip", "dz"].contains(last) { parts.removeLast() }
    switch parts.last {
    case "dict", "index": self = .dictd
    case "tei": self = .tei
    case "dic": self = .hunalign
    default:
      let text = String(decoding: start, as: UTF8.self)
      if text.drop(while: \.isWhitespace).hasPrefix("<"), text.contains("<TEI") {
        self = .tei
      } else {
        let lines = text.split(whereSeparator: \.isNewline).prefix(20)
        let marked = lines.count { $0.contains(" @ ") && !$0.contains("\t") }
        self = !lines.isEmpty && marked * 2 > lines.count ? .hunalign : .table
      }
    }
  }
}
