import BitextModel

/// A source that does something behind each reading, such as passing on what was noticed on the way.
struct NoticingSource<Base: ByteSource>: ByteSource {
  private(set) var base: Base
  private let notice: () throws -> Void

  init(_ base: Base, notice: @escaping () throws -> Void) {
    self.base = base
    self.notice = notice
  }

  var name: String { base.name }

  mutating func read(upTo limit: Int) throws -> [UInt8] {
    let bytes = try base.read(upTo: limit)
    try notice()
    return bytes
  }
}
