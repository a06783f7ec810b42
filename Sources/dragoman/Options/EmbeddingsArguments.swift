import ArgumentParser
import Workbench

/// Which server gives vectors for the texts, if any.
struct EmbeddingsArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Send the texts to an embeddings server (OpenAI’s /v1/embeddings) and use its vectors; none sends nothing.",
      valueName: "url"))
  var embeddings: String?

  @Option(help: ArgumentHelp("The model that the server is asked for.", valueName: "name"))
  var embeddingsModel: String?

  /// - Returns: `nil` where neither flag nor settings name a server.
  func job(_ session: WorkSession) throws -> EmbeddingsJob? {
    try EmbeddingsJob(session, url: embeddings, model: embeddingsModel)
  }
}
