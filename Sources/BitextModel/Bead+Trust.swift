extension Bead {
  /// Beads with a score below this are worth a look.
  public static let doubtfulScore = 0.5

  /// Whether a person said yes to it, so that it stays when the rest is aligned anew.
  public var isKept: Bool { state != .proposed }

  /// Whether it is worth a look: nobody has said yes to it, and its score is below ``doubtfulScore`` or is no number.
  public var isDoubtful: Bool { !isKept && !(score >= Bead.doubtfulScore) }

  /// Whether only one version has the passage.
  public var isOneSided: Bool { members.count { !$0.isEmpty } == 1 }

  /// Whether it is sure enough: what a person said yes to always is.
  public func reaches(_ minimumScore: Double) -> Bool { isKept || minimumScore <= 0 || score >= minimumScore }
}
