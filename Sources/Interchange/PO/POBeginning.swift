import BitextModel

/// The first bytes of a PO file, in which its header names the encoding.
enum POBeginning {
  /// Translators' names and licences stand before the header; so many bytes hold them all.
  private static let byteCount = 1 << 16

  /// Reads the first bytes of a source.
  static func read(_ source: inout some ByteSource) throws -> (bytes: [UInt8], charset: String?) {
    var bytes: [UInt8] = []
    while bytes.count < byteCount {
      let more = try source.read(upTo: byteCount - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return (bytes, POHeader.charset(in: bytes[...]))
  }

  /// The languages that the text may be in.
  static func languages(named: [LanguageTag], in bytes: [UInt8]) -> [LanguageTag] {
    let mark = Array("\"Language:".utf8)
    guard let place = bytes.firstPlace(of: mark, from: 0) else { return named }
    let name = bytes[(place + mark.count)...].drop { $0 == 0x20 }.prefix {
      $0.isASCIILetter || $0 == 0x5F || $0 == 0x2D || $0 == 0x40
    }
    return named + (name.isEmpty ? [] : [POHeader.language(ofLocale: String(decoding: name, as: UTF8.self))])
  }
}
