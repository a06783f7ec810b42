import Dispatch
import Foundation
import Synchronization

/// Works on pieces on other threads while the pieces before them are used, and gives the results in order.
struct AheadQueue<Piece: Sendable, Result: Sendable> {
  private var waiting: [Work] = []
  private var first = 0
  /// So many pieces are held: enough for all processors, and no more than a few.
  private let capacity = min(ProcessInfo.processInfo.activeProcessorCount + 1, 8)

  private final class Work: Sendable {
    let piece: Piece
    let result = Mutex<Swift.Result<Result, any Error>?>(nil)
    let isDone = DispatchSemaphore(value: 0)

    init(_ piece: Piece) { self.piece = piece }
  }

  var isFull: Bool { waiting.count - first >= capacity }

  /// Begins to work on a piece.
  mutating func add(_ piece: Piece, _ body: @escaping @Sendable (Piece) throws -> Result) {
    let work = Work(piece)
    waiting.append(work)
    DispatchQueue.global().async {
      let result = Swift.Result { try body(work.piece) }
      work.result.withLock { $0 = result }
      work.isDone.signal()
    }
  }

  /// Waits for the oldest piece; `nil` where there is none.
  mutating func next() -> (piece: Piece, result: Swift.Result<Result, any Error>?)? {
    guard first < waiting.count else { return nil }
    let work = waiting[first]
    first += 1
    if first == waiting.count || first > 64 {
      waiting.removeFirst(first)
      first = 0
    }
    work.isDone.wait()
    return (work.piece, work.result.withLock { $0.take() })
  }
}
