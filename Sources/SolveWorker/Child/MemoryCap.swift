import Foundation

/// The most address space this process may have.
enum MemoryCap {
  /// Memory for what is not GLPK's, its answer above all.
  private static let slackMegabytes = 64

  /// Allows so many megabytes more than there are now, or without limit for nil.
  ///
  /// GLPK counts its own allocations; this is for what it does not count.
  static func set(megabytes: Int?) {
    let resource = __rlimit_resource_t(RLIMIT_AS.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    if let megabytes, let used = usedBytes {
      let more = min(max(0, megabytes) + slackMegabytes, 1 << 30) << 20
      limit.rlim_cur = min(limit.rlim_max, rlim_t(used + more))
    }
    setrlimit(resource, &limit)
  }

  /// Address space in use; nil without `/proc`.
  private static var usedBytes: Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
      let pages = text.split(separator: " ").first.flatMap({ Int($0) })
    else { return nil }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}
