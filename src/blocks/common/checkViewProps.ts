import { describeType } from "@dsfr-blocks/base/describeType";
import { isReactElement } from "../../rich-text/element";

/** Names of the props, and of the keys of items in props, whose value the blocks read as a string. */
const STRINGS = /* @__PURE__ */ createSet(
  "btnUrl closesAt detail experience first href icon image job last link netMonthly noticeHref num opensAt over photo " +
    "term url variablePart",
);
/** Names of the lists of objects. */
const OBJECT_LISTS = /* @__PURE__ */ createSet("cards defs events files numbers questions salaries steps");
/** Names of the other lists: of texts, of elements, or of people, whose item may be a name. */
const LISTS = /* @__PURE__ */ createSet("challenges list profiles senses");

function createSet(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

/**
 * Checks in development the props of a component that reads no Markdown: data without types, such as JSON, may contain a number
 * where the block needs a string. A prop that accepts any React node is not checked.
 *
 * @throws {TypeError} If a value has another type. The message contains the name of the block and the path of the value.
 */
export function checkViewProps(name: string, content: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(content)) {
    // the dates of a calendar are objects; those inside other props are texts
    const isList = key === "dates" || OBJECT_LISTS.has(key);
    checkValue(value, key, isList, `${name}: ${key}`);
  }
}

function checkValue(value: unknown, key: string, isObjectList: boolean, path: string): void {
  if (value === undefined || isReactElement(value)) return;
  if (STRINGS.has(key)) expectType("a string", typeof value === "string", value, path);
  if (key === "info") expectType("an object", typeof value === "object" && value !== null, value, path);
  if (isObjectList || LISTS.has(key)) expectType("an array", Array.isArray(value), value, path);
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) {
      const itemPath = `${path}[${index}]`;
      const isItem = typeof item === "object" && item !== null && !Array.isArray(item);
      if (isObjectList) expectType("an object", isItem, item, itemPath);
      if (key === "list") expectType("an object", isItem || typeof item === "string", item, itemPath);
      checkValue(item, "", false, itemPath);
    }
  else if (typeof value === "object" && value !== null)
    for (const [name, part] of Object.entries(value))
      checkValue(part, name, OBJECT_LISTS.has(name), `${path}.${name}`);
}

function expectType(type: string, isExpected: boolean, value: unknown, path: string): void {
  if (!isExpected) throw new TypeError(`${path} must be ${type}, but it is ${describeType(value)}.`);
}
