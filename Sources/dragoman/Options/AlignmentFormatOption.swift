public import ArgumentParser
public import Workbench

extension AlignmentFormat: ExpressibleByArgument {}
