import BitextModel
import XMLStream

/// A compressed file that ends where it is cut or broken: what stands before is read, and that is said.
struct SalvagedFile: ByteSource {
  private let file: InputFile
  private let report: (Diagnostic) -> Void
  private var hasGiven = false
  private var isAtEnd = false

  init(_ file: InputFile, report: @escaping (Diagnostic) -> Void) {
    self.file = file
    self.report = report
  }

  var name: String { file.name }

  /// - Throws: what the file throws, but for damage behind the first bytes.
  mutating func read(upTo limit: Int) throws -> [UInt8] {
    guard !isAtEnd else { return [] }
    do throws(XMLStreamError) {
      let bytes = try file.read(upTo: limit)
      hasGiven = hasGiven || !bytes.isEmpty
      return bytes
    } catch {
      guard hasGiven, case .damagedArchive = error else { throw error }
      isAtEnd = true
      report(Diagnostic(.repair, "\(error.problem); what stands before is read", at: SourceLocation(file: name)))
      return []
    }
  }
}
