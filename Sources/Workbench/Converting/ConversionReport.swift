public import BitextModel

/// What a conversion or export did, and what there is to say of it.
public struct ConversionReport: Sendable {
  public let record: ConversionRecord
  public let diagnostics: [Diagnostic]
  /// What was done, and how long it took.
  public let summary: String

  init(
    input: String, output: String, units: Int, rejected: Int, reasons: [String: Int], diagnostics: [Diagnostic],
    watch: Stopwatch, byteCount: Int
  ) {
    let seconds = watch.seconds
    record = ConversionRecord(
      input: input, output: output, units: units, rejected: rejected, reasons: reasons, seconds: seconds.rounded(to: 3),
      megabytesPerSecond: (Double(byteCount) / 1e6 / max(seconds, 0.001)).rounded(to: 1))
    self.diagnostics = diagnostics
    var text = "\(units) units written to \(output == "-" ? "standard output" : output)"
    if rejected > 0 { text += ", \(rejected) rejected" }
    summary = "\(text) in \(watch.text)."
  }
}
