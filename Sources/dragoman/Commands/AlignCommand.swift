import ArgumentParser
import BitextModel
import Workbench

struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Aligns two or more language versions of a document, or of all documents of folders.",
    discussion: """
      Examples:
        dragoman align article.fr.txt article.en.txt article.az.txt -o article.tmx
        dragoman align article.fr.txt article.en.txt --explain --plot article.svg
        dragoman align a.fr.txt a.en.txt --segmented --to-format vecalign
        dragoman align article.json -o again.json
        dragoman align texts/fr texts/en -o aligned --to-format json

      The ending of the output's name tells its format: .tmx, .xliff, .tsv, .csv, .jsonl, .json \
      (an alignment that can be corrected and converted later), .vecalign, .ladder or .hunalign. \
      Without -o, a table is printed. The versions may be plain text, HTML, DOCX, ODT, subtitles, \
      and what pandoc and LibreOffice read where they are installed. Languages are those of \
      --languages, of the files' names, or guessed.

      An alignment of ours (.json) by itself is aligned anew; beads whose state is accepted or pinned stay. \
      --keep does the same for documents that were changed since.

      Folders: documents are paired by name (fr/article.txt and en/article.txt, or article.fr.txt and \
      article_en.docx in one folder), aligned on all processors, and written to the folder -o, or all into \
      one -o that ends in .tmx. One that cannot be aligned does not stop the others; the status then is that of \
      the first fault.

      With --json-lines, each line of input is {"id","src","tgt","srclang","tgtlang"} with lists \
      of sentences, and each line of output {"id","beads":[{"src","tgt","score"}]}.
      """)

  @Argument(
    help: ArgumentHelp("The versions, one file a language; an alignment; or folders.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The files’ languages in their order, such as fr,en,az.", valueName: "tags"))
  var languages: LanguageList?

  @Flag(help: "The files hold one sentence a line already.")
  var segmented = false

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file, whole or not at all.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The output's format, where its name does not tell.", valueName: "format"))
  var toFormat: AlignmentFormat?

  @Flag(help: "Show under each bead what speaks for it and against it.")
  var explain = false

  @OptionGroup var alignment: AlignmentArguments
  @OptionGroup var documents: DocumentArguments
  @OptionGroup var batch: BatchOptions
  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var knowledge: LexiconArguments
  @OptionGroup var embeddings: EmbeddingsArguments
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if batch.jsonLines {
      if !files.isEmpty { throw ValidationError("--json-lines reads standard input and no file.") }
      if let option = optionOfFiles {
        throw ValidationError("\(option) has no effect with --json-lines; leave it out.")
      }
    } else if files.isEmpty || files == ["-"] {
      throw ValidationError("Name at least two versions, such as article.fr.txt article.en.txt.")
    }
    if let languages, files.count > 1, languages.languages.count != files.count {
      throw ValidationError("--languages names \(languages.languages.count) languages for \(files.count) files.")
    }
    if let plot = alignment.plot, plot == output {
      throw ValidationError("-o and --plot name the same file, \(plot).")
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be only one of the versions.")
    }
  }

  /// The first option that was given and applies to files only.
  private var optionOfFiles: String? {
    let given = [
      ("--output", output != nil), ("--to-format", toFormat != nil), ("--explain", explain),
      ("--plot", alignment.plot != nil), ("--min-score", alignment.minScore != nil),
      ("--keep", alignment.keep != nil), ("--jobs", alignment.jobs != nil), ("--segmented", segmented),
      ("--languages", languages != nil), ("--from-format", documents.fromFormat != nil),
    ]
    return given.first { $0.1 }?.0
  }

  func run() throws {
    let session = try CommandSession(results)
    let job = try AlignJob(
      session.work, glossaries: glossary.files, lexicons: knowledge.choice, embeddings: embeddings.job(session.work))
    if batch.jsonLines { return try answerLines(job, session) }
    if try DocumentFolders.areFolders(files) { return try alignFolders(job, session) }
    let format = try AlignmentFormat.of(output: output, named: toFormat)
    let inputs = files + glossary.files + knowledge.files + [alignment.keep].compactMap(\.self)
    for output in [output, alignment.plot].compactMap(\.self) {
      try OutputProtection.check(output, against: inputs, memories: knowledge.memory.map { MemoryLocation($0) })
    }
    let aligned = try align(job)
    session.remark(aligned.remarks)
    if format == .table, !results.json {
      let table = AlignmentTable(
        aligned.bitext, width: Terminal.width, explain: explain, notes: aligned.crossingTexts)
      try StandardOutput.lines(table.lines)
    } else if results.json {
      var lines = OutputLines(path: output ?? "-")
      for record in aligned.records { try lines.add(JSONLine.text(record)) }
      for record in aligned.crossingRecords { try lines.add(JSONLine.text(record)) }
      try lines.finish(inputs: inputs)
    } else {
      session.remark(
        try aligned.write(to: output ?? "-", as: format, minimumScore: alignment.minScore ?? 0))
    }
    if let plot = alignment.plot { try aligned.writePlot(to: plot) }
    session.remark(aligned.summary(output: output))
  }

  private func align(_ job: AlignJob) throws -> AlignedVersions {
    if files.count == 1 {
      guard alignment.keep == nil, languages == nil, !segmented else {
        throw ValidationError("--keep, --languages and --segmented are for versions; \(files[0]) is named alone.")
      }
      return try job.realign(path: files[0])
    }
    return try job.run(
      paths: files, languages: languages?.languages, format: documents.fromFormat, segmented: segmented,
      keeping: alignment.keep)
  }

  private func alignFolders(_ job: AlignJob, _ session: CommandSession) throws {
    guard let output else { throw ValidationError("Name the folder for the alignments with -o.") }
    guard alignment.plot == nil, !explain else {
      throw ValidationError("--plot and --explain show one document; name its versions.")
    }
    var options = AlignFoldersOptions(output: output)
    options.format = toFormat ?? .tmx
    options.documentFormat = documents.fromFormat
    options.segmented = segmented
    options.minimumScore = alignment.minScore ?? 0
    options.earlier = alignment.keep
    options.jobs = alignment.jobs
    let folders = try DocumentFolders(files, languages: languages?.languages, output: output)
    let batch = try AlignFoldersJob(job, folders, options)
    session.remark(batch.remarks)
    let progress = Progress(results, verb: "aligning", noun: "document")
    var firstFault: (any DragomanError)?
    let summary = try batch.run { document in
      progress.clear()
      session.remark(document.remarks)
      if let fault = document.fault {
        firstFault = firstFault ?? fault
        Terminal.complain("\(document.record.document): \(fault)")
      }
      if results.json {
        try JSONLine.print(document.record)
      } else if document.fault == nil {
        try StandardOutput.line(document.record.text)
      }
    } progress: {
      progress.show($0)
    }
    progress.clear()
    session.remark(summary)
    try StandardOutput.flush()
    if let firstFault { throw ExitCode(firstFault.category.exitStatus) }
  }

  private struct Question: Decodable {
    var id: QuestionIdentifier?
    var src: [String]
    var tgt: [String]
    var srclang: String
    var tgtlang: String
  }

  private struct Answer: Encodable {
    struct Bead: Encodable {
      var src: [Int]
      var tgt: [Int]
      var score: Double
    }

    var id: QuestionIdentifier?
    var beads: [Bead]
    /// Passages that stand elsewhere; `nil` where there are none.
    var crossings: [Bead]?
  }

  private func answerLines(_ job: AlignJob, _ session: CommandSession) throws {
    try JSONLine.answer(Question.self) { question in
      let bitext = try job.align([
        (LanguageTag(question.srclang), question.src), (LanguageTag(question.tgtlang), question.tgt),
      ])
      session.remark(job.takeRemarks())
      return Answer(
        id: question.id,
        beads: bitext.beads.map { .init(src: Array($0.members[0]), tgt: Array($0.members[1]), score: $0.score) },
        crossings: bitext.crossings.isEmpty
          ? nil
          : bitext.crossings.map {
            .init(src: Array($0.oneSegments), tgt: Array($0.otherSegments), score: $0.score)
          })
    }
  }
}
