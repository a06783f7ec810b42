/// Finds out the size of a database's pages where its head may be damaged.
enum PageSizeGuess {
  private static let mostPages = 400

  /// - Parameter said: what the head says.
  static func size(of file: RawFile, said: Int?) -> Int {
    let shares = DatabasePages.sizes.map { (size: $0, share: share(of: file, size: $0)) }
    let best = shares.map(\.share).max() ?? 0
    // What the head says stands unless it is plainly wrong.
    if let own = shares.first(where: { $0.size == said }), own.share * 2 >= best { return own.size }
    // Where pages of one size begin, many of twice the size begin too, but not the other way round.
    return shares.first { $0.share * 1.4 >= best }?.size ?? 4096
  }

  /// How many of some pages, spread over the file, look like pages of trees.
  private static func share(of file: RawFile, size: Int) -> Double {
    let count = file.size / size
    guard count > 0 else { return 0 }
    let step = max(1, count / mostPages)
    var (looked, found) = (0, 0)
    for number in stride(from: 0, to: count, by: step) {
      guard let bytes = file.read(at: number * size, count: size) else { continue }
      looked += 1
      if TreePage(PageBytes(bytes), number: number + 1, usableSize: size)?.isPlausible == true { found += 1 }
    }
    return looked == 0 ? 0 : Double(found) / Double(looked)
  }
}
