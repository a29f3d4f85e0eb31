/**
 * The body of the test's own document, with some markup in place of what it held. A `DOMParser` of jsdom keeps every
 * document that it made: 20,000 pages of a property would not fit in memory.
 */
export function inDocument(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}
