import BitextModel
import Testing

struct UTF8ValidationTests {
  @Test(
    arguments: [
      ([], nil), (Array("été 𝄞".utf8), nil), ([0x61, 0x80], 1), ([0xC0, 0xAF], 0), ([0x61, 0xE2, 0x82], 1),
      ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xC3, 0xA9, 0xFF], 2),
    ] as [([UInt8], Int?)])
  func findsTheFirstByteOfNoSequence(_ bytes: [UInt8], _ wanted: Int?) {
    #expect(UTF8.firstInvalidByte(in: bytes.span) == wanted)
  }
}
