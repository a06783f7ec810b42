public import BitextModel

/// What a conversion or export did, and what there is to say of it.
public struct ConversionReport: Sendable {
  public let record: ConversionRecord
  public let diagnostics: [Diagnostic]
  /// What was done, and how long it took.
  public let summary: String

  init(
    input: String, output: String?, files: [String]?, units: Int, leftOut: Int?, rejected: Int, reasons: [String: Int],
    diagnostics: [Diagnostic],
    watch: Stopwatch, byteCount: Int, languages: [String: Int]? = nil
  ) {
    record = ConversionRecord(
      input: input, output: output, files: files, units: units, leftOut: leftOut, languages: languages,
      rejected: rejected, reasons: reasons,
      seconds: watch.roundedSeconds,
      megabytesPerSecond: watch.megabytesPerSecond(byteCount))
    self.diagnostics = diagnostics
    let place =
      switch (files?.count, files?.first, files?.last) {
      case (1, let only?, _): only
      case (let count?, let first?, let last?): "\(count.counted("file")), \(first) … \(last)"
      default: output == "-" ? "standard output" : output
      }
    var text = place.map { "\(units.counted("unit")) written to \($0)" } ?? "\(units.counted("unit")) in \(input)"
    if let languages {
      let counts = languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
      text += " (\(counts.joined(separator: ", ")))"
    }
    if let leftOut { text += ", \(leftOut) left out" }
    if rejected > 0 { text += ", \(rejected) rejected" }
    summary = "\(text) in \(watch.text)."
  }
}
