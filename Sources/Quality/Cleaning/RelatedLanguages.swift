public import BitextModel
public import Foundation
public import TextAnalysis

/// Which languages are so near one another that a sentence can be the same in both.
public struct RelatedLanguages: Sendable {
  private let groups: [String: Set<Int>]

  /// - Parameter groups: primary languages that belong together; a language may be in several groups.
  public init(_ groups: [[String]] = []) {
    var byLanguage: [String: Set<Int>] = [:]
    for (number, group) in groups.enumerated() {
      for language in group { byLanguage[language, default: []].insert(number) }
    }
    self.groups = byLanguage
  }

  /// Reads the groups from the file of the languages folder.
  ///
  /// - Throws: `DataTableError` where it cannot be read.
  public static func load(from languagesFolder: URL) throws(DataTableError) -> RelatedLanguages {
    let table = try DataTable(contentsOf: languagesFolder.appending(path: "shared/related-languages.txt"))
    return RelatedLanguages(
      table.rows.map { row in row.cells.flatMap { $0.split(separator: " ").map(String.init) } })
  }

  /// Whether two languages are the same or in one group, whatever their scripts and regions.
  public func areRelated(_ one: LanguageTag, _ other: LanguageTag) -> Bool {
    if one.language == other.language { return true }
    guard let first = groups[one.language], let second = groups[other.language] else { return false }
    return !first.isDisjoint(with: second)
  }
}
