import BitextModel

/// Bytes in the making, appended by copying memory.
///
/// `[UInt8].append(contentsOf:)` of a pointer costs 20–30 ns a call in a release build, and a unit of a memory takes some
/// fifty calls; this costs 3–5 (Swift 6.3, x86-64). The room is an array that is filled from the front.
struct XMLBytes: Sendable {
  private var room = [UInt8](repeating: 0, count: 1 << 12)
  private(set) var count = 0

  /// Hands over what was appended and keeps the room.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return Array(room[..<count])
  }

  /// All that was appended and not taken.
  var bytes: ArraySlice<UInt8> { room[..<count] }

  /// Makes room for so many more.
  private mutating func reserve(_ more: Int) {
    guard room.count - count < more else { return }
    room.append(contentsOf: repeatElement(0, count: max(room.count, more)))
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    room[count] = byte
    count += 1
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    reserve(bytes.count)
    room.withUnsafeMutableBytes { space in
      UnsafeMutableRawBufferPointer(rebasing: space[count..<count + bytes.count]).copyMemory(from: bytes)
    }
    count += bytes.count
  }

  /// Appends ` name="value"` where no byte of the value has to be escaped.
  ///
  /// - Returns: whether it was appended.
  mutating func appendAttribute(_ name: UnsafeRawBufferPointer, _ value: UnsafeBufferPointer<UInt8>, mask: UInt64)
    -> Bool
  {
    reserve(name.count + value.count + 4)
    let start = count
    let isWhole = room.withUnsafeMutableBytes { space in
      var place = start
      space[place] = 0x20
      UnsafeMutableRawBufferPointer(rebasing: space[(place + 1)...]).copyMemory(from: name)
      place += 1 + name.count
      space[place] = 0x3D
      space[place + 1] = 0x22
      place += 2
      for byte in value {
        if byte < 0x40 ? mask >> UInt64(byte) & 1 != 0 : byte == 0xEF { return false }
        space[place] = byte
        place += 1
      }
      space[place] = 0x22
      return true
    }
    if isWhole { count += name.count + value.count + 4 }
    return isWhole
  }

  /// Appends bytes, and for some of them what stands for them.
  ///
  /// - Parameters:
  ///   - mask: a bit for each byte below 0x40 that `escaped` is asked about; it is asked about 0xEF too.
  ///   - escaped: what stands for the byte at a place, and how many bytes it stands for; `nil` for the byte itself.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, escaping mask: UInt64,
    _ escaped: (_ place: Int) -> (text: StaticString, byteCount: Int)?
  ) {
    var start = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte < 0x40 ? mask >> UInt64(byte) & 1 != 0 : byte == 0xEF, let (text, byteCount) = escaped(place) else {
        place += 1
        continue
      }
      append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<place]))
      append(text)
      place += byteCount
      start = place
    }
    append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start...]))
  }
}
