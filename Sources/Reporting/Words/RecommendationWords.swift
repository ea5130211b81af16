/// Words of start options for a referral, and of transfers between centres.
enum RecommendationWords: String, Words {
  case head, noStart, option, centre, start, at, room, last, cost, wouldMove, dates, whyNotEarlier
  case notToldYet
  case noTransfer, transfers, course, waitingClass, from, to, startNow, startThere, worth, consent
  case none, ask, together

  var texts: (english: String, chinese: String) {
    switch self {
    case .head: ("{0}, {1}, class {2}, ready {3}", "{0}，{1}，等候类别 {2}，{3} 就绪")
    case .noStart:
      ("No start inside the horizon keeps every rule:", "排程期内没有符合全部规则的开始日期：")
    case .option: ("option", "方案")
    case .centre: ("centre", "中心")
    case .start: ("start", "开始")
    case .at: ("at", "时间")
    case .room: ("room", "治疗室")
    case .last: ("last", "末次")
    case .cost: ("cost", "成本")
    case .wouldMove: ("would move", "需改动")
    case .dates: ("Dates", "日期")
    case .whyNotEarlier: ("Why not earlier, with everybody else in place", "不能更早的原因（其他患者不变）")
    case .notToldYet: ("{0} (not told yet)", "{0}（尚未通知）")
    case .noTransfer:
      (
        "No waiting course is better treated at another centre.",
        "没有更适合转到其他中心的等候疗程。"
      )
    case .transfers:
      ("Transfers worth proposing, each beside those above it", "值得建议的转中心（每项以其上各项为前提）")
    case .course: ("course", "疗程")
    case .waitingClass: ("class", "等候类别")
    case .from: ("from", "由")
    case .to: ("to", "到")
    case .startNow: ("start now", "现开始日期")
    case .startThere: ("start there", "转后开始日期")
    case .worth: ("worth", "可节省")
    case .consent: ("consent", "征求同意")
    case .none: ("none", "无")
    case .ask: ("ask patient and physician", "须征得患者和医师同意")
    case .together:
      (
        "together {0}: cost {1} now, {2} with all of them",
        "合计 {0}：现在成本 {1}，全部采用后 {2}"
      )
    }
  }
}
