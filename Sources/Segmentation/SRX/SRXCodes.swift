import BitextModel

/// Which inline codes that stand at a break belong to the segment before it: the `formathandle` elements of SRX.
public struct SRXCodes: Sendable, Hashable {
  public var includesOpening = false
  public var includesClosing = true
  public var includesIsolated = false

  public init() {}

  func includes(_ code: InlineCode) -> Bool {
    switch code.kind {
    case .opening, .highlightStart: includesOpening
    case .closing, .highlightEnd: includesClosing
    case .isolated, .placeholder, .unknown: includesIsolated
    }
  }
}
