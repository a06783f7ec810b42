import BitextModel
import Testing

struct TimestampTests {
  @Test(arguments: [
    ("20221215T093000Z", "20221215T093000Z"),
    ("2022-12-15T09:30:00Z", "20221215T093000Z"),
    ("2022-12-15T09:30:00+04:00", "20221215T053000Z"),
    ("2022-12-15T09:30:00.250Z", "20221215T093000Z"),
    ("20221215", "20221215T000000Z"),
    ("20000229T235959Z", "20000229T235959Z"),
    ("19700101T000000Z", "19700101T000000Z"),
    ("18991231T000000Z", "18991231T000000Z"),
  ])
  func readsAndWrites(_ text: String, _ canonical: String) throws {
    #expect(try #require(Timestamp(text)).description == canonical)
  }

  @Test(arguments: [
    "", "99999999T999999Z", "-1", "20220230T000000Z", "20221215T250000Z", "2022", "yesterday", "20221215T0930x",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() throws {
    for day in stride(from: Int64(-73_000), to: 73_000, by: 1) {
      let stamp = Timestamp(secondsSinceEpoch: day * 86_400 + 3_661)
      #expect(Timestamp(stamp.description) == stamp)
    }
  }
}
