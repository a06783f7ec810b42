import BitextModel
import XMLStream

extension XLIFFText {
  /// Writes a unit.
  mutating func write(_ plan: XLIFFUnitPlan) {
    names = XLIFFCodeNames(source: plan.source.segment, target: plan.target?.segment)
    xml.newLine()
    xml.start(version == .one ? "trans-unit" : "unit")
    xml.attribute("id", plan.name)
    for attribute in plan.places.attributes { xml.attribute(attribute.name, attribute.value) }
    if plan.preservesSpace { xml.attribute("xml:space", "preserve") }
    switch version {
    case .one:
      writeTexts(plan)
      writeContexts(plan.places.contexts)
      writeNotes(plan)
      writeFacts(plan)
    case .two:
      writeMetadata(plan.places.contexts)
      writeFacts(plan)
      writeNotes(plan)
      writeOriginalData()
      xml.newLine()
      xml.start("segment")
      for state in plan.states { xml.attribute(state.name, state.value) }
      writeTexts(plan)
      endOnNewLine()
    }
    endOnNewLine()
  }

  private mutating func writeTexts(_ plan: XLIFFUnitPlan) {
    xml.newLine()
    xml.start("source")
    xml.attribute("xml:lang", plan.sourceLanguage?.canonical)
    write(plan.source.segment)
    xml.end()
    let bearsState = version == .one && !plan.states.isEmpty
    guard plan.target != nil || bearsState else { return }
    names.beginTarget()
    xml.newLine()
    xml.start("target")
    if bearsState { for state in plan.states { xml.attribute(state.name, state.value) } }
    xml.attribute("xml:lang", plan.targetLanguage?.canonical)
    if let target = plan.target { write(target.segment) }
    xml.end()
  }

  private mutating func writeContexts(_ contexts: [Attribute]) {
    guard !contexts.isEmpty else { return }
    xml.newLine()
    xml.start("context-group")
    writeList(contexts, element: "context", type: "context-type")
    endOnNewLine()
  }

  /// Writes an element each, whose attribute says of what type its text is.
  private mutating func writeList(_ facts: [Attribute], element: StaticString, type: StaticString) {
    for fact in facts {
      xml.newLine()
      xml.start(element)
      xml.attribute(type, fact.name)
      xml.text(fact.value)
      xml.end()
    }
  }

  private mutating func writeMetadata(_ metadata: [Attribute]) {
    guard !metadata.isEmpty else { return }
    xml.newLine()
    xml.start("mda:metadata")
    xml.newLine()
    xml.start("mda:metaGroup")
    writeList(metadata, element: "mda:meta", type: "type")
    endOnNewLine()
    endOnNewLine()
  }

  private mutating func writeNotes(_ plan: XLIFFUnitPlan) {
    guard !plan.notes.isEmpty else { return }
    if version == .two {
      xml.newLine()
      xml.start("notes")
    }
    for (note, side) in plan.notes {
      xml.newLine()
      xml.start("note")
      xml.attribute("xml:lang", note.language?.canonical)
      xml.attribute(version == .one ? "annotates" : "appliesTo", side)
      xml.text(note.text)
      xml.end()
    }
    if version == .two { endOnNewLine() }
  }

  private mutating func writeFacts(_ plan: XLIFFUnitPlan) {
    for facts in [plan.unitFacts, plan.sourceFacts, plan.targetFacts] {
      let attributes = facts.attributes
      let others = facts.provenance.others
      guard !attributes.isEmpty || !others.isEmpty || !facts.properties.isEmpty || !facts.notes.isEmpty else {
        continue
      }
      xml.newLine()
      xml.start(XLIFFFacts.element)
      xml.attribute("of", facts.owner.rawValue)
      for attribute in attributes { xml.attribute(attribute.name, attribute.value) }
      if !others.isEmpty { xml.attribute("others", mark(others)) }
      for property in facts.properties {
        xml.newLine()
        xml.start("dragoman:prop")
        xml.attribute("type", property.type)
        xml.attribute("language", property.language?.original)
        xml.text(property.value)
        xml.end()
      }
      for note in facts.notes {
        xml.newLine()
        xml.start("dragoman:note")
        xml.attribute("language", note.language?.original)
        xml.text(note.text)
        xml.end()
      }
      if facts.properties.isEmpty && facts.notes.isEmpty { xml.end() } else { endOnNewLine() }
    }
  }

  private mutating func writeOriginalData() {
    guard !names.natives.isEmpty else { return }
    xml.newLine()
    xml.start("originalData")
    for (index, native) in names.natives.enumerated() {
      xml.newLine()
      xml.start("data")
      xml.attribute("id", "data.\(index + 1)")
      writeText(native)
      xml.end()
    }
    endOnNewLine()
  }
}
