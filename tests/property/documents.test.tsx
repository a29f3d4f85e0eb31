import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Downloads, RichText } from "../../src/entries";
import { checkTexts } from "@dsfr-blocks/content/texts/checkTexts";
import { read } from "@dsfr-blocks/content/read";
import { markdown, object } from "@dsfr-blocks/content/schema";
import { countRuns } from "../support/runs";

const FORMATS = ["pdf", "odt", "ods", "docx", "zip", "csv", "7z"] as const;

/** Ways to write a format in a link's words, with or without a weight. */
const NAMED: readonly ((name: string, format: string) => string)[] = [
  (name, format) => `${name} (${format})`,
  (name, format) => `${name} (${format}, 2 Mo)`,
  (name, format) => `${name} (2,5 Mo, ${format})`,
  (name, format) => `${name} – ${format} – 259 ko`,
  (name, format) => `${name} [${format}]`,
  (name, format) => `${name} en **${format}**`,
  (name, format) => `${format} : ${name}`,
  (name, format) => `le ${format}`,
];

/** Words around a link that hold letters of a format, and do not name it. */
const UNNAMED = ["la charte", "le document", "les méthodes", "le dézippeur", "la statistique", "le texte"];

const links = fc
  .record({
    format: fc.constantFrom(...FORMATS),
    isUpper: fc.boolean(),
    name: fc.constantFrom(...UNNAMED),
    way: fc.option(fc.constantFrom(...NAMED), { nil: undefined }),
    weight: fc.option(fc.integer({ min: 1, max: 10 ** 10 }), { nil: undefined }),
    place: fc.constantFrom("text", "alone", "file"),
  })
  .map(({ format, isUpper, name, way, ...rest }) => ({
    ...rest,
    format,
    isNamed: way !== undefined,
    words: way?.(name, isUpper ? format.toUpperCase() : format) ?? name,
    url: `/documents/fichier.${format}`,
  }));

const schema = object({ desc: markdown("") }, "");

const reported = (text: string) =>
  checkTexts(read(`---\ndesc: |-\n  ${text}\n---\n`, schema).texts, {}, { file: "", language: "fr" }).some(
    ({ rule }) => rule === "document-format",
  );

it("a link to a document gives its format and its weight once, and is reported where the page has to add the format", () => {
  fc.assert(
    fc.property(links, ({ format, words, url, weight, place, isNamed }) => {
      const sizeOf = () => weight;
      const link = `[${words.replace(/[[\]]/g, "\\$&")}](${url})`;
      const text = place === "text" ? `Lisez ${link} bien.` : link;
      const shown = renderToStaticMarkup(
        place === "file" ? (
          <Downloads files={[{ title: words, url }]} sizeOf={sizeOf} />
        ) : (
          <RichText content={text} sizeOf={sizeOf} />
        ),
      ).replace(/<[^>]*>/g, "");
      const times = (pattern: RegExp) => [...shown.matchAll(pattern)].length;
      expect([shown, times(new RegExp(`(?<![\\p{L}\\d])${format}(?![\\p{L}\\d])`, "giu"))]).toEqual([
        shown,
        1,
      ]);
      const hasWeight = weight !== undefined || / [MK]o/i.test(words);
      expect([shown, times(/\d\s(?:[kMG]?o|octets?)(?!\p{L})/gu)]).toEqual([shown, hasWeight ? 1 : 0]);
      if (place !== "file") expect(reported(text)).toBe(!isNamed);
    }),
    { numRuns: countRuns(300) },
  );
});
