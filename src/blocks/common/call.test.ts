import { expect, it } from "vitest";
import { callStatus } from "./call";

const dates = { opensAt: "2031-04-03", closesAt: "2031-04-26" };

it("without a moment to judge at, does not open before a first day; `open` alone decides for the rest", () => {
  expect(callStatus({ open: true, ...dates })).toBe("upcoming");
  expect(callStatus({ open: true, closesAt: dates.closesAt })).toBe("open");
  expect(callStatus({ open: false, ...dates })).toBe("closed");
});

it.each([
  ["2031-04-02", "upcoming", "upcoming"],
  ["2031-04-03", "open", "closed"],
  ["2031-04-26", "open", "closed"],
  ["2031-04-27", "closed", "closed"],
])("on %s is %s, both days included; when it is switched off, %s", (now, on, off) => {
  expect(callStatus({ open: true, ...dates }, now)).toBe(on);
  expect(callStatus({ open: false, ...dates }, now)).toBe(off);
});

it("is never open when it is switched off, whatever its dates and the day", () => {
  const days = [undefined, "", "2031-04-03", "2031-04-10", "2031-04-26"];
  for (const opensAt of days)
    for (const closesAt of days)
      for (const now of [undefined, "2031-04-02", "2031-04-10", "2031-05-01"])
        expect(callStatus({ open: false, opensAt, closesAt }, now)).not.toBe("open");
});

it("counts days as in France", () => {
  expect(callStatus({ open: true, ...dates }, new Date("2031-04-26T21:59:00Z"))).toBe("open");
  expect(callStatus({ open: true, ...dates }, new Date("2031-04-26T22:01:00Z"))).toBe("closed");
});

it("lets one date alone decide its own end", () => {
  expect(callStatus({ open: true, closesAt: "2031-04-26" }, "2031-04-01")).toBe("open");
  expect(callStatus({ open: true, closesAt: "2031-04-26" }, "2031-04-27")).toBe("closed");
  expect(callStatus({ open: true, opensAt: "2031-04-03" }, "2031-04-02")).toBe("upcoming");
  expect(callStatus({ open: true, opensAt: "2031-04-03" }, "2032-01-01")).toBe("open");
});

it("refuses a moment that is none", () => {
  expect(() => callStatus({ open: true, ...dates }, "demain")).toThrow("now is not a date: demain");
});
