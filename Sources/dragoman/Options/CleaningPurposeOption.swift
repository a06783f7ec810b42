public import ArgumentParser
public import Quality

extension CleaningPurpose: ExpressibleByArgument {}
