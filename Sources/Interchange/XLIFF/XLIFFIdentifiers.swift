import BitextModel

/// Gives each unit of a `file` a name that no other has, its own where that can be.
struct XLIFFIdentifiers {
  private let version: XLIFFVersion
  private var count = 0
  /// Hashes of the names that were given.
  private var taken: Set<UInt64> = []
  private static let limit = 1 << 19
  /// With this and a number begin the names that are made here; no unit keeps such a name.
  private static let prefix = "unit."

  init(_ version: XLIFFVersion) { self.version = version }

  /// The name for a unit.
  ///
  /// - Returns: the name, and whether it is the unit's own.
  mutating func name(for identifier: String?) -> (name: String, isOwn: Bool) {
    count += 1
    if let identifier, isAllowed(identifier), taken.count < Self.limit,
      taken.insert(identifier.utf8.stableHash).inserted
    {
      return (identifier, true)
    }
    return ("\(Self.prefix)\(count)", false)
  }

  private func isAllowed(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix(Self.prefix) else { return false }
    return switch version {
    // A reader may put spaces and line ends of an attribute together.
    case .one: name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0xFFFE || $0.value > 0xFFFF }
    case .two: XLIFFWords.isNameToken(name)
    }
  }
}
