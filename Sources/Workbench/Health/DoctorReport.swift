import BitextModel
public import Foundation
import Interchange
import TextAnalysis

/// Says what is in force and from where, and what is installed.
public enum DoctorReport {
  /// Never fails: what is wrong is a fact of the report.
  public static func make(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> [DoctorRecord] {
    var records = [
      fact("dragoman", ProgramVersion.text, ResourceFolder.runningBinary?.path(percentEncoded: false) ?? "–"),
      fact("ICU", ICUVersion.text, "library"),
    ]
    do {
      let resources = try ResourceFolder.find(environment: environment)
      records.append(fact("resources", resources.url.path(percentEncoded: false), resources.origin))
      let session = WorkSession(settings: Settings(), resources: resources)
      let languages = session.languageFolders.filter { LanguageTag(wellFormed: $0) != nil }
      records.append(fact("languages", languages.joined(separator: ", "), "Languages/"))
    } catch {
      records.append(DoctorRecord(what: "resources", value: error.problem, origin: "–", isFault: true))
    }
    do {
      records += settings(try SettingsReader(environment: environment).read(), environment: environment)
    } catch {
      records.append(DoctorRecord(what: "settings", value: error.description, origin: "–", isFault: true))
    }
    records.append(fact("formats read", "tmx, tsv, jsonl, json, txt; packed with gz, bz2, xz, zip", "built in"))
    records.append(fact("formats written", "tmx, tsv, jsonl, json, vecalign", "built in"))
    for tool in ["pandoc", "libreoffice", "pdftotext"] { records.append(program(tool, environment: environment)) }
    return records
  }

  private static func settings(_ settings: Settings, environment: [String: String]) -> [DoctorRecord] {
    let location = MemoryLocation(settings.memory.content, environment: environment)
    let exists = FileManager.default.fileExists(atPath: location.path)
    var records = [
      fact("memory", location.path + (exists ? "" : " (not made yet)"), settings.memory.origin),
      fact("from", settings.from.content?.canonical ?? "–", settings.from.origin),
      fact("to", list(settings.to.content.map(\.canonical)), settings.to.origin),
      fact("glossaries", list(settings.glossaries.content), settings.glossaries.origin),
      fact("exceptions", settings.exceptions.content ?? "–", settings.exceptions.origin),
      fact("rules", settings.rules.content ?? "–", settings.rules.origin),
      fact("penalties", list(settings.penalties.content), settings.penalties.origin),
      fact("embeddings", settings.embeddingsURL.content ?? "–", settings.embeddingsURL.origin),
      fact("embeddings model", settings.embeddingsModel.content ?? "–", settings.embeddingsModel.origin),
      fact("user", settings.user.content ?? "–", settings.user.origin),
      fact(
        "analyse bands", list(settings.analysisBands.content.scores.map(String.init)), settings.analysisBands.origin),
      fact(
        "analyse weights", list(settings.analysisWeights.content.map { "\($0.band)=\($0.percent)" }),
        settings.analysisWeights.origin),
    ]
    for file in SettingsReader(environment: environment).files {
      let path = file.path(percentEncoded: false)
      let isThere = FileManager.default.fileExists(atPath: path)
      records.append(fact("settings file", path, isThere ? "read" : "not there"))
    }
    return records
  }

  /// Programs that open formats which are not read here.
  private static func program(_ name: String, environment: [String: String]) -> DoctorRecord {
    for folder in (environment["PATH"] ?? "").split(separator: ":") {
      let path = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) { return fact(name, path, "PATH") }
    }
    return fact(name, "not installed", "PATH")
  }

  private static func fact(_ what: String, _ value: String, _ origin: String) -> DoctorRecord {
    DoctorRecord(what: what, value: value, origin: origin, isFault: false)
  }

  private static func list(_ values: [String]) -> String { values.isEmpty ? "–" : values.joined(separator: ", ") }
}
