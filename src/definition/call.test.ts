import { expect, it } from "vitest";
import { callStatus, longDate } from "./call";

const dates = { opensAt: "2031-04-03", closesAt: "2031-04-26" };

it("follows `open` alone without a moment to judge at", () => {
  expect(callStatus({ open: true, ...dates })).toBe("open");
  expect(callStatus({ open: false, ...dates })).toBe("closed");
});

it.each([
  ["2031-04-02", "upcoming"],
  ["2031-04-03", "open"],
  ["2031-04-26", "open"],
  ["2031-04-27", "closed"],
])("on %s is %s, both days included", (now, status) => {
  expect(callStatus({ open: false, ...dates }, now)).toBe(status);
  expect(callStatus({ open: true, ...dates }, now)).toBe(status);
});

it("counts days as in France", () => {
  expect(callStatus({ open: true, ...dates }, new Date("2031-04-26T21:59:00Z"))).toBe("open");
  expect(callStatus({ open: true, ...dates }, new Date("2031-04-26T22:01:00Z"))).toBe("closed");
});

it("lets `open` decide before a closing day alone", () => {
  expect(callStatus({ open: false, closesAt: "2031-04-26" }, "2031-04-01")).toBe("closed");
  expect(callStatus({ open: true, closesAt: "2031-04-26" }, "2031-04-01")).toBe("open");
});

it("refuses a moment that is none", () => {
  expect(() => callStatus({ open: true, ...dates }, "demain")).toThrow("now is not a date: demain");
});

it("writes a day in words", () => {
  expect(longDate("2031-04-03", "fr-FR")).toBe("3\u00A0avril\u00A02031");
  expect(longDate("2031-04-03", "en-GB")).toBe("3\u00A0April\u00A02031");
});
