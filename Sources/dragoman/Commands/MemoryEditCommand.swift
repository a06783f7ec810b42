import ArgumentParser
import BitextModel
import Workbench

struct MemoryEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Changes one unit of a memory.",
    discussion: """
      Examples:
        dragoman memory edit 4711 --language az --text "Bakıda yay" --memory news
        dragoman memory edit 4711 --property x-status=approved --note "seen by M"
        dragoman export --memory news --where 'id = a1' --to jsonl | dragoman memory edit 4711 --from-json -

      match --json, concordance --json and memory history tell the numbers of units. The edited unit gets a new \
      number, the date and your name; its history is kept, and the edit can be undone: dragoman memory undo. The exit \
      status is 1 where there is no such unit.
      """)

  @Argument(help: ArgumentHelp("The unit.", valueName: "number"))
  var number: Int64

  @Option(help: ArgumentHelp("The language of the text, and of the properties and notes.", valueName: "tag"))
  var language: LanguageTag?

  @Option(help: ArgumentHelp("The new text; inline codes in what stays the same keep their places.", valueName: "text"))
  var text: String?

  @Flag(help: "Give the unit a text in a language that it has not.")
  var add = false

  @Option(
    help: ArgumentHelp(
      "Set a property of the unit, or of the language; without a value, take it away.", valueName: "type=value"))
  var property: [String] = []

  @Option(help: ArgumentHelp("Add a note to the unit, or to the language.", valueName: "text"))
  var note: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take the whole unit from a file as export --to jsonl writes it; - is standard input.", valueName: "file"))
  var fromJson: String?

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var results: OutputOptions

  private var edit: UnitEdit {
    var edit = UnitEdit()
    edit.language = language
    edit.text = text
    edit.addsLanguage = add
    edit.notes = note
    edit.properties = property.map { setting in
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (type: parts[0], value: parts.count > 1 ? parts[1] : nil)
    }
    return edit
  }

  func validate() throws {
    if fromJson != nil, !edit.isEmpty {
      throw ValidationError("--from-json gives the whole unit, so nothing else is set.")
    }
    if fromJson == nil, edit.isEmpty {
      throw ValidationError("Say what to change: --text, --property, --note or --from-json.")
    }
    if add, text == nil { throw ValidationError("--add gives the unit a text: give it with --text.") }
    if let setting = property.first(where: { $0.isEmpty || $0.hasPrefix("=") }) {
      throw ValidationError("--property \(setting) names no property: write TYPE=VALUE, or TYPE to take it away.")
    }
    if text != nil, language == nil { throw ValidationError("--text needs --language.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    let job = try EditJob(session.work, memory: memory.location(session), unit: number)
    let report = try UpkeepOutput.finding(session) {
      if let fromJson { return try job.run(fromJSON: fromJson) }
      return try job.run(edit)
    }
    try UpkeepOutput.show(report, results, session, showsSamples: true)
  }
}
