// The first test.
