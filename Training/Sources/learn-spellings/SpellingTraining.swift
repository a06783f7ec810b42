import BitextModel
import Foundation
import Glossary

/// Learns all tables from entities, and measures what they are worth.
struct SpellingTraining {
  /// The project's languages folder, with the rules that are not learnt.
  let languages: String

  /// The learnt files, by their path in the languages folder.
  func learn(_ entities: [NameEntity]) -> [String: [String]] {
    let recipe = SpellingRecipe()
    // How far the tables can be trusted shows only in names that they were not made of.
    let partial = SpellingProposer(tables(recipe.files(entities.filter(\.isInFirstQuarters))))
    let unseen = entities.filter { !$0.isInFirstQuarters }
    var files = recipe.files(entities)
    for target in SpellingRecipe.targets {
      var lines: [String] = []
      for (_, family) in SpellingRecipe.families {
        let weights = WeightLearner.weights(unseen, partial, family: family, to: target)
        lines += weights.flatMap { language, kinds in kinds.map { $1.fileLine(language, $0) } }
      }
      files["\(target)/spellings/weights.tsv"] = lines.sorted()
    }
    return files
  }

  /// The program's tables with learnt files instead of its own.
  func tables(_ files: [String: [String]]) -> SpellingTables {
    let bytes = files.mapValues { Array(($0.joined(separator: "\n") + "\n").utf8) }
    let languages = languages
    return SpellingTables { path in
      if let learnt = bytes[path] { return learnt }
      if path.contains("/spellings/") { return nil }
      return FileManager.default.contents(atPath: "\(languages)/\(path)").map { Array($0) }
    }
  }

  /// Learns from one half of the entities and reports on the names of the other, then on those whose spelling no entity of the first had.
  func measureHalves(_ entities: [NameEntity], _ items: [GenerateMeasure.Item]) {
    func key(_ language: String, _ name: String, _ type: String) -> String {
      language + " " + PartPairs.parts(name, "en", isPerson: type == "person").joined(separator: " ")
    }
    var bearers: [String: [NameEntity]] = [:]
    for entity in entities {
      for (language, names) in entity.names {
        for name in names { bearers[key(language, name, entity.type), default: []].append(entity) }
      }
    }
    let held = items.filter { item in
      (bearers[key(item.source, item.name, item.type)] ?? []).contains { entity in
        !entity.isInFirstHalf && !Set(entity.names[item.target] ?? []).isDisjoint(with: item.spellings)
      }
    }
    let unseen = held.filter { item in
      !(bearers[key(item.source, item.name, item.type)] ?? []).contains(where: \.isInFirstHalf)
    }
    let proposer = SpellingProposer(tables(learn(entities.filter(\.isInFirstHalf))))
    print("# learnt from one half, names of the entities of the other")
    GenerateMeasure.report(held, proposer)
    print("# of these, names that no entity of the first half has")
    GenerateMeasure.report(unseen, proposer)
  }

  /// Writes the learnt files with a first line that says where they come from.
  func write(_ files: [String: [String]]) throws {
    for (path, lines) in files {
      let file = URL(filePath: languages).appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let head = "# Made by learn-spellings (Training/README.md); the format is explained in Languages/README.md."
      try Data(([head] + lines).joined(separator: "\n").appending("\n").utf8).write(to: file)
    }
  }
}
