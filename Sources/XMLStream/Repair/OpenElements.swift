/// The elements of a document that are open, and where each of them is, found without looking at all of them.
struct OpenElements {
  /// An element that has begun.
  struct Element {
    var name: String
    var localName: String
    /// Where it begins, in whatever its maker counts.
    var start: Int
  }

  private(set) var elements: [Element] = []
  private var counts: [String: Int] = [:]
  private var localCounts: [String: Int] = [:]

  var count: Int { elements.count }

  mutating func push(_ name: String, start: Int) {
    let localName = MarkupGrammar.localName(name)
    elements.append(Element(name: name, localName: localName, start: start))
    counts[name, default: 0] += 1
    localCounts[localName, default: 0] += 1
  }

  mutating func pop() -> Element? {
    guard let element = elements.popLast() else { return nil }
    counts[element.name, default: 1] -= 1
    localCounts[element.localName, default: 1] -= 1
    return element
  }

  /// The innermost element of a name.
  ///
  /// - Complexity: O(1) where there is none; else the distance to it, all of which is usually closed then.
  func last(named name: String) -> Int? {
    guard let count = counts[name], count > 0 else { return nil }
    return elements.lastIndex { $0.name == name }
  }

  /// The innermost element that has one of these names, whatever their prefix.
  func last(among localNames: Set<String>) -> Int? {
    guard localNames.contains(where: { localCounts[$0, default: 0] > 0 }) else { return nil }
    return elements.lastIndex { localNames.contains($0.localName) }
  }
}
