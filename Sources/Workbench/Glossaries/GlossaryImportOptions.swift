public import BitextModel

/// How glossary files are read.
public struct GlossaryImportOptions: Sendable {
  /// The files' format, where it is not to be recognised.
  public var format: String?
  /// The languages of a file of two columns.
  public var from: LanguageTag?
  public var to: LanguageTag?
  /// The type of concepts of which a file does not say it.
  public var type: String?
  /// Whether the first repair or rejection ends the reading.
  public var isStrict = false
  /// A file for what is rejected.
  public var rejects: String?
  /// Whether concepts under different ids that have the same forms are made one.
  public var unifies = false

  public init() {}

  var intake: IntakeOptions {
    var options = IntakeOptions()
    options.isStrict = isStrict
    options.rejects = rejects
    return options
  }
}
