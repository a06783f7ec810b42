import CICU

/// Turns bytes of one encoding into UTF-8, piece by piece.
final class ICUDecoder {
  private let decoder: OpaquePointer

  /// - Returns: `nil` where ICU cannot decode it.
  init?(_ encoding: TextEncoding) {
    guard let decoder = cicu_decoder_open(encoding.name) else { return nil }
    self.decoder = decoder
  }

  deinit { cicu_decoder_close(decoder) }

  /// Decodes bytes behind those decoded before, to their end or to the first sequence that is no character.
  ///
  /// - Parameters:
  ///   - start: the first byte to decode.
  ///   - isLast: whether no more will come.
  /// - Returns: the place behind the sequence that is no character; `nil` where all was decoded.
  func decode(_ bytes: [UInt8], from start: Int, isLast: Bool, into text: inout [UInt8]) -> Int? {
    var start = start
    return bytes.withUnsafeBufferPointer { source in
      while true {
        var (consumed, produced) = (Int64(0), Int64(0))
        var status = CICU_FAILED
        let room = [UInt8](unsafeUninitializedCapacity: Self.capacity) { space, count in
          status = cicu_decode(
            decoder, source.baseAddress.map { $0 + start }, Int64(source.count - start), isLast, space.baseAddress,
            Int64(Self.capacity), &consumed, &produced)
          count = Int(produced)
        }
        text += room
        start += Int(consumed)
        switch status {
        case CICU_FULL: continue
        case CICU_ILLEGAL: return start
        default: return nil
        }
      }
    }
  }

  private static let capacity = 1 << 14
}
