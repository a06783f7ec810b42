import ArgumentParser
import Workbench

extension AlignmentFormat: @retroactive ExpressibleByArgument {}
