public import BitextModel
import CICU
import Synchronization

/// Upper and lower case by a language's own rules: in Azerbaijani and Turkish I/ı and İ/i are two letters.
///
/// A mapping is opened once a language and kept, because opening costs more than using.
public final class CaseMapping: Sendable {
  // ICU's case maps are not written to after they are opened, so threads may share them.
  nonisolated(unsafe) private let handle: OpaquePointer?

  private static let opened = Mutex<[String: CaseMapping]>([:])

  /// The mapping of a language; of the root locale where none is given.
  public static func of(_ language: LanguageTag?) -> CaseMapping {
    // Only these languages differ from the root in ICU's data.
    let locale =
      switch language?.language {
      case "az" where language?.hasDotlessI == true: "az"
      case "tr" where language?.hasDotlessI == true: "tr"
      case let code? where ["lt", "el", "nl", "hy"].contains(code): code
      default: ""
      }
    return opened.withLock { known in
      if let mapping = known[locale] { return mapping }
      let mapping = CaseMapping(locale: locale)
      known[locale] = mapping
      return mapping
    }
  }

  private init(locale: String) { handle = cicu_case_map_open(locale) }

  deinit { if let handle { cicu_case_map_close(handle) } }

  /// - Complexity: O(*n*) in bytes.
  public func lowercase(_ text: String) -> String {
    guard let handle else { return text.lowercased() }
    return textFromICU(text) { cicu_lowercase(handle, $0, $1, $2, $3) } ?? text.lowercased()
  }

  /// - Complexity: O(*n*) in bytes.
  public func uppercase(_ text: String) -> String {
    guard let handle else { return text.uppercased() }
    return textFromICU(text) { cicu_uppercase(handle, $0, $1, $2, $3) } ?? text.uppercased()
  }
}
