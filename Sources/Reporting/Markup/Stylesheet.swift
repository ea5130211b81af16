/// How the page looks, on screens, phones and paper.
package enum Stylesheet {
  package static let css = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 1.2rem; max-width: 72rem; background: #fff; color: #1f2328;
      font: 15px/1.5 "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; }
    h2 { font-size: 1.25rem; margin: 2.4rem 0 .5rem; padding-top: .5rem;
      border-top: 2px solid #1f2328; break-after: avoid; }
    h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; break-after: avoid; }
    p, li { max-width: 46rem; }
    p { margin: .4rem 0; }
    a { color: #0b4f8a; }
    nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; padding: 0; }
    .findings li { margin: .35rem 0; }
    .findings li.warning { border-left: 4px solid #1f2328; padding-left: .6rem; list-style: none;
      margin-left: -1rem; }
    .scroll { overflow-x: auto; margin: .8rem 0 1.4rem; }
    table { border-collapse: collapse; font-size: .86rem; line-height: 1.35; min-width: 50%;
      font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: .2rem 0 .4rem; }
    th, td { padding: .28rem .6rem; text-align: left; vertical-align: top;
      border-bottom: 1px solid #cfd4d9; }
    thead th { border-bottom: 1.5px solid #1f2328; vertical-align: bottom; }
    tbody th { font-weight: 600; min-width: 6.5rem; max-width: 18rem; overflow-wrap: break-word; }
    td.text { min-width: 8.5rem; }
    .number { text-align: right; }
    td.number { white-space: nowrap; }
    td.words { text-align: right; font-style: italic; color: #454b52; }
    td.message { overflow-wrap: anywhere; min-width: 16rem; }
    b.best { text-decoration: underline; text-underline-offset: 2px; }
    td[style] small { color: #1f2328; }
    small { display: block; font-size: .8em; font-weight: 400; color: #454b52; }
    figure { margin: 1rem 0 1.6rem; }
    figcaption { max-width: 46rem; }
    .legend { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: .4rem 0; padding: 0;
      list-style: none; font-size: .86rem; }
    .legend svg { width: 44px; height: 14px; vertical-align: -2px; margin-right: .35rem; }
    .panels { display: grid; margin-top: .6rem; grid-template-columns: repeat(auto-fill, minmax(290px, 1fr));
      gap: .9rem; }
    .pairs { grid-template-columns: repeat(auto-fill, minmax(290px, 420px)); max-width: 860px; }
    .panels svg { width: 100%; max-width: 420px; height: auto; display: block; }
    .note { font-size: .84rem; color: #454b52; }
    dt { font-weight: 600; margin-top: .6rem; } dd { margin: 0 0 .3rem 1rem; max-width: 46rem; }
    footer { margin-top: 2rem; font-size: .84rem; color: #454b52; }
    @media (max-width: 480px) {
      body { padding: .8rem; font-size: 14px; }
      th, td { padding: .25rem .4rem; }
    }
    @page { size: A4; margin: 14mm 13mm; }
    @media print {
      body { padding: 0; max-width: none; font-size: 9.5pt; }
      nav { display: none; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .scroll { overflow: visible; }
      table { font-size: 7.6pt; }
      th, td { padding: .16rem .35rem; }
      td.message { min-width: 10rem; }
      td.text { min-width: 0; }
      tbody th { min-width: 0; max-width: 9rem; }
      table.short { break-inside: avoid; }
      tr, figcaption, .legend, .panels svg { break-inside: avoid; }
      figcaption, .legend { break-after: avoid; }
      .panels, .pairs { grid-template-columns: repeat(2, 1fr); gap: 3mm; }
      p, li { orphans: 3; widows: 3; }
    }
    """
}
