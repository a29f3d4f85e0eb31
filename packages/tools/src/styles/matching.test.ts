import { expect, it } from "vitest";
import { parseElements } from "./markup";
import { findMatches } from "./matching";

const elements = parseElements(`
  <html lang="fr" data-fr-scheme="system"><body>
    <ul class="fr-list big"><li><a href="/a" title="x > y">a</a></li><li>b<br/></li></ul>
    <p id="end">c<img src="a.png" alt=""/></p>
    <svg viewBox="0 0 1 1"><rect width="1"/></svg>
  </body></html>`);

it.each([
  ["a", 1],
  ["li", 1], // alike elements are one
  ["*", 10],
  [":root[data-fr-scheme=system]:not([data-fr-theme])", 1],
  [":root[data-fr-theme=dark]", 0],
  ['[data-fr-scheme="dark"]', 0],
  [".fr-list.big > li a:hover::after", 1],
  [".fr-list>a", 0],
  [".fr-list a", 1],
  [".fr-list.small", 0],
  ["li + li", 1],
  ["ul ~ p#end", 1],
  ["p ul", 0],
  ["a[href]", 1],
  ["a[target=_blank]", 0],
  ['[class*=" big"], x', 0], // a list is the caller's to split
  ['[class*="fr-"] li', 1],
  ['[class*="fr-icon"] li', 0],
  ['[class^="fr-list"]', 1],
  ["[class$=big]", 1],
  ["[class~=big]", 1],
  ["[class~=bi]", 0],
  ["[lang|=fr]", 1], // what a host sets may be anything
  ["[data-fr-scheme|=system]", 1],
  ["[data-fr-scheme|=sys]", 0],
  ["[data-fr-scheme=SYSTEM i]", 1],
  ["a:not([href])", 0],
  ["a:not([aria-current])", 1], // a script sets and removes what expresses a state
  ["a:not(.x)", 1], // too many is allowed, too few is not
  ["a:disabled", 0],
  [":is(.none) li", 0],
  [":is(.none, ul) li", 1],
  [":is(.none, body > .fr-list) > :where(li, p):first-child", 1],
  [":where(.none li, ul li) a", 1],
  [":is(li, p):has(> .none)", 0],
  [":is(li, p):has(> :is(.none, img))", 2],
  [":is(.none, .other:has(> li:not(.big)))", 0],
  ["svg rect", 1],
  ["img+img", 1],
  [".md\\:x", 0],
])("%s", (selector, count) => {
  expect(findMatches(selector, elements, "page")).toHaveLength(count);
});

it.each([
  ["p ul", 1], // a list may come to stand in it
  ["svg + li > a", 1],
  ["p .fr-callout", 0],
  [".fr-callout p", 0],
  ["a[href]:hover", 1],
])("%s, wherever the elements may stand", (selector, count) => {
  expect(findMatches(selector, elements, "anywhere")).toHaveLength(count);
});
