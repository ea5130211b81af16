import TreatmentDomain

/// Head, chest and what comes rarely.
extension ProtocolCatalogue {
  static let head = [
    treatment(
      "head-neck-16", "Head and neck, 16 fractions", "头颈部肿瘤16次", category: .one, .p2,
      carbon(16, Minutes(15, 5), horizontal)),
    treatment(
      "head-neck-chair-16", "Head and neck in the chair, 16 fractions", "头颈部肿瘤座椅体位16次",
      category: .one, .p2,
      carbon(16, Minutes(25, 5), horizontal, needs: ["chairMount"], team: "chair")),
    treatment(
      "glioblastoma", "Glioblastoma, photon then carbon", "胶质母细胞瘤光子联合碳离子",
      category: .one, .p2, photons, carbon(6, Minutes(16, 4), horizontal)),
    treatment(
      "chordoma-20", "Skull-base chordoma, 20 fractions", "颅底脊索瘤20次", category: .two, .p3,
      carbon(20, Minutes(20, 5), [["horizontal"], ["oblique45"]])),
    treatment(
      "eye-4", "Choroidal melanoma, 4 fractions", "脉络膜黑色素瘤4次", category: .two, .p3,
      carbon(4, Minutes(22, 3), horizontal)),
  ]

  static let chest = [
    treatment(
      "oesophagus-photon-carbon", "Oesophagus, photon then carbon", "食管癌光子联合碳离子",
      category: .one, .p2, photons, carbon(7, Minutes(19, 6), angled, needs: ["gating"])),
    treatment(
      "oesophagus-12", "Oesophagus stage I, 12 fractions", "I期食管癌12次", category: .one, .p2,
      carbon(12, Minutes(19, 6), crossed, needs: ["gating"])),
    treatment(
      "breast-24", "Breast trial, whole breast then boost", "乳腺癌全乳照射加量", category: .two,
      .p3, carbon(16, Minutes(25, 10), angled, needs: ["gating"]),
      carbon(8, Minutes(25, 10), angled, needs: ["gating"], extra: 10)),
    treatment(
      "cardiac-16", "Cardiac tumour under ventilator, 16 fractions", "心脏肿瘤16次(呼吸机控制)",
      category: .two, .p1,
      carbon(16, Minutes(33, 12), angled, needs: ["gating", "gasSupply"], team: "ventilator")),
  ]

  static let others = [
    treatment(
      "sarcoma-16", "Bone and soft-tissue sarcoma, 16 fractions", "骨与软组织肉瘤16次",
      category: .two, .p3, carbon(16, Minutes(25, 10), vertical, extra: 20)),
    treatment(
      "oligo-single", "Single metastasis, single fraction", "寡转移灶单次照射", category: .three,
      .p3, carbon(1, Minutes(28, 12), [], needs: ["gating"])),
    treatment(
      "oligo-12", "Oligometastasis, 12 fractions", "寡转移灶12次", category: .three, .p3,
      carbon(12, Minutes(19, 6), [], needs: ["gating"])),
    treatment(
      "paediatric-8", "Child under anaesthesia, 8 fractions", "儿童麻醉下8次", category: .two, .p2,
      children),
  ]

  /// First in the room, twice a week at most: the anaesthesia team comes on two mornings.
  private static let children: Phase = {
    var phase = carbon(8, Minutes(50, 5), angled, needs: ["gasSupply"], team: "anaesthesia")
    phase.perWeekMinimum = 1
    phase.perWeekMaximum = 2
    phase.maxGapDays = 5
    phase.order = .first
    return phase
  }()
}
