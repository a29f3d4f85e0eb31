import { expect, it } from "vitest";
import {
  anyValue,
  checkKeys,
  type Validator,
  createValidator,
  listOf,
  objectOf,
  oneOf,
  recordOf,
  text,
  texts,
} from "./validators";
import { UserError } from "./userError";

const LEVEL = oneOf(["off", "warning", "error"]);
const BOX = {
  side: createValidator((value) => value === 1, { fr: "le côté", en: "the side" }, "side: 1"),
  name: text(""),
};

const KINDS: Readonly<Record<string, Validator>> = {
  any: anyValue,
  text: text('text: "a"'),
  texts: texts('texts: ["a"]'),
  list: listOf(LEVEL, 'list: ["off"]'),
  word: LEVEL,
  record: recordOf(LEVEL, 'record: { a: "off" }'),
  object: objectOf(BOX, "object: { side: 1 }", ["side"]),
  either: objectOf(BOX, text('either: "a"')),
};

const listReported = (settings: object) => {
  try {
    checkKeys(settings, KINDS, { file: "config.ts" });
    return "";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `${error.format("fr")}\n${error.format("en")}`;
  }
};

it.each([
  {},
  {
    any: Symbol("any"),
    text: "",
    texts: [],
    list: ["off", "error"],
    word: "error",
    record: {},
    object: { side: 1 },
  },
  {
    text: undefined,
    record: { a: undefined, b: "off" },
    object: { side: 1, name: "a" },
    either: { name: "a" },
  },
  { either: "a" },
])("%o is right", (settings) => {
  expect(listReported(settings)).toBe("");
});

it("what is wrong is told by its key, with what it takes and an example", () => {
  const wrong = [
    { text: 3 },
    { text: null },
    { texts: "a" },
    { texts: ["a", 3] },
    { list: {} },
    { list: ["of"] },
    { word: false },
    { word: () => 1 },
    { record: [] },
    { record: { a: { b: "warn" } } },
    { object: "a" },
    { object: {} },
    { object: { side: 2 } },
    { object: { side: 1, nam: "a" } },
    { either: 3 },
    { either: { sides: 1 } },
    { txt: "a" },
    { unlike: "a" },
  ];
  expect(wrong.map((each) => listReported(each)).join("\n")).toMatchInlineSnapshot(`
    "« config.ts » : « text » doit contenir un texte. Exemple : text: "a"
    “config.ts”: “text” must contain a string. Example: text: "a"
    « config.ts » : « text » doit contenir un texte. Exemple : text: "a"
    “config.ts”: “text” must contain a string. Example: text: "a"
    « config.ts » : « texts » doit contenir une liste de textes. Exemple : texts: ["a"]
    “config.ts”: “texts” must contain a list of strings. Example: texts: ["a"]
    « config.ts » : « texts » doit contenir une liste de textes. Exemple : texts: ["a"]
    “config.ts”: “texts” must contain a list of strings. Example: texts: ["a"]
    « config.ts » : « list » doit contenir une liste. Exemple : list: ["off"]
    “config.ts”: “list” must contain a list. Example: list: ["off"]
    « config.ts » : « list » doit valoir off, warning ou error, et non « of ». Vouliez-vous écrire « off » ?
    “config.ts”: “list” must be off, warning or error, not “of”. Did you mean “off”?
    « config.ts » : « word » doit valoir off, warning ou error, et non « false ».
    “config.ts”: “word” must be off, warning or error, not “false”.
    « config.ts » : « word » doit valoir off, warning ou error, et non « undefined ».
    “config.ts”: “word” must be off, warning or error, not “undefined”.
    « config.ts » : « record » doit contenir un objet. Exemple : record: { a: "off" }
    “config.ts”: “record” must contain an object. Example: record: { a: "off" }
    « config.ts » : « record.a » doit valoir off, warning ou error, et non « {"b":"warn"} ».
    “config.ts”: “record.a” must be off, warning or error, not “{"b":"warn"}”.
    « config.ts » : « object » doit contenir un objet. Exemple : object: { side: 1 }
    “config.ts”: “object” must contain an object. Example: object: { side: 1 }
    « config.ts » : « object.side » doit contenir le côté. Exemple : side: 1
    “config.ts”: “object.side” must contain the side. Example: side: 1
    « config.ts » : « object.side » doit contenir le côté. Exemple : side: 1
    “config.ts”: “object.side” must contain the side. Example: side: 1
    « config.ts » : le réglage « object.nam » n’existe pas. Vouliez-vous écrire « object.name » ? Réglages : object.side, object.name.
    “config.ts”: there is no setting “object.nam”. Did you mean “object.name”? Settings: object.side, object.name.
    « config.ts » : « either » doit contenir un texte. Exemple : either: "a"
    “config.ts”: “either” must contain a string. Example: either: "a"
    « config.ts » : le réglage « either.sides » n’existe pas. Vouliez-vous écrire « either.side » ? Réglages : either.side, either.name.
    “config.ts”: there is no setting “either.sides”. Did you mean “either.side”? Settings: either.side, either.name.
    « config.ts » : le réglage « txt » n’existe pas. Vouliez-vous écrire « text » ? Réglages : any, text, texts, list, word, record, object, either.
    “config.ts”: there is no setting “txt”. Did you mean “text”? Settings: any, text, texts, list, word, record, object, either.
    « config.ts » : le réglage « unlike » n’existe pas. Réglages : any, text, texts, list, word, record, object, either.
    “config.ts”: there is no setting “unlike”. Settings: any, text, texts, list, word, record, object, either."
  `);
});
