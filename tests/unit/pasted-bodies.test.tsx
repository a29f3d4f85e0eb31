import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { checkPage } from "../../src/definition/check";
import { TextPage } from "../../src/pages";
import { RichText } from "../../src/rich-text/RichText";

interface Pasted {
  readonly id: string;
  readonly meant: string;
  readonly body: string;
}

const FRONT = "---\nlayout: page\ntitle: Un document\n---\n";

/** What a body shows: its HTML without the classes, a line for each block. */
const shownAs = (body: string) =>
  renderToStaticMarkup(<RichText content={body} />)
    .replace(/<\/?div[^>]*>| (?:class|loading|data-address)="[^"]*"/g, "")
    .replace(/[\u00A0\u202F]/g, "~")
    .replace(/(?<=<\/(?:h\d|p|li|[uo]l|tr|t?head|table|pre)>)(?!\n)/g, "\n")
    .trim();

/** What `check` says of a body, but for remarks: the line there, and the rule. */
function saidOf(body: string): string {
  const said = checkPage(FRONT + body, TextPage).issues.filter(({ severity }) => severity !== "info");
  return said
    .map(({ line = 0, rule }) => `(line ${line - FRONT.split("\n").length + 1}: ${rule})\n`)
    .join("");
}

// `npx vitest -u` writes the file anew; each reading that changes is then to be judged again by a person
it("bodies as editors paste them show, and are reported, as they were judged", async () => {
  const bodies = parse(readFileSync("tests/judged/bodies.yaml", "utf8")) as readonly Pasted[];
  const shown = bodies.map(({ id, meant, body }) => `${id}: ${meant}\n${shownAs(body)}\n${saidOf(body)}`);
  await expect(shown.join("\n")).toMatchFileSnapshot("../judged/bodies.shown.txt");
});
