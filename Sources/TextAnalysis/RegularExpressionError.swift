/// Why a regular expression does not work.
public enum RegularExpressionError: Error, Hashable {
  /// It is not one that ICU understands.
  ///
  /// - Parameter reason: ICU's name of the fault.
  case notAPattern(reason: String)
  /// A search took longer than it may, or needed more memory than ICU gives it.
  case gaveUp
}
