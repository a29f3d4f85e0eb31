import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { allFixtures } from "../../../tests/shared/fixtures";
import { asList } from "./asList";
import { asTree } from "../../rich-text/asTree";
import { NumberedSteps } from "./NumberedSteps";
import { readSteps } from "./readSteps";

interface Content {
  readonly title: string;
  readonly desc: string;
  readonly steps?: readonly { readonly title: string; readonly desc?: string }[];
}

const fixtures = allFixtures
  .filter(({ block }) => block.block === (NumberedSteps as unknown))
  .flatMap((each) =>
    each.fixtures.map(({ name, content }) => ({ name, content: content as unknown as Content })),
  );

const htmlOf = (content: object) =>
  renderToStaticMarkup(createElement(NumberedSteps as unknown as FunctionComponent<object>, content));

it.each(fixtures.filter(({ content }) => !content.steps?.length))(
  "the steps of « $name » show the same as a list, or stay a text",
  ({ content }) => {
    const list = asList(content);
    if (list) expect(htmlOf(list)).toBe(htmlOf(content));
  },
);

it("most of the ways in which editors write steps that end their text can become a list", () => {
  const texts = fixtures.filter(({ content }) => {
    const read = content.steps ? undefined : readSteps(asTree(content.desc));
    return read?.after.length === 0;
  });
  const lists = texts.filter(({ content }) => asList(content));
  expect(lists.length).toBeGreaterThan(texts.length * 0.8);
});
