/// The values that XLIFF allows for some of its attributes.
enum XLIFFWords {
  /// Whether an attribute of `trans-unit`, `target`, `context` or a code may have a value in XLIFF 1.2.
  static func allows(_ name: String, _ value: String) -> Bool {
    switch name {
    case "approved", "translate", "reformat", "equiv-trans", "merged-trans", "clone": value == "yes" || value == "no"
    case "resname", "extradata", "extype", "menu", "menu-option", "menu-name", "font", "css-style", "charclass": true
    case "help-id", "style", "exstyle", "maxwidth", "minwidth", "maxheight", "minheight", "maxbytes", "minbytes":
      isNameToken(value)
    case "restype", "datatype", "size-unit", "state", "state-qualifier", "context-type", "mtype", "delimiter",
      "placeholder":
      isExtension(value) || (lists[name]?.contains(value) ?? false)
    case "assoc": ["preceding", "following", "both"].contains(value)
    default: false
    }
  }

  /// `x-` and whatever is no white space.
  private static func isExtension(_ value: String) -> Bool {
    value.hasPrefix("x-") && value.utf8.count > 2 && value.unicodeScalars.allSatisfy(isWordScalar)
  }

  /// Whether a value is `authority:value`, as XLIFF 2 wants words that are not its own.
  static func isUserDefined(_ value: String) -> Bool {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isWordScalar) }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && !scalar.properties.isWhitespace && scalar.value & 0xFFFE != 0xFFFE
  }

  /// Whether a value is a NMTOKEN of XML 1.0, §2.3.
  static func isNameToken(_ value: String) -> Bool {
    !value.isEmpty
      && value.unicodeScalars.allSatisfy {
        switch $0 {
        case "-", ".", "_", ":", "0"..."9", "A"..."Z", "a"..."z", "\u{B7}", "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}",
          "\u{F8}"..."\u{131}", "\u{134}"..."\u{13E}", "\u{141}"..."\u{148}", "\u{14A}"..."\u{17E}":
          true
        // Letters that were there when XML was made; libxml2 and others differ over later ones.
        case "\u{0386}", "\u{0388}"..."\u{038A}", "\u{038E}"..."\u{03A1}", "\u{03A3}"..."\u{03CE}",
          "\u{0401}"..."\u{040C}", "\u{040E}"..."\u{044F}", "\u{0451}"..."\u{045C}", "\u{18F}", "\u{259}",
          "\u{4E00}"..."\u{9FA5}", "\u{3041}"..."\u{3094}", "\u{30A1}"..."\u{30FA}":
          true
        default: false
        }
      }
  }

  private static let lists: [String: Set<String>] = [
    "restype": words(
      """
      auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox checkboxmenuitem checkedlistbox
      colorchooser combobox comboboxexitem comboboxitem component contextmenu ctext cursor datetimepicker defpushbutton
      dialog dlginit edit file filechooser fn font footer frame grid groupbox header heading hedit hscrollbar icon iedit
      keywords label linklabel list listbox listitem ltext menu menubar menuitem menuseparator message monthcalendar
      numericupdown panel popupmenu pushbox pushbutton radio radiobuttonmenuitem rcdata row rtext scrollpane separator
      shortcut spinner splitter state3 statusbar string tabcontrol table textbox togglebutton toolbar tooltip trackbar
      tree uri userbutton usercontrol var versioninfo vscrollbar window
      """),
    "datatype": words(
      """
      asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog form html htmlbody ini
      interleaf javaclass javapropertyresourcebundle javalistresourcebundle javascript jscript layout lisp margin menufile
      messagefile mif mimetype mo msglib pagefooter pageheader parameters pascal php plaintext po report resources resx
      rtf sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul
      """),
    "size-unit": words("byte char col cm dlgunit em ex glyph in mm percent pixel point row"),
    "state": words(
      """
      final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n needs-review-translation
      needs-translation new signed-off translated
      """),
    "state-qualifier": words(
      """
      exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt leveraged-repository
      leveraged-tm mt-suggestion rejected-grammar rejected-inaccurate rejected-length rejected-spelling tm-suggestion
      """),
    "context-type": words(
      "database element elementtitle linenumber numparams paramnotes record recordtitle sourcefile"),
    "mtype": words(
      """
      abbrev abbreviated-form abbreviation acronym appellation collocation common-name datetime equation expanded-form
      formula head-term initialism international-scientific-term internationalism logical-expression
      materials-management-unit name near-synonym part-number phrase phraseological-unit protected romanized-form
      set-phrase short-form sku standard-text symbol synonym synonymous-phrase term transcribed-form transliterated-form
      truncated-term variant
      """),
    "delimiter": words("bold italic underlined link"), "placeholder": words("image pb lb"),
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
