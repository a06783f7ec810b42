import Foundation

/// How the words of a variant stand in the column `tokens`: a number of 32 bits each, little-endian.
enum TokenColumn {
  static func data(_ tokens: [UInt32]) -> Data {
    var data = Data(capacity: tokens.count * 4)
    for token in tokens { withUnsafeBytes(of: token.littleEndian) { data.append(contentsOf: $0) } }
    return data
  }

  /// Puts the tokens in place of what `tokens` holds.
  static func read(_ data: Data, into tokens: inout [UInt32]) {
    tokens.removeAll(keepingCapacity: true)
    var token: UInt32 = 0
    for (index, byte) in data.enumerated() {
      token |= UInt32(byte) << UInt32(index % 4 * 8)
      if index % 4 == 3 {
        tokens.append(token)
        token = 0
      }
    }
  }
}
