public import BitextModel
import Interchange
import Segmentation

/// Cuts texts that come one a line, as `{"id","lang","text"}`.
public final class SegmentBatch {
  private let job: SegmentJob
  private var json = JSONText()
  private var scanner = JSONObjectScanner(names: ["id", "lang", "text"])
  /// The language of the line before and its segmenter: mostly that of the next line.
  private var lastTag: [UInt8] = []
  private var lastSegmenter: (any SentenceSegmenting)?

  public init(_ job: SegmentJob) { self.job = job }

  /// Answers a line that is written plainly, as nearly all are, at the speed of its bytes.
  ///
  /// - Parameters:
  ///   - line: a line of input.
  ///   - take: gets the answer, `{"id","sentences"}`, as a line of JSON.
  /// - Returns: whether it did; if not, the line has to be read by a JSON parser, and ``answer(text:language:id:_:)`` called.
  /// - Complexity: O(*n*) in bytes.
  public func answer(_ line: Span<UInt8>, _ take: ([UInt8]) throws -> Void) throws -> Bool {
    guard UTF8.firstInvalidByte(in: line) == nil, scanner.scan(line) else { return false }
    switch (scanner.values[0], scanner.values[2]) {
    case (.other, _), (_, .absent), (_, .number), (_, .other): return false
    default: break
    }
    let segmenter: any SentenceSegmenting
    switch scanner.values[1] {
    case .plainText(let tag): segmenter = try self.segmenter(forTag: line.extracting(tag), scanner.values[2], line)
    case .absent: segmenter = try self.segmenter(for: nil, scanner.values[2], line)
    default: return false
    }
    try writeLine(take) { json in
      writeIdentifier(line, to: &json)
      switch scanner.values[2] {
      case .plainText(let range):
        let text = line.extracting(range)
        try json.array("sentences") { json in
          for range in try segmenter.sentenceRanges(in: text) { json.value(partOfString: text.extracting(range)) }
        }
      case .decodedText(let range):
        let decoded = scanner.decoded
        try Self.write(segmenter, decoded.span.extracting(range), to: &json)
      default: break
      }
    }
    return true
  }

  /// Answers a text however it came.
  public func answer(
    text: String, language: LanguageTag?, id: QuestionIdentifier?, _ take: ([UInt8]) throws -> Void
  ) throws {
    let segmenter = try job.segmenter(for: language, guessingFrom: text)
    try writeLine(take) { json in
      switch id {
      case .text(let text): json.member("id", text)
      case .number(let number): json.member("id", Int(number))
      case nil: break
      }
      try Self.write(segmenter, text.utf8.span, to: &json)
    }
  }

  private func writeLine(_ take: ([UInt8]) throws -> Void, _ members: (inout JSONText) throws -> Void) throws {
    json.removeAll()
    try json.object(members)
    json.lineEnd()
    try take(json.bytes)
  }

  private static func write(_ segmenter: any SentenceSegmenting, _ text: Span<UInt8>, to json: inout JSONText) throws {
    try json.array("sentences") { json in
      for range in try segmenter.sentenceRanges(in: text) { json.value(text.extracting(range)) }
    }
  }

  private func writeIdentifier(_ line: Span<UInt8>, to json: inout JSONText) {
    switch scanner.values[0] {
    case .plainText(let range):
      json.key("id")
      json.value(partOfString: line.extracting(range))
    case .decodedText(let range):
      let decoded = scanner.decoded
      json.key("id")
      json.value(decoded.span.extracting(range))
    case .number(let range):
      json.key("id")
      json.value(json: line.extracting(range))
    case .absent, .other: break
    }
  }

  private func segmenter(
    forTag tag: Span<UInt8>, _ text: JSONObjectScanner.Value, _ line: Span<UInt8>
  ) throws -> any SentenceSegmenting {
    if let lastSegmenter, tag.isEqual(to: lastTag) { return lastSegmenter }
    let bytes = tag.withUnsafeBufferPointer { Array($0) }
    let found = try segmenter(for: LanguageTag(String(decoding: bytes, as: UTF8.self)), text, line)
    (lastTag, lastSegmenter) = (bytes, found)
    return found
  }

  private func segmenter(
    for language: LanguageTag?, _ text: JSONObjectScanner.Value, _ line: Span<UInt8>
  ) throws -> any SentenceSegmenting {
    try job.segmenter(for: language, guessingFrom: self.text(text, line))
  }

  private func text(_ value: JSONObjectScanner.Value, _ line: Span<UInt8>) -> String {
    switch value {
    case .plainText(let range): line.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    case .decodedText(let range): String(decoding: scanner.decoded[range], as: UTF8.self)
    case .absent, .number, .other: ""
    }
  }
}
