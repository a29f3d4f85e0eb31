// Writes each key's French sentence above it in the built types, where it shows on hover: TypeScript knows the keys of a
// block's content, and not the sentences, which are values.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * @typedef {import("../src/content/schema").Schema} Schema
 * @typedef {import("../src/content/schema").Fields} Fields
 * @typedef {{ schema: { fields: Fields }, options?: Fields, blocks?: Record<string, Definition> }} Definition a block or page
 * @typedef {(member: import("typescript").TypeElement, sentence: string) => void} Say
 */

/**
 * @param {string} folder of the built package
 * @param {Readonly<Record<string, unknown>>} library its main entry
 */
export function documentSchemas(folder, library) {
  let count = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".d.ts"))) {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    /** @type {{ at: number, comment: string }[]} */
    const comments = [];
    /** @type {Say} */
    const say = (member, sentence) => {
      const at = member.getStart(file);
      const indent = /[^\n]*$/.exec(text.slice(0, at))?.[0] ?? "";
      comments.push({ at, comment: `/** ${sentence.replaceAll("*/", "* /")} */\n${indent}` });
    };
    for (const statement of file.statements.filter(ts.isVariableStatement))
      for (const { name: declared, type } of statement.declarationList.declarations) {
        const definition = ts.isIdentifier(declared) ? library[declared.text] : undefined;
        if (type && isDefinition(definition)) inDefinition(type, definition, say);
      }
    const from = comments.map(({ at }) => at);
    const pieces = [0, ...from].map((at, index) => text.slice(at, from[index]));
    writeFileSync(path, pieces.map((piece, index) => (comments[index - 1]?.comment ?? "") + piece).join(""));
    count += comments.length;
  }
  if (count === 0) throw new Error(`No key of a schema was found in the types of ${folder}.`);
}

/** @type {(value: unknown) => value is Definition} */
const isDefinition = (value) => typeof value === "function" && "schema" in value;

/**
 * @param {import("typescript").TypeNode} type `BlockComponent<Content, Options>` or `PageComponent<Own, Blocks>`
 * @param {Definition} definition
 * @param {Say} say
 */
function inDefinition(type, { schema, options = {}, blocks }, say) {
  const [fields, second] = argumentsOf(type);
  inFields(fields, schema.fields, say);
  if (!blocks) inFields(second, options, say);
  else
    for (const { member, key, inside } of membersOf(second)) {
      const [block, field] = [blocks[key], schema.fields[key]];
      if (!block || !field) continue;
      say(member, field.doc);
      inDefinition(named(inside, "OptionalBlock") ? (argumentsOf(inside)[0] ?? inside) : inside, block, say);
    }
}

/**
 * @param {import("typescript").TypeNode | undefined} type
 * @param {Fields} fields
 * @param {Say} say
 */
function inFields(type, fields, say) {
  for (const { member, key, inside } of membersOf(type)) {
    const schema = fields[key];
    if (!schema) continue;
    say(member, schema.doc);
    inValue(inside, schema, say);
  }
}

/**
 * @param {import("typescript").TypeNode} type such as `string`, `readonly { … }[]`, or `{ … } | undefined`
 * @param {Schema} schema
 * @param {Say} say
 */
function inValue(type, schema, say) {
  if (ts.isUnionTypeNode(type)) for (const each of type.types) inValue(each, schema, say);
  else if (ts.isTypeOperatorNode(type)) inValue(type.type, schema, say);
  else if (ts.isArrayTypeNode(type) && schema.kind === "list") inValue(type.elementType, schema.item, say);
  else if (schema.kind === "object") inFields(type, schema.fields, say);
}

/** @param {import("typescript").TypeNode | undefined} type */
function membersOf(type) {
  if (!type || !ts.isTypeLiteralNode(type)) return [];
  return type.members.flatMap((member) =>
    ts.isPropertySignature(member) && ts.isIdentifier(member.name) && member.type
      ? [{ member, key: member.name.text, inside: member.type }]
      : [],
  );
}

/** @param {import("typescript").TypeNode | undefined} type */
const argumentsOf = (type) => (type && ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : []);

/**
 * @param {import("typescript").TypeNode | undefined} type
 * @param {string} name
 */
const named = (type, name) =>
  type !== undefined && ts.isTypeReferenceNode(type) && type.typeName.getText() === name;
