import BitextModel
public import Foundation
import TOMLKit

/// Reads settings from files and the environment.
public struct SettingsReader: Sendable {
  private let environment: [String: String]
  private let workingFolder: URL

  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    workingFolder: URL = URL(filePath: FileManager.default.currentDirectoryPath)
  ) {
    self.environment = environment
    self.workingFolder = workingFolder
  }

  /// The files that are looked for, the one that wins last.
  public var files: [URL] {
    [
      UserFolder.configuration(environment).appending(path: "config.toml"),
      workingFolder.appending(path: "dragoman.toml"),
    ]
  }

  /// The settings in force.
  ///
  /// - Throws: ``WorkbenchError`` where a file is not TOML or a value has not the form it must have.
  public func read() throws(WorkbenchError) -> Settings {
    var settings = Settings()
    for file in files { try apply(file, to: &settings) }
    try applyEnvironment(to: &settings)
    return settings
  }

  private func apply(_ file: URL, to settings: inout Settings) throws(WorkbenchError) {
    let path = file.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return }
    let text: String
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw WorkbenchError(
        .badData, "the settings cannot be read as UTF-8 text", remedy: "Repair or remove the file.",
        at: SourceLocation(file: path))
    }
    // The TOML library takes a NUL for the end.
    guard !text.utf8.contains(0) else {
      throw WorkbenchError(
        .badData, "the settings hold a NUL byte", remedy: "Repair or remove the file.", at: SourceLocation(file: path))
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw WorkbenchError(
        .badData, "the settings are not TOML: \(error.description)", remedy: "Repair the line.",
        at: SourceLocation(file: path, line: error.source.begin.line))
    } catch {
      throw WorkbenchError(.badData, "the settings are not TOML", at: SourceLocation(file: path))
    }
    for (key, texts) in try SettingsTable(path: path).entries(of: table) {
      // A folder that somebody else made must not decide where texts are sent.
      if key == "embeddings.url", file == files.last {
        settings.diagnostics.append(
          Diagnostic(
            .remark, "\(key) has no effect here; set it in your own config.toml, or give --embeddings",
            at: SourceLocation(file: path)))
        continue
      }
      let known = try set(key, to: texts, origin: path, relativeTo: file.deletingLastPathComponent(), in: &settings)
      if !known {
        settings.diagnostics.append(
          Diagnostic(.remark, "there is no setting \(key); it has no effect", at: SourceLocation(file: path)))
      }
    }
  }

  private func applyEnvironment(to settings: inout Settings) throws(WorkbenchError) {
    for key in [
      "memory", "from", "to", "glossaries", "exceptions", "rules", "user", "penalties", "analyse.bands",
      "analyse.weights", "embeddings.url", "embeddings.model",
    ] {
      let name = "DRAGOMAN_" + key.uppercased().replacing(".", with: "_")
      guard let text = environment[name], !text.isEmpty else { continue }
      let separator: Character = key == "glossaries" ? ":" : ","
      let isList = ["glossaries", "to", "penalties", "analyse.bands", "analyse.weights"].contains(key)
      let texts = isList ? text.split(separator: separator).map(String.init) : [text]
      _ = try set(key, to: texts, origin: name, relativeTo: workingFolder, in: &settings)
    }
  }

  /// - Returns: whether there is such a setting.
  private func set(
    _ key: String, to texts: [String], origin: String, relativeTo folder: URL, in settings: inout Settings
  ) throws(WorkbenchError) -> Bool {
    func path(_ text: String) -> String {
      text.hasPrefix("/") ? text : folder.appending(path: text).path(percentEncoded: false)
    }
    switch key {
    case "memory": settings.memory = .init(texts.first ?? "default", origin: origin)
    case "from":
      var from: LanguageTag?
      if let text = texts.first { from = try language(text, origin) }
      settings.from = .init(from, origin: origin)
    case "to":
      var languages: [LanguageTag] = []
      for text in texts { languages.append(try language(text, origin)) }
      settings.to = .init(languages, origin: origin)
    case "glossaries": settings.glossaries = .init(texts.map(path), origin: origin)
    case "exceptions": settings.exceptions = .init(texts.first.map(path), origin: origin)
    case "rules": settings.rules = .init(texts.first.map(path), origin: origin)
    case "penalties":
      do {
        _ = try PenaltyText.penalties(texts)
      } catch {
        throw WorkbenchError(.badData, "\(origin): \(error.problem)", remedy: "Write penalties = [\"alignment=5\"].")
      }
      settings.penalties = .init(texts, origin: origin)
    case "user": settings.user = .init(texts.first, origin: origin)
    case "embeddings.url": settings.embeddingsURL = .init(texts.first, origin: origin)
    case "embeddings.model": settings.embeddingsModel = .init(texts.first, origin: origin)
    case "analyse.bands": settings.analysisBands = .init(try bounds(texts, origin), origin: origin)
    case "analyse.weights":
      let weights = try settings.analysisWeights.content + weights(texts, origin)
      settings.analysisWeights = .init(weights, origin: origin)
    default: return false
    }
    return true
  }

  private func bounds(_ texts: [String], _ origin: String) throws(WorkbenchError) -> BandBounds {
    guard let bounds = BandBounds(texts) else {
      throw WorkbenchError(
        .badData, "\(origin): ‘\(texts.joined(separator: ", "))’ are no bands of an analysis",
        remedy: "Write their lowest scores, each once, from 1 to 99, such as bands = [95, 85, 75, 50].")
    }
    return bounds
  }

  private func weights(_ texts: [String], _ origin: String) throws(WorkbenchError) -> [BandWeight] {
    var weights: [BandWeight] = []
    for text in texts {
      guard let weight = BandWeight(text) else {
        throw WorkbenchError(
          .badData, "\(origin): ‘\(text)’ is no weight of a band",
          remedy: "Write a whole number of per cent from 0 to 100 for each band, such as 95-99 = 30.")
      }
      weights.append(weight)
    }
    return weights
  }

  private func language(_ text: String, _ origin: String) throws(WorkbenchError) -> LanguageTag {
    guard let tag = LanguageTag(wellFormed: text.trimmingCharacters(in: .whitespaces)) else {
      throw WorkbenchError(
        .badData, "\(origin): ‘\(text)’ is no language tag", remedy: "Write a BCP 47 tag such as fr or az-Latn.")
    }
    return tag
  }
}
