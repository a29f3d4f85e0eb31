import type { Path } from "@dsfr-blocks/base/issue";
import { suggestion } from "@dsfr-blocks/base/nearest";
import { originAt } from "@dsfr-blocks/base/origin";
import { isAlert, nodeOf, partOf } from "@dsfr-blocks/content/directiveKeys";
import { type Issue, makeIssue, type Report } from "@dsfr-blocks/content/issue";
import { placedDirectives } from "@dsfr-blocks/content/markdown/placedDirectives";
import type { AuthorText, Reading } from "@dsfr-blocks/content/read";
import type { Rule } from "@dsfr-blocks/content/rule";
import { duplicateKey } from "@dsfr-blocks/content/rules/duplicate-key";
import { missingKey } from "@dsfr-blocks/content/rules/missing-key";
import { otherMarkdown } from "@dsfr-blocks/content/rules/other-markdown";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import { validate } from "@dsfr-blocks/content/validate";
import type { YamlEntry } from "@dsfr-blocks/content/yaml/node";
import { comparePositions } from "@dsfr-blocks/base/issue";
import { blockOf, findIn } from "./blockOfDirective";
import type { BlocksByWord } from "./blockList";
import { unclosedDirective } from "./rules/unclosed-directive";
import { unknownDirective } from "./rules/unknown-directive";

interface BlockToRead {
  readonly displayName: string;
  readonly schema: ObjectSchema<Fields>;
}

/** A block that a body names. */
export interface BlockInBody<Block> {
  readonly block: Block;
  readonly path: Path;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What a page's file gave, with the blocks that its body names: each read against its schema, its texts at their place. */
export function readBody<Block extends BlockToRead, R extends Reading<unknown>>(
  reading: R,
  blocks: BlocksByWord<Block>,
  report: Report,
): R & { readonly inBody: readonly BlockInBody<Block>[] } {
  const body = reading.texts.find(({ path }) => path.length === 1 && path[0] === "body");
  if (!body) return { ...reading, inBody: [] };
  const issues: Issue[] = [];
  const texts: AuthorText[] = [];
  const inBody: BlockInBody<Block>[] = [];
  const places = new Map<string, number>();
  const find = findIn(blocks);
  const onUnclosed = (name: string, at: number) => {
    const place = body.placeAt(at);
    issues.push(
      makeIssue(report, unclosedDirective, place, { name, isIndented: place.column > 1 }, ["body"]),
    );
  };
  for (const [index, { directive, offsetAt }] of placedDirectives(body.value, find, onUnclosed).entries()) {
    const path = ["body", index];
    const at = offsetAt(directive.at ?? 0);
    places.set(path.join("/"), at);
    const found = blockOf(directive, blocks);
    if (!found) {
      const known = Object.keys(blocks);
      const data = { name: directive.name, known: known.join(", "), ...suggestion(directive.name, known) };
      const mark = `[${directive.name.toUpperCase()}]`;
      issues.push(
        isAlert(directive)
          ? makeIssue(report, otherMarkdown, body.placeAt(at), { kind: "alert", text: mark }, ["body"])
          : makeIssue(report, unknownDirective, body.placeAt(at), data, ["body"]),
      );
      continue;
    }
    const { block } = found;
    const { fields } = block.schema;
    const addIssue = <Data extends object>(rule: Rule<Data>, offset: number, data: Data, inside: Path) => {
      // a key that is missing has no place: the directive's first line stands for it
      const place = body.placeAt(rule.name === missingKey.name ? at : offset);
      const [key, ...more] = inside;
      const about = more.length === 0 ? partOf(directive, fields, String(key)) : {};
      issues.push(makeIssue(report, rule, place, { ...data, ...about }, [...path, ...inside]));
    };
    const node = nodeOf(directive, fields, offsetAt);
    for (const { name: key, nameOffset } of repeated(node.entries))
      addIssue(duplicateKey, nameOffset, { key }, [key]);
    const content = validate(node, block.schema, {
      onIssue: addIssue,
      onValue: (inside, offset) => places.set([...path, ...inside].join("/"), offset),
      onText: (inside, { format, targetLength, titleLines }, value, written) => {
        const origin = written.origin();
        texts.push({
          path: [...path, ...inside],
          format,
          targetLength,
          titleLines,
          value,
          isFolded: false,
          directives: find,
          placeAt: (offset) => body.placeAt(originAt(origin, offset)),
          offsetAt: (offset) => body.offsetAt(originAt(origin, offset)),
        });
      },
    });
    if (content) inBody.push({ block, path, content });
  }
  const isFaulty = issues.some(({ severity }) => severity === "error");
  return {
    ...reading,
    value: isFaulty ? undefined : reading.value,
    issues: [...reading.issues, ...issues].sort(comparePositions),
    texts: [...reading.texts.map((text) => (text === body ? { ...text, directives: find } : text)), ...texts],
    place: (path) => {
      const at = places.get(path.join("/"));
      return at === undefined ? reading.place(path) : body.placeAt(at);
    },
    inBody,
  };
}

/** Each entry whose name an earlier one has. */
function repeated(entries: readonly YamlEntry[]): YamlEntry[] {
  const names = new Set<string>();
  return entries.filter(({ name }) => names.size === names.add(name).size);
}
