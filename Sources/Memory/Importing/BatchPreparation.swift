import BitextModel
import Dispatch
import Synchronization

/// Units that are being made ready on another thread.
final class BatchPreparation: Sendable {
  private let units: [PlacedUnit]
  private let result = Mutex<Result<[PreparedUnit], any Error>?>(nil)
  private let done = DispatchGroup()

  init(_ units: [PlacedUnit]) {
    self.units = units
    DispatchQueue.global(qos: .userInitiated).async(group: done) {
      let preparer = UnitPreparer()
      let made = Result { try self.units.map { try preparer.prepare($0.unit, at: $0.place) } }
      self.result.withLock { $0 = made }
    }
  }

  /// Waits for it.
  func prepared() throws -> [PreparedUnit] {
    done.wait()
    return try result.withLock(\.self)?.get() ?? []
  }
}
