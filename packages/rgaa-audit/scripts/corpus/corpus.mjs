// Corpus of defective and correct snippets, in `packages/rgaa-audit/tests/corpus/*.yaml`. Each snippet becomes a whole page,
// which a server serves to the engines.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { parse } from "yaml";
import { serveFiles } from "./serve.mjs";

/**
 * @typedef {object} Row a row of the files
 * @property {string} [rgaa] criteria that the defect fails, separated by spaces
 * @property {string} why
 * @property {"true"} [person] only a person can find the defect
 * @property {"true"} [missed] a program could find the defect, but our audit does not find it yet
 * @property {"body" | "page"} [at] part of the page that the snippets replace; by default, each snippet is added to the main content of a correct page
 * @property {string} [defect] snippet with the defect
 * @property {string} [right] correct snippet
 */

/**
 * @typedef {object} Sample a page with one defect, or a correct page
 * @property {string} id name of the file, number of the row and key of the snippet: `05-tables/3/defect`
 * @property {string} theme name of the file
 * @property {string} why
 * @property {readonly string[]} rgaa criteria that fail; none for a correct page
 * @property {boolean} isDecidable whether a program can find the defect
 * @property {boolean} isMissed whether our audit does not find a defect that a program could find
 * @property {string} snippet
 * @property {string} html
 */

const FOLDER = join(import.meta.dirname, "../../tests/corpus");

/**
 * Reads the pages of the corpus.
 * @returns {Sample[]}
 */
export function readCorpus() {
  return listThemes().flatMap((theme) =>
    readTheme(theme).flatMap((row, index) => createSamples(row, `${theme}/${index + 1}`, theme)),
  );
}

/** Reads the rows of the corpus, theme by theme. */
export function readRows() {
  return listThemes().flatMap(readTheme);
}

function listThemes() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.replace(".yaml", ""))
    .sort();
}

/**
 * Reads the rows of a file.
 * @param {string} theme
 * @returns {Row[]}
 */
function readTheme(theme) {
  // read all values as text: read as a number, the criterion 9.10 would become 9.1
  return parse(readFileSync(join(FOLDER, `${theme}.yaml`), "utf8"), { schema: "failsafe" });
}

/**
 * Returns the pages of a row: a page with the row's defect, and a correct page. If the row has no snippet for one of these
 * pages, omits this page.
 * @param {Row} row
 * @param {string} id
 * @param {string} theme
 * @returns {Sample[]}
 */
function createSamples({ rgaa = "", why, person, missed, at, defect, right }, id, theme) {
  /** @param {string} snippet */
  const createPage = (snippet) => ({ theme, why, snippet, html: createDocument(snippet, at) });
  return [
    ...(defect === undefined
      ? []
      : [
          {
            ...{
              id: `${id}/defect`,
              rgaa: rgaa.split(" "),
              isDecidable: person === undefined,
              isMissed: missed !== undefined,
            },
            ...createPage(defect),
          },
        ]),
    ...(right === undefined
      ? []
      : [{ id: `${id}/right`, rgaa: [], isDecidable: true, isMissed: false, ...createPage(right) }]),
  ];
}

/**
 * Returns a snippet as a whole page.
 * @param {string} snippet
 * @param {Row["at"]} at
 */
function createDocument(snippet, at) {
  if (at === "page") return snippet;
  // move the styles at the start of the snippet to the head
  const [styles = ""] = /^(?:<style>.*?<\/style>)*/s.exec(snippet) ?? [];
  const content = snippet.slice(styles.length);
  const body =
    at === "body"
      ? content
      : `<main role="main"><h1>Déménager</h1><p>Voici ce qu’il faut savoir avant de déménager, et les démarches qui vous attendent dans votre nouvelle ville.</p>${content}</main>`;
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Déménager – Ville d’Exemple</title><meta name="viewport" content="width=device-width, initial-scale=1"><style>li{margin:.5rem 0}</style>${styles}</head><body>${body}</body></html>`;
}

/**
 * Serves each sample at `/` followed by its id. Also serves the files that the samples use: an image, a sound, captions and two
 * small pages.
 * @param {readonly Sample[]} samples
 */
export async function serveCorpus(samples) {
  const pages = new Map(samples.map(({ id, html }) => [`/${id}`, html]));
  const smallPage = '<!doctype html><html lang="fr"><title>Petite page</title><p>Une petite page.</p></html>';
  /** @type {Record<string, import("./serve.mjs").File>} */
  const files = {
    "/i.png": ["image/png", createImage()],
    "/son.wav": ["audio/wav", createSound()],
    "/st.vtt": ["text/vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nUn bruit de pluie.\n"],
    "/vide": ["text/html; charset=utf-8", smallPage],
    "/autre": ["text/html; charset=utf-8", smallPage],
  };
  return serveFiles((path) => {
    const page = pages.get(path);
    return page === undefined ? files[path] : ["text/html; charset=utf-8", page];
  });
}

/** Creates a grey PNG image of 200 by 80 pixels. */
function createImage() {
  const [width, height] = [200, 80];
  const rows = Buffer.alloc(height * (width + 1), 0xaa);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const parts = [
    createChunk("IHDR", header),
    createChunk("IDAT", deflateSync(rows)),
    createChunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]);
}

/**
 * Returns a chunk of a PNG file.
 * @param {string} type
 * @param {Buffer} data
 */
function createChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(data.length, 0);
  sizes.writeUInt32BE(computeChecksum(body), 4);
  return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)]);
}

/**
 * Computes the CRC-32 of data.
 * @param {Buffer} data
 */
function computeChecksum(data) {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/**
 * Creates six seconds of silence in WAV. The sound is this long because the RGAA allows sounds of at most three seconds to
 * start automatically.
 */
function createSound() {
  const [rate, seconds] = [8000, 6];
  const data = Buffer.alloc(rate * seconds, 128);
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
