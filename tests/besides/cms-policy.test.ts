import { build } from "esbuild";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveCms } from "../../scripts/cms/server.mjs";
import { launch } from "../support/chromium";

/** Nothing in the page itself: no script, no style, no expression that is compiled. */
const STRICT = "default-src 'self'; script-src 'self'; style-src 'self'";

const HTML = `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><title>Éditeur</title><link rel="icon" href="data:,"></head>
  <body><script type="module" src="/desk.js"></script></body>
</html>`;

/** A CMS of a few lines, in the place of those whose own code asks for more than this policy. */
const DESK = `
import { createElement as h, Component } from "react";
import { createRoot } from "react-dom/client";
import { registerPreviews } from "dsfr-blocks/cms";
import { CandidatesPage } from "./src/pages";

window.refused = [];
const listen = (document) => document.addEventListener("securitypolicyviolation",
  ({ violatedDirective, blockedURI }) => window.refused.push(violatedDirective + " " + blockedURI));
listen(document);
const map = (value) => ({
  get: (key) => (value[key] && typeof value[key] === "object" && !Array.isArray(value[key]) ? map(value[key]) : value[key]),
  setIn: () => map(value),
  toJS: () => value,
});
const createClass = (specification) => {
  class Made extends Component {
    constructor(props) { super(props); this.state = specification.getInitialState.call(this); }
  }
  const { getInitialState, ...rest } = specification;
  return Object.assign(Made.prototype, rest).constructor;
};
const templates = {}, widgets = {}, styles = [];
registerPreviews({
  registerPreviewStyle: (style) => styles.push(style),
  registerPreviewTemplate: (name, component) => { templates[name] = component; },
  registerEventListener: () => undefined,
  getWidget: () => ({ control: class extends Component { render() { return h("input"); } } }),
  registerWidget: (name, control) => { widgets[name] = control; },
}, { pages: [CandidatesPage], styles: ["/dsfr/dsfr.main.min.css", "/dsfr-blocks/blocks.css"], reactRuntime: { h, createClass } });

const frame = document.body.appendChild(document.createElement("iframe"));
const inside = frame.contentDocument;
listen(inside);
for (const href of styles) inside.head.append(Object.assign(inside.createElement("link"), { rel: "stylesheet", href }));
const entry = map({ data: {
  layout: "candidates", title: "Devenir testeuse", open: true, opensAt: "2030-04-03", closesAt: "2030-04-26",
  head: { questions: [{ question: "Vous testez ?" }], sub: "Venez, [ici](/a).", apply: { title: "Postuler", url: "/a" } },
} });
const root = inside.body.appendChild(inside.createElement("div"));
createRoot(root).render(h(templates.candidates, { entry, document: inside, window: frame.contentWindow }));
const form = document.body.appendChild(document.createElement("div"));
const field = map({ collection: "people", value_field: "title", display_fields: ["title"] });
createRoot(form).render(h(widgets.relation, {
  value: "Camil Exemple", field, query: () => Promise.resolve({ payload: { hits: [] } }),
}));
`;

describe("all that is ours runs where no script and no style may stand in the page", () => {
  let browser: Browser;
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    browser = await launch();
    const { outputFiles } = await build({
      stdin: { contents: DESK, resolveDir: "." },
      define: { "process.env.NODE_ENV": '"production"' },
      format: "esm",
      bundle: true,
      write: false,
      jsx: "automatic",
    });
    const files = { "/": HTML, "/desk.js": outputFiles[0]?.text ?? "" };
    const server = await serveCms({ files, policy: STRICT });
    ({ close } = server);
    page = await browser.newPage();
    await page.goto(server.url);
  });
  afterAll(async () => {
    await browser.close();
    await close();
  });

  const refused = () => page.evaluate(() => (window as unknown as { refused: string[] }).refused);

  it("the preview, its tools and a name that no collection holds", async () => {
    const preview = page.frameLocator("iframe");
    await preview.getByRole("heading", { level: 1, name: "Devenir testeuse" }).waitFor();
    await page.getByText("« Camil Exemple » n’est pas dans la liste").waitFor();
    const position = () =>
      preview.locator(".dsfrb-cms__tools").evaluate((tools) => getComputedStyle(tools).position);
    expect(await position()).toBe("sticky");
    await preview.getByRole("button", { name: "Thème sombre" }).click();
    await preview.getByRole("button", { name: "Téléphone" }).click();
    await preview.getByRole("button", { name: /^Lendemain/ }).click();
    await preview.getByText("Le 27 avril 2030, le bouton disparaît.").waitFor();
    expect(await preview.locator("html").evaluate(({ dataset }) => dataset["frTheme"])).toBe("dark");
    expect(await refused()).toEqual([]);
  });

  it("a style that stands in the page is refused, so that the policy is there", async () => {
    await page
      .frameLocator("iframe")
      .locator("body")
      .evaluate((body) => {
        body.append(
          Object.assign(body.ownerDocument.createElement("style"), { textContent: "p { color: red }" }),
        );
      });
    await expect.poll(refused).toEqual([expect.stringMatching(/^style-src/)]);
  });
});
