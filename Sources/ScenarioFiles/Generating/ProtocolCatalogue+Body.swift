import TreatmentDomain

/// Liver, lung, pelvis.
extension ProtocolCatalogue {
  static let trunk = [
    treatment(
      "hcc-single", "Hepatocellular carcinoma, single fraction", "肝细胞癌单次照射",
      category: .two, .p2, carbon(1, Minutes(35, 20), angled, needs: ["gating"])),
    treatment(
      "hcc-4", "Hepatocellular carcinoma, 4 fractions", "肝细胞癌4次", category: .two, .p2,
      carbon(4, Minutes(18, 7), angled, needs: ["gating"])),
    treatment(
      "hcc-10", "Hepatocellular carcinoma, 10 fractions", "肝细胞癌10次", category: .two, .p2,
      carbon(10, Minutes(19, 6), angled, needs: ["gating"])),
    treatment(
      "liver-trial-10", "Liver trial, 10 fractions", "肝癌研究10次", category: .two, .p2,
      carbon(10, Minutes(18, 7), angled, needs: ["gating"])),
    treatment(
      "spacer-single", "Single session after spacer surgery", "间隔物植入后单次照射",
      category: .two, .p2, carbon(1, Minutes(35, 20), angled, needs: ["gating"])),
    treatment(
      "lung-single", "Lung stage I, single fraction under ventilator", "I期肺癌单次(呼吸机控制)",
      category: .one, .p2,
      carbon(1, Minutes(50, 20), angled, needs: ["gating", "gasSupply"], team: "ventilator")),
    treatment(
      "lung-4", "Lung stage I, 4 fractions", "I期肺癌4次", category: .one, .p2,
      carbon(4, Minutes(17, 8), angled, needs: ["gating"])),
    treatment(
      "lung-20", "Lung stage II-III, 20 fractions", "II-III期肺癌20次", category: .one, .p2,
      carbon(20, Minutes(18, 7), crossed, needs: ["gating"])),
    treatment(
      "pancreas-12", "Pancreas, 12 fractions", "胰腺癌12次", category: .one, .p2,
      carbon(12, Minutes(18, 7), vertical, needs: ["gating"])),
    treatment(
      "pancreas-15", "Pancreas under ventilator, 15 fractions", "胰腺癌15次(呼吸机控制)",
      category: .one, .p2,
      carbon(15, Minutes(33, 7), angled, needs: ["gating", "gasSupply"], team: "ventilator")),
  ]

  static let pelvis = [
    treatment(
      "kidney-12", "Kidney, 12 fractions", "肾癌12次", category: .two, .p3,
      carbon(12, Minutes(18, 7), vertical, needs: ["gating"])),
    treatment(
      "prostate-16", "Prostate, 16 fractions", "前列腺癌16次", category: .two, .p4,
      carbon(16, Minutes(11, 4), horizontal, needs: ["ultrasound"])),
    treatment(
      "bladder-16", "Bladder with volume control, whole then boost", "膀胱癌容量控制照射加量",
      category: .one, .p2, carbon(11, Minutes(24, 6), crossed, needs: ["ultrasound"]),
      carbon(5, Minutes(24, 6), crossed, needs: ["ultrasound"], extra: 10)),
    treatment(
      "cervix-20", "Cervix, 20 fractions", "宫颈癌20次", category: .one, .p2,
      carbon(20, Minutes(22, 8), vertical, needs: ["ultrasound"])),
    treatment(
      "rectal-16", "Rectal recurrence, 16 fractions", "直肠癌复发16次", category: .two, .p3,
      carbon(16, Minutes(22, 8), vertical, needs: ["ultrasound"])),
  ]
}
