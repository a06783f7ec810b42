import BitextModel
import Testing
import Workbench

struct EmbeddingsServerTests {
  @Test(arguments: [
    ("http://localhost:11434", "http://localhost:11434/v1/embeddings"),
    ("http://localhost:11434/", "http://localhost:11434/v1/embeddings"),
    ("http://localhost:11434/v1", "http://localhost:11434/v1/embeddings"),
    ("http://localhost:11434/v1/embeddings/", "http://localhost:11434/v1/embeddings"),
    (" https://host/openai/v1 ", "https://host/openai/v1/embeddings"),
    ("https://host/v1beta/openai/embeddings", "https://host/v1beta/openai/embeddings"),
    ("https://host/embeddings?api-version=1#top", "https://host/embeddings?api-version=1"),
    ("http://[::1]:8080", "http://[::1]:8080/v1/embeddings"),
  ])
  func theAddressMayLackItsPath(_ text: String, _ address: String) throws {
    #expect(try EmbeddingsServer(url: text).address == address)
  }

  @Test(arguments: ["", "localhost:11434", "ftp://host", "file:///etc/passwd", "http://", "http:// host", "/v1"])
  func whatIsNoAddressOfHTTPIsRefused(_ text: String) {
    let error = #expect(throws: EmbeddingsError.self) { try EmbeddingsServer(url: text) }
    #expect(error?.category == .usage)
  }

  @Test func messagesNameNoSecret() throws {
    let server = try EmbeddingsServer(url: "https://user:secret@host/v1?key=secret", key: "secret")
    #expect(server.name == "https://host/v1/embeddings")
  }

  @Test(arguments: ["a b", "a\r\nX: y", "clé"]) func aKeyThatBreaksItsHeaderIsRefused(_ key: String) {
    #expect(throws: EmbeddingsError.badKey) { try EmbeddingsServer(url: "http://host", key: key) }
  }
}
