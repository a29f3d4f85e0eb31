import { PNG } from "pngjs";
import type { ComponentPropsWithoutRef } from "react";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveCallPages, showCallPage } from "../support/callPage";
import { launch } from "../support/chromium";

// the images of a published page of which the server has no file

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await serveCallPages(page);
});
afterAll(() => browser.close());

/** Sizes, as a build gives them to the images that it finds. */
const sized = {
  img: ({ alt, ...props }: ComponentPropsWithoutRef<"img">) => (
    <img {...props} alt={alt} width={960} height={540} />
  ),
};

/** Returns the colours of the pixels where an image is. */
async function takeColours(selector: string): Promise<Set<string>> {
  const { data } = PNG.sync.read(await page.locator(selector).screenshot());
  const pixels = Array.from({ length: data.length / 4 }, (_, index) =>
    data.subarray(4 * index, 4 * index + 3).join(" "),
  );
  return new Set(pixels);
}

it.each([
  [1280, 800],
  [320, 640],
])("an image without a size leaves no place in the band, at %i × %i", async (width, height) => {
  await page.setViewportSize({ width, height });
  await showCallPage(page, "programme", { image: "/img/absente.svg" });
  const image = await page.locator(".dsfrb-axis__image > img").boundingBox();
  expect([image?.width, image?.height]).toEqual([0, 0]);
  const axis = await page.locator(".dsfrb-band .dsfrb-axis").boundingBox();
  const head = await page.locator(".dsfrb-band .dsfrb-axis__head").boundingBox();
  expect((axis?.width ?? 0) - (head?.width ?? 0)).toBeLessThanOrEqual(24);
});

it.each(["light", "dark"])(
  "the place of an image with a size is plain, without an icon, in %s",
  async (scheme) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await showCallPage(page, "programme", { image: "/img/absente.svg", components: sized }, scheme);
    expect((await takeColours(".dsfrb-axis__image > img")).size).toBe(1);
    const people = { "Alix Modèle": { image: "/img/absente.svg" } };
    const profiles = { list: ["Alix Modèle"] };
    await showCallPage(
      page,
      "devenir",
      { image: "/img/absente.svg", profiles, people, components: sized },
      scheme,
    );
    for (const selector of [".dsfrb-axis__lead > img", ".dsfrb-person img"])
      expect((await takeColours(selector)).size).toBe(1);
  },
);

it("an image with a text alternative shows this text", async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await showCallPage(page, "programme", { image: "/img/absente.svg", alt: "Un phare" });
  expect((await takeColours(".dsfrb-axis__image > img")).size).toBeGreaterThan(10);
});

it("an image that loads is in the second half of the row, and whole", async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await showCallPage(page, "programme", { components: sized });
  const image = await page.locator(".dsfrb-axis__image > img").boundingBox();
  expect([image?.x, image?.width]).toEqual([652, 588]);
  expect((await takeColours(".dsfrb-axis__image > img")).size).toBeGreaterThan(100);
});
