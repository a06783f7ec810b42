public import BitextModel

/// Why texts got no vectors. An alignment then goes without them.
public enum EmbeddingsError: DragomanError, Equatable {
  /// The address is none that texts can be sent to.
  case badAddress(String)
  /// The key has characters that a header cannot hold.
  case badKey
  /// libcurl is not installed.
  case noTransport
  /// Nobody answers at the address.
  case cannotConnect(server: String, detail: String)
  /// No whole answer came in time.
  case timedOut(server: String, seconds: Int)
  /// The connection broke, or could not be made safe.
  case failed(server: String, detail: String)
  /// The server answered with another status than 200.
  case refused(server: String, status: Int, message: String)
  /// The answer is larger than any answer can be.
  case tooLarge(server: String, limit: Int)
  /// The answer is not what the protocol says.
  case malformed(server: String, detail: String)
  /// The answer has more or fewer vectors than there were texts.
  case wrongCount(server: String, count: Int, expected: Int)
  /// Vectors of the same model differ in dimension.
  case wrongDimension(server: String, dimension: Int, expected: Int)
  /// A vector holds a number that is infinite or too large.
  case notFinite(server: String)

  public var category: FaultCategory {
    switch self {
    case .badAddress, .badKey: .usage
    default: .unreachable
    }
  }

  public var problem: String {
    switch self {
    case .badAddress(let text): "‘\(text)’ is no address of an embeddings server"
    case .badKey: "\(EmbeddingsServer.keyVariable) holds characters that no key has"
    case .noTransport: "libcurl, through which embeddings are asked for, is not installed"
    case .cannotConnect(let server, let detail): "\(server) cannot be reached: \(detail)"
    case .timedOut(let server, let seconds): "\(server) gave no whole answer in \(seconds.counted("second"))"
    case .failed(let server, let detail): "the exchange with \(server) failed: \(detail)"
    case .refused(let server, let status, let message):
      "\(server) answered with status \(status)" + (message.isEmpty ? "" : ": \(message)")
    case .tooLarge(let server, let limit): "the answer of \(server) is larger than \(limit >> 20) MiB"
    case .malformed(let server, let detail): "the answer of \(server) is not that of an embeddings server: \(detail)"
    case .wrongCount(let server, let count, let expected):
      "\(server) gave \(count.counted("vector")) for \(expected.counted("text"))"
    case .wrongDimension(let server, let dimension, let expected):
      "\(server) gave a vector of \(dimension.counted("number")), and others of \(expected)"
    case .notFinite(let server): "\(server) gave a vector with a number that is infinite or too large"
    }
  }

  public var remedy: String? {
    switch self {
    case .badAddress: "Write it as http://localhost:11434/v1."
    case .badKey: "Set it to the key alone, without quotation marks or line ends."
    case .noTransport: "Install libcurl4."
    case .cannotConnect: "Start the server, or check the address."
    case .timedOut: "Try a smaller model; what was answered so far is kept."
    case .failed: nil
    case .refused(_, 401, _), .refused(_, 403, _): "Put the key into \(EmbeddingsServer.keyVariable)."
    case .refused(_, let status, _) where 300..<400 ~= status:
      "Give the address that it leads to: texts are not sent on to another one."
    case .refused(_, 400, _), .refused(_, 404, _), .refused(_, 422, _):
      "Check the address, and name the model with --embeddings-model."
    case .refused: nil
    case .tooLarge, .malformed, .wrongCount, .wrongDimension, .notFinite:
      "Check that the address is that of an embeddings server and its model is sound."
    }
  }
}
