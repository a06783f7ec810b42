import Memory

/// A fault of a memory as `memory check --json` gives it.
public struct MemoryFaultRecord: Codable, Sendable, Hashable {
  public let memory: String
  public let fault: String
  public let message: String
  public let count: Int
  /// The numbers of some units that have it.
  public let units: [Int64]
  /// Whether `--repair` puts it right.
  public let isRepairable: Bool
  public let remedy: String

  init(_ fault: MemoryFault, memory: String) {
    self.memory = memory
    self.fault = fault.kind.rawValue
    message = fault.problem
    count = fault.count
    units = fault.units
    isRepairable = fault.isRepairable
    remedy =
      fault.isRepairable
      ? "dragoman memory check --repair --memory \(memory)"
      : "put back a backup, or save what can be saved: dragoman memory salvage --memory \(memory) -o saved.sqlite"
  }

  /// A line for a person.
  public var text: String {
    var text = "\(fault): \(message)"
    if count > 1 { text += " (\(count) times)" }
    if !units.isEmpty { text += "; unit \(units.map(String.init).joined(separator: ", "))" }
    return text
  }
}
