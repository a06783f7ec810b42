import BitextModel
import Foundation

/// Standard input, line by line.
enum StandardInput {
  /// Calls `body` with each line; before waiting for more input it lets what was answered so far go out, so that a
  /// program at the other end can ask and be answered line by line.
  static func forEachLine(_ body: (_ number: Int, _ line: [UInt8]) throws -> Void) throws {
    var buffer: [UInt8] = []
    var start = 0
    // Up to here the buffer holds no line end: a long line is searched once, however many pieces it comes in.
    var searched = 0
    var number = 0
    var space = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      while let end = buffer[max(start, searched)...].firstIndex(of: 0x0A) {
        number += 1
        try body(number, Array(buffer[start..<end]))
        start = end + 1
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      try StandardOutput.flush()
      let count = space.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw StandardInputFailed(reason: String(cString: strerror(errno)))
      }
      if count == 0 { break }
      buffer += space[..<count]
    }
    if !buffer.isEmpty { try body(number + 1, buffer) }
  }
}

/// Standard input could not be read.
struct StandardInputFailed: DragomanError {
  let reason: String
  var category: FaultCategory { .inputOutput }
  var problem: String { "standard input cannot be read: \(reason)" }
}
