/// What all tokens of the first so many segments of two versions would cost without translations, cumulated.
struct MissingCosts: Sendable {
  let one: [Double]
  let other: [Double]
}
