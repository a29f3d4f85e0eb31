import fc from "fast-check";
import { SENTINEL, SENTINEL_HOST, vectors } from "./xss";

/** Data as JSON holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Compiled content as it comes from anywhere, and where a host shows it. */
export type Tampered = Readonly<Record<string, Json>>;

const RUN = `${SENTINEL}()`;
const HOME = `https://${SENTINEL_HOST}`;

/** Elements that run or load code, each by a name that a parser takes for it. */
export const RUNNING = (
  "script style iframe frame frameset fencedframe object embed applet base link meta template noscript " +
  "animate animateMotion animateTransform set"
).split(" ");

/** Attributes whose value is an address, or several. */
export const ADDRESSES = (
  "href src srcset srcSet imagesrcset xlink:href xlinkHref action formaction formAction poster data ping background cite " +
  "manifest codebase longdesc usemap HREF Src XLINK:HREF"
).split(" ");

const harmless =
  "p div a button form input img image video audio source details select svg math table td marquee x-a body title textarea".split(
    " ",
  );

const tag: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...RUNNING, ...RUNNING.map((name) => name.toUpperCase())),
  fc
    .constantFrom(...RUNNING)
    .chain((name) => fc.constantFrom(` ${name}`, `${name} x`, `svg:${name}`, [name])),
  fc.constantFrom(
    ...[
      "",
      " ",
      "1a",
      "-a",
      "!--",
      "!doctype",
      "?xml",
      "/p",
      "p>",
      "a.b",
      "x-é",
      "ſcript",
      "ſtyle",
      "__proto__",
    ],
    ...[`img src=x onerror=${RUN}`, `p/onclick=${RUN}`, `p\nonclick=${RUN}`, `p><script>${RUN}</script><p`],
  ),
  fc.constantFrom<Json>(null, true, {}, [], ["p"], 0, 0.5, -3, 1e21, -1e21, 1e-7, 9),
  fc.constantFrom("A", "IMG", ...harmless),
);

const eventName = fc
  .constantFrom(
    "click",
    "error",
    "load",
    "focus",
    "blur",
    "toggle",
    "mouseover",
    "pointerover",
    "submit",
    "begin",
    "start",
  )
  .chain((event) =>
    fc.constantFrom(
      ...[`on${event}`, `on${event.slice(0, 1).toUpperCase()}${event.slice(1)}`, `ON${event.toUpperCase()}`],
      ...[` on${event}`, `x on${event}`, `x\non${event}`, `x/on${event}`, `x"on${event}`, `x=1 on${event}`],
      ...[`><img src=x on${event}=${RUN}>`, `"><img src=x on${event}=${RUN}>`, `x=${RUN} on${event}`],
    ),
  );
const name = fc.oneof(
  { weight: 3, arbitrary: eventName },
  { weight: 4, arbitrary: fc.constantFrom(...ADDRESSES) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        "style",
        "STYLE",
        "srcdoc",
        "srcDoc",
        "dangerouslySetInnerHTML",
        "innerHTML",
        "outerHTML",
        "ref",
        "key",
      ],
      ...[
        "children",
        "is",
        "as",
        "to",
        "root",
        "landmark",
        "bare",
        "className",
        "class",
        "id",
        "title",
        "tabIndex",
      ],
      ...[
        "autoFocus",
        "open",
        "type",
        "attributeName",
        "values",
        "formMethod",
        "httpEquiv",
        "content",
        "rel",
        "1",
      ],
      ...[
        "__proto__",
        "constructor",
        "toString",
        "é",
        "",
        " ",
        "{}",
        "[a]",
        "(click)",
        "@click",
        ":href",
        "x:href",
      ],
    ),
  },
);

const address = fc.constantFrom(
  ...vectors.filter(({ family }) => /scheme|data address/.test(family)).map(({ text }) => text),
  `/a.png 1x, javascript:${RUN} 2x`,
  `/a.png 1x,javascript:${RUN} 2x`,
  `${HOME}/a javascript:${RUN}`,
);
const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: address },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Json>(
      ...[RUN, `javascript:${RUN}`, "/a", "", "x", true, false, 0, null, {}, [], `0;url=javascript:${RUN}`],
      ...[
        "image",
        "submit",
        "href",
        "text/html",
        `<img src=x onerror=${RUN}>`,
        `"><img src=x onerror=${RUN}>`,
      ],
      ...[
        "javascript",
        { __html: `<img src=x onerror=${RUN}>` },
        { toString: "x" },
        ["javascript", ""],
        ["", `:${RUN}`],
      ],
      ...[["javascript:", `//%0a${RUN}`], ["java", `script:${RUN}`], [["a"]], [{}]],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...vectors.map(({ text }) => text)) },
);

const attributes: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 4 }).map(entriesAsJson),
  },
  { weight: 1, arbitrary: fc.constantFrom<Json>(0, null, "", true, ["a", "b"], `x" onclick="${RUN}`) },
);

/** What an element may do with an address or an event: each is tried where it would act. */
const trap: fc.Arbitrary<Json> = fc
  .oneof(
    fc.tuple(fc.constantFrom("a", "A"), fc.constantFrom("href", "xlinkHref", "ping", "as", "to"), address),
    fc.tuple(fc.constantFrom("button", "input"), fc.constantFrom("formAction", "formaction", "src"), address),
    fc.tuple(fc.constant("form"), fc.constantFrom("action", "ACTION"), address),
    fc.tuple(
      fc.constantFrom("img", "IMG", "video", "image"),
      fc.constantFrom("src", "srcSet", "poster"),
      address,
    ),
    fc.tuple(
      fc.constantFrom("x-a", "button", "details", "img", "A"),
      eventName,
      fc.constantFrom<Json>(RUN, true),
    ),
  )
  .map(([element, attribute, given]) => [
    element,
    entriesAsJson([
      [attribute, given],
      ["tabIndex", 0],
      ["root", true],
    ]),
    ...(/^(?:img|input|image)$/i.test(element) ? [] : ["x"]),
  ]);

const node: fc.Arbitrary<Json> = fc.letrec<{ node: Json; element: Json }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    { weight: 3, arbitrary: fc.constantFrom<Json>("x", ...vectors.slice(0, 30).map(({ text }) => text)) },
    { weight: 1, arbitrary: fc.constantFrom<Json>(null, 0, {}, [], true, "") },
    { weight: 2, arbitrary: trap },
    { weight: 6, arbitrary: tie("element") },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          tie("element"),
          tie("element"),
          fc.constantFrom<Json>(
            [0, 1, 0],
            [1, 0],
            [5],
            ["constructor"],
            ["__proto__", "length"],
            "01",
            null,
            {},
          ),
          fc.constantFrom<Json>([], ["2026-04-03"], ["x", "2026-04-26T24:00"], [{}], "2026", null),
        )
        .map(([one, other, order, days]) => ({ days, order, shown: [[one], [other]] })),
    },
    { weight: 1, arbitrary: tie("element").map((inside) => ({ anchored: [inside] })) },
    {
      weight: 1,
      arbitrary: fc.record({
        slot: fc.constantFrom("inside", "page", "none", "constructor", "__proto__", "toString"),
        id: fc.constantFrom<Json>("javascript", `x" onclick="${RUN}`, {}, 1),
        level: fc.constantFrom<Json>(3, 9, -1, `2 onclick=${RUN}`, `2><img src=x onerror=${RUN}>`, null, {}),
        landmark: fc.constantFrom<Json>(true, `x`, 1),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        client: fc.constantFrom("Drawer", "script", "Json", "None", "constructor", "toString"),
        props: fc.array(fc.tuple(name, value), { maxLength: 3 }).map(entriesAsJson),
      }),
    },
  ),
  element: fc
    .tuple(
      fc.oneof(tag, fc.constantFrom<Json>(...harmless, 1, 2)),
      fc.oneof(attributes, fc.constant<Json>(0)),
      fc.array(tie("node"), { maxLength: 3 }),
    )
    .map(([tagName, given, children]) => [tagName, given, ...children]),
})).node;

/** The props that a JSON may bring where a host spreads it. */
const beside: fc.Arbitrary<Tampered> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    // a style beside the tree may be the site's own, and runs nothing
    arbitrary: fc
      .array(fc.tuple(name, value), { maxLength: 3 })
      .map((entries) => entriesAsJson(entries.filter(([key]) => key !== "style"))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Tampered>(
      { components: { a: "script", img: "iframe" } },
      { components: { a: { __html: RUN }, img: "x y" } },
      { blocks: { Json: "script", Drawer: { client: "iframe" }, None: null } },
      { headingLevel: `2><img src=x onerror=${RUN}>`, landmark: "x", id: "javascript" },
      { id: "javascript", now: "2026-04-10" },
      { dangerouslySetInnerHTML: { __html: `<img src=x onerror=${RUN}>` } },
    ),
  },
);

/** Compiled content that nobody compiled: a block's, or a page's with blocks in it. */
export const tampered: fc.Arbitrary<Tampered> = fc
  .record({ nodes: fc.array(node, { minLength: 1, maxLength: 3 }), isPage: fc.boolean(), more: beside })
  .map(({ nodes, isPage, more }): Tampered => {
    if (!isPage) return { block: "X", tree: nodes, ...more };
    const inside = { block: "X", tree: nodes };
    const page = { block: "X", tree: { nodes, blocks: {} } };
    const slot = { slot: "inside", id: "javascript" };
    return { page: "X", title: "x", tree: { nodes: [...nodes, slot], blocks: { inside, page } }, ...more };
  });

function entriesAsJson(entries: readonly (readonly [string, Json])[]): Record<string, Json> {
  // as JSON.parse does, which makes a key of « __proto__ »
  return Object.fromEntries(entries);
}
