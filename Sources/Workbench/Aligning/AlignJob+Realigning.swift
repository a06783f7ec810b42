import Alignment
import BitextModel
import Interchange
import XMLStream

extension AlignJob {
  /// Aligns the sentences of an alignment of ours anew; accepted and pinned beads stay.
  ///
  /// - Parameter path: a JSON file of ours.
  /// - Throws: ``WorkbenchError`` for a file that is no alignment; what reading and aligning throw.
  public func realign(path: String) throws -> AlignedVersions {
    let watch = Stopwatch()
    var file = try InputFile.open(path)
    let format = try FileFormat.recognised(file, named: nil)
    guard format == .json else {
      throw WorkbenchError(
        .usage, "\(path) is one version by itself (\(format.title))",
        remedy: "Name at least two versions, such as article.fr.txt article.en.txt, or an alignment of ours (.json).",
        at: SourceLocation(file: path))
    }
    var alignment = try BitextJSON.read(&file)
    let kept = alignment.bitext.beads.filter(\.isKept)
    alignment.bitext = try align(alignment.bitext.versions, keeping: kept)
    let user = session.settings.user.content
    alignment.operations.append(AlignmentOperation("realign", bead: 0, time: .now, author: user))
    return AlignedVersions(
      alignment: alignment, remarks: glossaryRemarks + alignment.bitext.crossingNotices(), user: user, watch: watch)
  }
}
