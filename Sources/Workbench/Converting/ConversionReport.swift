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
    record = ConversionRecord(
      input: input, output: output, units: units, rejected: rejected, reasons: reasons, seconds: watch.roundedSeconds,
      megabytesPerSecond: watch.megabytesPerSecond(byteCount))
    self.diagnostics = diagnostics
    var text = "\(units) units written to \(output == "-" ? "standard output" : output)"
    if rejected > 0 { text += ", \(rejected) rejected" }
    summary = "\(text) in \(watch.text)."
  }
}
