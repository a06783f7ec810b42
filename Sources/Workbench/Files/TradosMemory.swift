import BitextModel
import Interchange
import Memory

/// A memory of Trados Studio as a file of units.
///
/// Fields of the memory's owner become properties as Studio writes them into TMX: `x-Customer:MultiplePicklist`; so do
/// `x-LastUsedBy` and `x-ConfirmationLevel`. For the line of a place, the number of the unit is told.
struct TradosMemory {
  private let path: String
  /// The languages of texts by their names, and the date that was read last: most are those of the unit before.
  private var languages: [String: LanguageTag] = [:]
  private var lastDate: (text: String, stamp: Timestamp)?

  init(path: String) { self.path = path }

  /// Hands on what the memory holds. A unit with a text that cannot be read is rejected.
  mutating func read(_ take: (UnitEvent) throws -> Void) throws {
    guard path != "-" else {
      throw WorkbenchError(
        .usage, "a memory of Trados cannot be read from standard input", remedy: "Name the file.")
    }
    let file = try open()
    let place = SourceLocation(file: path)
    if file.hasUnsavedChanges {
      let message = "another program has changes of this memory open, which are not in it yet"
      try take(.diagnostic(Diagnostic(.repair, message, at: place)))
    }
    if let description = try file.descriptions().first { try take(.header(Self.header(description))) }
    try file.forEachUnit { row in
      let place = SourceLocation(file: path, line: Int(row.id))
      do {
        let (unit, repairs) = try unit(row)
        for repair in repairs { try take(.diagnostic(Diagnostic(.repair, repair, at: place))) }
        try take(.unit(unit, at: place))
      } catch let fault as TradosFault {
        let source = Array("\(row.sourceXML ?? "")\n\(row.targetXML ?? "")".utf8)
        try take(.rejection(Diagnostic(.rejection, "the unit \(fault.problem)", at: place), source: source))
      }
    }
  }

  private func open() throws -> TradosMemoryFile {
    do {
      return try TradosMemoryFile(path: path)
    } catch MemoryError.notADatabase {
      throw WorkbenchError(
        .badData, "this is no SQLite file, as which Trados keeps its memories", remedy: "Unpack it if it is packed.",
        at: SourceLocation(file: path))
    }
  }

  /// Why a unit is not taken.
  private struct TradosFault: Error {
    var problem: String
  }

  private static func header(_ description: TradosMemoryDescription) -> TMXHeader {
    var header = TMXHeader(
      sourceLanguage: LanguageTag(description.sourceLanguage), originalFormat: "SDLTM", dataType: nil,
      provenance: Provenance(created: description.created.flatMap { Timestamp($0) }, creator: description.creator))
    for (type, value) in [
      ("x-name", description.name), ("x-description", description.description), ("x-copyright", description.copyright),
    ] {
      if let value, !value.isEmpty { header.properties.append(Property(type, value)) }
    }
    return header
  }

  private mutating func language(_ culture: String, of memory: String) -> LanguageTag {
    let name = culture.isEmpty ? memory : culture
    if let known = languages[name] { return known }
    let language = LanguageTag(name)
    // A file of junk names a new one for each text.
    if languages.count < 1000 { languages[name] = language }
    return language
  }

  private mutating func date(_ text: String?, _ what: String, _ repairs: inout [String]) -> Timestamp? {
    guard let text, !text.isEmpty else { return nil }
    if let lastDate, lastDate.text == text { return lastDate.stamp }
    guard let stamp = Timestamp(text) else {
      repairs.append("the date of \(what) is none and was left out")
      return nil
    }
    lastDate = (text, stamp)
    return stamp
  }

  private mutating func unit(_ row: TradosUnitRow) throws(TradosFault) -> (TranslationUnit, repairs: [String]) {
    guard let sourceXML = row.sourceXML, let targetXML = row.targetXML else {
      throw TradosFault(problem: "has no \(row.sourceXML == nil ? "source" : "target") text")
    }
    let source: TradosSegment
    let target: TradosSegment
    do {
      source = try TradosSegment(xml: sourceXML, file: path)
      target = try TradosSegment(xml: targetXML, file: path)
    } catch {
      throw TradosFault(
        problem: "has a text that cannot be read: \((error as? any DragomanError)?.problem ?? "\(error)")")
    }
    let sourceLanguage = language(source.culture, of: row.sourceLanguage)
    var unit = TranslationUnit(
      identifier: row.guid, sourceLanguage: sourceLanguage,
      variants: [
        TranslationVariant(sourceLanguage, source.segment),
        TranslationVariant(language(target.culture, of: row.targetLanguage), target.segment),
      ])
    var repairs = source.repairs + target.repairs
    unit.provenance = Provenance(
      created: date(row.created, "creation", &repairs), creator: row.creator,
      changed: date(row.changed, "change", &repairs),
      changer: row.changer, lastUsed: date(row.lastUsed, "use", &repairs), usageCount: row.usageCount)
    if let user = row.lastUser, !user.isEmpty { unit.properties.append(Property("x-LastUsedBy", user)) }
    if let level = row.confirmationLevel {
      unit.properties.append(Property("x-ConfirmationLevel", Self.confirmationLevel(level)))
    }
    unit.properties += row.fields.map { Property("x-\($0.name):\($0.type)", $0.value) }
    return (unit, repairs)
  }

  /// The names of Studio's interface for programs.
  private static func confirmationLevel(_ number: Int) -> String {
    let names = [
      "Unspecified", "Draft", "Translated", "RejectedTranslation", "ApprovedTranslation", "RejectedSignOff",
      "ApprovedSignOff",
    ]
    return names.indices.contains(number) ? names[number] : String(number)
  }
}
