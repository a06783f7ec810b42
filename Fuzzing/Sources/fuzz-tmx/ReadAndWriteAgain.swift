import BitextModel
import Interchange
import XMLStream

/// Whatever the bytes, reading ends, with units or with an error of ours; and what was read is written, read again and
/// the same.
@_cdecl("LLVMFuzzerTestOneInput")
func readAndWriteAgain(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  let units = read(input)
  guard !units.isEmpty else { return 0 }
  var writer = TMXWriter(header: TMXHeader(sourceLanguage: "fr"), to: ByteBuffer())
  do {
    for unit in units { try writer.write(unit) }
    try writer.finish()
  } catch {
    preconditionFailure("a buffer cannot be written to: \(error)")
  }
  let again = read(writer.sink.bytes)
  // Where nothing had to be left out, the units are the same; else what was written once stays as it is.
  if writer.diagnostics.isEmpty { precondition(again == units, "what was written reads differently") }
  return 0
}

private func read(_ bytes: [UInt8]) -> [TranslationUnit] {
  var source = ByteBufferSource(name: "fuzz", bytes)
  var units: [TranslationUnit] = []
  do {
    try TMXReader().read(&source) { event in if case .unit(let unit, _) = event { units.append(unit) } }
  } catch {
    precondition(error is any DragomanError, "not one of our errors: \(error)")
  }
  return units
}
