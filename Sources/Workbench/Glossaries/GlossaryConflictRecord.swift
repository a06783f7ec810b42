import BitextModel
import Glossary

/// Something on which two glossaries disagreed, as `glossary merge --json` gives it.
public struct GlossaryConflictRecord: Codable, Sendable, Hashable {
  /// `preferred`, `type`, `status`, `source`, `note` or `sameForms`.
  public let conflict: String
  public let concept: String
  public let lang: String?
  public let earlier: String
  public let later: String
  public let message: String

  init(_ conflict: GlossaryConflict) {
    self.conflict = conflict.kind.rawValue
    concept = conflict.concept
    lang = conflict.language?.canonical
    earlier = conflict.earlier
    later = conflict.later
    message = conflict.message
  }
}
