import Workbench

extension CommandSession {
  /// Says what making a lexicon did.
  func tell(_ report: LexiconJob.Report, _ options: OutputOptions) throws {
    remark(report.diagnostics)
    if options.json {
      try JSONLine.print(report.record)
    } else if report.record.file != "-" {
      try StandardOutput.line(report.record.text)
    }
    remark(report.summary)
  }
}
