// @vitest-environment jsdom

import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { Block, type BlockProps } from "../../src/compiled/show";
import { toHtml } from "../../src/compiled/toHtml";
import type { CompiledBlock } from "../../src/compiled/tree";
import { countRuns } from "../support/runs";
import { ADDRESSES, RUNNING, type Tampered, tampered } from "../support/tampered";

/** A site's block with state, as its guide writes one. */
function Drawer({ title, desc, headingLevel: _level, ...root }: Readonly<Record<string, never>>) {
  return <div {...root} className="drawer" />;
}
const drawerHtml = ({ id, title, headingLevel }: Readonly<Record<string, unknown>>) =>
  `<div id="${String(id)}"><h${String(headingLevel)}>${String(title)}</h${String(headingLevel)}></div>`;

const ways: Readonly<Record<string, (content: Tampered) => string>> = {
  toHtml: (content) =>
    toHtml(content as unknown as CompiledBlock, { id: "javascript", blocks: { Drawer: drawerHtml } }),
  "the component": (content) =>
    renderToStaticMarkup(<Block blocks={{ Drawer }} {...(content as unknown as BlockProps)} />),
};

describe.each(Object.entries(ways))("compiled content that nobody compiled, by %s", (_, show) => {
  it("is refused, or holds nothing that could run or load code", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    let shown = 0;
    const tried = countRuns(3000);
    fc.assert(
      fc.property(tampered, (content) => {
        const html = outcome(() => show(content));
        if (html === undefined) return;
        shown += 1;
        expect(dangers(html)).toEqual([]);
      }),
      { numRuns: tried },
    );
    said.mockRestore();
    expect(shown).toBeGreaterThan(tried / 3);
  });
});

function outcome(run: () => string): string | undefined {
  try {
    return run();
  } catch (error) {
    // refused
    expect(error).toBeInstanceOf(Error);
    return undefined;
  }
}

const running = new Set(RUNNING.map((name) => name.toLowerCase()));
const addresses = new Set(ADDRESSES.map((name) => name.toLowerCase()));
const schemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/** What a browser makes of markup that could run or load code, or that no text may have written. */
function dangers(html: string): string[] {
  const made = new DOMParser().parseFromString(html, "text/html");
  return [...made.getElementsByTagName("*")].flatMap((element) => {
    const name = element.localName;
    // React asks for images early
    if (
      name === "link" &&
      element.getAttribute("rel") === "preload" &&
      element.getAttribute("as") === "image"
    )
      return [...element.attributes].filter(isDangerous).map((each) => each.value);
    const isNamed = /^[a-z][\w.-]*$/i.test(name) && !running.has(name.toLowerCase());
    // what its own content has besides, the site's component spreads on its root
    const attributes = [...element.attributes].filter(
      (each) => element.className !== "drawer" || each.name.startsWith("on"),
    );
    return [
      ...(isNamed ? [] : [`<${name}>`]),
      ...attributes.filter(isDangerous).map((each) => `<${name} ${each.name}="${each.value}">`),
    ];
  });
}

function isDangerous({ name, value }: Attr): boolean {
  if (!/^[a-z][\w.:-]*$/i.test(name) || /^(?:on|style$|srcdoc$)/i.test(name)) return true;
  if (!addresses.has(name.toLowerCase())) return false;
  const urls = /set$|ping$/i.test(name) ? value.split(/[\s,]+/) : [value];
  return urls.some((url) => {
    const known = URL.canParse(url, "http://site.test/");
    // an address that is none leads nowhere
    return known && !schemes.has(new URL(url, "http://site.test/").protocol);
  });
}
