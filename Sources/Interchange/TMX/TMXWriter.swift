public import BitextModel
import XMLStream

/// Writes TMX 1.4b, unit by unit, so that it is valid by the DTD and the same bytes for the same units.
///
/// What the DTD has no place for is not lost where it can be helped: attributes of a header, unit or variant that it
/// does not know become properties of the type `x-attribute:NAME`, which ``TMXReader`` turns back. Attributes of inline
/// codes that it does not know are left out. Both are counted in ``diagnostics``. Reading back what was written gives
/// equal units where nothing was counted.
public struct TMXWriter<Sink: ByteSink>: UnitWriter {
  var xml: XMLWriter<Sink>
  var losses = LossCounter()
  private let header: TMXHeader
  private var hasBegun = false

  /// Makes ready to write.
  ///
  /// - Parameters:
  ///   - header: what the file says of itself; nothing is added to it, not even a date, but the words that TMX demands
  ///     where it is silent. The version is always written as 1.4.
  ///   - sink: where the bytes go.
  public init(header: TMXHeader, to sink: Sink) {
    self.header = header
    xml = XMLWriter(sink)
  }

  /// Where the bytes went; complete after ``finish()``.
  public var sink: Sink { xml.sink }

  public var diagnostics: [Diagnostic] {
    var losses = losses
    losses.count("characters that XML cannot hold were replaced by U+FFFD", xml.replacedCharacterCount)
    return losses.diagnostics
  }

  public mutating func write(_ unit: TranslationUnit) throws {
    try begin()
    let variants = unit.variants.filter { !$0.language.original.isEmpty }
    losses.count("variants without a language were left out", unit.variants.count - variants.count)
    guard !variants.isEmpty else {
      losses.count("units without a variant were left out")
      return
    }
    xml.newLine()
    try xml.start("tu")
    xml.attribute("tuid", unit.identifier)
    var unknown = writeAttributes(
      unit.provenance, allowed: TMXAttributeRule.unit, taken: unit.sourceLanguage == nil ? [] : ["srclang"])
    xml.attribute("srclang", unit.sourceLanguage?.original)
    try writeRemarks(unit.notes, unit.properties, unknown)
    for variant in variants {
      xml.newLine()
      try xml.start("tuv")
      xml.attribute("xml:lang", variant.language.original)
      unknown = writeAttributes(variant.provenance, allowed: TMXAttributeRule.variant, taken: [])
      try writeRemarks(variant.notes, variant.properties, unknown)
      xml.newLine()
      try xml.start("seg")
      try write(variant.segment)
      try xml.end()
      try endOnNewLine()
    }
    try endOnNewLine()
  }

  public mutating func finish() throws {
    try begin()
    try endOnNewLine()
    try endOnNewLine()
    try xml.finish()
  }

  /// Writes the file's beginning before the first unit.
  private mutating func begin() throws {
    guard !hasBegun else { return }
    hasBegun = true
    try xml.declaration()
    try xml.documentType("tmx", system: "tmx14.dtd")
    try xml.start("tmx")
    xml.attribute("version", "1.4")
    xml.newLine()
    try xml.start("header")
    xml.attribute("creationtool", header.provenance.tool ?? "unknown")
    xml.attribute("creationtoolversion", header.provenance.toolVersion ?? "unknown")
    let segmentType = header.segmentType.flatMap { TMXAttributeRule.segmentTypes.contains($0) ? $0 : nil }
    xml.attribute("segtype", segmentType ?? "sentence")
    xml.attribute("o-tmf", header.originalFormat ?? "unknown")
    xml.attribute("adminlang", header.administrativeLanguage?.original ?? "en")
    xml.attribute("srclang", header.sourceLanguage?.original ?? "*all*")
    xml.attribute("datatype", header.dataType ?? "unknown")
    var provenance = header.provenance
    (provenance.tool, provenance.toolVersion) = (nil, nil)
    (provenance.lastUsed, provenance.usageCount) = (nil, nil)
    let unknown = writeAttributes(provenance, allowed: TMXAttributeRule.header, taken: [])
    try writeRemarks(header.notes, header.properties, unknown)
    if header.notes.isEmpty && header.properties.isEmpty && unknown.isEmpty {
      try xml.end()
    } else {
      try endOnNewLine()
    }
    xml.newLine()
    try xml.start("body")
  }

  /// Writes what provenance says as attributes.
  ///
  /// - Parameter taken: the names of attributes that the element has already or will have.
  /// - Returns: the attributes that the DTD does not allow there.
  private mutating func writeAttributes(
    _ provenance: Provenance, allowed: Set<String>, taken: Set<String>
  ) -> [Attribute] {
    xml.attribute("creationdate", provenance.created?.description)
    xml.attribute("creationid", provenance.creator)
    xml.attribute("changedate", provenance.changed?.description)
    xml.attribute("changeid", provenance.changer)
    xml.attribute("lastusagedate", provenance.lastUsed?.description)
    xml.attribute("usagecount", provenance.usageCount.map(String.init))
    xml.attribute("creationtool", provenance.tool)
    xml.attribute("creationtoolversion", provenance.toolVersion)
    guard !provenance.others.isEmpty else { return [] }
    var names = taken
    var unknown: [Attribute] = []
    for attribute in provenance.others {
      let fits = TMXAttributeRule.allows(attribute.name, attribute.value, among: allowed)
      if fits, names.insert(attribute.name).inserted {
        xml.attribute(attribute.name, attribute.value)
      } else {
        unknown.append(attribute)
        losses.count("attributes that the DTD does not allow were kept as properties")
      }
    }
    return unknown
  }

  private mutating func writeRemarks(_ notes: [Note], _ properties: [Property], _ unknown: [Attribute]) throws {
    for note in notes {
      xml.newLine()
      try xml.start("note")
      xml.attribute("xml:lang", note.language?.original)
      try xml.text(note.text)
      try xml.end()
    }
    let kept = unknown.map { Property(TMXRemark.attributeType + $0.name, $0.value) }
    for property in properties + kept {
      xml.newLine()
      try xml.start("prop")
      xml.attribute("type", property.type)
      xml.attribute("xml:lang", property.language?.original)
      try xml.text(property.value)
      try xml.end()
    }
  }

  private mutating func endOnNewLine() throws {
    xml.newLine(closing: true)
    try xml.end()
  }
}
