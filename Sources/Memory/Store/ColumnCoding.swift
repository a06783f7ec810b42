import BitextModel
import Foundation
import GRDB

/// How the lists of a unit become columns: as JSON, or as NULL where they are empty.
///
/// Not `Sendable`: it holds its coders, because making one costs more than using it.
final class ColumnCoding {
  /// What of a provenance has no column of its own.
  private struct More: Codable {
    var lastUsed: Int64?
    var usageCount: Int?
    var tool: String?
    var toolVersion: String?
    var others: [[String]]?
  }

  private let encoder: JSONEncoder
  private let decoder = JSONDecoder()
  /// Properties that came lately, as they are written and read.
  private var written: [[Property]: DatabaseValue] = [:]
  private var read: [String: [Property]] = [:]
  private static let rememberedCount = 2048

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  // MARK: Writing

  /// The text as a value; SQLite's texts end at a NUL, so a text that holds one becomes a blob.
  static func text(_ text: String?) -> DatabaseValue {
    guard let text else { return .null }
    return text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }

  /// `created, creator, changed, changer, more, properties, notes`.
  func columns(
    _ provenance: Provenance, _ properties: [Property], _ notes: [Note]
  ) throws -> [DatabaseValue] {
    [
      provenance.created?.secondsSinceEpoch.databaseValue ?? .null, Self.text(provenance.creator),
      provenance.changed?.secondsSinceEpoch.databaseValue ?? .null, Self.text(provenance.changer),
      try more(provenance), try self.properties(properties), try self.notes(notes),
    ]
  }

  func codes(_ codes: [InlineCode]) throws -> DatabaseValue {
    codes.isEmpty ? .null : try json(codes.map(StoredCode.init))
  }

  private func properties(_ properties: [Property]) throws -> DatabaseValue {
    if properties.isEmpty { return .null }
    // Equality of languages is looser than their spelling.
    let isPlain = properties.allSatisfy { $0.language == nil }
    if isPlain, let known = written[properties] { return known }
    let made = try json(properties.map { [$0.type, $0.value, $0.language?.original] })
    if isPlain { Self.remember(made, as: properties, in: &written) }
    return made
  }

  /// Keeps a value, so that what comes again and again is coded once.
  private static func remember<Key, Value>(_ value: Value, as key: Key, in known: inout [Key: Value]) {
    if known.count >= rememberedCount { known.removeAll(keepingCapacity: true) }
    known[key] = value
  }

  private func notes(_ notes: [Note]) throws -> DatabaseValue {
    notes.isEmpty ? .null : try json(notes.map { [$0.text, $0.language?.original] })
  }

  private func more(_ provenance: Provenance) throws -> DatabaseValue {
    guard
      provenance.lastUsed != nil || provenance.usageCount != nil || provenance.tool != nil
        || provenance.toolVersion != nil || !provenance.others.isEmpty
    else { return .null }
    return try json(
      More(
        lastUsed: provenance.lastUsed?.secondsSinceEpoch, usageCount: provenance.usageCount, tool: provenance.tool,
        toolVersion: provenance.toolVersion, others: StoredCode.pairs(provenance.others)))
  }

  private func json(_ value: some Encodable) throws -> DatabaseValue {
    String(decoding: try encoder.encode(value), as: UTF8.self).databaseValue
  }

  // MARK: Reading

  static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .string(let text): text
    case .blob(let data): String(decoding: data, as: UTF8.self)
    default: nil
    }
  }

  /// - Parameter text: that the codes stand in.
  func codes(_ row: Row, at index: Int, in text: String) throws -> [InlineCode] {
    guard let codes = try decoded([StoredCode].self, row, at: index)?.map(\.code) else { return [] }
    guard Segment(text, codes: codes).areCodesInPlace else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "inline codes stand where their text has no place for them")
    }
    return codes
  }

  func properties(_ row: Row, at index: Int) throws -> [Property] {
    guard let text = try row.optionalText(at: index, of: "unit or variant") else { return [] }
    if let known = read[text] { return known }
    let made =
      try decoded([[String?]].self, row, at: index)?.compactMap { parts -> Property? in
        guard parts.count == 3, let type = parts[0], let value = parts[1] else { return nil }
        return Property(type, value, language: parts[2].map { LanguageTag($0) })
      } ?? []
    Self.remember(made, as: text, in: &read)
    return made
  }

  func notes(_ row: Row, at index: Int) throws -> [Note] {
    try decoded([[String?]].self, row, at: index)?.compactMap { parts in
      guard parts.count == 2, let text = parts[0] else { return nil }
      return Note(text, language: parts[1].map { LanguageTag($0) })
    } ?? []
  }

  /// Reads `created, creator, changed, changer, more`, which stand side by side.
  func provenance(_ row: Row, from index: Int) throws -> Provenance {
    var provenance = Provenance(
      created: try Self.date(row, at: index), creator: try row.optionalText(at: index + 1, of: "unit or variant"),
      changed: try Self.date(row, at: index + 2), changer: try row.optionalText(at: index + 3, of: "unit or variant"))
    if let more = try decoded(More.self, row, at: index + 4) {
      provenance.lastUsed = more.lastUsed.map { Timestamp(secondsSinceEpoch: $0) }
      provenance.usageCount = more.usageCount
      provenance.tool = more.tool
      provenance.toolVersion = more.toolVersion
      provenance.others = StoredCode.attributes(more.others)
    }
    return provenance
  }

  private static func date(_ row: Row, at index: Int) throws -> Timestamp? {
    try row.optionalInteger(at: index, of: "unit or variant").map { Timestamp(secondsSinceEpoch: $0) }
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ row: Row, at index: Int) throws -> Value? {
    guard let text = try row.optionalText(at: index, of: "unit or variant") else { return nil }
    do {
      return try decoder.decode(type, from: Data(text.utf8))
    } catch {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a column holds \(text.prefix(60))")
    }
  }
}
