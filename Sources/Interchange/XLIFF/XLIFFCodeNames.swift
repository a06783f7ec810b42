import BitextModel

/// The names of the codes of a unit: the same for a code of the translation as for that of the source that it stands for.
struct XLIFFCodeNames {
  /// What codes stand for, each once, for `originalData` of XLIFF 2.
  private(set) var natives: [String] = []
  private var nativePlaces: [String: Int] = [:]
  private var next = 1
  private var isTarget = false
  private var ofSource: [InlineCode: Names] = [:]

  /// The names of codes that are alike, and how many of them were given again.
  private struct Names {
    var all: [Int] = []
    var usedCount = 0
  }

  init() {}

  init(source: Segment, target: Segment?) {
    for code in source.codes + (target?.codes ?? []) {
      let native = Self.native(of: code)
      if !native.isEmpty, nativePlaces[native] == nil {
        natives.append(native)
        nativePlaces[native] = natives.count
      }
    }
  }

  /// From here on the codes are those of the translation.
  mutating func beginTarget() { isTarget = true }

  /// The number of a code.
  mutating func number(for code: InlineCode) -> Int {
    var key = code
    key.utf8Offset = 0
    if let x = code.attribute("x") { (key.attributes, key.content) = ([Attribute("x", x)], []) }
    if isTarget, var names = ofSource[key], names.usedCount < names.all.count {
      names.usedCount += 1
      ofSource[key] = names
      return names.all[names.usedCount - 1]
    }
    defer { next += 1 }
    if !isTarget { ofSource[key, default: Names()].all.append(next) }
    return next
  }

  /// The name of what a code stands for; `nil` where it stands for nothing.
  func data(of code: InlineCode) -> String? { nativePlaces[Self.native(of: code)].map { "data.\($0)" } }

  /// What a code stands for, with the text that is translated by itself.
  static func native(of code: InlineCode) -> String {
    code.content.reduce(into: "") { text, content in
      switch content {
      case .native(let native): text += native
      case .subflow(let subflow): text += subflow.segment.text
      }
    }
  }

  /// For each code the place of its other half; `nil` for what is no half of a pair, or of one that is not there.
  static func partners(_ codes: [InlineCode]) -> [Int?] {
    var partners: [Int?] = Array(repeating: nil, count: codes.count)
    var openings: [String: [Int]] = [:]
    var highlights: [Int] = []
    for (index, code) in codes.enumerated() {
      let number = code.attribute("i") ?? ""
      let partner: Int?
      switch code.kind {
      case .opening:
        openings[number, default: []].append(index)
        continue
      case .highlightStart:
        highlights.append(index)
        continue
      case .closing: partner = openings[number]?.popLast()
      case .highlightEnd: partner = highlights.popLast()
      default: continue
      }
      guard let partner else { continue }
      (partners[index], partners[partner]) = (partner, index)
    }
    return partners
  }
}
