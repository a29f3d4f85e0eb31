import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPage } from "../../src/definition/check";
import { FaqPage } from "../../src/pages";
import { faqJsonLd, jsonLdText } from "../../src/pages/faqJsonLd";

const createQuestion = (title: string, desc?: string) =>
  faqJsonLd({ questions: [{ title, desc }] }).mainEntity.map(({ name, acceptedAnswer: { text } }) => [
    name,
    text,
  ]);

describe("what search engines read of questions", () => {
  it("is schema.org's FAQPage", () => {
    expect(faqJsonLd({ questions: [{ title: "Où ?", desc: "À **Paris**." }] })).toEqual({
      "@context": "https://schema.org",
      "@type": "FAQPage",
      mainEntity: [
        {
          "@type": "Question",
          name: "Où\u202F?",
          acceptedAnswer: { "@type": "Answer", text: "<p>À <strong>Paris</strong>.</p>" },
        },
      ],
    });
  });

  it.each([
    ["nothing", undefined],
    ["white space", " \n"],
    ["an empty quote", "> \n"],
  ])("leaves out a question whose answer is %s", (_name, desc) =>
    expect(createQuestion("Où ?", desc)).toEqual([]),
  );

  it("leaves out an answer without a question", () => expect(createQuestion(" ", "Ici.")).toEqual([]));

  it("has the answer's structure without its look", () => {
    const [[, text] = []] = createQuestion(
      "Combien ?",
      "# Le salaire\n\n| Ans | Euros |\n| --- | --: |\n| 5 | 4000 |\n\n3. [ici](/a)\n4. là\n   - oui\n",
    );
    expect(text).toBe(
      '<h3>Le salaire</h3><table><thead><tr><th scope="col">Ans</th><th scope="col">Euros</th></tr></thead>' +
        '<tbody><tr><td>5</td><td>4000</td></tr></tbody></table><ol start="3"><li><a href="/a">ici</a></li>' +
        "<li>là<ul><li>oui</li></ul></li></ol>",
    );
  });

  it("takes the page's own options", () => {
    const { mainEntity } = faqJsonLd(
      { questions: [{ title: "Où ?", desc: "[Ici](/a)." }] },
      { typography: false, resolveUrl: (url) => `https://exemple.gouv.fr${url}` },
    );
    expect(mainEntity[0]?.name).toBe("Où ?");
    expect(mainEntity[0]?.acceptedAnswer.text).toBe('<p><a href="https://exemple.gouv.fr/a">Ici</a>.</p>');
  });

  it("ends no script, and runs none", () => {
    const hostile =
      "</script><script>alert(1)</script> <!-- [a](javascript:alert(1)) ![](x onerror=alert(1))";
    const jsonLd = faqJsonLd({ questions: [{ title: hostile, desc: hostile }] });
    const text = jsonLdText(jsonLd);
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toEqual(jsonLd);
    expect(jsonLd.mainEntity[0]?.acceptedAnswer.text).not.toMatch(/<script|javascript:|<!--/);
  });

  it.each(["faq-candidats", "faq-administrations"])("has every question of examples/%s.md", (name) => {
    const { value } = readPage(readFileSync(`examples/${name}.md`, "utf8"), FaqPage);
    if (!value) throw new Error(name);
    const { mainEntity } = faqJsonLd(value);
    expect(mainEntity).toHaveLength(value.questions.length);
    expect(mainEntity.every(({ acceptedAnswer }) => !/class=|undefined/.test(acceptedAnswer.text))).toBe(
      true,
    );
  });
});
