import BitextModel
import Interchange
import XMLStream

extension InputFile {
  /// How the files of Office begin that are no packages: compound files (MS-CFB).
  private static let compoundFileStart: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The package that a document of an office is kept as.
  ///
  /// - Throws: a ``WorkbenchError`` where the file is none.
  func requiredPackage(of format: FileFormat) throws -> PackageFile {
    if let package { return package }
    if try lookAhead(Self.compoundFileStart.count) == Self.compoundFileStart {
      throw WorkbenchError(
        .badData, "this is locked with a password, or of a kind from before 2007",
        remedy: "Save it without password as \(format.rawValue).", at: SourceLocation(file: name))
    }
    throw WorkbenchError(
      .badData, "this is no package, as which \(format.title) is kept", at: SourceLocation(file: name))
  }
}
