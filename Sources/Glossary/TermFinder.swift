public import BitextModel
public struct Mention: Sendable { public let concept: String; public let surface: String }
public struct TermFinder: Sendable {
  public init() {}
  public func mentions(in text: String, language: LanguageTag?) -> [Mention] { [] }
}
