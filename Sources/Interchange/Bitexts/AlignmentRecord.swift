import BitextModel

/// An alignment as JSON holds it.
struct AlignmentRecord: Decodable {
  var format: String
  var version: Int
  var documents: [DocumentRecord]
  var beads: [BeadRecord]
  var crossings: [CrossingRecord]?
  var operations: [OperationRecord]?

  struct DocumentRecord: Decodable {
    var name: String
    var language: LanguageTag
    var sentences: [SentenceRecord]
  }

  struct SentenceRecord: Decodable {
    var text: String
    var codes: [CodeRecord]?
    var paragraph: Int
    var line: Int
    var start: Int
    var end: Int
  }

  struct BeadRecord: Decodable {
    var segments: [[Int]]
    /// Nothing where it is no number.
    var score: Double?
    var evidence: [EvidenceRecord]?
    /// `proposed` where it is not there.
    var state: String?
  }

  struct EvidenceRecord: Decodable {
    var kind: String
    var cost: Double?
    var detail: String?
  }

  struct OperationRecord: Decodable {
    var kind: String
    var bead: Int
    var time: Timestamp?
    var author: String?
    var details: [AttributeRecord]?
  }

  /// A rule that an alignment breaks.
  struct Fault: Error {
    var message: String
  }

  /// The alignment, if the record keeps the rules of one.
  func file() throws(Fault) -> AlignmentFile {
    guard format == AlignmentFile.formatName else { throw Fault(message: "the format is \(format)") }
    guard version == AlignmentFile.formatVersion else {
      throw Fault(message: "its version is \(version), and \(AlignmentFile.formatVersion) is known")
    }
    var versions: [Bitext.Version] = []
    for document in documents { versions.append(try AlignmentRecord.version(document)) }
    let bitext = Bitext(versions: versions, beads: try orderedBeads(), crossings: try checkedCrossings())
    let log = (operations ?? []).map {
      AlignmentOperation(
        $0.kind, bead: $0.bead, time: $0.time, author: $0.author, details: $0.details?.map(\.attribute) ?? [])
    }
    return AlignmentFile(bitext, operations: log)
  }

  private static func version(_ document: DocumentRecord) throws(Fault) -> Bitext.Version {
    var segments: [PlacedSegment] = []
    for (index, sentence) in document.sentences.enumerated() {
      guard sentence.start >= 0, sentence.start <= sentence.end, sentence.paragraph >= 0 else {
        throw Fault(message: "sentence \(index) of \(document.name) has no possible place")
      }
      let segment = SegmentRecord(text: sentence.text, codes: sentence.codes).segment
      segments.append(
        PlacedSegment(
          segment, paragraph: sentence.paragraph, utf8Range: sentence.start..<sentence.end, line: sentence.line))
    }
    return Bitext.Version(name: document.name, language: document.language, segments: segments)
  }

  private static let states = Bead.State.allCases.map(\.rawValue).joined(separator: ", ")

  /// The beads, after a check that they hold every sentence once and in order.
  private func orderedBeads() throws(Fault) -> [Bead] {
    var next = Array(repeating: 0, count: documents.count)
    var ordered: [Bead] = []
    for (index, bead) in beads.enumerated() {
      guard bead.segments.count == documents.count else {
        throw Fault(message: "bead \(index) has \(bead.segments.count) sides for \(documents.count) documents")
      }
      var members: [Range<Int>] = []
      for (side, indices) in bead.segments.enumerated() {
        let start = next[side]
        for sentence in indices {
          guard sentence == next[side], sentence < documents[side].sentences.count else {
            throw Fault(
              message: "bead \(index) names sentence \(sentence) of \(documents[side].name) where \(next[side]) follows"
            )
          }
          next[side] += 1
        }
        members.append(start..<next[side])
      }
      let evidence = (bead.evidence ?? []).map { Bead.Evidence($0.kind, cost: $0.cost ?? .nan, detail: $0.detail) }
      guard let state = bead.state.map({ Bead.State(rawValue: $0) }) ?? .proposed else {
        throw Fault(message: "the state of bead \(index) is \(bead.state ?? "none"), and known are \(Self.states)")
      }
      ordered.append(Bead(members, score: bead.score ?? .nan, evidence: evidence, state: state))
    }
    for (side, document) in documents.enumerated() where next[side] != document.sentences.count {
      throw Fault(message: "sentence \(next[side]) of \(document.name) is in no bead")
    }
    return ordered
  }
}
