// @long
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPages } from "../../../scripts/dsfr/markup";
import { createDocumentStyles } from "@dsfr-blocks/tools/styles/documentStyles";
import { formatSchemeAttributes } from "@dsfr-blocks/tools/styles/scheme";
import { findFewest } from "../../support/fewest";
import { launch } from "../../support/chromium";
import { getAddress, type View } from "../../support/computedStyles";
import { isEveryState } from "../../support/chosen";
import {
  createBody,
  findDifferences,
  dsfr,
  listSamples,
  createLibraryCss,
  createPartStyles,
  createStyled,
  createViews,
  createWholeStyles,
} from "../../support/styledDocuments";

const MEDIA = ["screen", "print", "forced colours"] as const;
const STATES = ["at rest", "hovered", "focused", "pressed"] as const;
const PATIENCE = isEveryState ? 1_200_000 : 300_000;

const samples = listSamples();
/** As many kinds of elements, in fewer boxes. */
const few = createBody(findFewest(findFewest(samples).reverse()));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe("what the library renders, with its own subset and with the whole DSFR, is the same to the last property", () => {
  const system = (scheme: "light" | "dark") => [
    createWholeStyles(scheme),
    createStyled("system", createLibraryCss("system")),
  ];
  const body = isEveryState ? createBody(samples) : few;

  it(
    "in light, at two widths, on screen, in print and in forced colours, at rest, hovered, focused and pressed",
    async () => {
      const views = isEveryState
        ? createViews("light", [320, 1280], MEDIA, STATES)
        : [
            ...createViews("light", [320], MEDIA, ["at rest"]),
            ...createViews("light", [1280], ["screen"], STATES),
          ];
      const { found, boxes } = await findDifferences(browser, body, system("light"), views);
      expect(found).toEqual([]);
      // a comparison of nothing would find nothing
      expect(boxes).toBeGreaterThan(isEveryState ? 10_000 : 5000);
    },
    PATIENCE,
  );

  it(
    "in dark, which the visitor's system asks for and no script sets",
    async () => {
      const views = isEveryState
        ? createViews("dark", [320, 1280], MEDIA, STATES)
        : [
            ...createViews("dark", [320], ["screen"], ["at rest"]),
            ...createViews("dark", [1280], ["screen"], STATES),
          ];
      const { found } = await findDifferences(browser, body, system("dark"), views);
      expect(found).toEqual([]);
    },
    PATIENCE,
  );

  it.each(["light", "dark"] as const)(
    "in a scheme that is always %s",
    async (scheme) => {
      const other = scheme === "light" ? "dark" : "light";
      const fixed = {
        ...createWholeStyles(scheme),
        head: `${createWholeStyles(scheme).head}<style>:root{color-scheme:${scheme}}</style>`,
      };
      const documents = [fixed, createStyled(scheme, createLibraryCss(scheme))];
      const views = createViews(other, [1280], ["screen"], ["at rest"]);
      expect((await findDifferences(browser, few, documents, views)).found).toEqual([]);
    },
    PATIENCE,
  );
});

it.each(renderPages().map((html, index) => [index + 1, html] as const))(
  "each example page, in each state, is the same with the styles of that page alone: %i",
  async (number, html) => {
    const views = (scheme: View["scheme"]) =>
      isEveryState
        ? [
            ...createViews(scheme, [320, 1280], MEDIA, ["at rest"]),
            ...createViews(scheme, [1280], ["screen"], ["hovered", "focused", "pressed"]),
          ]
        : [
            ...createViews(scheme, [320], MEDIA, ["at rest"]),
            ...createViews(scheme, [1280], ["screen"], STATES),
          ];
    const document = `<html ${formatSchemeAttributes("system")}><body>${html}</body></html>`;
    const { css } = createDocumentStyles(document, { dsfr, scheme: "system", urlOf: getAddress });
    // the variants of a page follow each other: each page is seen in both
    const schemes = isEveryState
      ? (["light", "dark"] as const)
      : ([number % 2 === 0 ? "dark" : "light"] as const);
    for (const scheme of schemes) {
      const { found, boxes } = await findDifferences(
        browser,
        html,
        [createWholeStyles(scheme), createStyled("system", css)],
        views(scheme),
      );
      expect(found).toEqual([]);
      expect(boxes).toBeGreaterThan(50);
    }
  },
  PATIENCE,
);

it(
  "the DSFR's parts that styles.css imports look the same as the whole",
  async () => {
    const views = [
      ...createViews("light", [1280], MEDIA, ["at rest"]),
      ...createViews("light", [320], ["screen"], ["at rest", "hovered"]),
    ];
    const light = await findDifferences(
      browser,
      few,
      [createWholeStyles("light"), createPartStyles("light")],
      views,
    );
    expect(light.found).toEqual([]);
    const dark = createViews("dark", [1280], ["screen"], ["at rest"]);
    expect(
      (await findDifferences(browser, few, [createWholeStyles("dark"), createPartStyles("dark")], dark))
        .found,
    ).toEqual([]);
  },
  PATIENCE,
);

/** A rule that is in the subset, and what has to be seen without it. */
const LOST: readonly [rule: RegExp, view: Partial<View>, seen: RegExp][] = [
  [/\.fr-callout__title\{[^}]*\}/, { width: 320 }, /fr-callout__title \{ font-size/],
  [/ol>li::marker\{[^}]*\}/, {}, /::marker \{ font-weight/],
  [/\.fr-card__title a:after\{[^}]*\}/, {}, /::after/],
  [/a\[href\]:hover\{[^}]*\}/, { state: "hovered" }, /a.* \{ background-color/],
  [/a:focus(?:,[^{}]*)?\{[^}]*\}/, { state: "focused" }, /a.* \{ outline-width/],
  [/a\[href\]:active\{[^}]*\}/, { state: "pressed" }, /a.* \{ background-color/],
  [/@media print\{.*?\}\}/, { media: "print" }, /./],
  [/color:linktext/, { media: "forced colours" }, /text-decoration-color/],
  [/h1\{font-size:2\.5rem[^}]*\}/, { width: 1280 }, /h1 \{ line-height/],
  [/--grey-50-1000:#fff/, { scheme: "dark" }, /color: rgb\(255, 255, 255\)/],
  [/--grey-1000-50:#fff/, {}, /background-color: rgb\(255, 255, 255\)/],
  [/@font-face\{[^}]*Marianne-Bold\.woff2[^}]*\}/, {}, /\{ box:/],
];

it(
  "finds what a subset that lost a rule lacks",
  async () => {
    const css = createLibraryCss("system");
    const callout = samples.find((html) => html.includes("fr-callout__title"));
    const body = `${renderPages()[0]}${callout}`;
    for (const [rule, view, seen] of LOST) {
      expect(css).toMatch(rule);
      const asked: View = { scheme: "light", media: "screen", width: 1280, state: "at rest", ...view };
      const documents = [
        createWholeStyles(asked.scheme),
        createStyled("system", css.replaceAll(new RegExp(rule, "g"), "")),
      ];
      const { found } = await findDifferences(browser, body, documents, [asked]);
      expect(found.join("\n"), rule.source).toMatch(seen);
    }
  },
  PATIENCE,
);
