import BitextModel

/// What is said of a whole unit and is true of each of its segments.
struct XLIFFShared {
  private let properties: [Property]
  private let notes: [(note: Note, side: String?)]
  private var isLimited = false
  private var wasTaken = false

  /// A unit of many segments and many notes would become as many times as many.
  private static let most = 1 << 20

  init(properties: [Property], notes: [(note: Note, side: String?)]) {
    self.properties = properties
    self.notes = notes
  }

  /// Decides whether all segments have it, or only the first.
  ///
  /// - Returns: whether only the first has it.
  mutating func limit(to count: Int) -> Bool {
    isLimited = count > 1 && (properties.count + notes.count) * count > Self.most
    return isLimited
  }

  /// What the next segment has.
  mutating func next() -> (properties: [Property], notes: [(note: Note, side: String?)]) {
    defer { wasTaken = true }
    return isLimited && wasTaken ? ([], []) : (properties, notes)
  }
}
