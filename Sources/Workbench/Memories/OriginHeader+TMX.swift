import BitextModel
import Interchange
import Memory

extension OriginHeader {
  /// What of a file's header is kept: all but its version, who made the file, and the language of its sources, which each unit has.
  init(_ header: TMXHeader) {
    self.init(
      administrativeLanguage: header.administrativeLanguage?.original, segmentType: header.segmentType,
      originalFormat: header.originalFormat, dataType: header.dataType, properties: header.properties,
      notes: header.notes)
  }

  /// Our header, with what the files said that the units came from.
  func completing(_ ours: TMXHeader) -> TMXHeader {
    var header = ours
    if let administrativeLanguage { header.administrativeLanguage = LanguageTag(administrativeLanguage) }
    header.segmentType = segmentType ?? header.segmentType
    header.originalFormat = originalFormat ?? header.originalFormat
    header.dataType = dataType ?? header.dataType
    header.properties = properties
    header.notes = notes
    return header
  }
}
