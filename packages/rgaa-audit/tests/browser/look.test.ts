import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PageFrames } from "../../src/browser/frames";
import type { PageConnection } from "../../src/browser/pageConnection";
import { resolveContrasts } from "../../src/browser/resolveContrasts";
import { walkWithTab, runHovered } from "../../src/browser/conditions";
import type { PageResponse } from "../../src/pageScript";
import { runWithFocus, type Bench, openBench, matchRules } from "../support/audit";
import { launch } from "../../../../tests/support/chromium";

let browser: Browser;
let bench: Bench;

beforeAll(async () => {
  browser = await launch();
  bench = await openBench(browser);
});
afterAll(() => browser.close());

type Case = readonly [what: string, css: string, markup: string, ...rules: string[]];

/** Each case is a test: styles, what is shown, and the rules that it breaks; none for what is well. */
function cases(rules: RegExp, rows: readonly Case[]) {
  it.each(rows)("%s", async (_what, css, markup, ...broken) => {
    expect(await bench.findBroken(matchRules(rules), markup, `<style>${css}</style>`)).toEqual(broken);
  });
}

const CONTRASTS = ["color-contrast", "contrast-unknown"];
const FOCUS = /^(focus-(lost|hidden|covered|invisible)|contrast-focus)$/;

describe("the contrast of text", () => {
  cases(/^(color-contrast|contrast-unknown)$/, [
    ["lets black on white be", "", "<p>Un texte</p>"],
    ["finds grey on white", "p { color: #999 }", "<p>Un texte</p>", "color-contrast"],
    ["lets a pale slash be between two texts", "i { color: #ccc }", "<p>Accueil <i>/</i> Guides</p>"],
    ["asks 4.5:1 of a text", "p { color: #777 }", "<p>Un texte</p>", "color-contrast"],
    ["asks 3:1 of a large one", "p { color: #777; font-size: 24px }", "<p>Un texte</p>"],
    [
      "asks 3:1 of a bold one of 18.66 px",
      "p { color: #777; font: bold 19px sans-serif }",
      "<p>Un texte</p>",
    ],
    [
      "sees through a colour that is not opaque",
      "p { color: rgb(0 0 0 / 40%) }",
      "<p>Un texte</p>",
      "color-contrast",
    ],
    [
      "sees an element that is not opaque",
      "div { opacity: .4 }",
      "<div><p>Un texte</p></div>",
      "color-contrast",
    ],
    [
      "looks at the nearest background",
      "div { background: #000 } p { color: #fff }",
      "<div><p>Un texte</p></div>",
    ],
    [
      "looks through one that is half clear",
      "div { background: rgb(0 0 0 / 20%) } p { color: #fff }",
      "<div><p>Un texte</p></div>",
      "color-contrast",
    ],
    [
      "takes a gradient's worst colour",
      "p { background: linear-gradient(#000, #fff); color: #fff }",
      "<p>Un texte</p>",
      "color-contrast",
    ],
    [
      "lets a gradient be whose colours all do",
      "p { background: linear-gradient(#000, #333); color: #fff }",
      "<p>Un texte</p>",
    ],
    [
      "takes a gradient's colours where the text stands, and not those elsewhere",
      "div { background: linear-gradient(#000, #000 50%, #fff); height: 400px } p { color: #fff; margin: 0 }",
      "<div><p>Un texte</p></div>",
    ],
    [
      "finds a text where a gradient has come near its colour",
      "div { background: linear-gradient(to right, #000, #fff); width: 700px } p { color: #fff; margin: 0 0 0 500px }",
      "<div><p>Un texte</p></div>",
      "color-contrast",
    ],
    [
      "follows a gradient's angle",
      "div { background: linear-gradient(270deg, #000 100px, #fff 300px); width: 700px } p { color: #000; margin: 0 300px 0 0 }",
      "<div><p>Un texte</p></div>",
    ],
    [
      "does not take an underline drawn as a gradient for a background",
      "p { background: linear-gradient(#999, #999) 0 100% / 100% 1px no-repeat; color: #000 }",
      "<p>Un texte</p>",
    ],
    [
      "takes the part behind the text of one that covers its element",
      "div { background: linear-gradient(#000, #000 50%, #fff) 0 0 / cover no-repeat; height: 400px } p { color: #fff; margin: 0 }",
      "<div><p>Un texte</p></div>",
    ],
    [
      "finds a text where one that covers its element has come near its colour",
      "div { background: linear-gradient(to right, #000, #fff) 0 0 / cover; width: 700px } p { color: #fff; margin: 0 0 0 500px }",
      "<div><p>Un texte</p></div>",
      "color-contrast",
    ],
    [
      "asks about one whose part behind the text is unknown",
      "p { background: linear-gradient(90deg, #000, #fff) 0 0 / 200% 100%; color: #fff }",
      "<p>Un texte</p>",
      "contrast-unknown",
    ],
    [
      "takes one that repeats for a background",
      "p { background: linear-gradient(#000, #000) 0 0 / 4px 4px; color: #111 }",
      "<p>Un texte</p>",
      "color-contrast",
    ],
    [
      "does not take a wave under a word for a background",
      `span { background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='6' height='3'></svg>") repeat-x 0 100% }`,
      "<p>Un <span>mot</span></p>",
    ],
    [
      "does not take a pseudo-element that draws borders for a background",
      "div { position: relative; padding: 8px } div::after { content: ''; position: absolute; inset: 0; background: linear-gradient(#000, #000) 0 0 / 100% 1px no-repeat, linear-gradient(#000, #000) 0 100% / 100% 1px no-repeat }",
      "<div><p>Un texte</p></div>",
    ],
    [
      "does not take a shape of a drawing that is clear for a background",
      "rect { fill-opacity: 0 } text { font: 20px sans-serif }",
      '<svg width="200" height="60"><rect width="200" height="60"/><text x="10" y="30">Un texte</text></svg>',
    ],
    [
      "does not take what is scrolled out of sight for a background",
      "div { height: 20px; overflow: auto } b { display: block; height: 90px; background: #000 }",
      "<div><b></b></div><p>Un texte</p>",
    ],
    [
      "does not take what begins out of sight for a background",
      "div { height: 20px; overflow: auto } i, b { display: block; height: 24px } b { background: #eee; color: #000 }",
      "<div><i></i><b></b></div><p style='margin: 0'>Un texte</p>",
    ],
    [
      "reads colours of wide spaces",
      "p { color: oklch(0.75 0.02 250) }",
      "<p>Un texte</p>",
      "color-contrast",
    ],
    ["lets inactive controls be", "button { color: #aaa }", "<button disabled>Envoyer</button>"],
    [
      "finds a pale placeholder",
      "input { border: 1px solid } ::placeholder { color: #ccc }",
      "<input aria-label='a' placeholder='Nom'>",
      "color-contrast",
    ],
    [
      "lets a transparent placeholder be",
      "input { border: 1px solid } ::placeholder { color: transparent }",
      "<label for='a'>Nom</label><input id='a' placeholder='Nom'>",
    ],
    [
      "reads a text in a drawing, on the shape behind it",
      "rect { fill: #eee } text { fill: #ccc }",
      "<svg width='90' height='40'><rect width='90' height='40'/><text y='20'>AB</text></svg>",
      "color-contrast",
    ],
    [
      "does not see what is hidden",
      "p { color: #eee } .a { display: none } .b { visibility: hidden }",
      "<p class='a'>a</p><p class='b'>b</p>",
    ],
  ]);

  it.each([
    [
      "an image",
      "p { background: url(data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==) }",
      "<p>Un texte</p>",
    ],
    [
      "another element over it",
      "div { position: absolute; inset: 0; background: #000 }",
      "<p>Un texte</p><div></div>",
    ],
    ["a blend", "p { mix-blend-mode: difference }", "<p>Un texte</p>"],
    [
      "a veil of a pseudo-element",
      "p { position: relative } p::before { content: ''; position: absolute; inset: 0; background: #000 }",
      "<p>Un texte</p>",
    ],
    [
      "a disc that may not reach the text",
      "p { background: radial-gradient(#fff, transparent); color: #000; } body { background: #000 }",
      "<p>Un texte</p>",
    ],
  ])("says that it cannot tell behind %s", async (_what, css, markup) => {
    const { findings } = await bench.runRules({ rules: CONTRASTS }, markup, `<style>${css}</style>`);
    expect(findings).toMatchObject([{ rule: "contrast-unknown", selector: "html > body > p" }]);
  });

  it("decides beside an image that is nowhere behind the text, and asks of one that is", async () => {
    const line = "background: linear-gradient(#000, #000) 0 100% / 100% 1px no-repeat";
    const css = `p { ${line} } .pale { color: #aaa } .image { background: url(data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==) }`;
    const { findings } = await bench.runRules(
      { rules: CONTRASTS },
      "<p>Un texte</p><p class='pale'>Un pâle</p><p class='image'>Un autre</p>",
      `<style>${css}</style>`,
    );
    expect(findings.map(({ rule, html }) => [rule, html])).toEqual([
      ["color-contrast", '<p class="pale">Un pâle</p>'],
      ["contrast-unknown", '<p class="image">Un autre</p>'],
    ]);
  });

  it("decides where a page is dark by its color-scheme alone", async () => {
    const show = (colour: string) =>
      bench.runRules(
        { rules: CONTRASTS },
        "<p>Un texte</p>",
        `<style>html { color-scheme: dark } p { color: ${colour} }</style>`,
      );
    const told = async (colour: string) => {
      const { findings } = await show(colour);
      return findings.map(({ rule }) => rule);
    };
    expect(await told("#333")).toEqual(["color-contrast"]);
    expect(await told("#ccc")).toEqual([]);
  });

  it("is judged in open shadow trees, on what is behind a slot and behind the element that holds the tree", async () => {
    const show = (host: string, tree: string, colour: string) => {
      const markup = `<div id="host" style="${host}"><b style="color: ${colour}">Un texte</b></div>`;
      const script = `document.querySelector("#host").attachShadow({ mode: "open" }).innerHTML = '${tree}'`;
      return bench.findBroken(CONTRASTS, `${markup}<script>${script}</script>`);
    };
    const slot = (style: string) => `<p style="${style}"><slot></slot></p>`;
    expect(await show("", slot("background: #000"), "#fff")).toEqual([]);
    expect(await show("", slot("background: #000"), "#222")).toEqual(["color-contrast"]);
    expect(await show("background: #000", "<i style=color:#222>Un texte</i>", "#000")).toEqual([
      "color-contrast",
    ]);
    expect(await show("background: #000", "<i style=color:#fff>Un texte</i>", "#000")).toEqual([]);
    expect(await show("color: #999", "Un texte sans élément", "#000")).toEqual(["color-contrast"]);
  });

  it("is asked of while the text fades in and out", async () => {
    const told = (animation: string) =>
      bench.findBroken(
        CONTRASTS,
        `<p style="color: #999; animation: ${animation}">Un texte</p>`,
        "<style>@keyframes f { 50% { opacity: 0 } }</style>",
      );
    expect(await told("f 60s infinite")).toEqual(["contrast-unknown"]);
    expect(await told("none")).toEqual(["color-contrast"]);
  });

  it("is asked of where its shadow and its ground disagree", async () => {
    const told = (style: string) => bench.findBroken(CONTRASTS, `<p style="${style}">Un texte</p>`);
    expect(await told("color: #000; background: #737373; text-shadow: #fff 0 0 3px")).toEqual([
      "contrast-unknown",
    ]);
    expect(await told("color: #666; background: #fff; text-shadow: #aaa 2px 2px 4px")).toEqual([
      "contrast-unknown",
    ]);
    expect(await told("color: #999; background: #fff; text-shadow: #aaa 2px 2px 4px")).toEqual([
      "color-contrast",
    ]);
    expect(await told("color: #000; background: #fff; text-shadow: #eee 1px 1px")).toEqual([]);
    expect(await told("color: #666; background: #fff; text-shadow: transparent 2px 2px")).toEqual([]);
  });

  it("is judged on the browser's own words in a field for files", async () => {
    const field = (colour: string) => `<label>CV <input type="file" style="color: ${colour}"></label>`;
    expect(await bench.findBroken(CONTRASTS, field("#bbb"))).toEqual(["color-contrast"]);
    expect(await bench.findBroken(CONTRASTS, field("#222"))).toEqual([]);
  });

  it("is judged in the colours that a system forces", async () => {
    await bench.page.emulateMedia({ forcedColors: "active" });
    const rules = (css: string) => bench.findBroken(CONTRASTS, "<p>Un texte</p>", `<style>${css}</style>`);
    expect(await rules("p { color: #eee }")).toEqual([]);
    expect(await rules("p { color: #eee; forced-color-adjust: none }")).toEqual(["color-contrast"]);
    await bench.page.emulateMedia({ forcedColors: "none" });
  });
});

describe("the contrast of a text that no style tells", () => {
  const drawn = (shapes: string) =>
    `url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>${shapes}</svg>")`;
  const dark = drawn("<rect width='40' height='40' fill='%23222'/>");
  const halves = drawn("<rect width='20' height='40' fill='%23222'/>");
  const seen = async (style: string, markup = "<p>Un texte assez long</p>") => {
    const connection = await bench.show(markup, `<style>${style}</style>`);
    const known = await connection.callHandle("createVisitMemory");
    const answer = await connection.call<PageResponse>("runRules", { rules: CONTRASTS }, known);
    expect(answer.findings.map(({ rule }) => rule)).toEqual(["contrast-unknown"]);
    const { findings } = await resolveContrasts(connection.session, connection, known, answer);
    return findings.map(({ rule, detail }) => [rule, ...(detail ? [detail] : [])].join(" "));
  };

  it("is seen in a picture without its letters", async () => {
    expect(await seen(`p { background: ${dark}; color: #fff }`)).toEqual([]);
    expect(await seen(`p { background: ${dark}; color: #555 }`)).toEqual(["color-contrast 2.13:1 < 4.5:1"]);
    // an image that is not there leaves the colour behind it
    expect(await seen(`p { background: #222 url(/nothing.png); color: #fff }`)).toEqual([]);
  });

  it("is left to a person where the ground is near in one place and far in another", async () => {
    expect(await seen(`p { background: #fff ${halves}; color: #fff }`)).toEqual(["contrast-unknown"]);
  });

  it("is left to a person where its own colour is not sure, or its ground moves", async () => {
    expect(await seen(`p { background: ${dark}; color: rgb(255 255 255 / 0) }`)).toEqual([
      "contrast-unknown",
    ]);
    expect(await seen(`p { background: ${dark}; color: #fff; text-shadow: 0 0 2px #000 }`)).toEqual([
      "contrast-unknown",
    ]);
    expect(
      await seen(
        "div { position: relative } video { position: absolute; inset: 0; z-index: -1 } p { color: #fff }",
        `<div><video width="300" height="60"></video><p>Un texte assez long</p></div>`,
      ),
    ).toEqual(["contrast-unknown"]);
  });

  it("is seen under the pointer too", async () => {
    const style = `<style>a { color: #00f } a:hover { background: ${dark}; color: #555 }</style>`;
    const connection = await bench.show('<p><a href="/a">Un lien assez long</a></p>', style);
    const known = await connection.callHandle("createVisitMemory");
    const findings = await runHovered(connection, async (hoverAll) => {
      await hoverAll();
      const request = { rules: ["contrast-hover", "contrast-unknown"], isHovered: true };
      const answer = await connection.call<PageResponse>("runRules", request, known);
      return (await resolveContrasts(connection.session, connection, known, answer)).findings;
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["contrast-hover"]);
  });

  it("leaves the page as it was", async () => {
    await seen(`p { background: ${dark}; color: #fff; margin-top: 3000px }`);
    const state = await bench.page.evaluate(() => [scrollY, document.adoptedStyleSheets.length]);
    expect(state).toEqual([0, 0]);
  });
});

describe("the contrast of what is hovered", () => {
  const hovered = async (css: string, markup: string) => {
    const connection = await bench.show(markup, `<style>${css}</style>`);
    const { findings } = await runHovered(connection, async (hoverAll) => {
      await hoverAll();
      return connection.call<PageResponse>("runRules", { rules: ["contrast-hover"], isHovered: true });
    });
    return findings.map(({ rule, selector }) => `${rule} ${selector}`);
  };

  it("is that of each link's own colour", async () => {
    expect(await hovered("a { color: #00f } a:hover { color: #aaa }", "<a href='/'>Un</a>")).toEqual([
      "contrast-hover html > body > a",
    ]);
    expect(await hovered("a { color: #00f } a:hover { color: #008 }", "<a href='/'>Un</a>")).toEqual([]);
  });

  it("is that of a card whose background changes, once the change is over", async () => {
    const css = "div { transition: background 9s } div:hover { background: #00f } a { color: #00f }";
    expect(await hovered(css, "<div><a href='/'>Un</a></div>")).toEqual([
      "contrast-hover html > body > div > a",
    ]);
  });

  it.each([
    ["nowhere", "a { color: #aaa }", false],
    ["in a query of a nested rule", "div { @media (width > 1px) { a:hover { color: #aaa } } }", true],
    ["in a sheet that another brings in", `@import "data:text/css,a:hover{color:red}";`, true],
  ])("is asked for where a sheet speaks of it: %s", async (_where, css, isHoverable) => {
    const connection = await bench.show("<div><a href='/'>Un</a></div>", `<style>${css}</style>`);
    expect(await connection.call("isHoverable")).toBe(isHoverable);
  });

  it("is gone when the pointer leaves", async () => {
    await hovered("a { color: #000 } a:hover { color: #aaa }", "<a href='/'>Un</a>");
    expect(
      await bench.page.evaluate(() => getComputedStyle(document.querySelector("a") as Element).color),
    ).toBe("rgb(0, 0, 0)");
  });
});

describe("the contrast of fields", () => {
  cases(/^contrast-(control|icon)$/, [
    [
      "lets an icon be that is filled, whatever its stroke",
      "polygon { fill: #333; stroke: #fff }",
      '<button><svg width="20" height="20"><polygon points="2,4 18,4 10,18"/></svg></button>',
    ],
    ["lets the browser's own be", "", "<input aria-label='a'>"],
    [
      "finds one whose border is pale",
      "input { border: 1px solid #ddd }",
      "<input aria-label='a'>",
      "contrast-control",
    ],
    [
      "lets a field be that lies under the one in use",
      "span { position: relative; display: inline-block } input { border: 2px solid #666; background: #fff } [readonly] { position: absolute; top: 0; left: 0; border-color: transparent }",
      "<span><input readonly tabindex='-1' aria-hidden='true'><input aria-label='a' style='position:relative'></span>",
    ],
    ["lets a dark border do", "input { border: 1px solid #666 }", "<input aria-label='a'>"],
    [
      "lets one dark side do, as in the DSFR",
      "input { border: 0; background: #eee; box-shadow: inset 0 -2px 0 #3a3a3a }",
      "<input aria-label='a'>",
    ],
  ]);
});

describe("the focus", () => {
  it("comes to few of many links that look alike, and what is true of these is said of all", async () => {
    const links = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => `<a class="${name}" href="/${index}">Lien</a>`).join(" ");
    const styles = "<style>.bad:focus { outline: none }</style>";
    const onPage = async (count: number) => {
      const connection = await bench.show(
        `<p>${links(count, "bad")}</p><p>${links(count, "good")}</p>`,
        styles,
      );
      await bench.page.evaluate(() => {
        document.body.dataset["came"] = "0";
        document.body.addEventListener("focusin", () => {
          document.body.dataset["came"] = String(Number(document.body.dataset["came"]) + 1);
        });
      });
      const { findings } = await runWithFocus(connection, { rules: matchRules(FOCUS) });
      expect(new Set(findings.map(({ selector }) => selector)).size).toBe(count);
      expect(findings.every(({ rule, html }) => rule === "focus-invisible" && html.includes("bad"))).toBe(
        true,
      );
      return Number(await bench.page.locator("body").getAttribute("data-came"));
    };
    expect([await onPage(50), await onPage(250), await onPage(1000)]).toEqual([108, 208, 208]);
  });

  it("is looked for in open shadow trees, which a host may also show", async () => {
    const tree = (host: string, styles: string) =>
      `<div id="${host}"></div><script>
        document.querySelector("#${host}").attachShadow({ mode: "open" }).innerHTML =
          "<style>a:focus { outline: none } ${styles}</style><a href='/'>Un</a>";
      </script>`;
    const { findings } = await bench.runRules(
      { rules: matchRules(FOCUS) },
      `${tree("bare", "")}${tree("edged", ":host(:focus-within) { outline: 2px solid #00f }")}`,
    );
    expect(findings.map(({ rule, selector }) => `${rule} ${selector}`)).toEqual([
      "focus-invisible #bare >>> a",
    ]);
  });

  it("is asked about where a ring is always there", async () => {
    const ringed = `<a href="/" style="outline: 2px solid #00f; outline-offset: 0">Un</a>`;
    const { findings } = await bench.runRules({ rules: matchRules(FOCUS) }, ringed);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["focus-invisible review"]);
  });

  cases(FOCUS, [
    ["is shown by the browser where nobody erases it", "", "<a href='/'>Un</a> <button>Deux</button>"],
    ["is found missing", "a:focus { outline: none }", "<a href='/'>Un</a>", "focus-invisible"],
    [
      "may be shown by a background",
      "a:focus { outline: none; background: #006; color: #fff }",
      "<a href='/'>Un</a>",
    ],
    [
      "is shown by a background that is found too pale",
      "a:focus { outline: none; background: #ff0 }",
      "<a href='/'>Un</a>",
      "contrast-focus",
    ],
    [
      "may be shown around the element",
      "div:focus-within { outline: 2px solid #00f } a:focus { outline: none }",
      "<div><a href='/'>Un</a></div>",
    ],
    [
      "may be shown on a label",
      "input { appearance: none; outline: none !important } input:focus + label { outline: 2px solid #00f }",
      "<input type='checkbox' id='a'><label for='a'>Un</label>",
    ],
    [
      "may be shown by a pseudo-element",
      "a:focus { outline: none } a:focus::before { content: ''; outline: 2px solid #00f }",
      "<a href='/'>Un</a>",
    ],
    [
      "has a ring that is found too pale",
      "a:focus { outline: 2px solid #ddd }",
      "<a href='/'>Un</a>",
      "contrast-focus",
    ],
    [
      "has a ring that stands out in the dark too",
      "body { background: #111 } a { color: #fff } a:focus { outline: 2px solid #0a76f6 }",
      "<a href='/'>Un</a>",
    ],
    [
      "is not shown by an outline that is clear",
      "a:focus { outline: 3px solid transparent }",
      "<a href='/'>Un</a>",
      "focus-invisible",
    ],
    [
      "may be shown by a shadow beside an outline that is clear",
      "a:focus { outline: 3px solid transparent; box-shadow: 0 4px #0b0c0c; background: #fd0 }",
      "<a href='/'>Un</a>",
    ],
    [
      "is not shown by an outline that was there before",
      "a { outline: 2px solid #00f; outline-offset: 0 !important }",
      "<a href='/'>Un</a>",
      "focus-invisible",
    ],
    [
      "has a shadow that is found too pale",
      "a:focus { outline: none; box-shadow: 0 0 0 3px #ddd }",
      "<a href='/'>Un</a>",
      "contrast-focus",
    ],
    [
      "may be shown by a span or a drawing inside",
      "a { outline: none } a:focus span, a:focus svg { outline: 2px solid #000 }",
      "<a href='/'><span>Un</span></a> <a href='/b' aria-label='b'><svg width='20' height='20'></svg></a>",
    ],
    [
      "may be shown three elements above",
      "section:focus-within { border-color: #00f } section { border: 3px solid #fff } a:focus { outline: none }",
      "<section><div><p><b><a href='/'>Un</a></b></p></div></section>",
    ],
    [
      "may be shown far away",
      "body:has(a:focus) output { background: #000 } output { position: fixed; bottom: 0; width: 90px; height: 9px } a:focus { outline: none }",
      "<a href='/'>Un</a><output></output>",
    ],
    [
      "is in sight on a link around an image that floats",
      "img { float: left }",
      "<a href='/'><img alt='Un' src='data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==' width='90' height='90'></a>",
    ],
    [
      "is cut where what is around hides all of the outline",
      "p { overflow: hidden; width: 90px; height: 20px; margin: 0 } a { display: block; height: 20px } a:focus { outline: 2px solid #00f }",
      "<p><a href='/'>Un</a></p>",
      "focus-invisible",
    ],
    [
      "may be shown by a label of a field that is clear",
      "input { position: absolute; opacity: 0 } input:focus + span { outline: 2px solid #00f }",
      "<label><input type='checkbox'><span>Un</span></label>",
    ],
    [
      "is missed on a field that is clear",
      "input { position: absolute; opacity: 0 }",
      "<label><input type='checkbox'><span>Un</span></label>",
      "focus-invisible",
    ],
    [
      "is not shown by the caret alone",
      "input { border: 1px solid } input:focus { outline: 0 }",
      "<input aria-label='a'>",
      "focus-invisible",
    ],
    ["is not looked for on what has no place", "a:focus { outline: none }", "<a href='/'></a>"],
    [
      "is not looked for on a radio button that Tab passes by",
      "input:not(:checked):focus { outline: none; appearance: none; border: 1px solid }",
      "<label><input type='radio' name='a'>Un</label> <label><input type='radio' name='a' checked>Deux</label>",
    ],
    [
      "is not covered by a column that stays, unless the keyboard comes to it there",
      "div { overflow: auto; width: 300px; white-space: nowrap } b { position: sticky; left: 0; background: #eee; display: inline-block; width: 150px }",
      `<div><b>a</b>${[1, 2, 3, 4, 5, 6, 7, 8].map((each) => `<a href='/${each}'>Un lien ${each}</a> `).join("")}</div>`,
    ],
    [
      "is not covered where the browser brings it in sight",
      "footer { position: fixed; inset: auto 0 0 0; height: 100px; background: #eee }",
      "<div style='height: 900px'>Un texte</div><a href='/'>Un</a><div style='height: 900px'></div><footer>a</footer>",
    ],
    [
      "is covered where it is in the window, and a bar is over it",
      "footer { position: fixed; inset: auto 0 0 0; height: 400px; background: #eee }",
      "<div style='height: 300px'>Un texte</div><a href='/'>Un</a><footer>a</footer>",
      "focus-covered",
    ],
    [
      "is out of sight on a panel beyond the right edge, which no scrolling shows",
      "aside { position: fixed; top: 0; left: 100%; width: 300px } a:focus { outline: none }",
      "<p>Un texte</p><aside><a href='/'>Un</a></aside>",
      "focus-hidden",
    ],
  ]);
});

describe("text in the style sheet", () => {
  cases(/^text-in-css$/, [
    ["is found", "p::before { content: 'Nouveau ' }", "<p>a</p>", "text-in-css"],
    ["may be an ornament", "p::before { content: '→ ' } q::after { content: ' »' }", "<p>a</p><q>b</q>"],
    ["may be an icon of a font", "p::before { content: '\\e001\\e002\\e003' }", "<p>a</p>"],
    ["may count", "p::before { content: counter(list-item) '. ' }", "<p>a</p>"],
    ["may have an alternative", "p::before { content: 'Nouveau' / '' }", "<p>a</p>"],
    [
      "may have no box that shows it",
      "h2::before { content: 'Permalink'; display: block; height: 0; overflow: hidden }",
      "<h2>a</h2>",
    ],
    [
      "is found where its box overflows visibly",
      "h2::before { content: 'Permalink'; display: block; height: 0 }",
      "<h2>a</h2>",
      "text-in-css",
    ],
    [
      "may be replaced with an image",
      "a, i { display: block; width: 20px; height: 20px; background: #000 } a { text-indent: -9999px } i { font-size: 0 } a::before, i::before { content: 'Imprimer' }",
      "<a href='/a'></a><i></i>",
    ],
    [
      "may be clipped with its element",
      "p { position: absolute; width: 1px; height: 1px; overflow: hidden } p::before { content: 'Nouveau' }",
      "<p>a</p>",
    ],
  ]);
});

describe("targets", () => {
  const small =
    "a { display: inline-block; width: 16px; height: 16px; overflow: hidden; vertical-align: top }";
  cases(/^target-size$/, [
    [
      "lets large ones be",
      "a { display: inline-block; padding: 10px }",
      "<a href='/a'>Un</a><a href='/b'>Deux</a>",
    ],
    [
      "finds small ones side by side",
      small,
      "<a href='/a'>1</a><a href='/b'>2</a>",
      "target-size",
      "target-size",
    ],
    [
      "lets small ones be with room around",
      `${small} a { margin: 6px }`,
      "<a href='/a'>1</a><a href='/b'>2</a>",
    ],
    ["lets one be in a sentence", "", "<p>Un <a href='/a'>mot</a> et <a href='/b'>un</a>.</p>"],
    [
      "lets the browser's own box to tick be",
      "",
      "<input type='checkbox' aria-label='a'><input type='checkbox' aria-label='b'>",
    ],
    [
      "lets fields of the browser's own size be",
      "",
      "<input aria-label='a'><br><input type='date' aria-label='b'><br><input type='file' aria-label='c'><br><select aria-label='d'><option>1</option></select>",
    ],
    [
      "finds those that a style makes smaller",
      "select { height: 14px } input { width: 20px; height: 12px; padding: 0; border: 0 } * { font: 10px/1 sans-serif; margin: 0 }",
      "<div><select aria-label='d'><option>1</option></select></div><div><input aria-label='a'></div>",
      "target-size",
      "target-size",
    ],
    [
      "counts a label as part of its box to tick",
      "input { appearance: none; width: 9px; height: 9px; margin: 0 } label { display: inline-block; height: 30px }",
      "<div><input type='checkbox' id='a'><label for='a'>Choisir</label></div><div><input type='checkbox' id='b'><label for='b'>Choisir</label></div>",
    ],
    [
      "counts what makes a whole card a link",
      `${small} div { position: relative; height: 60px } a { position: static } a::before { content: ''; position: absolute; inset: 0 }`,
      "<div><a href='/a'>1</a></div><div><a href='/b'>2</a></div>",
    ],
    [
      "does not take a hidden field for a box in the page's corner",
      "input { display: none } label { display: inline-block; width: 20px; height: 20px; overflow: hidden } p { margin-top: 200px }",
      "<a href='/a' style='display:inline-block;width:20px;height:20px'></a><p><label for='f'>F</label><input type='file' id='f'></p>",
    ],
    [
      "does not take what scrolls under a fixed bar for crowded",
      `${small} nav { position: fixed; inset: 0 0 auto; height: 40px }`,
      "<nav><a href='/a'>1</a></nav><div><a href='/b'>2</a></div>",
    ],
    [
      "lets a small one be that a large one repeats",
      `${small} .l { width: 60px; height: 30px }`,
      "<a href='/a'>1</a><a class='l' href='/a'>1</a>",
    ],
  ]);
});

it("looks at thousands of links in seconds, in each check that sets them against one another", async () => {
  const row = (n: number) => `<div><p>Un texte ${n}</p><a href="/${n}">lien ${n}</a></div>`;
  const rows = Array.from({ length: 3000 }, (_, n) => row(n)).join("");
  const style =
    "<style>div { background: #eee } a { display: inline-block; width: 20px; height: 20px }</style>";
  await bench.show(rows, style);
  const start = Date.now();
  await bench.runRules({ rules: ["target-size", ...CONTRASTS] }, rows, style);
  // some 1.5 s; 25 s where each was set against all the others
  expect(Date.now() - start).toBeLessThan(10_000);
});

describe("reflow", () => {
  cases(/^reflow$/, [
    ["lets a page wrap", "", "<p>Un texte</p>"],
    ["finds a fixed width", "p { width: 1200px }", "<p>Un texte</p>", "reflow"],
    ["finds a long word", "", `<p>${"anticonstitutionnellement".repeat(9)}</p>`, "reflow"],
    ["finds a picture that is as wide as a banner", "", '<img alt="" width="1200" height="80">', "reflow"],
    [
      "does not name a button that cuts its own words",
      "button { width: 40px; overflow: hidden; white-space: nowrap } p { width: 1200px }",
      `<button>${"Partager ".repeat(200)}</button><p>Un texte</p>`,
      "reflow",
    ],
    [
      "lets an area scroll by itself",
      "div { overflow: auto } p { width: 1200px }",
      "<div><p>Un texte</p></div>",
    ],
    [
      "finds lines that are wider than the area in which they scroll",
      "div { overflow: auto } p { width: 1200px }",
      `<div><p>${"mot ".repeat(60)}</p></div>`,
      "reflow",
    ],
    [
      "lets cards, tabs, code and tables scroll in an area",
      "div { overflow: auto; white-space: nowrap } p { display: inline-block; width: 200px; white-space: normal }",
      `<div>${`<p>${"mot ".repeat(20)}</p>`.repeat(9)}</div><div><a href="/a">Un</a> <a href="/b">${"Deux".repeat(99)}</a></div><div><pre>${"mot ".repeat(99)}</pre></div><div><table><tr><th>${"mot ".repeat(99)}</th></tr></table></div>`,
    ],
    [
      "lets texts for assistive technology alone have long lines in an area",
      "main { overflow: auto; position: relative; width: 300px; height: 100px } p { position: absolute; white-space: nowrap } .pixel { width: 1px; overflow: hidden } .left { left: -999em; width: 900px }",
      `<main><div style="width: 900px">Un</div><p class="pixel">${"mot ".repeat(99)}</p><p class="left">${"mot ".repeat(99)}</p></main>`,
    ],
    [
      "asks about a map, whose parts are in an area of its own",
      "div { width: 1200px; height: 400px; overflow: hidden }",
      '<div><img alt="" width="256" height="256" src="data:,"></div>',
      "reflow",
    ],
    ["lets a data table be wide", "table { width: 1200px }", "<table><tr><th>a</th><td>b</td></tr></table>"],
    [
      "finds a text that the page cuts",
      "body { overflow-x: hidden } p { width: 1200px; white-space: nowrap }",
      `<p>${"mot ".repeat(60)}</p>`,
      "reflow",
    ],
    [
      "finds a field once, and not the one under it that completes what is typed",
      "span { position: relative; display: inline-block } input { width: 1200px } [readonly] { position: absolute; top: 0; left: 0 }",
      '<span><input readonly tabindex="-1"><input aria-label="a"></span>',
      "reflow",
    ],
    [
      "lets a menu wait aside",
      "body { overflow-x: hidden } p { position: absolute; left: 900px }",
      "<p>Menu</p>",
    ],
  ]);
});

describe("wider text spacing", () => {
  cases(/^text-spacing$/, [
    ["lets boxes grow", "", "<p>Un texte de plusieurs mots</p>"],
    [
      "lets a box lie over another part of the page",
      "main { position: relative } div { position: absolute; top: 110px; left: 0; background: #fff }",
      `<main>${"<p>Un texte de plusieurs mots</p>".repeat(12)}<div>Une aide sur la page</div></main>`,
    ],
    [
      "finds tabs that cover one more line of a box that lies under them",
      "main { position: relative; width: 180px; font: 16px/18px monospace } a { position: relative; z-index: 1; background: #fff } div { position: absolute; top: 0 }",
      "<main><a>Un onglet</a> <a>Un autre</a><div><b>Premier</b><br><b>Second</b></div></main>",
      "text-spacing",
    ],
    [
      "lets a box lie over another part of the page though it lets clicks through",
      "main { position: relative } div { position: absolute; top: 110px; left: 0; background: #fff; pointer-events: none }",
      `<main>${"<p>Un texte de plusieurs mots</p>".repeat(12)}<div>Une aide sur la page</div></main>`,
    ],
    [
      "lets the space after the last letter be cut",
      "p { width: 100px; overflow: hidden; font: 40px monospace }",
      "<p>25°</p>",
    ],
    [
      "finds a height that cuts",
      "p { width: 120px; height: 36px; line-height: 18px; overflow: hidden }",
      "<p>Un texte en deux lignes</p>",
      "text-spacing",
    ],
    [
      "finds a width that cuts",
      "p { width: 110px; overflow: hidden; white-space: nowrap; font: 16px monospace }",
      "<p>Onze lettre</p>",
      "text-spacing",
    ],
    [
      "lets an area cut one text more that cuts one already",
      "div { height: 54px; overflow: hidden } p { font: 16px/18px monospace; margin: 0; width: 700px }",
      `<div>${"<p>Une ligne</p>".repeat(9)}</div>`,
    ],
    [
      "finds a text that covers another",
      "div { width: 120px; height: 36px; font: 16px/18px sans-serif }",
      "<div>Un texte qui prend juste deux</div><div>Dessous</div>",
      "text-spacing",
    ],
    [
      "lets a page be that scrolls sideways then, by which nothing is lost",
      "p { white-space: nowrap; font: 16px monospace }",
      `<p>${"mot ".repeat(19)}</p>`,
    ],
    [
      "lets text scroll under a fixed bar",
      "body { margin: 0 } nav { position: fixed; inset: 0 0 auto; height: 30px } main { padding-top: 36px; font: 16px/18px serif } p { margin: 0 } div { height: 2000px }",
      "<nav>Une barre fixe</nav><main><p>Un texte</p><p>Deux</p><div></div></main>",
    ],
    [
      "lets text be under an open dialog",
      "div { width: 120px; height: 36px; font: 16px/18px sans-serif } [aria-modal] { position: fixed; inset: 0; background: #fff }",
      "<div>Un texte qui prend juste deux</div><div>Dessous</div><section role='dialog' aria-modal='true'><p>Ouvert</p></section>",
    ],
    [
      "does not ask of a text that was cut before",
      "p { width: 40px; height: 10px; overflow: hidden }",
      "<p>Un texte en plusieurs lignes</p>",
    ],
    [
      "does not ask of words that the old clip hides",
      "body { margin: 0; font: 16px/18px sans-serif } span { position: absolute; width: 120px; clip: rect(0, 0, 0, 0) } p { padding-top: 36px; margin: 0 }",
      "<span>Un texte qui prend juste deux</span><p>Dessous</p>",
    ],
    [
      "does not ask of words for screen readers alone",
      "p { position: absolute; width: 1px; height: 1px; overflow: hidden }",
      "<p>Un texte</p>",
    ],
  ]);

  it("leaves the page as it was", async () => {
    await bench.findBroken(["text-spacing"], "<p>Un texte</p>");
    expect(await bench.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });
});

describe("text at 200 %", () => {
  cases(/^text-only-zoom$/, [
    ["lets boxes grow", "", "<p>Un texte</p>"],
    [
      "finds a height that cuts",
      "p { font-size: 1rem; height: 24px; overflow: hidden }",
      "<p>Un texte</p>",
      "text-only-zoom",
    ],
    ["lets a page become too wide, by which nothing is lost", "p { width: 30rem }", "<p>Un texte</p>"],
    [
      "finds a text that a page cuts which becomes too wide",
      "body { overflow-x: hidden } p { width: 45rem; white-space: nowrap }",
      `<p>${"mot ".repeat(20)}</p>`,
      "text-only-zoom",
    ],
    [
      "lets a list fold that was open, as a menu does",
      "main { container-type: inline-size } p { width: 200px } @container (min-width: 30rem) { summary { display: none } ::details-content { content-visibility: visible } }",
      `<main><details><summary>Sommaire</summary><p>${"mot ".repeat(20)}</p></details><p>${"mot ".repeat(60)}</p></main>`,
    ],
  ]);
});

it.each(["highlighter_247031", "x-8f3a9k2b", "radix-:r1:"])(
  "does not name an element by the id %s, which is another one at each load",
  async (id) => {
    const markup = `<div id="${id}"><img src="a.png"></div><div id="plan-2024"><img src="b.png"></div>`;
    const { findings } = await bench.runRules({ rules: [], axe: ["image-alt"] }, markup);
    expect(findings.map(({ selector }) => selector)).toEqual([
      "html > body > div:nth-of-type(1) > img",
      "#plan-2024 > img",
    ]);
  },
);

describe("movement", () => {
  it("that goes on under reduced motion is found", async () => {
    const move = "@keyframes a { to { transform: rotate(1turn) } } p { animation: a 1s infinite }";
    const rules = (css: string) => bench.findBroken(["motion"], "<p>a</p>", `<style>${css}</style>`);
    await bench.page.emulateMedia({ reducedMotion: "reduce" });
    expect(await rules(move)).toEqual(["motion"]);
    expect(await rules(`${move} @media (prefers-reduced-motion: reduce) { p { animation: none } }`)).toEqual(
      [],
    );
    expect(await rules(move.replace("infinite", "2"))).toEqual([]);
    await bench.page.emulateMedia({ reducedMotion: null });
  });

  it("is stopped at its start if it is long, and is otherwise at its end", async () => {
    const css =
      "@keyframes f { to { margin-left: 100px } } p { animation: f 60s linear infinite } p + p { animation: f 4s linear both }";
    await bench.runRules({ rules: ["motion"] }, "<p>a</p><p>b</p>", `<style>${css}</style>`);
    const margins = () =>
      bench.page.evaluate(() =>
        [...document.querySelectorAll("p")].map((p) => getComputedStyle(p).marginLeft),
      );
    expect(await margins()).toEqual(["0px", "100px"]);
    await bench.page.waitForTimeout(100);
    expect(await margins()).toEqual(["0px", "100px"]);
  });
});

describe("print", () => {
  it("finds what runs off the sheet", async () => {
    const rules = (css: string, markup: string) =>
      bench.findBroken(["print-cut"], `<main>${markup}</main>`, `<style>${css}</style>`);
    await bench.page.emulateMedia({ media: "print" });
    expect(await rules("", "<p>a</p>")).toEqual([]);
    expect(await rules("@media print { p { width: 1200px } }", "<p>a</p>")).toEqual(["print-cut"]);
    await bench.page.emulateMedia({ media: null });
  });
});

it("asks about texts that a page replaces all the time, as a clock does", async () => {
  const clock = `<p id="clock">0</p><script>
    setInterval(() => { clock.innerHTML = "<b>" + performance.now() + "</b>" }, 1);
  </script>`;
  const axe = ["color-contrast", "css-orientation-lock", "image-alt"];
  const answer = await bench.runRules({ rules: ["color-contrast"], axe }, clock);
  expect(answer.findings).toEqual([]);
});

describe("a walk with the Tab key", () => {
  const walk = (connection: PageConnection, frames?: PageFrames, most?: number) =>
    walkWithTab(
      bench.page,
      connection,
      ["focus-order", "focus-trap", "focus-unreached", "hidden-stop"],
      frames,
      undefined,
      most,
    );
  const walked = async (markup: string) => {
    const connection = await bench.show(markup);
    const { response } = await walk(connection);
    return response?.findings.map(({ rule, selector }) => `${rule} ${selector}`);
  };
  const link = (id: string, more = "") => `<a id="${id}" href="/${id}" ${more}>${id}</a>`;

  it("comes to every link, button and field in order, and out again", async () => {
    const controls = `${link("a")}<button id="b">b</button><input id="c" aria-label="c"><select id="d"><option>d</select>`;
    const radios = "<input type='radio' name='r' id='r1' checked><input type='radio' name='r' id='r2'>";
    const more =
      "<details><summary id='s'>s</summary><a href='/hidden'>x</a></details><button disabled>y</button><a href='/z' tabindex='-1'>z</a>";
    expect(await walked(controls + radios + more)).toEqual([]);
  });

  it("goes round once, wherever the focus was before", async () => {
    const pressed = async (start: string) => {
      const connection = await bench.show(link("a") + link("b") + link("c"));
      const count = await bench.page.evaluateHandle((selector) => {
        const keys: string[] = [];
        document.addEventListener("keydown", ({ key }) => keys.push(key));
        document.querySelector<HTMLElement>(selector)?.focus();
        return keys;
      }, start);
      expect((await walk(connection)).response?.findings).toEqual([]);
      return (await count.jsonValue()).length;
    };
    // three stops, the way out and the way in
    expect(await pressed("#none")).toBe(5);
    expect(await pressed("#b")).toBe(5);
  });

  it("finds nothing on a page without a link", async () => {
    expect(await walked("<p>a</p>")).toEqual([]);
  });

  it("finds an order that is not that of the markup", async () => {
    expect(await walked(link("a") + link("b", 'tabindex="1"') + link("c"))).toEqual(["focus-order #b"]);
  });

  it("asks about an order that is the eye's, and not the markup's", async () => {
    const row = `<div style="display: flex; flex-direction: row-reverse; justify-content: flex-end">${link("a", 'tabindex="2"')}${link("b", 'tabindex="1"')}</div>`;
    const { response } = await walk(await bench.show(row));
    expect(response?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["focus-order", "review"],
    ]);
  });

  it("finds a key that is held back", async () => {
    expect(
      await walked(
        `${link("a")}<input id="b" aria-label="b" onkeydown="event.key === 'Tab' && event.preventDefault()">${link("c")}`,
      ),
    ).toEqual(["focus-trap #b"]);
  });

  it("lets an open modal keep the focus, though another one before it is closed", async () => {
    const modal = (id: string, more: string) =>
      `<div role="dialog" aria-modal="true" aria-label="${id}" ${more}><button id="${id}" onkeydown="event.key === 'Tab' && event.preventDefault()">OK</button></div>`;
    expect(await walked(link("a") + modal("b", "hidden") + modal("c", ""))).toEqual([]);
  });

  it("lets a dialog keep the focus while the rest of the page is inert, whatever says that it is modal", async () => {
    const dialog = (around: string) =>
      `<div ${around}>${link("a")}</div><div role="dialog" aria-label="b"><button id="b" onkeydown="event.key === 'Tab' && event.preventDefault()">OK</button></div>`;
    expect(await walked(dialog("inert"))).toEqual([]);
    expect(await walked(dialog(""))).toEqual(["focus-trap #b"]);
  });

  it("finds a trap on the last stop", async () => {
    expect(
      await walked(`${link("a")}<input id="b" aria-label="b" onkeydown="event.preventDefault()">`),
    ).toEqual(["focus-trap #b"]);
  });

  it("lets a feed grow as long as Tab is pressed, unless Tab is held there", async () => {
    const feed = (onKey: string) =>
      `${link("a")}${link("b", `onfocus="if (!this.nextElementSibling.id) return; const next = this.cloneNode(true); next.id = ''; ${onKey}; this.after(next)"`)}${link("c")}`;
    expect(await walked(feed(""))).toEqual([]);
    expect(await bench.page.locator("a").count()).toBeGreaterThan(4);
    const held = await walked(feed("next.onkeydown = (event) => event.preventDefault()"));
    expect(held).toEqual(["focus-trap html > body > a:nth-of-type(3)"]);
  });

  it("finds two elements that send the focus to each other", async () => {
    const [found] =
      (await walked(
        `${link("a")}${link("b")}${link("c", `onfocus="document.querySelector('#a').focus()"`)}${link("d")}`,
      )) ?? [];
    expect(found).toMatch(/^focus-(trap|order)/);
  });

  it("finds an element that hands the focus on", async () => {
    expect(
      await walked(
        `${link("a")}<button id="b" onfocus="document.querySelector('#c').focus()">b</button>${link("c")}${link("d")}`,
      ),
    ).toEqual(["focus-unreached #b"]);
  });

  it("lets a tree, or another element, pass the focus on to an element inside it", async () => {
    const tree = (item: string) =>
      `${link("a")}<ul id="t" role="tree" tabindex="0" onfocus="document.querySelector('#i').focus()">${item}</ul>${link("c")}`;
    expect(await walked(tree('<li id="i" role="treeitem" tabindex="-1">Nord</li>'))).toEqual([]);
    expect(
      await walked(
        `${link("a")}<div id="t" tabindex="0" onfocus="document.querySelector('#i').focus()"><button id="i">i</button></div>`,
      ),
    ).toEqual([]);
  });

  it("finds, behind an open dialog, a stop that is not read, but for one that sends the focus on", async () => {
    const behind = (guard: string) =>
      `<div role="dialog" aria-modal="true" aria-label="Contact">${link("a")}</div><div aria-hidden="true">${link("b", guard)}</div>`;
    expect(await walked(behind(""))).toEqual(["hidden-stop #b"]);
    const back = "document.querySelector('#a').focus()";
    expect(await walked(behind(`onfocus="${back}"`))).toEqual([]);
    expect(await walked(behind(`onfocus="setTimeout(() => ${back}, 50)"`))).toEqual([]);
    expect(await walked(behind("inert"))).toEqual([]);
    const kept = "event.key === 'Tab' && event.preventDefault()";
    expect(await walked(behind("").replace("<div role", `<div onkeydown="${kept}" role`))).toEqual([]);
  });

  it("goes through the parts of players and fields for dates, and through groups of radio buttons", async () => {
    const groups = ["x", "y", "z"].map((name) =>
      ["1", "2"]
        .map((value) => `<input type="radio" name="${name}" value="${value}" aria-label="${value}">`)
        .join(""),
    );
    const date = '<input type="date" aria-label="Jour"><input type="datetime-local" aria-label="Heure">';
    const scroller = '<div style="height: 20px; overflow: auto"><p>Un</p><p>Deux</p></div>';
    for (const markup of ["<video controls></video>", date, groups.join(""), scroller]) {
      expect(await walked(markup)).toEqual([]);
      expect(await walked(`${link("a")}${markup}${link("b")}`)).toEqual([]);
    }
  });

  it("finds an element that takes the focus back when it is left", async () => {
    const back = (delay: number) =>
      `${link("a")}<button id="b" onblur="setTimeout(() => this.focus(), ${delay})">b</button>`;
    for (const delay of [10, 80]) expect(await walked(back(delay))).toEqual(["focus-trap #b"]);
    expect(await walked(back(10) + link("c"))).toContain("focus-trap #b");
    const pair = `<button id="b" onblur="setTimeout(() => document.querySelector('#c').focus(), 10)">b</button>
      <button id="c" onblur="setTimeout(() => document.querySelector('#b').focus(), 10)">c</button>`;
    expect((await walked(link("a") + pair + link("d")))?.join()).toMatch(/focus-trap #[bc]/);
  });

  it("asks about a trap where the page names a key that may leave it", async () => {
    const held = `${link("a")}<input id="b" aria-label="b" onkeydown="event.preventDefault()">`;
    for (const key of ["F6", "Ctrl + M"]) {
      const { response } = await walk(await bench.show(`<p>${key} : sortir de l’éditeur.</p>${held}`));
      expect(response?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
        ["focus-trap", "review"],
      ]);
    }
  });

  it("lets a script send the focus somewhere once", async () => {
    const markup = `${link("a")}<button id="b" onblur="if (!this.done) { this.done = true; setTimeout(() => this.focus(), 10) }">b</button>${link("c")}`;
    for (const each of [markup, markup.replace(/<a .*$/, "")])
      expect((await walked(each))?.filter((rule) => rule.startsWith("focus-trap"))).toEqual([]);
  });

  it("says when it has not come to the whole page", async () => {
    const many = await bench.show(["a", "b", "c"].map((id) => link(id)).join(""));
    expect(await walk(many, undefined, 2)).toEqual({ isWhole: false });
    expect((await walk(many)).isWhole).toBe(true);
    const plugged = await bench.show(`${link("a")}<object data="data:text/html,a"></object>`);
    expect((await walk(plugged)).isWhole).toBe(false);
    const framed = await bench.show(link("a"));
    expect((await walk(framed, { frames: [], unreadCount: 1 })).isWhole).toBe(false);
  });

  it("lets an open dialog keep the focus", async () => {
    const connection = await bench.show(`${link("a")}<dialog><button>b</button></dialog>${link("c")}`);
    await bench.page.evaluate(() => document.querySelector("dialog")?.showModal());
    expect((await walk(connection)).response?.findings).toEqual([]);
  });
});
