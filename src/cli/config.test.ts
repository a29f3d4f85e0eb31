import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Files, PAGE, workshop, type Workshop } from "./testing/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const given = (files: Files) => (shop = workshop(files));

const CONFIG = "dsfr-blocks.config.yaml";
const PAGE_WITH_FAULTS = PAGE.replace("Un contrat.", "Un  contrat, de 2016 à 2012.");
const PERSON = "---\ntitle: Alix Exemple\n---\n";

const found = async (line: string) => {
  const { code, out } = await shop.run(`${line} --format json`);
  const { issues } = JSON.parse(out) as { issues: { file: string; rule: string; severity: string }[] };
  return { code, rules: issues.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`) };
};

describe("rules", () => {
  it("take the level that the site gives them", async () => {
    given({ "page.md": PAGE_WITH_FAULTS });
    expect(await found("check page.md")).toEqual({
      code: 0,
      rules: ["page.md double-space info", "page.md years-order warning"],
    });
    shop.write(CONFIG, "rules: {double-space: off, years-order: error}\n");
    expect(await found("check page.md")).toEqual({ code: 1, rules: ["page.md years-order error"] });
    shop.write(CONFIG, "rules:\n  years-order: info # on vérifie\n  double-space: warning\n");
    expect(await found("check page.md --strict")).toEqual({
      code: 1,
      rules: ["page.md double-space warning", "page.md years-order info"],
    });
  });

  it("may be those of the people", async () => {
    given({
      "page.md": PAGE,
      "people/alix.md": PERSON,
      [CONFIG]: "rules: {unknown-person: error}\npeople: people",
    });
    expect(await found("check page.md")).toEqual({ code: 1, rules: ["page.md unknown-person error"] });
  });
});

describe("hosts", () => {
  it("are those that links need no domain for", async () => {
    const page = PAGE.replace("/postuler", "https://exemple.gouv.fr/postuler");
    given({ "page.md": page, [CONFIG]: "hosts: [autre.gouv.fr, exemple.gouv.fr]\n" });
    expect((await found("check page.md")).rules).toEqual(["page.md own-domain-link warning"]);
  });
});

describe("people", () => {
  it("are in a folder that starts from the settings, unless another one is asked for", async () => {
    given({
      "site/page.md": PAGE,
      [`site/${CONFIG}`]: "people: ../people\n",
      "people/alix.md": PERSON,
      "team/camille.md": "---\ntitle: Camille Exemple\n---\n",
    });
    expect((await found("check site")).rules).toEqual(["site/page.md unknown-person warning"]);
    expect((await found("check site --people team")).rules).toEqual([]);
  });

  it("are read once, and their own faults told once", async () => {
    given({
      "a.md": PAGE,
      "b.md": PAGE,
      "people/nobody.md": "---\njob: Rien\n---\n",
      "people/camille.md": "---\ntitle: Camille Exemple\n---\n",
      [CONFIG]: "people: people\n",
    });
    expect((await found("check a.md b.md")).rules).toEqual(["people/nobody.md missing-key warning"]);
  });
});

describe("the file", () => {
  it("is the nearest one, from the page's folder up to the command's, however the page was named", async () => {
    given({
      [CONFIG]: "rules: {double-space: error}\n",
      "a/page.md": PAGE_WITH_FAULTS,
      "a/b/page.md": PAGE_WITH_FAULTS,
      "a/b/dsfr-blocks.config.json": '{\n\t"rules": {"double-space": "off", "years-order": "off"}\n}\n',
      "c/page.md": PAGE_WITH_FAULTS,
      "c/dsfr-blocks.config.yml": "",
    });
    const rules = [
      "a/page.md double-space error",
      "a/page.md years-order warning",
      "c/page.md double-space info",
      "c/page.md years-order warning",
    ];
    for (const paths of ["a c", "a/b/page.md a/page.md c/page.md", "**/*.md"])
      expect((await found(`check ${paths}`)).rules).toEqual(rules);
    expect((await found("check a/b")).rules).toEqual([]);
  });

  it("above the command's folder is none of its own, but for a page out there", async () => {
    given({
      [CONFIG]: "rules: {double-space: off}\n",
      "page.md": PAGE_WITH_FAULTS,
      "in/page.md": PAGE_WITH_FAULTS,
    });
    const rulesOf = async (path: string) => {
      const { out } = await shop.run(`check ${path} --format json`, {}, {}, join(shop.folder, "in"));
      return (JSON.parse(out) as { issues: { rule: string }[] }).issues.map(({ rule }) => rule);
    };
    expect(await rulesOf("page.md")).toEqual(["double-space", "years-order"]);
    expect(await rulesOf("../page.md")).toEqual(["years-order"]);
  });

  it("may be named, and is then the only one", async () => {
    given({
      [CONFIG]: "rules: {double-space: error}\n",
      "page.md": PAGE_WITH_FAULTS,
      "x/mine.yaml": "rules: {years-order: off}",
    });
    expect((await found("check page.md --config x/mine.yaml")).rules).toEqual(["page.md double-space info"]);
    const { code, err } = await shop.run("check page.md --config nope.yaml");
    expect([code, err]).toEqual([2, "« nope.yaml » n’existe pas. Vérifiez le chemin.\n"]);
  });

  it("is not read through a symbolic link", async () => {
    given({ "page.md": PAGE_WITH_FAULTS, "x/rules.yaml": "rules: {double-space: off, years-order: off}\n" });
    symlinkSync(join(shop.folder, "x/rules.yaml"), join(shop.folder, CONFIG));
    expect((await found("check page.md")).rules).toHaveLength(2);
  });
});

describe("faulty settings", () => {
  it("are located, end with 2, and check nothing", async () => {
    given({
      "page.md": PAGE_WITH_FAULTS,
      [CONFIG]:
        "rules:\n  doubl-space: off\n  wrong-type: off\n  hidden-character: off\n  years-order: warn\n  vague-link: false\n" +
        "hosts: exemple.fr\npeople: ../people\nhost: [a]\n",
    });
    const { code, out, err } = await shop.run("check page.md --format json");
    expect([code, out]).toEqual([2, ""]);
    expect(err.split("\n").filter((line) => line.startsWith(CONFIG))).toMatchInlineSnapshot(`
      [
        "dsfr-blocks.config.yaml:2:3  erreur  La clé « doubl-space » n’existe pas ici. Vouliez-vous écrire « double-space » ? Clés possibles : raw-html, html-comment, unknown-entity, not-a-heading, unclosed-mark, broken-link, unsupported-syntax, dropped-address, lost-title, joined-title, bold-title, heading-jump, empty-link, empty-alt, vague-link, document-format, own-domain-link, relative-link, double-space, no-break-space, years-order, unmarked-english, empty-title, empty-block, call-past, past-date, empty-notice, near-layout, hidden-apply, unknown-person, ambiguous-person.  [unknown-key]",
        "dsfr-blocks.config.yaml:3:3  erreur  La règle « wrong-type » ne se règle pas : la page a besoin d’elle. Ôtez cette ligne.  [fixed-rule]",
        "dsfr-blocks.config.yaml:4:3  erreur  La règle « hidden-character » ne se règle pas : la page a besoin d’elle. Ôtez cette ligne.  [fixed-rule]",
        "dsfr-blocks.config.yaml:5:16  erreur  « years-order » attend off, info, warning ou error, et reçoit « warn ». Vouliez-vous écrire « warning » ?  [wrong-level]",
        "dsfr-blocks.config.yaml:6:15  erreur  « vague-link » attend off, info, warning ou error, et reçoit « false ».  [wrong-level]",
        "dsfr-blocks.config.yaml:7:8  erreur  « hosts » attend une liste (une ligne « - … » par élément), et reçoit un texte. Par exemple, ligne par ligne : « - … ».  [wrong-type]",
        "dsfr-blocks.config.yaml:8:9  erreur  Le dossier « ../people » sort de celui où la commande est lancée. Donnez-le plutôt avec « --people ».  [config-outside]",
        "dsfr-blocks.config.yaml:9:1  erreur  La clé « host » n’existe pas ici. Vouliez-vous écrire « hosts » ? Clés possibles : rules, hosts, people, audit.  [unknown-key]",
      ]
    `);
    expect(err).toContain("> 2 |   doubl-space: off\n    |   ^");
    expect((await shop.run("check page.md --lang en")).err).toContain(
      "The rule “wrong-type” has no level to set",
    );
  });

  it.each([
    ["a broken text", "rules: [", "yaml-syntax"],
    ["a text alone", "double-space", "config-no-keys"],
    ["a key twice", "hosts: [a.fr]\nhosts: [b.fr]", "yaml-syntax"],
    ["a rule's level as a list", "rules: {double-space: [off]}", "wrong-level"],
    ["an address as a host", "hosts: ['https://exemple.fr/']", "wrong-host"],
    ["no folder of people", "people: peple", "config-no-folder"],
    ["a file for people", "people: page.md", "config-no-folder"],
    ["people outside", "people: ..", "config-outside"],
    ["people behind a link", "people: link", "config-outside"],
    ["a key of no one's", "__proto__: {a: 1}", "unknown-key"],
    ["bytes that are no text", Buffer.from("rules: \u00E9", "latin1"), "not-utf-8"],
  ])("are told: %s", async (_name, text, rule) => {
    given({ "site/page.md": PAGE, [`site/${CONFIG}`]: text });
    mkdirSync(join(shop.folder, "people"));
    symlinkSync(join(shop.folder, "people"), join(shop.folder, "site/link"));
    const { code, err } = await shop.run("check .", {}, {}, join(shop.folder, "site"));
    expect([code, [...err.matchAll(/\[([a-z\d-]+)\]$/gm)].map(([, name]) => name)]).toEqual([2, [rule]]);
  });

  it("may be empty, or hold comments alone", async () => {
    for (const text of ["", "# rien\n", "rules:\nhosts:\npeople:\n", "\uFEFFrules: {}\r\n"]) {
      given({ "page.md": PAGE, [CONFIG]: text });
      expect([text, await found("check page.md")]).toEqual([text, { code: 0, rules: [] }]);
      shop.remove();
    }
    given({});
  });
});
