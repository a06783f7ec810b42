import Foundation

/// The bodies of requests and answers.
enum EmbeddingsMessage {
  private struct Request: Encodable {
    let input: [String]
    let model: String?
    let format = "float"

    private enum CodingKeys: String, CodingKey {
      case input, model
      case format = "encoding_format"
    }
  }

  private struct Response: Decodable {
    struct Item: Decodable {
      let embedding: [Double]
      let index: Int?
    }
    let data: [Item]
  }

  /// The body that asks for the vectors of texts.
  static func request(_ texts: [String], model: String?) throws(EmbeddingsError) -> Data {
    do {
      return try JSONEncoder().encode(Request(input: texts, model: model))
    } catch {
      throw .failed(server: "the request", detail: "the texts cannot be written as JSON")
    }
  }

  /// The vectors of an answer, in the order of the texts.
  ///
  /// - Throws: ``EmbeddingsError`` where it is not JSON of the form, a vector is missing or comes twice, they differ in dimension, or a number is not a
  ///   finite `Float`.
  static func vectors(_ body: Data, count: Int, from server: String) throws(EmbeddingsError) -> [[Float]] {
    let response: Response
    do {
      response = try JSONDecoder().decode(Response.self, from: body)
    } catch {
      throw .malformed(server: server, detail: fault(error))
    }
    guard response.data.count == count else {
      throw .wrongCount(server: server, count: response.data.count, expected: count)
    }
    var vectors: [[Float]] = Array(repeating: [], count: count)
    let dimension = response.data.first?.embedding.count ?? 0
    guard count == 0 || dimension > 0 else { throw .malformed(server: server, detail: "a vector is empty") }
    for (place, item) in response.data.enumerated() {
      let index = item.index ?? place
      guard vectors.indices.contains(index), vectors[index].isEmpty else {
        throw .malformed(server: server, detail: "the index \(index) is out of range or comes twice")
      }
      guard item.embedding.count == dimension else {
        throw .wrongDimension(server: server, dimension: item.embedding.count, expected: dimension)
      }
      vectors[index] = item.embedding.map { Float($0) }
      guard vectors[index].allSatisfy(\.isFinite) else { throw .notFinite(server: server) }
    }
    return vectors
  }

  /// What a server says of a fault, in one line.
  static func errorText(_ body: Data) -> String {
    let fields = (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:]
    let inner = fields["error"] as? [String: Any]
    let texts = [inner?["message"], fields["error"], fields["message"], fields["detail"]]
    let text = texts.lazy.compactMap { $0 as? String }.first ?? String(decoding: body.prefix(1000), as: UTF8.self)
    let words = text.split {
      $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    let line = words.joined(separator: " ")
    return line.count > 200 ? line.prefix(200) + "…" : line
  }

  private static func fault(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "it has no ‘\(key.stringValue)’"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "‘\(context.codingPath.map(\.stringValue).joined(separator: "."))’ is of another kind"
    default: "it is not JSON"
    }
  }
}
