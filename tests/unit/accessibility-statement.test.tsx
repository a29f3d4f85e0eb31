// @vitest-environment jsdom

import { render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { checkPage, type CheckOptions } from "../../src/definition/check";
import { AccessibilityMention } from "../../src/blocks/common/AccessibilityMention";
import { AccessibilityStatement } from "../../src/blocks";
import { AccessibilityStatementPage } from "../../src/pages";
import { englishLabels } from "../../src/rich-text/labels";
import {
  getConformityLabels,
  getStatementLabels,
  type StatementLabels,
} from "../../src/blocks/common/statementLabels";
import { CONFORMITIES, truncateRate } from "@dsfr-blocks/base/conformity";
import { STATEMENT, type Statement } from "../support/statement";

interface LinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

describe("the rules", () => {
  /** What `check` says of a statement with these keys: rule, place. */
  function findReported(keys: Partial<Statement>, options: CheckOptions = {}) {
    const content = { title: "Déclaration", statement: { ...STATEMENT, ...keys } };
    const source = `---\n${stringify(content)}---\n`;
    const { issues } = checkPage(source, AccessibilityStatementPage, options);
    return issues.map(({ rule, path = [] }) => `${rule} ${path.slice(1).join(".")}`);
  }
  const createAudit = (rate: number) => ({ ...STATEMENT.audit, by: "en interne", rate });
  const whole = { state: "totalement conforme", nonConformities: "" } as const;

  it("say nothing of a statement that holds", () => {
    expect(findReported({}, { today: "2026-05-01" })).toEqual([]);
  });

  it.each([
    [0, "non conforme"],
    [49.9, "non conforme"],
    [50, "partiellement conforme"],
    [99.9, "partiellement conforme"],
    [99.9999999, "partiellement conforme"],
    [49.9999999, "non conforme"],
    [100, "totalement conforme"],
  ] as const)("at %d %, take « %s » alone", (rate, right) => {
    for (const state of CONFORMITIES) {
      const nonConformities = rate === 100 ? "" : STATEMENT.nonConformities;
      const given = findReported({ state, audit: createAudit(rate), nonConformities });
      expect(given.filter((each) => !each.startsWith("incomplete-"))).toEqual(
        state === right ? [] : ["conformity-state state"],
      );
    }
  });

  it("without an audit, take « non conforme » alone", () => {
    for (const state of CONFORMITIES) {
      expect(findReported({ state, audit: undefined })).toEqual(
        state === "non conforme" ? [] : ["conformity-state state"],
      );
    }
  });

  it("find non-conformities where every criterion is met, and no other content", () => {
    const all = { ...whole, audit: createAudit(100) };
    expect(findReported({ ...all, nonConformities: "- La carte." })).toEqual([
      "conformity-faults nonConformities",
    ]);
    expect(findReported({ ...all, nonConformities: "Néant" })).toEqual([]);
    expect(findReported({ ...all, derogations: "- Les archives." })).toEqual([]);
  });

  it.each([-1, 100.001, 720])("take no rate of %d %%, and say no more of it", (rate) => {
    expect(findReported({ audit: createAudit(rate) })).toEqual(["out-of-range audit.rate"]);
    expect(findReported({ audit: { ...createAudit(72), averageRate: rate } })).toEqual([
      "out-of-range audit.averageRate",
    ]);
  });

  it.each([
    [72, 100],
    [99.999, 100],
    [10, 0],
  ])("find that %d %% of criteria do not go with an average of %d %%", (rate, averageRate) => {
    const state = rate < 50 ? "non conforme" : "partiellement conforme";
    expect(findReported({ state, audit: { ...createAudit(rate), averageRate } })).toEqual([
      "average-rate audit.averageRate",
    ]);
  });

  it("find an average below 100 where every criterion is met, and let other averages be", () => {
    expect(findReported({ ...whole, audit: { ...createAudit(100), averageRate: 99 } })).toEqual([
      "average-rate audit.averageRate",
    ]);
    expect(findReported({ ...whole, audit: { ...createAudit(100), averageRate: 100 } })).toEqual([]);
    expect(findReported({ audit: { ...createAudit(72), averageRate: 60 } })).toEqual([]);
    expect(findReported({ state: "non conforme", audit: { ...createAudit(0), averageRate: 12 } })).toEqual(
      [],
    );
  });

  it("find a day of update before the day of the statement", () => {
    expect(findReported({ updated: "2026-03-01" })).toEqual(["updated-before-date updated"]);
    expect(findReported({ updated: "2026-03-02" })).toEqual([]);
  });

  it("quote a rate cut, not rounded: 99.9999 is not 100", () => {
    const content = {
      title: "D",
      statement: { ...STATEMENT, ...whole, audit: createAudit(99.9999) },
    };
    const { issues } = checkPage(`---\n${stringify(content)}---\n`, AccessibilityStatementPage);
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringContaining("le taux de 99,99 % de critères"),
    ]);
  });

  const strategy = "[Schéma pluriannuel](/schema) et [plan d’action](/plan)";

  it("count three years from the last day, that day included, if they are told the day", () => {
    const findReportedOn = (today: string, keys: Partial<Statement> = {}) =>
      findReported({ strategy, ...keys }, { today });
    expect(findReportedOn("2029-03-02")).toEqual([]);
    expect(findReportedOn("2029-03-03")).toEqual(["old-statement date"]);
    expect(findReportedOn("2029-03-03", { updated: "2027-01-01" })).toEqual([]);
    expect(findReportedOn("2030-01-02", { updated: "2027-01-01" })).toEqual(["old-statement updated"]);
    expect(findReportedOn("2029-03-03", { updated: "" })).toEqual(["old-statement date"]);
    expect(findReportedOn("2027-02-28", { date: "2024-02-29" })).toEqual([]);
    expect(findReportedOn("2027-03-01", { date: "2024-02-29" })).toEqual(["old-statement date"]);
    expect(findReported({ date: "2001-01-01" })).toEqual([]);
  });

  it("count 18 months from a version of the standard that is newer than the statement", () => {
    const findReportedOn = (today: string, keys: Partial<Statement>) =>
      findReported({ strategy, ...keys }, { today });
    expect(findReportedOn("2028-02-29", { newStandard: "2026-08-31" })).toEqual([]);
    expect(findReportedOn("2028-03-01", { newStandard: "2026-08-31" })).toEqual(["old-statement date"]);
    expect(findReportedOn("2028-03-01", { newStandard: "2026-08-31", updated: "2026-09-01" })).toEqual([]);
    expect(findReportedOn("2028-03-01", { newStandard: "2026-03-02" })).toEqual([]);
  });

  it("ask for a form or an address", () => {
    expect(findReported({ contact: {} })).toEqual(["no-contact contact"]);
    expect(findReported({ contact: { form: " ", desc: "Par téléphone." } })).toEqual(["no-contact contact"]);
    expect(findReported({ contact: { email: "a@exemple.fr" } })).toEqual([]);
  });
});

describe("a rate", () => {
  it("is cut at two decimals, and one of two decimals is left as it is", () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths++) {
      const rate = Number(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`);
      expect(truncateRate(rate)).toBe(rate);
      expect(truncateRate(rate + 0.009)).toBe(rate);
    }
    expect([99.995, 99.999, 99.9999999999].map(truncateRate)).toEqual([99.99, 99.99, 99.99]);
  });
});

describe("the statement's own words", () => {
  const renderShown = (props: object) =>
    renderToStaticMarkup(<AccessibilityStatement {...STATEMENT} {...props} />).replace(/<[^>]+>/g, "");

  it("are those of the page's language", () => {
    const english = renderShown({ labels: englishLabels, typography: false });
    expect(english).toContain("Démarche Exemple is partially compliant with the French general");
    expect(english).toContain("72% of the RGAA criteria are met.");
    expect(english).toContain("on 2\u00A0March\u00A02026.");
    expect(english).not.toMatch(/conforme|déclaration/i);
  });

  it("give way to a site's own", () => {
    const labels = { locale: "de-DE", statement: { state: "Stand der Vereinbarkeit" } };
    expect(renderShown({ labels })).toContain("Stand der Vereinbarkeit");
  });

  it("have the same blanks in both languages, and no word in common", () => {
    const [french, english] = [getStatementLabels({}), getStatementLabels(englishLabels)];
    expect(Object.keys(english)).toEqual(Object.keys(french));
    for (const key of Object.keys(french) as (keyof StatementLabels)[]) {
      const blanks = (label: string) => [...label.matchAll(/\{\w+\}|https:[^)]+/g)].join();
      expect([key, blanks(english[key])]).toEqual([key, blanks(french[key])]);
      expect(english[key]).not.toBe(french[key]);
    }
  });
});

describe("the mention", () => {
  it.each(CONFORMITIES)("says « %s » in the words of the law", (state) => {
    render(<AccessibilityMention state={state} href="/accessibilite" />);
    const link = screen.getByRole("link", { name: `Accessibilité\u00A0: ${state}` });
    expect(link).toHaveAttribute("href", "/accessibilite");
    expect(link).toHaveClass("fr-footer__bottom-link");
  });

  it.each([undefined, "", "javascript:alert(1)"])("is no link to %s", (href) => {
    const html = renderToStaticMarkup(<AccessibilityMention state="non conforme" href={href} />);
    expect(html).toBe('<span class="fr-footer__bottom-link">Accessibilité\u00A0: non conforme</span>');
  });

  it("takes a statement's state, the host's link, and the page's language", () => {
    const components = {
      a: ({ children, href }: LinkProps) => (
        <a {...{ href }} data-mine>
          {children}
        </a>
      ),
    };
    const state = "partiellement conforme";
    render(<AccessibilityMention {...{ state, components }} href="/a11y" labels={englishLabels} />);
    expect(screen.getByRole("link", { name: "Accessibility: partially compliant" })).toHaveAttribute(
      "data-mine",
    );
    expect(Object.keys(getConformityLabels({}).states)).toEqual([...CONFORMITIES]);
  });
});
