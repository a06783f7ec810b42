/// A month or a weekday, whatever the language.
public enum CalendarPart: Hashable, Sendable {
  /// 1 is January.
  case month(Int)
  /// 1 is Monday (ISO 8601).
  case weekday(Int)

  /// One spelling for all languages: `month:12`, `weekday:4`.
  public var key: String {
    switch self {
    case .month(let number): "month:\(number)"
    case .weekday(let number): "weekday:\(number)"
    }
  }
}
