/// Ids that most scenarios use, as people read them; raw values are the ids.
enum IdWords: String, Words {
  case carbon, photon, proton, helium, electron
  case morning, midday, afternoon, evening
  case planQA, insurance, training
  case scan = "CT"
  case tumourBoard = "MDT"

  var texts: (english: String, chinese: String) {
    switch self {
    case .carbon: ("carbon", "碳离子")
    case .photon: ("photon", "光子")
    case .proton: ("proton", "质子")
    case .helium: ("helium", "氦离子")
    case .electron: ("electron", "电子")
    case .morning: ("morning", "上午")
    case .midday: ("midday", "中午")
    case .afternoon: ("afternoon", "下午")
    case .evening: ("evening", "晚间")
    case .planQA: ("planQA", "计划验证")
    case .insurance: ("insurance", "医保审批")
    case .training: ("training", "训练")
    case .scan: ("CT", "CT 定位")
    case .tumourBoard: ("MDT", "多学科会诊")
    }
  }
}

extension Language {
  /// A particle, day part or preparation step as people read it; an id of the scenario's own stays as it is.
  func named(_ id: String) -> String {
    let plain = id.lowercased().filter { !$0.isWhitespace }
    return IdWords.allCases.first { $0.rawValue.lowercased() == plain }?.text(self) ?? id
  }
}
