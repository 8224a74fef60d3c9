/**
 * How the page looks: a paper to read, with a narrow column of contents, in light and dark, and on real paper. Parties have one
 * colour each, the same in the table and in the drawings; a filled mark is declared, a hollow one ascribed.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --sheet: #f4f1ea; --ink: #1e1d1b; --soft: #615c54; --rule: #e0dbd0; --link: #1d4f7c;
  --mark: #ffe8a3; --mark-ink: #1e1d1b; --alarm: #9c2f1b; --warn: #7a5200; --good: #22663d;
  --p0: #1f5fa8; --p1: #b0430f; --p2: #1c7448; --p3: #7a3e9d; --p4: #7d6100; --p5: #0f6f78;
  --serif: "Source Serif 4", "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17191b; --sheet: #1f2225; --ink: #e7e3da; --soft: #a8a297; --rule: #33373b; --link: #8fbfe8;
    --mark: #5b4a12; --mark-ink: #fdf3d0; --alarm: #f0917c; --warn: #e3b65a; --good: #7fcb9c;
    --p0: #7db3ec; --p1: #f09468; --p2: #72c79a; --p3: #c79be0; --p4: #d9b94f; --p5: #62c3cc;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.hidden, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: fixed; top: 1rem; left: 1rem; padding: .5rem 1rem; background: var(--paper); z-index: 30; }

body > header, .page, body > footer { max-width: 84rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3.5rem); }
body > header { padding-top: clamp(1.75rem, 5vw, 3.75rem); padding-bottom: 1.5rem; }
.kind { margin: 0; font: 600 .75rem/1 var(--sans); letter-spacing: .14em; text-transform: uppercase; color: var(--alarm); }
h1 { margin: .5rem 0 .6rem; font-size: clamp(1.9rem, 4.4vw, 2.9rem); font-weight: 600; line-height: 1.12; letter-spacing: -.012em; text-wrap: balance; }
.facts { margin: 0; color: var(--soft); font: .9375rem/1.5 var(--sans); }
.facts span { white-space: nowrap; }

.page { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); gap: 0 clamp(1.5rem, 4vw, 3.5rem); border-top: 1px solid var(--rule); }
nav { position: sticky; top: 0; align-self: start; padding: 2.35rem 0 2rem; font: .875rem/1.4 var(--sans); }
nav ol { margin: 0; padding: 0; list-style: none; }
nav li + li { margin-top: .48rem; }
nav a { color: var(--soft); text-decoration: none; }
nav a:hover { color: var(--ink); text-decoration: underline; }
.count { font-size: .8em; font-variant-numeric: tabular-nums; margin-left: .2em; }

main { padding-bottom: 3rem; }
main > section { padding: 1.9rem 0 1.1rem; }
main > section + section { border-top: 1px solid var(--rule); }
h2 { margin: 0 0 .3rem; font-size: 1.5rem; font-weight: 600; line-height: 1.25; letter-spacing: -.006em; }
h3 { margin: 1.3rem 0 .4rem; font-size: 1.0625rem; font-weight: 600; line-height: 1.35; }
h3 small { display: block; font: .8125rem/1.45 var(--sans); color: var(--soft); }
h4 { margin: 0 0 .35rem; font: 600 .75rem/1.3 var(--sans); letter-spacing: .07em; text-transform: uppercase; color: var(--soft); }
.intro { margin: 0 0 .9rem; color: var(--soft); font: .9375rem/1.5 var(--sans); }
.empty { margin: .2rem 0; color: var(--soft); font-style: italic; }

.lines { margin: 0; padding: 0; list-style: none; max-width: 50rem; }
.lines > li { margin: 0 0 .8rem; }
.lines .lines { margin: .5rem 0 0; padding-left: 1rem; border-left: 2px solid var(--rule); }
.lines .lines > li { margin-bottom: .5rem; }
.verb { font-style: italic; }
.words { color: inherit; }
.notes { color: var(--soft); font: .8125rem/1.5 var(--sans); }
li > .notes { display: block; }
.mark { display: inline-block; min-width: 4.2em; margin-right: .35em; padding: 0 .45em; border: 1px solid currentColor; border-radius: 1em; font: 600 .6875rem/1.5 var(--sans); letter-spacing: .02em; text-align: center; vertical-align: .12em; color: var(--soft); }
.mark-move { color: var(--p0); } .mark-one-side, .mark-dispute { color: var(--alarm); } .mark-round { color: var(--good); }
.flag { padding: 0 .4em; border-radius: .25em; font: 600 .6875rem/1.5 var(--sans); vertical-align: .1em; white-space: nowrap; color: var(--warn); background: color-mix(in srgb, currentColor 11%, transparent); }
.flag-red-line, .flag-disputed { color: var(--alarm); } .flag-reviewed { color: var(--good); }
.cites { white-space: normal; }
.cite { display: inline-block; padding: 0 .12em; font: 600 .78rem/1.35 var(--sans); font-variant-numeric: tabular-nums; text-decoration: none; border-radius: .2em; scroll-margin: 40vh 0; }
.cite small { font-size: .86em; font-weight: 500; opacity: .8; }
.cite:hover { text-decoration: underline; }
.cite:target { background: var(--mark); color: var(--mark-ink); }

.grid { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.42; table-layout: fixed; }
.grid th, .grid td { padding: .7rem .85rem .6rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--rule); }
.grid thead th { padding: .3rem .85rem .45rem 0; border-top: 0; font: 600 .8125rem/1.3 var(--sans); }
.grid .issue { width: 17%; } .grid .seldom { width: 15%; } .grid thead th:first-child { color: var(--soft); }
.grid tbody th { font-weight: 600; }
.dot { display: inline-block; width: .6em; height: .6em; margin-right: .45em; border-radius: 50%; background: currentColor; }
thead .party-0 .dot { color: var(--p0); } thead .party-1 .dot { color: var(--p1); } thead .party-2 .dot { color: var(--p2); }
thead .party-3 .dot { color: var(--p3); } thead .party-4 .dot { color: var(--p4); } thead .party-5 .dot { color: var(--p5); }
.state { display: block; margin-top: .3rem; font: 600 .75rem/1.3 var(--sans); color: var(--soft); }
.state-agreed, .state-common-ground, .state-narrowing { color: var(--good); } .state-widening, .state-contested { color: var(--alarm); }
.grid .lines > li { margin-bottom: .55rem; padding-left: 1.05rem; text-indent: 0; position: relative; }
.grid .lines > li::before { content: ""; position: absolute; left: .05rem; top: .42em; width: .52em; height: .52em; border: .11em solid var(--party); border-radius: 50%; }
.grid .declared .lines > li::before, .grid .declared > .lines > li::before { background: var(--party); }
.grid .ascribed { color: color-mix(in srgb, var(--ink) 84%, var(--paper)); }
.grid .heard { font-size: .875rem; color: color-mix(in srgb, var(--ink) 84%, var(--paper)); } .grid .heard .lines > li::before { border: 0; width: .52em; height: .11em; top: .7em; border-radius: 0; background: var(--party); }
.grid .notes { font-size: .75rem; }
details summary { cursor: pointer; font: .75rem/1.6 var(--sans); color: var(--soft); }
details[open] summary { margin-bottom: .35rem; }
.party-0 { --party: var(--p0); } .party-1 { --party: var(--p1); } .party-2 { --party: var(--p2); }
.party-3 { --party: var(--p3); } .party-4 { --party: var(--p4); } .party-5 { --party: var(--p5); }

.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0 0 .6rem; font: .8125rem/1.5 var(--sans); color: var(--soft); }
.key { width: 1rem; height: 1rem; vertical-align: -.18em; --party: currentColor; } .key.wide { width: 1.6rem; }
.charts { display: grid; gap: 1.6rem; max-width: 52rem; }
.chart { margin: 0; break-inside: avoid; overflow-x: auto; }
.chart figcaption { font-weight: 600; font-size: 1rem; }
.chart svg { display: block; width: 100%; min-width: 38rem; height: auto; overflow: visible; }
.chart text { font: 11.5px var(--sans); fill: var(--soft); }
.chart .name { font-weight: 600; fill: var(--party); }
.chart .end { font-style: italic; font-size: 11px; }
.rule { stroke: var(--rule); fill: none; } .tick { stroke: var(--rule); stroke-dasharray: 1 4; fill: none; }
.held { fill: none; stroke: var(--party, currentColor); stroke-width: 2; stroke-linejoin: round; }
.held.conditional { stroke-dasharray: 5 4; } .held.until-now { opacity: .38; }
.tie { fill: none; stroke: var(--party, currentColor); stroke-width: 2; } .tie.open { stroke-dasharray: 5 4; } .tie.opposes { stroke-width: 1.3; opacity: .75; }
circle.declared, path.declared { fill: var(--party); stroke: var(--party); stroke-width: 1.8; }
circle.ascribed, path.ascribed { fill: var(--paper); stroke: var(--party); stroke-width: 1.8; }
.cross { fill: none; stroke: var(--paper); stroke-width: 1.6; } .ascribed + .cross { stroke: var(--party); }
.point:hover circle, .point:hover path, .point:focus-visible circle { stroke-width: 3.5; }
.point:focus-visible { outline: 2px solid var(--link); }

.dispute { padding: .2rem 0 .7rem; break-inside: avoid-page; }
.dispute > h3 { margin-bottom: .6rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.2rem; }
.sides > div { padding-top: .5rem; border-top: 2px solid var(--rule); }
.sides > div:first-child { border-color: var(--soft); } .sides > div:last-child { border-color: var(--alarm); }
.sides .lines > li { margin-bottom: .65rem; }
.groups { columns: 2 25rem; column-gap: 2.6rem; font-size: .9375rem; line-height: 1.45; }
.group > h3 { margin: 0 0 .4rem; break-after: avoid; } .group { margin: 0 0 1.5rem; } .group li { break-inside: avoid; }
.group .lines > li { margin-bottom: .6rem; }

.beside { margin-top: .3rem; }
.beside[open] { max-width: none; }
.aligned { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .9375rem; line-height: 1.5; }
.aligned th { padding: .3rem 1.1rem .4rem 0; text-align: left; font: 600 .75rem/1.3 var(--sans); color: var(--soft); }
.aligned td { padding: .6rem 1.1rem .6rem 0; vertical-align: top; border-top: 1px solid var(--rule); }
.aligned td + td, .aligned th + th { padding-right: 0; }
.aligned del, .aligned ins { padding: .04em .12em; border-radius: .15em; text-decoration: none; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.aligned del { background: color-mix(in srgb, var(--alarm) 15%, transparent); }
.aligned del.cut { text-decoration: line-through; text-decoration-thickness: .06em; }
.aligned ins { background: color-mix(in srgb, var(--good) 17%, transparent); }
.aligned .number { font-weight: 700; outline: .1em solid var(--alarm); }
.aligned .house-style { background: none; text-decoration: underline dotted; text-underline-offset: .2em; }

.report { margin: 0 0 2rem; scroll-margin-top: 1rem; }
.report > h3 { margin-bottom: .1rem; } .report > .notes { margin: 0 0 .6rem; } .number { color: var(--link); font-family: var(--sans); font-size: .9em; }
.path { overflow-wrap: anywhere; }
.excerpts { margin: 0; padding: 0; list-style: none; columns: 2 25rem; column-gap: 2.6rem; }
.excerpt { break-inside: avoid; margin: 0 0 .9rem; padding: .05rem 0 0 .85rem; border-left: 2px solid var(--rule); }
.excerpt blockquote { margin: 0; font-size: .875rem; line-height: 1.5; color: var(--soft); }
.excerpt blockquote p { margin: 0 0 .35em; }
mark { background: var(--mark); color: var(--mark-ink); padding: .04em .08em; border-radius: .12em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.cited, .panel-foot, .panel-head { margin: .15rem 0 0; font: .75rem/1.5 var(--sans); color: var(--soft); }
.excerpt .panel-head, .excerpt .panel-foot { display: none; }
@media screen {
  .excerpt:target { position: fixed; z-index: 20; inset: auto 0 0 auto; width: min(34rem, 100vw); max-height: min(86vh, 46rem); margin: 0; padding: 1.4rem 1.6rem 1.2rem; overflow: auto; background: var(--sheet); border: 1px solid var(--rule); border-left: 4px solid var(--alarm); border-radius: .5rem 0 0 0; box-shadow: 0 0 3rem rgb(0 0 0 / .22); outline: none; animation: in .16s ease-out; }
  .excerpt:target .panel-head, .excerpt:target .panel-foot { display: block; }
  .excerpt:target .panel-head { margin: 0 0 .8rem; font-size: .8125rem; }
  .excerpt:target blockquote { font-size: 1.0625rem; line-height: 1.55; }
  .excerpt:target .cited { margin-top: .8rem; }
  .excerpt:target .panel-foot { display: flex; justify-content: space-between; gap: 1rem; margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--rule); font-size: .8125rem; }
}
.close { font-weight: 600; }
@keyframes in { from { transform: translateY(.8rem); opacity: 0; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } .excerpt:target { animation: none; } }
body > footer { border-top: 1px solid var(--rule); padding-top: 1.2rem; padding-bottom: 3rem; color: var(--soft); font: .8125rem/1.55 var(--sans); }
body > footer p { max-width: 46rem; margin: 0; }

@media (max-width: 62rem) {
  .page { display: block; } nav { position: static; padding: 1rem 0 0; } nav ol { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; } nav li + li { margin: 0; }
}
@media (max-width: 46rem) {
  .grid colgroup { display: none; } .grid, .grid tbody, .grid tr, .grid th, .grid td { display: block; width: auto; } .grid thead { display: none; }
  .grid td, .grid th { border: 0; padding: .25rem 0; } .grid tr { border-top: 1px solid var(--rule); padding: .8rem 0; }
  .grid td[data-party]::before { content: attr(data-party); display: block; font: 600 .8125rem/1.4 var(--sans); color: var(--party); }
  .sides { grid-template-columns: 1fr; gap: 1rem; }
  .aligned, .aligned tbody, .aligned tr, .aligned td { display: block; width: auto; } .aligned thead { display: none; }
  .aligned td { border: 0; padding: .25rem 0; } .aligned tr { border-top: 1px solid var(--rule); padding: .5rem 0; }
  .aligned td::before { content: attr(data-report) " "; font: 600 .75rem/1.4 var(--sans); color: var(--link); }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --rule: #bbb; --link: #000; --mark: #eee; --mark-ink: #000; --alarm: #7a1f10; --warn: #5a3d00; --good: #184a2c; --p0: #1f5fa8; --p1: #b0430f; --p2: #1c7448; --p3: #7a3e9d; --p4: #7d6100; --p5: #0f6f78; }
  @page { margin: 17mm 16mm; }
  html { font-size: 8.8pt; } body { line-height: 1.4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, .skip, details { display: none; }
  body > header, .page, body > footer { max-width: none; padding-left: 0; padding-right: 0; } body > header { padding-top: 0; } .page { display: block; }
  h2, h3, h4 { break-after: avoid; } .lines > li { break-inside: avoid; } main > section { padding: 1.1rem 0 .4rem; } .charts { display: block; } .chart { width: 86%; margin-bottom: 1rem; overflow: visible; }
  a { text-decoration: none; color: inherit; } mark { border-bottom: .08em solid #000; background: none; font-weight: 600; } .cited { font-size: .7rem; }
  .lines { max-width: none; } .grid { font-size: .86rem; } .groups { columns: 2 14rem; }  .excerpts { columns: 2 14rem; }
}
`;
