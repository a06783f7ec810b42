import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

/// Files that end anywhere, and files of which any byte is another.
struct TMXDamageTests {
  /// Every place of a file where it may end, or a byte may be another.
  private static let file: [UInt8] = {
    var file = try? InputFile(path: Fixture.path("codes.tmx"))
    return (try? file?.readAll()) ?? []
  }()

  @Test func everyTruncationGivesTheUnitsBeforeIt() throws {
    let bytes = Self.file
    #expect(!bytes.isEmpty)
    let ends = bytes.indices.filter { bytes[..<$0].suffix(5).elementsEqual("</tu>".utf8) }
    for length in 0..<bytes.count - 7 {
      var events: [UnitEvent] = []
      do {
        var source = ByteBufferSource(Array(bytes[..<length]))
        try TMXReader().read(&source) { events.append($0) }
        #expect(!events.compactMap(\.diagnostic).isEmpty, "nothing was said at \(length)")
      } catch {
        #expect(error is any DragomanError)
      }
      let whole = ends.count { $0 <= length }
      #expect(events.compactMap(\.unit).count >= whole, "cut at \(length)")
    }
  }

  @Test(arguments: [0x00, 0x22, 0x26, 0x3C, 0x3E, 0x80, 0xFF] as [UInt8])
  func everyChangedByteEnds(value: UInt8) throws {
    let bytes = Self.file
    for place in bytes.indices {
      var changed = bytes
      changed[place] = value
      do {
        var source = ByteBufferSource(changed)
        try TMXReader().read(&source) { _ in }
      } catch {
        #expect(error is any DragomanError)
      }
    }
  }

  @Test(arguments: [1, 6, 7] as [UInt8])
  func aFlippedBitHarmsNoUnitBeforeItsOwnAndLosesNoneSilently(bit: UInt8) throws {
    let bytes = Self.richFile
    var source = ByteBufferSource(bytes)
    let whole = try Fixture.events(of: &source, TMXReader()).compactMap(\.unit)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: "<tu ".utf8) }
    let ends = bytes.indices.filter { bytes[..<$0].suffix(5).elementsEqual("</tu>".utf8) }
    #expect(whole.count == 3 && ends.count == 3)
    for place in starts[0]..<ends[2] {
      var changed = bytes
      changed[place] ^= 1 << bit
      var source = ByteBufferSource(changed)
      var events: [UnitEvent] = []
      do {
        try TMXReader().read(&source) { events.append($0) }
      } catch {
        Issue.record("bit \(bit) at \(place): \(error)")
        continue
      }
      let units = events.compactMap(\.unit)
      let before = ends.count { $0 <= place }
      let behind = starts.count { $0 > place }
      let what = "bit \(bit) of \(String(decoding: changed[(place - 8)..<(place + 8)], as: UTF8.self))"
      let isBeforeKept = units.prefix(before).elementsEqual(whole.prefix(before))
      #expect(isBeforeKept, "\(what)")
      let isBehindKept = units.suffix(behind).elementsEqual(whole.suffix(behind))
      #expect(isBehindKept, "\(what)")
      let isSilent = events.compactMap(\.diagnostic).isEmpty
      #expect(units.count == whole.count || !isSilent, "\(what)")
    }
  }

  /// A file of three units in which all is that TMX has.
  private static let richFile: [UInt8] = {
    let unit = { (number: Int) in
      """
      <tu tuid="\(number)" creationdate="20250101T000000Z" srclang="fr"><note xml:lang="fr">n</note><prop type="p">v</prop>
      <tuv xml:lang="fr"><seg>Été <bpt i="1" type="b">&lt;b&gt;</bpt>à<ept i="1">&lt;/b&gt;</ept> &amp; <hi>b</hi>\(number)</seg></tuv>
      <tuv xml:lang="az"><seg>Bakı<ph x="1">a<sub type="t">ə</sub></ph>\(number < 3 ? "" : "<![CDATA[<c>]]><!-- d -->")</seg></tuv></tu>\n
      """
    }
    return Array(Fixture.tmx(body: unit(1) + unit(2) + unit(3)).utf8)
  }()
}
