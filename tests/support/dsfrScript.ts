/**
 * The classes that a version of the DSFR's script adds to elements, read in its source: what each call of `addClass` and
 * `classList.add` is given, and the suffix that each kind of disclosure has while it is open. Throws where a call is not understood.
 */
export function findAddedClasses(source: string): string[] {
  const constants = constantsOf(source);
  const calls = source.matchAll(/(?:addClass|classList\.add)\((?:[\w.]+, )?([\w.$]+)\)/g);
  const added = Array.from(calls, ([, value = ""]) => value)
    // the methods that the others call, and an image's own classes
    .filter((value) => !["className", "this.modifier", "this.node.classList"].includes(value))
    .flatMap((value) => valuesOf(value, constants));
  const types = Array.from(
    source.matchAll(/^ {2}(\w+): \{\n {4}id: '(\w+)'/gm),
    ([, type = "", id = ""]) => [type, id] as const,
  );
  const ids = new Map(types);
  const disclosures = source.matchAll(/super\([\w.]*DisclosureType\.(\w+), ([\w.]+)/g);
  const open = Array.from(disclosures, ([, type = "", base = ""]) =>
    valuesOf(base, constants).map((each) => `${each}--${ids.get(type) ?? ""}`),
  ).flat();
  return [...new Set([...added, ...open])].sort();
}

type Constants = ReadonlyMap<string, readonly string[]>;

function constantsOf(source: string): Constants {
  const found = new Map<string, string[]>();
  const add = (name: string, value: string) => found.set(name, [...(found.get(name) ?? []), value]);
  for (const [, name = "", value = ""] of source.matchAll(/^ *const ([\w$]+) = (\S[^\n]*);$/gm))
    add(name, value);
  for (const [, name = "", body = ""] of source.matchAll(/^const ([\w$]+) = \{\n([^]*?)\n\};$/gm))
    for (const [, key = "", value = ""] of body.matchAll(/^ {2}(\w+): (.*?),?$/gm))
      add(`${name}.${key}`, value);
  return found;
}

function valuesOf(expression: string, constants: Constants): string[] {
  const [, name] = /^(?:api\.(?:internals|core)\.)?ns\.selector\('([^']+)'\)$/.exec(expression) ?? [];
  if (name !== undefined) return [`fr-${name}`];
  const [, one, other] = /\? ([\w.$]+) : ([\w.$]+)$/.exec(expression) ?? [];
  if (one !== undefined && other !== undefined)
    return [one, other].flatMap((each) => valuesOf(each, constants));
  const [, start, end = ""] = /^`\$\{([\w.$]+)\}(.*)`$/.exec(expression) ?? [];
  if (start !== undefined)
    return (start === "api.prefix" ? ["fr"] : valuesOf(start, constants)).map((each) => each + end);
  const known = constants.get(expression.replace(/^api\.internals\.motion\./, ""));
  if (!known) throw new Error(`What class is ${expression}?`);
  return known.flatMap((each) => valuesOf(each, constants));
}
