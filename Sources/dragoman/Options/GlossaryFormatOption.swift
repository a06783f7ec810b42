public import ArgumentParser
public import Workbench

extension GlossaryFormat: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument.lowercased()) }
}
