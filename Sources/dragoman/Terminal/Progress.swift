import Foundation
import Workbench

/// One line on the terminal that says how far a long job is; nothing elsewhere.
struct Progress {
  private final class State {
    var start = ContinuousClock.now
    var shown: ContinuousClock.Instant?
  }

  private let verb: String
  /// What is counted.
  private let noun: String
  private let isShown: Bool
  private let state = State()

  init(_ options: OutputOptions, verb: String, noun: String = "unit") {
    self.verb = verb
    self.noun = noun
    isShown = Terminal.isErrorTerminal && !options.quiet
  }

  /// Redraws the line, at most ten times a second.
  func show(_ step: JobProgress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let shown = state.shown, now - shown < .milliseconds(100) { return }
    state.shown = now
    let seconds = (now - state.start) / .seconds(1)
    var line = "\(verb): \(step.units.counted(noun))"
    if seconds > 0.5 { line += ", \(Int(Double(step.units) / seconds)) a second" }
    if let total = step.totalBytes, total > 0, step.bytes > 0 {
      let share = min(1, Double(step.bytes) / Double(total))
      line += ", \(Int(share * 100)) %"
      if seconds > 0.5 { line += ", \(Int(seconds * (1 - share) / share)) s left" }
    }
    Terminal.write("\r\u{1B}[K\(line)")
  }

  /// Takes the line away.
  func clear() {
    guard isShown, state.shown != nil else { return }
    Terminal.write("\r\u{1B}[K")
  }
}
