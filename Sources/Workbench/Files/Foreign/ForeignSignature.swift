import Foundation

/// The first bytes of files that LibreOffice would take for text of some encoding where they are nothing of the kind.
enum ForeignSignature {
  private static let endings: Set<String> = ["doc", "dot", "ppt", "pps", "xls", "xlt", "rtf"]
  private static let beginnings: [[UInt8]] = [
    // The compound files of old Office, and what was there before them.
    [0xD0, 0xCF, 0x11, 0xE0], [0xDB, 0xA5], [0x31, 0xBE], [0x09, 0x00], [0x09, 0x02], [0x09, 0x04], [0x09, 0x08],
    // RTF, packages and HTML under the names of others.
    Array("{\\rtf".utf8), Array("PK".utf8), Array("<".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF],
  ]

  /// Whether a file can be what its name says.
  static func fits(_ path: String) -> Bool {
    guard endings.contains(URL(filePath: path).pathExtension.lowercased()),
      let file = FileHandle(forReadingAtPath: path), let start = try? file.read(upToCount: 64)
    else { return true }
    let text = start.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return beginnings.contains { start.starts(with: $0) || text.starts(with: $0) }
  }
}
