import BitextModel
import XMLStream

/// What is to be changed in a `trans-unit` of XLIFF 1, and of the tools that build on it.
extension XLIFFUnitEdits {
  mutating func addFirst(_ found: [(finding: XLIFFFinding, change: TargetChange?)]) {
    guard let source = own("source", of: unit).first else { return refuse("it has no source") }
    let target = own("target", of: unit).first
    let segmented = own("seg-source", of: unit).first
    var marks = segmented?.segments(context.rootPrefix, bytes) ?? []
    let targets = target?.segments(context.rootPrefix, bytes) ?? []
    // As the reader has it: a translation that is not cut into segments is one of the whole.
    let isWhole = !marks.isEmpty && targets.isEmpty && target?.hasText == true
    if isWhole, marks.count > 1 { marks = [] }
    guard found.count == max(marks.count, 1) else { return refuse("its segments could not be told apart") }
    guard let segmented, !marks.isEmpty else {
      let (finding, change) = found[0]
      guard let change else { return }
      return addWhole(change, finding, source: source, behind: segmented ?? source, target: target)
    }
    if isWhole, let target {
      guard let change = found[0].change else { return }
      return addWhole(change, found[0].finding, source: marks[0], behind: segmented, target: target)
    }
    addSegments(found, marks, targets, segmented: segmented, target: target)
  }

  /// A unit that is one segment.
  private mutating func addWhole(
    _ change: TargetChange, _ finding: XLIFFFinding, source: XLIFFLocatedElement, behind last: XLIFFLocatedElement,
    target: XLIFFLocatedElement?
  ) {
    let markup = change.target.flatMap { _ in self.markup(change, finding, source: source, target: target) }
    // A state without the translation that it is of would be a lie.
    guard change.target == nil || markup != nil else { return }
    let left = setStates(last.name == context.rootPrefix + "seg-source" ? [source] : [], [change.state])
    if let state = left.first {
      if let target {
        append(target.setting("state", to: state, bytes))
      } else if markup == nil {
        return refuse("there is no translation to bear the state")
      }
    }
    if let markup {
      let state = left.first.map { " state=\"\(MarkupEscapes.attribute($0))\"" } ?? ""
      put(markup, into: target, behind: last, attributes: state)
    }
  }

  /// Sets the states where a tool has its own place for them.
  ///
  /// - Parameter marks: the segments of the states, if the unit is cut into such.
  /// - Returns: the states that have to stand on the target.
  private mutating func setStates(_ marks: [XLIFFLocatedElement], _ states: [String?]) -> [String] {
    let definitions = Dictionary(
      (unit.any("seg-defs").first?.any("seg") ?? []).map { ($0.attribute("id", bytes), $0) },
      uniquingKeysWith: { one, _ in one })
    let tool = unit.attributes.first { $0.name.hasSuffix(":status") || $0.name.hasSuffix(":confirmed") }?.name
    var left: [String] = []
    var ofUnit: (attribute: String, state: String)?
    for (index, state) in states.enumerated() {
      guard let state else { continue }
      let name = index < marks.count ? marks[index].attribute("mid", bytes) : nil
      if let name, let definition = definitions[name] {
        append(definition.setting("conf", to: state, bytes))
      } else if let attribute = tool ?? context.memoQPrefix.map({ $0 + "status" }) {
        ofUnit = (attribute, state)
      } else {
        left.append(state)
      }
    }
    if let ofUnit { append(unit.setting(ofUnit.attribute, to: ofUnit.state, bytes)) }
    return left
  }

  private mutating func addSegments(
    _ found: [(finding: XLIFFFinding, change: TargetChange?)], _ marks: [XLIFFLocatedElement],
    _ targets: [XLIFFLocatedElement], segmented: XLIFFLocatedElement, target: XLIFFLocatedElement?
  ) {
    var byName: [String: XLIFFLocatedElement] = [:]
    for mark in targets.reversed() { byName[mark.attribute("mid", bytes) ?? ""] = mark }
    let existing = marks.map { byName[$0.attribute("mid", bytes) ?? ""] }
    var texts: [String?] = []
    for (index, (finding, change)) in found.enumerated() {
      guard let change, change.target != nil else {
        texts.append(nil)
        continue
      }
      texts.append(markup(change, finding, source: marks[index], target: existing[index]))
    }
    // A state without the translation that it is of would be a lie.
    let state = setStates(
      marks, found.indices.map { found[$0].change?.target == nil || texts[$0] != nil ? found[$0].change?.state : nil }
    ).last
    if let state {
      if let target {
        append(target.setting("state", to: state, bytes))
      } else if texts.allSatisfy({ $0 == nil }) {
        return refuse("there is no translation to bear the state")
      }
    }
    guard texts.contains(where: { $0 != nil }) else { return }
    guard !targets.isEmpty else {
      // The source with all its segments, and in these the new texts.
      var content = ""
      var place = segmented.content.lowerBound
      for (mark, text) in zip(marks, texts) {
        content += String(decoding: bytes[place..<mark.tag.lowerBound], as: UTF8.self)
        content += mark.opening(bytes) + (text ?? "") + mark.closing
        place = mark.range.upperBound
      }
      content += String(decoding: bytes[place..<segmented.content.upperBound], as: UTF8.self)
      let attribute = target == nil ? state.map { " state=\"\(MarkupEscapes.attribute($0))\"" } ?? "" : ""
      return put(content, into: target, behind: segmented, attributes: attribute)
    }
    var before: XLIFFLocatedElement?
    for (index, text) in texts.enumerated() {
      if let mark = existing[index] {
        before = mark
        if let text { append(mark.replacement(text, bytes)) }
      } else if let text {
        let next = existing[index...].lazy.compactMap { $0 }.first
        guard let place = before?.range.upperBound ?? next?.tag.lowerBound else { continue }
        let new = marks[index].opening(bytes) + text + marks[index].closing
        append(XLIFFEdits.Edit(range: place..<place, text: new))
      }
    }
  }
}
