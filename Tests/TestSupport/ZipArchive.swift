public import Foundation

/// A zip archive in the making, whose files are stored as they are (PKWARE's APPNOTE, 4.3).
public struct ZipArchive {
  /// A file of the archive.
  public struct Member {
    public var name: String
    public var content: [UInt8]
    /// Whether it says of itself that it is locked with a password.
    public var isLocked = false
    /// Whether it is a symbolic link to what its content names.
    public var isLink = false

    public init(_ name: String, _ content: String) { self.init(name, Array(content.utf8)) }

    public init(_ name: String, _ content: [UInt8]) {
      self.name = name
      self.content = content
    }
  }

  public var members: [Member]

  public init(_ members: [Member]) { self.members = members }

  public init(_ members: [(name: String, content: String)]) { self.init(members.map { Member($0.name, $0.content) }) }

  /// The bytes of the archive.
  public var data: Data {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let size = Self.number(member.content.count, 4)
      // Version, flags (locked; names in UTF-8), no compression, time, date.
      let flags = (member.isLocked ? 1 : 0) | 0x800
      let common =
        Self.number(20, 2) + Self.number(flags, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0x21, 2)
        + Self.number(Int(Self.checksum(member.content)), 4) + size + size + Self.number(name.count, 2)
        + Self.number(0, 2)
      let mode = member.isLink ? 0o120777 : 0o100644
      directory += [0x50, 0x4B, 1, 2] + Self.number(0x314, 2) + common
      directory += [UInt8](repeating: 0, count: 6) + Self.number(mode << 16, 4) + Self.number(bytes.count, 4) + name
      bytes += [0x50, 0x4B, 3, 4] + common + name + member.content
    }
    let end =
      [0x50, 0x4B, 5, 6] + Self.number(0, 4) + Self.number(members.count, 2) + Self.number(members.count, 2)
      + Self.number(directory.count, 4) + Self.number(bytes.count, 4) + Self.number(0, 2)
    return Data(bytes + directory + end)
  }

  private static func number(_ value: Int, _ byteCount: Int) -> [UInt8] {
    (0..<byteCount).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }

  /// CRC-32, as ISO 3309 has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes { sum = sum >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    return ~sum
  }
}
