/// Words of a stress test.
enum StressWords: String, Words {
  case nothing, title, replays, variation
  case day, centre, visits, likely, pastLimit, announced, mean, oneInTen
  case overtimeNote, overtimeNoteRest
  case waiting, beamLate, beamIdle, waitingNote, waitingNoteRest
  case noOvertime, visit, room, minutes, visitOf, fragile

  var texts: (english: String, chinese: String) {
    switch self {
    case .nothing:
      (
        "No appointment to replay: the schedule has no rooms and minutes.",
        "没有可以重演的预约：该排程没有治疗室和时间。"
      )
    case .title: ("TwinBeam stress test: {0}", "TwinBeam 压力测试：{0}")
    case .replays: ("{0} of every day, seed {1}", "每日重演 {0}，随机种子 {1}")
    case .variation:
      (
        "set-up and exit vary by {0}, the beam by {1}; {2} of the patients come late, by {3} min on average",
        "摆位和离开时间波动 {0}，照射时间波动 {1}；{2} 的患者迟到，平均 {3} 分钟"
      )
    case .day: ("day", "日期")
    case .centre: ("centre", "中心")
    case .visits: ("visits", "治疗次数")
    case .likely: ("likely", "加班概率")
    case .pastLimit: ("past limit", "超限概率")
    case .announced: ("announced", "计划值")
    case .mean: ("mean", "平均")
    case .oneInTen: ("1 in 10", "十分之一超过")
    case .overtimeNote:
      (
        "Overtime: share of replays with a patient in a room after the regular close, or past the limit,",
        "加班：正常关闭时间后或超过加班限值仍有患者在治疗室的重演比例"
      )
    case .overtimeNoteRest:
      (
        "with its 95 % interval; minutes as announced, on average, and what one replay in ten exceeds",
        "（附 95 % 区间）；分钟数：计划值、平均值、十次中有一次超过的值"
      )
    case .waiting: ("waiting", "等候")
    case .beamLate: ("beam late", "出束延迟")
    case .beamIdle: ("beam idle", "束流空闲")
    case .waitingNote:
      (
        "Minutes a patient who is there waits for the room, minutes a beam starts after the announced",
        "患者到达后等候治疗室的分钟数，出束晚于计划的分钟数"
      )
    case .waitingNoteRest:
      (
        "minute (on average, and what one visit in ten exceeds), idle minutes of shared beams",
        "（平均值，及十次中有一次超过的值），共用束流的空闲分钟数"
      )
    case .noOvertime: ("No replay of any day runs into overtime.", "任何一日的重演都没有加班。")
    case .visit: ("visit", "治疗")
    case .room: ("room", "治疗室")
    case .minutes: ("{0} min", "{0} 分钟")
    case .visitOf: ("{0} fraction {1}", "{0} 第 {1} 次")
    case .fragile:
      (
        "Most fragile: {0} on {1}, past the limit of overtime in {2} of the replays, after the regular close in {3}. Its latest beams:",
        "最脆弱：{0}，{1}；{2} 的重演超过加班限值，{3} 超过正常关闭时间。出束最晚的治疗："
      )
    }
  }
}
