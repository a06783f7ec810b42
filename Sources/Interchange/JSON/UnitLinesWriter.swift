public import BitextModel

/// Writes units as JSON Lines: an object a line, its members always in the same order, what is unknown left out.
///
/// A unit has `id`, `srclang`, `variants`, then what is known of its making (`created`, `creator`, `changed`, `changer`,
/// `lastused`, `usagecount`, `tool`, `toolversion`, `others`), `props` (`type`, `value`, `lang`) and `notes` (`text`,
/// `lang`). A variant has `lang`, `text`, `codes`, and the same of its own. A code has `kind` (the words of
/// `InlineCode.Kind`), `at` (UTF-8 bytes of the text before it), `attributes` and `content`: native markup as a text,
/// translatable text inside it as an object with `attributes`, `text`, `codes`. Attributes are pairs, in order.
public struct UnitLinesWriter<Sink: ByteSink>: UnitWriter {
  public private(set) var sink: Sink

  public init(to sink: Sink) { self.sink = sink }

  /// Nothing: a line holds all of a unit.
  public var diagnostics: [Diagnostic] { [] }
  public var leftOutCount: Int { 0 }

  public mutating func write(_ unit: TranslationUnit) throws {
    var json = JSONText()
    json.object { json in
      json.member("id", unit.identifier)
      json.member("srclang", unit.sourceLanguage?.original)
      json.array("variants") { json in
        for variant in unit.variants {
          json.object { json in
            json.member("lang", variant.language.original)
            json.members(of: variant.segment)
            json.members(of: variant.provenance)
            json.members(variant.properties, variant.notes)
          }
        }
      }
      json.members(of: unit.provenance)
      json.members(unit.properties, unit.notes)
    }
    json.lineEnd()
    try json.move(to: &sink)
  }

  public mutating func finish() {}
}
