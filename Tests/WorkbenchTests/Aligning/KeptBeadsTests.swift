import BitextModel
import Foundation
import Interchange
import TestSupport
import Testing
import Workbench

/// What stays of an earlier alignment when its documents were changed.
struct KeptBeadsTests {
  private let folder: TemporaryFolder
  private let job: AlignJob

  init() throws {
    folder = try TemporaryFolder()
    job = try AlignJob(
      WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test")))
  }

  private static let french = ["Le chat dort.", "Il pleut.", "Le train part.", "Oui.", "La nuit tombe."]
  private static let english = ["The cat sleeps.", "It rains.", "The train leaves.", "Yes.", "Night falls."]

  /// An alignment of both texts, a sentence a bead, but for the beads given.
  private func earlier(_ beads: [Bead]) throws -> String {
    func version(_ language: LanguageTag, _ texts: [String]) -> Bitext.Version {
      Bitext.Version(
        name: "a.\(language).txt", language: language,
        segments: texts.enumerated().map { PlacedSegment(Segment($1), paragraph: 0, utf8Range: 0..<1, line: $0 + 1) })
    }
    var buffer = ByteBuffer()
    let bitext = Bitext(versions: [version("fr", Self.french), version("en", Self.english)], beads: beads)
    try BitextJSON.write(AlignmentFile(bitext), to: &buffer)
    return try folder.write(buffer.text, to: "earlier.json")
  }

  private static let straight = (0..<5).map { Bead([$0..<$0 + 1, $0..<$0 + 1], score: 0.4) }

  private func align(_ french: [String], _ english: [String], keeping earlier: String) throws -> AlignedVersions {
    let paths = try [("a.fr.txt", french), ("a.en.txt", english)].map {
      try folder.write($0.1.joined(separator: "\n") + "\n", to: $0.0)
    }
    return try job.run(paths: paths, languages: nil, segmented: true, keeping: earlier)
  }

  /// The texts of the kept beads, sides parted by `|`.
  private func kept(_ aligned: AlignedVersions) -> [String] {
    aligned.bitext.beads.filter(\.isKept).map { bead in
      [0, 1].map { version in
        aligned.bitext.segments(of: bead, inVersion: version).map(\.text).joined(separator: " ")
      }.joined(separator: "|")
    }
  }

  private func expectWhole(_ bitext: Bitext) {
    for version in bitext.versions.indices {
      #expect(bitext.beads.flatMap { Array($0.members[version]) } == Array(bitext.versions[version].segments.indices))
    }
  }

  @Test func keptBeadsAreFoundAgainByTheirText() throws {
    var beads = Self.straight
    beads[1].state = .accepted
    // A person joined what no aligner would.
    beads[2] = Bead([2..<4, 2..<3], score: 0.1, state: .pinned)
    beads[3] = Bead([4..<4, 3..<4], score: 0.2, state: .pinned)
    let path = try earlier(beads)
    let french = ["Nouveau.", "Encore nouveau."] + Self.french.dropFirst()
    let english = Self.english.prefix(2) + ["Something else."] + Self.english.dropFirst(2)
    let aligned = try align(french, Array(english), keeping: path)
    #expect(kept(aligned) == ["Il pleut.|It rains.", "Le train part. Oui.|The train leaves.", "|Yes."])
    #expect(aligned.bitext.beads.filter(\.isKept).map(\.score) == [0.4, 0.1, 0.2])
    #expect(aligned.remarks.isEmpty)
    expectWhole(aligned.bitext)
  }

  @Test func aKeptBeadWhoseTextIsGoneIsReported() throws {
    var beads = Self.straight
    beads[1].state = .accepted
    beads[4].state = .pinned
    let path = try earlier(beads)
    let aligned = try align(
      Self.french, ["The cat sleeps.", "It is raining.", "The train leaves.", "Yes.", "Night falls."], keeping: path)
    #expect(kept(aligned) == ["La nuit tombe.|Night falls."])
    let remark = try #require(aligned.remarks.first)
    #expect(remark.severity == .rejection)
    #expect(remark.location?.file == path)
    #expect(remark.message == "the accepted bead 2 is not kept: “It rains.” is not in a.en.txt as it was")
    expectWhole(aligned.bitext)
  }

  @Test func sentencesThatAreNoLongerTogetherAreNotKept() throws {
    var beads = Self.straight
    beads[2] = Bead([2..<4, 2..<3], state: .pinned)
    beads[3] = Bead([4..<4, 3..<4])
    let path = try earlier(beads)
    var french = Self.french
    french.insert("Entre les deux.", at: 3)
    let aligned = try align(french, Self.english, keeping: path)
    #expect(kept(aligned).isEmpty)
    #expect(aligned.remarks.count == 1)
    expectWhole(aligned.bitext)
  }

  @Test func beadsThatCrossNowAreRefused() throws {
    var beads = Self.straight
    beads[0].state = .accepted
    beads[4].state = .pinned
    let path = try earlier(beads)
    let moved = Array(Self.english.suffix(1) + Self.english.dropLast())
    let error = try #require(throws: WorkbenchError.self) { try align(Self.french, moved, keeping: path) }
    #expect(error.category == .badData)
    #expect(error.problem == "the kept beads 1 and 5 cross in a.en.txt as it is now")
    // In both versions alike, it may move.
    let french = Array(Self.french.suffix(1) + Self.french.dropLast())
    #expect(
      try kept(align(french, moved, keeping: path)) == ["La nuit tombe.|Night falls.", "Le chat dort.|The cat sleeps."])
  }

  @Test func anAlignmentOfOtherLanguagesIsRefused() throws {
    let path = try earlier(Self.straight)
    let paths = try ["a.fr.txt", "a.az.txt"].map { try folder.write("Un.\n", to: $0) }
    let error = try #require(throws: WorkbenchError.self) {
      try job.run(paths: paths, languages: nil, segmented: true, keeping: path)
    }
    #expect(error.problem.contains("has no version in az"))
  }

  @Test func repeatedSentencesAreFoundInTheirOrder() throws {
    // Every other sentence is the same.
    func texts(_ marks: [String]) -> [String] { marks.flatMap { [$0, "Oui."] } }
    func version(_ language: LanguageTag) -> Bitext.Version {
      Bitext.Version(
        name: "a", language: language,
        segments: texts(["a", "b", "c", "d"]).map {
          PlacedSegment(Segment($0), paragraph: 0, utf8Range: 0..<1, line: 1)
        })
    }
    var beads = (0..<8).map { Bead([$0..<$0 + 1, $0..<$0 + 1]) }
    beads[5].state = .accepted
    var buffer = ByteBuffer()
    try BitextJSON.write(AlignmentFile(Bitext(versions: [version("fr"), version("en")], beads: beads)), to: &buffer)
    let path = try folder.write(buffer.text, to: "earlier.json")
    let now = texts(["x", "a", "b", "c"]) + ["y"] + texts(["d"])
    let aligned = try align(now, now, keeping: path)
    #expect(aligned.bitext.beads.filter(\.isKept).map(\.members) == [[7..<8, 7..<8]])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func whatIsKeptHasItsTexts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var beads = Self.straight
    for index in beads.indices where Bool.random(using: &random) {
      beads[index].state = Bool.random(using: &random) ? .accepted : .pinned
    }
    let path = try earlier(beads)
    func edited(_ texts: [String]) -> [String] {
      texts.flatMap { text -> [String] in
        switch Int.random(in: 0..<6, using: &random) {
        case 0: []
        case 1: [text, "Neuf \(Int.random(in: 0..<9, using: &random))."]
        case 2: ["Oui.", text]
        default: [text]
        }
      }
    }
    let aligned = try align(edited(Self.french), edited(Self.english), keeping: path)
    let wanted = beads.indices.filter { beads[$0].isKept }.map { "\(Self.french[$0])|\(Self.english[$0])" }
    #expect(kept(aligned).count + aligned.remarks.count == wanted.count)
    #expect(Set(kept(aligned)).isSubset(of: wanted))
    expectWhole(aligned.bitext)
  }

  @Test func anAlignmentIsAlignedAnewAndItsKeptBeadsStay() throws {
    var beads = Self.straight
    beads[0] = Bead([0..<2, 0..<1], score: 0.3, state: .pinned)
    beads[1] = Bead([2..<2, 1..<2], score: 0.3)
    let aligned = try job.realign(path: earlier(beads))
    #expect(kept(aligned) == ["Le chat dort. Il pleut.|The cat sleeps."])
    expectWhole(aligned.bitext)
    #expect(aligned.bitext.versions.map(\.name) == ["a.fr.txt", "a.en.txt"])
    let again = folder.path("again.json")
    try aligned.write(to: again, as: .json)
    let text = try String(contentsOfFile: again, encoding: .utf8)
    #expect(text.contains("\"state\":\"pinned\""))
    #expect(text.contains("\"kind\":\"realign\""))
    #expect(try job.realign(path: again).bitext.beads == aligned.bitext.beads)
  }

  @Test func aLoneTextIsNoAlignment() throws {
    let path = try folder.write("Bonjour.\n", to: "a.fr.txt")
    let error = try #require(throws: WorkbenchError.self) { try job.realign(path: path) }
    #expect(error.category == .usage)
    #expect(error.remedy?.contains("at least two versions") == true)
  }
}
