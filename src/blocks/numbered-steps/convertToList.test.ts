import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { allFixtures } from "../../../tests/shared/fixtures";
import { convertToList } from "./convertToList";
import { parseText } from "../../rich-text/parseText";
import { NumberedSteps } from "./NumberedSteps";
import { recogniseSteps } from "./recogniseSteps";

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
    const list = convertToList(content);
    if (list) expect(htmlOf(list)).toBe(htmlOf(content));
  },
);

it("most of the ways in which editors write steps that end their text can become a list", () => {
  const texts = fixtures.filter(({ content }) => {
    const read = content.steps ? undefined : recogniseSteps(parseText(content.desc));
    return read?.after.length === 0;
  });
  const lists = texts.filter(({ content }) => convertToList(content));
  expect(lists.length).toBeGreaterThan(texts.length * 0.8);
});
