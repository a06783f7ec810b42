import BitextModel
import Foundation

/// What a unit or variant has beside its columns, as JSON; most have nothing.
struct Extras: Codable, Equatable {
  var others: [Attribute]?
  var properties: [Property]?
  var notes: [Note]?

  init(_ provenance: Provenance, _ properties: [Property], _ notes: [Note]) {
    others = provenance.others.isEmpty ? nil : provenance.others
    self.properties = properties.isEmpty ? nil : properties
    self.notes = notes.isEmpty ? nil : notes
  }

  var isEmpty: Bool { others == nil && properties == nil && notes == nil }
}

/// Values as the JSON of a column; keys are sorted, so equal values are equal text.
struct ColumnJSON {
  private let encoder: JSONEncoder
  private let decoder = JSONDecoder()

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func text(_ value: some Encodable) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }

  func value<Value: Decodable>(_ type: Value.Type, from text: String?) throws -> Value? {
    try text.map { try decoder.decode(type, from: Data($0.utf8)) }
  }
}
