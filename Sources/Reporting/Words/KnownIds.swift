/// Ids that scenarios commonly use for day parts, particles and preparation steps; others are shown as they are.
enum KnownIdWords: String, Words {
  case morning, midday, afternoon, evening
  case carbon, photon, proton
  case planQA, insurance, training
  case ct = "CT"
  case mdt = "MDT"

  var texts: (english: String, chinese: String) {
    switch self {
    case .morning: ("morning", "上午")
    case .midday: ("midday", "中午")
    case .afternoon: ("afternoon", "下午")
    case .evening: ("evening", "傍晚")
    case .carbon: ("carbon", "碳离子")
    case .photon: ("photon", "光子")
    case .proton: ("proton", "质子")
    case .planQA: ("plan QA", "计划验证")
    case .insurance: ("insurance", "医保审批")
    case .training: ("training", "训练")
    case .ct: ("CT", "CT 定位")
    case .mdt: ("MDT", "多学科会诊")
    }
  }
}

extension Language {
  /// An id as people read it: translated when it is a common one.
  func named(_ id: String) -> String { KnownIdWords(rawValue: id)?.text(self) ?? id }
}
