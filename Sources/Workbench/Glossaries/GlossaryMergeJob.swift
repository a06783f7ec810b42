import Glossary

/// Merges glossaries into a new one, the later deciding.
public struct GlossaryMergeJob {
  private let job: GlossaryImportJob

  /// - Parameters:
  ///   - inputs: from the least to the most authoritative.
  ///   - output: a file that is written anew; `-` for standard output.
  ///   - unifies: whether concepts under different ids that have the same forms are made one.
  public init(_ session: WorkSession, inputs: [String], output: String, unifies: Bool) throws {
    var options = GlossaryImportOptions()
    options.unifies = unifies
    job = try GlossaryImportJob(session, inputs: inputs, output: output, replacing: true, options)
  }

  /// Reads all, and writes the output if all could be read.
  public func run(writes: Bool = true) throws -> GlossaryImportJob.Report { try job.run(writes: writes) }
}
