import ArgumentParser
import Workbench

/// How segments are counted in a match analysis.
struct AnalysisArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The lowest scores of the bands of fuzzy matches (default: 95,85,75,50).", valueName: "scores"))
  var bands: BandList?

  @Option(
    help: ArgumentHelp("What words are worth in per cent, such as context=0,100=10,95-99=30.", valueName: "band=…"))
  var weights: WeightList?

  @Option(
    help: ArgumentHelp(
      "Points that matches lose: \(PenaltyText.names.joined(separator: ", ")).", valueName: "kind=points"))
  var penalty: [String] = []

  @Flag(help: "Compare segments with earlier ones of the files too: bands internal-95-99 and so on.")
  var internalFuzzy = false

  @Flag(help: "A repetition is one even where the memory has its text (100).")
  var repetitionsFirst = false

  func options(format: String?) -> AnalysisOptions {
    var options = AnalysisOptions()
    options.bounds = bands?.bounds
    options.weights = weights?.weights ?? []
    options.comparesInternally = internalFuzzy
    options.putsRepetitionsFirst = repetitionsFirst
    options.penalties = penalty.isEmpty ? nil : penalty
    options.format = format
    return options
  }
}

/// Lowest scores separated by commas.
struct BandList: ExpressibleByArgument {
  let bounds: BandBounds

  init?(argument: String) {
    let texts = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let bounds = BandBounds(texts) else { return nil }
    self.bounds = bounds
  }
}

/// Weights separated by commas.
struct WeightList: ExpressibleByArgument {
  let weights: [BandWeight]

  init?(argument: String) {
    var weights: [BandWeight] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let weight = BandWeight(String(part)) else { return nil }
      weights.append(weight)
    }
    self.weights = weights
  }
}
