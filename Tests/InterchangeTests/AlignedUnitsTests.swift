import BitextModel
import Interchange
import Testing

/// What exports say of the beads that their units are from.
struct AlignedUnitsTests {
  /// A bead of each state, and doubtful ones.
  private static let bitext: Bitext = {
    var bitext = Samples.bitext
    bitext.beads[0].score = 0.3
    bitext.beads[1].state = .pinned
    bitext.beads[1].score = 0.1
    return bitext
  }()

  private func written(_ bitext: Bitext, _ format: FileFormat) throws -> [TranslationUnit] {
    let units = bitext.translationUnits(created: Timestamp("20230102T030405Z"))
    if format == .tmx {
      var writer = TMXWriter(header: Samples.header, to: ByteBuffer())
      for unit in units { try writer.write(unit) }
      try writer.finish()
      #expect(writer.diagnostics.isEmpty)
      return try Fixture.events(of: writer.sink.text, TMXReader()).compactMap(\.unit)
    }
    var writer = UnitLinesWriter(to: ByteBuffer())
    for unit in units { try writer.write(unit) }
    writer.finish()
    return try Fixture.events(of: writer.sink.text, UnitLinesReader()).compactMap(\.unit)
  }

  @Test(arguments: [FileFormat.tmx, .jsonl])
  func whatUnitsSayOfTheirBeadsComesBack(format: FileFormat) throws {
    let units = try written(Self.bitext, format)
    #expect(units.map { $0.property("x-score") } == ["0.3", "0.1"])
    #expect(units.map { $0.property("x-reason") } == ["number: 2 = \"two\"", nil])
    #expect(units.map { $0.property("x-bead-state") } == [nil, "pinned"])
    #expect(
      units.map { $0.variants.map { $0.property("x-document") } } == [
        ["a.fr.txt", "a.en.txt"], ["a.fr.txt", "a.en.txt"],
      ])
    #expect(units == Self.bitext.translationUnits(created: Timestamp("20230102T030405Z")))
  }

  @Test func reasonsWithAnyCharactersComeBack() throws {
    var bitext = Samples.bitext
    bitext.beads[0].evidence = [.init("name", cost: -1, detail: "<a> & \"b\" ]]> d’Əli = 東京")]
    #expect(try written(bitext, .tmx).first?.property("x-reason") == "name: <a> & \"b\" ]]> d’Əli = 東京")
  }

  @Test func unsureBeadsAreLeftOutAndKeptOnesNot() throws {
    #expect(Self.bitext.translationUnits(minimumScore: 0.5).map { $0.property("x-position") } == ["2"])
    #expect(Self.bitext.minimumScoreNotice(0.5)?.message == "beads with a score below 0.5 were left out (1)")
    #expect(Self.bitext.minimumScoreNotice(0) == nil)
    var (table, text) = (ByteBuffer(), ByteBuffer())
    try BitextTable.write(Self.bitext, minimumScore: 0.5, to: &table)
    #expect(table.text == "fr\ten\tx-score\tx-bead\nTrois.\tThree.\t0.1\t1-1\n")
    try HunalignText.write(Self.bitext, minimumScore: 0.5, to: &text)
    #expect(text.text == "Trois.\tThree.\t0.1\n")
  }

  @Test(arguments: [
    (0.9, Bead.State.proposed, "translated", "translated"), (0.2, .proposed, "needs-review-translation", "initial"),
    (.nan, .proposed, "needs-review-translation", "initial"), (0.2, .accepted, "signed-off", "reviewed"),
    (0.9, .pinned, "signed-off", "reviewed"),
  ])
  func theStateOfATranslationIsInTheWordsOfXLIFF(score: Double, state: Bead.State, one: String, two: String) {
    let bead = Bead([0..<1, 0..<1], score: score, evidence: [.init("length", cost: 3)], state: state)
    #expect(bead.translationState(in: .xliff) == one)
    #expect(bead.translationState(in: .xliff2) == two)
    #expect(bead.translationState(in: .tmx) == nil)
    #expect((bead.doubtNote == nil) == (one != "needs-review-translation"))
    if score == 0.2, !bead.isKept { #expect(bead.doubtNote?.text == "doubtful alignment, score 0.2: but length") }
  }

  @Test func aScoreThatIsNoNumberIsNoSureCost() throws {
    var bitext = Samples.bitext
    bitext.beads[0].score = .nan
    var buffer = ByteBuffer()
    try VecalignWriter.write(bitext, to: &buffer)
    #expect(buffer.text.hasPrefix("[0, 1]:[0]:1\n"))
  }
}
