/// Why a regular expression does not work.
public enum RegularExpressionError: Error, Hashable {
  /// It is not one that ICU understands.
  ///
  /// - Parameters:
  ///   - reason: ICU's name of the fault.
  ///   - place: the code point of the pattern, counted from 0, at which it was found, where ICU says so.
  case notAPattern(reason: String, place: Int?)
  /// A search took longer than it may, or needed more memory than ICU gives it.
  case gaveUp
}
