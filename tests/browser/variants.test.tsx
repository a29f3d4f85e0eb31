import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement, type FunctionComponent, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JoinUs } from "../../src/blocks/join-us/JoinUs";
import { NumberedSteps } from "../../src/blocks/numbered-steps/NumberedSteps";
import { Phases } from "../../src/blocks/phases/Phases";
import { ProfileCards } from "../../src/blocks/profile-cards/ProfileCards";
import { Quote } from "../../src/blocks/quote/Quote";
import { Reasons } from "../../src/blocks/reasons/Reasons";
import { readPage } from "../../src/definition/check";
import type { People } from "../../src/blocks/profile-cards/profile";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";
import { CandidatesPage } from "../../src/pages";
import { RichText } from "../../src/rich-text/RichText";
import { createDocument } from "../support/styledDocument";
import { launch } from "../support/chromium";

/** Columns that a host may give a block. */
const COLUMNS = [280, 320, 448, 608, 768, 952, 1200, 1440];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  // an image of the size that its name says
  await page.route("https://images.exemple.fr/*", (route) => {
    const [, width, height] = /(\d+)x(\d+)/.exec(route.request().url()) ?? [];
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
    return route.fulfill({ contentType: "image/svg+xml", body });
  });
});

afterAll(() => browser.close());

const PHOTO = "/photo.jpg";

/** Shows things, each in a column of each width. */
async function show(things: readonly ReactElement[]): Promise<void> {
  const columns = things.flatMap((thing, index) =>
    COLUMNS.map(
      (width) =>
        `<div class="column" data-name="${index} in ${width}px" style="width:${width}px">${renderToStaticMarkup(thing)}</div>`,
    ),
  );
  await page.setContent(createDocument(columns.join("")));
}

/** What goes beyond its column, or is cut in it. */
const tooWide = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".column")].flatMap((column) => {
      const right = column.getBoundingClientRect().right;
      const out = [...column.querySelectorAll("*")].filter((each) => {
        const isInScroller = each.parentElement?.closest(".dsfrb-scroll") ?? null;
        return isInScroller === null && each.getBoundingClientRect().right > right + 1;
      });
      return out.slice(0, 1).map((each) => `${column.dataset["name"]}: ${each.outerHTML.slice(0, 120)}`);
    }),
  );

/** The items of each list of a kind, by their rows: the top of something in each. */
const rowsOf = (list: string, item: string, inside: string) =>
  page.evaluate(
    ([lists, items, parts]) =>
      [...document.querySelectorAll<HTMLElement>(lists)].map((each) => {
        const rows = new Map<number, number[]>();
        for (const child of each.querySelectorAll(items)) {
          const top = Math.round(child.getBoundingClientRect().top);
          const part = child.querySelector(parts) ?? child;
          rows.set(top, [...(rows.get(top) ?? []), Math.round(part.getBoundingClientRect().top)]);
        }
        return {
          name: each.closest<HTMLElement>(".column")?.dataset["name"] ?? "",
          rows: [...rows.values()],
        };
      }),
    [list, item, inside] as const,
  );

describe("people, with photos, with some and with none, in columns of 280 to 1440 px", () => {
  const NAMES = ["Alix Modèle", "Camille d’Exemple", "Dominique Très-Long-Nom de l’Exemple", "Sacha Essai"];
  const createNamed = (count: number) =>
    Array.from({ length: count }, (_, index) => `${NAMES[index % NAMES.length]} ${index + 1}`);

  it.each([1, 2, 4, 5, 7, 12, 30])("leaves no hole, and room for each name, of %i", async (count) => {
    const names = createNamed(count);
    const groups = (["all", "some", "none"] as const).map((photos) => {
      const people: People = Object.fromEntries(
        names.map((name, index) => [
          name,
          {
            ...(index % 4 > 0 && { href: `/personnes/${index}` }),
            ...(index % 3 > 0 && { job: "Responsable d’un service au nom plutôt long" }),
            ...(index % 2 > 0 && { challenges: ["Archives ouvertes", "Demain"].slice(0, 1 + (index % 2)) }),
            ...((photos === "all" || (photos === "some" && index % 2 === 0)) && { image: PHOTO }),
          },
        ]),
      );
      return (
        <ProfileCards
          key={photos}
          title=""
          desc=""
          sub="Elles et ils l’ont fait"
          list={names}
          people={people}
        />
      );
    });
    await show(groups);
    expect(await tooWide()).toEqual([]);
    expect(await crushed()).toEqual([]);
    const lists = await rowsOf(".dsfrb-people", ":scope > li", "li");
    expect(lists).toHaveLength(groups.length * COLUMNS.length);
    for (const { name, rows } of lists) {
      expect(rows.flat(), name).toHaveLength(count);
      const sizes = rows.map(({ length }) => length);
      const widest = Math.max(...sizes);
      expect(sizes.slice(0, -1), name).toEqual(sizes.slice(0, -1).map(() => widest));
      if (count === 4 && widest > 1) expect(sizes, name).toEqual([2, 2]);
    }
    // a reader who doubles the size of letters
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect(await tooWide()).toEqual([]);
  });

  /** Names that have less than 6rem, and texts under the arrow of their card. */
  const crushed = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".dsfrb-person")].flatMap((card) => {
        const box = card.getBoundingClientRect();
        const title = card.querySelector(".fr-card__title");
        const words = document.createRange();
        words.selectNodeContents(card.querySelector(".fr-card__body") ?? card);
        const arrow = card.querySelector("a") && { left: box.right - 28, top: box.bottom - 28 };
        const isCovered = (each: DOMRect) =>
          arrow !== null && each.right > arrow.left + 1 && each.bottom > arrow.top + 4;
        const lines = [...words.getClientRects()].filter(({ height }) => height < 30);
        const column = card.closest<HTMLElement>(".column")?.dataset["name"] ?? "";
        return (title?.clientWidth ?? 0) < 96 || lines.some(isCovered)
          ? [`${column}: ${card.innerText}`]
          : [];
      }),
    );
});

it.each([2, 3, 4, 5, 6, 7])("%i reasons leave none alone on a row, in any column", async (count) => {
  const defs = Array.from({ length: count }, (_, index) => ({
    def:
      index % 2 ? "Rejoindre une équipe" : "Contribuer à une politique publique dont le nom est assez long",
  }));
  await show([<Reasons key="reasons" title="Pourquoi nous rejoindre ?" defs={defs} />]);
  expect(await tooWide()).toEqual([]);
  for (const { name, rows } of await rowsOf(".dsfrb-reasons__list", ":scope > *", "p")) {
    expect(rows.flat(), name).toHaveLength(count);
    if (Math.max(...rows.map(({ length }) => length)) > 1)
      expect(rows.at(-1)?.length, name).toBeGreaterThan(1);
  }
});

it.each([1, 3, 6, 9, 12, 40])(
  "%i steps, some without a text, keep a path that can be seen",
  async (count) => {
    const steps = Array.from({ length: count }, (_, index) => ({
      title: index % 4 === 3 ? "Un entretien qui porte un nom bien plus long que les autres" : "Un entretien",
      ...(index % 2 && { desc: "Une heure, avec deux personnes de l’équipe." }),
    }));
    await show([<NumberedSteps key="steps" title="Comment faire ?" desc="Voici le chemin." steps={steps} />]);
    expect(await tooWide()).toEqual([]);
    const paths = await page.evaluate(() =>
      [...document.querySelectorAll(".dsfrb-steps > li:not(:last-child)")].map((each) =>
        Number.parseFloat(getComputedStyle(each, "::before").height),
      ),
    );
    expect(paths).toHaveLength((count - 1) * COLUMNS.length);
    expect(Math.min(...paths)).toBeGreaterThanOrEqual(24);
    // what a numeral as wide as the last leaves before the text
    const rooms = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".dsfrb-steps")].map((list) => {
        const numeral = document.createElement("span");
        numeral.style.cssText = "position: absolute; font: 700 var(--number)/1 Marianne, sans-serif";
        numeral.textContent = String(list.childElementCount);
        list.lastElementChild?.append(numeral);
        const room = Number.parseFloat(getComputedStyle(list).paddingInlineStart);
        const { width } = numeral.getBoundingClientRect();
        numeral.remove();
        return room - width;
      }),
    );
    expect(Math.min(...rooms)).toBeGreaterThan(16);
  },
);

it("wide tables, images and nested lists keep to their column; no image is enlarged, or taller than a screen", async () => {
  const text = [
    "| Une colonne | Une autre | Une troisième | Une quatrième | Une cinquième |",
    "|---|---|---|---|---|",
    "| Dématérialisation | Administration | Accompagnement | Expérimentation | Généralisation |",
    "",
    "![Petite](https://images.exemple.fr/120x80.svg)",
    "",
    "![Haute](https://images.exemple.fr/900x2400.svg)",
    "",
    "- Un\n  - Deux\n    - Trois\n      1. Quatre",
    "",
    "anticonstitutionnellement".repeat(6),
  ].join("\n");
  await show([<RichText key="text" content={text} />]);
  await page.evaluate(() => {
    for (const image of document.images) image.loading = "eager";
  });
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  expect(await tooWide()).toEqual([]);
  const images = await page.evaluate(() =>
    [...document.images].map(({ width, height, naturalWidth, naturalHeight }) => ({
      width,
      height,
      naturalWidth,
      naturalHeight,
    })),
  );
  expect(images).toHaveLength(2 * COLUMNS.length);
  for (const { width, height, naturalWidth, naturalHeight } of images) {
    expect(naturalWidth).toBeGreaterThan(0);
    expect(width).toBeLessThanOrEqual(naturalWidth);
    expect(height).toBeLessThanOrEqual(Math.min(naturalHeight, 512));
  }
});

it("an image of a network, upright or lying, keeps its shape in its column; an upright portrait is a square", async () => {
  const images = ["900x2400", "2400x900", "120x80"].map((size) => `https://images.exemple.fr/${size}.svg`);
  const people: People = Object.fromEntries(
    images.map((image, index) => [`Alix Modèle ${index}`, { image }]),
  );
  await show([
    ...images.map((image) => <JoinUs key={image} title="La lettre" image={image} desc="Chaque mois." />),
    <ProfileCards
      key="people"
      title=""
      desc=""
      sub="Elles et ils l’ont fait"
      list={Object.keys(people)}
      people={people}
    />,
  ]);
  await page.evaluate(() => {
    for (const image of document.images) image.loading = "eager";
  });
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  expect(await tooWide()).toEqual([]);
  const shapes = await page.evaluate(() =>
    [...document.images].map((image) => ({
      isPortrait: image.closest(".dsfrb-person") !== null,
      height: image.height,
      ratio: image.width / image.height,
      own: image.naturalWidth / image.naturalHeight,
      fit: getComputedStyle(image).objectFit,
    })),
  );
  expect(shapes).toHaveLength(2 * images.length * COLUMNS.length);
  for (const { isPortrait, height, ratio, own, fit } of shapes) {
    expect(height).toBeLessThanOrEqual(512);
    if (isPortrait) expect([ratio, fit]).toEqual([1, "cover"]);
    // pixels are rounded
    else expect(Math.abs(ratio / own - 1)).toBeLessThan(0.05);
  }
});

/** What heads a part of the page: titles, and words that stand as large as some. */
const BELOW = "h2, h3, .dsfrb-hero__question, .dsfrb-reason__verb";

it.each([320, 768, 992, 1280, 1920])(
  "no title of the page takes more than four lines, and none below is larger, at %i px",
  async (width) => {
    const { value } = readPage(readFileSync("examples/devenir-eig.md", "utf8"), CandidatesPage);
    if (!value) throw new Error("the example cannot be read");
    await page.setViewportSize({ width, height: 900 });
    const titles = [
      "Nous joindre",
      "Devenir entrepreneur ou entrepreneuse",
      "Accueillir un entrepreneur dans votre ville",
      "Devenir entrepreneur ou entrepreneuse d’intérêt",
      "Accueillir des entrepreneurs dans votre administration centrale",
      "Devenir entrepreneur ou entrepreneuse d’intérêt général dans une administration de l’État",
      "Devenir entrepreneur ou entrepreneuse d’intérêt général dans une administration centrale, déconcentrée ou de votre ville",
    ];
    for (const title of titles) {
      await page.setContent(
        createDocument(renderToStaticMarkup(<CandidatesPage {...value} title={title} />)),
      );
      const [first, ...others] = await page.locator(`h1, ${BELOW}`).evaluateAll((all) =>
        all.map((each) => {
          const { fontSize, lineHeight } = getComputedStyle(each);
          return {
            text: each.textContent,
            size: Number.parseFloat(fontSize),
            lines: Math.round(each.getBoundingClientRect().height / Number.parseFloat(lineHeight)),
          };
        }),
      );
      // 120 characters are more than a phone has room for on four lines
      expect(first?.lines, title).toBeLessThanOrEqual(title.length > 90 && width === 320 ? 6 : 4);
      expect(others.length).toBeGreaterThan(12);
      expect(others.filter(({ size }) => size > (first?.size ?? 0))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  },
);

it("a quotation keeps its mark in forced colours and on paper", async () => {
  await page.setContent(createDocument(renderToStaticMarkup(<Quote quote="Regarder, puis construire." />)));
  const mark = () =>
    page.locator(".fr-quote").evaluate((quote) => {
      const { display, backgroundColor } = getComputedStyle(quote, "::before");
      return {
        isShown: display !== "none",
        backgroundColor,
        ground: getComputedStyle(document.body).backgroundColor,
      };
    });
  await page.emulateMedia({ forcedColors: "active" });
  const forced = await mark();
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  const printed = await mark();
  await page.emulateMedia({ forcedColors: null, media: null });
  expect([forced.isShown, printed.isShown]).toEqual([true, true]);
  expect(forced.backgroundColor).not.toBe(forced.ground);
});

it("the icon of a phase stands beside the first line of its name, and of no other in a phone's column", async () => {
  const phase = { icon: "https://images.exemple.fr/64x64.svg", step: "Amorçage", title: "Cadrer et engager" };
  await page.setViewportSize({ width: 320, height: 900 });
  await page.setContent(createDocument(renderToStaticMarkup(<Phases title="Phases" list={[phase]} />)));
  const [icon, name] = await Promise.all(
    [".dsfrb-phases__icon", ".dsfrb-phases__name"].map((part) => page.locator(part).boundingBox()),
  );
  if (!icon || !name) throw new Error("not shown");
  expect(icon.width).toBeGreaterThanOrEqual(24);
  expect(icon.y + icon.height).toBeLessThanOrEqual(name.y + name.height + 1);

  const step = "Préparation de l’amorçage avec les partenaires";
  await page.setContent(
    createDocument(renderToStaticMarkup(<Phases title="Phases" list={[{ ...phase, step }]} />)),
  );
  const { lineHeight, height } = await page.locator(".dsfrb-phases__name").evaluate((shown) => ({
    lineHeight: Number.parseFloat(getComputedStyle(shown).lineHeight),
    height: shown.getBoundingClientRect().height,
  }));
  expect(height / lineHeight).toBe(3);
});

it("leaves words their room in a phone's column, with letters of twice their size", async () => {
  const { value } = readPage(readFileSync("examples/devenir-eig.md", "utf8"), CandidatesPage);
  if (!value) throw new Error("the example cannot be read");
  await page.setViewportSize({ width: 320, height: 900 });
  await page.setContent(createDocument(renderToStaticMarkup(<CandidatesPage {...value} />)));
  const widths = await page.evaluate(() => {
    document.documentElement.style.setProperty("font-size", "200%", "important");
    return [...document.querySelectorAll(".dsfrb-steps > li > *, .dsfrb-entry__senses > li")].map(
      (each) => each.getBoundingClientRect().width,
    );
  });
  expect(widths.length).toBeGreaterThan(10);
  // of the 256 px that the page's own margins leave
  expect(Math.min(...widths)).toBeGreaterThan(190);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

describe.each(readdirSync("examples").filter((file) => /^(?!README).*\.md$/.test(file)))("%s", (file) => {
  const open = async (width: number) => {
    const every: readonly AnyPage[] = Object.values(pages);
    const { page: kind, value } = readPage(readFileSync(join("examples", file), "utf8"), every);
    if (!kind || !value) throw new Error(`${file} cannot be read`);
    const shown = createElement(kind as unknown as FunctionComponent<object>, value);
    await page.setViewportSize({ width, height: 900 });
    await page.setContent(createDocument(renderToStaticMarkup(shown)));
  };

  it("stands on the DSFR's grid at 1280 px, each title on a line with the text beside it", async () => {
    await open(1280);
    const axes = await page.locator(".dsfrb-axis:not(.dsfrb-text .dsfrb-section > *)").evaluateAll((all) =>
      all.map((axis) => {
        /** Where the letters of an element's first line stand. */
        const baseline = (of: Element) => {
          const mark = document.createElement("span");
          mark.style.display = "inline-block";
          (of.querySelector(".dsfrb-phases__name, .dsfrb-reason__verb") ?? of).prepend(mark);
          const { bottom } = mark.getBoundingClientRect();
          mark.remove();
          return bottom;
        };
        const [head, body] = [
          axis.querySelector(".dsfrb-axis__head"),
          axis.querySelector(".dsfrb-axis__body"),
        ];
        const isAlone = axis.parentElement?.classList.contains("dsfrb-key-figures");
        const title = head?.querySelector(":scope > :is(h1, h2)");
        // a long title has the row to itself
        const isBeside = !head?.classList.contains("dsfrb-axis__head--long");
        const boxes = "table, img, .dsfrb-box, .dsfrb-people";
        const text = body?.querySelector(`:is(p, li, h2, h3):not(:has(p, h3)), ${boxes}`);
        const image = axis.querySelector(":scope > .dsfrb-axis__image")?.getBoundingClientRect();
        const left = (each: Element | null) => Math.round(each?.getBoundingClientRect().left ?? 0);
        // beside an image, title and text have the other half, one above the other; the whole row, if the image does not load
        if (image)
          return {
            title: title?.textContent,
            head: left(head),
            body:
              (image.width === 0 || Math.round(image.left) === 652) && left(body) === 40 ? 448 : left(body),
            apart: 0,
          };
        return {
          title: title?.textContent,
          head: head?.getBoundingClientRect().left ?? 40,
          body: isAlone ? 448 : (body?.getBoundingClientRect().left ?? 448),
          apart:
            title && isBeside && text && !text.closest(boxes)
              ? Math.abs(baseline(title) - baseline(text))
              : 0,
        };
      }),
    );
    expect(axes.length).toBeGreaterThan(1);
    expect(axes.filter(({ head, body, apart }) => head !== 40 || body !== 448 || apart > 1)).toEqual([]);
  });

  it("has a title that no other is larger than, at 320 px, on four lines at most", async () => {
    await open(320);
    const [first, ...others] = await page.locator("h1, h2").evaluateAll((all) =>
      all.map((each) => {
        const { fontSize, lineHeight } = getComputedStyle(each);
        return {
          size: Number.parseFloat(fontSize),
          lines: Math.round(each.getBoundingClientRect().height / Number.parseFloat(lineHeight)),
        };
      }),
    );
    expect(first?.size).toBe(32);
    expect(first?.lines).toBeLessThanOrEqual(4);
    expect(others.filter(({ size }) => size > 32)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it("needs no sideways scroll at 320 px with letters of twice their size", async () => {
    await open(320);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%", "important"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it.each([320, 768, 992, 1280])("cuts no word of its titles, at %i px", async (width) => {
    await open(width);
    const words = await page.locator("h1, h2, h3").evaluateAll((titles) =>
      titles.flatMap((title) => {
        const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
        const found: { word: string; lines: number }[] = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode())
          for (const { 0: word, index } of (text.textContent ?? "").matchAll(/\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            found.push({ word, lines: range.getClientRects().length });
          }
        return found;
      }),
    );
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter(({ lines }) => lines > 1)).toEqual([]);
  });
});
