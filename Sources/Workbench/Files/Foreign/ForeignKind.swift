import BitextModel

/// A kind of document that is not read here, and the programs that read it.
struct ForeignKind {
  enum OfficeFormat {
    case text, presentation, spreadsheet
  }

  /// The endings of names, in lower case.
  let endings: [String]
  /// The programs, the best first.
  let programs: [ForeignProgram]
  /// What pandoc calls the format. Quotes and dashes stay as they were written.
  var pandocFormat = ""
  var officeFormat = OfficeFormat.text
  /// Whether it can be read as plain text, its markup as text, where no program is installed.
  var isText = false

  static let all = [
    ForeignKind(
      endings: ["md", "markdown", "mkd"], programs: [.pandoc], pandocFormat: "markdown-smart", isText: true),
    ForeignKind(endings: ["rst"], programs: [.pandoc], pandocFormat: "rst", isText: true),
    ForeignKind(endings: ["org"], programs: [.pandoc], pandocFormat: "org", isText: true),
    ForeignKind(endings: ["tex", "latex"], programs: [.pandoc], pandocFormat: "latex", isText: true),
    ForeignKind(endings: ["textile"], programs: [.pandoc], pandocFormat: "textile", isText: true),
    ForeignKind(endings: ["mediawiki", "wiki"], programs: [.pandoc], pandocFormat: "mediawiki", isText: true),
    ForeignKind(endings: ["dokuwiki"], programs: [.pandoc], pandocFormat: "dokuwiki", isText: true),
    ForeignKind(endings: ["epub"], programs: [.pandoc], pandocFormat: "epub"),
    ForeignKind(endings: ["fb2"], programs: [.pandoc], pandocFormat: "fb2"),
    ForeignKind(endings: ["dbk", "docbook"], programs: [.pandoc], pandocFormat: "docbook"),
    ForeignKind(endings: ["ipynb"], programs: [.pandoc], pandocFormat: "ipynb"),
    ForeignKind(endings: ["rtf"], programs: [.libreOffice, .pandoc], pandocFormat: "rtf"),
    ForeignKind(endings: ["doc", "dot", "wpd", "wps", "sxw", "pages"], programs: [.libreOffice]),
    ForeignKind(
      endings: ["ppt", "pps", "pptx", "ppsx", "odp", "fodp", "sxi"], programs: [.libreOffice],
      officeFormat: .presentation),
    ForeignKind(endings: ["xls", "xlt", "sxc"], programs: [.libreOffice], officeFormat: .spreadsheet),
    ForeignKind(endings: ["pdf"], programs: [.pdfToText]),
  ]

  /// The kind that the ending of a name stands for.
  static func ofEnding(_ name: String) -> ForeignKind? {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    return all.first { $0.endings.contains(ending) }
  }

  /// What a person should know of how a file was read.
  ///
  /// - Parameter command: the program that helped; `nil` for none.
  func notice(of path: String, readBy command: String?) -> Diagnostic {
    let message =
      command.map { "the file was read with the help of \($0); places are those in its text" }
      ?? "the file is read as plain text, its markup as text; with \(programs[0].commands[0]) installed it is not"
    return Diagnostic(.remark, message, at: SourceLocation(file: path))
  }
}
