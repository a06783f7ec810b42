import ArgumentParser
import BitextModel
import Workbench

struct GlossaryAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a concept, or forms of one, to a glossary of your own.",
    discussion: """
      Examples:
        dragoman glossary add ilham-aliyev --type person --fr "Ilham Aliyev" --az "İlham Əliyev" --glossary names.tsv
        dragoman glossary add --type city --form fr=Bakou --form az-Latn=Bakı --source "AZERTAC"
        dragoman glossary add baku --fr Bacou --status deprecated

      A language of two letters is an option of its own; --form takes any. Without an id, one is made of the name. The \
      first form of a language is preferred, where there is no preferred one yet, and others are admitted; --status says \
      otherwise, also of a form that is there. A form that another concept has is refused unless --force is given; names \
      that sound the same are told. The exit status is 1 where all was there already.
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The id, and forms such as --fr \"Ilham Aliyev\".", valueName: "id"))
  var words: [String] = []

  @Option(help: ArgumentHelp("A form with its language, such as fr=Bakou; may be given again.", valueName: "tag=form"))
  var form: [String] = []

  @Option(help: ArgumentHelp("What it is: person, city, organisation, term …", valueName: "type"))
  var type: String?

  @Option(help: ArgumentHelp("The forms’ status: preferred, admitted or deprecated.", valueName: "status"))
  var status: String?

  @Option(help: ArgumentHelp("Who says so.", valueName: "text"))
  var source = ""

  @Option(help: ArgumentHelp("What else there is to say.", valueName: "text"))
  var note = ""

  @Option(
    help: ArgumentHelp(
      "The glossary to add to, made where it is not there (default: the settings’ last).", valueName: "file"))
  var glossary: String?

  @Flag(help: "Add forms though another concept has them.")
  var force = false

  @Flag(help: "Say what would be added, and change nothing.")
  var dryRun = false

  @OptionGroup var results: OutputOptions

  func validate() throws { _ = try addition() }

  func run() throws {
    let session = try CommandSession(results)
    let job = try GlossaryAddJob(session.work, file: glossary)
    let report = try job.run(try addition(), writes: !dryRun, tell: session.remark)
    session.remark(report.remarks)
    for conflict in report.conflicts { session.remark(conflict.message) }
    if results.json {
      try JSONLine.print(report.record)
    } else {
      for form in report.record.forms {
        try StandardOutput.line("\(report.record.concept)\t\(form.lang)\t\(form.status)\t\(form.form)")
      }
    }
    guard report.changedRows > 0 else {
      session.remark("all of it is in \(report.file) already; nothing was changed.")
      try StandardOutput.flush()
      throw ExitCode(1)
    }
    let verb = dryRun ? "would be added or changed" : "added or changed"
    session.remark(
      "\(report.changedRows.counted("row")) \(verb) in \(report.file). Next: dragoman glossary check \(report.file)")
  }

  private func addition() throws -> GlossaryAddition {
    var addition = GlossaryAddition()
    (addition.type, addition.status, addition.source, addition.note) = (type, status, source, note)
    addition.isForced = force
    let named = try FormArguments(words)
    addition.id = named.id
    addition.forms = try named.forms + form.map(FormArguments.form)
    if addition.forms.isEmpty {
      throw ValidationError("There is no form to add; give one, such as --fr \"Ilham Aliyev\".")
    }
    return addition
  }
}
