import BitextModel
import TOMLKit

/// The settings of a TOML file as names and texts: `bands` in the table `[analyse]` is `analyse.bands`.
struct SettingsTable {
  /// The file, for messages.
  let path: String

  /// The entries of a file, and of the tables in it.
  ///
  /// - Throws: ``WorkbenchError`` where a value has not the form of a setting.
  func entries(of table: TOMLTable) throws(WorkbenchError) -> [(key: String, texts: [String])] {
    var entries: [(key: String, texts: [String])] = []
    for key in table.keys {
      guard let value = table[key] else { continue }
      if let inner = value.table {
        for innerKey in inner.keys {
          guard let value = inner[innerKey] else { continue }
          let name = "\(key).\(innerKey)"
          entries.append((name, try texts(ofInner: value, name)))
        }
      } else if let texts = value.string.map({ [$0] }) ?? value.array?.compactMap(\.string) {
        entries.append((key, texts))
      } else {
        throw WorkbenchError(
          .badData, "the setting \(key) is neither a text nor a list of texts",
          remedy: "Write it as \(key) = \"…\".", at: SourceLocation(file: path))
      }
    }
    return entries
  }

  /// Texts, whole numbers, lists of them, and tables of them as `name=value`.
  private func texts(ofInner value: any TOMLValueConvertible, _ name: String) throws(WorkbenchError) -> [String] {
    func text(_ value: any TOMLValueConvertible) -> String? { value.string ?? value.int.map(String.init) }
    var texts: [String?] = []
    if let list = value.array {
      texts = list.map { text($0) }
    } else if let pairs = value.table {
      texts = pairs.keys.map { key in pairs[key].flatMap { text($0) }.map { "\(key)=\($0)" } }
    } else {
      texts = [text(value)]
    }
    let found = texts.compactMap(\.self)
    guard found.count == texts.count else {
      throw WorkbenchError(
        .badData, "the setting \(name) holds what is neither a text nor a whole number",
        remedy: "See Documentation/CommandLine.md for its form.", at: SourceLocation(file: path))
    }
    return found
  }
}
