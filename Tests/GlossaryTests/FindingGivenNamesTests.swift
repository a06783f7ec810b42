import BitextModel
import Glossary
import Testing

/// A given name in the text’s own spelling belongs to the family name behind it.
struct FindingGivenNamesTests {
  private static let finder = TermFinder(
    lines: """
      kavanaugh term az Brett Kavano|Kavano
      kavanaugh term fr Brett Kavanaugh|Kavanaugh
      erdogan person az Rəcəb Tayyib Ərdoğan|Ərdoğan
      erdogan person tr Recep Tayyip Erdoğan|Erdoğan
      putin person az Vladimir Putin|Putin
      putin person en Vladimir Putin|Putin
      trump person en Donald Trump|Trump
      un organisation az Birləşmiş Millətlər Təşkilatı|BMT
      korea country fr Corée du Nord
      biden person az Cozef Bayden|Bayden
      biden person en Joseph Biden|Biden
      """)

  @Test(arguments: [
    MarkedText("az", "[Bret Kavanonun], [Brett Kavanodan], [Bret Kavano]"),
    MarkedText("az", "[Recep Tayyip Ərdoğan], [Rəcəb Ərdoğan], [Tayyip Ərdoğanın]"),
    MarkedText("en", "[Wladimir Putin], [Vladimr Putin]"),
    MarkedText("az", "[Jozef Bayden]"),
  ])
  func `a given name that is spelt nearly as one of the concept’s`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }

  @Test(arguments: [
    MarkedText("en", "[V. Putin], [V.Putin], [D. Trump], [Donald J. Trump], Donald John [Trump]"),
    MarkedText("az", "[V.Putinin]"),
    MarkedText("en", "J. [Trump], on Day [V Putin]"),
  ])
  func `initials`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    MarkedText("az", "Hakim [Kavano], Melania [Kavano]"),
    MarkedText("en", "Melania [Trump], Mr [Trump], President [Trump], Ivanka [Trump]"),
    MarkedText("en", "Donna [Trump], Vladimir, [Putin]. Donald. [Trump]"),
    MarkedText("az", "Vladimir\n\n[Putin]"),
    MarkedText("en", "[Trump] [Trump]"),
    MarkedText("az", "Birləşmiş [BMT]"),
  ])
  func `other words before a family name are none of it`(_ text: MarkedText) { text.expectFound(by: Self.finder) }
}
