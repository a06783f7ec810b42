import BitextModel
import Glossary
import TestSupport
import Testing

/// Files of every format with bytes changed, cut out and put in: reading ends with one of our errors or with a glossary that can be written.
struct MutatedFileTests {
  private static let glossary = termBase([
    (
      "baku", .city,
      [
        Term("Bakou", language: "fr", source: "s", note: "n"), Term("Bacou", language: "fr", status: .deprecated),
        Term("Bakı", language: "az"), Term("Baku & co", language: "az", status: .admitted),
      ]
    ),
    ("ots", .organisation, [Term("OÉT", language: "fr"), Term("TDT", language: "az")]),
  ])

  private func bytes(_ format: String) throws -> [UInt8] {
    var sink = ByteBuffer()
    switch format {
    case "tbx2": try TBXGlossary(.two, title: "t").write(Self.glossary, to: &sink)
    case "tbx3": try TBXGlossary(.three, title: "t").write(Self.glossary, to: &sink)
    case "utx": try UTXGlossary.write(Self.glossary, from: "fr", to: "az", to: &sink)
    case "omegat": try OmegaTGlossary.write(Self.glossary, from: "fr", to: "az", to: &sink)
    default: try GlossaryWriter.write(Self.glossary, to: &sink)
    }
    return sink.bytes
  }

  private func read(_ bytes: [UInt8], _ format: String) throws -> TermBase {
    var intake = GlossaryIntake()
    switch format {
    case "tbx2", "tbx3":
      var source = ByteBufferSource(name: "m", bytes)
      try TBXReader().read(&source, report: { _ in }, { _ = intake.add($0) })
    case "utx": for entry in try UTXGlossaryReader.read(bytes, file: "m").entries { _ = intake.add(entry) }
    case "omegat":
      let reader = OmegaTGlossaryReader(from: "fr", to: "az")
      for entry in try reader.read(bytes, file: "m").entries { _ = intake.add(entry) }
    default: return try GlossaryReader.read(bytes, file: "m").termBase
    }
    return intake.termBase
  }

  private static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...30, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(contentsOf: Array("&<>\t\n#\"|".utf8).shuffled(using: &random).prefix(2), at: place)
      case 4: bytes.removeSubrange(place...)
      default: bytes.insert(0xC3, at: place)
      }
    }
    return bytes
  }

  @Test(arguments: ["tbx2", "tbx3", "utx", "omegat", "tsv"])
  func `whatever the bytes, reading ends well`(_ format: String) throws {
    let good = try bytes(format)
    var random = SeededGenerator(seed: 11)
    for round in 0..<600 {
      let bad = Self.mutated(good, &random)
      let read: TermBase
      do {
        read = try self.read(bad, format)
      } catch {
        #expect(error is any DragomanError, "round \(round): \(error)")
        continue
      }
      var sink = ByteBuffer()
      try GlossaryWriter.write(read, to: &sink)
      let again = try GlossaryReader.read(sink.bytes, file: "again")
      #expect(again.faults == [] && again.termBase.inOrder == read.inOrder, "round \(round)")
    }
  }
}
