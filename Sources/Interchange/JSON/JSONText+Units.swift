import BitextModel

extension JSONText {
  /// Writes the members of a segment: `text`, and `codes` where there are any.
  mutating func members(of segment: Segment) {
    member("text", segment.text)
    guard !segment.codes.isEmpty else { return }
    array("codes") { json in
      for code in segment.codes { json.object { $0.members(of: code) } }
    }
  }

  private mutating func members(of code: InlineCode) {
    member("kind", code.kind.rawValue)
    member("at", code.utf8Offset)
    attributes("attributes", code.attributes)
    guard !code.content.isEmpty else { return }
    array("content") { json in
      for content in code.content {
        switch content {
        case .native(let text): json.value(text)
        case .subflow(let subflow):
          json.object {
            $0.attributes("attributes", subflow.attributes)
            $0.members(of: subflow.segment)
          }
        }
      }
    }
  }

  /// Writes what is known of the making of a unit or variant.
  mutating func members(of provenance: Provenance) {
    member("created", provenance.created?.description)
    member("creator", provenance.creator)
    member("changed", provenance.changed?.description)
    member("changer", provenance.changer)
    member("lastused", provenance.lastUsed?.description)
    if let count = provenance.usageCount { member("usagecount", count) }
    member("tool", provenance.tool)
    member("toolversion", provenance.toolVersion)
    attributes("others", provenance.others)
  }

  mutating func members(_ properties: [Property], _ notes: [Note]) {
    if !properties.isEmpty {
      array("props") { json in
        for property in properties {
          json.object {
            $0.member("type", property.type)
            $0.member("value", property.value)
            $0.member("lang", property.language?.original)
          }
        }
      }
    }
    if !notes.isEmpty {
      array("notes") { json in
        for note in notes {
          json.object {
            $0.member("text", note.text)
            $0.member("lang", note.language?.original)
          }
        }
      }
    }
  }

  /// Writes attributes as a list of pairs, since their order matters.
  mutating func attributes(_ name: String, _ attributes: [Attribute]) {
    guard !attributes.isEmpty else { return }
    array(name) { json in
      for attribute in attributes {
        json.array {
          $0.value(attribute.name)
          $0.value(attribute.value)
        }
      }
    }
  }
}
