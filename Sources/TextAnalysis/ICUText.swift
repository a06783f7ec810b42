import CICU

/// Runs a function of CICU that writes UTF-8 text, with as much room as it turns out to need.
///
/// - Returns: the text written; `nil` where ICU reports an error or the text is too long for it (2 GiB).
func textFromICU(
  _ text: String, _ function: (UnsafePointer<UInt8>, Int32, UnsafeMutablePointer<UInt8>?, Int32) -> Int64
) -> String? {
  var text = text
  return text.withUTF8 { source in
    guard let base = source.baseAddress else { return "" }
    guard source.count < Int(Int32.max) / 4 else { return nil }
    let length = Int32(source.count)
    var needed = Int64(source.count + 16)
    for _ in 0..<2 {
      var written: Int64 = -1
      let capacity = Int(needed)
      let made = String(unsafeUninitializedCapacity: capacity) { room in
        written = function(base, length, room.baseAddress, Int32(capacity))
        return written < 0 || written > Int64(capacity) ? 0 : Int(written)
      }
      if written < 0 { return nil }
      if written <= Int64(capacity) { return made }
      needed = written
    }
    return nil
  }
}

/// What a function of CICU writes that takes no text, with as much room as it turns out to need.
///
/// - Returns: the text written; `nil` where ICU reports an error.
func textWritten(_ function: (UnsafeMutablePointer<UInt8>?, Int32) -> Int64) -> String? {
  var needed: Int64 = 128
  for _ in 0..<2 {
    var written: Int64 = -1
    let capacity = Int(needed)
    let made = String(unsafeUninitializedCapacity: capacity) { room in
      written = function(room.baseAddress, Int32(capacity))
      return written < 0 || written > Int64(capacity) ? 0 : Int(written)
    }
    if written < 0 || written > Int64(Int32.max) { return nil }
    if written <= Int64(capacity) { return made }
    needed = written
  }
  return nil
}
