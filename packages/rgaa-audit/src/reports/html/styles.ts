/**
 * Style sheet of the report, in the spirit of the DSFR: white space, square corners, one blue, and the DSFR's fallback font. It
 * uses no file of the DSFR, because the DSFR is reserved for sites of the French State, whereas anybody may publish a report.
 */
export const styles = `
:root {
  --page: #fff; --soft: #f6f6f6; --line: #ddd; --strong: #161616; --text: #3a3a3a; --quiet: #666;
  --blue: #000091; --blue-soft: #ececfe;
  --red: #ce0500; --red-soft: #ffe9e9; --orange: #b34000; --orange-soft: #ffe9e6; --green: #18753c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #161616; --soft: #1e1e1e; --line: #4a4a4a; --strong: #fff; --text: #cecece; --quiet: #a6a6a6;
    --blue: #9a9aff; --blue-soft: #21213f;
    --red: #ff6f6f; --red-soft: #391c1c; --orange: #ff8442; --orange-soft: #361e19; --green: #3bc777;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1rem/1.5 arial, sans-serif;
  overflow-wrap: anywhere;
}
.in { max-width: 72rem; margin-inline: auto; padding-inline: 1rem; }
.top { border-bottom: 1px solid var(--line); }
.maker { margin: 0; padding: 1rem 0; color: var(--strong); font-weight: 700; }
.maker::before {
  content: ""; display: inline-block; width: .5rem; height: 1.25rem; margin-right: .75rem;
  background: var(--blue); vertical-align: -.25rem;
}
h1, h2, h3, h4 { color: var(--strong); line-height: 1.25; text-wrap: balance; }
h1 { margin: 2.5rem 0 .5rem; font-size: clamp(1.875rem, 1.5rem + 1.5vw, 2.5rem); }
h2 { margin: 3.5rem 0 1rem; font-size: 1.625rem; }
h3 { margin: 2.5rem 0 1rem; scroll-margin-top: 1rem; padding-bottom: .5rem; border-bottom: 2px solid var(--blue); font-size: 1.25rem; }
h4 { margin: 0 0 .75rem; font-size: 1.125rem; }
p { margin: 0 0 .75rem; max-width: 46rem; text-wrap: pretty; }
.lead { margin-bottom: 2rem; font-size: 1.125rem; }
a { color: var(--blue); text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid #0a76f6; outline-offset: 2px; }
code { font: .875rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
.verdict { padding: 1.25rem 1.5rem .75rem; border: 1px solid; border-left-width: 2.5rem; }
.well { border-color: var(--green); }
.ill { border-color: var(--red); }
q:lang(fr) { quotes: "«\\A0" "\\A0»"; }
.found { margin: 0 0 .75rem; color: var(--strong); font-size: 1.375rem; font-weight: 700; line-height: 1.3; }
.first { margin: 0 0 2rem; padding: 0; list-style: none; counter-reset: first; }
.first > li { position: relative; padding: 1rem 0 .25rem 3rem; border-top: 1px solid var(--line); counter-increment: first; }
.first > li::before { content: counter(first); position: absolute; left: 0; top: .75rem; color: var(--blue); font-size: 1.75rem; font-weight: 700; line-height: 1.2; }
.first h3 { margin: 0 0 .25rem; padding: 0; border: 0; font-size: 1.125rem; }
.figures {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: 0 1.5rem; margin: 2rem 0 0;
}
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .75rem 0; border-top: 1px solid var(--line); }
.figures dd { margin: 0; color: var(--strong); font-size: 1.75rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 2.5rem; align-items: start; margin-top: 3rem; }
table { width: 100%; margin-bottom: 2rem; border-collapse: collapse; font-size: .9375rem; }
caption { padding-bottom: .75rem; color: var(--strong); font-size: 1.25rem; font-weight: 700; text-align: left; }
th, td { padding: .625rem .5rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; font-variant-numeric: tabular-nums; }
thead th { border-bottom: 2px solid var(--blue); background: var(--soft); color: var(--strong); vertical-align: bottom; overflow-wrap: normal; hyphens: none; }
tr > :first-child { text-align: left; }
tbody th { min-width: 7.5rem; font-weight: 400; }
.address { margin-top: -.5rem; color: var(--quiet); }
tbody th code { display: block; color: var(--quiet); }
.rule { margin: 0 0 1.5rem; padding: 1.5rem; border: 1px solid var(--line); border-left: 4px solid var(--orange); }
.rule.error { border-left-color: var(--red); }
.badges { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 1rem; padding: 0; list-style: none; font-size: .875rem; line-height: 1.5; }
.badges li { padding: .125rem .625rem; background: var(--blue-soft); color: var(--blue); }
.badges .severity { background: var(--orange-soft); color: var(--orange); font-weight: 700; }
.error .severity { background: var(--red-soft); color: var(--red); }
.help strong, .who strong { color: var(--strong); }
.findings { margin: 1.25rem 0 0; padding: 0; list-style: none; }
.findings > li { padding: 1.25rem 0 0; border-top: 1px solid var(--line); }
.findings > li + li { margin-top: 1.25rem; }
@media (min-width: 60rem) {
  .beside { display: grid; grid-template-columns: 30rem minmax(0, 1fr); gap: 2rem; }
}
figure { margin: 0 0 1rem; }
figure svg { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); background: #fff; }
.halo, .outline { fill: none; vector-effect: non-scaling-stroke; }
.halo { stroke: #fff; stroke-width: 6px; }
.outline { stroke: #ce0500; stroke-width: 3px; }
figcaption { margin-top: .5rem; color: var(--quiet); font-size: .875rem; }
.where { margin: 0; font-size: .9375rem; }
.where div { display: grid; grid-template-columns: minmax(7rem, 9rem) minmax(0, 1fr); gap: 0 1rem; padding: .25rem 0; }
.where dt { color: var(--quiet); }
.where dd { margin: 0; }
.plain { margin: 0; padding: 0; list-style: none; }
.plain li { padding: .75rem 0; border-bottom: 1px solid var(--line); }
details { margin-top: 3rem; }
.plain details { margin-top: .5rem; }
.plain .plain > li:last-child { border-bottom: 0; padding-bottom: 0; }
.more { margin-top: 1.25rem; border-top: 1px solid var(--line); padding-top: .5rem; }
.more .findings { margin-top: .5rem; }
summary { padding: .5rem 0; color: var(--strong); font-weight: 700; cursor: pointer; }
footer { margin-top: 4rem; padding-top: .5rem; padding-bottom: 3rem; color: var(--quiet); font-size: .875rem; }
footer h2 { margin-top: 0; padding-top: 1.5rem; border-top: 1px solid var(--line); font-size: 1rem; }
.repeated { margin: 0 0 1.5rem; padding-left: 1.25rem; }
@media (max-width: 36rem) {
  thead th { hyphens: manual; }
  th, td { padding-inline: .25rem; }
  .where div { display: block; }
  .rule { padding: 1rem; }
  .verdict { padding: 1rem 1rem .5rem; border-left-width: .5rem; }
}
@page { margin: 1.2cm; }
@media print {
  body { font-size: 9pt; line-height: 1.35; }
  .in { max-width: none; padding: 0; }
  figure, .where, .help, .who, .badges, tr, .verdict, .figures, table, .findings > li, .first > li { break-inside: avoid; }
  h1 { margin-top: 1rem; }
  h2 { margin: 1.5rem 0 .5rem; font-size: 1.25rem; }
  h3 { margin: 1rem 0 .5rem; }
  h4 { margin-bottom: .375rem; }
  p { max-width: none; margin-bottom: .375rem; }
  .figures, .tables { margin-top: 1rem; }
  .tables { display: block; }
  th, td { padding-block: .25rem; }
  .rule { margin-bottom: .75rem; padding: .625rem .75rem; }
  .badges { margin-bottom: .5rem; }
  .findings { margin-top: .5rem; }
  .findings > li { padding-top: .5rem; }
  .findings > li + li { margin-top: .5rem; }
  /* a picture at half its size, beside its description */
  .findings > li:has(figure) { display: grid; grid-template-columns: 6.5cm minmax(0, 1fr); gap: .75rem; }
  figure { margin: 0; }
  figure svg { max-width: 100%; max-height: 4.5cm; }
  .where { font-size: 8.5pt; }
  .where div { grid-template-columns: 5rem minmax(0, 1fr); gap: 0 .5rem; padding: .0625rem 0; }
  code { font-size: 8pt; line-height: 1.35; }
  h2, h3, h4, .badges, .help, .who, .address { break-after: avoid; }
  /* repeated findings stay folded: the summary shows their number */
  details:not(.more)::details-content { content-visibility: visible; }
  .more > summary { list-style: none; }
}
@media (forced-colors: active) {
  .badges li { border: 1px solid; }
  .halo, .outline { forced-color-adjust: none; }
}
`;
