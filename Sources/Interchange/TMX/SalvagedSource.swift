import BitextModel
import XMLStream

/// A source that ends where its compressed file is broken, and tells it, instead of failing.
struct SalvagedSource<Base: ByteSource>: ByteSource {
  private(set) var base: Base
  private let report: (Diagnostic) -> Void
  private var hasGiven = false
  private var isAtEnd = false

  init(_ base: Base, report: @escaping (Diagnostic) -> Void) {
    self.base = base
    self.report = report
  }

  var name: String { base.name }

  /// - Throws: what the base throws, but for damage behind the first bytes.
  mutating func read(upTo limit: Int) throws -> [UInt8] {
    guard !isAtEnd else { return [] }
    do {
      let bytes = try base.read(upTo: limit)
      hasGiven = hasGiven || !bytes.isEmpty
      return bytes
    } catch let error as XMLStreamError {
      guard hasGiven, case .damagedArchive = error else { throw error }
      isAtEnd = true
      report(Diagnostic(.repair, "\(error.problem); what stands before is read", at: SourceLocation(file: name)))
      return []
    }
  }
}
