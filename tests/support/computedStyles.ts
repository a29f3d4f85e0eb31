import { readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Browser, CDPSession, Page } from "playwright";

/** A document to look at: attributes of its `<html>`, and what its head holds. */
export interface Styled {
  readonly attributes: string;
  readonly head: string;
}

export interface View {
  readonly scheme: "light" | "dark";
  readonly media: "screen" | "print" | "forced colours";
  readonly width: number;
  readonly state: keyof typeof STATES;
}

/** What every element is told that it is, all at a time: rules about what is inside a hovered card are met too. */
const STATES = {
  "at rest": [],
  hovered: ["hover"],
  focused: ["focus", "focus-visible", "focus-within"],
  pressed: ["hover", "active"],
} as const satisfies Record<string, readonly string[]>;

export interface Comparison {
  /** Boxes that were compared: elements, pseudo-elements and texts. */
  readonly boxes: number;
  /** Properties of each. */
  readonly properties: number;
  /** A sentence each, without repetition. */
  readonly differences: readonly string[];
}

/** In pixels: Chromium now and then measures one text a tenth of a pixel apart from itself. */
const NOISE = 0.5;
const ORIGIN = "http://styles.invalid";
/** Stands for every image of the examples, whose hosts are not asked. */
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="100%" height="100%"/></svg>`;
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** The address, in the documents, of a file of this machine. */
export const getAddress = (path: string): string => `${ORIGIN}/file${path}`;
export const formatStylesheet = (path: string): string =>
  `<link rel="stylesheet" href="${getAddress(path)}">`;

/**
 * Lays documents of one body side by side, and compares with the first one's what Chromium computes in the
 * others, of every element that shows, `::before`, `::after` and `::marker`: where its box lies, and every
 * property on a wide screen at rest; elsewhere, every property that some rule sets. Custom properties do not count.
 */
export async function openComparison(browser: Browser, body: string, documents: readonly Styled[]) {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
  const page = await context.newPage();
  await serve(page, body, documents);
  await page.goto(`${ORIGIN}/`, { waitUntil: "load" });
  await page.evaluate(loadImages);
  const session = await context.newCDPSession(page);
  const every = await page.evaluate(() =>
    [...getComputedStyle(document.documentElement)].filter((name) => !name.startsWith("--")),
  );
  const declared = await declaredProperties(page);
  return {
    compare: async (view: View): Promise<Comparison> => {
      await page.emulateMedia({
        colorScheme: view.scheme,
        media: view.media === "print" ? "print" : "screen",
        forcedColors: view.media === "forced colours" ? "active" : "none",
      });
      await force(page, STATES[view.state]);
      await settle(page, view.width);
      const isPlain = view.media === "screen" && view.state === "at rest" && view.width > 1000;
      const names = isPlain ? every : declared;
      return compareFrames(await snapshot(session, names), names);
    },
    close: () => context.close(),
  };
}

async function serve(page: Page, body: string, documents: readonly Styled[]): Promise<void> {
  const frames = documents.map((_document, index) => `<iframe src="/${index}" height="900"></iframe>`);
  const html = documents.map(
    ({ attributes, head }) =>
      `<!doctype html><html lang="fr" ${attributes}><head><meta charset="utf-8">${OWN_STATES}${withStates(head)}</head><body>${body}</body></html>`,
  );
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const [, file] = /^\/file(\/.*)$/.exec(pathname) ?? [];
    if (file !== undefined) {
      const path = decodeURIComponent(file);
      const isStyle = extname(path) === ".css";
      const body = isStyle ? withStates(readFileSync(path, "utf8")) : readFileSync(path);
      return route.fulfill({ contentType: TYPES[extname(path)] ?? "", body });
    }
    const document = html[Number(pathname.slice(1) || -1)];
    return route.fulfill({ contentType: "text/html", body: document ?? `<!doctype html>${frames.join("")}` });
  });
  // an image of a style sheet is a file of this machine
  await page.route(
    ({ pathname }) => !pathname.startsWith("/file/"),
    (route) =>
      route.request().resourceType() === "image"
        ? route.fulfill({ contentType: "image/svg+xml", body: PICTURE })
        : route.fallback(),
  );
}

/** The images that wait to be scrolled to: a box depends on whether its image has come. */
async function loadImages(): Promise<void> {
  const frames = [...document.querySelectorAll("iframe")];
  const images = frames.flatMap(({ contentDocument }) => [...(contentDocument?.images ?? [])]);
  for (const image of images) image.loading = "eager";
  await Promise.all(images.map((image) => image.decode()));
}

/**
 * The properties that rules set on some element, in whatever state. The values of all others follow from
 * these, and from the element: no state and no medium changes another.
 */
function declaredProperties(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const read = (own: Document, rules: CSSRuleList) => {
      for (const rule of rules) {
        const { style, selectorText } = rule as Partial<CSSStyleRule>;
        if (style && selectorText && mayMatch(own, selectorText)) for (const name of style) found.add(name);
        if ("cssRules" in rule) read(own, rule.cssRules as CSSRuleList);
      }
    };
    for (const { contentDocument } of document.querySelectorAll("iframe")) {
      const own = contentDocument as Document;
      for (const { cssRules } of own.styleSheets) read(own, cssRules);
    }
    return [...found].filter((name) => !name.startsWith("--"));

    function mayMatch(own: Document, selector: string): boolean {
      const plain = selector.replace(
        /\[data-state~="?[\w-]+"?\]|::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/g,
        ":not(_)",
      );
      try {
        return own.querySelector(plain) !== null;
      } catch {
        return true; // not understood: counted in
      }
    }
  });
}

/**
 * Puts every element of every frame in these states. Chromium's own way to do so is called for each element, and
 * takes ten times as long as the comparison: the documents' style sheets ask for an attribute of the same weight.
 */
function force(page: Page, states: readonly string[]): Promise<void> {
  return page.evaluate((value) => {
    for (const { contentDocument } of document.querySelectorAll("iframe"))
      for (const element of contentDocument?.querySelectorAll("*") ?? [])
        element.setAttribute("data-state", value);
  }, states.join(" "));
}

// not after a pseudo-element, and not in `(hover:hover)` or `(forced-colors:active)`
const withStates = (css: string): string =>
  css.replace(
    /(?<!::[\w-]+|\((?:hover|forced-colors|-ms-high-contrast)):(hover|active|focus-visible|focus-within|focus)(?![\w-])/g,
    "[data-state~=$1]",
  );

/** Chromium's own style of these states, below every other. */
const OWN_STATES = `<style>@layer{[data-state~=focus-visible]{outline:-webkit-focus-ring-color auto 1px}a[href][data-state~=active]{color:-webkit-activelink}}</style>`;

/**
 * Waits for fonts, and ends transitions: what is compared is where they lead. Styles are computed before the width
 * changes: a summary that closes on a small screen keeps those of its hidden content, which would be the last view's.
 */
async function settle(page: Page, width: number): Promise<void> {
  await page.evaluate(async (pixels) => {
    for (const frame of document.querySelectorAll("iframe")) {
      const own = frame.contentDocument as Document;
      void own.body.offsetHeight;
      frame.style.width = `${pixels}px`;
      void own.body.offsetHeight;
      await own.fonts.ready;
      for (const animation of own.getAnimations()) animation.finish();
    }
  }, width);
}

async function snapshot(session: CDPSession, computedStyles: string[]) {
  const { documents, strings } = await session.send("DOMSnapshot.captureSnapshot", { computedStyles });
  // the first one is the page that holds the frames
  return { frames: documents.slice(1), strings };
}
type Snapshot = Awaited<ReturnType<typeof snapshot>>;
type Frame = Snapshot["frames"][number];

function compareFrames({ frames, strings }: Snapshot, names: readonly string[]): Comparison {
  const [first, ...others] = frames;
  if (!first || others.length === 0) throw new Error("There is nothing to compare.");
  const differences = new Set<string>();
  others.forEach((other, index) => {
    const { nodeIndex, styles, bounds } = first.layout;
    if (nodeIndex.length !== other.layout.nodeIndex.length)
      differences.add(
        `${nodeIndex.length} boxes, and ${other.layout.nodeIndex.length} in document ${index + 1}`,
      );
    nodeIndex.forEach((node, box) => {
      const note = (name: string, one: unknown, two: unknown) =>
        differences.add(
          `${index + 1}: ${pathOf(first, node, strings)} { ${name}: ${String(one)} | ${String(two)} }`,
        );
      const [here, there] = [
        nameOf(first, node, strings),
        nameOf(other, other.layout.nodeIndex[box], strings),
      ];
      if (here !== there) return note("name", here, there);
      const theirs = other.layout.styles[box] ?? [];
      styles[box]?.forEach((value, at) => {
        if (value !== theirs[at]) note(names[at] ?? "", strings[value], strings[theirs[at] ?? -1]);
      });
      const [place = [], otherPlace = []] = [bounds[box], other.layout.bounds[box]];
      if (place.some((length, at) => Math.abs(length - (otherPlace[at] ?? NaN)) > NOISE))
        note("box", place.join(" "), otherPlace.join(" "));
    });
  });
  return { boxes: first.layout.nodeIndex.length, properties: names.length, differences: [...differences] };
}

function nameOf({ nodes }: Frame, node: number | undefined, strings: readonly string[]): string {
  return strings[nodes.nodeName?.[node ?? -1] ?? -1]?.toLowerCase() ?? "";
}

/** `ul.fr-list > li > ::before`. */
function pathOf(frame: Frame, node: number, strings: readonly string[]): string {
  const names: string[] = [];
  for (let each: number | undefined = node; each !== undefined && each >= 0 && names.length < 4;) {
    const attributes = (frame.nodes.attributes?.[each] ?? []).map((index) => strings[index] ?? "");
    const at = attributes.indexOf("class");
    const classes = at < 0 ? "" : `.${attributes[at + 1]?.replaceAll(" ", ".")}`;
    names.unshift(nameOf(frame, each, strings) + classes);
    each = frame.nodes.parentIndex?.[each];
  }
  return names.join(" > ");
}
