/// The words of a text that a form was matched with.
struct MatchPlace: Sendable {
  let first: Int
  /// The word behind the last one.
  private(set) var end: Int
  /// The word whose second half, behind a line end, belongs to the same word of the form; −1 where there is none.
  private var divided = -1
  /// How many letters at the end of the form's last word are other ones in the text.
  private(set) var changedLetters = 0

  init(first: Int) {
    self.first = first
    end = first
  }

  func adding(words: Int, changedLetters: Int = 0) -> MatchPlace {
    var place = self
    if words == 2 { place.divided = end }
    place.end += words
    place.changedLetters = max(place.changedLetters, changedLetters)
    return place
  }

  /// The words of the text that stand for a word of the form.
  ///
  /// A second divided word in one form is taken for two, and the form is then not found.
  func words(_ place: Int) -> ClosedRange<Int> {
    let word = first + place
    if divided < 0 || word < divided { return word...word }
    return word == divided ? word...(word + 1) : (word + 1)...(word + 1)
  }
}
