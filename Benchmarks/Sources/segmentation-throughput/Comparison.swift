import BitextModel
import Segmentation
import TextAnalysis

/// The speed of a segmenter and of ICU on the same bytes.
struct Comparison {
  let sentences: Int
  /// Medians, in megabytes (10⁶ bytes) a second.
  let ours: Double
  let icu: Double

  init(_ segmenter: Segmenter, _ language: LanguageTag, _ bytes: [UInt8], rounds: Int) {
    let iterator = BreakIterator(.sentence, language: language)
    var oursSeconds: [Double] = []
    var icuSeconds: [Double] = []
    var sentences = 0
    var boundaries = 0
    for _ in 0..<max(1, rounds) {
      oursSeconds.append(Self.seconds { sentences = segmenter.sentenceRanges(in: bytes.span).count })
      icuSeconds.append(
        Self.seconds {
          boundaries = 0
          iterator.forEachBoundary(in: bytes.span) { _, _ in boundaries += 1 }
        })
    }
    self.sentences = sentences
    ours = Self.speed(oursSeconds, bytes.count)
    icu = Self.speed(icuSeconds, bytes.count)
  }

  private static func seconds(_ body: () -> Void) -> Double {
    let duration = ContinuousClock().measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func speed(_ seconds: [Double], _ bytes: Int) -> Double {
    Double(bytes) / 1e6 / seconds.sorted()[seconds.count / 2]
  }
}
