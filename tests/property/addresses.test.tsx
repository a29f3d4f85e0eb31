// @vitest-environment jsdom

import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AccessibilityStatement, KeyFigures } from "../../src/blocks";
import { RichText } from "../../src/rich-text/RichText";
import { insertInDocument } from "../support/inDocument";
import { countRuns } from "../support/runs";

const RUNS = countRuns(1000);

/** What typography, ordinals, joined words or terms of English would change in prose. */
const parts = fc.constantFrom(
  ..."mairie-2eme 1er-arrondissement l1er rendez-vous donnez-lui open-data design XIIIe XVe ex exemple".split(
    " ",
  ),
);
const host = fc
  .tuple(parts, fc.constantFrom("fr", "gouv.fr", "paris", "exemple.eu"))
  .map(([name, end]) => `${name}.${end}`);
const path = fc
  .array(
    fc.constantFrom(
      ..."2eme-arr l'ete d'ici 5000€ 12000euros aujourd'hui 3e-age qu'est-ce Head-of-Product 4250,50€ a-t-il ?l'an=1er #7eme".split(
        " ",
      ),
    ),
    { maxLength: 3 },
  )
  .map((names) => names.map((name) => (/^[?#]/.test(name) ? name : `/${name}`)).join(""));

const url = fc
  .tuple(fc.constantFrom("https://", "http://", "www."), host, path)
  .map((pieces) => pieces.join(""));
const name = fc.constantFrom("contact", "mairie-2eme", "1er", "prenom.nom+2eme", "rendez-vous");
const mail = fc.tuple(name, host).map((pieces) => pieces.join("@"));
/** Those that only `<…>` or a key may hold. */
const unusualMail = fc
  .tuple(fc.constantFrom("o'neil", "l'ete", "d'1er"), host)
  .map((pieces) => pieces.join("@"));

type Way = (address: string) => string;
const bare: readonly Way[] = [
  (address) => `Écrivez à ${address} ! Merci`,
  (address) => `(voir ${address}).`,
  (address) => `C'est **${address}** : "le 2eme" !`,
  (address) => `- ${address}`,
  (address) => `> L'adresse : ${address}`,
  (address) => `| L'an | ${address} |\n|-|-|\n| 1er | ${address} |`,
  (address) => `# ${address}\n\nUn texte.`,
];
const linked: readonly Way[] = [
  (address) => `[${address}](/page)`,
  (address) => `[Écrire à ${address}](/page), d'ici au 1er mai`,
  (address) => `<a href="/page">${address}</a>`,
];

const written = fc.oneof(
  fc.tuple(fc.oneof(url, mail, host), fc.constantFrom(...bare, ...linked)),
  fc.tuple(
    fc.oneof(mail, unusualMail),
    fc.constantFrom<Way>(
      (address) => `<${address}>`,
      (address) => `[${address}](mailto:${address})`,
    ),
  ),
  fc.tuple(
    url.filter((each) => !each.startsWith("www.")),
    fc.constant((address: string) => `<${address}>`),
  ),
  fc.tuple(
    mail,
    fc.constant((address: string) => `mailto:${address}`),
  ),
);

/** The texts of a page, each as one node has it. */
function textsIn(html: string): string[] {
  const walker = document.createTreeWalker(insertInDocument(html), NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? "");
  return texts;
}

describe("an address that shows stays as typed", () => {
  it("in a text, bare, in angle brackets and in a link's words", () => {
    fc.assert(
      fc.property(written, ([address, write]) => {
        const texts = textsIn(renderToStaticMarkup(<RichText content={write(address)} />));
        expect(texts.filter((text) => text.includes(address)).length, write(address)).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });

  it("in plain words, and as the contact of a statement", () => {
    const statement = {
      organisation: "La Mission",
      site: { name: "Démarche" },
      state: "non conforme",
      date: "2031-03-02",
    } as const;
    fc.assert(
      fc.property(fc.oneof(mail, unusualMail), (email) => {
        const html = renderToStaticMarkup(
          <>
            <AccessibilityStatement {...statement} contact={{ email }} />
            <KeyFigures numbers={[{ num: email, title: "Un texte." }]} />
          </>,
        );
        expect(textsIn(html).filter((text) => text === email)).toHaveLength(2);
        expect(html).toContain("mailto:");
      }),
      { numRuns: RUNS / 10 },
    );
  });
});

const ENGLISH = [
  `John's "big" house, 1000€`,
  "Ready ? Go ! It's 5 % : fine ; the 2nd - or 1er",
  `The "open" data's 12000 € of 3 May`,
];

it("words in another language keep their typography, in a line and in a block", () => {
  const ways = [
    (words: string, lang: string) => `C'est <span lang="${lang}">${words}</span> !`,
    (words: string, lang: string) => `<div lang="${lang}">${words}</div>`,
    (words: string, lang: string) => `<p lang="${lang}">${words}</p>`,
    (words: string, lang: string) => `- un *<em lang="${lang}">${words}</em>*`,
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...ENGLISH),
      fc.constantFrom("en", "en-GB", "de", "frr"),
      fc.constantFrom(...ways),
      (words, lang, write) => {
        const text = write(words, lang);
        expect(textsIn(renderToStaticMarkup(<RichText content={text} />)), text).toContain(words);
        const french = renderToStaticMarkup(<RichText content={write(words, "fr-FR")} />);
        expect(textsIn(french)).not.toContain(words);
      },
    ),
    { numRuns: Math.ceil(RUNS / 10) },
  );
});
