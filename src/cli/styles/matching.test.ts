import { expect, it } from "vitest";
import { elementsOf } from "./markup";
import { matched } from "./matching";

const elements = elementsOf(`
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
  ["a:not([href]):not(.x)", 1], // too many is allowed, too few is not
  [":is(.none) li", 1],
  ["svg rect", 1],
  ["img+img", 1],
  [".md\\:x", 0],
])("%s", (selector, count) => {
  expect(matched(selector, elements)).toHaveLength(count);
});
