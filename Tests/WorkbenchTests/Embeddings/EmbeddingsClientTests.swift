import BitextModel
import Foundation
import Synchronization
import TestSupport
import Testing
import Workbench

struct EmbeddingsClientTests {
  /// Notes how long it was to wait, and does not wait.
  private final class Pauses: Sendable {
    private let taken = Mutex<[Duration]>([])
    var all: [Duration] { taken.withLock { $0 } }
    func take(_ pause: Duration) { taken.withLock { $0.append(pause) } }
  }

  private let pauses = Pauses()

  private func client(
    _ url: String, model: String? = nil, key: String? = nil, _ choose: (inout RequestLimits) -> Void = { _ in }
  ) throws -> EmbeddingsClient {
    var limits = RequestLimits()
    limits.mostRequests = 2
    choose(&limits)
    let pauses = pauses
    return EmbeddingsClient(try EmbeddingsServer(url: url, model: model, key: key), limits: limits) { pauses.take($0) }
  }

  @Test func textsComeBackAsVectorsInTheirOrder() throws {
    let server = try EmbeddingsStandIn()
    let texts = (0..<100).map { "text\($0) le chat «dort» \\ \"\n" }
    let vectors = try client(server.url).vectors(texts)
    #expect(vectors == texts.map(ConceptVectors.vector))
    #expect(server.questions.map(\.texts.count).sorted() == [4, 32, 32, 32])
    #expect(server.questions.allSatisfy { $0.format == "float" && $0.model == nil && $0.target == "/v1/embeddings" })
    #expect(server.questions.allSatisfy { $0.headers["authorization"] == nil })
  }

  @Test func modelAndKeyAreSent() throws {
    let server = try EmbeddingsStandIn()
    _ = try client(server.url, model: "m", key: "sk-1\n").vectors(["a"])
    #expect(server.questions.map(\.model) == ["m"])
    #expect(server.questions.map { $0.headers["authorization"] } == ["Bearer sk-1"])
  }

  @Test func requestsAreBoundedInBytesToo() throws {
    let server = try EmbeddingsStandIn()
    let texts = (0..<6).map { String(repeating: "\($0)", count: 1000) }
    _ = try client(server.url) { $0.mostTextBytes = 2500 }.vectors(texts)
    #expect(server.questions.map(\.texts.count) == [2, 2, 2])
  }

  @Test func nothingIsAskedForNothing() throws {
    let server = try EmbeddingsStandIn()
    #expect(try client(server.url).vectors([]) == [])
    #expect(server.questions.isEmpty)
  }

  @Test func theIndexDecidesTheOrder() throws {
    let server = try EmbeddingsStandIn { _, question in
      let vectors = question.texts.map(ConceptVectors.vector)
      return EmbeddingsStandIn.json(
        200, EmbeddingsStandIn.answer(vectors.reversed(), indices: vectors.indices.reversed()))
    }
    #expect(try client(server.url).vectors(["a", "b", "c"]) == ["a", "b", "c"].map(ConceptVectors.vector))
  }

  @Test(arguments: [429, 500, 503]) func aStatusThatMayPassIsWaitedFor(_ status: Int) throws {
    let server = try EmbeddingsStandIn { number, _ in
      number < 3 ? EmbeddingsStandIn.json(status, "{}") : nil
    }
    #expect(try client(server.url).vectors(["a"]) == [ConceptVectors.vector("a")])
    #expect(pauses.all == [.milliseconds(500), .seconds(1)])
  }

  @Test(arguments: [
    ("7", Duration.seconds(7)), ("86400", .seconds(30)), ("Fri, 31 Dec 1999 23:59:59 GMT", .milliseconds(500)),
  ])
  func theServersWishForAPauseIsHeardWithinReason(_ wish: String, _ pause: Duration) throws {
    let server = try EmbeddingsStandIn { number, _ in
      number == 1 ? EmbeddingsStandIn.json(429, "{}", headers: ["Retry-After": wish]) : nil
    }
    _ = try client(server.url).vectors(["a"])
    #expect(pauses.all == [pause])
  }

  @Test func attemptsAreNumbered() throws {
    let server = try EmbeddingsStandIn { _, _ in EmbeddingsStandIn.json(500, #"{"error":"no\u0007\nmemory"}"#) }
    let client = try client(server.url)
    #expect(throws: EmbeddingsError.refused(server: client.server.name, status: 500, message: "no memory")) {
      try client.vectors(["a"])
    }
    #expect(server.questions.count == 4)
  }

  @Test func aBatchThatIsTooLargeIsHalved() throws {
    let server = try EmbeddingsStandIn { _, question in
      question.texts.count > 3 ? EmbeddingsStandIn.json(413, "batch too large") : nil
    }
    let texts = (0..<10).map { "t\($0)" }
    #expect(try client(server.url).vectors(texts) == texts.map(ConceptVectors.vector))
  }

  @Test(arguments: [
    (401, #"{"error":{"message":"bad key"}}"#, "bad key"),
    (404, #"{"error":"model “x” not found"}"#, "model “x” not found"),
    (422, #"{"detail":"input too long"}"#, "input too long"), (302, "", ""), (413, "Payload", "Payload"), (204, "", ""),
    (400, "<html>" + String(repeating: "x", count: 500), "<html>" + String(repeating: "x", count: 194) + "…"),
  ])
  func anotherStatusIsSaidWithTheServersMessage(_ status: Int, _ body: String, _ message: String) throws {
    let server = try EmbeddingsStandIn { _, _ in
      EmbeddingsStandIn.json(status, body, headers: ["Location": "http://127.0.0.1:1/"])
    }
    let client = try client(server.url)
    #expect(throws: EmbeddingsError.refused(server: client.server.name, status: status, message: message)) {
      try client.vectors(["a"])
    }
    #expect(server.questions.count == 1)
    #expect(pauses.all.isEmpty)
  }

  @Test func aServerThatIsNotThereIsSaid() throws {
    let error = #expect(throws: EmbeddingsError.self) { try client(try LoopbackServer.refusingURL()).vectors(["a"]) }
    guard case .cannotConnect = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.category == .unreachable)
  }

  @Test func aServerThatIsSilentIsLeft() throws {
    let server = try EmbeddingsStandIn { _, _ in .silence }
    let client = try client(server.url) { $0.totalMilliseconds = 200 }
    #expect(throws: EmbeddingsError.timedOut(server: client.server.name, seconds: 1)) { try client.vectors(["a"]) }
  }

  @Test func anAnswerThatBreaksOffIsSaid() throws {
    let server = try EmbeddingsStandIn { _, _ in .brokenOff }
    let error = #expect(throws: EmbeddingsError.self) { try client(server.url).vectors(["a"]) }
    guard case .failed = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aLargeAnswerIsBrokenOff() throws {
    let server = try EmbeddingsStandIn { _, _ in
      EmbeddingsStandIn.json(200, String(repeating: " ", count: 3 << 20))
    }
    let client = try client(server.url) { $0.mostBytes = 1 << 20 }
    #expect(throws: EmbeddingsError.tooLarge(server: client.server.name, limit: 1 << 20)) { try client.vectors(["a"]) }
  }

  /// Answers with status 200 that are not answers.
  @Test(arguments: [
    "", "garbage", "[]", "{}", "{\"data\":{}}",
    #"{"data":[{"embedding":"AAAA","index":0},{"embedding":[1],"index":1}]}"#,
    #"{"data":[{"embedding":[1],"index":0}]}"#, #"{"data":[{"embedding":[1],"index":0},{"embedding":[1],"index":0}]}"#,
    #"{"data":[{"embedding":[1],"index":0},{"embedding":[1],"index":-1}]}"#,
    #"{"data":[{"embedding":[1],"index":0},{"embedding":[1],"index":2}]}"#,
    #"{"data":[{"embedding":[1],"index":0},{"embedding":[1,2],"index":1}]}"#,
    #"{"data":[{"embedding":[],"index":0},{"embedding":[],"index":1}]}"#,
    #"{"data":[{"embedding":[NaN],"index":0},{"embedding":[1],"index":1}]}"#,
    #"{"data":[{"embedding":[null],"index":0},{"embedding":[1],"index":1}]}"#,
    #"{"data":[{"embedding":[1e39],"index":0},{"embedding":[1],"index":1}]}"#,
    #"{"data":[{"embedding":[1e999],"index":0},{"embedding":[1],"index":1}]}"#,
    #"{"data":[{"embedding":[1],"index":0},{"embedding":[1],"index":1},{"embedding":[1],"index":2}]}"#,
    String(repeating: "[", count: 100_000),
  ])
  func anAnswerOfAnotherFormIsRefused(_ body: String) throws {
    let server = try EmbeddingsStandIn { _, _ in EmbeddingsStandIn.json(200, body) }
    let error = #expect(throws: EmbeddingsError.self) { try client(server.url).vectors(["a", "b"]) }
    switch error {
    case .malformed, .wrongCount, .wrongDimension, .notFinite: break
    default: Issue.record("\(String(describing: error))")
    }
  }

  @Test func batchesMustAgreeOnTheDimension() throws {
    let server = try EmbeddingsStandIn { _, question in
      EmbeddingsStandIn.json(200, EmbeddingsStandIn.answer([question.texts == ["a"] ? [1, 2] : [1]]))
    }
    let error = #expect(throws: EmbeddingsError.self) {
      try client(server.url) { $0.mostTexts = 1 }.vectors(["a", "b"])
    }
    guard case .wrongDimension = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func whatCameBeforeAFailureIsNotLost() throws {
    let server = try EmbeddingsStandIn { _, question in
      question.texts == ["c"] ? EmbeddingsStandIn.json(400, "no") : nil
    }
    let taken = Mutex<[Int]>([])
    let client = try client(server.url) { limits in
      limits.mostTexts = 1
      limits.mostRequests = 1
    }
    #expect(throws: EmbeddingsError.self) {
      try client.vectors(["a", "b", "c", "d"]) { batch, _ in taken.withLock { $0 += batch } }
    }
    #expect(taken.withLock { $0 } == [0, 1])
  }
}
