import ArgumentParser

@main
struct LearnSpellings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn-spellings", abstract: "Learns how names are spelled in other languages from names that are known.")
}
