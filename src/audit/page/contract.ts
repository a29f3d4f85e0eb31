import type { OwnRule } from "../rules/own";
import type { Fault, Look } from "./fault";

const FORBIDDEN: readonly (readonly [rule: OwnRule, selector: string])[] = [
  ["own-script", "script"],
  ["own-style", "[style]"],
  ["own-frame", "iframe, frame, object, embed"],
  ["own-live", "[role=alert], [role=status], [role=log], [role=timer], [aria-live]:not([aria-live=off])"],
  ["own-shortcut", "[accesskey], [autofocus], [tabindex]"],
];

/** What our blocks promise never to render. On a page of another make each of these may be right. */
export function contract(document: Document): Look {
  const elements = [...document.body.querySelectorAll("*")];
  const forbidden = FORBIDDEN.flatMap(([rule, selector]) =>
    elements.filter((element) => element.matches(selector)).map((element): Fault => ({ rule, element })),
  );
  const handlers = elements.flatMap((element): Fault[] => {
    const name = element.getAttributeNames().find((name) => /^on/i.test(name));
    return name === undefined ? [] : [{ rule: "own-event", element, detail: name }];
  });
  return { tested: elements.length, faults: [...forbidden, ...handlers] };
}
