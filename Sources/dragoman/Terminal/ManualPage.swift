import ArgumentParser
import Foundation
import Workbench

/// The manual page, made of the same texts as `--help`: roff with the man macros (man(7)).
enum ManualPage {
  /// The option that prints it; `make install` calls it.
  static let option = "--generate-manual"

  static func text() throws -> String {
    let help = try JSONDecoder().decode(Help.self, from: Data(Dragoman._dumpHelp().utf8))
    var page = ".TH DRAGOMAN 1 \"\" \"dragoman \(ProgramVersion.text)\" \"User Commands\"\n"
    page += ".SH NAME\ndragoman \\- \(escaped(help.command.abstract ?? ""))\n"
    page += ".SH SYNOPSIS\n.B dragoman\n.I verb\n[\\fIinputs\\fR] [\\fIoptions\\fR]\n"
    page += ".SH DESCRIPTION\n" + literal(help.command.discussion)
    page += ".SH VERBS\n"
    for command in help.command.subcommands ?? [] where command.commandName != "help" {
      page += section(command, path: [])
    }
    page += ".SH SEE ALSO\nDocumentation/CommandLine.md and Documentation/Formats.md of the source.\n"
    return page
  }

  private static func section(_ command: Command, path: [String]) -> String {
    let path = path + [command.commandName]
    var text = ".SS \(escaped(path.joined(separator: " ")))\n"
    text += escaped(command.abstract ?? "") + "\n" + literal(command.discussion)
    for argument in command.arguments ?? [] where argument.shouldDisplay && argument.name != "help" {
      text += ".TP\n\\fB\(escaped(argument.synopsis))\\fR\n\(escaped(argument.abstract ?? ""))\n"
    }
    for subcommand in command.subcommands ?? [] where subcommand.commandName != "help" {
      text += section(subcommand, path: path)
    }
    return text
  }

  /// Text whose lines stay as they are.
  private static func literal(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
    return ".PP\n.nf\n" + lines.joined(separator: "\n") + "\n.fi\n"
  }

  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    // A line that begins with a control character would be a request.
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }

  /// What ArgumentParser tells of the commands, as far as it is needed.
  private struct Help: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let abstract: String?
    let valueName: String?
    let shouldDisplay: Bool
    let names: [Name]?

    var name: String { names?.last?.name ?? valueName ?? "" }

    /// `-o, --output <file>`.
    var synopsis: String {
      let spelled = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }.joined(separator: ", ")
      switch kind {
      case "positional": return "<\(valueName ?? "")>"
      case "option": return "\(spelled) <\(valueName ?? "")>"
      default: return spelled
      }
    }
  }
}
