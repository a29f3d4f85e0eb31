import { describe, expect, it } from "vitest";
import { auditedPage, outcome, finding } from "../../tests/support/outcome";
import type { AuditRule } from "../rule";
import { formatRuleMessage, findRule } from "../ruleTable";
import { isSameText, extractText } from "./quote";
import { formatTextReport } from "./reports";

describe("the words of an element", () => {
  it.each([
    ["<p>Un <b>texte</b></p>", "Un texte"],
    ['<img alt="Une photo">', "Une photo"],
    ["<html><head><title>Page</title><style>.a{color:red}</style></head><body> <p>Bonjour</p>", "Bonjour"],
    ["<html><head><meta charset=utf-8><title>Page</title><style>.a{col…", ""],
    ["<div><script>let a = 1</script>Bonjour</div>", "Bonjour"],
    ["<header>Un en-tête</header>", "Un en-tête"],
  ])("of %s are what a person sees", (markup, words) => {
    expect(extractText(markup)).toBe(words);
  });

  it("are what was measured, or not", () => {
    expect(isSameText("« image »", "image")).toBe(true);
    expect(isSameText("“image”", "image")).toBe(true);
    expect(isSameText("« autre »", "image")).toBe(false);
    expect(isSameText("", "")).toBe(false);
  });
});

it("asks of each link by its own words", () => {
  const link = (words: string, selector: string) =>
    finding({
      ...{ rule: "review-link", severity: "review", selector, html: `<a href="/">${words}</a>` },
      message: formatRuleMessage(findRule("review-link") as AuditRule, "fr", `« ${words} »`),
    });
  const reviews = [link("ici", "a:nth-of-type(1)"), link("ici", "a:nth-of-type(2)"), link("là", "p > a")];
  const text = formatTextReport(
    outcome({ pages: [auditedPage("a.md", [], { reviews })] }),
    { red: String, yellow: String, dim: String },
    "fr",
  );
  expect(text).toMatch(/« ici »[^\n]*\(2 fois\)[^\n]*\n.*nth-of-type\(1\)\n.*nth-of-type\(2\)\n.*« là »/);
});
