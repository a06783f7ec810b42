import BitextModel
import Glossary
import Testing

/// What the formats that hold everything give back.
struct RoundTripTests {
  @Test(arguments: 0..<60, [TBXVersion.two, .three])
  func `TBX gives back every concept, form, status, source and note`(_ seed: UInt64, _ version: TBXVersion) throws {
    var random = RandomGlossary(seed: seed)
    let glossary = random.termBase()
    var sink = ByteBuffer()
    try TBXGlossary(version, title: "t").write(glossary, to: &sink)
    var source = ByteBufferSource(name: "a.tbx", sink.bytes)
    var intake = GlossaryIntake()
    var said: [Diagnostic] = []
    try TBXReader().read(&source, report: { said.append($0) }) { said += intake.add($0) }
    #expect(said == [])
    #expect(intake.termBase.inOrder == glossary.inOrder)
  }

  @Test(arguments: 0..<60)
  func `our own format gives back every concept, form, status, source and note`(_ seed: UInt64) throws {
    var random = RandomGlossary(seed: seed)
    let glossary = random.termBase()
    var sink = ByteBuffer()
    try GlossaryWriter.write(glossary, to: &sink)
    let reading = try GlossaryReader.read(sink.bytes, file: "a.tsv")
    #expect(reading.faults == [])
    #expect(reading.termBase.inOrder == glossary.inOrder)
  }

  @Test(arguments: 0..<20, [TBXVersion.two, .three])
  func `the same concepts make the same bytes, in whatever order they come`(_ seed: UInt64, _ version: TBXVersion)
    throws
  {
    var random = RandomGlossary(seed: seed)
    let glossary = random.termBase()
    var sinks = [ByteBuffer(), ByteBuffer()]
    try TBXGlossary(version, title: "t", languages: ["fr"]).write(glossary, to: &sinks[0])
    try TBXGlossary(version, title: "t", languages: ["fr"]).write(TermBase(glossary.concepts.reversed()), to: &sinks[1])
    #expect(sinks[0].bytes == sinks[1].bytes)
  }
}
