/// What a house has decided about a form.
public enum TermStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// The form to write; at most one a language and concept.
  case preferred
  /// A form that is right, too.
  case admitted
  /// A form to know but not to write.
  case deprecated
}

extension TermStatus: Comparable {
  public static func < (one: TermStatus, other: TermStatus) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .preferred: 0
    case .admitted: 1
    case .deprecated: 2
    }
  }
}
