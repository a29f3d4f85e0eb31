import { describe, expect, it } from "vitest";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { checkContent, checkPage } from "../../definition/check";
import { definePage } from "../../definition/definePage";
import { recogniseSalaries } from "./recogniseSalaries";
import { SalaryConditions } from "./SalaryConditions";

const formatList = (lines: readonly string[]) => lines.map((line) => `- ${line}\n`).join("");

describe("the first column", () => {
  const headOf = (...labels: string[]) => {
    const [list] = parseMarkdown(formatList(labels.map((label) => `${label} : 3 000 € net`)));
    return list && recogniseSalaries(list)?.labels;
  };

  it.each([
    ["Jusqu’à 5 ans d’expérience", "De 5 à 10 ans d’expérience"],
    ["Jusqu’à 5 ans d’expérience", "De 6 à 9 ans", "Au-delà de 9 ans"],
    ["Plus de 10 ans d’expérience", "De 5 à 10 ans", "Moins de 5 ans"],
    ["Sans expérience", "Expérience supérieure à 2 ans"],
    ["Jusqu’à 10 ans d’exp.", "Au-delà"],
  ])("is of experience where the lines say so: %s, %s", (...labels) => {
    expect(headOf(...labels)).toBe("experience");
  });

  it.each([
    ["Jusqu’à 5 ans", "Au-delà de 5 ans"],
    ["Moins de 26 ans", "26 ans et plus"],
    ["Jusqu’à 5 ans d’expérience", "Moins de 26 ans"],
    ["Jusqu’à 5 ans d’ancienneté", "Au-delà"],
    ["Plus de 5 ans d’expérience et moins de 26 ans", "Au-delà"],
    ["Jusqu’à 5 ans", "Plus de 5 ans d’expérience"],
    ["Débutant", "Confirmé"],
  ])("is of profiles where they may say something else: %s, %s", (...labels) => {
    expect(headOf(...labels)).toBe("profile");
  });
});

describe("the line that keeps a list from being a table", () => {
  const Job = definePage({
    name: "Job",
    layout: "job",
    description: "Un poste.",
    fields: {},
    blocks: { conditions: SalaryConditions },
  });
  const listReported = (desc: string) => {
    const lines = desc.trimEnd().split("\n");
    const source = `---\nlayout: job\nconditions:\n  title: Conditions\n  desc: |\n${lines.map((line) => `    ${line}\n`).join("")}---\n`;
    const { issues } = checkPage(source, Job);
    const found = issues.filter(({ rule }) => rule === "salary-line");
    return found.map(({ line, column, severity }) => `${line}:${column} ${severity}`);
  };
  const PAY = ["Jusqu’à 5 ans d’expérience : 3 000 € net", "Au-delà : 4 000 € net"];

  it("is said at its place, wherever it stands", () => {
    expect(listReported(formatList([...PAY, "Télétravail possible."]))).toEqual(["8:7 warning"]);
    expect(listReported(formatList(["**Télétravail** possible.", ...PAY]))).toEqual(["6:7 warning"]);
    expect(listReported([...PAY, "Télétravail possible."].map((line) => `• ${line}\n`).join(""))).toEqual([
      "8:7 warning",
    ]);
    expect(
      listReported(formatList([PAY[0] ?? "", "Selon profil : [la grille](/grille)", PAY[1] ?? ""])),
    ).toEqual(["7:7 warning"]);
  });

  it("is said of a list of two, where both speak of money", () => {
    expect(
      listReported(formatList(["Jusqu’à 5 ans d’expérience : autour de trois mille €", PAY[1] ?? ""])),
    ).toEqual(["6:7 warning"]);
    expect(listReported(formatList([PAY[0] ?? "", "Ensuite : de 3 500 à 4 000 € net"]))).toEqual([
      "7:7 warning",
    ]);
    // each is understood, and the words of one are not those of the other
    expect(listReported(formatList([PAY[0] ?? "", "Au-delà : 4 000 € brut"]))).toEqual(["7:7 warning"]);
    expect(listReported(formatList(["Jusqu’à 5 ans : 200 €", "Au-delà : de 150 à 200 €"]))).toEqual([]);
  });

  it("is not where the others are no table, or there are two such lines, or none", () => {
    expect(listReported(formatList(PAY))).toEqual([]);
    expect(listReported(formatList([...PAY, "Télétravail possible.", "Un ordinateur."]))).toEqual([]);
    expect(listReported(formatList([PAY[0] ?? "", "Télétravail possible."]))).toEqual([]);
    expect(
      listReported(formatList(["Moins de 3 ans : 200 €", "3 ans et plus : 150 €", "Gratuit ensuite."])),
    ).toEqual([]);
    expect(
      listReported("1. Jusqu’à 5 ans d’expérience : 3 000 €\n2. Au-delà : 4 000 €\n3. Télétravail possible."),
    ).toEqual([]);
    expect(listReported(`${formatList(PAY)}- \n`)).toEqual([]);
  });

  describe("of a list that lies in another", () => {
    const NESTED = PAY.map((line) => `  * ${line}\n`).join("");
    const CONTRACT = "* Un contrat\n\n  * Il dure deux ans.\n\n";
    const listNames = (desc: string) => {
      const { issues } = checkContent({ conditions: { title: "Conditions", desc } }, Job);
      return issues.flatMap(({ rule, message }) =>
        rule === "salary-line" ? [/^« (.*?) »/.exec(message)?.[1]] : [],
      );
    };

    it.each([
      [
        "a line that took the bullet of a title",
        `Selon profil. Un contrat\n\n* Deux ans.\n\n* Une grille\n\n${NESTED}`,
        "Deux ans.",
      ],
      ["an item above", `* Selon profil\n${CONTRACT}* Une grille\n\n${NESTED}`, "Selon profil"],
      ["an item below", `${CONTRACT}* Une grille\n\n${NESTED}* Selon profil\n`, "Selon profil"],
      [
        "a second line under the title",
        `${CONTRACT}* Une grille\n  Selon profil\n${NESTED}`,
        "Une grille Selon profil",
      ],
      ["a paragraph under the title", `${CONTRACT}* Une grille\n\n  Selon profil\n\n${NESTED}`, "Une grille"],
      ["a sentence as a title", `${CONTRACT}* La grille est la même.\n\n${NESTED}`, "La grille est la même."],
      ["a numbered list", `1. Une grille\n${NESTED.replaceAll(/^/gm, " ")}`, "Une grille"],
      ["an empty item", `* \n* Une grille\n${NESTED}`, "Une grille"],
      [
        "a list in a list in a list",
        `* Pour vous\n  * Une grille\n${NESTED.replaceAll(/^/gm, "  ")}`,
        "Une grille",
      ],
    ])("is said: %s", (_, desc, line) => {
      expect(listNames(desc)).toEqual([line]);
    });

    it("is said at its place", () => {
      expect(listReported(`${CONTRACT}* Une grille\n  Selon profil\n${NESTED}`)).toEqual(["10:7 warning"]);
      expect(listReported(`* Selon profil\n* Une grille\n${NESTED}`)).toEqual(["6:7 warning"]);
      // a line of the inner list itself
      expect(listReported(`* Selon profil\n* Une grille\n${NESTED}  * On en parle\n`)).toEqual([
        "10:9 warning",
      ]);
    });

    it("is not where each line is a title of its own list, or the list is quoted", () => {
      expect(listNames(`${CONTRACT}* Une grille\n\n${NESTED}`)).toEqual([]);
      expect(listNames(`${CONTRACT}* Une grille\n\n${NESTED}\nSelon profil.\n`)).toEqual([]);
      expect(listNames(PAY.map((line) => `> * ${line}\n`).join(""))).toEqual([]);
    });
  });

  it("is named by its words, and by its path in content that is in no file", () => {
    const desc = formatList([...PAY, "Télétravail possible."]);
    const content = { conditions: { title: "Conditions", desc } };
    const found = checkContent(content, Job).issues.filter(({ rule }) => rule === "salary-line");
    expect(found).toMatchObject([{ path: ["conditions", "desc"] }]);
    expect(found[0]?.message).toContain("« Télétravail possible. »");
  });
});
