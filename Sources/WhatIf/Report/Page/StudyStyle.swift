/// How the page of a study looks, on top of the style that all pages with plots share.
enum StudyStyle {
  static let css = """
    caption.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .question { font-size: 1.1rem; font-weight: 600; }
    .partial { border-left: 4px solid #1f2328; padding-left: .6rem; font-weight: 600; }
    td.n, th.n { text-align: right; } td.n { white-space: nowrap; }
    thead th.n { min-width: 5rem; max-width: 11rem; word-break: keep-all; overflow-wrap: anywhere; }
    .short { white-space: nowrap; }
    td ul { margin: 0; padding-left: 1.1rem; }
    small.better, small.worse, small.more, small.less { color: #1f2328; font-weight: 700; }
    small.better::before { content: "\\25CF\\00A0"; color: #0072b2; }
    small.worse::before { content: "\\25B2\\00A0"; color: #b34e00; }
    small.undecided, small.oneReplication, small.same { font-style: italic; }
    small.oneReplication { white-space: normal; }
    #findings ul { margin: .2rem 0 .8rem; padding-left: 1.2rem; } #findings li { margin: .15rem 0; }
    #method table { width: 100%; } #method th:first-child { width: 14rem; }
    @media print { .panels { break-before: avoid; } :is(#method, #bounds, #moved) .scroll:first-of-type table { break-inside: avoid; }
       table { font-size: 8pt; } td small { font-size: .85em; } thead th.n { min-width: 0; max-width: 28mm; } }
    """
}
