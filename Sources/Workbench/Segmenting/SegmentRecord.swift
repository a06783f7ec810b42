import BitextModel
import Interchange

/// A sentence as `segment --json` gives it.
public struct SegmentRecord: Codable, Sendable, Hashable {
  public let file: String
  public let language: String
  /// Counted from 0 in the file.
  public let segment: Int
  /// Counted from 0 in the file.
  public let paragraph: Int
  /// The line on which it begins, counted from 1.
  public let line: Int
  /// The bytes of the file's text (UTF-8, without byte order mark) that it covers.
  public let utf8Start: Int
  public let utf8End: Int
  /// As it stands in the file.
  public let text: String
}

extension SegmentRecord {
  /// The record as JSON, its members in the order of their names, as everywhere in the output.
  func write(to json: inout JSONText) {
    json.object { json in
      json.member("file", file)
      json.member("language", language)
      json.member("line", line)
      json.member("paragraph", paragraph)
      json.member("segment", segment)
      json.member("text", text)
      json.member("utf8End", utf8End)
      json.member("utf8Start", utf8Start)
    }
  }
}
