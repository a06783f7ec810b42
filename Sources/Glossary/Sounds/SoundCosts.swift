public import BitextModel
import Foundation

/// What it costs to take one sound for another, or to leave one out: −ln of how often that happens between spellings of the same name.
///
/// The table is symmetric. The costs are learnt from pairs of names (``SoundCostLearner``).
public struct SoundCosts: Sendable, Hashable {
  /// So many parts a nat has in the table.
  static let scale: Int32 = 64
  private(set) var table: [Int32]

  /// The costs of sounds that nobody has learnt: by their kind.
  public init() {
    table = Array(repeating: 0, count: Phoneme.stride * Phoneme.stride)
    let codes = (1...Phoneme.symbols.count).map { UInt8($0) }
    for one in codes {
      set(Phoneme.isVowel(one) ? 1.5 : 2.5, one, 0)
      for other in codes where other != one {
        let cost =
          switch (Phoneme.isVowel(one), Phoneme.isVowel(other)) {
          case (true, true): 1.2
          case (false, false): Phoneme.coarseClasses[Int(one)] == Phoneme.coarseClasses[Int(other)] ? 1.2 : 4.5
          default: 4.5
          }
        set(cost, one, other)
      }
    }
    let j = Phoneme.code(of: "j") ?? 0
    let i = Phoneme.code(of: "i") ?? 0
    set(1, i, j)
    set(1.5, j, 0)
  }

  mutating func set(_ nats: Double, _ one: UInt8, _ other: UInt8) {
    let cost = Int32((min(max(nats, 0), 20) * Double(Self.scale)).rounded())
    table[Int(one) * Phoneme.stride + Int(other)] = cost
    table[Int(other) * Phoneme.stride + Int(one)] = cost
  }

  /// The cost in nats; sound 0 is none.
  func cost(_ one: UInt8, _ other: UInt8) -> Double {
    Double(table[Int(one) * Phoneme.stride + Int(other)]) / Double(Self.scale)
  }

  /// Reads a table: two sounds and their cost in nats a line; `-` stands for no sound. Pairs without a line keep what ``init()`` says.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: its name, for messages.
  ///   - diagnostics: gets the lines that could not be used.
  /// - Complexity: O(*n*) in bytes.
  public init(_ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    var costs = SoundCosts()
    diagnostics += RuleLines.read(bytes, file: file) { cells in
      guard cells.count == 3, let one = Self.code(cells[0]), let other = Self.code(cells[1]), one != 0 || other != 0,
        let nats = Double(cells[2]), nats >= 0
      else { return "a line is two sounds and a cost" }
      costs.set(nats, one, other)
      return nil
    }
    self = costs
  }

  /// The lines of a table, as ``init(_:file:diagnostics:)`` reads them.
  public var text: String {
    var lines = ""
    for one in 1...UInt8(Phoneme.symbols.count) {
      for other in 0...one {
        let cost = String(format: "%.2f", cost(one, other))
        lines += "\(Phoneme.symbol(of: one))\t\(Phoneme.symbol(of: other))\t\(cost)\n"
      }
    }
    return lines
  }

  private static func code(_ cell: String) -> UInt8? {
    if cell == "-" { return 0 }
    guard cell.unicodeScalars.count == 1, let symbol = cell.unicodeScalars.first else { return nil }
    return Phoneme.code(of: symbol)
  }
}
