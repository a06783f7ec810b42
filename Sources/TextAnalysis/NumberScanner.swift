public struct NumberMention: Sendable { public let value: String; public let utf8Range: Range<Int> }
public enum NumberScanner {
  public static func mentions(in text: String) -> [NumberMention] {
    var out: [NumberMention] = []
    let b = Array(text.utf8)
    var i = 0
    while i < b.count {
      if b[i] >= 48 && b[i] <= 57 {
        var j = i
        while j < b.count, b[j] >= 48 && b[j] <= 57 { j += 1 }
        out.append(NumberMention(value: String(decoding: b[i..<j], as: UTF8.self), utf8Range: i..<j))
        i = j
      } else { i += 1 }
    }
    return out
  }
}
