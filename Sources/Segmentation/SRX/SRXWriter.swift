public import BitextModel
import XMLStream

/// Writes rules as SRX 2.0.
public struct SRXWriter: Sendable {
  private static let namespace = "http://www.lisa.org/srx20"

  public init() {}

  /// - Parameter comment: what a reader of the file should know.
  /// - Throws: what the sink throws.
  public func write(_ document: SRXDocument, comment: String? = nil, to sink: inout some ByteSink) throws {
    var xml = XMLWriter(ByteBuffer())
    try xml.declaration()
    if let comment { try xml.comment(comment) }
    try xml.start("srx")
    xml.attribute("xmlns", Self.namespace)
    xml.attribute("version", "2.0")
    try writeHeader(document, to: &xml)
    try open("body", in: &xml)
    try open("languagerules", in: &xml)
    for languageRule in document.languageRules { try write(languageRule, to: &xml) }
    try close(&xml)
    try open("maprules", in: &xml)
    for map in document.maps {
      try open("languagemap", in: &xml)
      xml.attribute("languagepattern", map.pattern)
      xml.attribute("languagerulename", map.ruleName)
      try xml.end()
    }
    try close(&xml)
    try close(&xml)
    try close(&xml)
    try xml.finish()
    try sink.write(xml.sink.bytes)
  }

  private func writeHeader(_ document: SRXDocument, to xml: inout XMLWriter<ByteBuffer>) throws {
    try open("header", in: &xml)
    xml.attribute("segmentsubflows", "yes")
    xml.attribute("cascade", document.cascades ? "yes" : "no")
    let handles = [
      ("start", document.codes.includesOpening), ("end", document.codes.includesClosing),
      ("isolated", document.codes.includesIsolated),
    ]
    for (type, includes) in handles {
      try open("formathandle", in: &xml)
      xml.attribute("type", type)
      xml.attribute("include", includes ? "yes" : "no")
      try xml.end()
    }
    try close(&xml)
  }

  private func write(_ languageRule: SRXDocument.LanguageRule, to xml: inout XMLWriter<ByteBuffer>) throws {
    try open("languagerule", in: &xml)
    xml.attribute("languagerulename", languageRule.name)
    for rule in languageRule.rules {
      try open("rule", in: &xml)
      xml.attribute("break", rule.isBreak ? "yes" : "no")
      try open("beforebreak", in: &xml)
      try xml.text(rule.before)
      try xml.end()
      try open("afterbreak", in: &xml)
      try xml.text(rule.after)
      try xml.end()
      try close(&xml)
    }
    try close(&xml)
  }

  private func open(_ name: StaticString, in xml: inout XMLWriter<ByteBuffer>) throws {
    xml.newLine()
    try xml.start(name)
  }

  private func close(_ xml: inout XMLWriter<ByteBuffer>) throws {
    xml.newLine(closing: true)
    try xml.end()
  }
}
