// @vitest-environment jsdom

import { expect, it } from "vitest";
import { getText, getTextWithout } from "./dom";

const bodyWith = (markup: string) => {
  document.body.innerHTML = markup;
  return document.body;
};

it("reads a break as a space, and no comment", () => {
  expect(getText(bodyWith("<p>Un<br>texte <!-- caché -->court</p>"))).toBe("Un texte court");
});

it("leaves out what a selector finds, however deep", () => {
  const markup =
    "<p>Un <i lang='en'>short <b>one</b></i><span>texte<br>de <q lang='en'>two</q>trois</span></p>";
  expect(getTextWithout("[lang]", bodyWith(markup))).toBe("Un texte de trois");
});
