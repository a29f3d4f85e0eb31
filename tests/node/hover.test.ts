import { resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

/** What an editor shows over a word, in a file of a site that has the last build. */
const FILE = resolve("hover.tsx");
const TEXT = `import { definePage, NumberedSteps } from "./dist/index.js";
import { NumberedSteps as Steps } from "./dist/components.js";
void (<NumberedSteps title="" steps={[{ desc: "" }]} />);
void (<Steps title="" steps={[{ desc: "" }]} />);
export const Small = definePage({
  name: "Small",
  layout: "small",
  description: "",
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

it.each(["<NumberedSteps", "<Steps"])("an editor shows what a prop of %s is for, in English", (code) => {
  const docOf = (word: string) => {
    const at = TEXT.indexOf(word, TEXT.indexOf(code));
    return ts.displayPartsToString(service.getQuickInfoAtPosition(FILE, at)?.documentation);
  };
  expect(docOf("title=")).toBe("Title of the section, in one line.");
  expect(docOf("desc:")).toBe(
    "Text of the step, in paragraphs. Without a `desc`, the title is the text of the step, not a heading.",
  );
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
    }, {}, NumberedStepsProps>
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
