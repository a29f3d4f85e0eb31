import fc from "fast-check";
import { expect, it } from "vitest";
import { editInPlace, parseYamlValues } from "@dsfr-blocks/content/yaml/edit";
import { countRuns } from "../support/runs";

const word = fc.constantFrom("un", "l’été", "12", "a: b", "c'est", "# non", "« fin »", "x\\y", "oui", "- d");
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
const comment = fc.constantFrom("", "", " # à revoir", "   #", "\t# l’ancien : « deux »  ");
/** Between two keys. */
const between = fc.constantFrom("", "", "\n", "# un commentaire\n", " # en retrait\n\n", "\n\n# a: b\n");
const double = (text: string) => JSON.stringify(text);
const single = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What follows a key's colon, in each way in which people write it. `{at}` is an anchor, where there is one. */
const value = fc.oneof(
  fc.tuple(words, comment).map(([text, end]) => ` {at}${double(text)}${end}\n`),
  fc.tuple(words, comment).map(([text, end]) => ` {at}${single(text)}${end}\n`),
  fc.constantFrom(" {at}un texte simple\n", " {at}12   # douze\n", "   {at}true  \n", " # rien\n", "\n"),
  fc
    .tuple(words, comment)
    .map(([text, end]) => ` {at}"${text.replace(/["\\]/g, "")}\n  et la suite"${end}\n`),
  fc
    .tuple(fc.constantFrom("|", ">", "|-", ">-", "|+"), comment, words, between)
    .map(([style, end, text, gap]) => ` {at}${style}${end}\n  ${text}  \n\n  2. ${text}\n${gap}`),
  fc.tuple(words, comment).map(([text, end]) => ` {at}[un, ${double(text)}]${end}\n`),
  fc
    .tuple(words, comment)
    .map(([text, end]) => `${end}\n  - ${single(text)}${end}\n  -  b: {at}c${end}\n     d: 1\n`),
  fc
    .tuple(words, comment)
    .map(
      ([text, end]) => `${end}\n  a: {at}${double(text)}${end}\n  # sous a\n\n  b: ${single(text)}${end}\n`,
    ),
);

/** Another text, or other parts. */
const other = fc.oneof(
  words,
  words.map((text) => `Un.\n\n1. ${text}\n`),
  fc.record({
    a: words,
    b: words,
    steps: fc.array(fc.record({ title: words, desc: words }), { minLength: 1 }),
  }),
  fc.array(words, { minLength: 1, maxLength: 3 }),
);

const page = fc.record({
  values: fc.array(value, { minLength: 2, maxLength: 6 }),
  gaps: fc.array(between, { minLength: 7, maxLength: 7 }),
  /** Keys that have an anchor, and an alias of it behind all the others. */
  anchored: fc.array(fc.nat(5), { maxLength: 2 }),
  lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
  target: fc.nat(5),
  other,
});

it("of one key leaves every byte outside of it: comments, aliases, quotes, line ends", () => {
  let [made, left] = [0, 0];
  fc.assert(
    fc.property(page, ({ values, gaps, anchored, lineBreak, target, other: next }) => {
      const key = `k${target % values.length}`;
      const shared = new Set(
        anchored.map((index) => `k${index % values.length}`).filter((name) => name !== key),
      );
      const chunks = values.map((text, index) => {
        const name = `k${index}`;
        const [anchor, ...rest] = text.split("{at}");
        const isShared = shared.has(name) && rest.length > 0;
        if (!isShared) shared.delete(name);
        return {
          name,
          gap: gaps[index] ?? "",
          text: `${name}:${anchor}${isShared ? `&${name} ` : ""}${rest.join("")}`,
        };
      });
      const start = chunks.findIndex(({ name }) => name === key);
      const formatText = (some: typeof chunks) => some.map(({ gap, text }) => gap + text).join("");
      const aliases = [...shared].map((name) => `z${name}: *${name} # le même\n`).join("");
      const own = chunks[start];
      const [before, after] = [
        formatText(chunks.slice(0, start)) + (own?.gap ?? ""),
        formatText(chunks.slice(start + 1)),
      ].map((text) => text.replaceAll("\n", lineBreak));
      const body = (own?.text ?? "").replaceAll("\n", lineBreak);
      const tail = aliases.replaceAll("\n", lineBreak);
      const source = `${before}${body}${after}${tail}`;
      const known = parseYamlValues(source);
      fc.pre(known !== undefined);
      const edited = editInPlace(source, { ...known, [key]: next });
      if (edited === undefined) return void left++;
      made++;
      expect(edited.startsWith(before ?? "")).toBe(true);
      expect(edited.endsWith(`${after}${tail}`)).toBe(true);
      expect(parseYamlValues(edited)).toEqual({ ...known, [key]: next });
      // the comment behind a text of one line is not part of it, nor that behind the mark of a block
      const [line = "", ...more] = (own?.text ?? "").trimEnd().split("\n");
      const isOwn = more.length === 0 || /^\w+: [|>]/.test(line);
      const [said = ""] = isOwn ? (/# (?:à revoir|l’ancien : « deux »)$/.exec(line) ?? []) : [];
      expect(edited.slice((before ?? "").length)).toContain(said);
    }),
    { numRuns: countRuns(300) },
  );
  expect(left / (made + left)).toBeLessThan(0.05);
});
