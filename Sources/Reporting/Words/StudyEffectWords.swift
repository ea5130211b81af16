/// What a difference to the baseline means, in a word; raw values are names of effects and verdicts.
package enum StudyEffectWords: String, Words {
  case better, worse, more, less, same, undecided, oneReplication, otherWeights
  case lower, higher, equal, smallerThanGaps, notProven

  package var texts: (english: String, chinese: String) {
    switch self {
    case .better: ("better", "改善")
    case .worse: ("worse", "变差")
    case .more: ("more", "增加")
    case .less: ("less", "减少")
    case .same: ("the same", "相同")
    case .undecided: ("undecided", "尚无定论")
    case .oneReplication: ("not enough replications to tell", "模拟次数不足，无法判断")
    case .otherWeights: ("not compared: other weights", "不作比较：权重不同")
    case .lower: ("lower", "更低")
    case .higher: ("higher", "更高")
    case .equal: ("equal", "相等")
    case .smallerThanGaps: ("undecided: smaller than the gaps", "尚无定论：小于差距")
    case .notProven: ("undecided: not proven", "尚无定论：未证明")
    }
  }
}
