import type { AtRule, Root } from "postcss";
import type { Element } from "./markup";
import { matched } from "./matching";

/** A font as the page asks for it, and as an @font-face offers it. */
interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
}
type Property = "font-family" | "font-weight" | "font-style";
type Asked = Readonly<Record<Property, ReadonlySet<string>>>;

/** Takes out the @font-face rules that no element of the page asks for: a face weighs up to 80 kB. */
export function dropFonts(root: Root, elements: readonly Element[]): void {
  const offered = new Map<AtRule, Face>();
  root.walkAtRules("font-face", (rule) => void offered.set(rule, faceOf(rule)));
  const used = new Set(facesAsked(root, elements).map((face) => nearestFace(face, [...offered.values()])));
  for (const [rule, face] of offered) if (!used.has(face)) rule.remove();
}

function faceOf(rule: AtRule): Face {
  const value = (property: Property) => {
    const found = rule.nodes?.find((node) => node.type === "decl" && node.prop === property);
    return found?.type === "decl" ? unquote(found.value) : undefined;
  };
  return {
    family: value("font-family") ?? "",
    weight: weightOf(value("font-weight") ?? "400"),
    style: value("font-style") ?? "normal",
  };
}

/** Every face that the elements may be drawn in: their own rules', else the browser's, else their parent's. */
function facesAsked(root: Root, elements: readonly Element[]): Face[] {
  const declared = declarations(root, elements);
  const asked = new Map<Element | undefined, Asked>([[undefined, INITIAL]]);
  const faces = new Map<string, Face>();
  for (const element of elements) {
    const inherited = asked.get(element.parent) ?? INITIAL;
    const own = (property: Property) =>
      declared.get(element)?.[property] ?? DEFAULTS[property]?.(element.name) ?? inherited[property];
    const here: Asked = {
      "font-family": own("font-family"),
      "font-weight": own("font-weight"),
      "font-style": own("font-style"),
    };
    asked.set(element, here);
    for (const list of here["font-family"])
      for (const weight of here["font-weight"])
        for (const style of here["font-style"]) {
          const face = { family: unquote(list.split(",")[0] ?? ""), weight: weightOf(weight), style };
          faces.set(JSON.stringify(face), face);
        }
  }
  return [...faces.values()];
}

const INITIAL: Asked = {
  "font-family": new Set(["serif"]),
  "font-weight": new Set(["400"]),
  "font-style": new Set(["normal"]),
};

const BOLD = new Set("b h1 h2 h3 h4 h5 h6 strong th".split(" "));
const ITALIC = new Set("address cite dfn em i var".split(" "));

/** What browsers do of themselves. */
const DEFAULTS: Readonly<Partial<Record<Property, (name: string) => ReadonlySet<string> | undefined>>> = {
  "font-weight": (name) => (BOLD.has(name) ? new Set(["700"]) : undefined),
  "font-style": (name) => (ITALIC.has(name) ? new Set(["italic"]) : undefined),
};

type Declared = Partial<Record<Property, Set<string>>>;

function declarations(root: Root, elements: readonly Element[]): Map<Element, Declared> {
  const declared = new Map<Element, Declared>();
  root.walkDecls(/^font(-family|-weight|-style)?$/, ({ prop, value, parent }) => {
    if (parent?.type !== "rule") return;
    for (const [property, each] of longhands(prop, value)) {
      if (each === "inherit") continue;
      for (const selector of (parent as unknown as { selectors: string[] }).selectors)
        for (const element of matched(selector, elements)) {
          const own = declared.get(element) ?? {};
          (own[property] ??= new Set()).add(each);
          declared.set(element, own);
        }
    }
  });
  return declared;
}

/** `font: italic 700 1rem/1.5rem Marianne, serif` says all three. */
function longhands(property: string, value: string): [Property, string][] {
  if (property !== "font") return [[property as Property, value]];
  const [, before = "", family = ""] = /^(.*?)[\d.]+(?:r?em|px|%)\S*\s+(.+)$/.exec(value) ?? [];
  if (!family) return [];
  return [
    ["font-family", family],
    ["font-weight", /\b(?:[1-9]00|bold)\b/.exec(before)?.[0] ?? "400"],
    ["font-style", /\b(?:italic|oblique)\b/.exec(before)?.[0] ?? "normal"],
  ];
}

/** The face that a browser takes, by the order of CSS Fonts: style first, then the weight on the near side. */
function nearestFace({ family, weight, style }: Face, offered: readonly Face[]): Face | undefined {
  const ofFamily = offered.filter((face) => face.family.toLowerCase() === family.toLowerCase());
  const ofStyle = ofFamily.filter((face) => face.style === style);
  const cost = (face: Face) => {
    const distance = Math.abs(face.weight - weight);
    const isNearSide = weight > 500 ? face.weight >= weight : face.weight <= weight;
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
