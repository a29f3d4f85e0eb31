import { afterEach, describe, expect, it } from "vitest";
import { compilePage } from "../../src/compiled/compile";
import { object, plain } from "@dsfr-blocks/content/schema";
import { defineBlock } from "../../src/definition/defineBlock";
import { definePage } from "../../src/definition/definePage";
import { DefinitionError } from "../../src/definition/definitionErrors";
import { DOORS } from "../support/doors";
import { createSiteWorkshop } from "../support/site";
import type { Workshop } from "../support/workshop";

/** A site's own blocks: each fails on a text of its own, at another moment. */
const SETTINGS = `import { useState } from "react";
import { defineBlock, defineConfig, definePage } from "dsfr-blocks";
import { inline, object, plain } from "dsfr-blocks/schema";

const fail = (text, word) => {
  if (text === word) throw new Error("pas de\\n" + word);
};
const schema = object({ text: plain("Un texte.") }, "Un bloc.");
const Deep = ({ text, onClick }) => {
  fail(text, "inside");
  return <p onClick={onClick}>{text}</p>;
};
const Card = defineBlock({
  name: "Card",
  schema,
  check: ({ text }) => fail(text, "check"),
  render: ({ text }, block) => {
    fail(text, "render");
    if (text === "hook") useState(0);
    const onClick = text === "handler" ? () => undefined : undefined;
    return <section {...block.root}><Deep text={text} onClick={onClick} /></section>;
  },
});
const Counter = defineBlock({
  name: "Counter",
  schema,
  component: ({ text }) => {
    useState(0);
    fail(text, "state");
    return <section><p>{text}</p></section>;
  },
});
const CardsPage = definePage({
  name: "CardsPage",
  layout: "cards",
  description: "Des cartes.",
  fields: { title: inline("Le titre.") },
  blocks: { first: Card, second: Card, third: Counter },
  render: ({ title, blocks }) => {
    fail(title, "page");
    return <main>{blocks.first()}<div>{blocks.second()}</div>{blocks.third()}</main>;
  },
});

export default defineConfig({ pages: [CardsPage] });
`;

const PAGE = (key: string, word: string) => {
  const formatText = (name: string) => (name === key ? word : "Un mot.");
  const blocks = ["first", "second", "third"].map((name) => `${name}:\n  text: ${formatText(name)}\n`);
  return `---\nlayout: cards\ntitle: ${formatText("title")}\n${blocks.join("")}---\n`;
};

let shop: Workshop | undefined;
afterEach(() => shop?.remove());
const createShopWith = (key: string, word: string) =>
  (shop = createSiteWorkshop({
    "dsfr-blocks.config.ts": 'export { default } from "./settings.tsx";\n',
    "settings.tsx": SETTINGS,
    "a/page.md": PAGE(key, word),
    "a/other.md": PAGE("none", ""),
  }));

const sentence = (what: string, owner: string, word: string) =>
  `${what} ne peut pas s’afficher, car son code contient une erreur : « ${owner}: pas de ${word} ». Le texte de la page n’est pas en cause : envoyez ce message à la personne qui gère le site.  [block-fails]`;

describe("a block that throws", () => {
  it.each([
    ["second", "render", "7:3", "« second »", "Card"],
    ["second", "inside", "7:3", "« second »", "Card"],
    ["first", "check", "5:3", "« first »", "Card.check"],
    ["title", "page", "1:1", "La page", "CardsPage"],
  ])("in %s, from its %s, is named at its place by every door", async (key, word, place, what, owner) => {
    const own = createShopWith(key, word);
    for (const [door, ask] of Object.entries(DOORS)) {
      const answer = await ask("a", own);
      expect([door, answer]).toEqual([door, [`a/page.md:${place}  ${sentence(what, owner, word)}`]]);
    }
  });

  it.each([
    ["hook", "appelle le hook useState,"],
    ["handler", "ajoute onClick à un élément,"],
  ])("because of a %s is named with what to write instead by every door", async (word, what) => {
    const own = createShopWith("first", word);
    const said = new RegExp(
      `^a/page\\.md:5:3 {2}« first » .*${what}.*« component » à defineBlock.*\\[block-fails\\]$`,
    );
    for (const [door, ask] of Object.entries(DOORS))
      expect([door, await ask("a", own)]).toEqual([door, [expect.stringMatching(said)]]);
  });

  it("hides nothing else of the page: check reports in one pass every block that fails, and every other issue", async () => {
    const text =
      "[Un](#second), [deux](#third-titre), [trois](#secondd), voir [ici](/ici) et [là](#first-x).";
    const own = createSiteWorkshop({
      "dsfr-blocks.config.ts": 'export { default } from "./settings.tsx";\n',
      "settings.tsx": SETTINGS,
      "a/page.md": PAGE("title", `"${text}"`)
        .replace("first:\n  text: Un mot.", "first:\n  text: check")
        .replace("second:\n  text: Un mot.", "second:\n  text: render"),
    });
    shop = own;
    const { out, code } = await own.run("check a/page.md");
    const found = [...out.matchAll(/^a\/page\.md:(\d+:\d+) .*\[([\w-]+)\]$/gm)].map(
      ([, place, rule]) => `${place} ${rule}`,
    );
    expect([code, found]).toEqual([
      1,
      ["3:46 dead-anchor", "3:70 vague-link", "3:85 dead-anchor", "5:3 block-fails", "7:3 block-fails"],
    ]);
  });

  it("of a block with state is named where it is rendered", async () => {
    const { err, code } = await createShopWith("third", "state").run("render a/page.md");
    expect([code, err]).toEqual([1, expect.stringContaining(sentence("« third »", "Counter", "state"))]);
  });

  it("spares the other pages, and the command says that it failed", async () => {
    const own = createShopWith("second", "render");
    const { code, out } = await own.run("render a --fragment --out-dir build");
    expect([code, out]).toEqual([1, "build : 1 page écrite, 0 inchangée, 1 à corriger\n"]);
    expect(own.read("build/other.html")).toContain("Un mot.");
    const checked = await createShopWith("first", "check").run("check a");
    expect([checked.code, checked.out]).toEqual([
      1,
      expect.stringContaining("2 fichiers vérifiés, 1 erreur"),
    ]);
  });

  it("shows where it is in the code to whoever asks", async () => {
    const { err } = await createShopWith("second", "render").run("render a/page.md", {}, { DEBUG: "1" });
    expect(err).toMatch(/settings\.tsx:\d+/);
  });
});

it("compilePage names the key and the block, and keeps the error", () => {
  const cause = new RangeError("trop loin");
  const Card = defineBlock({
    name: "Card",
    schema: object({ text: plain("") }, ""),
    render: () => {
      throw cause;
    },
  });
  const Page = definePage({
    name: "Cards",
    layout: "cards",
    description: "",
    fields: {},
    blocks: { second: Card },
  });
  const compile = () => compilePage(Page, { second: { text: "" } });
  expect(compile).toThrow(DefinitionError);
  expect(compile).toThrow(expect.objectContaining({ message: "second, Card: trop loin", cause }));
});
