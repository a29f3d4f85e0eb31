import { groupBy } from "@dsfr-blocks/base/groupBy";
import { isSame } from "@dsfr-blocks/base/isSame";
import { findAlertKey, findMarkdownKey } from "@dsfr-blocks/content/directiveKeys";
import { getFormat } from "@dsfr-blocks/content/formats";
import { object, type Schema } from "@dsfr-blocks/content/schema";
import { type BlockToCheck, findBodyInstances, type ReadablePage } from "dsfr-blocks/internal";
import { createFields, type Field, getLabel } from "./fields";

/** Component of a CMS's rich text editor: a block that authors add inside a text, and fill in with a form. */
export interface EditorComponent {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly Field[];
  /** Matches the whole directive of the block, where its first line begins. */
  readonly pattern: RegExp;
  /** Returns the values of the form for a directive. */
  readonly fromBlock: (match: RegExpMatchArray) => Values;
  /** Returns the directive for the values of the form. */
  readonly toBlock: (values: Values) => string;
  /** Returns what the CMS's own preview shows, which our preview replaces. Sveltia CMS requires this function. */
  readonly toPreview: () => string;
}

type Values = Readonly<Record<string, unknown>>;
type Texts = Readonly<Record<string, string>>;

/** Key of a component's values that contains the directive as the author wrote it. */
const SOURCE = "source";

/** Kinds of GitHub alerts, `> [!NOTE]`, as they are written. */
const ALERTS = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"] as const;

/** Returns the id of the component for a block of a body, by the name that directives give to the block. */
export function getComponentId(name: string): string {
  return `block-${name}`;
}

/**
 * Creates the components of the blocks in the bodies of some page types. A CMS has one component for each name: a name that
 * page types give to different blocks has no component, and its directives stay text.
 */
export function createEditorComponents(pages: readonly Pick<ReadablePage, "inBody">[]): EditorComponent[] {
  const blocksByName = groupBy(
    pages.flatMap(({ inBody = {} }) => Object.entries(inBody)),
    ([name]) => name,
  );
  return [...blocksByName].flatMap(([name, entries]) => {
    const [block, ...otherBlocks] = new Set(entries.map(([, each]) => each));
    return block && otherBlocks.length === 0 ? [createEditorComponent(name, block)] : [];
  });
}

/**
 * Creates the component of a block of a body. The component reads a directive that contains no other directive, and the GitHub
 * alerts of a message block; any other directive stays text. A directive whose values do not change keeps its source.
 */
function createEditorComponent(name: string, block: BlockToCheck): EditorComponent {
  const { fields } = block.schema;
  const label = getLabel(block.schema, name);
  const markdownKey = findMarkdownKey(fields);
  const formFields = Object.fromEntries(
    Object.entries(fields).filter(([key, field]) => key === markdownKey || isAttribute(field)),
  );
  const read = (source: string): Values => {
    const instances = findBodyInstances(source, { [name]: block as never }).values();
    const content = [...instances][0]?.content ?? {};
    return Object.fromEntries(
      Object.entries(content).map(([key, value]) => [key, typeof value === "string" ? value.trim() : value]),
    );
  };
  const toBlock = ({ [SOURCE]: source, ...values }: Values): string => {
    const previous = typeof source === "string" ? source : "";
    const content = Object.fromEntries(
      Object.keys(formFields).flatMap((key) => {
        const value = values[key];
        return isBlank(value) ? [] : [[key, typeof value === "string" ? value.trim() : value]];
      }),
    );
    const texts = Object.fromEntries(
      Object.entries(content).map(([key, value]) => [
        key,
        typeof value === "string" ? value : JSON.stringify(value),
      ]),
    );
    const candidates = [
      ...(previous === "" ? [] : [previous]),
      ...(previous.startsWith(">")
        ? writeAlerts(texts, markdownKey)
        : replaceContent(previous, texts, markdownKey)),
      writeDirective(name, texts, markdownKey, previous),
      writeDirective(name, replaceMarks(texts, markdownKey), markdownKey, previous),
    ];
    return candidates.find((candidate) => isSame(read(candidate), content)) ?? candidates.at(-1) ?? "";
  };
  return {
    id: getComponentId(name),
    label,
    fields: [
      ...createFields(object(formFields, ""), {}).map((field) =>
        // a rich text editor inside another one loses the caret in Decap CMS
        field.widget === "markdown" ? { ...withoutEditor(field), widget: "text" as const } : field,
      ),
      { name: SOURCE, label: SOURCE, widget: "hidden" },
    ],
    pattern: createPattern(name, markdownKey !== undefined, findAlertKey(fields) !== undefined),
    fromBlock: ([source = ""]) => ({ ...read(source), [SOURCE]: source }),
    toBlock,
    toPreview: () => label,
  };
}

/** Whether a directive can give a value to a field: a text on one line, a number or a switch. */
function isAttribute(field: Schema): boolean {
  if (field.widget === "hidden") return false;
  if (field.kind === "text") return getFormat(field.format).markdown !== "blocks";
  return field.kind === "number" || field.kind === "boolean";
}

function withoutEditor({ buttons: _buttons, editor_components: _components, ...field }: Field): Field {
  return field;
}

/** Whether a value stays out of the directive: a form gives a blank value to each field. */
function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === false || (typeof value === "string" && !value.trim())
  );
}

/**
 * Returns the pattern of a directive. Without the flag `m`, which Decap CMS refuses: it tests the pattern at the start of each
 * block of the text.
 */
function createPattern(name: string, hasMarkdown: boolean, isAlert: boolean): RegExp {
  const opening = `(:{3,})[ \\t]*${name}(?![\\w-])[^\\n]*`;
  const end = "[ \\t]*(?=\\n|$)";
  const directive = hasMarkdown
    ? `${opening}\\n(?:(?![ \\t]*(?::{3,}|>[ \\t]?\\[!))[^\\n]*\\n)*[ \\t]*\\1${end}`
    : `${opening}(?:\\n\\1${end})?`;
  const alert = `> ?\\[!(?:${ALERTS.join("|")})\\]${end}(?:\\n>[^\\n]*)*`;
  // Sveltia CMS recognises a pattern of several lines by its flag `s`, which changes nothing here
  return new RegExp(`^(?:${directive}${isAlert ? `|${alert}` : ""})`, "is");
}

/** Writes a directive with new Markdown inside, and with the first and the last line of the previous directive. */
function replaceContent(previous: string, values: Texts, markdownKey = ""): string[] {
  const [lines, text] = [previous.split("\n"), values[markdownKey]];
  return lines.length > 1 && text ? [[lines[0], text, lines.at(-1)].join("\n")] : [];
}

/** Writes a message as each of the GitHub alerts. */
function writeAlerts(values: Texts, markdownKey = ""): string[] {
  const quoted = (values[markdownKey] ?? "").replace(/^/gm, "> ").replace(/ +$/gm, "");
  return ALERTS.map((kind) => `> [!${kind}]\n${quoted}`);
}

/**
 * Writes a directive: its title after its name, the Markdown inside, and the other values in braces. The colons and the
 * brackets of the title are those of the previous directive.
 */
function writeDirective(
  name: string,
  { title = "", ...values }: Texts,
  markdownKey: string | undefined,
  previous: string,
): string {
  const { [markdownKey ?? ""]: text = "", ...attributes } = values;
  const pairs = Object.entries(attributes).map(([key, value]) => `${key}=${quote(value)}`);
  const [, colons = ":::", bracket = ""] = /^(:+)[ \t]*[\w-]+(\[?)/.exec(previous) ?? [];
  const inline = toLine(title);
  const isBracketed = pairs.length > 0 || bracket !== "";
  const heading = inline === "" ? "" : isBracketed ? `[${inline}]` : ` ${inline}`;
  const opening = `${colons}${name}${heading}${pairs.length > 0 ? `{${pairs.join(" ")}}` : ""}`;
  const content = text.trim();
  return [opening, ...(content === "" ? [] : [content]), colons].join("\n");
}

function quote(value: string): string {
  const line = toLine(value);
  return line.includes('"') ? `'${line}'` : `"${line}"`;
}

const toLine = (text: string) => text.replace(/\s*\n\s*/g, " ").trim();

/** Replaces the marks that a directive cannot contain in its title and between quotes. */
function replaceMarks(content: Texts, markdownKey: string | undefined): Texts {
  const replace = (value: string) =>
    toLine(value)
      .replace(/\{/g, "(")
      .replace(/\}/g, ")")
      .replace(/"/g, "”")
      .replace(/^\[(.*)\]$/, "$1");
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, key === markdownKey ? value : replace(value)]),
  );
}
