import { type Document, parseDocument, type ParsedNode } from "yaml";

/** A fault of syntax, at its offset in the YAML text. `cause` is the parser's error code. */
export interface YamlFault {
  readonly cause: string;
  readonly offset: number;
}

export interface ParsedYaml {
  readonly document: Document.Parsed<ParsedNode>;
  readonly faults: readonly YamlFault[];
}

/** Parses YAML 1.2, core schema: no merge keys, no dates, no yes/no. Never throws. */
export function parseYaml(text: string): ParsedYaml {
  try {
    const document = parseDocument(text, {
      version: "1.2",
      schema: "core",
      merge: false,
      prettyErrors: false, // its own sentences carry places of their own, counted from the fence
      logLevel: "silent",
    });
    return { document, faults: oncePerLine(document, text) };
  } catch (error) {
    // The parser descends as the text nests; the stack is its only limit.
    if (!(error instanceof RangeError)) throw error;
    return { document: parseDocument(""), faults: [{ cause: "TOO_DEEP", offset: 0 }] };
  }
}

/** One slip of the author often makes several errors on its line: the first one tells it. */
function oncePerLine(document: Document.Parsed, text: string): YamlFault[] {
  const lines = new Set<number>();
  const faults: YamlFault[] = [];
  const all = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  // A broken line is easily taken for a key twice over: doubles count once the rest is sound.
  const broken = all.filter(({ code }) => code !== "DUPLICATE_KEY");
  const errors = broken.length > 0 ? broken : all;
  for (const { code, pos } of errors) {
    const line = text.slice(0, pos[0]).split("\n").length;
    if (!lines.has(line)) faults.push({ cause: code, offset: pos[0] });
    lines.add(line);
  }
  return faults;
}
