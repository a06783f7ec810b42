public import ArgumentParser
public import Workbench

extension GlossaryFormat: ExpressibleByArgument {}
