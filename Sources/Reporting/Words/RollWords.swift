/// Words of rolling a week forward.
enum RollWords: String, Words {
  case title, delivered, deliveredBy, asPlanned, on
  case missed, withoutDate, started, finished, promised, published, lostPins, listed

  var texts: (english: String, chinese: String) {
    switch self {
    case .title: ("{0}: data of {1}, horizon from {2}", "{0}：数据时间 {1}，排程期自 {2} 起")
    case .delivered: ("{0} delivered", "已完成 {0}")
    case .deliveredBy: (", by {0}", "，依据 {0}")
    case .asPlanned: (", as planned (no treatment record was given)", "，按计划计（未提供治疗记录）")
    case .on: ("{0} on {1}", "{0} 于 {1}")
    case .missed: ("{0} missed: {1}", "{0} 次未做：{1}")
    case .withoutDate:
      (
        "{0} without a date, because others were missed before them: {1}",
        "{0} 个疗程因先前未做而有分次没有日期：{1}"
      )
    case .started: ("{0} started: {1}", "{0} 个疗程已开始：{1}")
    case .finished: ("{0} finished and dropped: {1}", "{0} 个疗程已完成并移出：{1}")
    case .promised: ("{0} promised a start: {1}", "{0} 个疗程已承诺开始日期：{1}")
    case .published: ("{0} ahead published", "已发布今后的 {0}")
    case .lostPins:
      ("{0} lost pins that no visit answers to: {1}", "{0} 个疗程的人工固定已无对应治疗，已删除：{1}")
    case .listed: ("{0} listed, {1} kept", "现有 {0}，保留 {1}")
    }
  }
}
