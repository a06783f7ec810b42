/// How documents in folders are aligned.
public struct AlignFoldersOptions: Sendable {
  /// Where the alignments go: a folder, or a file of units (.tmx, .jsonl) that takes them all.
  public var output: String
  /// The format of the files in the output folder.
  public var format: AlignmentFormat = .tmx
  /// The documents' format, where it is not to be recognised.
  public var documentFormat: String?
  /// Whether each line is a sentence already.
  public var segmented = false
  /// Beads below it are left out of formats that hold units.
  public var minimumScore = 0.0
  /// A folder with an alignment (NAME.json) for some documents, whose accepted and pinned beads are kept.
  public var earlier: String?
  /// How many documents are aligned at once; as many as there are processors where it is `nil`.
  public var jobs: Int?

  public init(output: String) { self.output = output }
}
