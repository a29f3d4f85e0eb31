import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { UserError } from "./userError";
import { createWorkshop } from "../../../../tests/support/workshop";
import { writeWhole } from "./writeWhole";

const shop = createWorkshop({ "page.html": "old", "folder/keep": "" });
afterEach(shop.remove);

it("leaves nothing of a file that it could not write", () => {
  // a file cannot take the place of a folder: the fault comes after the text was written elsewhere
  const attempt = () => writeWhole(join(shop.folder, "folder"), "new", "folder");
  expect(attempt).toThrow(UserError);
  expect(shop.list()).toEqual(["folder", "page.html"]);
});
