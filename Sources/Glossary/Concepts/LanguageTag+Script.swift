public import BitextModel
import TextAnalysis

extension LanguageTag {
  /// Whether forms in this language are what somebody wants who asks for `wanted`: as ``matches(_:inAnyRegion:)``, and in the same script. A tag
  /// without one means the usual script of the language, so that `az` is not answered by `az-Cyrl`, nor `zh` by `zh-Hant`.
  public func isWritten(as wanted: LanguageTag) -> Bool {
    matches(wanted) && (self == wanted || likely.script == wanted.likely.script)
  }

  /// Whether this language answers one of the requests; any does where there is none.
  public func isWritten(asAnyOf wanted: [LanguageTag]) -> Bool {
    wanted.isEmpty || wanted.contains { isWritten(as: $0) }
  }
}
