/// Words of sheets that are printed or handed out.
enum SheetWords: String, Words {
  case progress, category, fractionNumber, datesBetween
  case roomDays, roomDay, visits, nobody, done, remark, teams, firstOfPhase, phaseOf
  case patientCalendar, usualTime, comeAt, fasting, followUps, dateOnly, inDayPart
  case bringNothing, changeNote, week, when, whereTo
  case beamSheet, beamSheets, order, switchBefore, idleBefore, barred, beamTotal
  case courseList, firstDate, lastDate, treatmentDays, nominalLast, latestLast, prolongation, gap
  case flags, flagProlonged, flagTight, flagOver, flagGap, flagNoGap, flagMissing, flagBreach
  case qaList, qaNote, qaDue, qaWindows, qaNone, qaDone, qaOpen
  case unconfirmed, unconfirmedNote, readyOn, start, gates, gateOpen, gateDated, notConfirmed
  case nobodyUnconfirmed, daysLeft, noStart
  case centres, centresNote, coursesTreated, appointments, newStarts, weekStarts, meanWait
  case late, mostVisitsADay, costOfCentre, ofMaximum, trials, enrolled
  case followUpNote, roomAt, qaPlanned, qaLate, qaShortened, changedFrom
  case categoryHead, ruleOn, ruleAndObstacleOn

  var texts: (english: String, chinese: String) {
    switch self {
    case .progress: ("{0} of {1} fractions delivered", "已完成 {0}/{1} 次")
    case .category: ("interruption category {0}", "中断类别 {0}")
    case .fractionNumber: ("fraction {0}", "第 {0} 次")
    case .datesBetween: ("{0} dates from {1} to {2}", "{1} 至 {2} 共 {0} 天")
    case .roomDays: ("Room-day sheets", "治疗室日程表")
    case .roomDay: ("Room {0}, {1}", "治疗室 {0}，{1}")
    case .visits: ("{0} visits", "{0} 次治疗")
    case .nobody: ("Nobody is expected.", "当日没有治疗安排。")
    case .done: ("Done", "完成")
    case .remark: ("Remark", "备注")
    case .teams: ("Teams", "团队")
    case .firstOfPhase: ("first of its phase", "该阶段首次")
    case .phaseOf: ("{0}, phase {1} of {2}", "{0}，第 {1}/{2} 阶段")
    case .patientCalendar: ("Treatment dates of {0}", "{0} 的治疗日期")
    case .usualTime: ("Usual time {0}", "固定时间 {0}")
    case .comeAt: ("Come at", "到达时间")
    case .fasting:
      (
        "Come {0} minutes before the treatment to prepare (bladder filling or fasting, as you were told).",
        "请在治疗前 {0} 分钟到达，做好准备（按医嘱憋尿或禁食）。"
      )
    case .followUps: ("Follow-up visits", "随访日期")
    case .dateOnly: ("date only, place and time follow", "仅定日期，地点和时间另行通知")
    case .inDayPart: ("{0}, time follows", "{0}，具体时间另行通知")
    case .bringNothing: ("No treatment dates yet.", "尚无治疗日期。")
    case .changeNote:
      (
        "Times are given to the minute until {0}; later ones follow.",
        "{0} 之前的时间精确到分钟；其后的时间另行通知。"
      )
    case .week: ("Week", "周")
    case .when: ("When", "时间")
    case .whereTo: ("Where", "地点")
    case .beamSheet: ("Beam sheet, {0}, {1}", "束流单，{0}，{1}")
    case .beamSheets: ("Beam sheets", "束流单")
    case .order: ("No.", "序号")
    case .switchBefore: ("Switch", "切换")
    case .idleBefore: ("Idle before, min", "之前空闲（分钟）")
    case .barred: ("No beam: {0}", "无束流：{0}")
    case .beamTotal:
      (
        "{0} beams, {1} min beam, {2} min switching, {3} min idle",
        "{0} 次出束，照射 {1} 分钟，切换 {2} 分钟，空闲 {3} 分钟"
      )
    case .courseList: ("Course list for physicians", "医师疗程清单")
    case .firstDate: ("First", "首次")
    case .lastDate: ("Last", "末次")
    case .treatmentDays: ("Overall time, days", "总治疗时间（天）")
    case .nominalLast: ("Nominal last", "名义末次")
    case .latestLast: ("Latest allowed", "最迟允许")
    case .prolongation: ("Prolonged, days", "延长（天）")
    case .gap: ("Largest gap, days, closures left out", "最大间隔（天，不计停治日）")
    case .flags: ("Flags", "提示")
    case .flagProlonged: ("prolonged", "延长")
    case .flagTight: ("no day to spare", "无余量")
    case .flagOver: ("past its limit", "超过限值")
    case .flagGap: ("gap too long", "间隔过长")
    case .flagNoGap: ("gap at its limit", "间隔已达上限")
    case .flagMissing: ("{0} fractions without date", "{0} 次没有日期")
    case .flagBreach: ("breach: {0}", "未遵守：{0}")
    case .qaList: ("Plan quality assurance due", "计划验证到期清单")
    case .qaNote:
      (
        "Every new start needs its plan measured before; the last hours for quality assurance of its source before the first fraction.",
        "每个新开疗程须先完成计划验证；下列为首次照射前该束流源最后的质量保证时段。"
      )
    case .qaDue: ("Due", "到期")
    case .qaWindows: ("Last hours before", "此前最后时段")
    case .qaNone: ("none in the two weeks before", "此前两周内没有")
    case .qaDone: ("done {0}", "已完成 {0}")
    case .qaOpen: ("open", "未完成")
    case .unconfirmed: ("To confirm", "待确认")
    case .unconfirmedNote:
      ("Courses whose ready date or preparation steps are not confirmed.", "就绪日期或准备步骤尚未确认的疗程。")
    case .readyOn: ("Ready on", "就绪日期")
    case .start: ("First fraction", "首次照射")
    case .gates: ("Steps", "步骤")
    case .gateOpen: ("{0} open", "{0} 未完成")
    case .gateDated: ("{0} {1}", "{0} {1}")
    case .notConfirmed: ("not confirmed", "未确认")
    case .nobodyUnconfirmed: ("Everything is confirmed.", "全部已确认。")
    case .daysLeft: ("Days left", "剩余天数")
    case .noStart: ("none yet", "尚无")
    case .centres: ("Centres compared", "中心对比")
    case .centresNote:
      ("Figures of the detail window unless they name a span.", "除另有说明外，均为精确到分钟时段内的数字。")
    case .coursesTreated: ("Courses treated", "治疗中疗程")
    case .appointments: ("Visits", "治疗次数")
    case .newStarts: ("Starts in the horizon", "全期新开疗程")
    case .weekStarts: ("Starts in the window", "窗口内新开疗程")
    case .meanWait: ("Mean wait of starts, days", "平均等候（天）")
    case .late: ("Starts past target", "超过目标的新开疗程")
    case .mostVisitsADay: ("Visits a day, most", "每日最多治疗次数")
    case .costOfCentre: ("Cost", "成本")
    case .ofMaximum: ("{0} of {1}", "{0}（上限 {1}）")
    case .trials: ("Trials", "临床试验")
    case .enrolled: ("Enrolled with this schedule", "含本排程的入组数")
    case .ruleOn: ("{0} ({1})", "{0}（{1}）")
    case .ruleAndObstacleOn: ("{0}: {1} ({2})", "{0}：{1}（{2}）")
    case .followUpNote:
      (
        "About these dates; the appointment is made with the clinic.", "大致日期；具体时间由门诊另行预约。"
      )
    case .roomAt: ("{0}, room {1}", "{0}，治疗室 {1}")
    case .qaPlanned: ("planned for {0}", "计划 {0}")
    case .qaLate: ("planned for {0}, too late", "计划 {0}，已晚")
    case .qaShortened: ("{0} {1} (after overtime)", "{0} {1}（加班之后）")
    case .changedFrom: ("was {0}", "原为 {0}")
    case .categoryHead: ("Category", "类别")
    }
  }
}
