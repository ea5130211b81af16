/// How pages look that are read and printed: one sheet a page, A4 or A3, mostly landscape.
enum SheetStyle {
  static let css = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; background: #fff; color: #1f2328;
      font: 15px/1.45 "Noto Sans", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; }
    h1 { font-size: 1.4rem; margin: 0 0 .3rem; } h2 { font-size: 1.1rem; margin: 1.2rem 0 .3rem; } h3 { font-size: 1rem; margin: .8rem 0 .2rem; }
    p { margin: .3rem 0; } a { color: #0b4f8a; }
    .note, small { color: #454b52; font-size: .84em; }
    .scroll { overflow-x: auto; margin: .4rem 0 1rem; }
    table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: .2rem 0; }
    .scroll th, .scroll td, .page th, .page td { padding: .2rem .55rem; text-align: left; vertical-align: top; border-bottom: 1px solid #cfd4d9; }
    caption.heard, .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    thead th { border-bottom: 1.5px solid #1f2328 !important; vertical-align: bottom; }
    tbody th { font-weight: 600; } .n { text-align: right !important; white-space: nowrap; } .short, tbody th { white-space: nowrap; }
    .scroll thead th { white-space: normal; min-width: 3.5em; word-break: keep-all; } .scroll thead .n { max-width: 8em; } main > .scroll .short { width: 1px; }
    .scroll :is(th, td):not(.n, .short) { min-width: 9em; }
    .flag { font-weight: 700; color: #8c1d18; }
    .page { margin-bottom: 2rem; } .page h2 { margin-top: 0; } .page table { width: 100%; }
    .page.room-day { --row: min(7mm, calc(146mm / (var(--rows) + 1))); }
    .page.room-day table { font-size: calc(var(--row) * .5); line-height: 1.05; }
    .page.room-day tr { height: var(--row); } .page.room-day th, .page.room-day td { padding: 0 .5em; vertical-align: middle; white-space: nowrap; }
    .page.room-day td.long { max-width: 75mm; white-space: normal; overflow-wrap: anywhere; }
    .page.room-day.many td.long { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    @media screen and (max-width: 900px) { .page { overflow-x: auto; } }
    .page .tick { width: 4rem; border: 1px solid #8a929b; }
    .page.beam-sheet { --row: min(6.5mm, calc(148mm / (var(--rows) + 1))); }
    .page.beam-sheet .pair { display: flex; gap: 8mm; align-items: flex-start; } .page.beam-sheet table { font-size: calc(var(--row) * .52); line-height: 1.05; }
    .page.beam-sheet tr { height: var(--row); } .page.beam-sheet th, .page.beam-sheet td { padding: 0 .5em; vertical-align: middle; white-space: nowrap; }
    .columns { columns: 10rem; }
    .strip { position: relative; height: 26px; border: 1px solid #8a929b; margin: .2rem 0 .1rem; }
    .strip i { position: absolute; top: 2px; bottom: 2px; border: 1px solid #1f2328; background: #b3261e; }
    .strip i::before, .strip i::after { content: ""; position: absolute; top: 0; bottom: 0; }
    .strip i::before { left: 0; width: var(--s); background: repeating-linear-gradient(135deg, #c6def3 0 5px, #a9cbea 5px 6px); }
    .strip i::after { right: 0; width: var(--e); background: radial-gradient(#8d8154 1px, #e6dfc3 1.4px) 0 0 / 5px 5px; }
    .hours { position: relative; height: 1.1rem; font-size: .72rem; } .hours span { position: absolute; }
    [hidden] { display: none !important; }
    @page { size: landscape; margin: 10mm 12mm; }
    @media print {
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      body { padding: 0; font-size: 10pt; }
      .page { break-after: page; break-inside: avoid; margin: 0; } .page:last-child { break-after: auto; }
      .scroll { overflow: visible; } main > .scroll :is(th, td) { padding: .12rem .3rem; }
      .scroll table { font-size: 8.5pt; line-height: 1.25; } .page .scroll table { font-size: 10pt; line-height: 1.4; } tr { break-inside: avoid; } main:has(.page) .screen { display: none; }
    }
    """
}
