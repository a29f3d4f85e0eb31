import { isExposed, textOf } from "./dom";
import type { Fault, Look } from "./fault";

/** RGAA 8.1: a document type, so that browsers follow the standard. */
export function doctype(document: Document): Look {
  const isStandard = document.doctype !== null && document.compatMode === "CSS1Compat";
  return { tested: 1, faults: isStandard ? [] : [{ rule: "doctype", element: document.documentElement }] };
}

/** RGAA 8.2: an id has one bearer. */
export function ids(document: Document): Look {
  const bearers = [...document.querySelectorAll("[id]")];
  const seen = new Set<string>();
  const faults = bearers.flatMap((element): Fault[] => {
    const isSecond = seen.has(element.id);
    seen.add(element.id);
    return isSecond ? [{ rule: "duplicate-id", element, detail: `#${element.id}` }] : [];
  });
  return { tested: bearers.length, faults };
}

/** RGAA 5.4: a table that has headers has a title. */
export function tables(document: Document): Look {
  const found = [...document.body.querySelectorAll("table")].filter(
    (table) =>
      isExposed(table) && !table.matches("[role=presentation], [role=none]") && table.querySelector("th"),
  );
  const untitled = found.filter(
    (table) =>
      !["title", "aria-label", "aria-labelledby"].some((name) => table.getAttribute(name)?.trim()) &&
      textOf(table.caption ?? table.ownerDocument.createTextNode("")) === "" &&
      !table.closest("figure")?.querySelector("figcaption"),
  );
  return { tested: found.length, faults: untitled.map((element) => ({ rule: "table-title", element })) };
}
