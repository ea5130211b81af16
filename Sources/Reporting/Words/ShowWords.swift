/// Words of what `show` prints in a terminal.
enum ShowWords: String, Words {
  case timelineLegend, roomDay, nobody, courseHead, noDates, noVisit, week, place
  case when, enterBeam, dateOnly
  case outsideWindow, outsideDates, roomLane, pictureTitle, pictureVisit

  var texts: (english: String, chinese: String) {
    switch self {
    case .timelineLegend:
      (
        "{0} set-up  {1} beam  {2} exit  + beam in another room; {3} min a sign",
        "{0} 摆位  {1} 照射  {2} 离开  + 其他治疗室束流；每格 {3} 分钟"
      )
    case .roomDay: ("{0}, room {1}, {2}", "{0}，治疗室 {1}，{2}")
    case .nobody: ("nobody is expected", "当日没有治疗安排")
    case .courseHead:
      ("{0}: {1}, {2} of {3} fractions delivered or assumed", "{0}：{1}，已完成或视为完成 {2}/{3} 次")
    case .noDates: ("no dates:", "没有日期：")
    case .noVisit: ("no visit in this time", "这段时间没有治疗")
    case .week: ("week", "周")
    case .place: ("where", "地点")
    case .when: ("when", "时间")
    case .enterBeam: ("enter {0}, beam {1}", "{0} 进室，{1} 出束")
    case .dateOnly: ("date only", "仅定日期")
    case .outsideWindow:
      (
        "Nothing to show of {0}: the schedule is placed to the minute from {1} to {2}.",
        "{0} 没有可显示的内容：排程自 {1} 至 {2} 精确到分钟。"
      )
    case .outsideDates:
      (
        "Nothing to show of {0}: the schedule gives dates without minutes from {1} to {2}.",
        "{0} 没有可显示的内容：排程自 {1} 至 {2}，未精确到分钟。"
      )
    case .roomLane: ("room {0}", "治疗室 {0}")
    case .pictureTitle: ("{0}, {1}", "{0}，{1}")
    case .pictureVisit:
      ("{0} fraction {1}, enter {2}, beam {3}", "{0} 第 {1} 次，{2} 进室，{3} 出束")
    }
  }
}
