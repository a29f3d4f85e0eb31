import fc from "fast-check";
import type { Path } from "@dsfr-blocks/base/issue";
import { getValueTypes, type ValueType } from "@dsfr-blocks/content/valueTypes";
import {
  boolean,
  byDefault,
  choice,
  date,
  email,
  filled,
  inline,
  list,
  max,
  min,
  number,
  object,
  type ObjectSchema,
  oneOf,
  open,
  optional,
  pattern,
  plain,
  record,
  renamed,
  type Fields,
  type Schema,
  type ScalarSchema,
  url,
} from "@dsfr-blocks/content/schema";

/** A value as it is written, and as it is read. */
interface Value {
  readonly written: unknown;
  readonly read: unknown;
}

/** A value with one fault, where it stands, and the rule that finds it. */
export interface Planted {
  readonly written: unknown;
  readonly path: Path;
  readonly rule: string;
}

/** A schema with what is known of it by construction: values that fit it, and values with one fault inside. */
export interface Truth<S extends Schema = Schema> {
  readonly schema: S;
  readonly values: fc.Arbitrary<Value>;
  /** Faults other than a value of another kind; undefined where there are none. */
  readonly inside?: fc.Arbitrary<Planted> | undefined;
}

const same = (written: unknown): Value => ({ written, read: written });
const here = (rule: string) => (written: unknown) => ({ written, path: [], rule });

function scalar<S extends ScalarSchema>(
  schema: S,
  right: readonly unknown[],
  wrong: Readonly<Record<string, readonly unknown[]>> = {},
): Truth<S> {
  const faults = Object.entries(wrong).map(([rule, values]) => fc.constantFrom(...values).map(here(rule)));
  return {
    schema,
    values: fc.constantFrom(...right).map(same),
    inside: faults.length > 0 ? fc.oneof(...faults) : undefined,
  };
}

const BLANK = ["", " "];
const WORDS = ["un mot", "12", "true", "été #3 : oui", "« Bonjour »"];
const MAILS = ["a@b.fr", "prenom.nom@exemple.gouv.fr", "é+1@sous.domaine.example"];
const NO_MAILS = ["a", "a@b", "a b@c.fr", "a@b..fr", "mailto:a@b.fr", "A <a@b.fr>", "a@b.fr."];

const texts: readonly Truth<ScalarSchema>[] = [
  scalar(plain("Un texte."), [...WORDS, ...BLANK]),
  scalar(filled(inline("Un titre.")), WORDS, { "empty-text": BLANK }),
  scalar(choice(["un", "deux", "trois mots"], "Un mot."), ["un", "deux", "trois mots"], {
    "empty-text": BLANK,
    "wrong-choice": ["trois", "Un", "12"],
  }),
  scalar(date("Un jour."), ["2026-04-26", "2028-02-29"], {
    "empty-text": BLANK,
    "wrong-date": ["26/04/2026", "2027-02-29", "bientôt"],
  }),
  scalar(email("Une adresse."), MAILS, { "empty-text": BLANK, "wrong-email": NO_MAILS }),
  scalar(url("Une adresse."), ["/page", "https://exemple.fr"], { "empty-text": BLANK }),
  scalar(pattern(/^[A-Z]{2}\d+$/, plain("Un code."), "Deux lettres, puis un nombre."), ["AB1", "ZZ2026"], {
    "empty-text": BLANK,
    "wrong-pattern": ["ab1", "AB", " AB1", "AB1 ", "AB1\n", "xAB1"],
  }),
  scalar(pattern(/\p{Lu}|^x$/u, plain("Un nom."), "Une majuscule, ou x."), ["Été", "x", "aB"], {
    "empty-text": BLANK,
    "wrong-pattern": ["été", "xx", "12"],
  }),
];
const numbers: readonly Truth<ScalarSchema>[] = [
  scalar(number("Un nombre."), [0, -1.5, 12, 1e21]),
  scalar(min(0, number("Un nombre.")), [0, 3.5, 1e9], { "out-of-range": [-0.001, -12] }),
  scalar(max(10, number("Un nombre.")), [10, -1e9], { "out-of-range": [10.001, 11] }),
  scalar(min(1, max(5, number("Une note."))), [1, 3, 5], { "out-of-range": [0, 6] }),
];
const booleans: readonly Truth<ScalarSchema>[] = [scalar(boolean("Oui ou non."), [true, false])];
const scalars = fc.constantFrom(...texts, ...numbers, ...booleans);

/** Values of each kind, to be put where another kind is due. */
const OTHERS: Readonly<Record<ValueType, unknown>> = {
  text: "mot",
  number: 7,
  boolean: true,
  list: ["mot"],
  object: { mot: 1 },
};

/** All the faults of one value. */
export function createFaults({ schema, inside }: Truth): fc.Arbitrary<Planted> {
  const kinds = new Set<string>(getValueTypes(schema));
  const others = Object.entries(OTHERS).flatMap(([kind, value]) => (kinds.has(kind) ? [] : [value]));
  const ofKind = fc.constantFrom(...others).map(here("wrong-type"));
  return inside ? fc.oneof(ofKind, { weight: 4, arbitrary: inside }) : ofKind;
}

function under(key: string | number, planted: Planted): Planted {
  return { ...planted, path: [key, ...planted.path] };
}

const FREE_KEYS = ["2024", "un mot", "constructor", "toString", "é"];

function createListTruth(item: Truth): Truth {
  const items = fc.array(item.values, { maxLength: 3 });
  return {
    schema: list(item.schema, "Des éléments."),
    values: fc.oneof(
      {
        weight: 6,
        arbitrary: items.map((all) => ({
          written: all.map((each) => each.written),
          read: all.map((each) => each.read),
        })),
      },
      { weight: 1, arbitrary: fc.constant({ written: null, read: [] }) },
    ),
    inside: fc.tuple(items, createFaults(item)).map(([all, planted]) => ({
      ...under(all.length, planted),
      written: [...all.map(({ written }) => written), planted.written],
    })),
  };
}

function recordOf(item: Truth): Truth {
  const entries = fc.uniqueArray(fc.tuple(fc.constantFrom(...FREE_KEYS), item.values), {
    selector: ([key]) => key,
    maxLength: 3,
  });
  const writeValues = (all: readonly [string, Value][]) =>
    Object.fromEntries(all.map(([key, value]) => [key, value.written]));
  const fault = fc.tuple(entries, createFaults(item)).map(([all, planted]) => ({
    ...under("clé", planted),
    written: { ...writeValues(all), clé: planted.written },
  }));
  const wrongKey = fc
    .tuple(entries, item.values, fc.constantFrom("", " ", "__proto__", "a\u202Eb"))
    .map(([all, value, key]) => ({
      // its own key, and no prototype
      written: Object.fromEntries([...Object.entries(writeValues(all)), [key, value.written]]),
      path: [key],
      rule: "wrong-key",
    }));
  return {
    schema: record(item.schema, "Des clés libres."),
    values: fc.oneof(
      {
        weight: 6,
        arbitrary: entries.map((all) => ({
          written: writeValues(all),
          read: Object.fromEntries(all.map(([key, value]) => [key, value.read])),
        })),
      },
      { weight: 1, arbitrary: fc.constant({ written: null, read: {} }) },
    ),
    inside: fc.oneof({ weight: 4, arbitrary: fault }, { weight: 1, arbitrary: wrongKey }),
  };
}

function oneOfThem(options: readonly Truth[]): Truth {
  const faults = options.flatMap(({ inside }) => (inside ? [inside] : []));
  return {
    schema: oneOf(
      options.map(({ schema }) => schema),
      "Une valeur de plusieurs sortes.",
    ),
    values: fc.oneof(...options.map(({ values }) => values)).filter(({ written }) => written !== null),
    inside: faults.length > 0 ? fc.oneof(...faults) : undefined,
  };
}

/** How a key of an object is held. */
interface Held {
  readonly key: string;
  readonly truth: Truth;
  /** The schema of the key, which may be absent, or have another name. */
  readonly schema: Schema;
  readonly mayMiss: boolean;
  readonly former?: string;
}

const KEYS = ["id", "key", "content", "title", "contact", "toString"];
const HOLDS = ["due", "optional", "default", "renamed", "optional renamed"] as const;

function heldAs(hold: (typeof HOLDS)[number], key: string, truth: Truth, value: Value): Held {
  const { schema } = truth;
  const former = `ancien ${key}`;
  switch (hold) {
    case "optional":
      return { key, truth, schema: optional(schema), mayMiss: true };
    case "renamed":
      return { key, truth, schema: renamed(former, schema), mayMiss: false, former };
    case "optional renamed":
      return { key, truth, schema: renamed(former, optional(schema)), mayMiss: true, former };
    case "default":
      if (schema.kind === "text" || schema.kind === "number" || schema.kind === "boolean")
        return {
          key,
          truth,
          schema: byDefault(value.read as string, schema as ReturnType<typeof plain>),
          mayMiss: true,
        };
  }
  return { key, truth, schema, mayMiss: false };
}

/** Whether a key is written, and under which of its names. */
const WAYS = ["now", "now", "former", "absent", "empty"] as const;

function objectOf(fields: readonly Held[], isOpen: boolean): Truth<ObjectSchema<Fields>> {
  const schema = object(Object.fromEntries(fields.map((held) => [held.key, held.schema])), "Des clés.");
  const entry = (held: Held) =>
    fc
      .tuple(held.truth.values, fc.constantFrom(...WAYS))
      .map(([value, way]): { written: [string, unknown][]; read: [string, unknown][] } => {
        const { key, former = key, mayMiss } = held;
        const missing =
          held.schema.default === undefined ? [] : [[key, held.schema.default] as [string, unknown]];
        if (mayMiss && way === "absent") return { written: [], read: missing };
        if (mayMiss && way === "empty") return { written: [[key, null]], read: missing };
        // an empty list may be left out too
        if (mayMiss && value.written === null) return { written: [[key, null]], read: missing };
        const isBlank = typeof value.written === "string" && value.written.trim() === "";
        const name = way === "former" ? former : key;
        return isBlank && mayMiss && held.truth.schema.kind === "text" && held.truth.schema.filled
          ? { written: [[name, value.written]], read: missing }
          : { written: [[name, value.written]], read: [[key, value.read]] };
      });
  const whole = fc.tuple(...fields.map(entry)).map((entries) => ({
    written: Object.fromEntries([
      ...entries.flatMap((each) => each.written),
      ...(isOpen ? [["autre clé", [1]] as const] : []),
    ]),
    read: Object.fromEntries(entries.flatMap((each) => each.read)),
  }));
  const without = (written: Readonly<Record<string, unknown>>, { key, former = key }: Held) =>
    Object.fromEntries(Object.entries(written).filter(([name]) => name !== key && name !== former));
  const faults = fields.flatMap((held) => {
    // what a key may lack is no fault there
    const deep = fc
      .tuple(whole, createFaults(held.truth))
      .filter(([, { rule, path }]) => !(held.mayMiss && rule === "empty-text" && path.length === 0))
      .map(([{ written }, planted]) => ({
        ...under(held.key, planted),
        written: { ...without(written, held), [held.key]: planted.written },
      }));
    const missing = whole.map(({ written }) => ({
      written: without(written, held),
      path: [held.key],
      rule: "missing-key",
    }));
    const twice = fc.tuple(whole, held.truth.values).map(([{ written }, value]) => ({
      written: { ...without(written, held), [held.key]: value.written, [held.former ?? ""]: value.written },
      path: [held.former ?? ""],
      rule: "duplicate-key",
    }));
    return [deep, ...(held.mayMiss ? [] : [missing]), ...(held.former === undefined ? [] : [twice])];
  });
  const unknown = whole.map(({ written }) => ({
    written: { ...written, zzzzzzzzzzzz: 1 },
    path: ["zzzzzzzzzzzz"],
    rule: "unknown-key",
  }));
  return {
    schema: isOpen ? open(schema) : schema,
    values: whole,
    inside: fc.oneof({ weight: 6, arbitrary: fc.oneof(...faults) }, ...(isOpen ? [] : [unknown])),
  };
}

/** Objects of two forms, told apart by a word. */
function variantOf(one: Truth<ObjectSchema<Fields>>, other: Truth<ObjectSchema<Fields>>): Truth {
  const forms = { "forme 1": one, "une autre": other };
  const withWord = (word: string, value: unknown) => ({ forme: word, ...(value as object) });
  const formOf = (word: string, { schema }: Truth<ObjectSchema<Fields>>) => ({
    ...schema,
    fields: { forme: choice([word], "Sa forme."), ...schema.fields },
  });
  const each = Object.entries(forms);
  const faults = each.flatMap(([word, { inside }]) =>
    inside ? [inside.map((planted) => ({ ...planted, written: withWord(word, planted.written) }))] : [],
  );
  const wordFault = (rule: string, written: unknown) => fc.constant({ path: ["forme"], rule, written });
  return {
    schema: {
      kind: "variant",
      discriminator: "forme",
      variants: Object.fromEntries(each.map(([word, truth]) => [word, formOf(word, truth)])),
      description: "Des clés de deux formes.",
    },
    values: fc.oneof(
      ...each.map(([word, { values }]) =>
        values.map(({ written, read }) => ({ written: withWord(word, written), read: withWord(word, read) })),
      ),
    ),
    inside: fc.oneof(
      ...faults,
      wordFault("missing-key", {}),
      wordFault("empty-text", { forme: " " }),
      wordFault("wrong-choice", { forme: "form 1", title: "Un titre" }),
      wordFault("wrong-type", { forme: ["forme 1"] }),
    ),
  };
}

/** Random schemas, with keys at their top. */
export const truths: fc.Arbitrary<Truth<ObjectSchema<Fields>>> = fc.letrec<{
  any: Truth;
  object: Truth<ObjectSchema<Fields>>;
}>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, depthIdentifier: "schemas" },
    scalars,
    tie("any").map(createListTruth),
    tie("any").map(recordOf),
    tie("object"),
    fc.tuple(tie("object"), tie("object")).map((both) => variantOf(...both)),
    fc
      .tuple(fc.constantFrom(...texts), fc.constantFrom(...numbers), tie("any"))
      .map(([text, number, other]) =>
        oneOfThem([
          text,
          number,
          ...(getValueTypes(other.schema).some((kind) => kind === "text" || kind === "number")
            ? booleans
            : [other]),
        ]),
      ),
  ),
  object: fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...HOLDS), tie("any")), {
        selector: ([key]) => key,
        minLength: 1,
        maxLength: 4,
      }),
      fc.boolean(),
      fc.nat(),
    )
    .map(([fields, isOpen, seed]) =>
      objectOf(
        fields.map(([key, hold, truth]) =>
          heldAs(hold, key, truth, fc.sample(truth.values, { numRuns: 1, seed })[0] ?? same("")),
        ),
        isOpen,
      ),
    ),
})).object;
