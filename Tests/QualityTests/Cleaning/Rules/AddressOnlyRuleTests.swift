import BitextModel
import Quality
import Testing

struct AddressOnlyRuleTests {
  @Test(arguments: [
    CleaningCase("https://example.org/a", "https://example.org/fr/a", 0, 1), CleaningCase("Mail", "a.b@example.org", 1),
    CleaningCase("www.example.org", "<mailto:a@b.org>", 0, 1), CleaningCase("See https://example.org", "a@b"),
    CleaningCase("@", ""), CleaningCase("a@b@c.d", "example.org"),
  ]) func sidesThatAreAddressesAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: AddressOnlyRule(), item.unit) == item.condemned)
  }
}
