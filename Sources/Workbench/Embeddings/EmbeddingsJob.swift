public import Alignment
public import BitextModel
public import Foundation
import Synchronization

/// Gets the vectors of the spans of a document's versions from an embeddings server, each text once.
///
/// Nothing needs them: where they cannot be had, there are none, and ``takeRemarks()`` says why. A server that did not answer is not asked again, so a
/// batch of many documents waits for it once.
public final class EmbeddingsJob: Sendable {
  private struct State {
    var remarks: [Diagnostic] = []
    var isOff = false
  }

  private let client: EmbeddingsClient
  private let cache: EmbeddingsCache?
  private let mostSpans: Int
  private let state: Mutex<State>

  /// - Parameters:
  ///   - cache: where vectors are kept between runs; `nil` keeps none.
  ///   - mostSpans: how many spans all versions of a document may have together: their vectors are in memory at once.
  public init(_ client: EmbeddingsClient, cache: EmbeddingsCache?, mostSpans: Int = 200_000) {
    self.client = client
    self.cache = cache
    self.mostSpans = mostSpans
    var state = State()
    if client.server.showsKey {
      state.remarks.append(
        Diagnostic(.remark, "the key goes to \(client.server.name) unencrypted; https would keep it secret"))
    }
    self.state = Mutex(state)
  }

  /// The job that flags and settings ask for; `nil` where they name no server, or `none`.
  ///
  /// - Throws: ``EmbeddingsError`` where the address or the key is none.
  public convenience init?(
    _ session: WorkSession, url: String?, model: String?,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(EmbeddingsError) {
    guard let url = url ?? session.settings.embeddingsURL.content, !url.isEmpty, url != "none" else { return nil }
    let server = try EmbeddingsServer(
      url: url, model: model ?? session.settings.embeddingsModel.content, environment: environment)
    self.init(
      EmbeddingsClient(server), cache: EmbeddingsCache(path: EmbeddingsCache.path(environment: environment)))
  }

  /// The vectors of each version's spans; none at all where they cannot be had.
  ///
  /// - Complexity: O(spans · dimension) time and memory, and the server's time for the texts that are not in the cache.
  public func vectors(_ versions: [Bitext.Version]) -> [SpanVectors] {
    guard !state.withLock({ $0.isOff }), let longest = longestSpan(of: versions) else { return [] }
    let spans = versions.map { SpanTexts($0, longest: longest) }
    do {
      let vectors = try vectors(of: spans)
      return try zip(spans, vectors).map { try SpanVectors($0, vectors: $1) }
    } catch let error as EmbeddingsError {
      goWithout(because: error, isLasting: true)
    } catch let error as SpanVectorsError {
      goWithout(because: error, isLasting: false)
    } catch {
      goWithout(because: EmbeddingsError.failed(server: client.server.name, detail: "\(error)"), isLasting: false)
    }
    return []
  }

  /// What was noticed since the last call.
  public func takeRemarks() -> [Diagnostic] {
    let fromCache = cache?.takeRemarks() ?? []
    return state.withLock { state in
      defer { state.remarks = [] }
      return fromCache + state.remarks
    }
  }

  /// The vectors of the texts of several versions: from the cache, and the others from the server.
  private func vectors(of spans: [SpanTexts]) throws(EmbeddingsError) -> [[[Float]]] {
    var places: [String: Int] = [:]
    var texts: [String] = []
    for text in spans.lazy.flatMap(\.texts) where places[text] == nil {
      places[text] = texts.count
      texts.append(text)
    }
    let known = cache?.vectors(texts, from: client.server) ?? [:]
    let missing = texts.indices.filter { known[$0] == nil }
    let wanted = missing.map { texts[$0] }
    let (cache, server) = (cache, client.server)
    let fetched = try client.vectors(wanted) { batch, vectors in
      cache?.keep(vectors, of: wanted[batch], from: server)
    }
    var vectors = [[Float]](repeating: [], count: texts.count)
    for (place, vector) in known { vectors[place] = vector }
    for (place, vector) in zip(missing, fetched) { vectors[place] = vector }
    return spans.map { $0.texts.map { text in places[text].map { vectors[$0] } ?? [] } }
  }

  /// The longest spans for which there is room; `nil` where there is none even for single segments.
  private func longestSpan(of versions: [Bitext.Version]) -> Int? {
    let segments = versions.map(\.segments.count).reduce(0, +)
    guard segments > 0 else { return nil }
    let longest = min(SpanTexts.usualLongest, mostSpans / segments)
    if longest < 1 {
      remark("\(segments) segments are too many for embeddings; aligned without", .remark)
      return nil
    }
    if longest < SpanTexts.usualLongest {
      remark(
        "\(segments) segments: only spans of up to \(longest) get vectors of their own, longer ones the sum of them",
        .remark)
    }
    return longest
  }

  private func goWithout(because error: any DragomanError, isLasting: Bool) {
    remark("aligned without embeddings: \(error.description)", .repair)
    state.withLock { $0.isOff = $0.isOff || isLasting }
  }

  private func remark(_ message: String, _ severity: Diagnostic.Severity) {
    let text = message.hasSuffix(".") ? String(message.dropLast()) : message
    state.withLock { $0.remarks.append(Diagnostic(severity, text)) }
  }
}
