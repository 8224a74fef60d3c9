/** How the room looks, beyond what it has in common with the brief: a bar of places above, one column to read, a desk to decide at. */
export const ROOM_STYLE = `
.room { --bar: 3.1rem; }
html:has(.room) { scroll-padding-top: calc(var(--bar) + 1rem); }
.room .room-head { position: sticky; top: 0; z-index: 15; display: flex; align-items: center; gap: 0 1.6rem; max-width: none; height: var(--bar); padding: 0 clamp(1rem, 4vw, 3.5rem); background: var(--paper); border-bottom: 1px solid var(--rule); font: .875rem/1.3 var(--sans); }
.room-title { margin: 0; font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 22rem; }
.room .places { position: static; flex: 1; min-width: 0; padding: 0; font: inherit; }
.places ul { display: flex; gap: 0 1.2rem; margin: 0; padding: .3rem 0; list-style: none; overflow-x: auto; scrollbar-width: thin; }
.room .places li { margin: 0; }
.room .places a { display: block; padding: .55rem .1rem; color: var(--soft); white-space: nowrap; text-decoration: none; border-bottom: 2px solid transparent; }
.room .places a:hover { color: var(--ink); }
.room .places a[aria-current] { color: var(--ink); font-weight: 600; border-bottom-color: var(--alarm); }
.keys-hint { margin: 0; }
.is-away .room-head::after { content: "the room does not answer"; color: var(--alarm); font-weight: 600; }
.is-working:not(.is-away) .room-head::after { content: "being worked out …"; color: var(--soft); white-space: nowrap; animation: appear .3s .5s both; }
@keyframes appear { from { opacity: 0; } }
.more-cites { margin-left: .3em; color: var(--soft); } .history-link { margin: .35rem 0 0; font: .8125rem/1.5 var(--sans); }
.room main { max-width: 84rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3.5rem) 4rem; outline: none; }
.place-head { padding: clamp(1.3rem, 3vw, 2.4rem) 0 .4rem; }
.place-head h1 { font-size: clamp(1.55rem, 3.2vw, 2.2rem); margin: .2rem 0 .4rem; max-width: 46rem; }
.place-head h1.quotation { font-size: clamp(1.2rem, 2.4vw, 1.6rem); font-weight: 500; line-height: 1.35; max-height: 60vh; overflow: auto; }
.place-head .facts { margin: .15rem 0; }
.place-head .facts .path { white-space: normal; }
.kind a { color: inherit; }
.room main > section { border-top: 1px solid var(--rule); }
.room main > .place-head + section { border-top: 0; }
/* What lies below the window is laid out when it comes into sight: a first page is long. */
@media screen { :is([data-place="today"], [data-place="timeline"]) main > section { content-visibility: auto; contain-intrinsic-size: auto 40rem; } }
.place-head .dot, .source .dot, .speakers .dot, .rows .dot { color: var(--party); }
.party-none { --party: var(--soft); }

.room .excerpts.beside-words { columns: auto; }
.beside-words .excerpt:not(:target) { display: none; }
@media print { .beside-words { display: none; } .room .room-head, #told, dialog { display: none; } }

#told { position: fixed; z-index: 40; right: 1rem; bottom: 1rem; display: grid; gap: .4rem; max-width: min(30rem, calc(100vw - 2rem)); font: .875rem/1.45 var(--sans); }
#told p { margin: 0; padding: .6rem .9rem; background: var(--sheet); border: 1px solid var(--rule); border-left: 4px solid var(--good); border-radius: .3rem; box-shadow: 0 .2rem 1rem rgb(0 0 0 / .16); }
#told .told-problem { border-left-color: var(--alarm); } #told .told-change { border-left-color: var(--p0); }
li.told-problem { color: var(--alarm); }

kbd { display: inline-block; min-width: 1.35em; padding: 0 .3em; border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: .25em; background: var(--sheet); font: 600 .75rem/1.5 var(--sans); text-align: center; color: var(--ink); }
.room button, .room .button { display: inline-block; padding: .4rem .75rem; border: 1px solid var(--rule); border-radius: .35rem; background: var(--sheet); color: var(--ink); font: .875rem/1.4 var(--sans); text-align: left; text-decoration: none; cursor: pointer; }
.room button:hover, .room .button:hover { border-color: var(--soft); }
.room button.primary { border-color: var(--link); font-weight: 600; }
.room button.link { padding: 0 .15rem; border: 0; background: none; color: var(--link); font-size: inherit; text-decoration: underline; text-underline-offset: .15em; }
.room label:focus-within.button { outline: 2px solid var(--link); outline-offset: 2px; }
.room input, .room select, .room textarea { padding: .35rem .5rem; border: 1px solid color-mix(in srgb, var(--soft) 70%, transparent); border-radius: .3rem; background: var(--paper); color: var(--ink); font: .875rem/1.4 var(--sans); max-width: 100%; }
.room textarea { width: 100%; font-family: var(--serif); font-size: 1rem; }
.room label { font: .8125rem/1.5 var(--sans); color: var(--soft); }
.room .button { color: var(--ink); }
.block { display: block; margin: .7rem 0; }

.filter, .told { display: flex; flex-wrap: wrap; align-items: end; gap: .6rem .9rem; margin: .6rem 0 1rem; }
.filter label, .told label { display: grid; gap: .15rem; }
.filter .wide { flex: 1 1 15rem; max-width: 26rem; } .filter .wide input { width: 100%; }
.filter > a { padding: .45rem 0; font: .875rem/1.4 var(--sans); }
.told { margin: .3rem 0; }
.drop { padding: 1rem 1.2rem; border: 2px dashed var(--rule); border-radius: .5rem; font: .9375rem/1.7 var(--sans); }
.drop p { margin: 0; }

.scroll { overflow-x: auto; }
.rows { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.45; }
.rows th, .rows td { padding: .5rem 1rem .5rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--rule); font-weight: 400; }
.rows thead th { padding-top: 0; border-top: 0; font: 600 .75rem/1.4 var(--sans); color: var(--soft); white-space: nowrap; }
.rows td { font: .8438rem/1.6 var(--sans); color: var(--soft); }
.rows tbody th a { color: inherit; text-decoration-color: var(--rule); } .rows tbody th a:hover { text-decoration-color: currentColor; }
.rows tbody th { min-width: 16rem; overflow-wrap: anywhere; }
.rows .day, .rows .brief { white-space: nowrap; } .rows .figure { text-align: right; font-variant-numeric: tabular-nums; }
.rows tbody tr:focus-within { background: var(--sheet); }
.pages { display: flex; flex-wrap: wrap; gap: .2rem 1rem; margin: .6rem 0; color: var(--soft); font: .875rem/1.6 var(--sans); }
.histories ul { margin: .3rem 0 1rem; padding-left: 1.1rem; font: .875rem/1.7 var(--sans); }
#day-slider { padding: 0; accent-color: var(--alarm); }

.review-item { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(19rem, 1fr); grid-template-rows: auto 1fr; gap: .3rem clamp(1.5rem, 4vw, 3.5rem); padding: .8rem 0 1.4rem; }
.review-item .source { grid-column: 1; margin: 0; font: .875rem/1.6 var(--sans); }
.review-item .paragraph { grid-column: 1; align-self: start; margin: .6rem 0; padding-left: 1.1rem; border-left: 3px solid var(--party); font-size: 1.1875rem; line-height: 1.6; max-height: 52vh; overflow: auto; overflow-wrap: anywhere; }
.review-item .proposal { grid-column: 2; grid-row: 1 / span 2; }
.proposal h2 { font-size: 1.25rem; line-height: 1.35; margin: .4rem 0; }
.proposal h2 b { color: var(--party); }
.decide { display: flex; flex-wrap: wrap; gap: .5rem; margin: .9rem 0 1.2rem; }
.decide .primary, .decide [data-act="reject"] { padding: .55rem 1.1rem; font-size: 1rem; }
.instead { display: grid; gap: .7rem; }
.instead fieldset { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0; padding: 0; border: 0; }
.instead legend { padding: 0 0 .25rem; font: .8125rem/1.4 var(--sans); color: var(--soft); }
.find, .instead .note { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; }
.find input, .note input { flex: 1 1 10rem; }
.last-decisions { border-top: 1px solid var(--rule); padding: 1rem 0; }
.last-decisions h2 { font-size: 1.0625rem; } .last-decisions .lines > li { margin-bottom: .4rem; font-size: .9375rem; }
.taken-back .words, .taken-back b { text-decoration: line-through; color: var(--soft); }

.attributed { text-decoration: underline; text-decoration-color: var(--party); text-decoration-thickness: .12em; text-underline-offset: .22em; }
.attributed.is-source, .attributed.is-cue { text-decoration-style: dotted; } .attributed.is-source { font-weight: 600; }
.is-shared:not(.attributed) { border-bottom: 1px dotted var(--soft); }
mark.attributed { background: color-mix(in srgb, var(--mark) 70%, transparent); color: inherit; }
mark.is-asked { background: var(--mark); color: var(--mark-ink); }
.report-text .with-margin { display: grid; grid-template-columns: minmax(0, 42rem) minmax(12rem, 1fr); gap: 0 clamp(1.2rem, 3vw, 2.6rem); }
.report-text .text { margin: .45rem 0; font-size: 1.125rem; line-height: 1.65; overflow-wrap: anywhere; }
.kind-headline .text { font-size: 1.3rem; font-weight: 600; line-height: 1.3; } .kind-byline .text, .kind-dateline .text, .kind-caption .text { font: .875rem/1.5 var(--sans); color: var(--soft); }
.kind-furniture .text, .kind-repetition .text, .kind-readers .text { color: var(--soft); font-size: .9375rem; }
.margin { margin: .6rem 0; padding: 0; list-style: none; font: .8125rem/1.5 var(--sans); }
.margin > li { margin: 0 0 .6rem; padding-left: .7rem; border-left: 3px solid var(--party); overflow-wrap: anywhere; }
.margin .code { display: block; } .margin .notes { display: inline; font-size: inherit; }
.margin > li:target, .number:target { background: var(--mark); color: var(--mark-ink); outline: none; } .margin > li:target .notes, .margin > li:target a { color: inherit; }
a.number { padding: 0 .18em; font: 600 .72rem/1 var(--sans); text-decoration: none; vertical-align: .35em; } .margin a.number { vertical-align: 0; }
#words { scroll-margin-top: 30vh; }
.speakers { margin-top: .5rem; }
#add-statement { position: fixed; z-index: 25; left: 50%; bottom: 1rem; transform: translateX(-50%); width: min(38rem, calc(100vw - 2rem)); padding: 1rem 1.2rem; background: var(--sheet); border: 1px solid var(--rule); border-left: 4px solid var(--link); border-radius: .4rem; box-shadow: 0 0 2rem rgb(0 0 0 / .2); }
#add-statement[hidden] { display: none; }
#add-statement p { margin: 0 0 .5rem; max-height: 7rem; overflow: auto; }
.party-dot { color: var(--party); }
.unfinished { margin: .8rem 0; padding: .2rem 1rem; border-left: 4px solid var(--alarm); background: var(--sheet); } .unfinished code { overflow-wrap: anywhere; }
.network svg { max-width: 64rem; } .network text { fill: var(--ink); } .network .with-numbers { display: none; }
.network .with-numbers text { font-weight: 600; } .network .with-numbers text.actor { fill: var(--paper); } .network ol { margin: .6rem 0; columns: 1; font: .875rem/1.6 var(--sans); }
.tie { fill: none; stroke: var(--good); opacity: .55; } .tie.against { stroke: var(--alarm); stroke-dasharray: 6 4; }
.network .actor { fill: var(--party, var(--p0)); } .network .concept { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
.history .context { color: var(--soft); }
dialog { max-width: 46rem; border: 1px solid var(--rule); border-radius: .5rem; background: var(--paper); color: var(--ink); padding: 1.4rem 1.8rem; }
dialog::backdrop { background: rgb(0 0 0 / .4); }
.key-columns { display: flex; flex-wrap: wrap; gap: 0 3rem; }
dialog dl { display: grid; grid-template-columns: auto 1fr; gap: .3rem .9rem; margin: .4rem 0 1rem; font: .875rem/1.5 var(--sans); } dialog dt { white-space: nowrap; } dialog dd { margin: 0; }

@media (max-width: 62rem) { .review-item { display: block; } .review-item .paragraph { max-height: none; } }
@media (max-width: 46rem) {
  .room { --bar: 4.9rem; }
  .room .room-head { flex-wrap: wrap; align-content: center; padding: .2rem 1rem; gap: 0 .8rem; } .room .places { order: 3; flex: 1 0 100%; } .room-title { flex: 1; max-width: none; }
  .room .places a { padding: .3rem .1rem; }
  .network svg.with-names { display: none; } .network svg.with-numbers { display: block; min-width: 0; max-width: 26rem; } .network ol.with-numbers { display: block; }
  .report-text .with-margin { display: block; } .margin { margin: 0 0 1rem; }
  .rows, .rows tbody, .rows tr, .rows th, .rows td { display: block; } .rows thead { display: none; } .rows tr { border-top: 1px solid var(--rule); padding: .5rem 0; }
  .rows th, .rows td { border: 0; padding: .1rem 0; } .rows tbody th { min-width: 0; } .rows td { display: inline-block; margin-right: .8rem; } .rows .figure { text-align: left; } .rows td.figure:empty { display: none; }
  .rows td.figure::after { content: " " attr(data-name); }
}
`;
