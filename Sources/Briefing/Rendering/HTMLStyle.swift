/// The brief's own style sheet: logical properties only, no address, a print form.
public enum HTMLStyle {
    /// The style sheet's text.
    public static let css = """
        :root {
          --ink: #1d2327; --soft: #56616b; --line: #d9dee2; --paper: #fff; --wash: #f4f6f7; --mark: #0b5a6e; --bar: #8c2f39;
          --hatch: #c98a90;
          color-scheme: light dark;
        }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e7eaec; --soft: #a7b1b9; --line: #3a4248; --paper: #15191c; --wash: #1f2529; --mark: #7cc7da; --bar: #d9727d;
            --hatch: #8d4a52; }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
        body {
          margin: 0 auto; padding-block: 1.5rem 4rem; padding-inline: 1rem; max-inline-size: 52rem; background: var(--paper);
          color: var(--ink);
          font: 1.06rem/1.85 "Noto Naskh Arabic", "Amiri", "Scheherazade New", "Geeza Pro", "Traditional Arabic", serif;
        }
        html:lang(en) body { font: 1rem/1.6 "Noto Serif", "Charter", "Georgia", serif; }
        h1, h2, h3, h4, dt, th, caption, figcaption, nav, .grade, .day, .doc {
          font-family: "Noto Sans Arabic", "Noto Kufi Arabic", "Geeza Pro", "Segoe UI", "Noto Sans", "Tahoma", sans-serif;
        }
        h1 { font-size: 1.75rem; line-height: 1.35; margin-block: 0 .4rem; }
        h2 { font-size: 1.25rem; line-height: 1.4; margin-block: 2.6rem .8rem; padding-block-end: .35rem;
          border-block-end: 2px solid var(--ink); }
        h3 { font-size: 1.02rem; line-height: 1.5; margin-block: 1.7rem .3rem; }
        h4 { font-size: .95rem; margin-block: 1rem .2rem; }
        p { margin-block: .35rem .7rem; }
        a { color: var(--mark); }
        .period { font-size: 1.1rem; margin-block: 0; }
        .basis, .remark { color: var(--soft); font-size: .95em; margin-block: .1rem .4rem; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem; margin-block: 1.2rem .6rem; }
        .facts div { background: var(--wash); padding: .6rem .8rem; border-radius: .3rem; display: flex; flex-direction: column-reverse;
          justify-content: flex-end; }
        .facts dt { color: var(--soft); font-size: .8rem; line-height: 1.5; }
        .facts dd { margin: 0; font-size: 1.7rem; line-height: 1.3; font-weight: 700; }
        .facts sup { font-weight: 400; font-size: .72rem; }
        nav ul { list-style: none; margin: .8rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1rem; font-size: .88rem; }
        nav a { text-decoration: none; display: inline-block; padding-block: .3rem; }
        nav a:hover { text-decoration: underline; }
        .lines { margin-block: .4rem; padding-inline-start: 1.1rem; }
        .lines li { margin-block: .35rem; padding-inline-start: .2rem; }
        .day { font-size: .9em; margin-inline-end: .3em; }
        .day::after { content: ":"; }
        sup { line-height: 0; font-size: .68em; margin-inline-start: .15em; white-space: nowrap; }
        sup a { text-decoration: none; padding-inline: .1em; font-family: "Noto Sans", "Segoe UI", sans-serif; }
        q { quotes: none; }
        .n { font-variant-numeric: tabular-nums; }
        .grade { font-size: .74em; border: 1px solid currentColor; border-radius: 1em; padding-inline: .55em; white-space: nowrap;
          color: var(--soft); }
        .grade::before { content: "\\25CB\\00A0"; }
        .grade.admitted::before, .grade.corroborated::before { content: "\\25CF\\00A0"; }
        .grade.contested::before { content: "\\25D0\\00A0"; }
        .grade.aside::before { content: "\\2715\\00A0"; }
        .scroll { overflow-x: auto; margin-block: .8rem; }
        table { border-collapse: collapse; inline-size: 100%; font-size: .93em; line-height: 1.6; }
        caption { text-align: start; font-weight: 700; font-size: .92em; padding-block-end: .4rem; }
        th, td { text-align: start; vertical-align: top; padding: .35rem .55rem; border-block-end: 1px solid var(--line); }
        thead th { font-size: .82em; color: var(--soft); border-block-end: 1px solid var(--ink); white-space: nowrap; }
        tbody th { font-weight: 600; font-size: .9em; min-inline-size: 7rem; }
        tr.again th span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
        tbody tr:has(+ tr.again) > * { border-block-end-color: transparent; padding-block-end: 0; }
        figure { margin: 1.2rem 0; }
        figcaption { font-size: .88em; line-height: 1.6; margin-block-end: .4rem; }
        figcaption span { color: var(--soft); display: block; font-weight: 400; }
        figure svg { display: block; inline-size: 100%; max-inline-size: 36rem; block-size: auto; overflow: visible; }
        figure svg text { font-family: "Noto Sans Arabic", "Noto Sans", "Segoe UI", "Tahoma", sans-serif; fill: var(--ink); }
        figure svg .soft { fill: var(--soft); }
        figure svg .bar { fill: var(--bar); }
        figure svg .rest { stroke: var(--bar); }
        figure svg .hatch { stroke: var(--hatch); }
        figure svg .axis { stroke: var(--line); }
        footer { font-size: .88em; line-height: 1.7; }
        .notes { padding-inline-start: 2.6em; }
        .notes li { margin-block: .4rem; overflow-wrap: anywhere; }
        .notes li:target { background: var(--wash); outline: 2px solid var(--mark); outline-offset: .2rem; }
        .who { font-weight: 600; }
        .doc { color: var(--soft); font-size: .85em; }
        a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
        @media screen and (max-width: 34rem) {
          .scroll { overflow: visible; }
          table, tbody, tr, tbody th, td { display: block; min-inline-size: 0; }
          thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
          tr { padding-block: .5rem; border-block-end: 1px solid var(--line); }
          tbody th, td { border: 0; padding: .05rem 0; }
          caption { display: block; }
          tr:has(+ tr.again) { border-block-end-color: transparent; padding-block-end: 0; }
          td:empty { display: none; }
          td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font-size: .88em; }
        }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
        @media print {
          @page { size: A4; margin: 18mm 16mm; }
          :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --wash: #fff; --mark: #000; --bar: #555; --hatch: #999;
            color-scheme: light; }
          body { max-inline-size: none; padding: 0; font-size: 10.5pt; }
          html:lang(en) body { font-size: 10pt; }
          nav { display: none; }
          figure svg { max-inline-size: 24rem; }
          .scroll { overflow: visible; }
          .facts div { border: 1px solid var(--line); }
          h2, h3, h4, caption { break-after: avoid; }
          tr, figure, .notes li, .lines li { break-inside: avoid; }
          a { text-decoration: none; }
        }

        """
}
