import TreatmentDomain

/// How the board looks on a screen; on paper the room-day sheets take its place.
enum BoardStyle {
  static let css = """
    body { margin: 0; padding: 0 1rem 9rem; }
    .skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .4rem; z-index: 9; }
    .top { position: sticky; top: 0; background: #fff; z-index: 5; padding: .5rem 0 .3rem; border-bottom: 1px solid #8a929b; }
    .top h1 { font-size: 1.15rem; margin: 0 0 .3rem; } .top h1 small { font-weight: 400; font-size: .8rem; color: #454b52; }
    .choices { display: flex; flex-wrap: wrap; gap: .3rem .5rem; align-items: center; margin: .2rem 0; font-size: .84rem; }
    .choices button, .choices select, .choices input { font: inherit; padding: .15rem .5rem; border: 1px solid #6b737c; border-radius: 4px; background: #fff; color: #1f2328; }
    .choices button[aria-pressed=true] { background: #0b4f8a; color: #fff; border-color: #0b4f8a; }
    .choices select { max-width: 13rem; }
    .legend { display: flex; flex-wrap: wrap; gap: .1rem 1rem; list-style: none; margin: .3rem 0 0; padding: 0; font-size: .8rem; }
    .legend .k { display: inline-block; position: relative; width: 26px; height: 13px; vertical-align: -2px; margin-right: .35rem; }
    main section { scroll-margin-top: 9rem; } main h2 { font-size: 1.05rem; margin: 1rem 0 .3rem; }
    .lanes { width: 100%; table-layout: fixed; border-collapse: collapse; }
    .lanes .corner, .lanes th[scope=row] { width: 9rem; text-align: left; font-size: .84rem; font-weight: 600; padding-right: .4rem; }
    .lanes .source th { font-weight: 700; color: #8c1d18; }
    .lanes td, .lanes th { padding: 0; border: 0; }
    .lanes thead th { font-size: .8rem; text-align: left; border-left: 2px solid #6b737c; padding-left: 2px; }
    .lanes td.d { border-left: 2px solid #6b737c; }
    .axis { position: relative; height: 1rem; font-weight: 400; font-size: .72rem; } .axis span { position: absolute; }
    .lane { position: relative; height: 38px; border-bottom: 1px solid #cfd4d9; background: repeating-linear-gradient(to right, #dde1e5 0 1px, transparent 1px calc(100% / var(--hours))); overflow: hidden; }
    .lane.beams { height: 24px; border-bottom: 1px solid #8a929b; }
    .lane i { position: absolute; top: 0; bottom: 0; }
    .v { position: absolute; top: 3px; bottom: 3px; margin: 0; padding: 0; border: 1px solid #1f2328; border-radius: 2px; overflow: hidden; background: #b3261e; color: #10151a; font: 10px/1.05 "Noto Sans", "Noto Sans CJK SC", sans-serif; text-align: left; cursor: pointer; min-width: 3px; }
    .v::before, .v::after { content: ""; position: absolute; top: 0; bottom: 0; }
    .v::before { left: 0; width: var(--s); background: repeating-linear-gradient(135deg, #c6def3 0 5px, #a9cbea 5px 6px); }
    .v::after { right: 0; width: var(--e); background: radial-gradient(#8d8154 1px, #e6dfc3 1.4px) 0 0 / 5px 5px; }
    .v b { position: absolute; z-index: 1; left: 1px; top: 3px; max-width: calc(100% - 2px); box-sizing: border-box; font-weight: 600; word-break: break-all; background: #e3eef9e6; padding: 0 1px; }
    .v[data-s*=n] b { border-bottom: 2px solid #0b4f8a; } .v[data-s*=m] b { background: #ffe58a; }
    .v:focus-visible, .v.on { outline: 3px solid #0b4f8a; outline-offset: 0; z-index: 4; overflow: visible; }
    .v.same { box-shadow: 0 0 0 3px #e0a100; z-index: 3; } .v.dim { opacity: .16; }
    .b { background: #b3261e; } .w { background: repeating-linear-gradient(90deg, #1f2328 0 1px, #fff 1px 3px); }
    .qa { background: repeating-linear-gradient(45deg, #5b3c88 0 2px, #e7def3 2px 7px); }
    .down { background: repeating-linear-gradient(45deg, #1f2328 0 3px, #b9bfc6 3px 6px); }
    .off { background: #e9ecef; } .late { border-left: 2px dashed #1f2328; width: 0; z-index: 2; }
    [data-view=week] .v b { display: none; } [data-view=week] .axis { visibility: hidden; height: .2rem; }
    [data-view=week] .lane { height: 26px; } [data-view=week] .lane.beams { height: 16px; }
    .tray ul { columns: 26rem; padding-left: 1rem; font-size: .88rem; } .tray li { break-inside: avoid; margin-bottom: .2rem; }
    .tray details ul { columns: auto; } summary { cursor: pointer; color: #0b4f8a; }
    .load { display: inline-block; min-width: 4.2rem; padding: 0 .3rem; background: linear-gradient(to right, #a9cbea var(--l), #eef1f4 var(--l)); }
    #details { position: fixed; left: 0; right: 0; bottom: 0; max-height: 8.2rem; overflow: auto; background: #f4f6f8; border-top: 2px solid #0b4f8a; padding: .4rem 1rem; font-size: .84rem; z-index: 6; }
    #details p { margin: .1rem 0; max-width: none; } #details .dates { columns: 11rem; margin: .2rem 0 0; padding-left: 1rem; font-variant-numeric: tabular-nums; }
    .sheets { display: none; } .shut { display: none; } [data-shut] .shut { display: block; }
    @media (max-width: 700px) {
      body { padding: 0 .5rem 6rem; } .top { position: static; } .centre { overflow-x: auto; } .lanes { min-width: 900px; }
      .lanes .corner, .lanes th[scope=row] { width: 6rem; } #details { max-height: 5rem; }
    }
    @media (forced-colors: active) {
      .v, .v::before, .v::after, .b, .w, .qa, .down, .off, .late, .load { forced-color-adjust: none; }
      .choices button[aria-pressed=true] { border-width: 4px; }
    }
    @media print {
      .top, main, #details, .skip { display: none !important; }
      body { padding: 0; } .sheets { display: block; }
    }
    """

  /// The rules that show the columns of one day or one week, and the number of hour lines.
  static func columns(days: [Day], weeks: Int) -> String {
    let single = days.indices.map {
      "[data-view=day][data-day=\"\($0)\"] .d:not(.d\($0)) { display: none; }"
    }
    let whole = (0..<weeks).map {
      "[data-view=week][data-week=\"\($0)\"] .d:not(.w\($0)) { display: none; }"
    }
    return (["[data-view=day][data-day=none] .d { display: none; }"] + single + whole).joined(
      separator: "\n")
  }
}
