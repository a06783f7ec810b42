import BitextModel
import Glossary
import Interchange
import TextAnalysis
import XMLStream

/// A glossary file of any format that is read.
final class GlossaryInput {
  let path: String
  let session: WorkSession
  let options: GlossaryImportOptions
  let file: InputFile
  var format: GlossaryInputFormat?
  /// How many concepts the file has, bad ones among them.
  var entryCount = 0
  /// The file with its comments, where it is one of ours.
  var document: GlossaryDocument?

  init(_ session: WorkSession, path: String, _ options: GlossaryImportOptions) throws {
    (self.session, self.path, self.options) = (session, path, options)
    file = try InputFile(path: path, choosing: Self.rank(ofMember:))
  }

  /// Which file of an archive is wanted.
  private static func rank(ofMember name: String) -> Int {
    if name.split(separator: "/").contains(where: { $0 == "__MACOSX" || $0.hasPrefix(".") }) { return -1 }
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ["tbx", "tsv", "csv", "utx", "utf8", "tab", "txt", "xml"].contains(ending) ? 1 : 0
  }

  /// Reads the file.
  ///
  /// - Parameter known: the glossary that it will go into.
  /// - Throws: the error of a file that cannot be read, or what `intake` throws of what is rejected.
  func read(into known: TermBase, _ intake: Intake) throws -> TermBase {
    let type = try options.type.flatMap { try ConceptTypeName.read($0) } ?? .term
    let named = try options.format.map(Self.format(named:))
    let markup = try named ?? GlossaryInputFormat.ofMarkupOrPackage(file)
    let made: TermBase
    switch markup {
    case .tbx?:
      var entries = GlossaryIntake(defaultType: type, known: known)
      var notices: [Diagnostic] = []
      var source = SalvagedFile(file) { notices.append($0) }
      try TBXReader().read(&source, report: { try intake.note($0) }) { try self.take($0, &entries, intake) }
      for notice in notices { try intake.note(notice) }
      made = entries.termBase
      format = .tbx
    case .xlsx?, .ods?:
      let entries = GlossaryIntake(defaultType: type, known: known, isOfRows: true)
      made = try readWorkbook(markup ?? .xlsx, entries, intake)
    default: made = try readText(named, type, known, intake)
    }
    // A workbook is an archive of which all is read that matters.
    if markup != .xlsx, markup != .ods { for notice in file.notices { try intake.note(notice) } }
    if made.isEmpty, intake.rejectedCount == 0 {
      try intake.note(Diagnostic(.repair, "the file holds no concept", at: SourceLocation(file: path)))
    }
    return made
  }

  private static func format(named name: String) throws(WorkbenchError) -> GlossaryInputFormat {
    let plain = ["csv": "wide", "tbx2": "tbx", "tbx3": "tbx"][name] ?? name
    if let format = GlossaryInputFormat(rawValue: plain) { return format }
    throw WorkbenchError(
      .usage, "there is no glossary format ‘\(name)’",
      remedy: "The formats are \(GlossaryInputFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  }

  func take(_ entry: GlossaryEntry, _ entries: inout GlossaryIntake, _ intake: Intake) throws {
    entryCount += 1
    for diagnostic in entries.add(entry) {
      let isRejection = diagnostic.severity == .rejection
      try intake.note(diagnostic, source: isRejection ? Self.text(of: entry) : [])
    }
  }

  /// An entry as lines of a person's reading, for the file of what was rejected.
  private static func text(of entry: GlossaryEntry) -> [UInt8] {
    let rows = entry.forms.map { "\(entry.identifier ?? "")\t\($0.language.original)\t\($0.text)\t\($0.note)" }
    return Array(rows.joined(separator: "\n").utf8)
  }
}
