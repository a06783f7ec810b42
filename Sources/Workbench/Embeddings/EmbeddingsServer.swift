import Foundation

/// A server that gives vectors for texts through `POST /v1/embeddings`, as OpenAI's does
/// (https://platform.openai.com/docs/api-reference/embeddings).
public struct EmbeddingsServer: Sendable, Hashable {
  /// Where texts are sent.
  public let address: String
  /// How messages name it: without a password or a query.
  public let name: String
  /// The model, for servers that have several.
  public let model: String?
  /// The bearer token.
  let key: String?

  /// The environment variable that holds the key.
  public static let keyVariable = "DRAGOMAN_EMBEDDINGS_KEY"

  /// - Parameters:
  ///   - url: such as `http://localhost:11434`, with `/v1` or `/v1/embeddings` or without.
  ///   - key: sent as a bearer token; none where it is empty.
  /// - Throws: ``EmbeddingsError`` where it is no address of HTTP, or the key cannot be sent.
  public init(url text: String, model: String? = nil, key: String? = nil) throws(EmbeddingsError) {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard var parts = URLComponents(string: trimmed), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty
    else { throw .badAddress(trimmed) }
    parts.fragment = nil
    parts.path = Self.path(parts.path)
    guard let address = parts.string else { throw .badAddress(trimmed) }
    self.address = address
    isLocal = Self.isLocal(host)
    parts.user = nil
    parts.password = nil
    parts.query = nil
    name = parts.string ?? host
    self.model = model.flatMap { $0.isEmpty ? nil : $0 }
    let bare = (key ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard bare.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { throw .badKey }
    self.key = bare.isEmpty ? nil : bare
  }

  /// The server whose key is in the environment.
  public init(url: String, model: String?, environment: [String: String]) throws(EmbeddingsError) {
    try self.init(url: url, model: model, key: environment[Self.keyVariable])
  }

  /// Whether it is on this machine: then no proxy gets to see the texts.
  let isLocal: Bool

  /// Whether the key would go over a network as it is.
  var showsKey: Bool { key != nil && !isLocal && address.lowercased().hasPrefix("http:") }

  private static func isLocal(_ host: String) -> Bool {
    let host = host.lowercased()
    if ["localhost", "::1", "[::1]"].contains(host) { return true }
    // Not a name such as 127.example.org.
    return host.hasPrefix("127.") && host.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E }
  }

  private static func path(_ path: String) -> String {
    var path = path
    while path.hasSuffix("/") { path.removeLast() }
    if path.hasSuffix("/embeddings") { return path }
    return path.hasSuffix("/v1") ? path + "/embeddings" : path + "/v1/embeddings"
  }
}
