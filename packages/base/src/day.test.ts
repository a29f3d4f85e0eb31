import { expect, it } from "vitest";
import { formatFrenchDate, formatLongDate } from "./day";

it("writes a day in words", () => {
  expect(formatLongDate("2031-05-01", "fr-FR")).toBe("1er\u00A0mai\u00A02031");
  expect(formatLongDate("2031-04-03", "fr-FR")).toBe("3\u00A0avril\u00A02031");
  expect(formatLongDate("2031-04-03", "en-GB")).toBe("3\u00A0April\u00A02031");
});

it("writes a day in French", () => {
  expect(formatFrenchDate("2026-05-01")).toBe("1er\u00A0mai\u00A02026");
  expect(formatFrenchDate(" 2026-04-26 ")).toBe("26\u00A0avril\u00A02026");
  // midnight has passed in France
  expect(formatFrenchDate(new Date("2026-04-30T22:30:00Z"))).toBe("1er\u00A0mai\u00A02026");
});

it.each(["", "2026-02-31", "2026-04", "demain"])("gives back what is no day: « %s »", (text) => {
  expect(formatFrenchDate(text)).toBe(text);
});
