// @vitest-environment jsdom

import { describe, expect, it } from "vitest";
import { auditedPage, finding } from "../../../tests/support/outcome";
import type { AuditedPage } from "../../outcome";
import { CRITERIA } from "../../criteria";
import { readAnswers } from "./answers";
import { addContents } from "./contents";
import { addOpenEntries } from "./template";

const question = (page: string, selector = "header img") =>
  finding({
    ...{ page, rule: "review-alternative", severity: "review", rgaa: ["1.3"], selector },
    ...{ message: "Vérifiez que l’alternative\ndit ce que dit l’image.", html: '<img alt="Logo: #1">' },
  });

const page = (name: string, overrides: Partial<AuditedPage> = {}, content = "a") => {
  const { audit } = auditedPage(name);
  return auditedPage(name, [], {
    audit: { ...audit, kinds: ["images"], content },
    reviews: [question(name)],
    ...overrides,
  });
};

/** Adds what is open to a text, with the answers that it has. */
function add(text: string | undefined, pages: readonly AuditedPage[], language: "fr" | "en" = "fr") {
  const answers = text === undefined ? [] : readAnswers(text, "rgaa.yaml");
  return addOpenEntries(text, { pages, answers }, language);
}

/** The entries of a file about some criteria and about questions, from their comments on. */
const pick = (text: string, ...about: string[]) =>
  text
    .split("\n\n")
    .filter((entry) => about.some((each) => entry.includes(`: "${each}"\n`)))
    .join("\n\n");

describe("the template of answers", () => {
  it("has an entry for each criterion that is not tested and for each question, in RGAA's order, and says what to look at", () => {
    const faulty = page("b", {
      findings: [
        finding({ page: "b", rgaa: ["1.1"], title: "Image sans alternative" }),
        finding({ page: "b", rgaa: ["1.1"], title: "Image sans alternative", selector: "footer > img" }),
      ],
      reviews: [question("b"), question("b", "main > img")],
    });
    const { text, count } = add(undefined, [page("a"), faulty]);
    expect(pick(text, "1.1", "1.3", "review-alternative")).toMatchInlineSnapshot(`
      "answers:
        # 1.1 Alternative des images porteuses d’information (tests 1.1.1 à 1.1.8) : https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/#1.1
        # Trouvé par l’audit, 2 fois : Image sans alternative
        - criterion: "1.1"
          page: "b"
          verdict: ""
          comment: ""

        # 1.1 Alternative des images porteuses d’information (tests 1.1.1 à 1.1.8) : https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/#1.1
        - criterion: "1.1"
          page: "a"
          verdict: ""
          comment: ""

        # 1.3 Alternatives pertinentes (tests 1.3.1 à 1.3.9) : https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/#1.3
        - criterion: "1.3"
          verdict: ""
          comment: ""

        # Vérifiez que l’alternative dit ce que dit l’image.
        # « Logo: #1 »
        - question: "review-alternative"
          selector: "header img"
          comment: ""

        # Vérifiez que l’alternative dit ce que dit l’image.
        # « Logo: #1 »
        - question: "review-alternative"
          selector: "main > img"
          page: "b"
          comment: """
    `);
    const numbers = [...text.matchAll(/criterion: "([\d.]+)"/g)].map(([, number]) => number);
    expect(numbers.slice(0, 5)).toEqual(["1.1", "1.1", "1.2", "1.3", "1.4"]);
    // neither the criteria that a rule decides, nor those of frames, media, tables, links, fields and documents
    expect(new Set(numbers)).toEqual(
      new Set(Object.keys(CRITERIA).filter((each) => !/^([2456]|11)\.|^8\.[135]$|^13\.[34]$/.test(each))),
    );
    expect(count).toBe(numbers.length + 2);
    expect(text).toMatch(/^# Réponses d’une personne à l’audit\. /);
    expect(add(undefined, [page("a")], "en").text).toMatch(/^# A person’s answers to the audit\. /);
    expect(readAnswers(text, "rgaa.yaml")).toEqual([]);
  });

  it("changes no answer, and adds nothing where an entry is still to be filled in", () => {
    const pages = [page("a"), page("b")];
    const given = `# nos réponses
answers:
  - { criterion: '1.1', page: a, verdict: C, comment: "Vu : ça va" } # Camille
  - question: review-alternative
    selector: "header img"
    page: [a]
    comment: C’est le logo.
`;
    const { text } = add(given, pages);
    expect(text.startsWith(given.replace("[a]", "[ a ]"))).toBe(true);
    expect(pick(text, "1.1", "review-alternative")).toMatchInlineSnapshot(`
      "  # 1.1 Alternative des images porteuses d’information (tests 1.1.1 à 1.1.8) : https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/#1.1
        - criterion: "1.1"
          page: "b"
          verdict: ""
          comment: ""

        # Vérifiez que l’alternative dit ce que dit l’image.
        # « Logo: #1 »
        - question: "review-alternative"
          selector: "header img"
          page: "b"
          comment: """
    `);
    expect(add(text, pages)).toEqual({ text, count: 0 });
  });

  it("leaves nothing open of a file that is filled in, but what has changed since", () => {
    const pages = [page("a"), page("b")];
    const filled = add(undefined, pages)
      .text.replaceAll('verdict: ""', "verdict: C")
      .replaceAll('comment: ""', "comment: Vu le 2.");
    const text = addContents(filled, pages);
    expect(add(text, pages)).toEqual({ text, count: 0 });
    const changed = add(text, [page("a"), page("b", {}, "new")]);
    expect(changed.count).toBe(readAnswers(text, "rgaa.yaml").length);
    expect(pick(changed.text.slice(text.length), "12.1", "review-alternative")).toMatchInlineSnapshot(`
      "  # Vérifiez que l’alternative dit ce que dit l’image.
        # « Logo: #1 »
        # Réponse expirée, car la page a changé : Vu le 2.
        - question: "review-alternative"
          selector: "header img"
          page: "b"
          comment: ""

        # 12.1 Deux systèmes de navigation (test 12.1.1) : https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/#12.1
        # Réponse expirée, car la page a changé : C, Vu le 2.
        - criterion: "12.1"
          page: "b"
          verdict: ""
          comment: """
    `);
  });

  it("asks for a comment on an NC that has none, and not on one that is explained", () => {
    const faulty = page("a", { findings: [finding({ page: "a", rgaa: ["1.1"] })] });
    const explain = (comment: string) =>
      `answers:\n  - { criterion: "1.1", page: a, verdict: NC, comment: "${comment}" }\n`;
    expect(pick(add(explain(""), [faulty]).text, "1.1")).not.toBe("");
    expect(pick(add(explain("La carte."), [faulty]).text, "1.1")).toBe("");
  });

  it("leaves out a page whose audit was interrupted", () => {
    const cut = page("b");
    const pages = [page("a"), { ...cut, audit: { ...cut.audit, untried: ["walk" as const] } }];
    const { text } = add(undefined, pages);
    expect(pick(text, "1.1")).toContain('page: "a"');
    expect(text).not.toContain('page: "b"');
  });
});
