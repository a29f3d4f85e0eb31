// @vitest-environment jsdom

import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { AccessibilityStatement } from "../../src/blocks";
import type { ContentOf } from "../../src/definition/check";
import { requirements } from "../../src/testing/requirements";
import { CONFORMITIES, getConformity } from "@dsfr-blocks/base/conformity";
import { findHtmlErrors } from "../support/html";
import { countRuns } from "../support/runs";

const line = fc.constantFrom(
  "La Mission Exemple",
  "Un **site** et son [plan](/plan)",
  "{site} et {date}",
  '<span lang="en">Open source</span> & compagnie',
);
const text = fc.constantFrom(
  "",
  "Un paragraphe.",
  "- La carte n’a pas d’alternative.\n- Le [plan](/plan) non plus.\n",
  "# Premier titre\n\nUn texte.\n\n### Troisième titre\n\nUn autre.\n",
  "###### Un titre sans rien dessous\n",
  "| Page | Faute |\n| --- | --- |\n| Accueil | Contraste |\n",
  "> Une citation\n\n1. Un\n2. Deux\n",
);
const address = fc.constantFrom("", "/contact", "https://exemple.gouv.fr/ici", "javascript:alert(1)");
const lines = fc.array(fc.oneof(line, fc.constant("")), { maxLength: 3 });
const rate = fc.constantFrom(0, 12.25, 50, 72.5, 100);
/** Any of the keys that may be absent. */
const some = <T,>(keys: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(keys, { requiredKeys: [] });

const statement: fc.Arbitrary<ContentOf<typeof AccessibilityStatement>> = fc
  .tuple(
    fc.record({
      organisation: line,
      site: fc.record({ name: line, url: address }, { requiredKeys: ["name"] }),
      state: fc.constantFrom(...CONFORMITIES),
      date: fc.constant("2031-03-02"),
      contact: some({ form: address, email: fc.constantFrom("", "a@exemple.fr"), desc: text }),
    }),
    some({
      services: line,
      strategy: text,
      standard: line,
      audit: fc.record({ by: line, rate, averageRate: rate, desc: text }, { requiredKeys: ["by", "rate"] }),
      nonConformities: text,
      derogations: text,
      exempt: text,
      updated: fc.constantFrom("", "2031-09-15"),
      technologies: lines,
      environment: lines,
      tools: lines,
      pages: lines,
    }),
  )
  .map(([required, optional]) => ({ ...required, ...optional }));

// a day is written in words
const moved = ["03", "02", "09"];

it("whatever keys a statement has, it keeps what every block promises, in valid HTML", () => {
  fc.assert(
    fc.property(statement, (content) => {
      for (const { name, errors } of requirements) {
        expect([name, errors(AccessibilityStatement, { content, moved })]).toEqual([name, []]);
      }
      const html = renderToStaticMarkup(<AccessibilityStatement {...content} id="declaration" />);
      expect(findHtmlErrors(html)).toEqual([]);
    }),
    { numRuns: countRuns(60) },
  );
});

/** A rate as an author types it, which stands beyond what a number can hold in no decimal. */
const typedRate = fc
  .tuple(
    fc.oneof(fc.nat({ max: 99 }), fc.constantFrom(0, 49, 50, 99)),
    fc.stringMatching(/^(?:[0-9]{0,10}|9{1,11}|0{1,9}1)$/),
  )
  .map(([whole, decimals]) => ({ whole, decimals }));

it("a rate shows the decimals that were typed, two at most, and its state is that of the rate itself", () => {
  fc.assert(
    fc.property(typedRate, ({ whole, decimals }) => {
      const rate = Number(`${whole}.${decimals || "0"}`);
      const state = getConformity(rate);
      expect(state).toBe(whole < 50 ? "non conforme" : "partiellement conforme");
      const html = renderToStaticMarkup(
        <AccessibilityStatement
          organisation="La Mission Exemple"
          site={{ name: "Démarche" }}
          state={state}
          audit={{ by: "en interne", rate }}
          date="2031-03-02"
          contact={{ form: "/contact" }}
        />,
      );
      const cut = decimals.slice(0, 2).replace(/0+$/, "");
      expect(html).toContain(`<li>${whole}${cut && `,${cut}`}\u00A0% des critères`);
    }),
    { numRuns: countRuns(300) },
  );
});
