import Foundation
import TestSupport
import Testing

/// `align --embeddings` as a user runs it, with a server of the test's own.
struct EmbeddingsTests {
  private let folder: TemporaryFolder
  private static let french = [
    "Le chat dort.", "La pluie tombe.", "Un chien mange.", "La mer brille.", "Le vent souffle.", "Un enfant rit.",
  ]
  private static let english = [
    "The cat sleeps.", "A dog eats.", "The sea shines.", "The bread burns.", "The wind blows.", "A child laughs.",
  ]
  private static let azerbaijani = ["Pişik yatır.", "Yağış yağır.", "Bir it yeyir.", "Külək əsir.", "Bir uşaq gülür."]
  /// Beads that only the vectors tell: the French lacks the bread, the English the rain.
  private static let right = [[0, 0], [1, -1], [2, 1], [3, 2], [-1, 3], [4, 4], [5, 5]]

  init() throws {
    folder = try TemporaryFolder()
    for (language, lines) in [("fr", Self.french), ("en", Self.english), ("az", Self.azerbaijani)] {
      try folder.write(lines.joined(separator: "\n") + "\n", to: "a.\(language).txt")
    }
  }

  private func align(
    _ arguments: [String], environment: [String: String] = [:], home: TemporaryFolder? = nil
  ) throws -> Program.Outcome {
    var variables = ["XDG_CACHE_HOME": folder.path("cache"), "XDG_CONFIG_HOME": folder.path("config")]
    variables.merge(environment) { $1 }
    return try Program(workingFolder: folder.url, environment: variables)
      .run(["align", "a.fr.txt", "a.en.txt", "--segmented", "--to-format", "vecalign"] + arguments)
  }

  private func beads(_ outcome: Program.Outcome) -> [[Int]] {
    outcome.lines.map { line in
      line.split(separator: ":").prefix(2).map {
        Int($0.trimmingCharacters(in: CharacterSet(charactersIn: "[] "))) ?? -1
      }
    }
  }

  @Test func onlyTheVectorsTellWhatIsMissing() throws {
    #expect(beads(try align([])) != Self.right)
    let server = try EmbeddingsStandIn()
    let outcome = try align(
      ["--embeddings", server.url, "--embeddings-model", "m"], environment: ["DRAGOMAN_EMBEDDINGS_KEY": "k"])
    #expect(outcome.status == 0)
    #expect(beads(outcome) == Self.right)
    #expect(Set(server.questions.map(\.model)) == ["m"])
    #expect(server.questions.allSatisfy { $0.headers["authorization"] == "Bearer k" })
    let count = server.questions.count
    #expect(beads(try align(["--embeddings", server.url, "--embeddings-model", "m"])) == Self.right)
    #expect(server.questions.count == count)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("cache/dragoman")).contains("embeddings.sqlite"))
  }

  @Test func threeVersionsAreAlignedByTheirVectors() throws {
    let server = try EmbeddingsStandIn()
    let outcome = try Program(workingFolder: folder.url, environment: ["XDG_CACHE_HOME": folder.path("cache")])
      .run(["align", "a.fr.txt", "a.en.txt", "a.az.txt", "--segmented", "--json", "--embeddings", server.url])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#""kind":"embedding""#))
    #expect(
      outcome.lines.compactMap { $0.firstMatch(of: /"kind":"(\d-\d-\d)"/)?.1 } == [
        "1-1-1", "1-0-1", "1-1-1", "1-1-0", "0-1-0", "1-1-1", "1-1-1",
      ])
  }

  @Test func jsonLinesUseThemToo() throws {
    let server = try EmbeddingsStandIn()
    let question = #"{"id":1,"src":\#(Self.french),"tgt":\#(Self.english),"srclang":"fr","tgtlang":"en"}"#
    let outcome = try Program(workingFolder: folder.url, environment: ["XDG_CACHE_HOME": folder.path("cache")])
      .run(["align", "--json-lines", "--embeddings", server.url], input: Data((question + "\n").utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#"{"score":"#) || outcome.output.contains(#""src":[2],"tgt":[1]"#))
    #expect(outcome.output.contains(#""src":[1],"tgt":[]"#))
    #expect(outcome.errors.isEmpty)
  }

  @Test func withoutAServerTheAlignmentIsThatWithoutOne() throws {
    let plain = try align([])
    let outcome = try align(["--embeddings", try LoopbackServer.refusingURL()])
    #expect(outcome.status == 0)
    #expect(outcome.output == plain.output)
    #expect(outcome.errors.contains("aligned without embeddings: http://127.0.0.1:"))
    #expect(outcome.errors.contains("cannot be reached"))
  }

  @Test func aBatchSaysOnceThatTheServerIsAway() throws {
    let question = #"{"id":1,"src":["a"],"tgt":["b"],"srclang":"fr","tgtlang":"en"}"# + "\n"
    let outcome = try Program(workingFolder: folder.url, environment: ["XDG_CACHE_HOME": folder.path("cache")])
      .run(
        ["align", "--json-lines", "--embeddings", try LoopbackServer.refusingURL()],
        input: Data(String(repeating: question, count: 5).utf8))
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 5)
    #expect(outcome.errors.components(separatedBy: "aligned without embeddings").count == 2)
  }

  @Test func whatIsNoAddressIsAFaultOfUse() throws {
    let outcome = try align(["--embeddings", "localhost:11434"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Write it as http://"))
    #expect(outcome.output.isEmpty)
  }

  @Test func theUsersOwnSettingsNameTheServerAndAFoldersDoNot() throws {
    let server = try EmbeddingsStandIn()
    try folder.write("[embeddings]\nurl = \"\(server.url)\"\n", to: "dragoman.toml")
    let outcome = try align([])
    #expect(server.questions.isEmpty)
    #expect(outcome.errors.contains("embeddings.url has no effect here"))
    try FileManager.default.createDirectory(atPath: folder.path("config/dragoman"), withIntermediateDirectories: true)
    try folder.write("[embeddings]\nurl = \"\(server.url)\"\nmodel = \"own\"\n", to: "config/dragoman/config.toml")
    #expect(beads(try align([])) == Self.right)
    #expect(Set(server.questions.map(\.model)) == ["own"])
    let count = server.questions.count
    #expect(beads(try align(["--embeddings", "none"])) != Self.right)
    #expect(server.questions.count == count)
  }

  @Test func aServerOnThisMachineIsAskedWithoutAProxy() throws {
    let (server, proxy) = (try EmbeddingsStandIn(), try EmbeddingsStandIn())
    let outcome = try align(
      ["--embeddings", server.url], environment: ["http_proxy": proxy.url, "all_proxy": proxy.url])
    #expect(beads(outcome) == Self.right)
    #expect(proxy.questions.isEmpty)
  }

  @Test func theVariableNamesTheServer() throws {
    let server = try EmbeddingsStandIn()
    #expect(beads(try align([], environment: ["DRAGOMAN_EMBEDDINGS_URL": server.url])) == Self.right)
  }
}
