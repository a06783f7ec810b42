import CICU
import Glibc

/// A regular expression of ICU, searched for in UTF-8 bytes; all places are byte offsets.
///
/// Not `Sendable`: it holds a place in a text.
public final class RegularExpression {
  private let handle: OpaquePointer

  /// A moment behind which a search gives up.
  public struct Deadline: Sendable {
    fileprivate let nanoseconds: Int64

    /// - Parameter seconds: from now on.
    public init(seconds: Double) {
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      nanoseconds = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec) + Int64(max(0, min(seconds, 1e6)) * 1e9)
    }
  }

  /// - Parameters:
  ///   - pattern: in ICU's syntax; `.` matches line ends too.
  ///   - ignoresCase: whether letters match whichever their case, by Unicode's simple case folding.
  public init(_ pattern: String, ignoresCase: Bool = false) throws(RegularExpressionError) {
    var fault: UnsafePointer<CChar>?
    let bytes = Array(pattern.utf8)
    guard let opened = cicu_regex_open(bytes, Int32(clamping: bytes.count), ignoresCase, &fault) else {
      throw .notAPattern(reason: fault.map { String(cString: $0) } ?? "it cannot be read")
    }
    handle = opened
  }

  deinit { cicu_regex_close(handle) }

  /// Whether the whole of a short text matches.
  public func matches(_ text: String, within deadline: Deadline) throws(RegularExpressionError) -> Bool {
    var isMatch = false
    try search(in: Array(text.utf8).span, within: deadline) { () throws(RegularExpressionError) in
      isMatch = try Self.isFound(cicu_regex_matches(handle))
    }
    return isMatch
  }

  /// Calls `body` with each match, from left to right; the next is searched for behind the last, as `find()` of Java does.
  public func forEachMatch(
    in text: Span<UInt8>, within deadline: Deadline, _ body: (Range<Int>) -> Void
  ) throws(RegularExpressionError) {
    try search(in: text, within: deadline) { () throws(RegularExpressionError) in
      var isMatch = try Self.isFound(cicu_regex_find(handle, 0))
      while isMatch {
        body(range(ofGroup: 0) ?? 0..<0)
        isMatch = try Self.isFound(cicu_regex_find_next(handle))
      }
    }
  }

  private func search(
    in text: Span<UInt8>, within deadline: Deadline, _ body: () throws(RegularExpressionError) -> Void
  ) throws(RegularExpressionError) {
    cicu_regex_set_deadline(handle, deadline.nanoseconds)
    try text.withUnsafeBufferPointer { bytes throws(RegularExpressionError) in
      guard cicu_regex_set_text(handle, bytes.baseAddress, Int64(bytes.count)) else { throw .gaveUp }
      try body()
    }
  }

  /// How many groups the pattern has.
  public var groupCount: Int { Int(cicu_regex_group_count(handle)) }

  /// The number of the group of a name; `nil` where the pattern has none.
  public func group(named name: String) -> Int? {
    let number = cicu_regex_group_named(handle, name)
    return number < 0 ? nil : Int(number)
  }

  /// As ``forEachMatch(in:within:_:)``, with the places of the match and its groups: the match first, `nil` for a group that took
  /// no part.
  public func forEachMatchWithGroups(
    in text: Span<UInt8>, within deadline: Deadline, _ body: ([Range<Int>?]) -> Void
  ) throws(RegularExpressionError) {
    let count = groupCount
    try forEachMatch(in: text, within: deadline) { match in
      var places: [Range<Int>?] = [match]
      for group in 0..<count { places.append(range(ofGroup: group + 1)) }
      body(places)
    }
  }

  private func range(ofGroup group: Int) -> Range<Int>? {
    let start = Int(cicu_regex_start(handle, Int32(clamping: group)))
    let end = Int(cicu_regex_end(handle, Int32(clamping: group)))
    return start < 0 || end < start ? nil : start..<end
  }

  private static func isFound(_ result: Int32) throws(RegularExpressionError) -> Bool {
    guard result >= 0 else { throw .gaveUp }
    return result > 0
  }
}
