import type { SyntaxNode } from "@lezer/common";
import { unescape } from "./inlines";

export interface Target {
  readonly url: string;
  readonly title?: string;
}

/** The link definitions of a field (`[label]: url`), and which of them a link uses. */
export interface Definitions {
  /** The address and title that a label stands for. */
  find(label: string): Target | undefined;
  /** Offsets of the definitions that at least one link uses. */
  readonly used: ReadonlySet<number>;
}

export function readDefinitions(top: SyntaxNode, source: string): Definitions {
  const byLabel = new Map<string, Target & { from: number }>();
  const used = new Set<number>();
  // Nearly no field holds one: a look at the text spares the walk.
  if (!/\]:/.test(source)) return { find: () => undefined, used };
  const labels: string[] = [];
  top.cursor().iterate(({ name, node }) => {
    if (name === "LinkReference") {
      const label = slice(node.getChild("LinkLabel"), source);
      const url = unescape(slice(node.getChild("URL"), source));
      if (!byLabel.has(fold(label)))
        byLabel.set(fold(label), { url, ...titleOf(node, source), from: node.from });
    }
    if (name === "Link" || name === "Image") labels.push(labelOf(node, source));
  });
  for (const label of labels) {
    const definition = byLabel.get(fold(label));
    if (definition) used.add(definition.from);
  }
  return { find: (label) => byLabel.get(fold(label)), used };
}

/** `[text][label]`, `[label][]` or `[label]`: the label with its brackets; "" for an inline link. */
export function labelOf(link: SyntaxNode, source: string): string {
  const marks = link.getChildren("LinkMark");
  if (marks.length > 2) return "";
  const own = slice(link.getChild("LinkLabel"), source);
  if (own !== "" && own !== "[]") return own;
  const open = marks[0];
  const close = marks[1];
  return open && close ? `[${source.slice(open.to, close.from)}]` : "";
}

/** The title among the nodes of a link or of a definition, without its quotes. */
export function titleOf(node: SyntaxNode, source: string): { title?: string } {
  const title = slice(node.getChild("LinkTitle"), source);
  return title === "" ? {} : { title: unescape(title.slice(1, -1)) };
}

function slice(node: SyntaxNode | null, source: string): string {
  return node ? source.slice(node.from, node.to) : "";
}

/** CommonMark 4.7: labels match without regard to case and runs of white space. */
function fold(label: string): string {
  return label.slice(1, -1).trim().replace(/\s+/g, " ").toLowerCase();
}
