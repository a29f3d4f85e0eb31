import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPage } from "../../src/definition/check";
import { TextPage } from "../../src/pages";
import { countRuns } from "../support/runs";

const listReported = (front: string, text = "Un texte.") =>
  checkPage(`---\nlayout: page\n${front}\n---\n\n${text}\n`, TextPage).issues.map(
    ({ line, rule, message }) => `${line} ${rule} ${message}`,
  );

describe("a slip in the front matter is named at its line, and not by what it leads to", () => {
  it.each([
    [
      "a no-break space as indent, under a key",
      "title: >-\n  Un titre\n\u00A0\u00A0suite",
      /^5 yaml-syntax .*commence par une espace insécable/,
    ],
    [
      "the same in a block",
      "title: |\n\u202F Un titre",
      /^4 yaml-syntax .*commence par une espace insécable/,
    ],
    [
      "the same before a key",
      "title: A\n\u00A0\u00A0url: /a",
      /^4 unknown-key .*espace insécable est collée à la clé « url »/,
    ],
    [
      "a no-break space after the colon",
      "title:\u00A0Un titre",
      /^3 yaml-syntax .*espace insécable suit « : »/,
    ],
    [
      "a no-break space before the colon",
      "title\u00A0: Un titre",
      /^3 unknown-key .*espace insécable est collée à la clé « title »/,
    ],
    ["`|2` over one space", "title: |2\n Un titre", /^4 yaml-syntax .*Effacez le chiffre/],
    ["`>-4` over two spaces", "title: >-4\n  Un titre", /^4 yaml-syntax .*Effacez le chiffre/],
    ["a text beside its `|`", "title: | Un titre", /^3 yaml-syntax .*Après `\|`.*ligne suivante/],
    ["a text under its `|` at the left", "title: |\nUn titre", /^4 yaml-syntax .*clé précédente.*en retrait/],
    ["a text under its key at the left", "title:\nUn titre", /^4 yaml-syntax .*clé précédente.*en retrait/],
    [
      "a comment in place of a text",
      "title: # Un titre",
      /^3 empty-text « title » est vide : « # Un titre » est un commentaire/,
    ],
    ["a name that nothing uses", "title: &a Un titre", /^3 yaml-syntax Un `&` .*aucun `\*` n’y renvoie/],
    [
      "a word for nothing",
      "title: null",
      /^3 empty-text « title » est vide : « null » signifie « aucune valeur »/,
    ],
    ["nothing at all", "title:", /^3 empty-text « title » est vide\. La page/],
  ])("%s", (_name, front, expected) => {
    expect(listReported(front)).toEqual([expect.stringMatching(expected)]);
  });

  it.each(["- a", "a: b"])("a name on the line before %s is not reported", (value) => {
    expect(listReported(`title: &a\n  ${value}`).filter((line) => line.includes("yaml-syntax"))).toEqual([]);
  });

  it("a file in TOML is told so", () => {
    const [issue] = checkPage('+++\ntitle = "A"\n+++\n\nUn texte.\n', TextPage).issues;
    expect([issue?.rule, issue?.message]).toEqual(["no-front-matter", expect.stringContaining("TOML")]);
  });

  it("and a sound text stays one, whatever stands around it", () => {
    const word = fc.stringMatching(/^[a-zé]{1,8}$/);
    const space = fc.constantFrom(" ", "\u00A0", "\u202F");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.flat().join("").trim();
        expect(listReported(`title: "${text}"\ndescription: |2\n    ${text}`).join("\n")).not.toMatch(
          /yaml-syntax|unknown-key/,
        );
      }),
      { numRuns: countRuns(100) },
    );
  });
});
