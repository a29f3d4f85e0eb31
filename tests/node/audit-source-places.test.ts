import { describe, expect, it } from "vitest";
import { PAGE } from "../support/workshop";
import { readPage } from "../../src/definition/check";
import { Prose } from "../../src/blocks";
import { blocksOf } from "../../src/definition/blocksOf";
import { definePage } from "../../src/definition/definePage";
import { CandidatesPage } from "../../src/pages";
import { createPositionFinder, type ElementText } from "../../packages/rgaa-audit/src/sourceLocations";

const source = PAGE.replace(
  "desc: Un contrat.",
  `desc: |
    Un premier paragraphe, sans rien.

    Le **deuxième**, avec [un lien](/ailleurs/page?x=1) et « 7ème » étage.

    ![Un plan](img/plan.png)

    > Un contrat`,
);
const lines = source.split("\n");
const placeOf = createPositionFinder(readPage(source, CandidatesPage));
const step = (text: string, ...attributes: string[]): ElementText => ({ text, attributes });

/** What stands in the file at the place that is found. */
const findSource = (key: string | undefined, ...trail: ElementText[]) => {
  const { line, column } = placeOf(key === undefined ? undefined : [key], trail);
  return lines[line - 1]?.slice(column - 1);
};

describe("the place in the file of what an element shows", () => {
  it("is where its words begin, through Markdown's marks and the page's typography", () => {
    expect(findSource("conditions", step("Le deuxième, avec un lien et « 7e étage"))).toMatch(
      /^Le \*\*deuxième/,
    );
    expect(findSource("conditions", step("deuxième"))).toMatch(/^deuxième\*\*, avec/);
    expect(findSource("conditions", step("Un contrat"))).toBe("Un contrat");
  });

  it("is where its address or its alternative stands, before its words", () => {
    expect(findSource("conditions", step("un lien", "/ailleurs/page?x=1"))).toMatch(/^\/ailleurs\/page/);
    expect(findSource("conditions", step("", "/img/plan.png", "Un plan"))).toBe("img/plan.png)");
    expect(findSource("conditions", step("", "data:image/png;base64,AA", "Un plan"))).toMatch(/^Un plan\]/);
  });

  it("is that of the nearest element around it that is found", () => {
    expect(findSource("conditions", step(""), step("x"), step("Un premier paragraphe"))).toBe(
      "Un premier paragraphe, sans rien.",
    );
  });

  it("is looked for in the block that the element lies in", () => {
    expect(findSource("what", step("Essayer tout"))).toBe("Essayer tout");
    expect(findSource("how", step("Essayer tout"))).toMatch(/^title: Les étapes|^how/);
  });

  it("is that of the block, or of the page's title, when nothing is found", () => {
    expect(lines[placeOf(["conditions"], []).line - 1]).toMatch(/^conditions:|^ {2}title: Les conditions/);
    expect(lines[placeOf(undefined, [step("introuvable")]).line - 1]).toBe("title: Devenir testeuse");
    expect(createPositionFinder(readPage("sans en-tête", CandidatesPage))(undefined, [])).toEqual({
      line: 1,
      column: 1,
    });
  });

  it("begins at a word where it can", () => {
    const words = createPositionFinder(
      readPage(PAGE.replace("Un contrat.", "Recontrat, contrat."), CandidatesPage),
    );
    expect(words(["conditions"], [step("contrat")]).column).toBe(
      words(["conditions"], [step("Recontrat")]).column + "Recontrat, ".length,
    );
  });

  it("is looked for in the one block of a list that the element lies in", () => {
    const sections =
      "sections:\n  - type: texte\n    text: Un phare.\n  - type: texte\n    text: Un phare.\n";
    const Lighthouse = definePage({
      name: "LighthousePage",
      layout: "phare",
      description: "Un phare.",
      fields: {},
      blocks: { sections: blocksOf({ texte: Prose }, "Les parties.") },
    });
    const inList = createPositionFinder(readPage(`---\n${sections}---\n`, Lighthouse));
    expect(inList(["sections", 1], [step("Un phare.")])).toEqual({ line: 6, column: 11 });
    expect(inList(["sections", 1], [step("introuvable")])).toEqual({ line: 5, column: 5 });
  });
});
