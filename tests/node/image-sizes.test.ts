import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterEach, describe, expect, it } from "vitest";
import { readImageSize } from "@dsfr-blocks/base/node/imageSize";
import { toHtml } from "../../src/entries/html";
import { loadPage } from "@dsfr-blocks/tools/entries/node";
import { CandidatesPage, compilePage } from "../../src/entries/index";
import { readPage } from "../../src/entries/content";
import { type Files, PAGE, createWorkshop, type Workshop } from "../support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const png = (width: number, height: number) => PNG.sync.write(new PNG({ width, height }));
const svg = (attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0"/></svg>`;
const text = (words: string) => Buffer.from(words, "latin1");
const number = (value: number, bytes: 2 | 4) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};
const box = (type: string, ...inside: readonly Buffer[]) => {
  const content = Buffer.concat(inside);
  return Buffer.concat([number(content.length + 8, 4), text(type), content]);
};

/** A photo as a camera writes it: how it is turned, then the picture's size. */
function jpeg(width: number, height: number, orientation: number): Buffer {
  const entry = [number(0x0112, 2), number(3, 2), number(1, 4), number(orientation, 2), number(0, 2)];
  const exif = [text("Exif\0\0MM\0*"), number(8, 4), number(1, 2), ...entry, number(0, 4)];
  const segment = (marker: number, ...parts: readonly Buffer[]) => {
    const content = Buffer.concat(parts);
    return Buffer.concat([Buffer.from([0xff, marker]), number(content.length + 2, 2), content]);
  };
  const frame = [Buffer.from([8]), number(height, 2), number(width, 2), Buffer.from([1, 1, 0x11, 0])];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, ...exif),
    segment(0xc0, ...frame),
    Buffer.from([0xff, 0xd9]),
  ]);
}

const ispe = box("ispe", number(0, 4), number(640, 4), number(360, 4));
const avif = Buffer.concat([
  box("ftyp", text("avif"), number(0, 4), text("avifmif1")),
  box("meta", number(0, 4), box("iprp", box("ipco", ispe))),
]);
const gif = Buffer.concat([text("GIF89a"), Buffer.from([44, 1, 200, 0, 0, 0, 0])]);
const webp = Buffer.concat([
  text("RIFF"),
  Buffer.from([22, 0, 0, 0]),
  text("WEBPVP8X"),
  Buffer.from([10, 0, 0, 0, 0, 0, 0, 0]),
  Buffer.from([0x7f, 2, 0, 0xdf, 1, 0]), // 639 and 479
]);

describe("the size of an image", () => {
  it.each([
    ["a PNG", png(12, 7), [12, 7]],
    ["a GIF", gif, [300, 200]],
    ["a WebP", webp, [640, 480]],
    ["an AVIF", avif, [640, 360]],
    ["a JPEG", jpeg(400, 300, 1), [400, 300]],
    ["a photo that was taken upright", jpeg(400, 300, 6), [300, 400]],
    ["an SVG", svg('width="64" height="32"'), [64, 32]],
    ["an SVG that has a frame alone", svg('width="100%" viewBox="0 0 80 40"'), [80, 40]],
  ] as const)("is read from %s", (_name, bytes, [width, height]) => {
    createShop({ file: bytes });
    expect(readImageSize(join(shop.folder, "file"))).toEqual({ width, height });
  });

  it.each([
    ["a text", "Un texte."],
    ["an empty file", ""],
    ["a PNG that was cut", png(12, 7).subarray(0, 14)],
    ["a JPEG that was cut", jpeg(400, 300, 1).subarray(0, 30)],
    ["an SVG that says none", svg("")],
    ["an SVG whose tag does not come", `<svg ${'a="" '.repeat(5_000)}width="1" height="1">`],
  ])("is not known of %s", (_name, bytes) => {
    createShop({ file: bytes });
    expect(readImageSize(join(shop.folder, "file"))).toBeUndefined();
  });

  it("is not known of what is not there, or is a folder", () => {
    createShop({});
    mkdirSync(join(shop.folder, "img"));
    expect(readImageSize(join(shop.folder, "img"))).toBeUndefined();
    expect(readImageSize(join(shop.folder, "perdue.png"))).toBeUndefined();
  });
});

describe("an image of a page", () => {
  const withImages = (...urls: readonly string[]) =>
    PAGE.replace("desc: Un contrat.", `desc: "${urls.map((url) => `![Un plan](${url})`).join(" ")}"`);
  const IMAGE = { "public/img/plan.png": png(12, 7), "plan.png": png(3, 4), "perdue.png": "rien" };
  const page = withImages("/img/plan.png", "img/plan.png", "./plan.png", "./perdue.png", "/../plan.png");
  const SIZES = ['width="12" height="7"', 'width="12" height="7"', 'width="3" height="4"', "", ""];
  const sizesIn = (html: string) =>
    [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => /width="\d+" height="\d+"/.exec(tag)?.[0] ?? "");

  it("has its size wherever its file is: in what `loadPage` gives, from `public` by itself", () => {
    createShop({ ...IMAGE, "page.md": page });
    expect(sizesIn(toHtml(loadPage("page.md", { folder: shop.folder })))).toEqual(SIZES);
  });

  it("has it in fragments, and in a page that is one file", async () => {
    createShop({ ...IMAGE, "page.md": page });
    await shop.run("render page.md --fragment --out-dir build --public public");
    expect(sizesIn(shop.read("build/page.html"))).toEqual(SIZES);
    const { out } = await shop.run("render page.md --public public");
    expect(sizesIn(out)).toEqual(SIZES.slice(0, 4));
  });

  it("has none where nothing is said of sizes, and keeps what its view says", () => {
    createShop({});
    const source = withImages("/img/plan.png");
    const { value } = readPage(source, CandidatesPage);
    if (!value) throw new Error("The page is sound.");
    expect(sizesIn(toHtml(compilePage(CandidatesPage, value)))).toEqual([""]);
    const imageSizeOf = () => ({ width: 12, height: 7 });
    const people = { "Camille Exemple": { image: "/photo.png" } };
    expect(sizesIn(toHtml(compilePage(CandidatesPage, value, { imageSizeOf, people })))).toEqual([
      'width="240" height="240"',
      SIZES[0],
    ]);
  });
});
