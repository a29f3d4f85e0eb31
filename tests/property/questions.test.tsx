// @vitest-environment jsdom

import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { FaqList } from "../../src/blocks/faq-list/FaqList";
import type { AnyBlock } from "../../src/definition/defineBlock";
import { requirements } from "../../src/testing/requirements";
import { getSpokenText } from "../../src/testing/getSpokenText";
import { getVisibleText } from "../../src/testing/words";
import { type Draft, field, steps, title } from "../support/authors";
import { insertInDocument } from "../support/inDocument";
import { countRuns } from "../support/runs";

const blank = fc.constant<Draft>(() => "");

/** Questions and answers as editors write them, some blank, many alike. */
const drafts = fc.array(
  fc.record({ title: fc.oneof(title, title, blank), desc: fc.oneof(field, steps, blank) }),
  { maxLength: 9 },
);

/** The same as content; `mark` ends each word. */
function createContent(written: readonly Readonly<Record<"title" | "desc", Draft>>[], mark: () => string) {
  return { questions: written.map((each) => ({ title: each.title(mark), desc: each.desc(mark) })) };
}

it.each(requirements.filter(({ name }) => /headings|ids|once compiled|script|root/.test(name)))(
  "whatever is asked and answered, the list of questions $name",
  ({ name, errors }) => {
    fc.assert(
      fc.property(drafts, (written) => {
        const example = { name, content: createContent(written, () => "mot") };
        expect(errors(FaqList as unknown as AnyBlock, example)).toEqual([]);
      }),
      { numRuns: countRuns(40) },
    );
  },
);

it("whatever is asked and answered, no word is lost", () => {
  fc.assert(
    fc.property(drafts, (written) => {
      let count = 0;
      const content = createContent(written, () => `x${++count}x`);
      const body = insertInDocument(renderToStaticMarkup(<FaqList {...content} />));
      const marks = (text: string) => text.match(/x\d+x/g) ?? [];
      expect(marks(getSpokenText(body))).toEqual(
        expect.arrayContaining(marks(getVisibleText(content, FaqList.schema))),
      );
    }),
    { numRuns: countRuns(100) },
  );
});
