import BitextModel

/// A segment as JSON holds it.
struct SegmentRecord: Decodable {
  var text: String
  var codes: [CodeRecord]?

  var segment: Segment { Segment(text, codes: codes?.map(\.code) ?? []) }
}

/// An inline code as JSON holds it.
struct CodeRecord: Decodable {
  var kind: InlineCode.Kind
  var at: Int
  var attributes: [AttributeRecord]?
  var content: [ContentRecord]?

  var code: InlineCode {
    InlineCode(kind, at: at, attributes: attributes?.map(\.attribute) ?? [], content: content?.map(\.content) ?? [])
  }
}

/// A part of a code: native markup as a text, or an object for text that is translated.
struct ContentRecord: Decodable {
  var content: InlineCode.Content

  private enum Key: CodingKey { case attributes }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      content = .native(text)
      return
    }
    let members = try decoder.container(keyedBy: Key.self)
    let attributes = try members.decodeIfPresent([AttributeRecord].self, forKey: .attributes)
    content = .subflow(
      InlineCode.Subflow(
        attributes: attributes?.map(\.attribute) ?? [], segment: try SegmentRecord(from: decoder).segment))
  }
}
