import CLibXML2

/// The names of characters in HTML (`&eacute;`).
enum HTMLCharacterNames {
  /// No name that is written without a semicolon is longer.
  static let longestWithoutSemicolon = 6
  /// No name that is known is longer.
  static let longest = 24

  /// The character of a name with a semicolon that libxml2, which knows those of HTML 4, does not know.
  ///
  /// These are the Latin letters and the signs of ASCII that HTML 5 added.
  static func added(_ name: String) -> UInt32? { names[name] }

  /// The character of a name that may be written without a semicolon (HTML standard, section 13.5): those of Latin 1.
  static func withoutSemicolon(_ name: String) -> UInt32? {
    switch name {
    case "AMP": return 0x26
    case "LT": return 0x3C
    case "GT": return 0x3E
    case "QUOT": return 0x22
    case "COPY": return 0xA9
    case "REG": return 0xAE
    default:
      guard let entity = htmlEntityLookup(name) else { return nil }
      let value = entity.pointee.value
      return [0x22, 0x26, 0x3C, 0x3E].contains(value) || (0xA0...0xFF).contains(value) ? value : nil
    }
  }

  /// The character of a number; some stand for those of windows-1252, and what is none for U+FFFD.
  static func character(_ number: UInt32) -> UInt32 {
    if (0x80...0x9F).contains(number) {
      let value = windows1252[Int(number) - 0x80]
      return value > 0 ? value : number
    }
    return number == 0 || Unicode.Scalar(number) == nil ? 0xFFFD : number
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0, 0,
    0x2018,
    0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
  ]

  private static let names: [String: UInt32] = {
    var made: [String: UInt32] = [:]
    for entry in list.split(separator: " ") {
      guard let colon = entry.firstIndex(of: ":") else { continue }
      made[String(entry[..<colon])] = UInt32(entry[entry.index(after: colon)...], radix: 16)
    }
    return made
  }()

  private static let list = """
    AMP:26 Abreve:102 Amacr:100 Aogon:104 Cacute:106 Ccaron:10C Ccirc:108 Cdot:10A Dcaron:10E DiacriticalGrave:60 \
    Dstrok:110 ENG:14A Ecaron:11A Edot:116 Emacr:112 Eogon:118 GT:3E Gbreve:11E Gcedil:122 Gcirc:11C Gdot:120 Hat:5E \
    Hcirc:124 Hstrok:126 IJlig:132 Idot:130 Imacr:12A Iogon:12E Itilde:128 Jcirc:134 Kcedil:136 LT:3C Lacute:139 \
    Lcaron:13D Lcedil:13B Lmidot:13F Lstrok:141 Nacute:143 Ncaron:147 Ncedil:145 NegativeMediumSpace:200B \
    NegativeThickSpace:200B NegativeThinSpace:200B NegativeVeryThinSpace:200B NewLine:A NoBreak:2060 \
    NonBreakingSpace:A0 Odblac:150 Omacr:14C QUOT:22 Racute:154 Rcaron:158 Rcedil:156 Sacute:15A Scedil:15E \
    Scirc:15C Tab:9 Tcaron:164 Tcedil:162 ThinSpace:2009 Tstrok:166 Ubreve:16C Udblac:170 Umacr:16A UnderBar:5F \
    Uogon:172 Uring:16E Utilde:168 VerticalLine:7C VeryThinSpace:200A Wcirc:174 Ycirc:176 Zacute:179 Zcaron:17D \
    Zdot:17B ZeroWidthSpace:200B abreve:103 amacr:101 aogon:105 ast:2A bigstar:2605 blank:2423 bsol:5C cacute:107 \
    ccaron:10D ccirc:109 cdot:10B check:2713 checkmark:2713 colon:3A comma:2C commat:40 copysr:2117 cross:2717 \
    dash:2010 dcaron:10F dollar:24 dstrok:111 ecaron:11B edot:117 emacr:113 emsp13:2004 emsp14:2005 eng:14B \
    eogon:119 equals:3D excl:21 female:2640 flat:266D frac13:2153 frac23:2154 gbreve:11F gcirc:11D gdot:121 grave:60 \
    hairsp:200A half:BD hcirc:125 horbar:2015 hstrok:127 hyphen:2010 ijlig:133 imacr:12B imath:131 incare:2105 \
    inodot:131 iogon:12F itilde:129 jcirc:135 kcedil:137 kgreen:138 lacute:13A lbrace:7B lbrack:5B lcaron:13E \
    lcedil:13C lcub:7B ldquor:201E lmidot:140 lowbar:5F lpar:28 lsqb:5B lsquor:201A lstrok:142 male:2642 midast:2A \
    nacute:144 napos:149 natur:266E natural:266E ncaron:148 ncedil:146 num:23 numero:2116 numsp:2007 odblac:151 \
    omacr:14D percnt:25 period:2E phone:260E plus:2B puncsp:2008 quest:3F racute:155 rbrace:7D rbrack:5D rcaron:159 \
    rcedil:157 rcub:7D rpar:29 rsqb:5D sacute:15B scedil:15F scirc:15D semi:3B sharp:266F sol:2F star:2606 \
    starf:2605 sung:266A tcaron:165 tcedil:163 tstrok:167 ubreve:16D udblac:171 umacr:16B uogon:173 uring:16F \
    utilde:169 verbar:7C vert:7C wcirc:175 ycirc:177 zacute:17A zcaron:17E zdot:17C
    """
}
