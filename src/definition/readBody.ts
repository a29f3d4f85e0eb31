import type { Path } from "@dsfr-blocks/base/issue";
import { suggestName } from "@dsfr-blocks/base/nearest";
import { toSourceOffset } from "@dsfr-blocks/base/origin";
import { isAlert, createDirectiveMap, locateDirectiveKey } from "@dsfr-blocks/content/directiveKeys";
import { type Issue, createRuleIssue, type IssueContext } from "@dsfr-blocks/content/issue";
import { locateDirectives } from "@dsfr-blocks/content/markdown/locateDirectives";
import type { DirectiveNode } from "@dsfr-blocks/content/markdown/tree";
import type { AuthorText, Reading } from "@dsfr-blocks/content/read";
import type { Rule } from "@dsfr-blocks/content/rule";
import { duplicateKey } from "@dsfr-blocks/content/rules/duplicate-key";
import { missingKey } from "@dsfr-blocks/content/rules/missing-key";
import { otherMarkdown } from "@dsfr-blocks/content/rules/other-markdown";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import { validate } from "@dsfr-blocks/content/validate";
import type { YamlEntry } from "@dsfr-blocks/content/yaml/node";
import { comparePositions } from "@dsfr-blocks/base/issue";
import { findDirectiveBlock, createDirectiveFinder } from "./findDirectiveBlock";
import type { BlocksByName } from "./blockList";
import { unclosedDirective } from "./rules/unclosed-directive";
import { unknownDirective } from "./rules/unknown-directive";

interface BlockToRead {
  readonly displayName: string;
  readonly schema: ObjectSchema<Fields>;
}

/** Block that the body of a page contains as a directive. */
export interface BodyBlock<Block> {
  readonly block: Block;
  /** Path of the block: `["body", 0]` for the first directive. */
  readonly path: Path;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Adds to a reading the blocks that the body contains as directives. Each block is checked against its schema. The positions of
 * the issues and texts of a block are positions in the file.
 */
export function readBody<Block extends BlockToRead, R extends Reading<unknown>>(
  reading: R,
  blocks: BlocksByName<Block>,
  report: IssueContext,
): R & { readonly inBody: readonly BodyBlock<Block>[] } {
  const body = reading.texts.find(({ path }) => path.length === 1 && path[0] === "body");
  if (!body) return { ...reading, inBody: [] };
  const issues: Issue[] = [];
  const texts: AuthorText[] = [];
  const bodyBlocks: BodyBlock<Block>[] = [];
  const offsets = new Map<string, number>();
  const find = createDirectiveFinder(blocks);
  const onUnclosed = (name: string, at: number) => {
    const position = body.getPosition(at);
    issues.push(
      createRuleIssue(report, unclosedDirective, position, { name, isIndented: position.column > 1 }, [
        "body",
      ]),
    );
  };
  for (const [index, { directive, offsetAt }] of locateDirectives(body.value, find, onUnclosed).entries()) {
    const path = ["body", index];
    const at = offsetAt(directive.at ?? 0);
    offsets.set(path.join("/"), at);
    const found = findDirectiveBlock(directive, blocks);
    if (!found) {
      const knownNames = Object.keys(blocks);
      const data = {
        name: directive.name,
        known: knownNames.join(", "),
        ...suggestName(directive.name, knownNames),
      };
      const mark = `[${directive.name.toUpperCase()}]`;
      issues.push(
        isAlert(directive)
          ? createRuleIssue(report, otherMarkdown, body.getPosition(at), { kind: "alert", text: mark }, [
              "body",
            ])
          : createRuleIssue(report, unknownDirective, body.getPosition(at), data, ["body"]),
      );
      continue;
    }
    const { block } = found;
    const { title } = directive;
    if (title && hasTitleAfterBrackets(directive))
      issues.push(
        createRuleIssue(
          report,
          otherMarkdown,
          body.getPosition(offsetAt(title.offset)),
          { kind: "titleAfterBrackets", text: title.text },
          ["body"],
        ),
      );
    const { fields } = block.schema;
    const addIssue = <Data extends object>(
      rule: Rule<Data>,
      offset: number,
      data: Data,
      pathInBlock: Path,
    ) => {
      // reports a missing key at the first line of the directive, because a missing key has no position
      const position = body.getPosition(rule.name === missingKey.name ? at : offset);
      const [key, ...rest] = pathInBlock;
      const subject = rest.length === 0 ? locateDirectiveKey(directive, fields, String(key)) : {};
      issues.push(
        createRuleIssue(report, rule, position, { ...data, ...subject }, [...path, ...pathInBlock]),
      );
    };
    const node = createDirectiveMap(directive, fields, offsetAt);
    for (const { name: key, nameOffset } of findRepeated(node.entries))
      addIssue(duplicateKey, nameOffset, { key }, [key]);
    const content = validate(node, block.schema, {
      onIssue: addIssue,
      onValue: (pathInBlock, offset) => offsets.set([...path, ...pathInBlock].join("/"), offset),
      onText: (pathInBlock, { format, targetLength, titleLines }, value, scalar) => {
        const origin = scalar.origin();
        texts.push({
          path: [...path, ...pathInBlock],
          format,
          targetLength,
          titleLines,
          value,
          isFolded: false,
          directives: find,
          getPosition: (offset) => body.getPosition(toSourceOffset(origin, offset)),
          getOffset: (offset) => body.getOffset(toSourceOffset(origin, offset)),
        });
      },
    });
    if (content) bodyBlocks.push({ block, path, content });
  }
  const hasErrors = issues.some(({ severity }) => severity === "error");
  return {
    ...reading,
    value: hasErrors ? undefined : reading.value,
    issues: [...reading.issues, ...issues].sort(comparePositions),
    texts: [...reading.texts.map((text) => (text === body ? { ...text, directives: find } : text)), ...texts],
    getPosition: (path) => {
      const at = offsets.get(path.join("/"));
      return at === undefined ? reading.getPosition(path) : body.getPosition(at);
    },
    inBody: bodyBlocks,
  };
}

/** Whether a directive has a title in brackets and other words after it, such as `:::info[Titre] Suite`. A link is not one. */
function hasTitleAfterBrackets({ name, open, title, at = 0 }: DirectiveNode): boolean {
  return (
    title !== undefined &&
    open.slice(0, title.offset - at).endsWith(name) &&
    /^\[[^[\]]*\](?![[({])[^]*\S/.test(title.text)
  );
}

/** Returns the entries that have the same name as an earlier entry. */
function findRepeated(entries: readonly YamlEntry[]): YamlEntry[] {
  const names = new Set<string>();
  return entries.filter(({ name }) => names.size === names.add(name).size);
}
