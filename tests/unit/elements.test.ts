import { describe, expect, it } from "vitest";
import { findDirectives } from "@dsfr-blocks/content/markdown/directives";
import { findElements } from "@dsfr-blocks/content/markdown/elements";

/** Each element by the attribute that it has, `a`, `b`…, with the number of the end tag that ends it, or without. */
function endsOf(source: string): string[] {
  const { all, elementByOffset } = findElements(source, findDirectives(source).outermost);
  const ends = Array.from(source.matchAll(/<\//g), ({ index }) => index);
  return all.map((element) => {
    const { at, end } = element;
    // either tag finds its element
    expect([elementByOffset.get(at), end === undefined ? undefined : elementByOffset.get(end)]).toEqual(
      end === undefined ? [undefined, undefined] : [element, element],
    );
    const [, name = ""] = /^<[^\s>]+\s+(\w+)/.exec(source.slice(at)) ?? [];
    return end === undefined ? name : `${name} ${ends.indexOf(end) + 1}`;
  });
}

describe("an end tag ends", () => {
  it.each<[which: string, source: string, expected: readonly string[]]>([
    ["the innermost element of its name", "<div a><div b></div></div>", ["a 2", "b 1"]],
    [
      "an element, with what is open in it",
      "<div a><section b><ul c></div></ul></section>",
      ["a 1", "b", "c"],
    ],
    ["nothing that is not open", "</div><div a></section></div></div>", ["a 3"]],
    ["nothing that has been ended", "<div a><ul b></ul></ul></div>", ["a 3", "b 1"]],
    ["an element in capitals", "<DIV a></Div>", ["a 1"]],
    ["a heading of another level", "<h2 a></h3><h3 b></h3>", ["a 1", "b 2"]],
    ["a quote", "<blockquote a><p b></blockquote>", ["a 1", "b"]],
    ["details, with a summary that is open", "<details a><summary b>un</details>", ["a 1", "b"]],
    ["no word", "<span a></span><b b></b><div c></div>", ["c 3"]],
    ["no tag of a prefix", "<o:div a></o:div><div b></div>", ["b 2"]],
    ["no tag that is none", '<div "a"></div><div b></div>', ["b 2"]],
    ["no line or image", "<hr a><br b><img c></hr>", ["a 1"]],
    ["a figure", "<figure a><figcaption b></figcaption></figure>", ["a 2", "b 1"]],
  ])("%s", (_, source, expected) => expect(endsOf(source)).toEqual(expected));

  it.each<[which: string, source: string, expected: readonly string[]]>([
    ["where another begins", "<p a>un<p b>deux</p>", ["a", "b 1"]],
    ["where a block begins", "<p a>un<div b></div></p>", ["a", "b 1"]],
    ["where a list begins", "<p a>un<ul b></ul></p>", ["a", "b 1"]],
    ["with what it is in", "<div a><p b>un</div></p>", ["a 1", "b"]],
    ["not where words are marked", "<p a>un <b>mot</b></p>", ["a 2"]],
    [
      "not in a cell",
      "<p a>un</p><table b><tr c><td d><p e>deux</td></p></table>",
      ["a 1", "b 4", "c", "d 2", "e"],
    ],
  ])("a paragraph %s", (_, source, expected) => expect(endsOf(source)).toEqual(expected));

  it.each<[which: string, source: string, expected: readonly string[]]>([
    ["that has an end", "<ul a><li b>un</li></ul>", ["a 2", "b 1"]],
    ["not, in a list that is in it", "<ul a><li b><ul c></li></ul></li></ul>", ["a 4", "b 3", "c 2"]],
    [
      "not, in a numbered list that is in it",
      "<ol a><li b><ol c></li></ol></li></ol>",
      ["a 4", "b 3", "c 2"],
    ],
    ["not, in a menu that is in it", "<ul a><li b><menu c></li></menu></li></ul>", ["a 4", "b 3", "c 2"]],
    [
      "not, in a cell that is in it",
      "<ul a><li b><table c><tr d><td e></li></td></table></li></ul>",
      ["a 5", "b 4", "c 3", "d", "e 2"],
    ],
    ["not, in a table that is in it", "<ul a><li b><table c></li></table></li></ul>", ["a 4", "b 3", "c 2"]],
    [
      "not, in a caption that is in it",
      "<ul a><li b><table c><caption d></li></caption></table></li></ul>",
      ["a 5", "b 4", "c 3", "d 2"],
    ],
    ["with the blocks in it", "<ul a><li b><div c></li></div></ul>", ["a 3", "b 1", "c"]],
    ["without a list", "<li a>un</li>", ["a 1"]],
  ])("an item %s", (_, source, expected) => expect(endsOf(source)).toEqual(expected));

  it.each<[which: string, source: string, expected: readonly string[]]>([
    ["of a list that holds blocks", "<ul a><li b><div c></ul></div>", ["a 1", "b", "c"]],
    ["of a list of another kind", "<ul a></ol></ul>", ["a 2"]],
    [
      "of a list around a cell, not in it",
      "<ul a><li b><table c><tr d><td e></ul></td></table></ul>",
      ["a 4", "b", "c 3", "d", "e 2"],
    ],
    ["of a menu, which is a list", "<menu a></ul>", ["a 1"]],
  ])("that %s", (_, source, expected) => expect(endsOf(source)).toEqual(expected));

  it.each<[which: string, source: string, expected: readonly string[]]>([
    ["row by row", "<table a><tr b><td c>un</td></tr></table>", ["a 3", "b 2", "c 1"]],
    ["whatever is open in it", "<table a><tr b><td c><div d></table></div>", ["a 1", "b", "c", "d"]],
    [
      "with the heads of its rows",
      "<table a><tr b><th c></th><td d></td></tr></table>",
      ["a 4", "b 3", "c 1", "d 2"],
    ],
    ["with its groups of rows", "<table a><tbody b><tr c></tbody></table>", ["a 2", "b 1", "c"]],
    [
      "and not that around it",
      "<table a><tr b><td c><table d></td></tr></table></td></table>",
      ["a 5", "b", "c 4", "d 3"],
    ],
    [
      "not for an element around it, in a cell",
      "<div a><table b><tr c><td d></div></td></table></div>",
      ["a 4", "b 3", "c", "d 2"],
    ],
    ["not for an element around it, in no cell", "<div a><table b></div></table></div>", ["a 3", "b 2"]],
    [
      "not for an element around it, in a caption",
      "<div a><table b><caption c></div></caption></table></div>",
      ["a 4", "b 3", "c 2"],
    ],
    [
      "with an element in a cell",
      "<table a><tr b><td c><div d></div></td></table>",
      ["a 3", "b", "c 2", "d 1"],
    ],
  ])("a table %s", (_, source, expected) => expect(endsOf(source)).toEqual(expected));

  it.each(["tr", "td", "th", "caption", "thead", "tbody", "tfoot"])(
    "no <%s> out of a table, which is none",
    (name) => {
      expect(endsOf(`<${name} a></${name}><div b><${name} c></${name}></div>`)).toEqual(["b 3"]);
      expect(endsOf(`<table a></table><${name} b></${name}>`)).toEqual(["a 1"]);
    },
  );
});

describe("no tag is one", () => {
  it.each<[where: string, source: string, expected: readonly string[]]>([
    ["after a backslash", "\\<div a></div>", []],
    ["after two of them it is", "\\\\<div a></div>", ["a 1"]],
    ["in code", "`<div a>` </div>", []],
    ["in code of two signs", "``<div a>`` </div> `<div b></div>`", []],
    ["in a fence", "```\n<div a>\n```\n</div>", []],
    ["in a fence of tildes", "~~~\n<div a>\n~~~\n</div>", []],
    ["in a fence with a word", "``` html\r\n<div a>\r\n```\r\n</div>", []],
    ["in a fence in a quote", "> ```\n> <div a>\n> ```\n> </div>", []],
    ["in a fence in an item", "1. - ```\n     <div a>\n     ```\n</div>", []],
    ["in a fence up to one as long", "````\n```\n<div a>\n`````\n</div>", []],
    ["in a fence up to one without words", "```\n``` a\n<div a>\n```\n</div>", []],
    ["in a fence of other signs", "```\n~~~\n<div a>\n```\n</div>", []],
    ["after a fence it is", "```\n```\n<div a></div>", ["a 1"]],
    ["after signs in a line it is", "un ``` mot\n<div a></div>\n```", ["a 1"]],
    ["in a comment", "<!-- <div a> --></div>", []],
    ["in a comment of several lines", "<!--\n<div a>\n\n--></div>", []],
    ["after an empty comment it is", "<!--><div a></div> -->", ["a 1"]],
    ["in a comment that nothing ends it is", "<!-- <div a></div>", ["a 1"]],
    ["in a script", "<script><div a></script></div>", []],
    ["in styles", "<style media=x><div a></STYLE></div>", []],
    ["in a frame", "<iframe><div a></iframe></div>", []],
    ["in a script that nothing ends it is", "<script><div a></div>", ["a 1"]],
    ["in code that is an element", "<pre a><div b></div></pre>", ["a 2"]],
    ["in code that nothing ends it is", "<pre a><div b></div>", ["b 1"]],
    ["in the end of what is hidden", "</script><div a></div>", ["a 2"]],
    ["in another tag", '<div a title="<div b>"></div>', ["a 1"]],
  ])("%s", (_, source, expected) => expect(endsOf(source)).toEqual(expected));
});

describe("beside directives, an element", () => {
  it.each<[which: string, source: string, expected: readonly string[]]>([
    ["goes on after one that it holds", "<div a>\n:::b\nun\n:::\n</div>", ["a 1"]],
    ["in one ends in it", ":::b\n<div a>\n</div>\n:::\n</div>", ["a 1"]],
    ["in one does not end outside", ":::b\n<div a>\n:::\n</div>", ["a"]],
    ["around one does not end in it", "<div a>\n:::b\n</div>\n:::\n</div>", ["a 2"]],
    ["in one does not end in the next", ":::b\n<div a>\n:::\n:::b\n</div>\n:::", ["a"]],
    ["in the second ends in it", ":::b\n<div a>\n:::\n:::b\n<div b>\n</div>\n:::\n", ["a", "b 1"]],
    ["right after one is outside", ":::b\n:::\n<div a>\n</div>", ["a 1"]],
    [
      "around two ends after them",
      "<div a>\n:::b\n<ul b>\n:::\n:::b\n<ol c>\n:::\n</div>",
      ["a 1", "b", "c"],
    ],
    ["that a paragraph in one follows is no paragraph's", "<p a>\n:::b\n<p b></p>\n:::\n", ["a", "b 1"]],
  ])("%s", (_, source, expected) => expect(endsOf(source)).toEqual(expected));
});
