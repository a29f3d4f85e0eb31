import { fireEvent, render, screen, within } from "@testing-library/react";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { Component, createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/support/runs";
import { parse } from "yaml";
import { CandidatesPage } from "../../../pages/candidates/CandidatesPage";
import { readPage } from "../../../pages/candidates/readPage";
import type { Entry } from "../entry";
import type { Cms, Host, ImmutableMap } from "./host";
import { loadPeople } from "./people";
import { type PreviewOptions, registerPreviews } from "./registerPreviews";

const source = readFileSync("examples/devenir-eig.md", "utf8");
const example = parse(source.slice(4, source.lastIndexOf("\n---"))) as Entry;

/** An Immutable map, as far as the preview uses one. */
function map(value: Readonly<Record<string, unknown>>): ImmutableMap {
  return {
    get: (key) => (typeof value[key] === "object" && value[key] ? map(value[key] as Entry) : value[key]),
    setIn: ([first = "", ...rest], next) => {
      const inner =
        rest.length > 0
          ? map((value[first] ?? {}) as Entry)
              .setIn(rest, next)
              .toJS()
          : next;
      return map({ ...value, [first]: inner });
    },
    toJS: () => value,
  };
}

/** What `create-react-class` does, as far as the preview uses it. */
const host: Host = {
  h: createElement as Host["h"],
  createClass: (specification) => {
    class Made extends Component {
      override state: object = {};
      constructor(props: object) {
        super(props);
        this.state = (specification as { getInitialState: () => object }).getInitialState.call(this);
      }
    }
    const { getInitialState: _, ...rest } = specification as { getInitialState: unknown };
    return Object.assign(Made.prototype, rest).constructor;
  },
};

/** What a CMS is given. */
function register(options: Partial<PreviewOptions> = {}) {
  const templates: Record<string, ComponentType<Record<string, unknown>>> = {};
  const styles: string[] = [];
  const handlers: ((event: { entry: ImmutableMap }) => unknown)[] = [];
  const cms: Cms = {
    registerPreviewStyle: (style) => void styles.push(style),
    registerPreviewTemplate: (name, component) =>
      void (templates[name] = component as ComponentType<Record<string, unknown>>),
    registerEventListener: ({ handler }) => void handlers.push(handler),
  };
  registerPreviews(cms, { styles: ["/site.css"], host, ...options });
  const save = (entry: object) => (handlers[0]?.({ entry: map({ ...entry }) }) as ImmutableMap).toJS();
  return {
    templates,
    styles,
    save,
    Preview: templates["candidates"] as ComponentType<Record<string, unknown>>,
  };
}

const entryOf = (data: unknown) => ({ entry: map({ data }) });
const markup = (data: unknown, options: Partial<PreviewOptions> = {}) =>
  renderToStaticMarkup(createElement(register(options).Preview, entryOf(data)));

describe("the preview", () => {
  it("is the page as the library renders it, made with the CMS's own React", () => {
    const { value } = readPage(source);
    const people = { "Clara Carneiro Alves": { job: "Designer", href: "/clara", image: "/clara.jpg" } };
    const page = renderToStaticMarkup(
      <CandidatesPage {...(value as NonNullable<typeof value>)} people={people} />,
    );
    expect(page).toContain("/clara.jpg");
    expect(markup(example, { people })).toContain(page);
  });

  it("is registered under the names that are given, with the site's styles before its own", () => {
    const { templates, styles } = register({ names: ["devenir", "pages"], styles: ["/a.css", "/b.css"] });
    expect(Object.keys(templates)).toEqual(["devenir", "pages"]);
    expect(styles.slice(0, 2)).toEqual(["/a.css", "/b.css"]);
    expect(styles[2]).toContain(".dsfrb-cms__bar");
  });

  it("takes the site's own addresses, words and day", () => {
    const html = markup(
      { ...example, open: true, closesAt: "2026-04-26" },
      {
        resolveUrl: (url) => `/site/${url}`,
        breadcrumb: [{ title: "Participer", url: "x" }],
        now: () => "2026-04-27",
      },
    );
    expect(html).toContain('href="/site/x"');
    expect(html).toContain("Participer");
    expect(html).toContain('data-rule="call-past"');
    expect(html).toContain('id="appel"');
  });

  it("loads a file that was just chosen from where the CMS keeps it", () => {
    const people = { "Clara Carneiro Alves": { image: "/img/new.jpg" } };
    const { Preview } = register({ people });
    const getAsset = (path: string) => ({ toString: () => (path === "/img/new.jpg" ? "blob:x/1" : path) });
    const html = renderToStaticMarkup(createElement(Preview, { ...entryOf(example), getAsset }));
    expect(html).toContain('src="blob:x/1"');
  });

  it("lets the call be seen open or closed, whatever the form says", () => {
    const { Preview } = register();
    render(<Preview {...entryOf(example)} />);
    expect(screen.queryByRole("link", { name: "Postuler" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Comme si l’appel était ouvert" }));
    expect(screen.getAllByRole("link", { name: "Postuler" })).toHaveLength(2);
    expect(screen.getByRole("button", { name: "Comme si l’appel était ouvert" }).ariaPressed).toBe("true");
  });

  it("lists the issues with their fields, errors first, and hides the list when asked to", () => {
    const { Preview } = register();
    render(<Preview {...entryOf({ ...example, closesAt: "demain" })} />);
    const panel = screen.getByRole("region", { name: "À corriger" });
    const [first] = within(panel).getAllByRole("listitem");
    expect(first?.textContent).toContain("erreurClôture de l’appel");
    const counter = screen.getByRole("button", { name: /^1\serreur, / });
    fireEvent.click(counter);
    expect(screen.queryByRole("region", { name: "À corriger" })).toBeNull();
    expect(counter.getAttribute("aria-expanded")).toBe("false");
  });
});

describe("half-typed and empty content", () => {
  const anything = fc.oneof(
    fc.object({ maxDepth: 4, withNullPrototype: true, withDate: true }),
    fc.anything(),
  );
  // a real page, its parts and their parts left out, emptied, replaced or cut short, as a form holds them
  const cut = (value: unknown): fc.Arbitrary<unknown> => {
    const others = fc.constantFrom<unknown>(undefined, null, "", {}, [], "- ", "1.", "**", "[a](", "#");
    if (typeof value === "string")
      return fc.oneof(
        fc.nat(value.length).map((end) => value.slice(0, end)),
        others,
      );
    if (Array.isArray(value)) return fc.oneof(fc.tuple(...value.map(cut)), others);
    if (typeof value === "object" && value !== null) {
      const fields = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cut(each)]));
      return fc.oneof({ weight: 4, arbitrary: fc.record(fields, { requiredKeys: [] }) }, others);
    }
    return fc.oneof(fc.constant(value), others);
  };

  it("never breaks the preview, and is shown with one main title", () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: cut(example) }, anything), fc.boolean(), (data, open) => {
        const html = markup(data, { now: () => (open ? "2026-04-14" : "1900-01-01") });
        expect(html.match(/<h1/g)).toHaveLength(1);
        expect(html).toContain('id="contenu"');
      }),
      { numRuns: runs(150) },
    );
  });

  it("is a page without a title before the CMS has an entry", () => {
    expect(markup(undefined)).toContain("<h1");
  });
});

describe("what is saved", () => {
  it("has the keys that the page needs, blank, and what the author wrote", () => {
    const { save } = register();
    const saved = save({ collection: "candidates", slug: "a", data: { title: "A", head: { sub: "B" } } });
    expect(saved).toMatchObject({
      title: "A",
      open: false,
      head: { questions: [], sub: "B" },
      how: { desc: "" },
    });
  });

  it("is left alone in other collections, and completed in a file of its own name", () => {
    const { save } = register({ names: ["devenir"] });
    expect(save({ collection: "posts", slug: "a", data: { title: "A" } })).toEqual({ title: "A" });
    expect(save({ collection: "pages", slug: "devenir", data: { title: "A" } })).toHaveProperty(
      "open",
      false,
    );
  });
});

describe("people from the CMS's own collection", () => {
  const profiles = [
    { title: "Camille Exemple", job: "Designer", defis: ["Un", "Deux"], href: "/camille" },
    { title: "Alix Modèle", defis: "Seul", url: "/alix" },
    { title: "Alix Modèle" },
    { job: "Sans nom" },
  ];

  it("are a directory; two of one name stay two", async () => {
    const people = await loadPeople({ collection: "people" }, (name) =>
      Promise.resolve(name === "people" ? profiles.map((data) => map({ data, slug: "a" })) : []),
    );
    expect(Object.keys(people)).toEqual(["Camille Exemple", "Alix Modèle"]);
    expect(people["Camille Exemple"]).toMatchObject({
      job: "Designer",
      href: "/camille",
      challenges: ["Un", "Deux"],
    });
    expect(people["Alix Modèle"]).toHaveLength(2);
    expect(people["Alix Modèle"]).toMatchObject([
      { href: "/alix", challenges: ["Seul"] },
      { challenges: [] },
    ]);
  });

  it("are none where the CMS has none", async () => {
    expect(await loadPeople({ collection: "people" }, undefined)).toEqual({});
    expect(await loadPeople({ collection: "people" }, () => Promise.resolve("x"))).toEqual({});
  });
});
