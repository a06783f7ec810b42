public import Glossary

/// How often and where a concept is called by one form.
public struct NameUse: Hashable, Sendable, Codable {
  /// The form as the texts have it, without endings.
  public var form: String
  /// The status of the glossary's form that it was found by.
  public var status: TermStatus
  public var count: Int
  /// The first places, in the order of the texts.
  public var places: [NamePlace]

  public init(form: String, status: TermStatus, count: Int, places: [NamePlace]) {
    self.form = form
    self.status = status
    self.count = count
    self.places = places
  }
}
