import fc from "fast-check";

type Json = Readonly<Record<string, unknown>>;

/** Values of every kind that YAML has, of which a key wants one or two. */
const anyValue = fc.constantFrom<unknown>(
  null,
  "",
  " ",
  "Un texte",
  "2027-02-29",
  "true",
  12,
  1.5,
  true,
  false,
  [],
  [null],
  ["Un texte"],
  [[]],
  {},
  { title: "Un titre" },
);
const newKey = fc.constantFrom("titel", "desc", "title", "__proto__", "constructor", "", "1");

/** The paths of every value, so that each is hit as often as any other. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const inside = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [[...path], ...inside.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

/** A value with one to three of its keys dropped, replaced or joined by another. */
export function createMutations(valid: Json): fc.Arbitrary<unknown> {
  const slip = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom("drop", "set", "add"),
    key: newKey,
    to: anyValue,
  });
  return fc.array(slip, { minLength: 1, maxLength: 3 }).map((slips) => {
    const root = { value: structuredClone(valid) as unknown };
    for (const { at, kind, key, to } of slips) {
      const paths = pathsOf(root).slice(1);
      const path = paths[at % paths.length] ?? [];
      mutate(root, path, kind, key, structuredClone(to));
    }
    return root.value;
  });
}

type Holder = Record<string, unknown> | unknown[];

function mutate(root: Holder, path: readonly string[], kind: string, key: string, to: unknown): void {
  const holder = path.slice(0, -1).reduce((node, step) => (node as Json)[step] as Holder, root);
  const last = path.at(-1) ?? "";
  const inside = (holder as Json)[last];
  if (kind === "add" && isHolder(inside)) define(inside, Array.isArray(inside) ? inside.length : key, to);
  else if (kind === "drop" && path.length > 1) drop(holder, last);
  else define(holder, last, to);
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null;
}

/** Also for `__proto__`, which an assignment takes for something else. */
function define(holder: Holder, key: PropertyKey, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function drop(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}
