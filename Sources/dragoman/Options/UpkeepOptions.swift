import ArgumentParser
import Workbench

/// How an upkeep of many units goes.
struct UpkeepOptions: ParsableArguments {
  @Flag(help: "Say what would be done, with samples, and change nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("How many units to show.", valueName: "number"))
  var samples = 5

  @Option(
    help: ArgumentHelp(
      "Write the units that are taken away, as they were, to this file; none for no file (default: NAME-VERBed-DATE.tmx in the working folder).",
      valueName: "file"))
  var removed: String?

  /// Where the units that are taken away go.
  var place: RemovedUnitsPlace { RemovedUnitsPlace(removed) }

  func validate() throws {
    if samples < 0 { throw ValidationError("--samples takes a whole number from 0.") }
    if dryRun, removed != nil {
      throw ValidationError("--dry-run takes nothing away, so --removed has nothing to write.")
    }
  }
}
