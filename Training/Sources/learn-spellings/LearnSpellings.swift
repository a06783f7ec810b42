import Foundation
import Glossary

@main
struct LearnSpellings {
  static func main() throws {
    let folder = CommandLine.arguments[1]
    let mode = CommandLine.arguments[2]
    let entities = try NameEntity.read(folder)
    var items = try GenerateMeasure.items(folder)
    let learnt = mode == "half" ? entities.filter(\.isInFirstHalf) : entities
    let files = SpellingRecipe().files(learnt)
    var unseen = items
    if mode == "half" {
      var of: [String: [NameEntity]] = [:]
      for entity in entities {
        for (language, names) in entity.names { for name in names { of[language + norm(name, entity.type), default: []].append(entity) } }
      }
      items = items.filter { item in
        of[item.src_lang + norm(item.src, item.type)]?.contains { e in !e.isInFirstHalf && !Set(e.names[item.tgt_lang] ?? []).isDisjoint(with: item.tgt) } ?? false }
      unseen = items.filter { item in !(of[item.src_lang + norm(item.src, item.type)] ?? []).contains { $0.isInFirstHalf } }
    }
    for (name, lines) in files.sorted(by: { $0.key < $1.key }) {
      print(name, lines.count, lines.reduce(0) { $0 + $1.utf8.count + 1 })
    }
    let bytes = files.mapValues { Array(($0.joined(separator: "\n") + "\n").utf8) }
    let families = Array("cyrillic\tru uk ky kk\nturkic\taz tr uz tk\nwestern\ten fr de\n".utf8)
    _ = families
    let languages = "/tmp/wt/proposals/Languages/"
    let tables = SpellingTables { path in
      if let made = bytes[path] { return made }
      if path.contains("/spellings/") { return nil }
      return FileManager.default.contents(atPath: languages + path).map { Array($0) }
    }
    GenerateMeasure.report(items, SpellingProposer(tables))
    GenerateMeasure.report(unseen, SpellingProposer(tables), misses: CommandLine.arguments.dropFirst(3).first)
  }

  static func norm(_ name: String, _ type: String) -> String {
    NameParts(name, language: nil, mayBePerson: type == "person").parts.map(\.lower).joined(separator: " ")
  }
}
