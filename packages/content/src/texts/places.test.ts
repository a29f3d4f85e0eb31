import { expect, it } from "vitest";
import { read } from "../read";
import { list, inline, markdown, object, plain, url } from "../schema";
import { checkTexts } from "./checkTexts";

const schema = object({ desc: markdown("") }, "");

// where each of these texts is at fault, « ¤ » stands for the space that is to go
it.each([
  ["after a hard break in a folded text", "desc: >-\n  un\\\n\n  deux\\\n\n  trois ¤quatre"],
  ["after a hard break in a literal text", "desc: |-\n  un\\\n  deux\\\n  trois ¤quatre"],
  ["after a hard break in a plain text", "desc: un\\\n\n  deux\\\n\n  trois ¤quatre"],
  ["after a hard break in single quotes", "desc: 'l''un\\\n\n  deux\\\n\n  trois ¤quatre'"],
  ["after a reference", "desc: un &amp; deux &eacute;t&#233; ¤trois"],
  ["after an escape", "desc: un \\* deux \\_ ¤trois"],
  ["on the continuation line of a quote", "desc: |\n  > un\n  > deux ¤trois\n  >  > quatre ¤cinq"],
  ["on the continuation line of an item", "desc: |\n  - un\n    deux ¤trois\n    - quatre\n      cinq ¤six"],
  ["after a tab", "desc: |\n  un\n  \t deux ¤trois\n  -\tquatre\n  \tcinq ¤six"],
  ["after a character outside the plane", 'desc: "un \\U0001F600 deux ¤trois"'],
  ["after escaped white space", 'desc: "un\\ deux\\tdeux ¤trois"'],
  ["after a line end that is written", 'desc: "- un\\n  - deux\\n    trois ¤quatre"'],
  ["after a bar in a cell", "desc: |\n  | a |\n  |---|\n  | un \\| deux \\| trois ¤quatre |"],
])("%s, a place is exact", (_what, marked) => {
  const offsets: number[] = [];
  const yaml = marked.replace(/¤/g, (_sign, at: number) => (offsets.push(at), " "));
  const source = `---\n${yaml}\n---\n`;
  const issues = checkTexts(read(source, schema).texts, {}, { file: "", language: "fr" });
  const found = issues.filter(({ rule }) => rule === "double-space").map(({ fix }) => fix);
  expect(found).toEqual(offsets.map((at) => ({ offset: 4 + at, length: 1, text: "" })));
});

const link = object({ title: inline(""), url: url("") }, "");
const page = object(
  { title: inline(""), url: url(""), button: link, cards: list(link, ""), label: plain("") },
  "",
);

it.each([
  ["the text of a button", "button: { title: Cliquez ici, url: /aide }", "2:18"],
  ["the title of a card", "cards: [{ title: Le club, url: /a }, { title: En savoir plus, url: /b }]", "2:47"],
  ["a title without a URL", "button: { title: Cliquez ici }", undefined],
  ["a title with an empty URL", 'button: { title: Cliquez ici, url: "" }', undefined],
  ["the title of the page, beside its URL", "title: Page\nurl: /page", undefined],
  ["a text that is no title", "label: Cliquez ici\nbutton: { title: Les dates, url: /dates }", undefined],
])("%s: whether a link’s text is vague", (_what, yaml, place) => {
  const issues = checkTexts(read(`---\n${yaml}\n---\n`, page).texts, {}, { file: "", language: "fr" });
  const found = issues.filter(({ rule }) => rule === "vague-link");
  expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual(place === undefined ? [] : [place]);
  for (const { message } of found)
    expect(message).toMatch(/ Nommez la page, comme « foire aux questions »\.$/);
});
