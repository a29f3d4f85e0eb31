import { resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { CandidatesPage, NumberedSteps } from "../../src/entries/index";

/** What an editor shows over a word, in a file of a site that has the last build. */
const FILE = resolve("hover.tsx");
const TEXT = `import { CandidatesPage, NumberedSteps } from "./dist/index.js";
import { readPage } from "./dist/content.js";
const { value } = readPage("", CandidatesPage);
void [value?.how.desc, value?.title, value?.how.steps?.[0]?.desc, value?.how];
void (<NumberedSteps title="" desc="" />);
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

const { fields } = NumberedSteps.schema;

it.each([
  ["how.desc,", "desc", fields.desc.doc],
  ["value?.title,", "title", CandidatesPage.schema.fields.title.doc],
  ["[0]?.desc,", "desc", fields.steps.item.fields.desc.doc],
  ["value?.how]", "how", CandidatesPage.schema.fields.how.doc],
  ['title=""', "title", fields.title.doc],
])("an editor shows what %s is for", (code, word, sentence) => {
  const at = TEXT.indexOf(word, TEXT.indexOf(code));
  const shown = service.getQuickInfoAtPosition(FILE, at);
  expect(ts.displayPartsToString(shown?.documentation)).toBe(sentence);
  expect(sentence).not.toBe("");
});
