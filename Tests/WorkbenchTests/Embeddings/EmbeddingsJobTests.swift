import Alignment
import BitextModel
import Foundation
import GRDB
import TestSupport
import Testing
import Workbench

struct EmbeddingsJobTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func version(_ language: LanguageTag, _ texts: [String]) -> Bitext.Version {
    let segments = texts.enumerated().map { index, text in
      PlacedSegment(Segment(text), paragraph: 0, utf8Range: 0..<text.utf8.count, line: index + 1)
    }
    return Bitext.Version(name: language.canonical, language: language, segments: segments)
  }

  private var versions: [Bitext.Version] {
    [version("fr", ["Le chat dort.", "La pluie tombe."]), version("en", ["The cat sleeps.", "The rain falls."])]
  }

  private func cache(mostBytes: Int = 1 << 30, day: Double = 1) -> EmbeddingsCache {
    EmbeddingsCache(
      path: folder.path("cache/embeddings.sqlite"), mostBytes: mostBytes, now: Date(timeIntervalSince1970: day * 86_400)
    )
  }

  private func job(
    _ url: String, model: String? = nil, key: String? = nil, cache: EmbeddingsCache? = nil, mostSpans: Int = 1000
  ) throws -> EmbeddingsJob {
    var limits = RequestLimits()
    limits.mostRequests = 2
    limits.totalMilliseconds = 10_000
    let client = EmbeddingsClient(
      try EmbeddingsServer(url: url, model: model, key: key), limits: limits, pause: { _ in })
    return EmbeddingsJob(client, cache: cache, mostSpans: mostSpans)
  }

  private func asked(_ server: EmbeddingsStandIn) -> [String] { server.questions.flatMap(\.texts) }

  @Test func everyVersionGetsTheVectorsOfItsSpans() throws {
    let server = try EmbeddingsStandIn()
    let job = try job(server.url)
    let vectors = job.vectors(versions)
    try #require(vectors.count == 2)
    #expect(vectors[0].cosine(0..<1, vectors[1], 0..<1) > 0.99)
    #expect(vectors[0].cosine(0..<2, vectors[1], 0..<2) > 0.99)
    #expect(vectors[0].cosine(0..<1, vectors[1], 1..<2) < 0.6)
    #expect(asked(server).count == 6)
    #expect(job.takeRemarks().isEmpty)
  }

  @Test func aSecondRunAsksNothing() throws {
    let server = try EmbeddingsStandIn()
    let first = try job(server.url, cache: cache()).vectors(versions)
    #expect(asked(server).count == 6)
    let second = try job(server.url, cache: cache()).vectors(versions)
    #expect(asked(server).count == 6)
    #expect(second[0].cosine(0..<2, first[1], 1..<2) == first[0].cosine(0..<2, first[1], 1..<2))
    _ = try job(server.url, cache: cache()).vectors([version("fr", ["Le chat dort.", "Un chien mange."])])
    #expect(asked(server).suffix(2).sorted() == ["Le chat dort. Un chien mange.", "Un chien mange."])
  }

  @Test func anotherModelHasVectorsOfItsOwn() throws {
    let server = try EmbeddingsStandIn()
    _ = try job(server.url, model: "a", cache: cache()).vectors(versions)
    _ = try job(server.url, model: "b", cache: cache()).vectors(versions)
    #expect(asked(server).count == 12)
  }

  @Test func theCacheHoldsNoText() throws {
    let server = try EmbeddingsStandIn()
    _ = try job(server.url, cache: cache()).vectors([version("fr", ["Confidentiel."])])
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")) {
      let bytes = try Data(contentsOf: URL(filePath: folder.path("cache/\(name)")))
      #expect(bytes.firstRange(of: Data("Confidentiel".utf8)) == nil)
    }
  }

  @Test(arguments: ["", "no database at all, but long enough to be taken for one at first sight"])
  func aFileThatIsNoCacheIsMadeAnew(_ content: String) throws {
    try FileManager.default.createDirectory(atPath: folder.path("cache"), withIntermediateDirectories: true)
    try folder.write(String(repeating: content, count: 100), to: "cache/embeddings.sqlite")
    let server = try EmbeddingsStandIn()
    let job = try job(server.url, cache: cache())
    #expect(job.vectors(versions).count == 2)
    let repairs = job.takeRemarks().filter { $0.severity == .repair }
    #expect(repairs.map { $0.message.contains("made anew") } == (content.isEmpty ? [] : [true]))
    #expect(try self.job(server.url, cache: cache()).vectors(versions).count == 2)
    #expect(asked(server).count == 6)
  }

  @Test func aDamagedPageCostsTheCacheAndNothingElse() throws {
    let server = try EmbeddingsStandIn()
    let many = version("fr", (0..<200).map { "Phrase \($0)." })
    _ = try job(server.url, cache: cache()).vectors([many])
    let file = folder.path("cache/embeddings.sqlite")
    do {
      let queue = try DatabaseQueue(path: file)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    var bytes = try Data(contentsOf: URL(filePath: file))
    #expect(bytes.count > 100_000)
    for place in 4096..<bytes.count { bytes[place] = 0xA5 }
    try bytes.write(to: URL(filePath: file))
    let job = try job(server.url, cache: cache())
    #expect(job.vectors([many]).count == 1)
    #expect(job.takeRemarks().contains { $0.severity == .repair && $0.message.contains("made anew") })
    let before = asked(server).count
    #expect(try self.job(server.url, cache: cache()).vectors([many]).count == 1)
    #expect(asked(server).count == before)
  }

  @Test func aVectorThatCannotBeReadIsAskedForAgain() throws {
    let server = try EmbeddingsStandIn()
    _ = try job(server.url, cache: cache()).vectors(versions)
    do {
      let queue = try DatabaseQueue(path: folder.path("cache/embeddings.sqlite"))
      try queue.write { try $0.execute(sql: "UPDATE vector SET numbers = x'0000C07F00' WHERE rowid <= 2") }
    }
    #expect(try job(server.url, cache: cache()).vectors(versions).count == 2)
    #expect(asked(server).count == 8)
  }

  @Test func whatWasNotUsedForLongestGoesFirst() throws {
    let server = try EmbeddingsStandIn()
    let (old, new) = (version("fr", ["Vieux."]), version("fr", (0..<100).map { "Phrase \($0)." }))
    _ = try job(server.url, cache: cache(day: 1)).vectors([old])
    _ = try job(server.url, cache: cache(day: 2)).vectors([version("fr", ["Phrase 0."])])
    _ = try job(server.url, cache: cache(mostBytes: 100_000, day: 3)).vectors([new])
    let before = asked(server).count
    _ = try job(server.url, cache: cache(day: 4)).vectors([old])
    #expect(asked(server).count == before + 1)
    let queue = try DatabaseQueue(path: folder.path("cache/embeddings.sqlite"))
    let count = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM vector") ?? 0 }
    #expect(count > 20 && count < 400)
  }

  @Test func aFolderThatCannotBeMadeIsNoObstacle() throws {
    try folder.write("a file", to: "cache")
    let server = try EmbeddingsStandIn()
    let job = try job(server.url, cache: cache())
    #expect(job.vectors(versions).count == 2)
    #expect(job.takeRemarks().map { $0.message.contains("cannot be used") } == [true])
  }

  @Test func aServerThatFailsIsSaidAndNotAskedAgain() throws {
    let server = try EmbeddingsStandIn { _, _ in EmbeddingsStandIn.json(404, #"{"error":"model not found"}"#) }
    let job = try job(server.url)
    #expect(job.vectors(versions).isEmpty)
    #expect(job.vectors(versions).isEmpty)
    #expect(server.questions.count == 1)
    let remarks = job.takeRemarks()
    #expect(remarks.count == 1)
    #expect(remarks.first?.severity == .repair)
    #expect(
      remarks.first?.message.hasPrefix("aligned without embeddings: \(server.url)/v1/embeddings answered") == true)
    #expect(remarks.first?.message.contains("model not found. Check the address, and name the model") == true)
  }

  @Test func aTextThatIsTooLongForMemoryGoesWithout() throws {
    let server = try EmbeddingsStandIn()
    let few = try job(server.url, mostSpans: 8)
    #expect(few.vectors(versions).map(\.longest) == [2, 2])
    #expect(few.takeRemarks().count == 1)
    let none = try job(server.url, mostSpans: 3)
    #expect(none.vectors(versions).isEmpty)
    #expect(none.takeRemarks().map(\.message) == ["4 segments are too many for embeddings; aligned without"])
  }

  @Test func blankTextsAskNothing() throws {
    let server = try EmbeddingsStandIn()
    #expect(try job(server.url).vectors([version("fr", ["", " "]), version("en", [])]).count == 2)
    #expect(server.questions.isEmpty)
  }

  @Test(arguments: [
    ("http://192.0.2.1", true), ("https://192.0.2.1", false), ("http://127.0.0.1:9", false),
    ("http://127.example.org", true),
  ])
  func aKeyThatGoesUnencryptedIsSaid(_ url: String, _ isSaid: Bool) throws {
    #expect(try job(url, key: "k").takeRemarks().isEmpty == !isSaid)
    #expect(try job(url).takeRemarks().isEmpty)
  }
}
