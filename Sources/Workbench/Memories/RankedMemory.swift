import BitextModel
public import Foundation

/// A memory among several: where it is, and what its matches lose for being from there.
public struct RankedMemory: Sendable, Hashable {
  public let location: MemoryLocation
  /// 0…100.
  public let penalty: Int

  public init(_ location: MemoryLocation, penalty: Int = 0) {
    self.location = location
    self.penalty = penalty
  }

  /// Reads `news`, `./old.db` or `archive@5`: a name or path, and behind `@` the points that its matches lose.
  ///
  /// - Throws: ``WorkbenchError`` where the points are more than 100.
  public init(
    _ text: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(WorkbenchError) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, !last.isEmpty, last.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      !FileManager.default.fileExists(atPath: text)
    else {
      self.init(MemoryLocation(text, environment: environment))
      return
    }
    guard let points = Int(last), points <= 100 else {
      throw WorkbenchError(.usage, "a memory’s penalty is a whole number from 0 to 100, and not \(last)")
    }
    self.init(MemoryLocation(String(text.dropLast(last.count + 1)), environment: environment), penalty: points)
  }
}
