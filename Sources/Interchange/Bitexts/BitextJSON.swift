public import BitextModel
import Foundation

/// Reads and writes alignment files.
///
/// The file is one JSON object, its members always in this order: `format` (`dragoman-alignment`), `version` (1),
/// `documents` (each with `name`, `language` and `sentences`: `text`, `codes` where there are any, `paragraph` from 0,
/// `line` from 1, `start` and `end` in UTF-8 bytes of the document), `beads` (each with `segments`, a list of indices for
/// each document, `score`, `state` where a person said something of it: `accepted` or `pinned`, `evidence`: `kind`,
/// `cost`, `detail`), `crossings` where there are any (each with `documents`, the indices of two, `segments`, a list of indices
/// for each of them, and `score`) and `operations` (`kind`, `bead`, `time`, `author`, `details`). Sentences and beads stand one a line, so that a change shows as a line. Sentences are never joined.
public enum BitextJSON {
  /// Writes an alignment; the same bytes for the same alignment.
  public static func write(_ file: AlignmentFile, to sink: inout some ByteSink) throws {
    var json = JSONText()
    json.object { json in
      json.member("format", AlignmentFile.formatName)
      json.member("version", AlignmentFile.formatVersion)
      json.newLine()
      json.array("documents") { json in
        for version in file.bitext.versions { json.document(version) }
      }
      json.newLine()
      json.array("beads") { json in
        for bead in file.bitext.beads {
          json.newLine()
          json.bead(bead)
        }
      }
      if !file.bitext.crossings.isEmpty {
        json.newLine()
        json.array("crossings") { json in
          for crossing in file.bitext.crossings {
            json.newLine()
            json.crossing(crossing)
          }
        }
      }
      json.newLine()
      json.array("operations") { json in
        for operation in file.operations {
          json.newLine()
          json.operation(operation)
        }
      }
    }
    json.lineEnd()
    try json.move(to: &sink)
  }

  /// Reads an alignment. Unknown members are passed over.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` for what is no JSON, no alignment or one of a later
  ///   version, and where the beads do not hold every sentence of every document once and in order.
  public static func read(_ source: inout some ByteSource) throws -> AlignmentFile {
    let name = source.name
    let bytes = try source.readAll()
    let record: AlignmentRecord
    do {
      record = try JSONDecoder().decode(AlignmentRecord.self, from: Data(bytes))
    } catch {
      let fault = JSONFault(error, in: bytes)
      throw InterchangeError.malformed(
        SourceLocation(file: name, line: fault.line, byteOffset: fault.byteOffset), format: .json, found: fault.message)
    }
    do {
      return try record.file()
    } catch {
      throw InterchangeError.malformed(SourceLocation(file: name), format: .json, found: error.message)
    }
  }
}

extension JSONText {
  fileprivate mutating func document(_ version: Bitext.Version) {
    newLine()
    object { json in
      json.member("name", version.name)
      json.member("language", version.language.original)
      json.array("sentences") { json in
        for placed in version.segments {
          json.newLine()
          json.object {
            $0.members(of: placed.segment)
            $0.member("paragraph", placed.paragraph)
            $0.member("line", placed.line)
            $0.member("start", placed.utf8Range.lowerBound)
            $0.member("end", placed.utf8Range.upperBound)
          }
        }
      }
    }
  }

  fileprivate mutating func bead(_ bead: Bead) {
    object { json in
      json.array("segments") { json in
        for range in bead.members {
          json.array { json in for index in range { json.value(index) } }
        }
      }
      json.member("score", bead.score)
      if bead.isKept { json.member("state", bead.state.rawValue) }
      json.array("evidence") { json in
        for evidence in bead.evidence {
          json.object {
            $0.member("kind", evidence.kind)
            $0.member("cost", evidence.cost)
            $0.member("detail", evidence.detail)
          }
        }
      }
    }
  }

  fileprivate mutating func crossing(_ crossing: Crossing) {
    object { json in
      json.array("documents") { json in
        json.value(crossing.one)
        json.value(crossing.other)
      }
      json.array("segments") { json in
        for range in [crossing.oneSegments, crossing.otherSegments] {
          json.array { json in for index in range { json.value(index) } }
        }
      }
      json.member("score", crossing.score)
    }
  }

  fileprivate mutating func operation(_ operation: AlignmentOperation) {
    object { json in
      json.member("kind", operation.kind)
      json.member("bead", operation.bead)
      json.member("time", operation.time?.description)
      json.member("author", operation.author)
      json.attributes("details", operation.details)
    }
  }
}
