public import Foundation
import Glibc
import Synchronization

/// A small HTTP/1.1 server of the tests' own, on 127.0.0.1 and a port that was free.
public final class LoopbackServer: Sendable {
  /// What a client asked.
  public struct Request: Sendable {
    public let method: String
    public let target: String
    /// By name in small letters.
    public let headers: [String: String]
    public let body: Data
  }

  /// What it gets.
  public enum Reply: Sendable {
    case answer(status: Int, headers: [String: String] = [:], body: Data)
    /// Nothing, until the client goes away.
    case silence
    /// The beginning of an answer, and then the connection is closed.
    case brokenOff
  }

  public let port: UInt16
  private let listener: Int32

  /// The address of its root.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// - Parameter respond: called for each request, from several threads.
  public init(_ respond: @escaping @Sendable (Request) -> Reply) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listener >= 0 else { throw POSIXError(.EIO) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &size) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRINUSE) }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread {
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else {
          // Only here, where nobody uses it any more: its number goes to the next socket that is opened.
          close(listener)
          return
        }
        Thread.detachNewThread {
          Connection(descriptor: client).serve(respond)
          close(client)
        }
      }
    }
  }

  deinit { stop() }

  /// Takes no more connections: the port refuses them.
  private func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// An address that refuses connections: that of a port which was free a moment ago.
  public static func refusingURL() throws -> String {
    let server = try LoopbackServer { _ in .silence }
    return server.url
  }

  private struct Connection {
    let descriptor: Int32

    func serve(_ respond: (Request) -> Reply) {
      var received: [UInt8] = []
      while let request = next(&received) {
        switch respond(request) {
        case .answer(let status, let headers, let body):
          var head = "HTTP/1.1 \(status) Status\r\nContent-Length: \(body.count)\r\n"
          for (name, value) in headers { head += "\(name): \(value)\r\n" }
          guard write(Array((head + "\r\n").utf8) + body) else { return }
        case .silence:
          while more(&received) {}
          return
        case .brokenOff:
          _ = write(Array("HTTP/1.1 200 Status\r\nContent-Length: 1000\r\n\r\n{\"data\":[".utf8))
          return
        }
      }
    }

    private func next(_ received: inout [UInt8]) -> Request? {
      let end = Array("\r\n\r\n".utf8)
      var headEnd = received.firstRange(of: end)
      while headEnd == nil {
        guard more(&received) else { return nil }
        headEnd = received.firstRange(of: end)
      }
      guard let headEnd else { return nil }
      let lines = String(decoding: received[..<headEnd.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
      let words = lines[0].split(separator: " ").map(String.init)
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        guard let colon = line.firstIndex(of: ":") else { continue }
        headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      }
      let length = Int(headers["content-length"] ?? "0") ?? 0
      while received.count < headEnd.upperBound + length { guard more(&received) else { return nil } }
      let body = Data(received[headEnd.upperBound..<headEnd.upperBound + length])
      received.removeFirst(headEnd.upperBound + length)
      guard words.count > 1 else { return nil }
      return Request(method: words[0], target: words[1], headers: headers, body: body)
    }

    /// - Returns: whether the client sent something more.
    private func more(_ received: inout [UInt8]) -> Bool {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return false }
      received += buffer[..<count]
      return true
    }

    private func write(_ bytes: [UInt8]) -> Bool {
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }
  }
}
