import BitextModel
import Foundation

/// Standard input, line by line.
enum StandardInput {
  private static let pieceSize = 1 << 20

  /// Gives the pipes at both ends room for a mebibyte, so that three programs in a row work at the same time instead of in turn. Where the system
  /// does not allow it, they stay as they are.
  private static func widenPipes() {
    #if os(Linux)
      let setPipeSize: Int32 = 1031  // F_SETPIPE_SZ of fcntl(2)
      for descriptor in [STDIN_FILENO, STDOUT_FILENO] { _ = fcntl(descriptor, setPipeSize, Int32(pieceSize)) }
    #endif
  }

  /// Calls `body` with each line; before waiting for more input it lets what was answered so far go out, so that a
  /// program at the other end can ask and be answered line by line.
  static func forEachLine(_ body: (_ number: Int, _ line: Span<UInt8>) throws -> Void) throws {
    var buffer: [UInt8] = []
    var number = 0
    // Up to here the buffer holds no line end: a long line is searched once, however many pieces it comes in.
    var searched = 0
    var piece = [UInt8](repeating: 0, count: pieceSize)
    widenPipes()
    while true {
      var start = 0
      while let end = lineFeed(in: buffer, from: max(start, searched)) {
        number += 1
        try body(number, buffer.span.extracting(start..<end))
        start = end + 1
      }
      buffer.removeFirst(start)
      searched = buffer.count
      try StandardOutput.flush()
      let count = piece.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw StandardInputFailed(reason: String(cString: strerror(errno)))
      }
      if count == 0 { break }
      piece.withUnsafeBufferPointer { buffer.append(contentsOf: $0[..<count]) }
    }
    if !buffer.isEmpty { try body(number + 1, buffer.span) }
  }

  private static func lineFeed(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}

/// Standard input could not be read.
struct StandardInputFailed: DragomanError {
  let reason: String
  var category: FaultCategory { .inputOutput }
  var problem: String { "standard input cannot be read: \(reason)" }
}
