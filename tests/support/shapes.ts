import { AST, RegExpParser } from "@eslint-community/regexpp";

/** A text that may take an expression out of proportion: what makes it begin, what repeats, what keeps it from an end. */
export interface Shape {
  readonly prefix: string;
  readonly piece: string;
  readonly end: string;
}

export function createText({ prefix, piece, end }: Shape, length: number): string {
  return prefix + piece.repeat(Math.max(1, Math.ceil(length / piece.length))) + end;
}

/** What no class of letters, digits, spaces or punctuation holds, nothing, and a letter. */
const ENDS = ["\u0001", "", "a"];
/** Samples of a class: of each sort of character the first that it takes. */
const SORTS = [
  " \u00A0",
  "\n",
  "a",
  "Aé",
  "1",
  `.,:;!?'"-–—/\\()[]<>*_\`#&|~=+%€@«»·•^{}$`,
  "\u0301\u0250\u20AC",
  "\uFFFD",
];
const MAX_SAMPLES = 4;
const LONGEST_PIECE = 40;

/**
 * The texts that an expression's own pieces make: each alone, at the start and after what comes before it in the
 * expression, and each short one with another. With `all`, each after whatever comes before any.
 */
export function listShapes(source: string, flags: string, all: boolean): Shape[] {
  const places = placesIn(source, flags);
  const pieces = [...new Set(places.map(({ piece }) => piece))];
  const prefixes = [...new Set(places.map(({ prefix }) => prefix))];
  const atStart = pieces.map((piece) => ({ prefix: "", piece }));
  const after = all ? pieces.flatMap((piece) => prefixes.map((prefix) => ({ prefix, piece }))) : places;
  const short = pieces.filter((piece) => piece.length <= 2).slice(0, all ? 12 : 5);
  const mixed = short.flatMap((one) => short.map((two) => ({ prefix: "", piece: one + two })));
  return [...atStart, ...after, ...mixed].flatMap((each) => ENDS.map((end) => ({ ...each, end })));
}

/** Every piece that an expression may repeat. */
export function listPieces(source: string, flags: string): string[] {
  return [...new Set(placesIn(source, flags).map(({ piece }) => piece))];
}

interface Place {
  readonly prefix: string;
  readonly piece: string;
}

function placesIn(source: string, flags: string): Place[] {
  const unicode = flags.includes("u");
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode });
  const places = new Map<string, Place>();
  const add = (prefix: string, piece: string) => {
    if (piece !== "" && piece.length <= LONGEST_PIECE)
      places.set(JSON.stringify([prefix, piece]), { prefix, piece });
  };
  const visitAll = (alternatives: readonly AST.Alternative[], prefix: string) => {
    for (const alternative of alternatives) {
      for (const piece of samplesOf(alternative, flags)) add(prefix, piece);
      let before = prefix;
      for (const element of alternative.elements) {
        visit(element, before);
        before += samplesOf(element, flags)[0] ?? "";
        // what begins a match, and begins the next before it ends
        add(prefix, before.slice(prefix.length));
      }
    }
  };
  const visit = (node: AST.Element, prefix: string): void => {
    for (const piece of samplesOf(node, flags)) add(prefix, piece);
    if (node.type === "Quantifier") visit(node.element, prefix);
    else if ("alternatives" in node) visitAll(node.alternatives, prefix);
  };
  visitAll(pattern.alternatives, "");
  return [...places.values()];
}

/** A few texts that a node takes; an assertion takes none. */
function samplesOf(node: AST.Alternative | AST.Element, flags: string): string[] {
  switch (node.type) {
    case "Alternative": {
      const all = node.elements.map((element) => samplesOf(element, flags));
      const first = all.map(([sample = ""]) => sample);
      const others = all.flatMap((samples, at) =>
        samples.slice(1).map((sample) => first.with(at, sample).join("")),
      );
      return [...new Set([first.join(""), ...others])].slice(0, MAX_SAMPLES);
    }
    case "Character":
      return [String.fromCodePoint(node.value)];
    case "CharacterSet":
    case "CharacterClass":
    case "ExpressionCharacterClass":
      return ofClass(node.raw, flags);
    case "Quantifier":
      return samplesOf(node.element, flags).map((sample) =>
        sample.repeat(Math.min(Math.max(node.min, 1), 8)),
      );
    case "Group":
    case "CapturingGroup":
      return node.alternatives.flatMap((each) => samplesOf(each, flags)).slice(0, 2 * MAX_SAMPLES);
    case "Backreference":
      return [node.resolved].flat().flatMap((group) => samplesOf(group, flags).slice(0, 1));
    case "Assertion":
      return [];
  }
}

function ofClass(raw: string, flags: string): string[] {
  const one = new RegExp(`^${raw}$`, flags.replace(/[gy]/g, ""));
  const known = SORTS.flatMap((sort) => [...sort].find((character) => one.test(character)) ?? []);
  // a class of a few characters of its own, which are of no usual sort
  const own = [...raw].filter((character) => one.test(character)).slice(0, 1);
  return [...new Set([...own, ...known])];
}
