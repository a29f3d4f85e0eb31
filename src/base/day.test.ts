import { expect, it } from "vitest";
import { longDate } from "./day";

it("writes a day in words", () => {
  expect(longDate("2031-05-01", "fr-FR")).toBe("1er\u00A0mai\u00A02031");
  expect(longDate("2031-04-03", "fr-FR")).toBe("3\u00A0avril\u00A02031");
  expect(longDate("2031-04-03", "en-GB")).toBe("3\u00A0April\u00A02031");
});
