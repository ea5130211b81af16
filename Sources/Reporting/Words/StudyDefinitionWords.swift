/// What each measure of a study means; raw values are the keys of measures and of parts of costs.
package enum StudyDefinitionWords: String, Words {
  case waitDays, waitNinetieth, lateStarts, starts, unscheduled, unplacedFractions, waitingList,
    waitSoFar
  case prolongationBreaches, prolongationDays, fractions, missedFractions, lostFractions
  case beamUtilisation, roomUtilisation, teamUtilisation, overtimeMinutes, driftMinutes
  case movedCourses, cost, courseCost, windowCost

  package var texts: (english: String, chinese: String) {
    switch self {
    case .waitDays:
      (
        "Mean calendar days from release for treatment to the first fraction, of courses that get one.",
        "获得首次治疗的疗程从可治疗到首次治疗的平均日历天数。"
      )
    case .waitNinetieth:
      ("Calendar days that nine of ten of these courses wait at most.", "其中九成疗程的等候不超过的日历天数。")
    case .lateStarts:
      (
        "Courses whose first fraction lies later than the target of their waiting class.",
        "首次治疗晚于其等候类别目标的疗程数。"
      )
    case .starts: ("Courses that get a first fraction.", "获得首次治疗的疗程数。")
    case .unscheduled: ("Waiting courses that have no dates at the end.", "结束时仍没有日期的等候疗程数。")
    case .waitingList:
      ("Courses that wait for their first fraction at the end.", "结束时等候首次治疗的疗程数。")
    case .unplacedFractions:
      (
        "Remaining fractions of courses under way that found no date in the schedule.",
        "进行中疗程在排程里没有找到日期的剩余照射次数。"
      )
    case .waitSoFar:
      (
        "Mean calendar days waited so far, from release to the end, by courses still on the waiting list; a release ahead counts 0.",
        "结束时仍在名单上的疗程从可治疗到结束已等候的平均日历天数；尚未可治疗的计为 0。"
      )
    case .prolongationBreaches:
      (
        "Courses whose overall treatment time exceeds its limit, which a physician has to allow.",
        "总治疗时间超过限值、须经医师同意的疗程数。"
      )
    case .prolongationDays:
      ("Calendar days by which courses last longer than nominal, summed.", "疗程超过名义总治疗时间的日历天数合计。")
    case .fractions: ("Fractions that took place, or have a date.", "已完成或已有日期的照射次数。")
    case .missedFractions:
      (
        "Fractions whose patient did not come, that had to wait for a fraction missed before, or that patients who had to leave never got.",
        "患者未到、因前面的照射缺失而无法进行，或患者离开前未能完成的照射次数。"
      )
    case .lostFractions:
      (
        "Fractions that an outage of beam or room made impossible on their date.",
        "因束流或治疗室故障而无法在当日进行的照射次数。"
      )
    case .beamUtilisation:
      ("Share of the regular beam minutes of a source that are in use.", "束流源正常时段内使用的分钟数比例。")
    case .roomUtilisation:
      ("Share of the regular minutes of a room that are in use.", "治疗室正常时段内使用的分钟数比例。")
    case .teamUtilisation:
      (
        "Share of the minutes of a team, or of its visits a day, that are in use.",
        "团队可用分钟数（或每日治疗次数）的使用比例。"
      )
    case .overtimeMinutes: ("Minutes of treatment after the regular close.", "正常关闭时间之后的治疗分钟数。")
    case .driftMinutes:
      (
        "Mean minutes by which an appointment lies beyond the tolerance around the usual time of its course.",
        "预约超出该疗程固定时间容差的平均分钟数。"
      )
    case .movedCourses:
      (
        "Courses with other dates or another centre: than in the baseline, in a simulation than published.",
        "日期或中心有变动的疗程数：与基线相比；模拟中与已发布内容相比。"
      )
    case .cost:
      (
        "Weighted costs by the independent check: of courses, of rooms and minutes, of breaches, and of changes to what was published; in a simulation the mean of a week.",
        "独立核验得出的加权成本：疗程、治疗室和时间、突破规则以及对已发布内容的变动；模拟中为每周平均值。"
      )
    case .courseCost:
      ("Costs of dates, centres and day parts of whole courses.", "整个疗程的日期、中心和时段的成本。")
    case .windowCost:
      (
        "Costs of rooms and minutes in the weeks with times, the dates being as found.",
        "在已定日期下，排定具体时间的周内治疗室和时间的成本。"
      )
    }
  }
}
