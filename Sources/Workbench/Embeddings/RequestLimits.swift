/// What one request may take, and how failures that pass are met.
public struct RequestLimits: Sendable {
  /// Texts in a request; text-embeddings-inference takes no more than 32 unless it is told to.
  public var mostTexts = 32
  /// Bytes of text in a request.
  public var mostTextBytes = 32_000
  /// Requests under way at once.
  public var mostRequests = 4
  /// Until the connection stands.
  public var connectMilliseconds = 5_000
  /// Until the whole answer is there.
  public var totalMilliseconds = 120_000
  /// Bytes of an answer.
  public var mostBytes = 32 << 20
  /// How often a request is made that meets a status which may pass: 429 and those from 500 on.
  public var mostAttempts = 4
  /// The pause before the second attempt; it doubles from one to the next.
  public var firstPause = Duration.milliseconds(500)
  /// The longest pause, also where the server asks for a longer one.
  public var longestPause = Duration.seconds(30)

  public init() {}

  /// The pause after an attempt that failed.
  ///
  /// - Parameters:
  ///   - attempt: counted from 1.
  ///   - asked: the seconds that the server asks for.
  func pause(afterAttempt attempt: Int, asked: Int?) -> Duration {
    let own = firstPause * (1 << min(max(0, attempt - 1), 16))
    return min(longestPause, max(own, .seconds(asked ?? 0)))
  }
}
