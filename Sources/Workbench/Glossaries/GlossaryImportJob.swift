public import BitextModel
import Glossary

/// Takes glossary files of any format into one of ours.
public struct GlossaryImportJob {
  private let session: WorkSession
  private let options: GlossaryImportOptions
  private let output: String
  private let inputs: [String]
  private let isReplacing: Bool

  /// - Parameters:
  ///   - output: the glossary that the files go into, which is made where it is not there; `-` for standard output.
  ///   - isReplacing: whether the output is written anew instead.
  public init(
    _ session: WorkSession, inputs: [String], output: String, replacing isReplacing: Bool = false,
    _ options: GlossaryImportOptions = GlossaryImportOptions()
  ) throws {
    self.isReplacing = isReplacing
    (self.session, self.inputs, self.output, self.options) = (session, inputs, output, options)
    try OutputProtection.check(output, against: inputs)
    guard let rejects = options.rejects else { return }
    try OutputProtection.check(rejects, against: inputs)
    if rejects != "-", OutputProtection.isSameFile(rejects, output) {
      throw WorkbenchError(
        .usage, "--rejects and -o name the same file, \(rejects)", remedy: "Give what is rejected another file.")
    }
  }

  /// What an import did.
  public struct Report: Sendable {
    public let records: [GlossaryImportRecord]
    /// The disagreements of the files with each other and with the output.
    public let conflicts: [GlossaryConflictRecord]
    public let diagnostics: [Diagnostic]
    /// The first disagreements, and how many more there are.
    public var shownConflicts: [Diagnostic] {
      DiagnosticLimit.shown(conflicts.map { Diagnostic(.remark, $0.message) })
    }
    /// What the output holds now.
    public let concepts: [ConceptRecord]
    /// What was done, and what to do next.
    public let summary: String
  }

  /// Reads all files, and writes the output if all could be read.
  ///
  /// - Parameters:
  ///   - writes: whether the output is written.
  ///   - tell: is told what the program waits for, where another run changes the output.
  /// - Throws: the error of a file that cannot be read; then the output stays as it was.
  /// - Complexity: memory in proportion to the glossary.
  public func run(writes: Bool = true, tell: (String) -> Void = { _ in }) throws -> Report {
    var target =
      try isReplacing
      ? GlossaryOutput(new: output) : GlossaryOutput(changing: output, locks: writes, tell: tell)
    let rejects = try RejectsFile(options.rejects, apartFrom: inputs)
    var merger = GlossaryMerger(target.document.termBase)
    var records: [GlossaryImportRecord] = []
    var diagnostics = target.remarks
    var (watch, known) = (Stopwatch(), 0)
    do {
      for path in inputs {
        let input = try GlossaryInput(session, path: path, options)
        let intake = Intake(options.intake, rejects: rejects)
        let read = try input.read(into: merger.termBase, intake)
        let (concepts, terms) = (merger.addedConceptCount, merger.addedTermCount)
        merger.merge(read)
        if let document = input.document { diagnostics += target.document.takeComments(of: document, file: path) }
        diagnostics += intake.shown
        records.append(
          GlossaryImportRecord(
            file: path, format: input.format?.rawValue ?? "", output: output, concepts: read.concepts.count,
            terms: read.concepts.map(\.terms.count).reduce(0, +), addedConcepts: merger.addedConceptCount - concepts,
            addedTerms: merger.addedTermCount - terms, rejected: intake.rejectedCount, reasons: intake.reasons,
            conflicts: merger.conflicts.count - known, seconds: watch.roundedSeconds))
        known = merger.conflicts.count
        watch = Stopwatch()
      }
    } catch {
      // What was rejected before the fault is kept.
      try rejects?.finish()
      throw error
    }
    try rejects?.finish()
    let (termBase, conflicts) = SameFormsReport.settled(merger, unifies: options.unifies)
    target.document.termBase = termBase
    if writes { try target.write() }
    return Report(
      records: records, conflicts: conflicts.map { GlossaryConflictRecord($0) }, diagnostics: diagnostics,
      concepts: termBase.sortedConcepts.map { ConceptRecord($0, in: []) }, summary: summary(records, termBase))
  }

  private func summary(_ records: [GlossaryImportRecord], _ termBase: TermBase) -> String {
    let terms = termBase.concepts.map(\.terms.count).reduce(0, +)
    let rejected = records.map(\.rejected).reduce(0, +)
    var text = "\(records.map(\.concepts).reduce(0, +).counted("concept")) read"
    if rejected > 0 { text += ", \(rejected) left out" }
    text +=
      "; \(output == "-" ? "the glossary" : output) has \(terms.counted("term")) of \(termBase.concepts.count.counted("concept"))."
    if output != "-" { text += " Next: dragoman glossary check \(output)" }
    return text
  }
}
