/// Ids that most scenarios use, as people read them; raw values are the ids.
enum IdWords: String, Words {
  case carbon, photon, proton, helium, electron
  case morning, midday, afternoon, evening

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
    }
  }

  /// A particle or day part as people read it; an id of the scenario's own stays as it is.
  static func name(_ id: String, _ language: Language) -> String {
    IdWords(rawValue: id)?.text(language) ?? id
  }
}
