public import ArgumentParser
public import Workbench

extension FindingSeverity: ExpressibleByArgument {}
