import Dispatch
public import Foundation
import Synchronization

/// Asks an embeddings server for the vectors of texts, some at a time.
public struct EmbeddingsClient: Sendable {
  public let server: EmbeddingsServer
  private let limits: RequestLimits
  private let pause: @Sendable (Duration) -> Void

  /// - Parameter pause: waits before a request is made again.
  public init(
    _ server: EmbeddingsServer, limits: RequestLimits = RequestLimits(),
    pause: @escaping @Sendable (Duration) -> Void = { Thread.sleep(forTimeInterval: $0 / .seconds(1)) }
  ) {
    self.server = server
    self.limits = limits
    self.pause = pause
  }

  /// The vectors of texts, in their order, all of one dimension and finite.
  ///
  /// - Parameters:
  ///   - texts: not blank; each is sent as it is.
  ///   - taken: called with each batch as it comes, from several threads: what came before a failure is not lost.
  /// - Throws: ``EmbeddingsError``, the first that a request met.
  public func vectors(
    _ texts: [String], taken: @Sendable (_ batch: Range<Int>, _ vectors: [[Float]]) -> Void = { _, _ in }
  ) throws(EmbeddingsError) -> [[Float]] {
    let batches = Mutex((waiting: self.batches(of: texts)[...], vectors: [[Float]](repeating: [], count: texts.count)))
    let failure = Mutex<EmbeddingsError?>(nil)
    let workers = min(max(1, limits.mostRequests), batches.withLock { $0.waiting.count })
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      do throws(EmbeddingsError) {
        let connection = try HTTPConnection()
        while failure.withLock({ $0 == nil }), let batch = batches.withLock({ $0.waiting.popFirst() }) {
          let vectors = try self.vectors(texts[batch], over: connection)
          batches.withLock { $0.vectors.replaceSubrange(batch, with: vectors) }
          taken(batch, vectors)
        }
      } catch {
        failure.withLock { first in if first == nil { first = error } }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    let vectors = batches.withLock { $0.vectors }
    let dimension = vectors.first?.count ?? 0
    if let other = vectors.first(where: { $0.count != dimension }) {
      throw .wrongDimension(server: server.name, dimension: other.count, expected: dimension)
    }
    return vectors
  }

  /// Runs of texts of which each makes one request.
  private func batches(of texts: [String]) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var (start, bytes) = (0, 0)
    for (index, text) in texts.enumerated() {
      let size = text.utf8.count
      if index > start, index - start >= limits.mostTexts || bytes + size > limits.mostTextBytes {
        batches.append(start..<index)
        (start, bytes) = (index, 0)
      }
      bytes += size
    }
    if start < texts.count { batches.append(start..<texts.count) }
    return batches
  }

  /// The vectors of one batch; halved where the server finds it too large.
  private func vectors(
    _ texts: ArraySlice<String>, over connection: HTTPConnection
  ) throws(EmbeddingsError) -> [[Float]] {
    let body = try EmbeddingsMessage.request(Array(texts), model: server.model)
    for attempt in 1...max(1, limits.mostAttempts) {
      let answer = try connection.post(body, to: server, limits)
      if answer.status == 200 {
        return try EmbeddingsMessage.vectors(answer.body, count: texts.count, from: server.name)
      }
      if answer.status == 413, texts.count > 1 {
        let middle = texts.startIndex + texts.count / 2
        return try vectors(texts[..<middle], over: connection) + vectors(texts[middle...], over: connection)
      }
      let mayPass = answer.status == 429 || answer.status >= 500
      guard mayPass, attempt < limits.mostAttempts else {
        throw .refused(
          server: server.name, status: answer.status, message: EmbeddingsMessage.errorText(answer.body))
      }
      pause(limits.pause(afterAttempt: attempt, asked: answer.retryAfter))
    }
    // The last attempt returns or throws.
    throw .failed(server: server.name, detail: "no attempt was made")
  }
}
