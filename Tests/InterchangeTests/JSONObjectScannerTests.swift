import Foundation
import Interchange
import Testing

struct JSONObjectScannerTests {
  private static let names = ["id", "text"]

  /// What was read of a line: the texts and numbers by name, `nil` where the scanner wants a JSON parser to look.
  private func read(_ line: String) -> [String: String]? {
    var scanner = JSONObjectScanner(names: Self.names)
    let bytes = Array(line.utf8)
    guard scanner.scan(bytes.span) else { return nil }
    var members: [String: String] = [:]
    for (name, value) in zip(Self.names, scanner.values) {
      switch value {
      case .absent: break
      case .plainText(let range), .number(let range): members[name] = String(decoding: bytes[range], as: UTF8.self)
      case .decodedText(let range): members[name] = String(decoding: scanner.decoded[range], as: UTF8.self)
      case .other: members[name] = "?"
      }
    }
    return members
  }

  @Test(
    arguments: [
      ("{}", [:]),
      (#"{"id":7,"text":"a"}"#, ["id": "7", "text": "a"]),
      (#" { "text" : "" , "id" : -12 } "#, ["id": "-12", "text": ""]),
      (#"{"x":[1.5e3,{"text":"no"},[],{}],"text":"yes","y":null}"#, ["text": "yes"]),
      (#"{"text":"a\"b\\\/\b\f\n\r\t\u00e9\ud83d\ude00z"}"#, ["text": "a\"b\\/\u{8}\u{c}\n\r\té😀z"]),
      (#"{"id":1.5,"text":"a"}"#, ["id": "?", "text": "a"]),
      (#"{"id":12345678901234567890}"#, ["id": "?"]),
      (#"{"id":true,"text":"Ə«é»…"}"#, ["id": "?", "text": "Ə«é»…"]),
    ] as [(String, [String: String])])
  func readsWhatIsPlain(_ line: String, _ members: [String: String]) throws {
    #expect(read(line) == members)
    // A JSON parser must agree that it is JSON.
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  }

  @Test(arguments: [
    "", "[]", "{", #"{"text"}"#, #"{"text":}"#, #"{"text":"a",}"#, #"{"text":"a"} x"#, #"{"text":"a\#tb"}"#,
    #"{"text":"\x"}"#,
    #"{"text":"\ud83d"}"#, #"{"text":"\ud83dx\ude00"}"#, #"{"text":"\ude00"}"#, #"{"text":"\u12"}"#, #"{"text":"a"#,
    #"{"id":01}"#, #"{"id":-}"#, #"{"id":1.}"#, #"{"id":1e}"#, #"{"id":+1}"#, #"{"te\u0078t":"a"}"#,
    #"{"text":"a","text":"b"}"#, #"{"x":tru}"#, #"{"x":[1 2]}"#, #"{"x":{"a" 1}}"#,
    "{\"x\":\(String(repeating: "[", count: 70))",
  ])
  func leavesTheRestToAParser(_ line: String) { #expect(read(line) == nil) }

  @Test func aTextOfAllLengthsAroundEachSignIsFoundWhole() {
    for count in 0..<40 {
      let padding = String(repeating: "é", count: count / 2) + String(repeating: "a", count: count % 2)
      for sign in ["", "\\n", "\\\"", "/", "\u{7f}"] {
        let plain = padding + sign.replacing("\\n", with: "\n").replacing("\\\"", with: "\"") + padding
        #expect(read("{\"text\":\"\(padding)\(sign)\(padding)\"}") == ["text": plain])
      }
    }
  }

  @Test func whatTheWriterEscapesIsReadBack() throws {
    let text = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init))) + "\u{2028}😀"
    var json = JSONText()
    json.object { $0.member("text", text) }
    #expect(read(json.text) == ["text": text])
    let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: String]
    #expect(parsed == ["text": text])
  }
}
