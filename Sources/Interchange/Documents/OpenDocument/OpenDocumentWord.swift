/// The words of OpenDocument (ISO/IEC 26300) that matter for text.
enum OpenDocumentWord: String, XMLWord {
  case p, h, s, tab, span, a, note, annotation, image, object, frame, body, forms, number
  case lineBreak = "line-break"
  case listItem = "list-item"
  case listHeader = "list-header"
  case tableCell = "table-cell"
  case coveredCell = "covered-table-cell"
  case tableRow = "table-row"
  case tableColumn = "table-column"
  case table
  case noteCitation = "note-citation"
  case noteBody = "note-body"
  case trackedChanges = "tracked-changes"
  case hiddenText = "hidden-text"
  case hiddenParagraph = "hidden-paragraph"
  case rubyText = "ruby-text"
  case script, section, header, footer
  case headerLeft = "header-left"
  case headerFirst = "header-first"
  case footerLeft = "footer-left"
  case footerFirst = "footer-first"
  case eventListeners = "event-listeners"
  case isHidden = "is-hidden"
  case style, defaultStyle = "default-style"
  case textProperties = "text-properties"
  case tableProperties = "table-properties"
  case name, family, display, language, country, c, visibility, value
  case styleName = "style-name"
  case parentStyleName = "parent-style-name"
  case fontWeight = "font-weight"
  case fontStyle = "font-style"
  case underline = "text-underline-style"
  case lineThrough = "text-line-through-style"
  case position = "text-position"
  case columnsRepeated = "number-columns-repeated"
  case rowsRepeated = "number-rows-repeated"
  case valueType = "value-type"
  case stringValue = "string-value"
  case dateValue = "date-value"
  case booleanValue = "boolean-value"
  case title, desc
  case pageNumber = "page-number"
  case pageCount = "page-count"

  static let vocabulary = XMLVocabulary<Self>()
}
