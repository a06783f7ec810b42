import BitextModel
import Interchange
import Memory

/// A memory of Trados Studio as a file of units.
///
/// Fields of the memory's owner become properties as Studio writes them into TMX: `x-Customer:MultiplePicklist`; so do
/// `x-LastUsedBy` and `x-ConfirmationLevel`. For the line of a place, the number of the unit is told.
struct TradosMemory {
  private let path: String

  init(path: String) { self.path = path }

  /// Hands on what the memory holds. A unit with a text that cannot be read is rejected.
  func read(_ take: (UnitEvent) throws -> Void) throws {
    guard path != "-" else {
      throw WorkbenchError(
        .usage, "a memory of Trados cannot be read from standard input", remedy: "Name the file.")
    }
    let file = try TradosMemoryFile(path: path)
    let place = SourceLocation(file: path)
    if file.hasUnsavedChanges {
      let message = "another program has changes of this memory open, which are not in it yet"
      try take(.diagnostic(Diagnostic(.repair, message, at: place)))
    }
    if let description = try file.descriptions().first { try take(.header(Self.header(description))) }
    try file.forEachUnit { row in
      let place = SourceLocation(file: path, line: Int(row.id))
      do {
        let (unit, repairs) = try Self.unit(row, path: path)
        for repair in repairs { try take(.diagnostic(Diagnostic(.repair, repair, at: place))) }
        try take(.unit(unit, at: place))
      } catch let fault as TradosFault {
        let source = Array("\(row.sourceXML ?? "")\n\(row.targetXML ?? "")".utf8)
        try take(.rejection(Diagnostic(.rejection, "the unit \(fault.problem)", at: place), source: source))
      }
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

  private static func unit(
    _ row: TradosUnitRow, path: String
  ) throws(TradosFault) -> (TranslationUnit, repairs: [String]) {
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
    let sourceLanguage = source.language ?? LanguageTag(row.sourceLanguage)
    var unit = TranslationUnit(
      identifier: row.guid, sourceLanguage: sourceLanguage,
      variants: [
        TranslationVariant(sourceLanguage, source.segment),
        TranslationVariant(target.language ?? LanguageTag(row.targetLanguage), target.segment),
      ])
    var repairs = source.repairs + target.repairs
    func date(_ text: String?, _ what: String) -> Timestamp? {
      guard let text, !text.isEmpty else { return nil }
      if let stamp = Timestamp(text) { return stamp }
      repairs.append("the date of \(what) is none and was left out")
      return nil
    }
    unit.provenance = Provenance(
      created: date(row.created, "creation"), creator: row.creator, changed: date(row.changed, "change"),
      changer: row.changer, lastUsed: date(row.lastUsed, "use"), usageCount: row.usageCount)
    if let user = row.lastUser, !user.isEmpty { unit.properties.append(Property("x-LastUsedBy", user)) }
    if let level = row.confirmationLevel {
      unit.properties.append(Property("x-ConfirmationLevel", confirmationLevel(level)))
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
