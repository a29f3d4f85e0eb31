import { resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import type { Schema } from "../../src/content/schema";
import { CandidatesPage, NumberedSteps } from "../../src/entries/index";

/** What an editor shows over a word, in a file of a site that has the last build. */
const FILE = resolve("hover.tsx");
const TEXT = `import { CandidatesPage, definePage, NumberedSteps } from "./dist/index.js";
import { readPage } from "./dist/content.js";
const { value } = readPage("", CandidatesPage);
void [value?.how.desc, value?.title, value?.how.steps?.[0]?.desc, value?.how];
void (<NumberedSteps title="" desc="" />);
export const Small = definePage({
  name: "Small",
  layout: "small",
  doc: "",
  fields: {},
  blocks: { how: NumberedSteps },
  render: ({ blocks }) => <main>{blocks.how}{blocks.how({ headingLevel: 3 })}</main>,
});
`;

const snapshotOf = (text: string | undefined) =>
  text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
const service = ts.createLanguageService({
  getScriptFileNames: () => [FILE],
  getScriptVersion: () => "1",
  getScriptSnapshot: (file) => snapshotOf(file === FILE ? TEXT : ts.sys.readFile(file)),
  getCurrentDirectory: () => process.cwd(),
  getCompilationSettings: () => ({
    strict: true,
    jsx: ts.JsxEmit.ReactJSX,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === FILE || ts.sys.fileExists(file),
  readFile: (file) => ts.sys.readFile(file),
  directoryExists: (folder) => ts.sys.directoryExists(folder),
  getDirectories: (folder) => ts.sys.getDirectories(folder),
});

/** The sentence of a key: the types know that there is one, and not what kind of value it is for. */
const sentenceAt = (schema: Schema, ...keys: readonly string[]): string => {
  if (schema.kind === "list") return sentenceAt(schema.item, ...keys);
  const [key, ...rest] = keys;
  const inside = schema.kind === "object" && key !== undefined ? schema.fields[key] : undefined;
  return inside ? sentenceAt(inside, ...rest) : schema.doc;
};

it.each([
  ["how.desc,", "desc", sentenceAt(NumberedSteps.schema, "desc")],
  ["value?.title,", "title", sentenceAt(CandidatesPage.schema, "title")],
  ["[0]?.desc,", "desc", sentenceAt(NumberedSteps.schema, "steps", "desc")],
  ["value?.how]", "how", sentenceAt(CandidatesPage.schema, "how")],
  ['title=""', "title", sentenceAt(NumberedSteps.schema, "title")],
])("an editor shows what %s is for", (code, word, sentence) => {
  const at = TEXT.indexOf(word, TEXT.indexOf(code));
  const shown = service.getQuickInfoAtPosition(FILE, at);
  expect(ts.displayPartsToString(shown?.documentation)).toBe(sentence);
  expect(sentence).not.toBe("");
});

it("an editor shows the props of a block, and not the schema that they come from", () => {
  const shown = service.getQuickInfoAtPosition(FILE, TEXT.indexOf("<NumberedSteps") + 1);
  expect(ts.displayPartsToString(shown?.displayParts)).toMatchInlineSnapshot(`
    "(alias) const NumberedSteps: BlockComponent<{
        readonly title: string;
        readonly desc: string;
        readonly steps?: readonly {
            readonly title: string;
            readonly desc?: string | undefined;
        }[] | undefined;
    }, {}>
    import NumberedSteps"
  `);
});

it("an editor says that a block of a page is to be called", () => {
  const [fault, ...others] = service.getSemanticDiagnostics(FILE);
  expect(others).toEqual([]);
  expect(fault?.start).toBe(TEXT.indexOf("{blocks.how}") + "{".length);
  expect(ts.flattenDiagnosticMessageText(fault?.messageText, "\n")).toContain("PlaceBlock");
  expect(fault?.relatedInformation?.map(({ messageText }) => messageText)).toEqual([
    "Did you mean to call this expression?",
  ]);
});
