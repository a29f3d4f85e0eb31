import { readFileSync } from "node:fs";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  Calendar,
  DictionaryDefinition,
  FaqList,
  NumberedSteps,
  ProfileCards,
  Reasons,
  SalaryConditions,
} from "../../src/blocks";
import { checkPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { readAloud } from "../support/reading";

/**
 * A text in the way of an editor, written by somebody who had not seen the readers, and what a person judged of its
 * page: understood, plain (shown as typed, nothing claimed), said (Markdown takes a sign of it, and `check` says so), or
 * nothing to set apart. None is wrong.
 */
interface Judged {
  readonly id: string;
  readonly meant: string;
  /** Two readers would disagree on it: plain is right. */
  readonly ambiguous?: true;
  readonly verdict: "understood" | "plain" | "said" | "nothing to set apart";
  readonly content: Readonly<Record<string, string>> & {
    readonly info: { readonly title: string; readonly desc: string };
    readonly defs: readonly string[];
  };
}

type Content = Judged["content"];

const asFaq = (desc = ""): ReactElement =>
  createElement(FaqList, { questions: [{ title: "Question", desc }] });

const blocks: Readonly<Record<string, (content: Content) => ReactElement>> = {
  salary: ({ desc = "" }) => createElement(SalaryConditions, { title: "", desc }),
  calendar: ({ date = "", desc = "" }) =>
    createElement(Calendar, { title: "", dates: [{ date, desc }], now: "2026-11-28" }),
  steps: ({ desc = "" }) => createElement(NumberedSteps, { title: "", desc }),
  profiles: ({ desc = "" }) => createElement(ProfileCards, { title: "", desc }),
  dictionary: ({ title = "", info }) => createElement(DictionaryDefinition, { title, info }),
  reasons: ({ defs }) => createElement(Reasons, { title: "", defs: defs.map((def) => ({ def })) }),
  typography: ({ text = "" }) => asFaq(text),
  lists: ({ desc = "" }) => asFaq(desc),
};

const listJudged = (reader: string) =>
  parse(readFileSync(`tests/judged/${reader}.yaml`, "utf8")) as readonly Judged[];

/** What `check` says of the lines that the editor typed. Keys that the text leaves out are no fault of it. */
function saidOf({ text = "" }: Content): string {
  const lines = text.split("\n").length + 1;
  const { issues } = checkPage(`---\n${text.trimEnd()}\n---\n`, CandidatesPage);
  const said = issues.filter(
    ({ rule, line = 0 }) => !["missing-key", "no-break-space"].includes(rule) && line <= lines,
  );
  return said.map(({ line, column, rule }) => `${line}:${column} ${rule}`).join("\n") || "(nothing is said)";
}

// `npx vitest -u` writes the files anew; each reading that changes is then to be judged again by a person
describe("texts in the ways of editors are read as they were judged", () => {
  it.each(Object.entries(blocks))("%s", async (reader, view) => {
    const shown = listJudged(reader).map(
      ({ id, content }) => `${id}\n${readAloud(renderToStaticMarkup(view(content)))}\n`,
    );
    expect(shown.length).toBeGreaterThan(30);
    await expect(shown.join("\n")).toMatchFileSnapshot(`../judged/${reader}.shown.txt`);
  });

  it("yaml", async () => {
    const said = listJudged("yaml").map(({ id, content }) => `${id}\n${saidOf(content)}\n`);
    await expect(said.join("\n")).toMatchFileSnapshot("../judged/yaml.said.txt");
  });
});
