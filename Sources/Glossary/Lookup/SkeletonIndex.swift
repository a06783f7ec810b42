/// Strings of sounds, found by what resembles them: their consonants in coarse classes are cut into pairs of neighbours, and those that share most pairs with
/// a query are looked at closely.
struct SkeletonIndex: Sendable {
  private static let boundary: UInt8 = 0
  private static let initialVowel = UInt8(Phoneme.coarseClassCount)
  private static let classCount = Phoneme.coarseClassCount + 1

  /// For each skeleton, how many pairs it has.
  private let pairCounts: [UInt8]
  /// For each number of pairs, the first skeleton that has as many or more.
  private let firstOfLength: [Int32]
  /// For each skeleton, the places in ``strings`` of the strings that have it.
  private let members: Postings
  /// The numbers of the strings that are indexed.
  private let strings: [Int32]
  /// For each pair of classes, the skeletons that have it.
  private let skeletonsOfPair: Postings

  /// - Parameters:
  ///   - sounds: strings of sounds.
  ///   - isWanted: which of them are indexed.
  /// - Complexity: O(*n*) in sounds.
  init(_ sounds: ByteStrings, where isWanted: [Bool]) {
    var skeletons = ByteStrings()
    var skeletonOfString: [Int32] = []
    var skeleton: [UInt8] = []
    strings = isWanted.indices.filter { isWanted[$0] }.map { Int32($0) }
    skeletonOfString.reserveCapacity(strings.count)
    for number in strings {
      Self.skeleton(of: sounds[Int(number)], into: &skeleton)
      skeletonOfString.append(Int32(skeletons.number(skeleton)))
    }
    // Numbered by their length, so that those of a length that may matter stand side by side.
    let order = (0..<skeletons.count).sorted { (skeletons[$0].count, $0) < (skeletons[$1].count, $1) }
    var place = Array(repeating: Int32(0), count: order.count)
    for (number, skeleton) in order.enumerated() { place[skeleton] = Int32(number) }
    pairCounts = order.map { UInt8(clamping: skeletons[$0].count + 1) }
    members = Postings(skeletonOfString.map { place[Int($0)] }, keyCount: skeletons.count)
    skeletonsOfPair = Postings(keyCount: Self.classCount * Self.classCount) { add in
      for (number, skeleton) in order.enumerated() { Self.forEachPair(skeletons[skeleton]) { add($0, Int32(number)) } }
    }
    let counts = pairCounts
    firstOfLength = (0...256).map { length in
      Int32(counts.firstIndex { Int($0) >= length } ?? counts.count)
    }
  }

  /// The classes of a string's consonants, and a mark where it begins with a vowel.
  static func skeleton(of sounds: ArraySlice<UInt8>, into skeleton: inout [UInt8]) {
    skeleton.removeAll(keepingCapacity: true)
    for (place, sound) in sounds.enumerated() {
      let coarse = Phoneme.coarseClasses[Int(sound)]
      if coarse == 0 {
        if place == 0 { skeleton.append(initialVowel) }
      } else if coarse != skeleton.last {
        skeleton.append(coarse)
      }
    }
  }

  private static func forEachPair(_ skeleton: ArraySlice<UInt8>, _ body: (Int) -> Void) {
    var previous = boundary
    for current in skeleton {
      body(Int(previous) * classCount + Int(current))
      previous = current
    }
    body(Int(previous) * classCount)
  }

  /// The strings whose skeleton is most like one, the nearest first, until there are `count` of them.
  ///
  /// - Parameter shared: room for counting, kept between calls.
  /// - Complexity: O(*s* + *p*) in skeletons and in those that have a pair of the query's.
  func neighbours(of skeleton: [UInt8], count: Int, shared: inout [UInt8]) -> [Int32] {
    if shared.count < pairCounts.count { shared = Array(repeating: 0, count: pairCounts.count) }
    // By Dice's coefficient, in steps: a skeleton of so many pairs needs so many shared ones to be looked at.
    let ownCount = skeleton.count + 1
    let wanted = (0..<256).map { total in
      UInt8(clamping: (Self.leastStep * (ownCount + total) + 2 * Self.steps - 1) / (2 * Self.steps))
    }
    // All pairs of the shorter one are shared at most.
    let lengths = (1..<256).filter { Int(wanted[$0]) <= min($0, ownCount) }
    guard let shortest = lengths.first, let longest = lengths.last else { return [] }
    let range = firstOfLength[shortest]..<firstOfLength[longest + 1]
    let fewest = wanted[shortest]
    var near: [Int32] = []
    var counts = shared.mutableSpan
    Self.forEachPair(skeleton[...]) { pair in
      skeletonsOfPair.forEach(of: pair, in: range) { number in
        let sum = counts[Int(number)] &+ 1
        counts[Int(number)] = sum
        if sum == fewest { near.append(number) }
      }
    }
    var found: [(step: Int, skeleton: Int)] = []
    var stringCounts = Array(repeating: 0, count: Self.steps + 1)
    for number in near {
      let pairs = counts[Int(number)]
      let total = pairCounts[Int(number)]
      if pairs < wanted[Int(total)] { continue }
      let step = min(Self.steps, 2 * Self.steps * Int(pairs) / (ownCount + Int(total)))
      found.append((step, Int(number)))
      stringCounts[step] += members.count(of: Int(number))
    }
    for index in range { counts[Int(index)] = 0 }
    var (least, sum) = (Self.steps, stringCounts[Self.steps])
    while least > Self.leastStep, sum < count {
      least -= 1
      sum += stringCounts[least]
    }
    var neighbours: [Int32] = []
    neighbours.reserveCapacity(sum)
    for (step, number) in found where step > least {
      members.forEach(of: number) { neighbours.append(strings[Int($0)]) }
    }
    // Of those that are equally far, only so many.
    for (step, number) in found where step == least && neighbours.count < count {
      members.forEach(of: number) { neighbours.append(strings[Int($0)]) }
    }
    return neighbours
  }

  private static let steps = 32
  private static let leastStep = 20
}
