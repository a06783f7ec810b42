import Foundation
import Synchronization

/// A server of `/v1/embeddings` that answers with ``ConceptVectors``, and notes what it was asked.
public final class EmbeddingsStandIn: Sendable {
  /// What was asked.
  public struct Question: Sendable {
    public let target: String
    public let headers: [String: String]
    public let texts: [String]
    public let model: String?
    public let format: String?
  }

  /// A way to answer that is not the usual one.
  public typealias Behaviour = @Sendable (_ number: Int, _ question: Question) -> LoopbackServer.Reply?

  private let server: LoopbackServer
  private let asked: Notes

  private final class Notes: Sendable {
    let questions = Mutex<[Question]>([])
  }

  /// - Parameter behaviour: told the number of the request, counted from 1; `nil` answers as usual.
  public init(_ behaviour: @escaping Behaviour = { _, _ in nil }) throws {
    let notes = Notes()
    asked = notes
    server = try LoopbackServer { request in
      let fields = (try? JSONSerialization.jsonObject(with: request.body)) as? [String: Any] ?? [:]
      let question = Question(
        target: request.target, headers: request.headers, texts: fields["input"] as? [String] ?? [],
        model: fields["model"] as? String, format: fields["encoding_format"] as? String)
      let number = notes.questions.withLock { questions in
        questions.append(question)
        return questions.count
      }
      if let reply = behaviour(number, question) { return reply }
      guard request.method == "POST", request.target == "/v1/embeddings" else {
        return Self.json(404, #"{"error":{"message":"no such route"}}"#)
      }
      return Self.json(200, Self.answer(question.texts.map(ConceptVectors.vector)))
    }
  }

  public var url: String { server.url }

  /// The requests so far.
  public var questions: [Question] { asked.questions.withLock { $0 } }

  /// A body of the protocol's form.
  ///
  /// - Parameter indices: of the vectors, in the order in which they stand.
  public static func answer(_ vectors: [[Float]], indices: [Int]? = nil) -> String {
    let items = zip(vectors, indices ?? Array(vectors.indices)).map { vector, index in
      #"{"object":"embedding","index":\#(index),"embedding":\#(vector.map(Double.init))}"#
    }
    return #"{"object":"list","model":"stand-in","data":[\#(items.joined(separator: ","))]}"#
  }

  public static func json(_ status: Int, _ text: String, headers: [String: String] = [:]) -> LoopbackServer.Reply {
    .answer(
      status: status, headers: ["Content-Type": "application/json"].merging(headers) { $1 }, body: Data(text.utf8))
  }
}
