/// What a word or a sequence of words may mean.
struct QuantityWord: Sendable {
  /// How a number word takes part in a number.
  enum Role: Sendable {
    /// 0…99.
    case small
    /// A word of its own for 100…999: `двести`, `zweihundertdrei`.
    case hundreds
    /// 100, or as many hundreds as the number before says.
    case hundred
    /// 1000 and its powers, or as many of them as the number before says.
    case scale
    /// A number complete in itself, such as `двухтысячный`.
    case whole
  }

  struct Number: Sendable {
    let value: Int
    let role: Role
    let isOrdinal: Bool
  }

  struct Date: Sendable {
    let part: CalendarPart
    let isDoubtful: Bool
    let needsCapital: Bool
  }

  var number: Number?
  var date: Date?
  /// A power of ten, behind digits only: `mln`, `Mrd`.
  var power: Int?
  /// `et`, `and`: between number words.
  var isJoiner = false
  var isCentury = false
}
