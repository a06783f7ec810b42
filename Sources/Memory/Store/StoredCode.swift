import BitextModel

/// An inline code as the memory's file holds it (JSON), apart from the model so that the file outlives changes of the model.
struct StoredCode: Codable {
  var kind: String
  var at: Int
  var attributes: [[String]]?
  var content: [Content]?

  /// Native markup is a JSON string, a subflow an object.
  enum Content: Codable {
    case native(String)
    case subflow(Subflow)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .native(text)
      } else {
        self = .subflow(try container.decode(Subflow.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .native(let text): try container.encode(text)
      case .subflow(let subflow): try container.encode(subflow)
      }
    }
  }

  struct Subflow: Codable {
    var text: String
    var attributes: [[String]]?
    var codes: [StoredCode]?
  }

  init(_ code: InlineCode) {
    kind = code.kind.rawValue
    at = code.utf8Offset
    attributes = Self.pairs(code.attributes)
    let content = code.content.map { content -> Content in
      switch content {
      case .native(let text): .native(text)
      case .subflow(let subflow):
        .subflow(
          Subflow(
            text: subflow.segment.text, attributes: Self.pairs(subflow.attributes),
            codes: subflow.segment.codes.isEmpty ? nil : subflow.segment.codes.map(StoredCode.init)))
      }
    }
    self.content = content.isEmpty ? nil : content
  }

  var code: InlineCode {
    InlineCode(
      InlineCode.Kind(rawValue: kind) ?? .unknown, at: at, attributes: Self.attributes(attributes),
      content: (content ?? []).map { content in
        switch content {
        case .native(let text): .native(text)
        case .subflow(let subflow):
          .subflow(
            .init(
              attributes: Self.attributes(subflow.attributes),
              segment: Segment(subflow.text, codes: (subflow.codes ?? []).map(\.code))))
        }
      })
  }

  static func pairs(_ attributes: [Attribute]) -> [[String]]? {
    attributes.isEmpty ? nil : attributes.map { [$0.name, $0.value] }
  }

  static func attributes(_ pairs: [[String]]?) -> [Attribute] {
    (pairs ?? []).compactMap { $0.count == 2 ? Attribute($0[0], $0[1]) : nil }
  }
}
