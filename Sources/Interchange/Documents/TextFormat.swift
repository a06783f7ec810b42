/// A property of running text that a translator sees and keeps: bold, a link.
struct TextFormat: Hashable {
  /// What TMX calls it (`type` of a code): `bold`, `italic`, `ulined`, `strike`, `sub`, `sup`, `link`, or `x-…`.
  var type: String
  /// The markup of the document that begins and ends it, where there is such.
  var start: String?
  var end: String?
  /// Tells links apart that follow each other.
  var number = 0

  init(_ type: String, start: String? = nil, end: String? = nil, number: Int = 0) {
    (self.type, self.start, self.end, self.number) = (type, start, end, number)
  }
}
