import BitextModel
import Interchange

/// What our own files say of themselves.
enum OurHeader {
  /// - Parameter sourceLanguage: `nil` where units have sources of their own (`*all*`).
  static func tmx(sourceLanguage: LanguageTag?, user: String? = nil) -> TMXHeader {
    TMXHeader(
      sourceLanguage: sourceLanguage, administrativeLanguage: "en", segmentType: "sentence",
      originalFormat: "dragoman", dataType: "plaintext",
      provenance: Provenance(creator: user, tool: "dragoman", toolVersion: ProgramVersion.text))
  }
}
