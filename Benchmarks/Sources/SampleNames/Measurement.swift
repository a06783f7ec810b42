/// What a piece of work gave, and the median of the times that it took.
public struct Measurement<Result> {
  public let result: Result
  public let seconds: Double

  public init(rounds: Int, _ work: () -> Result) {
    let clock = ContinuousClock()
    var times: [Double] = []
    var result = work()
    for _ in 0..<max(1, rounds) { times.append(clock.measure { result = work() } / .seconds(1)) }
    self.result = result
    seconds = times.sorted()[times.count / 2]
  }
}
