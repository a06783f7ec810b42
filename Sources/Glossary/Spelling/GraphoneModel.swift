/// How likely a graphone is behind others: the probabilities of a ``GraphoneTable``, interpolated as Kneser and Ney do.
struct GraphoneModel: Sendable {
  /// A context: what was written last, as far back as the table remembers.
  typealias State = Int32

  private struct Node: Sendable {
    /// Its edges in the arrays below.
    var edges: Range<Int>
    /// What is left for graphones that were not seen here.
    var rest: Float
    /// The context without its farthest graphone.
    var shorter: State
  }

  let graphones: [Graphone]
  private var nodes: [Node] = []
  private var edgeGraphones: [UInt16] = []
  private var edgeProbabilities: [Float] = []
  private var edgeStates: [State] = []
  private(set) var start: State = 0

  /// - Parameter graphones: the graphones of another table, by whose numbers this model shall go; those that it lacks are left out.
  /// - Complexity: O(*n* log *n*) in counts.
  init(_ table: GraphoneTable, numberedAs graphones: [Graphone]? = nil) {
    self.graphones = graphones ?? table.graphones
    var renumbered: [UInt16?] = table.graphones.indices.map { UInt16($0) }
    if let graphones {
      let numbers = Dictionary(graphones.enumerated().map { ($1, UInt16($0)) }, uniquingKeysWith: { one, _ in one })
      renumbered = table.graphones.map { numbers[$0] }
    }
    var states: [ArraySlice<UInt16>: State] = [:]
    states.reserveCapacity(table.rows.count)
    // Rows come by length of context, so that shorter contexts are there when longer ones need them.
    for row in table.rows {
      let context = row.context.compactMap { renumbered[Int($0)] }[...]
      guard context.count == row.context.count, states[context] == nil else { continue }
      add(row, context, discount: table.discounts, renumbered, states)
      states[context] = State(nodes.count - 1)
    }
    if nodes.isEmpty { nodes.append(Node(edges: 0..<0, rest: 1, shorter: 0)) }
    for (context, state) in states {
      for edge in nodes[Int(state)].edges {
        var next = context + [edgeGraphones[edge]]
        while !next.isEmpty, states[next] == nil { next = next.dropFirst() }
        edgeStates[edge] = states[next] ?? 0
      }
    }
    start = states[[0]] ?? 0
  }

  private mutating func add(
    _ row: GraphoneTable.Row, _ context: ArraySlice<UInt16>, discount: [Double], _ renumbered: [UInt16?],
    _ states: [ArraySlice<UInt16>: State]
  ) {
    var shorter = context.dropFirst()
    while !shorter.isEmpty, states[shorter] == nil { shorter = shorter.dropFirst() }
    let shorterState = context.isEmpty ? 0 : states[shorter] ?? 0
    let taken = Float(discount.indices.contains(context.count) ? discount[context.count] : 0.5)
    let total = Float(row.entries.reduce(row.leftOut) { $0 + $1.count })
    let rest = total > 0 ? (taken * Float(row.entries.count) + Float(row.leftOut)) / total : 1
    let first = edgeGraphones.count
    let known = row.entries.compactMap { entry in renumbered[Int(entry.graphone)].map { (graphone: $0, entry.count) } }
    for (graphone, count) in known.sorted(by: { $0.graphone < $1.graphone }) {
      let below = nodes.isEmpty ? 1 / Float(max(1, graphones.count)) : probability(of: graphone, in: shorterState).value
      edgeGraphones.append(graphone)
      edgeProbabilities.append(max(0, Float(count) - taken) / total + rest * below)
      edgeStates.append(0)
    }
    nodes.append(Node(edges: first..<edgeGraphones.count, rest: rest, shorter: shorterState))
  }

  /// How likely a graphone is in a context, and the context behind it.
  ///
  /// - Complexity: O(*k* log *m*) for contexts of *k* graphones that *m* others were seen behind.
  func probability(of graphone: UInt16, in state: State) -> (value: Float, next: State) {
    var state = state
    var rest: Float = 1
    while true {
      let node = nodes[Int(state)]
      var (low, high) = (node.edges.lowerBound, node.edges.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if edgeGraphones[middle] < graphone { low = middle + 1 } else { high = middle }
      }
      if low < node.edges.upperBound, edgeGraphones[low] == graphone {
        return (rest * edgeProbabilities[low], edgeStates[low])
      }
      rest *= node.rest
      if state == 0 { return (rest / Float(max(1, graphones.count)), 0) }
      state = node.shorter
    }
  }
}
