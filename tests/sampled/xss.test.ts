// @long
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { People } from "../../src/blocks/profile-cards/profile";
import { PAGE } from "../support/workshop";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import { type ContentOf, readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { ourBlocks } from "../shared/fixtures";
import { RichText } from "../../src/rich-text/RichText";
import { writeEveryField } from "../support/everyField";
import {
  wrapInEveryBlock,
  wrapInEveryInline,
  SENTINEL,
  SENTINEL_HOST,
  vectors,
  yamlVectors,
} from "../support/xss";
import { launch } from "../support/chromium";
import { chosen } from "../support/chosen";

/** Pages in one document: each vector's own is some 60 kB. */
const PAGES_AT_ONCE = 24;
const SITE = "http://site.test/";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const contentWith = (text: string, schema: ObjectSchema<Fields>, open: boolean) =>
  writeEveryField(
    schema,
    (format) =>
      format === "markdown" ? wrapInEveryBlock(text) : format === "inline" ? wrapInEveryInline(text) : text,
    open,
  );

/** The directory knows the name, which is the vector, and all that it says is the vector too. */
const peopleWith = (text: string): People =>
  Object.fromEntries([[text, { href: text, job: text, challenges: [text, text], image: text }]]);

/** The blocks that show something else once the call is closed. */
const OF_THE_CALL = ["QuestionHero", "CallIntro", "CallClosedNotice"];

/** The blocks that the page holds. */
const IN_PAGE = new Set<unknown>(Object.values(CandidatesPage.blocks));

/** The whole page, and each other block alone as a host may place it, from a vector in every text. */
function pageWith(text: string, open: boolean): string {
  const content = contentWith(text, CandidatesPage.schema, open) as ContentOf<typeof CandidatesPage>;
  const people = peopleWith(text);
  const breadcrumb = [{ title: text, url: text }];
  const how = { newWindow: () => true, sizeOf: () => 1, abbreviations: { [text]: text } };
  const page = createElement(CandidatesPage, { ...content, people, breadcrumb, term: text, ...how });
  const call = { open, opensAt: text, closesAt: text };
  const extra: Readonly<Record<string, object>> = {
    ...Object.fromEntries(OF_THE_CALL.map((name) => [name, call])),
    DictionaryDefinition: { term: text },
    ProfileCards: { people },
  };
  const shown = ourBlocks.filter(({ name, component }) =>
    open ? !IN_PAGE.has(component) : OF_THE_CALL.includes(name),
  );
  const blocks = shown.map(({ name, component, schema }) =>
    createElement(component, {
      ...(contentWith(text, schema, open) as object),
      ...extra[name],
      ...how,
      id: "bloc",
    }),
  );
  const prose = createElement(RichText, {
    content: wrapInEveryBlock(text),
    typography: false,
    resolveUrl: (url) => url,
  });
  return renderToStaticMarkup(createElement("div", { className: "vector" }, page, ...blocks, prose));
}

interface Seen {
  /** Sentinels called, dialogs opened. */
  readonly ran: readonly string[];
  /** Elements, attributes and addresses that no author's text may make. */
  readonly made: readonly string[];
  /** Vectors whose whole page is in the document. */
  readonly pages: number;
  readonly links: number;
  /** What left for the network, images of http(s) and the document aside. */
  readonly requests: readonly string[];
}

/** Opens markup in Chromium with no policy at all, looks at all that it made, and follows every link. */
async function open(markup: string): Promise<Seen> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const ran: string[] = [];
  const requests: string[] = [];
  let following = false;
  page.on("dialog", (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction(SENTINEL, () => void ran.push("sentinel"));
  await page.route("**/*", (route) => {
    const request = route.request();
    if (!following && request.url() === SITE) {
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><meta charset="utf-8"><title>x</title>${markup}<p id="end">`,
      });
    }
    const isLink = following && request.isNavigationRequest();
    if (request.resourceType() !== "image" && !isLink)
      requests.push(`${request.resourceType()} ${request.url()}`);
    // « No content »: a link that was followed leaves its page where it is
    return isLink ? route.fulfill({ status: 204 }) : route.abort();
  });
  await page.goto(SITE);
  await page.waitForSelector("#end", { state: "attached" });
  const { made, pages } = await page.evaluate(inspect);
  following = true;
  const links = await followLinks(page);
  await context.close();
  return { ran, made, pages, links, requests };
}

/** Runs in the page. */
function inspect() {
  const elements = new Set(
    "a abbr blockquote br cite code del details dfn div em figcaption figure h1 h2 h3 h4 h5 h6 hr img li main nav ol p pre rect section span strong sub summary sup svg table caption tbody td text th thead tr ul".split(
      " ",
    ),
  );
  const attributes = new Set(
    "alt aria-current aria-hidden aria-label aria-labelledby class data-address download dy fill height href id lang loading rel role scope src start target text-anchor title value viewbox width x y".split(
      " ",
    ),
  );
  const schemes = new Set(["http:", "https:", "mailto:", "tel:"]);
  const made: string[] = [];
  for (const element of document.body.querySelectorAll("*")) {
    const name = element.localName;
    if (!elements.has(name)) made.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      // a table that scrolls takes the focus in its turn
      const isStop = attribute === "tabindex" && value === "0";
      if (!isStop && !attributes.has(attribute.toLowerCase())) made.push(`<${name} ${attribute}="${value}">`);
      // an address that is none leads nowhere
      if ((attribute === "href" || attribute === "src") && URL.canParse(value, document.baseURI)) {
        const { protocol } = new URL(value, document.baseURI);
        const isSafe = schemes.has(protocol) && (attribute === "href" || /^https?:$/.test(protocol));
        if (!isSafe) made.push(`<${name} ${attribute}="${value}">`);
      }
    }
  }
  return { made: [...new Set(made)], pages: document.querySelectorAll("body > .vector").length };
}

/** Clicks each link that leads elsewhere than another, as a script or a reader would. */
function followLinks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const links = new Map(
      [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => [link.href, link]),
    );
    for (const link of links.values()) {
      // an address that is none leads to an error page of the browser's own
      if (!URL.canParse(link.href)) continue;
      link.removeAttribute("download");
      link.target = "_self";
      link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      await new Promise((resolve) => setTimeout(resolve));
    }
    // a `javascript:` address runs in a task of its own
    await new Promise((resolve) => setTimeout(resolve, 50));
    return links.size;
  });
}

const batches = (texts: readonly string[]) =>
  Array.from({ length: Math.ceil(texts.length / PAGES_AT_ONCE) }, (_, index) =>
    texts.slice(index * PAGES_AT_ONCE, (index + 1) * PAGES_AT_ONCE),
  );

describe("the corpus", () => {
  it("holds at least 150 vectors, each once", () => {
    const texts = vectors.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    console.log(`${texts.length} vectors, ${yamlVectors.length} front matters`);
    expect(texts.length).toBeGreaterThanOrEqual(150);
  });

  it("is told apart from a harmless page: markup that is not escaped is seen to act", async () => {
    const { ran } = await open(`<div class="vector"><img src="x" onerror="${SENTINEL}()"></div>`);
    expect(ran).toEqual(["sentinel"]);
    const link = await open(`<a href="javascript:${SENTINEL}()">a</a>`);
    expect(link).toMatchObject({ ran: ["sentinel"], made: [`<a href="javascript:${SENTINEL}()">`] });
    const { requests } = await open(`<link rel="stylesheet" href="https://${SENTINEL_HOST}/s.css">`);
    expect(requests).toEqual([`stylesheet https://${SENTINEL_HOST}/s.css`]);
  });
});

describe.each([
  ["open", true],
  ["closed", false],
])("with the call %s, in every text of every block", (_, isOpen) => {
  const firsts = vectors.filter(({ family }, index) => family !== vectors[index - 1]?.family);
  // `npm test` tries one of each family
  const texts = (chosen === "some" ? firsts : vectors).map(({ text }) => text);

  it.each(batches(texts).map((batch, index) => [index * PAGES_AT_ONCE + 1, batch] as const))(
    "vectors from number %i on run no script, make no element of their own and call nobody",
    async (_number, batch) => {
      const seen = await open(batch.map((text) => pageWith(text, isOpen)).join(""));
      expect(seen).toMatchObject({ ran: [], made: [], requests: [], pages: batch.length });
      expect(seen.links).toBeGreaterThan(0);
    },
  );
});

describe("front matter that plays with keys and tags", () => {
  const files = yamlVectors.flatMap((line) => {
    const key = /^\w+/.exec(line)?.[0] ?? "";
    const inPage =
      key === "title"
        ? PAGE.replace(/^title: .*$/m, () => line)
        : PAGE.replace("open: true", () => `open: true\n${line}`);
    const inBlock = PAGE.replace(
      /^how:\n {2}title: .*$/m,
      () => `how:\n${key === "title" ? "" : "  title: a\n"}${line.replace(/^/gm, "  ")}`,
    );
    return [inPage, inBlock];
  });

  it("is refused at its line, or is a text like another", async () => {
    const pages: string[] = [];
    for (const file of files) {
      const { value, issues } = readPage(file, CandidatesPage);
      if (value)
        pages.push(
          renderToStaticMarkup(
            createElement("div", { className: "vector" }, createElement(CandidatesPage, value)),
          ),
        );
      else expect(issues.length).toBeGreaterThan(0);
    }
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThan(files.length / 4);
    expect(await open(pages.join(""))).toMatchObject({
      ran: [],
      made: [],
      requests: [],
      pages: pages.length,
    });
    expect(Object.keys({})).toEqual([]);
    expect(({} as Record<string, unknown>)["title"]).toBeUndefined();
  });
});
