import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { parseText } from "./parseText";
import { createTextNode } from "./MarkdownText";
import { createProse } from "./prose";
import { markDates } from "./markDates";

/** Shows the no-break space of a date as `·`. */
const html = (markdown: string) =>
  renderToStaticMarkup(
    createTextNode(markDates(parseText(markdown)), { prose: createProse({}), innerLevel: 2 }),
  ).replaceAll("\u00A0", "·");

it.each([
  ["Le 1er mars 2024.", '<p>Le <time dateTime="2024-03-01">1<sup>er</sup>·mars 2024</time>.</p>'],
  [
    "Du **3 avril** au **26 avril 2024**",
    '<p>Du <strong>3·avril</strong> au <strong><time dateTime="2024-04-26">26·avril 2024</time></strong></p>',
  ],
  ["Le 3 **avril** 2024", "<p>Le 3 <strong>avril</strong> 2024</p>"],
  [
    "- [du 3 au 5 mai 2024](/a)",
    '<ul class="fr-list"><li><a href="/a">du 3 au <time dateTime="2024-05-05">5·mai 2024</time></a></li></ul>',
  ],
  [
    "> 3 mai 2024",
    '<blockquote class="dsfrb-cited"><p><time dateTime="2024-05-03">3·mai 2024</time></p></blockquote>',
  ],
  ["`3 mai 2024`", "<p><code>3 mai 2024</code></p>"],
  ["Le 3 mai", "<p>Le 3·mai</p>"],
])("%s", (markdown, expected) => expect(html(markdown)).toBe(expected));

it("cells have theirs", () => {
  expect(html("| Quand |\n|---|\n| 3 mai 2024 |")).toContain(
    '<td><time dateTime="2024-05-03">3·mai 2024</time></td>',
  );
});
