import type { Mutation } from "./mutation";
import { append, addCss, swap } from "./plant";

/** Defects in the appearance, the animations and the behaviour of the page. */
export const BEHAVIOUR: readonly Mutation[] = [
  { name: "a script", rule: "own-script", plant: append("<script>0</script>") },
  { name: "an event attribute", rule: "own-event", plant: swap("<h1>", '<h1 onmouseover="0">') },
  { name: "a text that says it is an alert", rule: "own-live", plant: append('<p role="alert">Complet</p>') },
  {
    name: "a shortcut of one key",
    rule: "own-shortcut",
    plant: swap('<a class="fr-btn"', '<a accesskey="p" class="fr-btn"'),
  },
  {
    name: "a positive tabindex",
    rule: "focus-order",
    plant: swap('<a class="fr-link', '<a tabindex="2" class="fr-link'),
  },
  {
    name: "a keyboard trap",
    rule: "focus-trap",
    plant: append(
      `<input aria-label="Nom" onkeydown="event.key === 'Tab' && event.preventDefault()"><a href="/">Suite</a>`,
    ),
  },
  {
    name: "a link that hands the focus on",
    rule: "focus-unreached",
    plant: append(`<a href="/a" onfocus="this.nextElementSibling.focus()">Un</a><a href="/b">Deux</a>`),
  },
  {
    name: "a text that answers to the mouse only",
    rule: "mouse-only",
    plant: append('<p onclick="0">Postuler</p>'),
  },
  { name: "grey text", rule: "color-contrast", plant: addCss(".dsfrb-prose p { color: #929292 }") },
  {
    name: "grey text under a gradient, where axe cannot tell",
    rule: "color-contrast",
    plant: addCss(
      ".dsfrb-prose p { color: #929292; background: linear-gradient(#000, #000) 0 100% / 100% 1px no-repeat }",
    ),
  },
  {
    name: "text that is hardly opaque",
    rule: "color-contrast",
    plant: addCss(".dsfrb-reason { opacity: .4 }"),
  },
  {
    name: "text on a gradient",
    rule: "color-contrast",
    plant: addCss("h1 { color: #fff !important; background: linear-gradient(90deg, #000091, #fff) }"),
  },
  {
    name: "text pale in the dark only",
    rule: "color-contrast",
    schemes: ["dark"],
    plant: addCss("@media (prefers-color-scheme: dark) { .dsfrb-prose p { color: #555 } }"),
  },
  {
    name: "text pale on a narrow screen only",
    rule: "color-contrast",
    widths: [320],
    plant: addCss("@media (max-width: 400px) { .dsfrb-prose p { color: #aaa } }"),
  },
  {
    name: "text that forced colours lose",
    rule: "color-contrast",
    schemes: ["forced-colors"],
    plant: addCss(
      "@media (forced-colors: active) { h1 { forced-color-adjust: none; color: #fff !important; background: #fff } }",
    ),
  },
  {
    name: "a button that forced colours flatten",
    rule: "own-forced-shape",
    schemes: ["forced-colors"],
    plant: addCss(".fr-btn { border: 0 !important }"),
  },
  {
    name: "a link pale when hovered",
    rule: "contrast-hover",
    plant: addCss(".fr-btn:hover { color: #8585f6 !important }"),
  },
  {
    name: "a link pale when hovered in the dark",
    rule: "contrast-hover",
    schemes: ["dark"],
    plant: addCss("@media (prefers-color-scheme: dark) { a:hover { color: #666 !important } }"),
  },
  {
    name: "the focus ring is gone",
    rule: "focus-invisible",
    plant: addCss("*, ::before, ::after { outline: none !important }"),
  },
  {
    name: "the focus ring is pale",
    rule: "contrast-focus",
    plant: addCss("a:focus { outline: 2px solid #ccc !important }"),
  },
  {
    name: "a field hardly drawn",
    rule: "contrast-control",
    plant: append(
      '<style>#n { border: 1px solid #ddd; background: #fff }</style><label>Nom <input id="n"></label>',
    ),
  },
  {
    name: "only colour tells a link from the text",
    rule: "link-in-text-block",
    plant: append(
      '<p>Un texte assez long, et <a href="/" class="nu">un lien</a> dans le texte.</p><style>.nu { background: none !important; text-decoration: none !important; color: #000091; } p:has(> .nu) { color: #161616 }</style>',
    ),
  },
  { name: "words in ::before", rule: "text-in-css", plant: addCss("h1::before { content: 'Nouveau : ' }") },
  {
    name: "small targets side by side",
    rule: "target-size",
    plant: append(
      "<style>.p a { display: inline-block; width: 12px; height: 12px; overflow: hidden }</style><p class='p'><a href='/1'>1</a><a href='/2'>2</a></p>",
    ),
  },
  { name: "a fixed width", rule: "reflow", widths: [320], plant: addCss(".dsfrb-reasons { width: 600px }") },
  {
    name: "text that cannot wrap",
    rule: "reflow",
    widths: [320],
    plant: addCss(".dsfrb-prose p { white-space: nowrap }"),
  },
  {
    name: "a page that hides what is too wide",
    rule: "reflow",
    widths: [320],
    plant: addCss("body { overflow-x: hidden } main { width: 700px }"),
  },
  {
    name: "a page too wide at 400 % only",
    rule: "reflow",
    widths: [320],
    plant: addCss("@media (max-height: 300px) { h1 { width: 500px } }"),
  },
  {
    name: "a height that cuts spaced text",
    rule: "text-spacing",
    widths: [320],
    plant: addCss(".dsfrb-hero__answer { height: 6rem; overflow: hidden }"),
  },
  {
    name: "a height that makes spaced text overlap",
    rule: "text-spacing",
    widths: [320],
    plant: addCss(".dsfrb-prose > p { height: 3em; margin: 0 !important }"),
  },
  {
    name: "a height that cuts text at 200 %",
    rule: "own-text-zoom",
    plant: addCss("h1 { height: 72px; overflow: hidden; white-space: nowrap }"),
  },
  {
    name: "a movement that reduced motion does not stop",
    rule: "motion",
    plant: addCss("@keyframes t { to { rotate: 1turn } } h1 { animation: t 2s infinite }"),
  },
  {
    name: "print wider than the sheet",
    rule: "print-cut",
    plant: addCss("@media print { .dsfrb-reasons { width: 1200px } }"),
  },
  {
    name: "cards cut between two sheets",
    rule: "own-print-broken",
    plant: addCss("@media print { .dsfrb-person, .dsfrb-steps > li { break-inside: auto !important } }"),
  },
  {
    name: "a text that is not printed",
    rule: "own-print-hidden",
    plant: addCss("@media print { .dsfrb-reasons { display: none } }"),
  },
  {
    name: "a row turned round",
    rule: "own-focus-visual",
    plant: addCss(".dsfrb-question-hero { display: flex; flex-direction: column-reverse }"),
  },
  {
    name: "a screen that must be turned",
    rule: "css-orientation-lock",
    plant: addCss("@media (orientation: portrait) { html { transform: rotate(90deg) } }"),
  },
  {
    name: "spacing that nobody can change",
    rule: "avoid-inline-spacing",
    plant: swap("<h1>", '<h1 style="letter-spacing: 0 !important">'),
  },
];
