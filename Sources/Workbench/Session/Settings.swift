public import BitextModel

/// What a user has settled once instead of saying it each time.
///
/// Each value knows where it comes from: a flag of the command line wins over a `DRAGOMAN_*` variable, that over
/// `dragoman.toml` in the working folder, that over the user's own `config.toml`.
public struct Settings: Sendable, Hashable {
  /// A value and its origin.
  public struct Value<Content: Sendable & Hashable>: Sendable, Hashable {
    public let content: Content
    /// `default`, `DRAGOMAN_MEMORY`, or the path of a file.
    public let origin: String

    public init(_ content: Content, origin: String) {
      self.content = content
      self.origin = origin
    }
  }

  /// The memory that is used where none is named: a name or a path.
  public var memory = Value("default", origin: "default")
  /// The language that is translated from.
  public var from = Value<LanguageTag?>(nil, origin: "default")
  /// The languages that are translated to.
  public var to = Value<[LanguageTag]>([], origin: "default")
  /// Glossary files of the user's own; they win over the built-in ones.
  public var glossaries = Value<[String]>([], origin: "default")
  /// A list of abbreviations of the user's own.
  public var exceptions = Value<String?>(nil, origin: "default")
  /// An SRX file whose rules cut texts instead of the program's own.
  public var rules = Value<String?>(nil, origin: "default")
  /// What matches lose, such as `alignment=5`.
  public var penalties = Value<[String]>([], origin: "default")
  /// The name that goes into what the user makes.
  public var user = Value<String?>(nil, origin: "default")
  /// The address of an embeddings server, to which an alignment sends its texts; never that of a working folder's file.
  public var embeddingsURL = Value<String?>(nil, origin: "default")
  /// The model that is asked for there.
  public var embeddingsModel = Value<String?>(nil, origin: "default")

  /// The bands of fuzzy matches in an analysis.
  public var analysisBands = Value(BandBounds.usual, origin: "default")
  /// What words in the bands are worth, the later over the earlier; a nearer place adds to one that is further.
  public var analysisWeights = Value<[BandWeight]>([], origin: "default")

  /// What was noticed in reading them, such as a key that does not exist.
  public var diagnostics: [Diagnostic] = []

  public init() {}
}
