import { readFileSync, rmSync } from "node:fs";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepPicture, pictureFault, PICTURES, tookReferences } from "../support/pictures";

const name = "essai-de-comparaison.png";

beforeAll(() => keepPicture(name, drawn(20, 20)));
afterAll(() => rmSync(`${PICTURES}/${name}`));

describe("a picture compared with its reference", () => {
  it("says nothing when nothing changed", () => expect(pictureFault(name, drawn(20, 20))).toBeUndefined());

  it("says how many pixels changed, and where that is shown", () => {
    expect(pictureFault(name, drawn(20, 20, 9))).toMatch(/ differs in 9 pixels: .*\.difference\.png$/);
  });

  it("says that the size changed", () => {
    expect(pictureFault(name, drawn(20, 21))).toContain("was 20 × 20 px, and is 20 × 21");
  });

  it("is asked for when it was never taken", () => {
    expect(pictureFault("jamais-prise.png", drawn(1, 1))).toContain("npm run visual:update");
  });
});

describe("the Chromium that took the references", () => {
  const [major, minor, build, patch] = readFileSync(`${PICTURES}/chromium.txt`, "utf8")
    .trim()
    .split(".")
    .map(Number);

  it("is that of any patch of its branch, and of no other", () => {
    expect(tookReferences([major, minor, build, Number(patch) + 1].join("."))).toBe(true);
    expect(tookReferences([major, minor, Number(build) + 1, patch].join("."))).toBe(false);
    expect(tookReferences([Number(major) + 1, minor, build, patch].join("."))).toBe(false);
  });
});

/** A white picture, some of its pixels black. */
function drawn(width: number, height: number, black = 0): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (let pixel = 0; pixel < black; pixel++) png.data.fill(0, pixel * 4, pixel * 4 + 3);
  return PNG.sync.write(png);
}
