public import BitextModel
import Foundation
import Glossary
import TextAnalysis

/// Adds a concept or forms of one to a glossary file of the user's own.
public struct GlossaryAddJob {
  private let path: String
  private let loader: GlossaryLoader

  /// - Parameter file: the glossary to add to; where it is `nil`, the last one of the settings.
  /// - Throws: a ``WorkbenchError`` where neither names one.
  public init(_ session: WorkSession, file: String? = nil) throws {
    guard let path = file ?? session.settings.glossaries.content.last else {
      throw WorkbenchError(
        .usage, "it is not said which glossary to add to",
        remedy: "Name a file with --glossary, or name your own in the settings: glossaries = [\"names.tsv\"].")
    }
    self.path = path
    // The file itself need not be there yet.
    let others = GlossaryLoader.filesInForce(session).filter {
      OutputProtection.resolved($0) != OutputProtection.resolved(path)
    }
    loader = try GlossaryLoader(session, named: others)
  }

  /// What was added.
  public struct Report: Sendable {
    public let record: ConceptRecord
    public let file: String
    /// How many rows are new or changed; with none, the file is as it was.
    public let changedRows: Int
    public let remarks: [Diagnostic]
    /// What was decided against what was there.
    public let conflicts: [GlossaryConflictRecord]
  }

  /// Adds.
  ///
  /// - Parameter tell: is told what the program waits for, where another run changes the file.
  /// - Throws: a ``WorkbenchError`` where a form is wrong, or another concept has it; then the file is as it was.
  public func run(
    _ addition: GlossaryAddition, writes: Bool = true, tell: (String) -> Void = { _ in }
  ) throws -> Report {
    var target = try GlossaryOutput(changing: path, locks: writes, tell: tell)
    var known = GlossaryMerger(loader.termBase)
    known.merge(target.document.termBase)
    let checked = try GlossaryAdditionCheck(
      addition, known: known.termBase, own: target.document.termBase, sounds: loader.nameKnowledge)
    let before = target.document.termBase[checked.concept.id]
    var merger = GlossaryMerger(target.document.termBase)
    merger.merge(checked.concept)
    target.document.termBase = merger.termBase
    guard let after = merger.termBase[checked.concept.id] else {
      throw WorkbenchError(.internalFault, "the concept was not added")
    }
    let changed = after.terms.filter { term in before?.terms.contains(term) != true }.count
    if changed > 0 || before?.type != after.type, writes { try target.write() }
    return Report(
      record: ConceptRecord(after, in: []), file: path, changedRows: changed, remarks: target.remarks + checked.remarks,
      conflicts: merger.conflicts.map { GlossaryConflictRecord($0) })
  }
}
