import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, describe, expect, it } from "vitest";
import { findDsfr } from "@dsfr-blocks/tools/styles/load";
import { launch } from "../support/chromium";
import { allFixtures } from "../shared/fixtures";
import { serve } from "../support/serve";
import type { Engine } from "./engine";
import { openFirefox } from "./firefox";
import { openWebKit } from "./webkit";

const WIDTHS = [320, 1280];
/** How far a box may stand from that of Chromium, sideways, in pixels: each engine shares out a table's columns. */
const ASIDE = 8;
/** The same up and down: a word that fits in a line may go on the next one in another engine. */
const LINE = 40;
const LINES_OF_ALL = 0.05;

const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>';

/** Every example that the catalogue shows, by its name. */
const samples = allFixtures.flatMap(({ block, fixtures }) =>
  fixtures
    .filter(({ shown }) => shown)
    .map(({ name, content, with: context }) => {
      const props = { ...content, ...context, resolveUrl: addressIn };
      const html = renderToStaticMarkup(createElement(block.component, props));
      return { name: `${block.name}, ${name}`, html: `<div class="fr-container" data-sample>${html}</div>` };
    }),
);

function addressIn(url: string, kind: "link" | "image"): string {
  return kind === "image" ? "/image.svg" : url;
}

const STYLES = ["dsfr.min.css", "utility/utility.min.css"].map(
  (name) => `<link rel="stylesheet" href="/dist/${name}">`,
);
const OURS = `<style>${readFileSync("src/blocks.css", "utf8")}</style>`;
const DOCUMENT = `<!doctype html><html lang="fr" data-fr-theme="light" data-fr-scheme="light"><head><meta charset="utf-8"><title>Essai</title>${STYLES.join("")}${OURS}</head><body>${samples.map(({ html }) => html).join("\n")}</body></html>`;
// a frame is as wide as it is told, where a window has a least width
const FRAMES = `<!doctype html><meta charset="utf-8"><body style="margin:0">${WIDTHS.map((width) => `<iframe src="/blocks.html" width="${width}" height="800" scrolling="no" style="border:0;display:block"></iframe>`).join("")}`;

interface Box {
  /** The element, as its tag and classes name it. */
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What an engine computes: lengths, weights and colours. */
  readonly style: string;
  readonly isInline: boolean;
  /** A text stands in it, and not in what it holds. */
  readonly hasText: boolean;
}

interface Look {
  /** The width that the page takes, where it would be scrolled sideways. */
  readonly scrollWidth: number;
  readonly fonts: readonly string[];
  readonly samples: readonly (readonly Box[])[];
}

/** What a frame shows; runs in the page. */
const LOOK = String(async (width: number): Promise<Look> => {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[width="${width}"]`);
  const page = frame?.contentDocument;
  if (!page) throw new Error("no frame");
  for (const image of page.images) image.loading = "eager";
  await Promise.all([...page.images].map((image) => image.decode()));
  await page.fonts.ready;
  const round = (length: number) => Math.round(length * 10) / 10;
  return {
    scrollWidth: page.documentElement.scrollWidth,
    fonts: [...page.fonts]
      .filter(({ status }) => status === "loaded")
      .map(({ family, weight, style }) => `${family.replaceAll('"', "")} ${weight} ${style}`)
      .sort(),
    samples: [...page.querySelectorAll("[data-sample]")].map((sample) => {
      const from = sample.getBoundingClientRect();
      return [...sample.querySelectorAll(":not(svg *)")].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return {
          name: [element.localName, ...element.classList].join("."),
          left: round(left - from.left),
          top: round(top - from.top),
          width: round(width),
          height: round(height),
          style: [
            style.display,
            `${round(parseFloat(style.fontSize))}px`,
            style.fontWeight,
            style.fontStyle,
            style.lineHeight,
            style.color,
            style.backgroundColor,
          ].join(" "),
          isInline: style.display.startsWith("inline"),
          hasText: [...element.childNodes].some(
            (node) => node.nodeType === 3 && node.nodeValue?.trim() !== "",
          ),
        };
      });
    }),
  };
});

const site = await serve(findDsfr([process.cwd()]) ?? "", ({ url }, response) => {
  const made: Readonly<Record<string, readonly [type: string, text: string]>> = {
    "/frames.html": ["text/html", FRAMES],
    "/blocks.html": ["text/html", DOCUMENT],
    "/image.svg": ["image/svg+xml", IMAGE],
  };
  const [type, text] = made[url ?? ""] ?? [];
  if (type === undefined) return false;
  response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(text);
  return true;
});
afterAll(() => site.close());

/** What a browser shows at each width. */
async function looksIn(opened: Promise<Engine>): Promise<readonly Look[]> {
  const engine = await opened;
  try {
    await engine.open(`${site.origin}/frames.html`);
    const looks: Look[] = [];
    for (const width of WIDTHS) looks.push((await engine.evaluate(`(${LOOK})(${width})`)) as Look);
    console.log(`The blocks as ${engine.version} shows them`);
    return looks;
  } finally {
    await engine.close();
  }
}

async function openChromium(): Promise<Engine> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  return {
    version: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

/** One after the other: each is a browser whole. */
const chromium = await looksIn(openChromium());
const others = [
  ["Firefox", await looksIn(openFirefox())],
  ["WebKit", await looksIn(openWebKit())],
] as const;

const cases = others.flatMap(([name, looks]) =>
  WIDTHS.flatMap((width, at) => {
    const [look, own] = [looks[at], chromium[at]];
    return look && own ? [[`${name} at ${width} px`, { width, look, own }] as const] : [];
  }),
);

it("are four looks, at every example that the catalogue shows", () => {
  expect(cases.map(([, { look }]) => look.samples.length)).toEqual(cases.map(() => samples.length));
  expect(cases).toHaveLength(4);
  expect(samples.length).toBeGreaterThan(40);
});

describe.each(cases)("the blocks in %s", (_name, { width, look, own }) => {
  it("take no more than its width", () => {
    expect(look.scrollWidth).toBe(width);
  });

  it("have the fonts that Chromium loads", () => {
    expect(look.fonts).toEqual(own.fonts);
    expect(look.fonts).toContain("Marianne 400 normal");
  });

  it("have the sizes, weights and colours of Chromium", () => {
    const differences = pairs(own, look).flatMap(({ sample, box, other }) =>
      box.style === other.style ? [] : [`${sample}: ${box.name} is ${other.style}, and not ${box.style}`],
    );
    expect(differences).toEqual([]);
  });

  it("stand where Chromium puts them", () => {
    const differences = pairs(own, look).flatMap(({ sample, box, other }) => {
      // what stands in a line moves with its words
      if (box.isInline) return [];
      const far = (["left", "top", "width", "height"] as const).filter((side) => {
        const isAside = side === "left" || side === "width";
        const tolerance = isAside ? ASIDE : LINE + box[side] * LINES_OF_ALL;
        return Math.abs(other[side] - box[side]) > tolerance;
      });
      return far.map((side) => `${sample}: ${box.name} has ${side} ${other[side]}, and not ${box[side]}`);
    });
    expect(differences).toEqual([]);
  });

  it("have no text over another", () => {
    const overlaps = look.samples.flatMap((boxes, index) =>
      overlapsIn(boxes).map((names) => `${samples[index]?.name}: ${names}`),
    );
    expect(overlaps).toEqual([]);
  });
});

/** Each box of Chromium, and that of another engine. */
function pairs(own: Look, look: Look): { sample: string; box: Box; other: Box }[] {
  return own.samples.flatMap((boxes, index) =>
    boxes.map((box, at) => {
      const sample = samples[index]?.name ?? "";
      const other = look.samples[index]?.[at];
      if (other?.name !== box.name) throw new Error(`${sample} has no ${box.name}.`);
      return { sample, box, other };
    }),
  );
}

/** Pairs of blocks of text of which one covers a part of the other. */
function overlapsIn(boxes: readonly Box[]): string[] {
  const texts = boxes.filter(
    ({ isInline, hasText, width, height }) => hasText && !isInline && width > 1 && height > 1,
  );
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      // an element that holds another is around it
      .filter((other) => !holds(one, other) && !holds(other, one) && areOver(one, other))
      .map((other) => `${one.name} and ${other.name}`),
  );
}

const areOver = (one: Box, other: Box) =>
  Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top) > 1;

const holds = (outer: Box, inner: Box) =>
  inner.left >= outer.left - 1 &&
  inner.top >= outer.top - 1 &&
  inner.left + inner.width <= outer.left + outer.width + 1 &&
  inner.top + inner.height <= outer.top + outer.height + 1;
