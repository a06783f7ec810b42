import BitextModel
import Foundation
import Memory
import TestSupport
import Testing

/// Whatever a memory's file holds, a program that reads it gets an answer or an error that says so, and goes on.
struct DamagedFileTests {
  /// A few of endlessly many; `DRAGOMAN_DAMAGE=0-2000` tries more.
  private static let seeds: Range<UInt64> = {
    let bounds = ProcessInfo.processInfo.environment["DRAGOMAN_DAMAGE"]?.split(separator: "-").compactMap { UInt64($0) }
    guard let bounds, bounds.count == 2, bounds[0] < bounds[1] else { return 0..<12 }
    return bounds[0]..<bounds[1]
  }()

  @Test(arguments: seeds) func damageIsSaidAndEndsNothing(_ seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let file = try DamagedFile(seed: seed, in: folder)
    if Self.seeds.count > 12 { FileHandle.standardError.write(Data("seed \(seed)\n".utf8)) }
    _ = try TranslationMemory.list(in: folder.path(""))
    attempt {
      let memory = try TranslationMemory(path: file.path, mode: .readOnly)
      read(memory)
      look(up: memory)
      attempt { _ = try memory.faults(full: true) }
    }
    attempt { try TranslationMemory(path: file.path).backUp(to: folder.path("copy.sqlite")) }
    attempt { try MemorySalvage(path: file.path).units { _ = $0.stored.unit } }
    attempt {
      let memory = try TranslationMemory(path: file.path)
      change(memory)
      attempt { try memory.repair() }
      read(memory)
    }
  }

  /// Does something that may fail in our own words only.
  private func attempt(_ body: () throws -> Void, location: Testing.SourceLocation = #_sourceLocation) {
    do {
      try body()
    } catch let error as any DragomanError {
      #expect(error.category != .internalFault, "\(error.problem)", sourceLocation: location)
    } catch {
      Issue.record(error, sourceLocation: location)
    }
  }

  private func read(_ memory: TranslationMemory) {
    attempt { _ = try memory.statistics() }
    attempt { _ = try memory.unitCount() }
    attempt { _ = try memory.originHeaders() }
    attempt { _ = try memory.commonSourceLanguage() }
    attempt { try memory.units { _ = $0.unit.provenance.created?.description } }
    attempt { try memory.units(in: ["en", "fr"]) { _ = $0.documentName(of: $0.unit.variants[0]) } }
    for number: Int64 in [.min, -1, 0, 1, 2, 12, 31, 320, 1310, .max] {
      attempt { _ = try memory.unit(number) }
      attempt { _ = try memory.history(of: number) }
      attempt { _ = try memory.act(number) }
    }
    attempt { _ = try memory.acts() }
  }

  private func look(up memory: TranslationMemory) {
    var penalties = MatchPenalties()
    for kind in MatchPenalties.Kind.allCases { penalties[kind] = 1 }
    let context = SegmentContext(previous: "The file 6 is open", following: "", key: "k")
    for text in ["The file 7 is open", "w30", "***"] {
      attempt { _ = try memory.matches(for: text, from: "en", to: nil, threshold: 40) }
      attempt {
        _ = try memory.matches(
          for: Segment(text), from: "fr", to: "en", MatchOptions(threshold: 50, penalties: penalties, context: context))
      }
      attempt { _ = try memory.phrases(PhraseRequest("\(text) is open", from: "en", to: "fr")) }
    }
    for (phrase, order) in zip(["file", "file 17", "op*", "*9", "le fichier", "w1*", "s20"], ConcordanceOrder.allCases)
    {
      var request = ConcordanceRequest(phrase)
      request.order = order
      request.targets = order == .newest ? [] : ["fr"]
      request.countLimit = 50
      attempt { _ = try memory.concordance(request) }
    }
  }

  private func change(_ memory: TranslationMemory) {
    attempt {
      try memory.editing(kind: "edit") { editor in
        var count = 0
        try editor.units { stored in
          count += 1
          var unit = stored.unit
          guard count % 50 == 1, !unit.variants.isEmpty else { return }
          unit.variants[0].segment.text += " again"
          try editor.replace(stored.number, with: unit)
        }
      }
    }
    attempt { try memory.editing(kind: "delete") { _ = try $0.remove(40) } }
    for _ in 0..<4 { attempt { try memory.undo() } }
    for act: Int64 in 1...6 { attempt { try memory.undo(act: act, skippingChanged: true) } }
    attempt {
      var known = fullUnit
      known.notes.append(Note("more"))
      try memory.take([
        known, unit(("en", "The file 9 is open"), ("fr", "Le fichier 9 est ouvert")), unit(("en", "new")),
      ])
    }
    attempt {
      try memory.importing("hidden", partSize: 100) { importer in
        for number in 1001...1010 { try importer.add(unit(("en", "hidden \(number)"), ("fr", "caché \(number)"))) }
      }
    }
    attempt { try memory.recordUse(of: [1, 2, 33, .max], at: Timestamp(secondsSinceEpoch: 1)) }
  }
}
