import ArgumentParser
import Workbench

extension GlossaryFormat: @retroactive ExpressibleByArgument {}
