import Testing

@testable import Solving

@Suite struct ThreadsTests {
  @Test func `Cores that a process may use are counted in the mask of its status`() {
    #expect(
      Threads.allowedCores(status: "Name:\tx\nCpus_allowed:\t00000002\nCpus_allowed_list:\t1\n")
        == 1)
    #expect(Threads.allowedCores(status: "Cpus_allowed:\tff,0000000f\n") == 12)
    #expect(Threads.allowedCores(status: "Name:\tx\n") == nil)
    #expect(Threads.allowedCores(status: "Cpus_allowed:\t0\n") == nil)
    #expect(Threads.cores >= 1)
  }
}
