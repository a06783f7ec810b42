import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

struct SegmentBatchTests {
  private let session = WorkSession(
    settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))

  private struct Answer: Decodable, Equatable { let sentences: [String] }

  private func answer(_ batch: SegmentBatch, _ line: [UInt8]) throws -> String? {
    var answer: [UInt8] = []
    guard try batch.answer(line.span, { answer += $0 }) else { return nil }
    return String(decoding: answer, as: UTF8.self)
  }

  @Test(arguments: [
    (#"{"id":"1","lang":"fr","text":"Un. Deux."}"#, #"{"id":"1","sentences":["Un.","Deux."]}"#),
    (#"{"id":5,"lang":"fr","text":"M. Un.\n\nDeux \"«x»\"!"}"#, #"{"id":5,"sentences":["M. Un.","Deux \"«x»\"!"]}"#),
    (
      #"{"text":"Il est venu. Elle aussi, dans la rue.","x":[{}]}"#,
      #"{"sentences":["Il est venu.","Elle aussi, dans la rue."]}"#
    ),
    (#"{"lang":"fr","text":""}"#, #"{"sentences":[]}"#),
    (#"{"id":"\u0041\n","lang":"fr","text":"\ud83d\ude00 a\tb"}"#, #"{"id":"A\n","sentences":["😀 a","b"]}"#),
  ])
  func plainLinesAreAnswered(_ line: String, _ expected: String) throws {
    let batch = SegmentBatch(SegmentJob(session, language: nil))
    #expect(try answer(batch, Array(line.utf8)) == expected + "\n")
  }

  @Test(arguments: [
    #"{"id":"1"}"#, #"{"id":null,"lang":"fr","text":"a"}"#, #"{"lang":7,"text":"a"}"#, #"{"text":7,"lang":"fr"}"#,
    "nonsense", "",
  ])
  func otherLinesAreLeftToAParser(_ line: String) throws {
    let batch = SegmentBatch(SegmentJob(session, language: nil))
    #expect(try answer(batch, Array(line.utf8)) == nil)
  }

  @Test func bytesThatAreNotUTF8AreLeftToo() throws {
    let batch = SegmentBatch(SegmentJob(session, language: "fr"))
    #expect(try answer(batch, Array(#"{"text":"a"#.utf8) + [0xFF] + Array(#""}"#.utf8)) == nil)
  }

  /// The text in JSON, plain or escaped, gives the sentences that the text as a file gives.
  @Test(arguments: ["fr", "en", "az"])
  func theArticleIsCutAsInAFile(_ language: String) throws {
    let path = Repository.path("Examples/azertac-2022-12-15.\(language).txt").path(percentEncoded: false)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let job = SegmentJob(session, language: nil)
    let sentences = try job.run(path: path).records.map(\.text)
    let batch = SegmentBatch(job)
    for options: JSONSerialization.WritingOptions in [[], .withoutEscapingSlashes] {
      let line = try JSONSerialization.data(withJSONObject: ["lang": language, "text": text], options: options)
      let answer = try #require(try answer(batch, Array(line)))
      #expect(try JSONDecoder().decode(Answer.self, from: Data(answer.utf8)).sentences == sentences)
    }
    var whole: [UInt8] = []
    try batch.answer(text: text, language: nil, id: .number(3)) { whole += $0 }
    #expect(try JSONDecoder().decode(Answer.self, from: Data(whole)).sentences == sentences)
    #expect(String(decoding: whole, as: UTF8.self).hasPrefix("{\"id\":3,"))
  }
}
