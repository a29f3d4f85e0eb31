import type { AtRule, Root } from "postcss";
import type { Element } from "./element";
import { matched, type Nesting } from "./matching";

/** A font as a text asks for it, and as an @font-face offers it. */
interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
}

type FontProperty = "font-family" | "font-weight" | "font-style";

type FontValues = Readonly<Record<FontProperty, ReadonlySet<string>>>;
/** The values that rules give an element, and whether one of them always holds. */
interface OwnValues {
  readonly values: Set<string>;
  readonly isSure: boolean;
}
type Declared = ReadonlyMap<Element, Partial<Record<FontProperty, OwnValues>>>;

/** Takes out the @font-face rules that no element asks for: a face weighs up to 80 kB. */
export function dropFonts(root: Root, elements: readonly Element[], nesting: Nesting): void {
  const offered = new Map<AtRule, Face>();
  root.walkAtRules("font-face", (rule) => void offered.set(rule, faceOf(rule)));
  const declared = declarations(root, elements, nesting);
  const asked = nesting === "page" ? askedInPlace(declared, elements) : [askedAnywhere(declared, elements)];
  const used = new Set(facesOf(asked).map((each) => nearestFace(each, [...offered.values()])));
  for (const [rule, each] of offered) if (!used.has(each)) rule.remove();
}

/** What each element and its pseudo-elements may be drawn in: its own rules', the browser's, its parent's. */
function askedInPlace(declared: Declared, elements: readonly Element[]): FontValues[] {
  const asked = new Map<Element | undefined, FontValues>([[undefined, INITIAL]]);
  for (const element of elements) {
    const inherited = asked.get(element.parent) ?? INITIAL;
    const valuesOf = (property: FontProperty) => {
      const own = declared.get(element)?.[property];
      const other = DEFAULTS[property](element.name) ?? inherited[property];
      return own?.isSure ? own.values : new Set([...(own?.values ?? []), ...other]);
    };
    asked.set(element, mapped(valuesOf));
  }
  return [...asked.values()];
}

/** Where any element may stand in any other, each family may meet each weight and each style. */
function askedAnywhere(declared: Declared, elements: readonly Element[]): FontValues {
  return mapped((property) => {
    const own = elements.flatMap((element) => [...(declared.get(element)?.[property]?.values ?? [])]);
    const byDefault = elements.flatMap(({ name }) => [...(DEFAULTS[property](name) ?? [])]);
    return new Set([...INITIAL[property], ...own, ...byDefault]);
  });
}

function facesOf(asked: readonly FontValues[]): Face[] {
  const faces = new Map<string, Face>();
  for (const values of new Set(asked))
    for (const families of values["font-family"])
      for (const weight of values["font-weight"])
        for (const style of values["font-style"]) {
          const each = face(families, weight, style);
          faces.set(JSON.stringify(each), each);
        }
  return [...faces.values()];
}

function mapped(valuesOf: (property: FontProperty) => ReadonlySet<string>): FontValues {
  return {
    "font-family": valuesOf("font-family"),
    "font-weight": valuesOf("font-weight"),
    "font-style": valuesOf("font-style"),
  };
}

const INITIAL: FontValues = {
  "font-family": new Set(["serif"]),
  "font-weight": new Set(["400"]),
  "font-style": new Set(["normal"]),
};

const BOLD = new Set("b h1 h2 h3 h4 h5 h6 strong th".split(" "));
const ITALIC = new Set("address cite dfn em i var".split(" "));

/** What browsers do of themselves. */
const DEFAULTS: Readonly<Record<FontProperty, (name: string) => ReadonlySet<string> | undefined>> = {
  "font-family": () => undefined,
  "font-weight": (name) => (BOLD.has(name) ? new Set(["700"]) : undefined),
  "font-style": (name) => (ITALIC.has(name) ? new Set(["italic"]) : undefined),
};

function declarations(root: Root, elements: readonly Element[], nesting: Nesting): Declared {
  const declared = new Map<Element, Partial<Record<FontProperty, OwnValues>>>();
  root.walkDecls(/^font(-family|-weight|-style)?$/, ({ prop, value, parent }) => {
    if (parent?.type !== "rule") return;
    for (const selector of parent.selectors) {
      // in no state, no pseudo-element and no query
      const isSure = !selector.includes(":") && parent.parent?.type === "root";
      for (const element of matched(selector, elements, nesting)) {
        const ofElement = declared.get(element) ?? {};
        declared.set(element, ofElement);
        for (const [property, each] of longhands(prop, value)) add(ofElement, property, each, isSure);
      }
    }
  });
  return declared;
}

function add(
  own: Partial<Record<FontProperty, OwnValues>>,
  property: FontProperty,
  value: string,
  isSure: boolean,
) {
  if (value === "inherit") return;
  const { values, isSure: wasSure } = own[property] ?? { values: new Set<string>(), isSure: false };
  own[property] = { values: values.add(value), isSure: wasSure || isSure };
}

/** `font: italic 700 1rem/1.5rem Marianne, serif` says all three. */
function longhands(property: string, value: string): [FontProperty, string][] {
  if (property !== "font") return [[property as FontProperty, value]];
  const [, before = "", family = ""] = /^(.*?)[\d.]+(?:r?em|px|%)\S*\s+(.+)$/.exec(value) ?? [];
  if (!family) return [];
  return [
    ["font-family", family],
    ["font-weight", /\b(?:[1-9]00|bold)\b/.exec(before)?.[0] ?? "400"],
    ["font-style", /\b(?:italic|oblique)\b/.exec(before)?.[0] ?? "normal"],
  ];
}

/** What an @font-face offers; with no weight and no style, the regular face. */
function faceOf(rule: AtRule): Face {
  const value = (property: FontProperty) => {
    const found = rule.nodes?.find((node) => node.type === "decl" && node.prop === property);
    return found?.type === "decl" ? found.value : undefined;
  };
  return face(value("font-family") ?? "", value("font-weight") ?? "400", value("font-style") ?? "normal");
}

/** The face that these values ask for: the first family of the list. */
function face(families: string, weight: string, style: string): Face {
  return { family: unquote(families.split(",")[0] ?? ""), weight: weightOf(weight), style: unquote(style) };
}

/** The face that a browser takes, by the order of CSS Fonts: style first, then the weight on the near side. */
function nearestFace({ family, weight, style }: Face, offered: readonly Face[]): Face | undefined {
  const ofFamily = offered.filter((each) => each.family.toLowerCase() === family.toLowerCase());
  const ofStyle = ofFamily.filter((each) => each.style === style);
  const cost = (each: Face) => {
    const distance = Math.abs(each.weight - weight);
    const isNearSide = weight > 500 ? each.weight >= weight : each.weight <= weight;
    return isNearSide ? distance : distance + 1000;
  };
  return [...(ofStyle.length > 0 ? ofStyle : ofFamily)].sort((a, b) => cost(a) - cost(b))[0];
}

function weightOf(value: string): number {
  return value.startsWith("bold") ? 700 : Number.parseInt(value, 10) || 400;
}

function unquote(value: string): string {
  return value.trim().replace(/^["']|["']$/g, "");
}
