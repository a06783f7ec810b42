import CCurl
import Foundation

/// A connection over which bytes are posted, kept from one request to the next; for one thread at a time.
final class HTTPConnection {
  /// What a server answered.
  struct Answer {
    let status: Int
    let body: Data
    /// The seconds that the server asks to wait.
    let retryAfter: Int?
  }

  private let connection: OpaquePointer

  /// - Throws: ``EmbeddingsError/noTransport`` where libcurl is not installed.
  init() throws(EmbeddingsError) {
    guard let connection = ccurl_open() else { throw .noTransport }
    self.connection = connection
  }

  deinit { ccurl_close(connection) }

  /// Posts JSON and waits for the answer, whatever its status.
  func post(_ body: Data, to server: EmbeddingsServer, _ limits: RequestLimits) throws(EmbeddingsError) -> Answer {
    var headers = ["Content-Type: application/json", "Accept: application/json", "User-Agent: dragoman"]
    // Without this libcurl waits up to a second before it sends a larger body.
    headers.append("Expect:")
    if let key = server.key { headers.append("Authorization: Bearer \(key)") }
    var answer = ccurl_answer()
    let lines = headers.map { Array($0.utf8CString) }
    withPointers(lines[...], []) { pointers in
      body.withUnsafeBytes { bytes in
        ccurl_post(
          connection, server.address, pointers, pointers.count, bytes.bindMemory(to: UInt8.self).baseAddress,
          bytes.count, server.isLocal, Int64(limits.connectMilliseconds), Int64(limits.totalMilliseconds),
          limits.mostBytes, &answer)
      }
    }
    let detail = withUnsafeBytes(of: answer.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    switch answer.outcome {
    case CCURL_DONE: break
    case CCURL_BAD_ADDRESS: throw .badAddress(server.name)
    case CCURL_CANNOT_CONNECT: throw .cannotConnect(server: server.name, detail: detail)
    case CCURL_TIMED_OUT: throw .timedOut(server: server.name, seconds: max(1, limits.totalMilliseconds / 1000))
    case CCURL_TOO_LARGE: throw .tooLarge(server: server.name, limit: limits.mostBytes)
    default: throw .failed(server: server.name, detail: detail)
    }
    return Answer(
      status: Int(answer.status), body: answer.body.map { Data(bytes: $0, count: answer.length) } ?? Data(),
      retryAfter: answer.retry_after < 0 ? nil : Int(answer.retry_after))
  }

  /// Calls `body` with pointers to all the lines.
  private func withPointers(
    _ lines: ArraySlice<[CChar]>, _ pointers: [UnsafePointer<CChar>?], _ body: ([UnsafePointer<CChar>?]) -> Void
  ) {
    guard let line = lines.first else { return body(pointers) }
    line.withUnsafeBufferPointer { withPointers(lines.dropFirst(), pointers + [$0.baseAddress], body) }
  }
}
