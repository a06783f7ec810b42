import XMLStream

extension XMLOutput {
  /// Writes an element with text.
  mutating func element(_ name: StaticString, _ text: String, attributes: [(StaticString, String)] = []) {
    newLine()
    start(name)
    for attribute in attributes { self.attribute(attribute.0, attribute.1) }
    self.text(text)
    end()
  }

  /// Writes a shape.
  mutating func shape(_ name: StaticString, _ style: String, _ lengths: [(StaticString, Double)]) {
    newLine()
    start(name)
    attribute("class", style)
    for length in lengths { attribute(length.0, PlotNumber.text(length.1)) }
    end()
  }

  /// Writes a line, or several, as a path.
  mutating func path(_ style: String, _ data: String) {
    newLine()
    start("path")
    attribute("class", style)
    attribute("d", data)
    end()
  }

  /// Writes words at a place.
  ///
  /// - Parameter turn: degrees by which they are turned about it.
  mutating func label(_ text: String, _ style: String, x: Double, y: Double, turn: Double = 0) {
    newLine()
    start("text")
    attribute("class", style)
    attribute("x", PlotNumber.text(x))
    attribute("y", PlotNumber.text(y))
    if turn != 0 {
      attribute("transform", "rotate(\(PlotNumber.text(turn)) \(PlotNumber.text(x)) \(PlotNumber.text(y)))")
    }
    self.text(text)
    end()
  }
}
