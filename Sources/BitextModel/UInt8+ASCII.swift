extension UInt8 {
  /// Whether it is a digit of ASCII.
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a letter of ASCII, small or capital.
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
