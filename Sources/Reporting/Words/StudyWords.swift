/// What is said of a study in sentences, on the terminal and on its page.
package enum StudyWords: String, Words {
  case heading, question, simulated, scheduled, oneReplication, replications
  case partial, nothingYet, noBaseline, noVariant
  case better, worse, changed, undecided, untold, betterFound, worseFound, changedFound
  case noDifference, more, someUndecided, waitsLonger, waitsShorter, startsRise, beamRises
  case costsLower, costsHigher, costsEqual, costsUndecided, costsUnproven, movedSplit
  case chance, chanceNone, pairing, asFoundNote, clearMark, measure
  case noSchedule, baselineWithoutSchedule, otherWeights, otherPatients, waitsUnderstate, listGrows
  case overall, waitShorter, waitLonger, waitUndecided, waitShorterFound, waitLongerFound

  package var texts: (english: String, chinese: String) {
    switch self {
    case .heading: ("TwinBeam study: {0}", "TwinBeam 研究：{0}")
    case .question: ("Question: {0}", "问题：{0}")
    case .simulated:
      ("simulation of {0} weeks, {1} for each variant, seed {2}", "模拟 {0} 周，每个方案{1}，随机种子 {2}")
    case .scheduled: ("one schedule for each variant, solver {0}", "每个方案一份排程，求解器 {0}")
    case .oneReplication: ("1 replication", "模拟 1 次")
    case .replications: ("{0} replications", "模拟 {0} 次")
    case .partial:
      (
        "{0} of {1} cells are there: the study is not finished, and what is missing is left out.",
        "已有 {0}/{1} 个单元：研究尚未完成，缺少的内容未列出。"
      )
    case .nothingYet: ("Nothing is known of this variant yet.", "该方案尚无结果。")
    case .noBaseline:
      ("The baseline is missing, so there are no differences.", "缺少基线结果，因此没有差异。")
    case .noSchedule: ("There is no schedule: {0}.", "没有排程：{0}。")
    case .baselineWithoutSchedule:
      ("The baseline has no schedule, so there are no differences.", "基线没有排程，因此没有差异。")
    case .otherWeights:
      (
        "Costs are not compared: this variant weighs them differently.",
        "不比较成本：该方案的权重不同。"
      )
    case .otherPatients:
      (
        "This variant treats other patients than the baseline, so counts, waiting lists and costs are called neither better nor worse.",
        "该方案治疗的患者与基线不同，因此例数、等候名单和成本不作好坏判断。"
      )
    case .waitsUnderstate:
      (
        "The waiting list is longer: {0}. Mean waits are of courses that began and understate the waits of this variant.",
        "等候名单变长：{0}。平均等候只计已开始的疗程，低估了该方案的等候。"
      )
    case .listGrows:
      (
        "The waiting list grows over the counted weeks: {0}. Mean waits are of courses that began; they understate the waits of those who still wait, and would be longer over more weeks.",
        "等候名单在计入周内增长：{0}。平均等候只计已开始的疗程，低估了仍在等候者的等候；周数更多时会更长。"
      )
    case .noVariant: ("The study has no variant but the baseline.", "除基线外，研究没有其他方案。")
    case .better: ("Better: {0}.", "改善：{0}。")
    case .worse: ("Worse: {0}.", "变差：{0}。")
    case .changed: ("Different, neither better nor worse: {0}.", "有变化，无所谓好坏：{0}。")
    case .undecided: ("Undecided, may be chance: {0}.", "尚无定论，可能出于偶然：{0}。")
    case .untold:
      ("One replication cannot tell these from chance: {0}.", "仅模拟 1 次，无法与偶然区分：{0}。")
    case .betterFound: ("Better in the schedule that was found: {0}.", "所得排程中改善：{0}。")
    case .worseFound: ("Worse in the schedule that was found: {0}.", "所得排程中变差：{0}。")
    case .changedFound: ("Different in the schedule that was found: {0}.", "所得排程中有变化：{0}。")
    case .noDifference: ("No figure differs from the baseline.", "没有指标与基线不同。")
    case .more: ("{0} more", "另有 {0} 项")
    case .someUndecided: ("Nothing is clearly different.", "没有明确的差异。")
    case .waitsLonger: ("Who waits longer: {0}.", "等候变长：{0}。")
    case .waitsShorter: ("Who waits less: {0}.", "等候变短：{0}。")
    case .startsRise: ("Starts rise at {0}.", "新开疗程增加：{0}。")
    case .beamRises: ("Beam use rises most at {0}.", "束流利用率上升最多：{0}。")
    case .costsLower:
      (
        "Costs of courses are lower by more than the gaps: {0}.",
        "疗程成本更低，超出差距：{0}。"
      )
    case .costsHigher:
      (
        "Costs of courses are higher by more than the gaps: {0}.",
        "疗程成本更高，超出差距：{0}。"
      )
    case .costsEqual: ("Costs of courses are the same, with gaps of 0.", "疗程成本相同，差距为 0。")
    case .costsUndecided:
      (
        "Costs of courses: undecided, the difference is smaller than the gaps ({0}).",
        "疗程成本：尚无定论，差异小于差距（{0}）。"
      )
    case .costsUnproven:
      (
        "Costs of courses: undecided, without proven bounds ({0} as found).",
        "疗程成本：尚无定论，没有已证明的下界（所得差异 {0}）。"
      )
    case .movedSplit:
      (
        "Courses with other dates or another centre: {0} under way, {1} waiting.",
        "日期或中心有变动的疗程：治疗中 {0} 个，等候中 {1} 个。"
      )
    case .chance:
      (
        "{0} differences were judged and {1} are clear; about {2} would seem so by chance alone, 1 in 20, if nothing differed.",
        "共判断 {0} 项差异，其中 {1} 项明确；即使毫无差别，仅凭偶然也约有 {2} 项（二十分之一）看似明确。"
      )
    case .chanceNone: ("No difference could be judged.", "没有可以判断的差异。")
    case .pairing:
      (
        "A difference is called clear when the 95 % interval of its paired differences leaves out 0: every variant meets the same chances.",
        "配对差异的 95 % 区间不含 0 时称为明确：各方案面对相同的随机情况。"
      )
    case .asFoundNote:
      (
        "Figures are those of the schedules that were found; other schedules of the same cost may have other ones. Only costs with proven bounds are judged.",
        "指标取自所得排程；成本相同的其他排程可能有不同的指标。仅对有已证明下界的成本作出判断。"
      )
    case .clearMark: ("* a clear difference to the baseline", "* 与基线有明确差异")
    case .measure: ("measure", "指标")
    case .overall: ("Overall", "总体")
    case .waitShorter: ("Mean wait clearly shorter: {0}.", "平均等候明确缩短：{0}。")
    case .waitLonger: ("Mean wait clearly longer: {0}.", "平均等候明确延长：{0}。")
    case .waitUndecided: ("Mean wait undecided, may be chance: {0}.", "平均等候尚无定论，可能出于偶然：{0}。")
    case .waitShorterFound:
      ("Mean wait shorter in the schedule that was found: {0}.", "所得排程中平均等候缩短：{0}。")
    case .waitLongerFound:
      ("Mean wait longer in the schedule that was found: {0}.", "所得排程中平均等候延长：{0}。")
    }
  }
}
