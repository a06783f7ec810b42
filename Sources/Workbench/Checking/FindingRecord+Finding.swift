import BitextModel
import Quality

extension FindingRecord {
  /// - Parameter offsets: of a document's text, for places in it.
  init(_ finding: Finding, file: String, offsets: CodePointOffsets? = nil) {
    self.init(
      file: file, unit: finding.unit?.number, identifier: finding.unit?.identifier,
      line: finding.unit?.location?.line ?? finding.uses.first?.places.first?.location?.line, rule: finding.rule,
      severity: FindingSeverity(finding.severity), message: finding.message, remedy: finding.remedy,
      sourceLang: finding.sourceLanguage?.canonical, targetLang: finding.targetLanguage?.canonical,
      sourcePlaces: finding.sourceRanges.map(PlaceRecord.init),
      targetPlaces: finding.targetRanges.map(PlaceRecord.init),
      forms: finding.uses.isEmpty ? nil : finding.uses.map { NameUseRecord($0, file: file, offsets: offsets) })
  }
}
