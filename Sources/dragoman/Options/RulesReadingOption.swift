public import ArgumentParser
public import Workbench

extension RulesReading: ExpressibleByArgument {}
