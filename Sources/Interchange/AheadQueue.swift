import Dispatch
import Foundation
import Synchronization

/// Works on pieces on other threads while the pieces before them are used, and gives the results in order.
///
/// Who uses the results does not wait as long as there is a piece that nobody works on: it takes that piece itself. So
/// there are as many threads as processors, and none of them sleeps while there is work. What a thread has made is
/// freed by the same thread: memory that one takes and another gives back costs both a lock (a sixth of the time that
/// TMX took).
struct AheadQueue<Piece: Sendable, Result: Sendable> {
  private var waiting: [Work] = []
  private var first = 0
  private let body: @Sendable (Piece) throws -> Result
  private var workers: [Worker] = []
  private var nextWorker = 0
  /// So many pieces are held: enough for all processors, and no more than a few.
  private let capacity: Int

  private struct Worker {
    let queue: DispatchQueue
    /// What it has made and the user is done with.
    var spent: [Work] = []
  }

  private final class Work: Sendable {
    let piece: Piece
    private let isTaken = Atomic(false)
    private let state = Mutex<(result: Swift.Result<Result, any Error>, worker: Int?)?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ piece: Piece) { self.piece = piece }

    /// Works on the piece, if nobody does.
    ///
    /// - Parameter worker: who does; `nil` for the user.
    func run(_ worker: Int?, _ body: (Piece) throws -> Result) {
      guard isTaken.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged else {
        return
      }
      let made = Swift.Result { try body(piece) }
      state.withLock { $0 = (made, worker) }
      isDone.signal()
    }

    var hasResult: Bool { state.withLock { $0 != nil } }

    /// The result and who made it; waits for it.
    func wait() -> (result: Swift.Result<Result, any Error>, worker: Int?)? {
      isDone.wait()
      return state.withLock { $0 }
    }

    func free() { state.withLock { $0 = nil } }
  }

  /// - Parameter body: the work.
  init(_ body: @escaping @Sendable (Piece) throws -> Result) {
    self.body = body
    let processorCount = min(ProcessInfo.processInfo.activeProcessorCount, 8)
    for number in 1..<max(processorCount, 1) {
      workers.append(Worker(queue: DispatchQueue(label: "ahead \(number)", qos: .userInitiated)))
    }
    capacity = processorCount + 2
  }

  var isFull: Bool { waiting.count - first >= capacity }

  /// Adds a piece behind the others.
  mutating func add(_ piece: Piece) {
    let work = Work(piece)
    waiting.append(work)
    guard !workers.isEmpty else { return }
    let worker = nextWorker
    let spent = workers[worker].spent
    workers[worker].spent = []
    workers[worker].queue.async { [body] in
      for work in spent { work.free() }
      work.run(worker, body)
    }
    nextWorker = (worker + 1) % workers.count
  }

  /// The oldest piece with its result; `nil` where there is none.
  mutating func next() -> (piece: Piece, result: Swift.Result<Result, any Error>?)? {
    guard first < waiting.count else { return nil }
    let work = waiting[first]
    var place = first
    while !work.hasResult, place < waiting.count {
      waiting[place].run(nil, body)
      place += 1
    }
    first += 1
    if first == waiting.count || first > 64 {
      waiting.removeFirst(first)
      first = 0
    }
    let made = work.wait()
    if let worker = made?.worker, workers.indices.contains(worker) { workers[worker].spent.append(work) }
    return (work.piece, made?.result)
  }
}
