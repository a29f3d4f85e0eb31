// The corpus of planted faults and right snippets, `packages/rgaa-audit/tests/corpus/*.yaml`, as whole pages and on a server.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { parse } from "yaml";
import { serveFiles } from "./serve.mjs";

/**
 * @typedef {object} Row a row of the files
 * @property {string} [rgaa] the criteria that the fault breaks, with spaces between them
 * @property {string} why
 * @property {"true"} [person] no program can decide it
 * @property {"true"} [missed] a program could decide it, and ours does not yet
 * @property {"body" | "page"} [at] what the snippets replace; without it, they stand in a sound page's main content
 * @property {string} [fault]
 * @property {string} [right]
 */

/**
 * @typedef {object} Sample a page with one fault, or with none
 * @property {string} id the file, the row and which of its two snippets: `05-tables/3/fault`
 * @property {string} theme
 * @property {string} why
 * @property {readonly string[]} rgaa criteria that are broken; none for a right page
 * @property {boolean} isDecidable
 * @property {boolean} isMissed
 * @property {string} snippet
 * @property {string} html
 */

const FOLDER = join(import.meta.dirname, "../../tests/corpus");

/** @returns {Sample[]} */
export function readCorpus() {
  return themes().flatMap((theme) =>
    rowsOf(theme).flatMap((row, index) => samplesOf(row, `${theme}/${index + 1}`, theme)),
  );
}

/** The rows as they are written, theme by theme. */
export function readRows() {
  return themes().flatMap(rowsOf);
}

function themes() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.replace(".yaml", ""))
    .sort();
}

/**
 * @param {string} theme
 * @returns {Row[]}
 */
function rowsOf(theme) {
  // all values are text: 9.10 is no number
  return parse(readFileSync(join(FOLDER, `${theme}.yaml`), "utf8"), { schema: "failsafe" });
}

/**
 * @param {Row} row
 * @param {string} id
 * @param {string} theme
 * @returns {Sample[]}
 */
function samplesOf({ rgaa = "", why, person, missed, at, fault, right }, id, theme) {
  /** @param {string} snippet */
  const whole = (snippet) => ({ theme, why, snippet, html: documentOf(snippet, at) });
  return [
    ...(fault === undefined
      ? []
      : [
          {
            ...{
              id: `${id}/fault`,
              rgaa: rgaa.split(" "),
              isDecidable: person === undefined,
              isMissed: missed !== undefined,
            },
            ...whole(fault),
          },
        ]),
    ...(right === undefined
      ? []
      : [{ id: `${id}/right`, rgaa: [], isDecidable: true, isMissed: false, ...whole(right) }]),
  ];
}

/**
 * @param {string} snippet
 * @param {Row["at"]} at
 */
function documentOf(snippet, at) {
  if (at === "page") return snippet;
  // styles stand in the head
  const [styles = ""] = /^(?:<style>.*?<\/style>)*/s.exec(snippet) ?? [];
  const rest = snippet.slice(styles.length);
  const body =
    at === "body"
      ? rest
      : `<main><h1>Déménager</h1><p>Voici ce qu’il faut savoir avant de déménager, et les démarches qui vous attendent dans votre nouvelle ville.</p>${rest}</main>`;
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Déménager – Ville d’Exemple</title><meta name="viewport" content="width=device-width, initial-scale=1"><style>li{margin:.5rem 0}</style>${styles}</head><body>${body}</body></html>`;
}

/**
 * Serves the samples at `/` and their ids, with what they show: an image, a sound, two small pages.
 * @param {readonly Sample[]} samples
 */
export async function serveCorpus(samples) {
  const pages = new Map(samples.map(({ id, html }) => [`/${id}`, html]));
  const small = '<!doctype html><html lang="fr"><title>Petite page</title><p>Une petite page.</p></html>';
  /** @type {Record<string, import("./serve.mjs").File>} */
  const files = {
    "/i.png": ["image/png", image()],
    "/son.wav": ["audio/wav", sound()],
    "/st.vtt": ["text/vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nUn bruit de pluie.\n"],
    "/vide": ["text/html; charset=utf-8", small],
    "/autre": ["text/html; charset=utf-8", small],
  };
  return serveFiles((path) => {
    const page = pages.get(path);
    return page === undefined ? files[path] : ["text/html; charset=utf-8", page];
  });
}

/** A grey picture of 200 by 80 pixels. */
function image() {
  const [width, height] = [200, 80];
  const rows = Buffer.alloc(height * (width + 1), 0xaa);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(data.length, 0);
  sizes.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)]);
}

/** @param {Buffer} data */
function checksum(data) {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Six seconds of silence: shorter sounds may start by themselves. */
function sound() {
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
