import Foundation

/// A person, place or body of the development data and its names by language.
struct NameEntity: Decodable {
  var id: String
  var type: String
  var names: [String: [String]]

  /// Half of all entities, always the same: for measuring on those that were not learnt from.
  var isInFirstHalf: Bool { hash & 1 == 0 }

  /// Half of either half: for what has to be learnt from names that the tables were not made of.
  var isInFirstQuarters: Bool { hash & 2 == 0 }

  private var hash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash >> 20
  }

  /// Reads the entities of the files of a folder that are there.
  static func read(_ folder: String) throws -> [NameEntity] {
    let decoder = JSONDecoder()
    return try ["persons", "places", "cities", "countries", "organisations"].flatMap { name in
      let text = try String(contentsOfFile: "\(folder)/\(name).jsonl", encoding: .utf8)
      return try text.split(separator: "\n").map { try decoder.decode(NameEntity.self, from: Data($0.utf8)) }
    }
  }
}
