import fc from "fast-check";
import { expect, it } from "vitest";
import { FaqList } from "../../src/blocks/faq-list/FaqList";
import type { AnyBlock } from "../../src/definition/defineBlock";
import { promises } from "../../src/testing/promises";
import { type Draft, field, steps, title } from "../support/authors";
import { runs } from "../support/runs";

const blank = fc.constant<Draft>(() => "");
const write = (draft: Draft) => draft(() => "mot");

/** Questions and answers as editors write them, some blank, many alike. */
const content = fc
  .array(fc.record({ title: fc.oneof(title, title, blank), desc: fc.oneof(field, steps, blank) }), {
    maxLength: 9,
  })
  .map((questions) => ({
    questions: questions.map((each) => ({ title: write(each.title), desc: write(each.desc) })),
  }));

it.each(promises)("whatever is asked and answered, the list of questions $name", ({ name, errors }) => {
  fc.assert(
    fc.property(content, (given) => {
      expect(errors(FaqList as unknown as AnyBlock, { name, content: given })).toEqual([]);
    }),
    { numRuns: runs(40) },
  );
});
