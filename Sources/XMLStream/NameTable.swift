import CLibXML2

/// Finds the place of a name in a vocabulary by the address at which the parser keeps it.
///
/// libxml2 keeps every name once, so equal names have equal addresses and no byte is compared.
///
/// It is asked for every name of a document, and an array would have its users counted each time: so the table is memory
/// of its own, which its owner frees.
struct NameTable {
  private let addresses: UnsafeMutablePointer<UInt>
  private let codes: UnsafeMutablePointer<Int>
  private let mask: Int

  /// - Parameter names: the names and their codes.
  init(_ names: [(name: String, code: Int)], in dictionary: xmlDictPtr) {
    var size = 16
    while size < names.count * 4 { size *= 2 }
    addresses = .allocate(capacity: size)
    addresses.initialize(repeating: 0, count: size)
    codes = .allocate(capacity: size)
    codes.initialize(repeating: -1, count: size)
    mask = size - 1
    for (name, code) in names {
      guard let address = xmlDictLookup(dictionary, name, Int32(name.utf8.count)) else { continue }
      var slot = NameTable.slot(UInt(bitPattern: address)) & mask
      while addresses[slot] != 0 { slot = (slot + 1) & mask }
      addresses[slot] = UInt(bitPattern: address)
      codes[slot] = code
    }
  }

  /// Frees the table; it is not used again.
  func deallocate() {
    addresses.deallocate()
    codes.deallocate()
  }

  /// - Returns: -1 for a name that is not in the vocabulary.
  func code(at address: UnsafePointer<xmlChar>?) -> Int {
    let wanted = UInt(bitPattern: address)
    var slot = NameTable.slot(wanted) & mask
    while addresses[slot] != 0 {
      if addresses[slot] == wanted { return codes[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private static func slot(_ address: UInt) -> Int {
    Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
