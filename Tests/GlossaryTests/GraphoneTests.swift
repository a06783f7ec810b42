import BitextModel
import Glossary
import Testing

/// The learner on a small language of its own: ж is zh, х is kh, ь is silent, the rest are one letter each.
struct GraphoneTests {
  private static let pairs = [
    SpellingPair("жаба", "zhaba"), SpellingPair("баж", "bazh"), SpellingPair("хаба", "khaba"),
    SpellingPair("абах", "abakh"), SpellingPair("бажа", "bazha"), SpellingPair("абьа", "aba"),
    SpellingPair("бабьа", "baba"), SpellingPair("жажа", "zhazha"), SpellingPair("хажа", "khazha"),
    SpellingPair("бабах", "babakh"), SpellingPair("абажа", "abazha"), SpellingPair("баба", "baba"),
    SpellingPair("абьажа", "abazha"), SpellingPair("хаьжа", "khazha"),
    SpellingPair("аьба", "aba"), SpellingPair("бажьа", "bazha"), SpellingPair("ахьа", "akha"),
    SpellingPair("хахаба", "khakhaba"),
  ]

  @Test(arguments: [
    ("жаба", [Graphone("ж", "zh"), Graphone("а", "a"), Graphone("б", "b"), Graphone("а", "a")]),
    ("абьа", [Graphone("а", "a"), Graphone("б", "b"), Graphone("ь", ""), Graphone("а", "a")]),
  ])
  func `letters are aligned with what stands for them`(source: String, expected: [Graphone]) throws {
    let aligner = GraphoneAligner(Self.pairs)
    let pair = try #require(Self.pairs.first { $0.source == source })
    #expect(aligner.align(pair)?.graphones == expected)
  }

  @Test func `a pair that is no transcription costs more than one that is`() throws {
    let aligner = GraphoneAligner(Self.pairs)
    let good = try #require(aligner.align(SpellingPair("хажаба", "khazhaba")))
    let bad = try #require(aligner.align(SpellingPair("хажаба", "bbkhzz")))
    #expect(bad.cost > 2 * good.cost)
  }

  @Test(arguments: [SpellingPair("", "a"), SpellingPair("а", ""), SpellingPair(String(repeating: "а", count: 33), "a")])
  func `what is empty or endless is not aligned`(pair: SpellingPair) {
    #expect(GraphoneAligner(Self.pairs).align(pair) == nil)
  }

  @Test func `a table is read as it was written`() throws {
    let table = try Self.table()
    let reading = GraphoneTable.read(Array(table.fileLines.joined(separator: "\n").utf8), file: "table")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.table?.fileLines == table.fileLines)
  }

  @Test(arguments: ["AB\tx\tAC", "A\t\tAB", "graphone\tZZ\ta\tb", "discounts\t7", "AB\t\tzz1", "\u{0}"])
  func `a line that is no line of a table is reported and the others are kept`(line: String) throws {
    let table = try Self.table()
    let reading = GraphoneTable.read(Array((table.fileLines + [line]).joined(separator: "\n").utf8), file: "table")
    #expect(reading.diagnostics.count == 1)
    #expect(reading.diagnostics.first?.location?.line == table.fileLines.count + 1)
    #expect(reading.table?.fileLines == table.fileLines)
  }

  @Test(arguments: [("хаж", "Khazh"), ("бабьажа", "Babazha"), ("жахаба", "Zhakhaba")])
  func `a word that was never seen is spelled by what was learnt`(word: String, spelling: String) throws {
    let lines = try Self.table().fileLines
    let tables = SpellingTables { path in
      switch path {
      case "xx/spellings/qq.tsv": Array(lines.joined(separator: "\n").utf8)
      case "xx/spellings/weights.tsv": Array("qq\t1\t0\t0\n".utf8)
      default: nil
      }
    }
    let name = word.prefix(1).uppercased() + word.dropFirst()
    let proposals = SpellingProposer(tables).proposals(for: name, language: "qq", to: "xx")
    #expect(proposals.first?.text == spelling)
    #expect(proposals.first?.origin == .model)
  }

  private static func table() throws -> GraphoneTable {
    let aligner = GraphoneAligner(pairs)
    let parts = try pairs.map { try #require(aligner.align($0)).graphones }
    return GraphoneTable(parts, pruning: .init(order: 3, leastCounts: [1]), leastUses: 1)
  }
}
