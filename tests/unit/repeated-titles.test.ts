import { expect, it, describe } from "vitest";
import { stringify } from "yaml";
import { checkPage } from "../../src/definition/check";
import { CandidatesPage, FaqPage, ProgrammePage, TextPage } from "../../src/pages";
import { replaceKeys } from "../support/overPage";
import { PAGE } from "../support/workshop";

/** What `check` reports of a page with these keys: rule, place. */
function findReported(keys: object): string[] {
  const { issues } = checkPage(replaceKeys(PAGE, stringify(keys).trimEnd()), CandidatesPage);
  return issues.map(({ rule, path = [] }) => `${rule} ${path.join(".")}`);
}

describe("two sections of a page with one title", () => {
  it("are reported at the second", () => {
    expect(
      findReported({
        how: { title: "Les  **conditions**", desc: "Un appel." },
        conditions: { title: "les conditions", desc: "Un contrat." },
      }),
    ).toEqual(["repeated-title how.title"]);
  });

  it("are not reported where one of them shows nothing else", () => {
    expect(
      findReported({
        conditions: { title: "Une autre", desc: "Un contrat." },
        how: { title: "Les conditions", desc: "Un appel." },
        wait: { title: "Les conditions", desc: "" },
      }).filter((each) => each.startsWith("repeated")),
    ).toEqual([]);
  });

  it("are not confused with headings of their texts", () => {
    const desc = "## Durée\n\nUn an.\n";
    expect(
      findReported({ how: { title: "Étapes", desc }, conditions: { title: "Les conditions", desc } }),
    ).toEqual([]);
  });
});

describe("two items of a list", () => {
  const faq = (titles: readonly string[]) => {
    const questions = titles.map((title) => ({ title, desc: "Non." }));
    const source = `---\n${stringify({ layout: "faq", title: "Questions", questions })}---\n`;
    return checkPage(source, FaqPage).issues.map(({ rule, path = [] }) => `${rule} ${path.join(".")}`);
  };

  it("with one title are reported at the second", () => {
    expect(faq(["Le délai", "Le lieu", "Le *délai*"])).toEqual(["repeated-title questions.2.title"]);
    expect(faq(["Le délai", "Le lieu"])).toEqual([]);
  });

  it("are not reported in the key figures, whose labels may be the same", () => {
    const numbers = ["14", "58"].map((num) => ({ num, title: "par an" }));
    const { issues } = checkPage(`---\n${stringify({ title: "Le programme", numbers })}---\n`, ProgrammePage);
    expect(issues.filter(({ rule }) => rule === "repeated-title")).toEqual([]);
  });

  it("with one person are reported at the second", () => {
    const names = ["Alix Modèle", "Camille Exemple", "alix Modèle", ""];
    const profiles = { title: "Les profils", desc: "", list: names };
    expect(findReported({ profiles })).toEqual([
      "repeated-entry profiles.list.2",
      "empty-item profiles.list.3",
    ]);
  });
});

it("a text's two equal headings are reported at the second, under the same heading alone", () => {
  const body = "## Un\n\n### Objectifs\n\nA.\n\n## Deux\n\n### Objectifs\n\nB.\n\n### Objectifs\n\nC.\n";
  const { issues } = checkPage(`---\nlayout: page\ntitle: Un texte\n---\n\n${body}`, TextPage);
  expect(issues.map(({ rule, line }) => `${rule} ${line}`)).toEqual(["repeated-heading 18"]);
});

describe("a key figure", () => {
  const rules = (num: string) => {
    const content = { title: "Le programme", numbers: [{ num, title: "projets" }] };
    const { issues } = checkPage(`---\n${stringify(content)}---\n`, ProgrammePage);
    return issues.map(({ rule }) => rule);
  };

  it.each([
    "227",
    "98 %",
    "Cinq cents",
    "Trois",
    "La moitié",
    "½",
    "1ère",
    "> 3,5 M€",
    "٣",
    "IIIe ou 3e",
    "Deux tiers",
    "Une centaine",
    "Five hundred",
    "∞",
    "",
  ])("« %s » has a number, or shows nothing", (num) => {
    expect(rules(num)).toEqual([]);
  });

  it.each(["À venir", "XX", "—", "Beaucoup", "N/A", "%"])("« %s » has none", (num) => {
    expect(rules(num)).toEqual(["figure-without-number"]);
  });
});
