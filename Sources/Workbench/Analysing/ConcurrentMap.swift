import Dispatch
import Foundation
import Synchronization

/// Does the same with many values on all processors, and gives the results in the order of the values.
enum ConcurrentMap {
  /// A memory is read by so many at once.
  static let mostWorkers = min(ProcessInfo.processInfo.activeProcessorCount, 4)

  /// - Parameters:
  ///   - workers: so many are done at once at most.
  ///   - stride: values that a worker takes at a time.
  /// - Throws: the error of one of the values that failed.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], workers: Int = mostWorkers, stride: Int = 8, _ body: @Sendable (Input) throws -> Output
  ) throws -> [Output] {
    let results = Mutex<[Output?]>(Array(repeating: nil, count: inputs.count))
    let failure = Mutex<(any Error)?>(nil)
    let next = Atomic(0)
    let stride = max(1, stride)
    let workers = max(1, min(workers, (inputs.count + stride - 1) / stride))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while failure.withLock({ $0 == nil }) {
        let start = next.add(stride, ordering: .relaxed).oldValue
        guard start < inputs.count else { return }
        let range = start..<min(start + stride, inputs.count)
        do {
          let made = try inputs[range].map(body)
          results.withLock { results in
            for (index, result) in zip(range, made) { results[index] = result }
          }
        } catch {
          failure.withLock { $0 = error }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0 }.compactMap(\.self)
  }
}
