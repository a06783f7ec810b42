import Testing

@testable import Workbench

struct TextDigestTests {
  /// The examples of FIPS 180-4 and the length at which the padding takes a block more.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digestsAreThoseOfTheStandard(_ text: String, _ digest: String) {
    let bytes = TextDigest(Array(text.utf8)).bytes
    #expect(bytes.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined() == digest)
  }

  @Test func aMillionLettersAreNoOtherMatter() {
    let bytes = TextDigest([UInt8](repeating: 0x61, count: 1_000_000)).bytes
    #expect(bytes.prefix(4) == [0xCD, 0xC7, 0x6E, 0x5C])
  }
}
