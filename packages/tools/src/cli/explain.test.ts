import { afterAll, describe, expect, it } from "vitest";
import { createWorkshop } from "../../../../tests/support/workshop";
import { COMMANDS } from "../../../../tests/support/terminal";
import { everyRule } from "../site/everyRule";

const shop = createWorkshop({});
afterAll(shop.remove);

describe("explain", () => {
  // not word for word: docs/errors.md may say it better one day
  it.each([
    ["fr", ["Avertissement, niveau modifiable.", "Pourquoi : ", "Comment corriger : ", "Avant :", "Après :"]],
    ["en", ["Warning, adjustable.", "Why: ", "How to fix it: ", "Example.", "Before:", "After:"]],
  ])("shows a rule's part of the page of errors, as plain text, in %s", async (language, starts) => {
    const { code, out, err } = await shop.run(`explain vague-link --lang ${language}`);
    expect([code, err]).toEqual([0, ""]);
    const [name, ...paragraphs] = out.split("\n\n");
    expect(name).toBe("vague-link");
    const [before, after] = paragraphs.filter((each) => each.startsWith("    conditions:\n"));
    expect([before !== undefined, after !== undefined, before === after]).toEqual([true, true, false]);
    const words = paragraphs.filter((each) => !each.startsWith("    "));
    expect(words.map((each, index) => each.startsWith(starts[index] ?? "?"))).toEqual(starts.map(() => true));
  });

  it.each(["fr", "en"])("knows every rule, in %s", async (language) => {
    const untold: string[] = [];
    for (const { name } of everyRule) {
      const { code, out } = await shop.run(`explain ${name} --lang ${language}`);
      const words = out.replace(/^ {4}.*$/gm, "").replace(/`[^`]*`/g, "");
      const isPlain = !/```|\*\*|\]\(/.test(words) && !COMMANDS.test(out);
      if (code !== 0 || !out.startsWith(`${name}\n\n`) || !isPlain) untold.push(name);
    }
    expect(untold).toEqual([]);
  });

  it("shows the examples of the French page in English too, each under its label", async () => {
    const read = async (rule: string, language: string) =>
      (await shop.run(`explain ${rule} --lang ${language}`)).out;
    const unlike: string[] = [];
    for (const { name } of everyRule) {
      const [fr, en] = await Promise.all([read(name, "fr"), read(name, "en")]);
      const examplesOf = (text: string) => text.match(/^ {4}.*$/gm) ?? [];
      if (examplesOf(fr).join("\n") !== examplesOf(en).join("\n")) unlike.push(name);
    }
    expect(unlike).toEqual([]);
    const labels = (await read("lost-title", "en")).match(/^\w.*:$/gm);
    expect(labels).toEqual(["Before:", "After:", "Or, after:"]);
    expect(await read("call-past", "en")).toContain(
      "\n\nExample: before, on 1 May 2026.\n\nBefore:\n\n    open: true",
    );
  });

  it("proposes the rule that was meant, and asks for one where there is none", async () => {
    const { code, err } = await shop.run("explain vage-link");
    expect(code).toBe(2);
    expect(err).toContain(
      "La règle « vage-link » n’existe pas. Vouliez-vous écrire « vague-link » ? Règles : ",
    );
    expect((await shop.run("explain")).err).toContain(
      "Indiquez le nom d’une seule règle (vous en avez indiqué 0)",
    );
    expect((await shop.run("explain no-keys empty-text")).code).toBe(2);
  });
});
