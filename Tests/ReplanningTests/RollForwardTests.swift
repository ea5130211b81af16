import Testing

@Suite struct RollForwardTests {}
