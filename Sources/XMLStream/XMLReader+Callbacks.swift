import BitextModel
import CLibXML2

extension XMLReader {
  /// What libxml2 calls while it parses. It is given the reader as its user data.
  static var callbacks: xmlSAXHandler {
    var table = xmlSAXHandler()
    table.initialized = XML_SAX2_MAGIC
    table.startElementNs = { reader, localName, prefix, namespace, _, _, count, defaulted, attributes in
      XMLReader.with(reader) { $0.start(localName, prefix, namespace, Int(count) - Int(defaulted), attributes) }
    }
    table.endElementNs = { reader, localName, _, _ in
      XMLReader.with(reader) { $0.end(localName) }
    }
    table.characters = { reader, text, count in XMLReader.with(reader) { $0.text(text, count) } }
    // The same function twice: libxml2 then does not ask itself which white space matters.
    table.ignorableWhitespace = table.characters
    table.cdataBlock = { reader, text, count in XMLReader.with(reader) { $0.characterData(text, count) } }
    table.comment = { reader, text in XMLReader.with(reader) { $0.comment(text) } }
    // Every entity that is not predefined is asked for here, wherever it is used.
    table.getEntity = { reader, name in
      guard let reader = XMLReader.from(reader) else { return nil }
      if !reader.isInDeclaration { reader.refuseEntity(name, sign: "&") }
      return nil
    }
    table.getParameterEntity = { reader, name in
      XMLReader.from(reader)?.refuseEntity(name, sign: "%")
      return nil
    }
    table.entityDecl = { reader, _, _, _, _, _ in XMLReader.from(reader)?.countEntityDeclaration() }
    table.serror = { reader, error in
      guard let error else { return }
      XMLReader.from(reader)?.take(error.pointee)
    }
    return table
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLReader? {
    guard let pointer else { return nil }
    return Unmanaged<XMLReader>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// The same for what is called at each event: the reader lives while it reads, so its users are not counted.
  @inline(__always)
  private static func with(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLReader) -> Void) {
    guard let pointer else { return }
    Unmanaged<XMLReader>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
  }

  private func start(
    _ localName: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    _ attributeCount: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard failure == nil, let handler else { return }
    hasRoot = true
    depth += 1
    if depth > limits.depth {
      return stop(
        XMLStreamError.beyondLimit(location, what: "too many elements inside each other", limit: limits.depth))
    }
    if attributeCount > limits.attributes {
      return stop(XMLStreamError.beyondLimit(location, what: "too many attributes", limit: limits.attributes))
    }
    let element = XMLElement(
      code: names.code(at: localName), attributeCount: attributeCount, localNamePointer: localName,
      prefixPointer: prefix, namespacePointer: namespace, attributes: attributes, reader: self)
    do {
      try handler.startElement(element, in: self)
    } catch {
      stop(error)
    }
  }

  private func end(_ localName: UnsafePointer<xmlChar>?) {
    guard failure == nil, let handler else { return }
    depth -= 1
    do {
      try handler.endElement(names.code(at: localName), in: self)
    } catch {
      stop(error)
    }
  }

  private func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard failure == nil, let handler, let text, count > 0 else { return }
    do {
      let bytes = UnsafeBufferPointer(start: text, count: Int(count))
      try handler.characters(bytes.span, in: self)
    } catch {
      stop(error)
    }
  }

  private func characterData(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard failure == nil, let handler, let text, count > 0 else { return }
    do {
      let bytes = UnsafeBufferPointer(start: text, count: Int(count))
      try handler.characterData(bytes.span, in: self)
    } catch {
      stop(error)
    }
  }

  private func comment(_ text: UnsafePointer<xmlChar>?) {
    guard failure == nil, let handler, let text else { return }
    do {
      let bytes = UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
      try handler.comment(bytes.span, in: self)
    } catch {
      stop(error)
    }
  }

  private func refuseEntity(_ name: UnsafePointer<xmlChar>?, sign: String) {
    let name = name.map { String(cString: $0) } ?? ""
    stop(XMLStreamError.entityUsed(location, name: "\(sign)\(name);"))
  }

  private func countEntityDeclaration() {
    entityDeclarationCount += 1
    if entityDeclarationCount > limits.entityDeclarations {
      stop(
        XMLStreamError.beyondLimit(
          location, what: "too many entity declarations", limit: limits.entityDeclarations))
    }
  }

  private func take(_ error: xmlError) {
    guard failure == nil else { return }
    var message = error.message.map { String(cString: $0) } ?? "unknown fault"
    message = message.split(whereSeparator: \.isNewline).joined(separator: ", ")
    if error.code == XML_ERR_NO_MEMORY.rawValue {
      stop(XMLStreamError.beyondLimit(location, what: "too many bytes of different names", limit: limits.nameByteCount))
    } else if error.level == XML_ERR_FATAL {
      if !hasRoot, XMLReader.meansNoXML(error.code) {
        stop(XMLStreamError.notXML(location, found: message))
      } else if isAtEnd, depth > 0 || !hasRoot {
        let open = depth > 0 ? "\(depth) elements are still open" : "the root element is missing"
        stop(XMLStreamError.notWellFormed(location, found: "the file is cut off, \(open)"))
      } else {
        stop(XMLStreamError.notWellFormed(location, found: message))
      }
    } else {
      var notice = Diagnostic(.remark, message, at: location)
      if error.code == Int32(bitPattern: XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue), let name = error.str1 {
        // This breaks "Namespaces in XML 1.0"; the name is taken as it stands.
        let prefix = String(cString: name)
        guard tellsFirst(undeclared: prefix) else { return }
        notice = Diagnostic(.repair, "the prefix \(prefix) is not declared", at: location)
      }
      do {
        try handler?.notice(notice)
      } catch {
        stop(error)
      }
    }
  }

  /// Whether an error before the root element says that nothing like XML is there.
  private static func meansNoXML(_ code: Int32) -> Bool {
    let codes = [
      XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START, XML_ERR_DOCUMENT_END, XML_ERR_INVALID_CHAR,
      XML_ERR_INVALID_ENCODING, XML_ERR_NAME_REQUIRED,
    ]
    return codes.contains { $0.rawValue == UInt32(bitPattern: code) }
  }
}
