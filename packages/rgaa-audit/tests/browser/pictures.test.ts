import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch } from "../../../../tests/support/chromium";
import { takePictures } from "../../src/pictures";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it("a picture is the same wherever the focus was", async () => {
  const page = await browser.newPage();
  await page.setContent('<input type="text"> <a href="/aide">Aide</a>');
  const finding = {
    rule: "label",
    selector: "input",
    conditions: [{ scheme: "light", width: 320 }],
  } as const;
  const pictureNow = async () => (await takePictures(page, [finding])).get(finding);
  const picture = await pictureNow();
  expect(picture).toMatchObject({ width: 320, height: 200 });
  for (const focused of ["input", "a"]) {
    await page.focus(focused);
    await page.keyboard.press("Shift");
    expect(await pictureNow(), focused).toEqual(picture);
  }
});
