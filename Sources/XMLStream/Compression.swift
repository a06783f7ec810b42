/// How a file is packed, told by its first bytes.
enum Compression {
  case gzip, bzip2, xz, zip

  /// - Returns: `nil` where the bytes begin none of the known ones.
  init?(firstBytes bytes: [UInt8]) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes.starts(with: [0x42, 0x5A, 0x68]), bytes.count > 9, Compression.isBzip2Block(bytes[4..<10]) {
      self = .bzip2
    } else if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      self = .xz
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else {
      return nil
    }
  }

  /// - Returns: `nil` where the ending of a name is that of none.
  init?(fileName: String) {
    let name = fileName.lowercased()
    switch name {
    case _ where name.hasSuffix(".gz"): self = .gzip
    case _ where name.hasSuffix(".bz2"): self = .bzip2
    case _ where name.hasSuffix(".xz"): self = .xz
    default: return nil
    }
  }

  /// So many bytes tell every kind.
  static let firstByteCount = 10

  /// A text may begin with `BZh`; a block of bzip2 then begins with the digits of π or, at the end, of its square root.
  private static func isBzip2Block(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
      || bytes.elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
  }
}
