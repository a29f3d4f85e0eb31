// @vitest-environment jsdom

import { act, fireEvent, render, screen, within } from "@testing-library/react";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { Component, createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { fixturesOn } from "../../../../tests/shared/fixtures";
import { countRuns } from "../../../../tests/support/runs";
import { parse, stringify } from "yaml";
import { ThemePage } from "../../../../examples/authors-order/pages";
import { QuestionPage } from "../../../../tests/support/questionPage";
import { AdministrationsPage } from "../../../../tests/support/sitePage";
import { readPage } from "dsfr-blocks/internal";
import * as pages from "dsfr-blocks/ourPages";
import { type AnyPage, CandidatesPage, defineBlock, definePage } from "dsfr-blocks";
import { QuestionHero } from "dsfr-blocks";
import { choice, markdown, object } from "@dsfr-blocks/content/schema";
import { collectionFor, fieldsFor } from "../collectionFor";
import { type Entry, fillGaps } from "../entry";
import { resolveEntryCollection } from "../fields";
import { getExampleRows, findUntouchedTexts } from "./exampleTexts";
import type { Cms, FileFormat, ReactRuntime, ImmutableMap } from "./reactRuntime";
import { ProfileCards } from "dsfr-blocks";
import { listPhotoAdvice, loadEntries } from "./people";
import { registerPreviews } from "./registerPreviews";
import type { PreviewOptions } from "./options";
import "../../../../tests/support/noLayout";

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
const host: ReactRuntime = {
  h: createElement as ReactRuntime["h"],
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

/** What a CMS is given, which has these functions besides. */
function register(options: Partial<PreviewOptions> = {}, own: Partial<Cms> = {}) {
  const templates: Record<string, ComponentType<Record<string, unknown>>> = {};
  const styles: string[] = [];
  const handlers: Record<string, (event: { entry: ImmutableMap }) => unknown> = {};
  const formats: Record<string, FileFormat> = {};
  const cms: Cms = {
    registerPreviewStyle: (style) => void styles.push(style),
    registerPreviewTemplate: (name, component) =>
      void (templates[name] = component as ComponentType<Record<string, unknown>>),
    registerEventListener: ({ name, handler }) => void (handlers[name] = handler),
    registerCustomFormat: (name, extension, format) => void (formats[`${name} ${extension}`] = format),
    ...own,
  };
  registerPreviews(cms, { pages: [CandidatesPage], styles: ["/site.css"], reactRuntime: host, ...options });
  /** What is saved, as the CMS does it: what no handler changes stays. */
  const save = (entry: object) =>
    (
      (handlers["preSave"]?.({ entry: map({ ...entry }) }) ?? map({ ...entry }).get("data")) as ImmutableMap
    ).toJS();
  const publish = (entry: object) => handlers["prePublish"]?.({ entry: map({ ...entry }) });
  return {
    templates,
    styles,
    format: formats["as-written-frontmatter md"] as FileFormat,
    save,
    publish,
    Preview: templates["candidates"] as ComponentType<Record<string, unknown>>,
  };
}

const entryOf = (data: unknown) => ({ entry: map({ data }) });
const figures = { title: "Chiffres", figures: [], year: 2026, source: "insee", framed: true };
const administrations = {
  layout: "administrations",
  title: "Administrations",
  head: { questions: [], sub: "Oui." },
  figures: { ...figures, figures: [{ number: "12", text: "agents" }], picture: "/img/a.png" },
  more: figures,
  simulator: { title: "Simuler", help: "Un **texte**." },
  body: "La suite.",
};
const markup = (data: unknown, options: Partial<PreviewOptions> = {}) =>
  renderToStaticMarkup(createElement(register(options).Preview, entryOf(data)));

describe("the preview", () => {
  it("is the page as the library renders it, made with the CMS's own React", () => {
    const { value } = readPage(source, CandidatesPage);
    const people = { "Clara Carneiro Alves": { job: "Designer", href: "/clara", image: "/clara.jpg" } };
    const page = renderToStaticMarkup(
      <CandidatesPage {...(value as NonNullable<typeof value>)} people={people} />,
    );
    expect(page).toContain("/clara.jpg");
    expect(markup(example, { people })).toContain(page);
  });

  it("is registered under the names that are given, with the site's styles", () => {
    const pages = [
      AdministrationsPage,
      { page: CandidatesPage, collection: "pages", file: "devenir" },
      { page: CandidatesPage, collection: "candidats" },
      { page: AdministrationsPage, collection: "candidats" },
    ];
    const { templates, styles } = register({ pages, styles: ["/a.css", "/b.css"] });
    expect(Object.keys(templates)).toEqual([
      "administrations",
      "administrations-example",
      "administration",
      "administration-example",
      "devenir",
      "candidats",
      "candidats-example",
    ]);
    expect(styles).toEqual(["/a.css", "/b.css"]);
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

  it("shows a link to the file of another page as a link to this page, once the CMS has loaded the pages", async () => {
    const data = {
      ...example,
      head: { ...(example["head"] as Entry), sub: "Lisez [la foire aux questions](./faq.md#dates)." },
    };
    const entry = (file: string, values: object) =>
      map({ path: `content/${file}.md`, slug: file, collection: "candidates", data: values });
    const { Preview } = register();
    const others = [entry("faq", { layout: "candidates", title: "Questions", url: "/faq/" })];
    render(
      <Preview
        entry={entry("devenir", data)}
        getCollection={() => Promise.resolve({ toJS: () => others })}
        config={map({})}
      />,
    );
    const link = await screen.findByRole("link", { name: "la foire aux questions" });
    await vi.waitFor(() => expect(link.getAttribute("href")).toBe("/faq/#dates"));
    // a slow check waits for a pause
    const panel = () =>
      [...document.querySelectorAll("[data-rule]")].map((issue) => issue.textContent).join();
    await vi.waitFor(() => expect(panel()).not.toContain("./faq.md"), 3000);
    expect(panel()).toContain("img/aac-eig6-reglement.pdf");
  });

  it("loads a file that was just chosen from where the CMS keeps it, by its public address too", () => {
    const people = { "Clara Carneiro Alves": { image: "/img/new.jpg" } };
    const { Preview } = register({ people });
    const renderShown = (known: string, config?: object) => {
      const getAsset = (path: string) => ({ toString: () => (path === known ? "blob:x/1" : path) });
      return renderToStaticMarkup(createElement(Preview, { ...entryOf(example), getAsset, config }));
    };
    expect(renderShown("/img/new.jpg")).toContain('src="blob:x/1"');
    // Decap takes an address with a leading slash for one of the web
    expect(renderShown("new.jpg", { public_folder: "/img" })).toContain('src="blob:x/1"');
    // and a site whose public folder has none writes addresses without it
    expect(renderShown("img/new.jpg", { public_folder: "img" })).toContain('src="blob:x/1"');
    expect(renderShown("new.jpg", { public_folder: "/" })).toContain('src="/img/new.jpg"');
    expect(renderShown("new.jpg", { public_folder: "/image" })).toContain('src="/img/new.jpg"');
  });

  it("shows a file that was just chosen in Sveltia CMS, whose address is no fault", () => {
    const { Preview } = register();
    const url = "blob:http://localhost:4000/4950e229";
    const data = { ...example, image: url, how: { title: "Étapes", desc: `![Un port](${url})` } };
    const { container } = render(<Preview {...entryOf(data)} />);
    expect(container.querySelectorAll(`img[src="${url}"]`)).toHaveLength(2);
    expect(container.querySelector("[data-rule=dropped-address]")).toBeNull();
    expect(container.textContent).not.toContain("blob:");
  });

  it("is shown on the days on which it changes, each in words", () => {
    const { Preview } = register({ now: () => "2026-03-01" });
    const dates = { opensAt: "2026-04-03", closesAt: "2026-04-26" };
    render(<Preview {...entryOf({ ...example, open: true, ...dates })} />);
    const applies = () => screen.queryAllByRole("link", { name: "Postuler" }).length;
    const readTopic = () =>
      document.querySelector(".dsfrb-cms__topic")?.textContent.replaceAll("\u00A0", " ");
    const on = (name: RegExp) => {
      fireEvent.click(screen.getByRole("button", { name }));
      expect(screen.getByRole("button", { name }).ariaPressed).toBe("true");
      return [applies(), readTopic()];
    };
    expect([applies(), readTopic()]).toEqual([0, "Appel à venir : il ouvrira le 3 avril 2026."]);
    expect(on(/^Ouverture/)).toEqual([2, "Le 3 avril 2026, le bouton apparaît."]);
    expect(on(/^Dernier jour/)).toEqual([2, "Le 26 avril 2026, le bouton s’affiche pour la dernière fois."]);
    expect(on(/^Lendemain/)).toEqual([0, "Le 27 avril 2026, le bouton disparaît."]);
    expect(on(/^La page aujourd’hui/)[0]).toBe(0);
  });

  it("says on a day that is looked at what is wrong today, and still is on that day", () => {
    const { Preview } = register({ now: () => "2026-04-01" });
    const data = { ...example, open: true, opensAt: "2026-04-03", closesAt: "2026-04-26" };
    const { container } = render(<Preview {...entryOf(data)} />);
    const readTopic = () =>
      ["hidden-apply", "call-past"].flatMap((rule) =>
        container.querySelector(`[data-rule="${rule}"]`) ? [rule] : [],
      );
    const on = (name: RegExp) => {
      fireEvent.click(screen.getByRole("button", { name }));
      return readTopic();
    };
    expect(readTopic()).toEqual(["hidden-apply"]);
    expect(on(/^Ouverture/)).toEqual([]);
    expect(on(/^Lendemain/)).toEqual([]);
    expect(on(/^La page aujourd’hui/)).toEqual(["hidden-apply"]);
  });

  it("shows a page in the language of its collection, with its labels and its rules", () => {
    const { templates } = register({ pages: [{ page: CandidatesPage, lang: "en" }] });
    const Preview = templates["candidates"] ?? expect.unreachable();
    const data = { ...example, title: "Join us !" };
    const { container, unmount } = render(<Preview entry={map({ data, collection: "candidates" })} />);
    expect(container.querySelector('[lang="en"] nav')?.textContent).toContain("Home");
    expect(container.querySelector('[data-rule="no-break-space"]')).toBeNull();
    unmount();
  });

  it("names in one line the parts whose texts are still those of the example", () => {
    const source = readFileSync("examples/site/content/devenir.md", "utf8");
    const collections = [collectionFor(CandidatesPage), collectionFor(CandidatesPage, { example: source })];
    const data = parse(source.split(/^---$/m)[1] ?? "") as Entry;
    const lines = (entry: Entry, options: Partial<PreviewOptions>, collection = "candidates") => {
      const { Preview } = register(options);
      const props = { entry: map({ data: entry, collection }) };
      const { container, unmount } = render(<Preview {...props} />);
      const found = [...container.querySelectorAll('[data-rule="example-text"]')].map(
        ({ textContent }) => textContent,
      );
      unmount();
      return found;
    };
    const [line, ...others] = lines(data, { collections });
    expect(others).toEqual([]);
    expect(line).toMatch(
      /^8\savertissements.*AccrocheDéfinition.*Certains textes viennent encore de l’exemple/,
    );
    expect(lines(data, { collections }, "candidates-example")).toEqual([line]);
    expect(lines(example, { collections })).toEqual([]);
    expect(lines(data, {})).toEqual([]);
    expect(lines(data, { collections, rules: { "example-text": "off" } })).toEqual([]);
    const own = { ...example, wait: data["wait"] };
    expect(lines(own, { collections })).toEqual([expect.stringMatching(/^avertissement(?!s)/)]);
  });

  it("leads from a part to its first text that is the example's", () => {
    const source = readFileSync("examples/site/content/devenir.md", "utf8");
    const collections = [collectionFor(CandidatesPage, { example: source })];
    const { head } = parse(source.split(/^---$/m)[1] ?? "") as { head: Entry };
    const data = {
      ...example,
      head: { ...head, questions: [{ question: "Aimez-vous la mer, et ses ports ?" }] },
    };
    const texts = getExampleRows(collections, "candidates", CandidatesPage);
    expect(findUntouchedTexts(data, CandidatesPage, texts, {})).toMatchObject([
      { field: "Accroche", path: ["head", "sub"] },
    ]);
  });

  it("still names a part of the example in which some words are the author's own", () => {
    const source = readFileSync("examples/site/content/devenir.md", "utf8");
    const collections = [collectionFor(CandidatesPage, { example: source })];
    const { conditions } = parse(source.split(/^---$/m)[1] ?? "") as { conditions: { desc: string } };
    const isNamed = (desc: string) => {
      const { Preview } = register({ collections });
      const entry = map({
        data: { ...example, conditions: { title: "Que proposez-vous ?", desc } },
        collection: "candidates-example",
      });
      const { container, unmount } = render(<Preview entry={entry} />);
      const found = container.querySelector('[data-rule="example-text"]') !== null;
      unmount();
      return found;
    };
    expect(isNamed(conditions.desc)).toBe(true);
    expect(isNamed(`Simplement, en un mois.\n\n${conditions.desc}`)).toBe(true);
    expect(isNamed("* Un contrat\n\n   Nous signons pour dix mois.")).toBe(false);
  });

  it("says of a call that is switched off that its days change nothing", () => {
    const { Preview } = register();
    render(<Preview {...entryOf({ ...example, open: false, closesAt: "2026-12-31" })} />);
    fireEvent.click(screen.getByRole("button", { name: /^Lendemain/ }));
    expect(document.querySelector(".dsfrb-cms__topic")?.textContent.replaceAll(/\s/g, " ")).toBe(
      "Le 1er janvier 2027, l’appel reste fermé : « Appel ouvert » n’est pas activé.",
    );
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

  const saysAnotherPage = (data: unknown) => {
    const layout: unknown = typeof data === "object" && data && "layout" in data ? data.layout : "";
    return typeof layout === "string" && !["", "candidates"].includes(layout.trim());
  };

  it("never breaks the preview, and is shown with one main title", () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: cut(example) }, anything), fc.boolean(), (data, open) => {
        const html = markup(data, { now: () => (open ? "2026-04-14" : "1900-01-01") });
        if (saysAnotherPage(data)) {
          expect(html).toContain("l’enregistrement est bloqué");
          return;
        }
        expect(html.match(/<h1/g)).toHaveLength(1);
        expect(html).toContain('id="contenu"');
      }),
      { numRuns: countRuns(150) },
    );
  });

  it("is a page without a title before the CMS has an entry", () => {
    expect(markup(undefined)).toContain("<h1");
  });
});

describe("what is saved", () => {
  it("has the keys that the page needs, blank, and what the author wrote, in its order", () => {
    const { save } = register();
    const saved = save({ collection: "candidates", slug: "a", data: { title: "A", head: { sub: "B" } } });
    expect(saved).toMatchObject({
      title: "A",
      open: false,
      head: { questions: [], sub: "B" },
      how: { desc: "" },
    });
    expect(Object.keys(saved as object).slice(0, 2)).toEqual(["title", "head"]);
  });

  it("is left alone where it is no entry of the page, whatever its name", () => {
    const data = { title: "A" };
    const pages = [CandidatesPage, { page: CandidatesPage, collection: "pages", file: "devenir" }];
    const { save } = register({ pages });
    expect(save({ collection: "blog", slug: "candidates", data })).toEqual(data);
    expect(save({ collection: "blog", slug: "devenir", data })).toEqual(data);
    expect(save({ collection: "pages", slug: "mentions", data })).toEqual(data);
    expect(save({ collection: "pages", slug: "candidates", data })).toEqual(data);
    expect(save({ collection: "pages", slug: "devenir", data })).toHaveProperty("open", false);
  });

  it("is refused in the form of another page type, and the list to open is named, there and in the preview", () => {
    const pages = [CandidatesPage, AdministrationsPage];
    const collections = [{ name: "administrations", label: "Administrations" }];
    const { save, Preview } = register({ pages, collections });
    const entry = { collection: "candidates", slug: "a", data: { title: "A", layout: "administrations" } };
    const advice =
      "Cette page suit le modèle « administrations ». Ouvrez-la dans la liste « Administrations ».";
    expect(() => save(entry)).toThrow(advice);
    render(<Preview entry={map(entry)} />);
    expect(screen.getByText(/l’enregistrement est bloqué/).textContent).toContain(advice);
    expect(() => save({ ...entry, data: { title: "A", layout: "autre" } })).toThrow("modèle « autre »");
    expect(save({ ...entry, collection: "blog" })).toEqual(entry.data);
  });

  it("of a folder of several pages gains the keys of its own one alone", () => {
    const pages = [CandidatesPage, AdministrationsPage].map((page) => ({ page, collection: "pages" }));
    const { save } = register({ pages });
    const saved = save({ collection: "pages", slug: "a", data: { layout: "administration", title: "A" } });
    expect(saved).toMatchObject({ figures: { title: "", figures: [] }, simulator: { help: "" } });
    expect(saved).not.toHaveProperty("open");
    expect(saved).not.toHaveProperty("wait");
    // without a layout, nobody knows which of them it is
    expect(save({ collection: "pages", slug: "a", data: { title: "A" } })).toEqual({ title: "A" });
  });

  it("is never an empty form over a file that cannot be read", () => {
    const { save, Preview } = register();
    const raw = "---\ntitle: Devenir\nhead: [\n---\n";
    const broken = { collection: "candidates", slug: "a", raw, data: { title: "" } };
    expect(() => save(broken)).toThrow(/ne peut pas être lu : ligne \d\. .* l’enregistrement est bloqué/);
    render(<Preview entry={map({ ...broken, data: {} })} />);
    expect(screen.getByRole("alert").textContent).toContain("ne peut pas être lu");
    expect(screen.queryByRole("heading")).toBeNull();
    expect(save({ ...broken, raw: source, data: example })).toEqual(example);
    // neither a new entry nor a file that another way of writing front matter reads
    for (const other of ["", "+++\ntitle = 1\n+++\n", undefined])
      expect(save({ ...broken, raw: other, data: example })).toEqual(example);
  });

  it("is written as it was, but for what was edited, in the site's own format", () => {
    const raw = `\uFEFF---\r\n# à garder\r\n${source.slice(4).replaceAll("\n", "\r\n")}\r\nLa suite.`;
    const { format, save } = register();
    const data = format.fromFile(raw);
    expect(data).toMatchObject({ title: "Devenir EIG", body: "\r\nLa suite." });
    const entry = { collection: "candidates", slug: "a", raw };
    save({ ...entry, data: { ...data, title: "Autre" } });
    const edited = raw.replace("title: Devenir EIG", "title: Autre");
    expect(format.toFile({ ...data, title: "Autre" })).toBe(edited);
    save({ ...entry, data: { ...data, body: "Fin.\n" } });
    expect(format.toFile({ ...data, body: "Fin.\n" })).toBe(raw.replace("\r\nLa suite.", "Fin.\n"));
    // a new page, and what was not announced: nothing of another file
    const fresh = format.toFile({ layout: "candidates", title: "Neuve", body: "" }, ["title", "layout"]);
    expect(fresh).toBe("---\ntitle: Neuve\nlayout: candidates\n---\n");
  });

  it.each(["Decap CMS", "Sveltia CMS"])(
    "has each new key after the one that precedes it in the form, as %s saves it",
    (name) => {
      const isSveltia = name === "Sveltia CMS";
      const { format, save } = register({}, isSveltia ? { getFieldType: () => undefined } : {});
      const data = format.fromFile(source);
      // the new keys are last, in the order in which an editor filled them in
      const days = { closesAt: "2031-05-30", opensAt: "2031-04-07" };
      const edited = { ...data, lang: "fr", alt: "Un phare", image: "/a.jpg", ...days };
      const raw = source.replace(/ {2}sub: .*\n/, "");
      const fileSource = isSveltia ? { __dsfrb_source: raw } : {};
      save({
        collection: "candidates",
        slug: "a",
        ...(!isSveltia && { raw }),
        data: { ...edited, ...fileSource },
      });
      const order = fieldsFor(CandidatesPage).map((field) => field.name);
      const written = isSveltia ? format.toFile({ ...edited, ...fileSource }) : format.toFile(edited, order);
      const lines = written.split("\n");
      const newLines = lines.flatMap((line, index) =>
        raw.split("\n").includes(line) ? [] : [[lines[index - 1], line]],
      );
      expect(newLines).toEqual([
        ["open: false", "opensAt: 2031-04-07"],
        ["opensAt: 2031-04-07", "closesAt: 2031-05-30"],
        ["closesAt: 2031-05-30", "image: /a.jpg"],
        ["image: /a.jpg", "alt: Un phare"],
        [expect.stringContaining("- question: "), expect.stringContaining("  sub: ")],
        ["layout: candidates", "lang: fr"],
      ]);
    },
  );

  it("is edited in place in Sveltia CMS too, whose entries have no file: the text comes with the values", () => {
    const { format, save, Preview } = register({}, { getFieldType: () => undefined });
    const data = format.fromFile(source);
    // it gives each field of the form a value
    const edited = { ...data, title: "Autre", url: "", how: { ...(data["how"] as Entry), steps: [] } };
    save({ collection: "candidates", slug: "a", raw: "", data: edited });
    expect(format.toFile(edited)).toBe(source.replace("title: Devenir EIG", "title: Autre"));
    // keys of Sveltia CMS itself, which it adds to the items of a changed list
    const head = data["head"] as Entry;
    const questions = [...(head["questions"] as Entry[])].reverse();
    const items = questions.map((item, index) => ({ ...item, __sc_item_id: String(index) }));
    const reordered = { ...data, head: { ...head, questions: items } };
    const saved = save({ collection: "candidates", slug: "a", data: reordered });
    const written = format.toFile({ ...data, head: { ...head, questions } });
    expect(written.split("\n").sort()).toEqual(source.split("\n").sort());
    expect(written).not.toBe(source);
    // saving again edits the text that was just written, even without `prepareSave`
    expect(saved).toHaveProperty("__dsfrb_source", written);
    expect(
      format.toFile({ ...data, head: { ...head, questions }, title: "Autre", __dsfrb_source: written }),
    ).toBe(written.replace("title: Devenir EIG", "title: Autre"));
    render(<Preview entry={map({ data: reordered })} />);
    expect(screen.queryByText(/dsfrb_source|__sc_/)).toBeNull();
  });

  it.each(["Decap CMS", "Sveltia CMS"])(
    "of a person shows a single text in a list field of %s, and keeps it as it was written",
    (name) => {
      const { format, save } = register(
        { people: { collection: "people" } },
        name === "Sveltia CMS" ? { getFieldType: () => undefined } : {},
      );
      const raw = "---\ntitle: Sacha Témoin\njob: Responsable\ndefis: Journal de bord # un seul\n---\n";
      const data = format.fromFile(raw);
      expect(data["defis"]).toEqual(["Journal de bord"]);
      const saved = (change: object) => {
        const edited = { ...data, ...change };
        save({ collection: "people", slug: "sacha-temoin", raw, data: edited });
        return format.toFile(edited);
      };
      expect(saved({ job: "Cheffe" })).toBe(raw.replace("job: Responsable", "job: Cheffe"));
      expect(saved({ defis: ["Journal de bord", "Phare"] })).toContain("- Journal de bord\n");
      expect(saved({ defis: [] })).not.toContain("Journal");
    },
  );

  it("is previewed as it would be saved: Sveltia CMS sets the switches that the file does not have", () => {
    const options = { pages: [pages.TextPage] };
    const { templates, format } = register(options, { getFieldType: () => undefined });
    const Preview = templates["page"] as ComponentType<Record<string, unknown>>;
    const data = format.fromFile("---\nlayout: page\ntitle: Un titre\n---\n## Une partie\n\nUn texte.\n");
    render(<Preview entry={map({ data: { ...data, title: "Un autre titre", open: false } })} />);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Un autre titre");
    expect(screen.queryByText(/^appel fermé$/i)).toBeNull();
  });

  it.each(Object.values<AnyPage>(pages))(
    "of each example of $displayName changes where it was edited",
    (page) => {
      const { format, save } = register({ pages: [page] });
      const [layout = ""] = page.layouts;
      const examples = Object.entries(fixturesOn(page)).flatMap(([key, fixtures]) =>
        fixtures.map(({ content }) => ({ [key]: content })),
      );
      for (const [index, example] of examples.entries()) {
        const whole = fillGaps({ layout, title: "Un titre", ...example }, page.schema) as Entry;
        const raw = `---\n${stringify(whole, { lineWidth: index % 2 ? 80 : 0 })}---\n`;
        const data = { ...format.fromFile(raw), title: "Un autre" };
        save({ collection: layout, slug: "a", raw, data });
        expect(format.toFile(data)).toBe(raw.replace(/^title: Un titre$/m, "title: Un autre"));
      }
    },
  );

  it("is refused, and said, where a value has the form of another field", () => {
    const { format, save, Preview } = register();
    const raw = "---\nlayout: candidates\ntitle: A\nhead: texte\n---\n";
    expect(() => format.fromFile(raw)).toThrow("« head »");
    const entry = { collection: "candidates", slug: "a", raw, data: {} };
    expect(() => save(entry)).toThrow(/ligne 4\. « head » doit contenir/);
    render(<Preview entry={map(entry)} />);
    expect(screen.getByRole("alert").textContent).toContain("ligne 4");
    for (const text of ["---\ntitle: [\n---\n", "---\ntitle: A\n"])
      expect(() => format.fromFile(text)).toThrow();
    // what a field can show, right or wrong, and the files of others
    expect(format.fromFile(raw.replace("head: texte", "open: oui"))).toMatchObject({ open: "oui" });
    expect(format.fromFile(raw.replace("layout: candidates", "layout: autre"))).toMatchObject({
      head: "texte",
    });
    expect(format.fromFile("Du texte.")).toEqual({ body: "Du texte." });
  });

  it("is published with an error unless the site says no, and then says which", () => {
    const entry = { collection: "candidates", slug: "a", data: { ...example, title: " ", opensAt: "x" } };
    expect(register().publish(entry)).toBeUndefined();
    const { publish } = register({ publish: "block" });
    expect(() => publish(entry)).toThrow(
      "La page n’est pas publiée. Titre de la page : Ce champ est vide. La page a besoin de ce texte : écrivez-le. Une autre erreur est à corriger.",
    );
    // the CMS shows an error by `String`: French alone
    expect(() => publish(entry)).toThrow(expect.objectContaining({ name: "" }) as Error);
    expect(publish({ ...entry, collection: "blog" })).toBeUndefined();
    expect(publish({ ...entry, data: example })).toBeUndefined();
  });
});

describe("a site's own page", () => {
  const pages = [AdministrationsPage, CandidatesPage];
  const renderShown = (data: object) => {
    const { templates } = register({ pages });
    const Preview = templates["administrations"];
    if (!Preview) throw new Error("There is no preview of the page.");
    return renderToStaticMarkup(createElement(Preview, entryOf(data)));
  };

  it("is shown with its own blocks, ours, its body, and its rules", () => {
    const html = renderShown({
      ...administrations,
      figures: { ...figures, figures: [{ number: "x", text: "" }] },
    });
    expect(html).toContain("<dt>x</dt>");
    expect(html).toContain("La suite.");
    expect(html).toContain('data-rule="no-digit"');
    expect(html).not.toContain("La page aujourd’hui");
  });

  it("shows the content of a block with state, which the site's own React alone can run", () => {
    const html = renderShown(administrations);
    expect(html).toContain("« Simulator » est interactif sur le site");
    expect(html).toContain("<strong>texte</strong>");
  });

  it("is not shown for an entry that says to be another one", () => {
    expect(renderShown({ ...administrations, layout: "autre" })).toContain("modèle « autre »");
    expect(renderShown({ ...administrations, layout: "candidates" })).not.toContain("<h1");
  });

  it("says where a block stands that was just added to a list or to a text, and is blank", () => {
    const renderWith = (block: object, body = "") => {
      const Preview = register({ pages: [ThemePage] }).templates["theme"] as ComponentType<object>;
      const entry = entryOf({ layout: "theme", title: "Un phare", sections: [block], body });
      return renderToStaticMarkup(createElement(Preview, entry));
    };
    const quote = { type: "citation", quote: "Un mot." };
    expect(renderWith(quote)).not.toContain("est encore vide");
    // the panel says it in one line, also if all texts of the block are optional
    for (const html of [
      renderWith({ type: "citation" }),
      renderWith({ type: "citation", quote: "" }),
      renderWith({ type: "encadre" }),
      renderWith(quote, ":::message\n:::\n"),
    ]) {
      expect(html).toMatch(/<p class="dsfrb-cms__note">« (?:Citation|Encadré|Message) » est encore vide/);
      expect(html.match(/data-rule="empty-item"/g)).toHaveLength(1);
    }
  });

  it("says that an item of a list is blank, in its block", () => {
    const steps = [{ title: "Écrire" }, { title: "" }];
    const { Preview } = register();
    const how = { title: "Étapes", desc: "", steps };
    const html = renderToStaticMarkup(<Preview {...entryOf({ ...example, how })} />);
    expect(html).toContain("« Étapes › Étape 2 » est encore vide. Remplissez");
    expect(html.match(/est encore vide/g)).toHaveLength(1);
  });

  it("keeps its other blocks when one of them fails on half-typed content", () => {
    const Fragile = defineBlock({
      name: "Fragile",
      schema: object({ word: choice(["un"], "Un mot.") }, "Fragile."),
      render: ({ word }) => <p>{{ un: { name: "Un" } }[word].name}</p>,
    });
    const page = definePage({
      name: "P",
      layout: "p",
      description: "P.",
      fields: {},
      blocks: { head: QuestionHero, fragile: Fragile },
    });
    const Preview = register({ pages: [page] }).templates["p"];
    const html = Preview
      ? renderToStaticMarkup(createElement(Preview, entryOf({ head: { sub: "Oui." } })))
      : "";
    expect(html).toContain("Oui.");
    expect(html).toContain("« Fragile » ne peut pas s’afficher");
  });
});

describe("from an issue to its field, and from the page", () => {
  it("leads to the field of each line, and of each block", () => {
    const { Preview } = register();
    const asked: string[] = [];
    const how = {
      title: "Étapes",
      desc: "",
      steps: [{ title: "Voir [ici](/a)" }, { title: "Lire [ici](/b)" }],
    };
    const onFieldClick = (path: string) => void asked.push(path);
    render(<Preview {...entryOf({ ...example, how })} onFieldClick={onFieldClick} />);
    fireEvent.click(screen.getByRole("button", { name: /Étape 2, «\sLire ici\s» › Titre de l’étape$/ }));
    fireEvent.click(screen.getByRole("heading", { name: "Étapes" }));
    fireEvent.click(screen.getByRole("link", { name: "Savoir quand l’appel ouvrira" }));
    expect(asked).toEqual(["how.steps.1.title", "how.title"]);
  });

  it("says of words that no field contains that the page writes them, until another click", () => {
    const { Preview } = register();
    const asked: string[] = [];
    render(<Preview {...entryOf(example)} onFieldClick={(path: string) => void asked.push(path)} />);
    const note = () => screen.queryByText(/Aucun champ ne contient ce texte/);
    fireEvent.click(screen.getByText("Accueil"));
    expect([asked, note()?.getAttribute("role")]).toEqual([[], "status"]);
    fireEvent.click(screen.getByRole("heading", { level: 1 }));
    expect([asked, note()]).toEqual([["title"], null]);
  });

  it.each([
    ["open until the first day of a month", { open: true, closesAt: "2031-06-01" }, "2031-05-31T10:00:00Z"],
    ["to come", { open: true, opensAt: "2031-06-01", closesAt: "2031-07-14" }, "2031-05-31T10:00:00Z"],
    ["closed, in English", { open: true, closesAt: "2031-05-30", lang: "en" }, "2031-06-02T10:00:00Z"],
  ])("leads from the state of a call to the switch and the day that give it: %s", (_, call, now) => {
    const { Preview } = register({ now: () => new Date(now) });
    const asked: string[] = [];
    const { opensAt: _day, closesAt: _last, wait: _wait, ...content } = example;
    const props = {
      ...entryOf({ ...content, ...call }),
      onFieldClick: (path: string) => void asked.push(path),
    };
    const { container } = render(<Preview {...props} />);
    const status = container.querySelector<HTMLElement>(".dsfrb-status");
    for (const part of status?.querySelectorAll<HTMLElement>(".fr-badge, strong, :scope > span, sup") ?? [])
      fireEvent.click(part);
    const day = "opensAt" in call ? "opensAt" : "closesAt";
    expect(new Set(asked)).toEqual(new Set(["open", day]));
    expect(asked[0]).toBe("open");
    expect(asked.slice(1).every((path) => path === day)).toBe(true);
  });

  it("leads to the item of a list of blocks, of two that say the same", () => {
    const sections = [
      { type: "texte", title: "Texte long", text: "Des mots." },
      { type: "image" },
      { type: "texte", title: "Texte", text: "Des mots, [ici](/a)." },
    ];
    const data = { layout: "question", title: "Une question", sections };
    const Preview = register({ pages: [QuestionPage] }).templates["question"] as ComponentType<object>;
    const asked: string[] = [];
    const onFieldClick = (path: string) => void asked.push(path);
    render(<Preview {...entryOf(data)} {...{ onFieldClick }} />);
    fireEvent.click(screen.getByRole("heading", { name: "Texte" }));
    fireEvent.click(screen.getByRole("button", { name: /^Parties › Partie 3, «\sTexte\s» › Texte$/ }));
    expect(asked).toEqual(["sections.2.title", "sections.2.text"]);
  });

  it("says many of one kind in one line, with their count; code stays as it is; no button leads nowhere", () => {
    const { Preview } = register();
    const desc = ["1", "2", "3", "4"].map((each) => `Voir [le guide](guide${each}.pdf).`).join("\n\n");
    const data = { ...example, extra: 1, how: { title: "Étapes", desc } };
    render(<Preview {...entryOf(data)} onFieldClick={() => undefined} />);
    const panel = screen.getByRole("region", { name: "À corriger" });
    const lines = [...panel.querySelectorAll("[data-rule=relative-link]")];
    expect(lines).toHaveLength(1);
    // with the document of the example
    expect(lines[0]?.textContent).toMatch(/^5\savertissements/);
    expect(lines[0]?.querySelector("summary")?.textContent).toBe("Afficher les 4 autres points semblables");
    expect(Array.from(panel.querySelectorAll("code"), (code) => code.textContent)).toContain("/guide1.pdf");
    expect(panel.querySelector("[data-rule=unknown-key] button")).toBeNull();
    expect(panel.querySelector("[data-rule=relative-link] button")).not.toBeNull();
  });

  it("says the same sentence once, with its fields, and not what the page puts right", () => {
    const { Preview } = register();
    const how = {
      title: "Étapes",
      desc: "Qui ? Vous !",
      steps: [{ title: "Voir [ici](/a)" }, { title: "Lire [ici](/b)" }],
    };
    render(<Preview {...entryOf({ ...example, how })} />);
    const panel = screen.getByRole("region", { name: "À corriger" });
    const [line, ...others] = within(panel)
      .getAllByRole("listitem")
      .filter(({ dataset }) => dataset["rule"] === "vague-link");
    expect(others).toEqual([]);
    expect(line?.textContent).toMatch(/^2\savertissements.*Étape 1, .*Étape 2, /);
    expect(panel.querySelector("[data-rule=no-break-space]")).toBeNull();
    // without a way to a field, its name is plain words
    expect(within(panel).queryByRole("button", { name: /Étape/ })).toBeNull();
  });

  it("says where the call stands today, and why", () => {
    const stands = (call: object) => {
      const { Preview } = register({ now: () => "2026-04-14" });
      const html = renderToStaticMarkup(createElement(Preview, entryOf({ ...example, ...call })));
      return /dsfrb-cms__topic">([^<]*)</.exec(html)?.[1]?.replaceAll("\u00A0", " ");
    };
    const dates = { opensAt: "2026-04-03", closesAt: "2026-04-26" };
    expect(stands({ open: true, ...dates })).toBe("Appel ouvert aujourd’hui, jusqu’au 26 avril 2026 inclus.");
    expect(stands({ open: true })).toBe("Appel ouvert aujourd’hui, sans date de clôture.");
    expect(stands({ open: false, ...dates })).toBe(
      "Appel fermé : « Appel ouvert » n’est pas activé, alors que ses dates sont celles d’un appel en cours.",
    );
    expect(stands({ open: false })).toBe("Appel fermé : « Appel ouvert » n’est pas activé.");
    expect(stands({ open: true, opensAt: "2026-05-01" })).toBe("Appel à venir : il ouvrira le 1er mai 2026.");
    expect(stands({ open: true, closesAt: "2026-04-01" })).toBe(
      "Appel fermé : son dernier jour, le 1er avril 2026, est passé.",
    );
  });
});

describe("a key", () => {
  /** A page of two blocks that count how often they are made, and how often the page is checked. */
  function counting(checkTime = 0) {
    const count = { one: 0, two: 0, checks: 0 };
    const block = (key: "one" | "two") =>
      defineBlock({
        name: `Block${key}`,
        schema: object({ desc: markdown("Un texte.") }, "Un bloc."),
        render: ({ desc }) => {
          count[key]++;
          return <p>{desc}</p>;
        },
      });
    const page = definePage({
      name: "Counting",
      layout: "counting",
      description: "Une page.",
      fields: {},
      blocks: { one: block("one"), two: block("two") },
      check: () => {
        count.checks++;
        const start = performance.now();
        while (performance.now() - start < checkTime);
      },
    });
    const Preview = register({ pages: [page] }).templates["counting"] as ComponentType<
      Record<string, unknown>
    >;
    const renderShown = (one: string) =>
      createElement(Preview, entryOf({ one: { desc: one }, two: { desc: "Un long texte." } }));
    return { count, shown: renderShown };
  }

  it("in one block makes no other block again", () => {
    const { count, shown } = counting();
    const { rerender, container } = render(shown("a"));
    const { two } = count;
    for (const text of ["ab", "abc", "abcd"]) rerender(shown(text));
    expect(container.textContent).toContain("abcd");
    expect(count.two).toBe(two);
    expect(count.one).toBeGreaterThan(3);
  });

  it("waits for no check that takes long: the issues follow when nobody types", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { count, shown } = counting(60);
    const { rerender, container } = render(shown("a"));
    for (const text of ["ab", "abc", "abcd"]) rerender(shown(text));
    expect(container.textContent).toContain("abcd");
    expect(count.checks).toBe(1);
    act(() => void vi.runAllTimers());
    expect(count.checks).toBe(2);
    vi.useRealTimers();
  });
});

describe("people from the CMS's own collection", () => {
  const profiles = [
    { title: "Camille Exemple", job: "Designer", defis: ["Un", "Deux"], href: "/camille" },
    { title: "Alix Modèle", defis: "Seul", url: "/alix" },
    { title: "Alix Modèle" },
    { job: "Sans nom" },
  ];

  const source = resolveEntryCollection({ collection: "people" });

  it("are a directory; two of one name stay two", async () => {
    const people = await loadEntries(source, ProfileCards.entries["people"], (name) =>
      Promise.resolve(name === "people" ? profiles.map((data) => map({ data, slug: "a" })) : []),
    );
    expect(Object.keys(people)).toEqual(["Camille Exemple", "Alix Modèle"]);
    expect(people["Camille Exemple"]).toMatchObject({
      job: "Designer",
      href: "/camille",
      defis: ["Un", "Deux"],
    });
    expect(people["Alix Modèle"]).toHaveLength(2);
    expect(people["Alix Modèle"]).toMatchObject([{ href: "/alix", defis: ["Seul"] }, { defis: [] }]);
  });

  it("are none where the CMS has none", async () => {
    expect(await loadEntries(source, undefined, undefined)).toEqual({});
    expect(await loadEntries(source, undefined, () => Promise.resolve("x"))).toEqual({});
  });
});

describe("a person of the CMS's own collection", () => {
  const people = { collection: "people", href: "/communaute/{{slug}}" };
  const preview = () => register({ people }).templates["people"] as ComponentType<Record<string, unknown>>;
  const entry = (data: object) => ({ entry: map({ slug: "camille-exemple", data }) });

  it("is shown as the pages show people, with the address that the pattern gives", () => {
    const profile = { title: "Camille Exemple", job: "Directrice", defis: "Guichet d’essai" };
    render(createElement(preview(), entry(profile)));
    const link = screen.getByRole("link", { name: "Camille Exemple" });
    expect(link.getAttribute("href")).toBe("/communaute/camille-exemple");
    expect(screen.getByText("Directrice")).toBeTruthy();
    expect(screen.getByText("Guichet d’essai")).toBeTruthy();
  });

  it("has the name that its collection gives to it, and the preview of this collection", () => {
    const crew = { name: "equipage", identifier_field: "fullname" };
    const { templates } = register({ people: { collection: crew } });
    const preview = templates["equipage"] as ComponentType<Record<string, unknown>>;
    render(createElement(preview, entry({ fullname: "Camille Exemple", title: "Une autre" })));
    expect(screen.getByText("Camille Exemple")).toBeTruthy();
    expect(screen.queryByText("Une autre")).toBeNull();
  });

  it("keeps an address of its own, and asks for a name", () => {
    const { rerender } = render(createElement(preview(), entry({ title: "Camille", href: "/c" })));
    expect(screen.getByRole("link").getAttribute("href")).toBe("/c");
    rerender(createElement(preview(), entry({ title: " ", job: ["?"], defis: 12 })));
    expect(screen.getByText(/Écrivez le nom/)).toBeTruthy();
  });

  it("has no preview where no page shows people, nor where the collection is a page's", () => {
    const Alone = definePage({
      name: "Alone",
      layout: "alone",
      description: "A.",
      fields: {},
      blocks: { head: QuestionHero },
      render: ({ blocks }) => blocks.head(),
    });
    expect(Object.keys(register({ pages: [Alone], people }).templates)).toEqual(["alone", "alone-example"]);
    const pages = [{ page: CandidatesPage, collection: "people" }];
    expect(Object.keys(register({ pages, people }).templates)).toEqual(["people", "people-example"]);
  });

  it("is told what their photo asks for: a square, fewer bytes", () => {
    expect(listPhotoAdvice({ width: 400, height: 396, bytes: 200_000 })).toEqual([]);
    const [square, light] = listPhotoAdvice({ width: 1200, height: 800, bytes: 1_400_400 });
    expect(square).toMatch(/^La photo mesure 1\s200 pixels sur 800 : .*Choisissez une photo carrée\.$/);
    expect(light).toMatch(/^La photo pèse 1\s400 ko\. Au-delà de 200 ko/);
    expect(listPhotoAdvice({ width: 1, height: 1, bytes: undefined })).toEqual([]);
  });
});
