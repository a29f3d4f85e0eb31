import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Path } from "@dsfr-blocks/base/issue";
import { checkContent, type CheckOptions, checkPage, readPage } from "../../src/definition/check";
import { readLayout } from "../../src/definition/layout";
import { blocksOf, defineBlock, definePage, Quote } from "../../src/entries";
import { inline, object } from "../../src/entries/schema";
import { ApplyPage, CandidatesPage, TextPage } from "../../src/pages";
import { replaceKeys } from "../support/overPage";
import { PAGE } from "../support/workshop";

const example = readFileSync("examples/devenir-eig.md", "utf8");
const open = example.replace("open: false", "open: true");

const findReported = (source: string, rule: string, options: CheckOptions = {}) =>
  checkPage(source, [CandidatesPage, ApplyPage], options)
    .issues.filter((issue) => issue.rule === rule)
    .map(({ line, column, message }) => `${line}:${column} ${message}`);

/** Where a piece of the source stands. */
const findPlace = (source: string, piece: string) => {
  const before = source.slice(0, source.indexOf(piece)).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
};

it("says what there is to say of the example, and nothing graver than a warning", () => {
  const { issues, reading } = checkPage(example, CandidatesPage, { today: "2026-11-24" });
  expect(reading.value).toBeDefined();
  expect(
    issues
      .filter(({ severity }) => severity !== "info")
      .map(({ line, column, rule }) => `${line}:${column} ${rule}`),
  ).toMatchInlineSnapshot(`
    [
      "14:10 relative-link",
      "39:5 years-order",
    ]
  `);
});

it("a call that closes before it opens is an error at the day that closes it, on any day", () => {
  const dated = (dates: string) => example.replace("open: false\n", `open: false\n${dates}\n`);
  const source = dated("opensAt: 2026-04-26\nclosesAt: 2026-04-03");
  expect(findReported(source, "closes-before-opens")[0]).toMatch(/^4:11 .*3\savril\s2026.*26\savril\s2026/);
  expect(findReported(dated("opensAt: 2026-04-26\nclosesAt: 2026-04-26"), "closes-before-opens")).toEqual([]);
});

it("a number that the steps skip is said at their text", () => {
  const written = (text: string) =>
    example.replace(/(?<=^how:[^]*?desc: )>-[^]*?(?=^\w)/m, `${JSON.stringify(text)}\n`);
  const source = written("Étape 1 : Un appel\n\nNous échangeons.\n\nÉtape 3 : Un contrat\n\nVous signez.\n");
  expect(findReported(source, "skipped-step")).toEqual([
    expect.stringMatching(/ L’étape 3 suit l’étape 1 : /),
  ]);
  for (const text of ["3. Un essai\n4. Un bilan\n", "Une phrase."])
    expect(findReported(written(text), "skipped-step")).toEqual([]);
});

it("a line that its block reads as a title is not said to join its text", () => {
  const joined = (key: string, text: string) =>
    findReported(
      example.replace(
        new RegExp(`(?<=^${key}:[^]*?desc: )[>|]-[^]*?(?=^\\w|^  \\w)`, "m"),
        `${JSON.stringify(text)}\n`,
      ),
      "joined-title",
    ).length;
  const bold = "**Dev**\nCode.\n**Design**\nDessine.";
  const plain = "Voici.\n\nDev\nIl code.";
  expect([joined("profiles", bold), joined("conditions", bold)]).toEqual([0, 0]);
  expect(joined("how", "1. Votre dossier\nVous écrivez.\n2. Un appel\nNous parlons.")).toBe(0);
  expect([joined("profiles", plain), joined("conditions", plain)]).toEqual([1, 1]);
  const page = `---\nlayout: text\ntitle: Un titre\n---\nVoici.\n\n${bold}\n`;
  expect(checkPage(page, TextPage).issues.map(({ rule }) => rule)).toContain("joined-title");
});

describe("content that is in no file", () => {
  const { value } = readPage(example, CandidatesPage);

  it("is checked by the same rules, each issue at its path, each fix in its text", () => {
    const { issues } = checkContent(value, CandidatesPage, { today: "2026-11-24" });
    const all = checkPage(example, CandidatesPage, { today: "2026-11-24" }).issues;
    // out of a file, no style of YAML is to blame for what joins a title to its text
    const formatWords = (rule: string, message: string) => (rule === "joined-title" ? "" : message);
    const listReported = (each: readonly { path?: Path; rule: string; message: string }[]) =>
      each
        .map(({ path = [], rule, message }) => `${path.join(".")} ${rule} ${formatWords(rule, message)}`)
        .sort();
    expect(issues.length).toBeGreaterThan(5);
    expect(listReported(issues)).toEqual(listReported(all));
    const fixed = issues.find(({ rule }) => rule === "no-break-space");
    const text = fixed?.path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], value);
    expect(String(text).slice(fixed?.fix?.offset).charAt(0)).toBe(" ");
    for (const issue of issues)
      for (const key of ["file", "line", "column"]) expect(issue).not.toHaveProperty(key);
  });

  it("may be anything, and is then no value", () => {
    for (const given of [undefined, null, 3, "x", [], { title: 3 }])
      expect(checkContent(given, CandidatesPage)).toMatchObject({ value: undefined });
    expect(checkContent(value, CandidatesPage).value).toEqual(value);
  });

  it("has the levels that a site gives its rules", () => {
    const rules = { "years-order": "error", "relative-link": "off" } as const;
    const { issues } = checkContent(value, CandidatesPage, { rules });
    expect(issues.find(({ rule }) => rule === "years-order")?.severity).toBe("error");
    expect(issues.some(({ rule }) => rule === "relative-link")).toBe(false);
  });
});

describe("an open call", () => {
  const closing = (date: string) => open.replace("open: true", `open: true\nclosesAt: ${date}`);

  it("whose last day has passed is named at `open`", () => {
    const source = closing("2026-04-26");
    expect(findReported(source, "call-past", { today: "2026-04-27" })[0]).toMatch(/^2:7 .*26\savril\s2026/);
    const english = findReported(source, "call-past", { today: "2026-04-27", language: "en" });
    expect(english[0]).toMatch(/^2:7 .*26\sApril\s2026/);
    expect(findReported(source, "call-past", { today: "2026-04-26" })).toEqual([]);
    expect(findReported(source, "call-past")).toEqual([]);
  });

  it.each([
    ["plain", "  sub: Du 3 au 26 avril 2024\n"],
    ["single quoted", "  sub: 'Du 3 au 26 avril 2024'\n"],
    ["double quoted", '  sub: "Du 3 au 26 avril 2024"\n'],
    ["folded", "  sub: >-\n    Du 3\n    au 26 avril 2024\n"],
    ["literal", "  sub: |-\n    Du 3 au 26 avril 2024\n"],
  ])("that announces a past day is named at that day, in a scalar %s", (_style, line) => {
    const source = open.replace(/ {2}sub: Rejoignez.*\n/, line);
    expect(findReported(source, "past-date", { today: "2024-04-27" })[0]).toMatch(
      new RegExp(`^${findPlace(source, "26 avril")} .*26\\savril\\s2024`),
    );
    expect(findReported(source, "past-date", { today: "2024-04-26" })).toEqual([]);
  });

  it("shows its button", () => expect(findReported(open, "hidden-apply")).toEqual([]));
});

describe("a page to apply", () => {
  const page = (lines: string) =>
    `---\nlayout: apply\ntitle: Postuler\n${lines}how:\n  title: ""\n  desc: ""\n---\n`;
  const callout = "callout:\n  title: Comment postuler ?\n  desc: '[Postulez](https://exemple.fr)'\n";
  const button = (url: string) => `  apply:\n    title: Postuler\n    url: ${url}\n`;

  it("has a button, which no link in a text replaces", () => {
    expect(findReported(page(callout), "no-button")).toEqual([
      expect.stringMatching(/^\d+:\d+ .*« callout » .*« apply »/),
    ]);
    expect(findReported(page(callout + button('""')), "no-button")).toHaveLength(1);
    expect(findReported(page(callout + button("/dossier")), "no-button")).toEqual([]);
  });

  it("has none while its call is switched off, or if public bodies propose a project", () => {
    expect(findReported(page(`open: false\n${callout}`), "no-button")).toEqual([]);
    const project = page(callout).replace("layout: apply", "layout: project");
    expect(findReported(project, "no-button")).toEqual([]);
  });
});

it("a closed call says which button does not show", () => {
  expect(findReported(example, "hidden-apply")[0]).toMatch(/^10:5 .*« Postuler »/);
});

describe("the notice of a closed call", () => {
  const notice = example.replace(/^wait:[^]*?(?=^---)/m, 'wait:\n  title: ""\n');

  it("is due", () => {
    expect(notice).not.toBe(example);
    expect(findReported(notice, "empty-notice")[0]).toMatch(
      new RegExp(`^${findPlace(notice, '""\n---')} .*« wait »`),
    );
    expect(findReported(notice.replace('title: ""', 'title: "<br>"'), "empty-notice")).toHaveLength(1);
    expect(findReported(example, "empty-notice")).toEqual([]);
  });

  it("is not while the call is open, or has a day to announce", () => {
    expect(findReported(notice.replace("open: false", "open: true"), "empty-notice")).toEqual([]);
    const upcoming = notice.replace("open: false", "open: true\nopensAt: 2026-06-01");
    expect(findReported(upcoming, "empty-notice", { today: "2026-05-01" })).toEqual([]);
    const past = notice.replace("open: false", "open: true\nclosesAt: 2026-04-01");
    expect(findReported(past, "empty-notice", { today: "2026-05-01" })).toHaveLength(1);
  });
});

describe("a layout", () => {
  const saying = (line: string) => example.replace("layout: candidates", line);

  it.each([
    ["layout: candidats", "candidats"],
    ["layout: Candidates", "Candidates"],
    ["layout : 'candidate' # le modèle", "'candidate'"],
    ['layout: "candidates "', '"candidates "'],
    ["Layout: candidates", "Layout"],
    ["layuot: candidates", "layuot"],
    ["'layouts': candidates", "'layouts'"],
    ['"layout": candidats', "candidats"],
    ["&page layout: >-\n  candidats\na: *page", ">-"],
    ["layout: !!str candidats", "candidats"],
  ])("that is nearly the page's is named: %s", (line, piece) => {
    const source = saying(line);
    const [row = "", column = ""] = findPlace(source, line).split(":");
    const [before = ""] = line.split("\n");
    const at = new RegExp(`^${row}:${Number(column) + before.indexOf(piece)} `);
    expect(findReported(source, "near-layout")).toHaveLength(1);
    expect(findReported(source, "near-layout")[0]).toMatch(at);
    expect(findReported(`\uFEFF${source.replace(/\n/g, "\r\n")}`, "near-layout")[0]).toMatch(at);
  });

  it.each(["layout: candidates", "layout: candidatures", "layout: faq", "layout: 'candidates' # ici", ""])(
    "that is the page's, or another, is not: %s",
    (line) => expect(findReported(saying(line), "near-layout")).toEqual([]),
  );

  it.each([
    "layout: faq",
    "layout:   faq   ",
    "layout: faq # le modèle",
    '"layout": faq',
    "'layout' : \"faq\"",
    'layout:\n  "f\\x61q"',
    "layout: >-\n  faq",
    "layout: |\n  faq\n",
    "layout: &modele faq\nother: *modele",
    "layout: !!str faq",
    "&modele layout: faq",
    "? layout\n: faq",
    "title: {\n  layout: candidates }\nlayout: faq",
    "head:\n  layout: candidates\nlayout: faq",
    "desc: |\n  layout: candidates\n\nlayout: faq",
  ])("is read as YAML reads it: %s", (yaml) => {
    for (const text of [`---\n${yaml}\n---\n`, `\uFEFF---\r\n${yaml.replace(/\n/g, "\r\n")}\r\n---`])
      expect(readLayout(text)).toBe("faq");
  });

  it.each(["{layout: faq, title: Un}", '{\n  "layout": "faq"\n}', "# note\n  title: Un\n  layout: faq"])(
    "is read in whatever form its front matter is: %s",
    (yaml) => expect(readLayout(`---\n${yaml}\n---\n`)).toBe("faq"),
  );

  it.each([
    "head:\n  layout: faq",
    "desc: |\n  layout: faq",
    "#layout: faq",
    "# layout: faq",
    "layout:",
    "layout: ~",
    "layout:\n  - faq",
    "layout: [faq]",
    "payout: 5",
    "title: layout: faq",
  ])("is not what stands elsewhere: %s", (yaml) => expect(readLayout(`---\n${yaml}\n---\n`)).toBeUndefined());

  it("goes on over its lines", () =>
    expect(readLayout("---\nlayout: faq\n  suite\n---\n")).toBe("faq suite"));

  it.each(["layers: 3", "payout: candidate", "layout-file: x", "lay: out"])("is not meant by %s", (line) =>
    expect(findReported(saying(line), "near-layout")).toEqual([]),
  );

  it("is named in a file whose syntax is broken", () => {
    expect(findReported(saying("layout: candidats\na: b: c"), "near-layout")).toHaveLength(1);
  });
});

describe("Markdown after the front matter", () => {
  it.each([
    ["\nUn texte.\n\nUn autre.\n", "Un texte."],
    ["Un texte.", "Un texte."],
    ["\n<!-- note -->\n\n  ## Un titre  \n", "## Un titre"],
    ["<!-- a --><!-- b -->Un texte", "Un texte"],
    ["\n- un\n---\n", "- un"],
  ])("of a page without a body is named where it begins: %j", (body, words) => {
    for (const source of [example + body, `\uFEFF${(example + body).replace(/\n/g, "\r\n")}`]) {
      const line = (example + body.slice(0, body.indexOf(words))).split("\n").length;
      expect(findReported(source, "text-after-front-matter")).toEqual([
        expect.stringMatching(new RegExp(`^${line}:\\d+ « ${words} » et la suite ne s’affichent pas`)),
      ]);
    }
  });

  it.each(["", "\n", "  \n\n", "\n<!-- à relire\n\navec Camille -->\n", "<!-- sans fin"])(
    "that shows nowhere on purpose is not: %j",
    (body) => expect(findReported(example + body, "text-after-front-matter")).toEqual([]),
  );

  it("of a page with a body is its own", () => {
    const source = "---\nlayout: page\ntitle: Un titre\n---\n\nUn texte.\n";
    expect(checkPage(source, TextPage).issues).toEqual([]);
  });

  it("is the site's to allow", () => {
    const rules = { "text-after-front-matter": "off" } as const;
    expect(findReported(`${example}Un texte.`, "text-after-front-matter", { rules })).toEqual([]);
  });
});

it("a text of one line holds no heading", () => {
  const source = example.replace(/^title: .*$/m, 'title: "# Devenir EIG"');
  expect(findReported(source, "not-a-heading")[0]).toMatch(
    new RegExp(`^${findPlace(source, "# Devenir")} .*Écrivez « Devenir EIG »`),
  );
});

it("a button's address is one that the page takes", () => {
  const to = (url: string) => example.replace(/^( {4}url:).*$/m, `$1 ${url}`);
  expect(findReported(to("javascript:alert(1)"), "dropped-address")).toHaveLength(1);
  expect(findReported(to("http://"), "empty-link")).toHaveLength(1);
  expect([
    ...findReported(to("/postuler"), "dropped-address"),
    ...findReported(to("/postuler"), "empty-link"),
  ]).toEqual([]);
});

describe("a section", () => {
  it("without its title is named at the title", () => {
    const source = example.replace("title: Pourquoi devenir EIG ?", 'title: ""');
    expect(findReported(source, "empty-title")[0]).toMatch(new RegExp(`^${findPlace(source, '""\n  defs')}`));
  });

  it("with a title alone is named at its key", () => {
    const source = example.replace(/ {2}defs:\n(?: {4}- .*\n)+/, "  defs: []\n");
    expect(findReported(source, "empty-block")[0]).toMatch(
      new RegExp(`^${findPlace(source, "title: Pourquoi")} |^\\d+:3 `),
    );
  });

  it("with neither is left out on purpose", () => {
    const source = example
      .replace("title: Pourquoi devenir EIG ?", 'title: ""')
      .replace(/ {2}defs:\n(?: {4}- .*\n)+/, "  defs: []\n");
    expect([...findReported(source, "empty-title"), ...findReported(source, "empty-block")]).toEqual([]);
  });
});

describe("an item of a list", () => {
  const step = (item: string) => example.replace(/^how:\n/m, `how:\n  steps:\n    - title: Écrire\n${item}`);

  it.each([
    ["a step as a form adds it", `    - title: ""\n`],
    ["a step of spaces", `    - title: " "\n      desc: "\\n"\n`],
  ])("without a word is named at its line: %s", (_, item) => {
    const source = step(item);
    expect(findReported(source, "empty-item")).toEqual([
      expect.stringMatching(new RegExp(`^${findPlace(source, item.slice(6))} « how\\.steps\\[2\\] » `)),
    ]);
    const { reading, issues } = checkPage(source, CandidatesPage);
    expect(reading.value).toBeDefined();
    expect(issues.find(({ rule }) => rule === "empty-item")?.severity).toBe("warning");
  });

  it("is said by its label in a form, which is not asked for a key", () => {
    const { value } = readPage(step(`    - title: ""\n`), CandidatesPage);
    const { issues } = checkContent(value, CandidatesPage, { inForm: true });
    const [issue] = issues.filter(({ rule }) => rule === "empty-item");
    expect(issue?.path).toEqual(["how", "steps", 1]);
    expect(issue?.message).toMatch(/^Cet élément de la liste est vide/);
  });

  it("with a text alone is none, nor is a block without texts that its author chooses", () => {
    expect(findReported(step(`    - title: ""\n      desc: Une lettre.\n`), "empty-item")).toEqual([]);
    const Chosen = definePage({
      name: "Chosen",
      layout: "chosen",
      description: "Une page.",
      fields: { title: inline("Le titre.") },
      blocks: {
        parts: blocksOf(
          {
            ligne: defineBlock({ name: "Line", schema: object({}, "Un filet."), render: () => null }),
            citation: Quote,
          },
          "Les parties.",
        ),
      },
    });
    const findEmpty = (type: string) =>
      checkPage(`---\nlayout: chosen\ntitle: A\nparts:\n  - type: ${type}\n---\n`, Chosen).issues.flatMap(
        ({ rule, path }) => (rule === "empty-item" ? [path] : []),
      );
    expect(findEmpty("ligne")).toEqual([]);
    // a block that requires a text shows nothing without it
    expect(findEmpty('citation\n    quote: ""')).toEqual([["parts", 0]]);
  });
});

describe("a hidden character", () => {
  it.each([
    ["a control", "Rejoi\u0007gnez", "U+0007"],
    ["a NUL", "Rejoi\u0000gnez", "U+0000"],
    ["an override of direction", "Rejoi\u202Egnez", "U+202E"],
    ["half a character", "Rejoi\uD800gnez", "U+D800"],
  ])("is an error where it hides: %s", (_name, word, code) => {
    const source = example.replace("Rejoignez", word);
    const { line, column } = { line: 8, column: source.split("\n")[7]?.indexOf("Rejoi") ?? 0 };
    expect(findReported(source, "hidden-character")[0]).toMatch(
      new RegExp(`^${line}:${column + 6} .*${code.replace("+", "\\+")}`),
    );
    expect(checkPage(source, CandidatesPage).reading.value).toBeUndefined();
  });

  it("is found behind an escape", () => {
    const source = example.replace(
      "sub: Rejoignez le programme",
      'sub: "Rejoi\\u202Egnez le programme"\n  # ',
    );
    expect(findReported(source, "hidden-character")[0]).toMatch(/^8:14 /);
  });
});

it("a site sets the levels of the rules, except for what cannot be read", () => {
  const level = (rules: CheckOptions["rules"]) =>
    checkPage(example, CandidatesPage, { rules })
      .issues.filter(({ rule }) => rule === "years-order")
      .map(({ severity }) => severity);
  expect([level({}), level({ "years-order": "error" }), level({ "years-order": "off" })]).toEqual([
    ["warning"],
    ["error"],
    [],
  ]);
  const broken = checkPage(example.replace("open: false", "open: non"), CandidatesPage, {
    rules: { "wrong-type": "off" },
  });
  expect(broken.issues.map(({ rule }) => rule)).toContain("wrong-type");
});

describe("an error hides no issue of what is sound", () => {
  const options = { today: "2026-05-01", people: { "Camille Exemple": {} } };
  const faulty = replaceKeys(
    PAGE,
    `closesAt: 2026-04-26
what:
  title: Les raisons
  defs: []
profiles:
  title: ""
  desc: Des gens curieux.
  sub: Elles et ils l’ont fait
  list:
    - Camile Exemple`,
  );
  const listReported = (source: string) =>
    checkPage(source, CandidatesPage, options).issues.map(({ rule, path = [] }) => ({ rule, path }));
  const whole = listReported(faulty);

  it("such as a name that no entry has, a date that has passed, a title without its text", () => {
    expect(whole.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["unknown-entry", "call-past", "empty-title", "empty-block"]),
    );
  });

  it.each([
    ["a key that no page has", "title:", "inconnu: 1\ntitle:", ["inconnu"]],
    ["a wrong value in another block", "what:\n", "what:\n  inconnu: 1\n", ["what"]],
    ["a wrong value in the same block", "profiles:\n", "profiles:\n  inconnu: 1\n", ["profiles"]],
    [
      "a wrong value of a list",
      "  - Camile Exemple",
      "  - Camile Exemple\n    - [un]",
      ["profiles", "list", 1],
    ],
  ] as const)("beside %s", (_name, from, to, place) => {
    const source = faulty.replace(from, to);
    expect(source).not.toBe(faulty);
    const found = listReported(source);
    const isTold = ({ path }: { path: Path }) =>
      !place.every((step, depth) => (path[depth] ?? step) === step);
    expect(found).toEqual(
      expect.arrayContaining(whole.filter((each) => isTold(each) || each.rule === "unknown-entry")),
    );
  });

  it("and nothing is said of a part in which it stands, nor of one that it leaves unread", () => {
    const source = faulty.replace("title: Les raisons", "title: [Les raisons]");
    expect(source).not.toBe(faulty);
    const rules = listReported(source).flatMap(({ rule, path }) => (path[0] === "what" ? [rule] : []));
    expect(rules).toEqual(["wrong-type"]);
    const unread = listReported(faulty.replace("title:", "title: '\ntitle:"));
    expect(unread.map(({ rule }) => rule)).not.toContain("unknown-entry");
  });
});

describe("the address of an image", () => {
  const page = (image: string) => `---\nlayout: page\ntitle: A\nshare: ${image}\n---\n\nVoici.\n`;
  const listReported = (image: string) =>
    checkPage(page(image), TextPage).issues.map(({ line, column, rule, path }) => [line, column, rule, path]);

  it.each([
    "data:image/png;base64,AAAA",
    "javascript:alert(1)",
    '"java\\tscript:alert(1)"',
    "mailto:a@exemple.fr",
  ])("that the page does not show is reported at its place: %s", (image) => {
    expect(listReported(image)).toEqual([[4, image.startsWith('"') ? 9 : 8, "dropped-address", ["share"]]]);
  });

  it.each(["/img/a.png", "https://exemple.fr/a:b.png", "img/a.png", "a.png?x=1:2", '""'])(
    "is left alone: %s",
    (image) => {
      expect(listReported(image)).toEqual([]);
    },
  );
});
