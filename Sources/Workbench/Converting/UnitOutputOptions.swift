import BitextModel
import Interchange

/// How units are written.
public struct UnitOutputOptions: Sendable {
  /// The format, where the output's name does not tell.
  public var format: String?
  /// So many units a file at most; all in one where there is none.
  public var unitsPerFile: Int?
  /// Whether a table is for a spreadsheet program: with a byte order mark, and no cell that would be run.
  public var isForSpreadsheets = false
  /// Which units are written, and which of their languages; the first is the source.
  public var selection = UnitSelection()
  /// The tool that TMX is for.
  private(set) var profile: ToolProfile?

  public init() {}

  /// The tools that TMX can be made for.
  public static var profileNames: [String] { ToolProfile.allCases.map(\.rawValue) }

  /// Makes the TMX for a tool.
  ///
  /// - Throws: ``WorkbenchError`` where none of ``profileNames`` is meant.
  public mutating func setProfile(_ name: String) throws(WorkbenchError) {
    guard let profile = ToolProfile(rawValue: name.lowercased()) else {
      throw WorkbenchError(
        .usage, "there is no profile \(name)", remedy: "Profiles: \(Self.profileNames.joined(separator: ", ")).")
    }
    self.profile = profile
  }
}
