import type { AtRule, Root } from "postcss";
import type { Element } from "./element";
import { findMatches, type Nesting } from "./matching";

/** A font face, which a text needs or an `@font-face` rule provides. */
interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
}

type FontProperty = "font-family" | "font-weight" | "font-style";

type FontValues = Readonly<Record<FontProperty, ReadonlySet<string>>>;
/** Values that CSS rules set for a property of an element. `isSure` is true if one of these CSS rules always applies. */
interface DeclaredValues {
  readonly values: Set<string>;
  readonly isSure: boolean;
}
type DeclarationMap = ReadonlyMap<Element, Partial<Record<FontProperty, DeclaredValues>>>;

/** Removes the `@font-face` rules that no element needs, because each font file weighs up to 80 kB. */
export function dropFonts(root: Root, elements: readonly Element[], nesting: Nesting): void {
  const faces = new Map<AtRule, Face>();
  root.walkAtRules("font-face", (rule) => void faces.set(rule, parseFace(rule)));
  const declarations = collectDeclarations(root, elements, nesting);
  const values =
    nesting === "page"
      ? computeValuesInPage(declarations, elements)
      : [combineValues(declarations, elements)];
  const usedFaces = new Set(listFaces(values).map((face) => findNearestFace(face, [...faces.values()])));
  for (const [rule, face] of faces) if (!usedFaces.has(face)) rule.remove();
}

/**
 * Returns the possible font values of each element and its pseudo-elements, in a page. The values come from the CSS rules
 * that match the element, from the browser's default styles, or from the element's parent.
 */
function computeValuesInPage(declarations: DeclarationMap, elements: readonly Element[]): FontValues[] {
  const values = new Map<Element | undefined, FontValues>([[undefined, INITIAL]]);
  for (const element of elements) {
    const inherited = values.get(element.parent) ?? INITIAL;
    const getValues = (property: FontProperty) => {
      const declared = declarations.get(element)?.[property];
      const fallback = DEFAULTS[property](element.name) ?? inherited[property];
      return declared?.isSure ? declared.values : new Set([...(declared?.values ?? []), ...fallback]);
    };
    values.set(element, mapProperties(getValues));
  }
  return [...values.values()];
}

/**
 * Returns the font values of all the elements together. Any element may be inside any other element, so each font family
 * may be combined with each weight and each style.
 */
function combineValues(declarations: DeclarationMap, elements: readonly Element[]): FontValues {
  return mapProperties((property) => {
    const declared = elements.flatMap((element) => [
      ...(declarations.get(element)?.[property]?.values ?? []),
    ]);
    const defaults = elements.flatMap(({ name }) => [...(DEFAULTS[property](name) ?? [])]);
    return new Set([...INITIAL[property], ...declared, ...defaults]);
  });
}

function listFaces(combinations: readonly FontValues[]): Face[] {
  const faces = new Map<string, Face>();
  for (const values of new Set(combinations))
    for (const families of values["font-family"])
      for (const weight of values["font-weight"])
        for (const style of values["font-style"]) {
          const combination = createFace(families, weight, style);
          faces.set(JSON.stringify(combination), combination);
        }
  return [...faces.values()];
}

function mapProperties(getValues: (property: FontProperty) => ReadonlySet<string>): FontValues {
  return {
    "font-family": getValues("font-family"),
    "font-weight": getValues("font-weight"),
    "font-style": getValues("font-style"),
  };
}

const INITIAL: FontValues = {
  "font-family": new Set(["serif"]),
  "font-weight": new Set(["400"]),
  "font-style": new Set(["normal"]),
};

const BOLD = new Set("b h1 h2 h3 h4 h5 h6 strong th".split(" "));
const ITALIC = new Set("address cite dfn em i var".split(" "));

/** Functions that return the browsers' default values of each property, by element name. */
const DEFAULTS: Readonly<Record<FontProperty, (name: string) => ReadonlySet<string> | undefined>> = {
  "font-family": () => undefined,
  "font-weight": (name) => (BOLD.has(name) ? new Set(["700"]) : undefined),
  "font-style": (name) => (ITALIC.has(name) ? new Set(["italic"]) : undefined),
};

function collectDeclarations(root: Root, elements: readonly Element[], nesting: Nesting): DeclarationMap {
  const declarations = new Map<Element, Partial<Record<FontProperty, DeclaredValues>>>();
  root.walkDecls(/^font(-family|-weight|-style)?$/, ({ prop, value, parent }) => {
    if (parent?.type !== "rule") return;
    for (const selector of parent.selectors) {
      // the rule always applies if it is outside any state, pseudo-element and at-rule
      const isSure = !selector.includes(":") && parent.parent?.type === "root";
      for (const element of findMatches(selector, elements, nesting)) {
        const properties = declarations.get(element) ?? {};
        declarations.set(element, properties);
        for (const [property, longhandValue] of expandShorthand(prop, value))
          addValue(properties, property, longhandValue, isSure);
      }
    }
  });
  return declarations;
}

function addValue(
  properties: Partial<Record<FontProperty, DeclaredValues>>,
  property: FontProperty,
  value: string,
  isSure: boolean,
) {
  if (value === "inherit") return;
  const { values, isSure: wasSure } = properties[property] ?? { values: new Set<string>(), isSure: false };
  properties[property] = { values: values.add(value), isSure: wasSure || isSure };
}

/**
 * Expands a `font` declaration, such as `font: italic 700 1rem/1.5rem Marianne, serif`, into the family, the weight and the
 * style. Returns an empty list if the value contains no family. Returns any other property unchanged.
 */
function expandShorthand(property: string, value: string): [FontProperty, string][] {
  if (property !== "font") return [[property as FontProperty, value]];
  const [, before = "", family = ""] = /^(.*?)[\d.]+(?:r?em|px|%)\S*\s+(.+)$/.exec(value) ?? [];
  if (!family) return [];
  return [
    ["font-family", family],
    ["font-weight", /\b(?:[1-9]00|bold)\b/.exec(before)?.[0] ?? "400"],
    ["font-style", /\b(?:italic|oblique)\b/.exec(before)?.[0] ?? "normal"],
  ];
}

/** Returns the face that an `@font-face` rule provides. The default weight is 400, and the default style is `normal`. */
function parseFace(rule: AtRule): Face {
  const getValue = (property: FontProperty) => {
    const found = rule.nodes?.find((node) => node.type === "decl" && node.prop === property);
    return found?.type === "decl" ? found.value : undefined;
  };
  return createFace(
    getValue("font-family") ?? "",
    getValue("font-weight") ?? "400",
    getValue("font-style") ?? "normal",
  );
}

/** Creates a font face from CSS values. Its family is the first of `families`. */
function createFace(families: string, weight: string, style: string): Face {
  return {
    family: unquote(families.split(",")[0] ?? ""),
    weight: parseWeight(weight),
    style: unquote(style),
  };
}

/**
 * Returns the font face that a browser would select for a text, as CSS Fonts specifies: first by the style, then by the
 * nearest weight in the preferred direction. Returns undefined if no font face has this family.
 */
function findNearestFace({ family, weight, style }: Face, faces: readonly Face[]): Face | undefined {
  const sameFamily = faces.filter((face) => face.family.toLowerCase() === family.toLowerCase());
  const sameStyle = sameFamily.filter((face) => face.style === style);
  const computeCost = (face: Face) => {
    const distance = Math.abs(face.weight - weight);
    const isNearSide = weight > 500 ? face.weight >= weight : face.weight <= weight;
    return isNearSide ? distance : distance + 1000;
  };
  return [...(sameStyle.length > 0 ? sameStyle : sameFamily)].sort(
    (a, b) => computeCost(a) - computeCost(b),
  )[0];
}

function parseWeight(value: string): number {
  return value.startsWith("bold") ? 700 : Number.parseInt(value, 10) || 400;
}

function unquote(value: string): string {
  return value.trim().replace(/^["']|["']$/g, "");
}
