import BitextModel
import Memory

/// What can be saved of a damaged memory, as `memory salvage --json` gives it.
public struct SalvageRecord: Codable, Sendable, Hashable {
  public struct LostLanguage: Codable, Sendable, Hashable {
    public let number: Int64
    public let lang: String
    public let sample: String
  }

  public let memory: String
  /// The file that was made; absent where none was asked for.
  public let output: String?
  /// Units that are what they were.
  public let whole: Int
  /// Units whose hash is lost, so that nobody can tell.
  public let unverified: Int
  /// Units of which something is lost or changed.
  public let damaged: Int
  /// Units of which fewer than two texts are left; they are not written.
  public let fragments: Int
  public let languages: [String]
  public let lostLanguages: [LostLanguage]
  public let pages: Int
  public let pageSize: Int
  public let damagedRows: Int
  public let looseRows: Int
  public let unreadablePages: Int
  public let seconds: Double

  init(_ report: SalvageReport, memory: String, output: String?, seconds: Double) {
    self.memory = memory
    self.output = output
    whole = report.units[.whole] ?? 0
    unverified = report.units[.unverified] ?? 0
    damaged = report.units[.damaged] ?? 0
    fragments = report.fragments
    languages = report.languages.map(\.canonical)
    lostLanguages = report.lostLanguages.map {
      LostLanguage(number: $0.number, lang: $0.tag.canonical, sample: $0.sample)
    }
    pages = report.pageCount
    pageSize = report.pageSize
    damagedRows = report.damagedRows
    looseRows = report.looseRows
    unreadablePages = report.unreadablePages
    self.seconds = seconds
  }

  /// Lines for a person.
  public var lines: [String] {
    [
      "whole       \(whole.counted("unit"))", "unverified  \(unverified.counted("unit")), whose checking hash is lost",
      "damaged     \(damaged.counted("unit")), of which something is lost",
      "fragments   \(fragments.counted("unit")) with fewer than two texts left",
      "languages   \(languages.joined(separator: ", "))",
    ]
      + lostLanguages.map { "lost name   language \($0.number), here \($0.lang): “\($0.sample)”" }
  }
}
