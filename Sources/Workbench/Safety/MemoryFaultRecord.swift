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
    let repair = "dragoman memory check --repair --memory \(memory)"
    remedy =
      fault.kind == .unfinishedImport
      ? "import the same again, which goes on where it was interrupted, or give it up: "
        + (fault.isRepairable ? repair : "dragoman memory check --give-up-imports --memory \(memory)")
      : fault.isRepairable
        ? repair
        : "put back a backup, or save what can be saved: dragoman memory salvage --memory \(memory) -o saved.sqlite"
  }

  /// A line for a person.
  public var text: String {
    var text = "\(fault): \(message)"
    if count > 1, fault != MemoryFault.Kind.unfinishedImport.rawValue { text += " (\(count) times)" }
    if !units.isEmpty { text += "; unit \(units.map(String.init).joined(separator: ", "))" }
    return text
  }
}
