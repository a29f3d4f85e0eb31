import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FRAMEWORKS } from "@dsfr-blocks/tools/cli/starter/frameworks";
import { listCommands, readSnippets } from "../support/snippets";

const links = Array.from(
  readFileSync("docs/hosts.md", "utf8").matchAll(/\]\(([\w-]+)\.md(?:#(\w+))?\)/g),
  ([, guide = "", part = ""]) => ({ guide, part }),
);

it.each(Object.keys(FRAMEWORKS))("docs/hosts.md leads to the first steps with %s", (name) => {
  const guide = name === "none" ? "node" : name;
  const link = links.find((each) => each.guide === guide || each.part === guide);
  const text = readFileSync(`docs/${link?.guide ?? guide}.md`, "utf8");
  const heading = link?.part === "" ? "In an empty folder" : (link?.part ?? "");
  const section = text.split("\n").find((line) => new RegExp(`^## ${heading}$`, "i").test(line)) ?? "";
  const commands = listCommands(readSnippets(text, section.replace("## ", "")));
  expect(commands.filter((line) => line.startsWith("npx dsfr-blocks init"))).toHaveLength(1);
});
