import { build } from "esbuild";
import fc from "fast-check";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toHtml } from "../../src/compiled/toHtml";
import type { CompiledBlock } from "../../src/compiled/tree";
import { type Tampered, tampered } from "../support/tampered";
import { SENTINEL } from "../support/xss";
import { chosen } from "../support/chosen";
import { launch } from "../support/chromium";

/** Compiled contents, and how many are in one document. */
const TRIED = 3000;
const AT_ONCE = 250;
const SITE = "http://site.test/";

let browser: Browser;
let client: string;
beforeAll(async () => {
  browser = await launch();
  client = await bundled();
});
afterAll(() => browser.close());

const contents = fc.sample(tampered, { numRuns: TRIED, seed: 25 });
const batches = Array.from({ length: TRIED / AT_ONCE }, (_, at) => ({
  first: at * AT_ONCE + 1,
  batch: contents.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
}));
/** `npm test` opens some of them. */
const tried = chosen === "some" ? batches.slice(0, 1) : batches;
const NOTHING = { ran: 0, requests: [] };

it.each([
  `<img src=x onerror=${SENTINEL}()>`,
  `<a href="javascript:${SENTINEL}()">a</a>`,
  `<svg><a xlink:href="javascript:${SENTINEL}()"><text>a</text></a></svg>`,
  `<form action="javascript:${SENTINEL}()"><button>a</button></form>`,
  `<form><button formaction="javascript:${SENTINEL}()">a</button></form>`,
  `<button onfocus=${SENTINEL}()>a</button>`,
  `<x-a onclick=${SENTINEL}()>a</x-a>`,
  `<iframe srcdoc="<script>parent.${SENTINEL}()</script>"></iframe>`,
])("what acts is seen to: %s", async (trap) => {
  expect((await opened(trap)).ran).toBeGreaterThan(0);
});

describe.each(tried)("compiled content that nobody compiled, from number $first on", ({ batch }) => {
  it("runs nothing, by toHtml", async () => {
    const shown = batch.flatMap((content) => htmlOf(content) ?? []);
    expect(shown.length).toBeGreaterThan(AT_ONCE / 4);
    expect(await opened(shown.map((html) => `<section>${html}</section>`).join(""))).toEqual(NOTHING);
  });

  it("runs nothing, by the component in a browser, each in the place of the one before", async () => {
    expect(await opened(`<div id="root"></div>`, batch)).toEqual(NOTHING);
  });
});

function htmlOf(content: Tampered): string | undefined {
  try {
    return toHtml(content as unknown as CompiledBlock, { id: "javascript" });
  } catch {
    return undefined;
  }
}

/** Opens markup with no policy at all, shows contents there with React if there are any, and does all that a reader may do. */
async function opened(markup: string, shown: readonly Tampered[] = []) {
  const context = await browser.newContext();
  const page = await context.newPage();
  let ran = 0;
  let isOpen = false;
  const requests: string[] = [];
  page.on("dialog", (dialog) => {
    ran += 1;
    void dialog.dismiss();
  });
  await page.exposeFunction(SENTINEL, () => void (ran += 1));
  await page.route("**/*", (route) => {
    const request = route.request();
    if (!isOpen) {
      isOpen = true;
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: documentOf(markup) });
    }
    // « No content »: a link that was followed leaves its page where it is
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      return route.fulfill({ status: 204 });
    if (/^(?:script|stylesheet|document)$/.test(request.resourceType()))
      requests.push(`${request.resourceType()} ${request.url()}`);
    return route.abort();
  });
  await page.goto(SITE);
  await page.addScriptTag({ content: client });
  await page.evaluate((given) => window.showAndPoke(given), JSON.stringify(shown));
  await context.close();
  return { ran, requests };
}

const documentOf = (markup: string) =>
  `<!doctype html><meta charset="utf-8"><title>x</title><body>${markup}</body>`;

declare global {
  interface Window {
    showAndPoke: (contents: string) => Promise<void>;
  }
}

/** What runs in the page: it shows each content, then clicks, focuses and opens all that there is. */
const CLIENT = `
  import { createElement } from "react";
  import { flushSync } from "react-dom";
  import { createRoot } from "react-dom/client";
  import { Block } from "./src/compiled/show";

  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const events = "mouseover pointerover toggle load error begin start submit click".split(" ");

  window.showAndPoke = async (json) => {
    const contents = JSON.parse(json);
    const root = contents.length > 0 && createRoot(document.getElementById("root"), { onUncaughtError() {} });
    for (const content of contents) {
      try {
        flushSync(() => root.render(createElement(Block, content)));
      } catch {
        // refused
      }
      await poke();
    }
    if (!root) await poke();
    await wait(100);
  };

  async function poke() {
    for (const element of document.body.querySelectorAll("*")) {
      element.setAttribute("target", "_self");
      element.removeAttribute("download");
      for (const type of events) element.dispatchEvent(new MouseEvent(type, { cancelable: true }));
      element.focus?.();
      element.blur?.();
      // an address runs in a task of its own
      if (/^(?:a|button|input)$/.test(element.localName)) await wait(0);
    }
  }
`;

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: CLIENT, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
}
