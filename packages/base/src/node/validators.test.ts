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

const said = (settings: object) => {
  try {
    checkKeys(settings, KINDS, { file: "config.ts" });
    return "";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `${error.in("fr")}\n${error.in("en")}`;
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
  expect(said(settings)).toBe("");
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
  expect(wrong.map((each) => said(each)).join("\n")).toMatchInlineSnapshot(`
    "« config.ts » : « text » attend un texte. Écrivez par exemple : text: "a"
    “config.ts”: “text” takes a string. Write for instance: text: "a"
    « config.ts » : « text » attend un texte. Écrivez par exemple : text: "a"
    “config.ts”: “text” takes a string. Write for instance: text: "a"
    « config.ts » : « texts » attend une liste de textes. Écrivez par exemple : texts: ["a"]
    “config.ts”: “texts” takes a list of strings. Write for instance: texts: ["a"]
    « config.ts » : « texts » attend une liste de textes. Écrivez par exemple : texts: ["a"]
    “config.ts”: “texts” takes a list of strings. Write for instance: texts: ["a"]
    « config.ts » : « list » attend une liste. Écrivez par exemple : list: ["off"]
    “config.ts”: “list” takes a list. Write for instance: list: ["off"]
    « config.ts » : « list » attend off, warning ou error, et reçoit « of ». Vouliez-vous écrire « off » ?
    “config.ts”: “list” takes off, warning or error, and gets “of”. Did you mean “off”?
    « config.ts » : « word » attend off, warning ou error, et reçoit « false ».
    “config.ts”: “word” takes off, warning or error, and gets “false”.
    « config.ts » : « word » attend off, warning ou error, et reçoit « undefined ».
    “config.ts”: “word” takes off, warning or error, and gets “undefined”.
    « config.ts » : « record » attend un objet. Écrivez par exemple : record: { a: "off" }
    “config.ts”: “record” takes an object. Write for instance: record: { a: "off" }
    « config.ts » : « record.a » attend off, warning ou error, et reçoit « {"b":"warn"} ».
    “config.ts”: “record.a” takes off, warning or error, and gets “{"b":"warn"}”.
    « config.ts » : « object » attend un objet. Écrivez par exemple : object: { side: 1 }
    “config.ts”: “object” takes an object. Write for instance: object: { side: 1 }
    « config.ts » : « object.side » attend le côté. Écrivez par exemple : side: 1
    “config.ts”: “object.side” takes the side. Write for instance: side: 1
    « config.ts » : « object.side » attend le côté. Écrivez par exemple : side: 1
    “config.ts”: “object.side” takes the side. Write for instance: side: 1
    « config.ts » : le réglage « object.nam » n’existe pas. Vouliez-vous écrire « object.name » ? Réglages : object.side, object.name.
    “config.ts”: there is no setting “object.nam”. Did you mean “object.name”? Settings: object.side, object.name.
    « config.ts » : « either » attend un texte. Écrivez par exemple : either: "a"
    “config.ts”: “either” takes a string. Write for instance: either: "a"
    « config.ts » : le réglage « either.sides » n’existe pas. Vouliez-vous écrire « either.side » ? Réglages : either.side, either.name.
    “config.ts”: there is no setting “either.sides”. Did you mean “either.side”? Settings: either.side, either.name.
    « config.ts » : le réglage « txt » n’existe pas. Vouliez-vous écrire « text » ? Réglages : any, text, texts, list, word, record, object, either.
    “config.ts”: there is no setting “txt”. Did you mean “text”? Settings: any, text, texts, list, word, record, object, either.
    « config.ts » : le réglage « unlike » n’existe pas. Réglages : any, text, texts, list, word, record, object, either.
    “config.ts”: there is no setting “unlike”. Settings: any, text, texts, list, word, record, object, either."
  `);
});
