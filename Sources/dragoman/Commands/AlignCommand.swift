import ArgumentParser
import BitextModel
import Workbench

struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Aligns two or more language versions of a document.",
    discussion: """
      Examples:
        dragoman align article.fr.txt article.en.txt article.az.txt -o article.tmx
        dragoman align article.fr.txt article.en.txt
        dragoman align a.fr.txt a.en.txt --segmented --to-format vecalign

      The ending of the output's name tells its format: .tmx, .xliff, .tsv, .csv, .jsonl, .json \
      (an alignment that can be corrected and converted later), .vecalign, .ladder or .hunalign. \
      Without -o, a table is printed. The versions may be plain text, HTML, DOCX, ODT, subtitles, \
      and what pandoc and LibreOffice read where they are installed. Languages are those of \
      --languages, of the files' names, or guessed.

      With --json-lines, each line of input is {"id","src","tgt","srclang","tgtlang"} with lists \
      of sentences, and each line of output {"id","beads":[{"src","tgt","score"}]}.
      """)

  @Argument(help: ArgumentHelp("The versions, one file a language.", valueName: "file"))
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

  @OptionGroup var documents: DocumentArguments
  @OptionGroup var batch: BatchOptions
  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var knowledge: LexiconArguments
  @OptionGroup var embeddings: EmbeddingsArguments
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if batch.jsonLines {
      if !files.isEmpty { throw ValidationError("--json-lines reads standard input and no file.") }
    } else if files.count < 2 {
      throw ValidationError("Name at least two versions, such as article.fr.txt article.en.txt.")
    }
    if let languages, languages.languages.count != files.count {
      throw ValidationError("--languages names \(languages.languages.count) languages for \(files.count) files.")
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be only one of the versions.")
    }
  }

  func run() throws {
    let session = try CommandSession(results)
    let job = try AlignJob(
      session.work, glossaries: glossary.files, lexicons: knowledge.choice, embeddings: embeddings.job(session.work))
    if batch.jsonLines { return try answerLines(job, session) }
    let format = try AlignmentFormat.of(output: output, named: toFormat)
    if let output {
      try OutputProtection.check(
        output, against: files + glossary.files + knowledge.files, memories: knowledge.memory.map { MemoryLocation($0) }
      )
    }
    let aligned = try job.run(
      paths: files, languages: languages?.languages, format: documents.fromFormat, segmented: segmented)
    session.remark(aligned.remarks)
    if format == .table, !results.json {
      let table = AlignmentTable(aligned.bitext, width: Terminal.width, explain: explain)
      try StandardOutput.lines(table.lines)
    } else if results.json {
      var lines = OutputLines(path: output ?? "-")
      for record in aligned.records { try lines.add(JSONLine.text(record)) }
      try lines.finish(inputs: files + glossary.files)
    } else {
      session.remark(try aligned.write(to: output ?? "-", as: format))
    }
    session.remark(aligned.summary(output: output))
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
  }

  private func answerLines(_ job: AlignJob, _ session: CommandSession) throws {
    try JSONLine.answer(Question.self) { question in
      let beads = try job.beads([
        (LanguageTag(question.srclang), question.src), (LanguageTag(question.tgtlang), question.tgt),
      ])
      session.remark(job.takeRemarks())
      return Answer(
        id: question.id,
        beads: beads.map { .init(src: Array($0.members[0]), tgt: Array($0.members[1]), score: $0.score) })
    }
  }
}
