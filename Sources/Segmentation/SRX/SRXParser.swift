import BitextModel
import XMLStream

/// Builds an ``SRXDocument`` from the events of its XML.
final class SRXParser: XMLHandler {
  private(set) var document = SRXDocument()
  private(set) var remarks: [Diagnostic] = []
  private var rule: SRXDocument.Rule?
  private var isActive = true
  /// The text of the pattern that is being read.
  private var text: String?

  private enum Word: Int, CaseIterable {
    case srx, header, formathandle, languagerule, rule, beforebreak, afterbreak, languagemap, options, maskrule
    case rangeRule
    case cascade, type, include, languagerulename, isBreak, languagepattern, useIcu4JBreakRules
  }

  static let vocabulary = Word.allCases.map { word in
    switch word {
    case .maskrule: "maskRule"
    case .isBreak: "break"
    default: "\(word)"
    }
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    let word = Word(rawValue: element.code)
    if reader.depth == 1, word != .srx {
      throw SegmentationError(
        .badData, "this is not SRX: the root element is “\(element.qualifiedName)”", at: reader.lineLocation,
        remedy: "An SRX file begins with an element srx.")
    }
    switch word {
    case .header: document.cascades = element.attribute(Word.cascade.rawValue) == "yes"
    case .formathandle: readFormatHandle(element)
    case .languagerule:
      let name = try required(.languagerulename, of: element, in: reader)
      document.languageRules.append(SRXDocument.LanguageRule(name: name, rules: []))
    case .rule: try beginRule(element, in: reader)
    case .beforebreak, .afterbreak: text = ""
    case .languagemap:
      document.maps.append(
        SRXDocument.LanguageMap(
          pattern: try required(.languagepattern, of: element, in: reader),
          ruleName: try required(.languagerulename, of: element, in: reader), origin: reader.lineLocation))
    case .options:
      document.isOkapi = true
      for index in 0..<element.attributeCount
      where element.attributeName(index).lowercased() == "useicu4jbreakrules" && element.attributeValue(index) == "yes"
      {
        remarks.append(
          Diagnostic(
            .repair, "useIcu4JBreakRules is not applied: only the file’s own rules are", at: reader.lineLocation))
      }
    case .maskrule, .rangeRule: text = ""
    default: break
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    switch Word(rawValue: code) {
    case .beforebreak:
      rule?.before = text ?? ""
      text = nil
    case .afterbreak:
      rule?.after = text ?? ""
      text = nil
    case .rule:
      if let rule, isActive, !document.languageRules.isEmpty {
        document.languageRules[document.languageRules.count - 1].rules.append(rule)
      }
      rule = nil
    case .maskrule, .rangeRule:
      if let text, !text.isEmpty {
        remarks.append(Diagnostic(.repair, "Okapi’s range rule is not applied", at: reader.lineLocation))
      }
      text = nil
    default: break
    }
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) throws {
    guard self.text != nil else { return }
    self.text? += text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  private func beginRule(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    guard !document.languageRules.isEmpty else {
      throw SegmentationError(.badData, "a rule stands outside of any languagerule", at: reader.lineLocation)
    }
    isActive = true
    for index in 0..<element.attributeCount where element.attributeName(index).hasSuffix(":active") {
      isActive = element.attributeValue(index) != "no"
    }
    // SRX 2.0: a rule without the attribute breaks.
    let isBreak = element.attribute(Word.isBreak.rawValue) ?? "yes"
    guard isBreak == "yes" || isBreak == "no" else {
      throw SegmentationError(
        .badData, "a rule’s break is “\(isBreak)”", at: reader.lineLocation, remedy: "It is yes or no.")
    }
    rule = SRXDocument.Rule(isBreak: isBreak == "yes", before: "", after: "", origin: reader.lineLocation)
  }

  private func readFormatHandle(_ element: borrowing XMLElement) {
    let includes = element.attribute(Word.include.rawValue) == "yes"
    switch element.attribute(Word.type.rawValue) {
    case "start": document.codes.includesOpening = includes
    case "end": document.codes.includesClosing = includes
    case "isolated": document.codes.includesIsolated = includes
    default: break
    }
  }

  private func required(_ word: Word, of element: borrowing XMLElement, in reader: XMLReader) throws -> String {
    if let value = element.attribute(word.rawValue) { return value }
    throw SegmentationError(
      .badData, "\(element.qualifiedName) has no \(SRXParser.vocabulary[word.rawValue])", at: reader.lineLocation)
  }
}
