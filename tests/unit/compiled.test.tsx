import { readFileSync } from "node:fs";
import type { FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { allFixtures } from "../support/fixtures";
import * as compiledBlocks from "../../src/doors/compiled";
import { CandidatesPage as RawPage } from "../../src/pages/candidates/CandidatesPage";
import { readPage } from "../../src/pages/candidates/readPage";
import { compileBlock, type CompilableName } from "../../src/compiled/compileBlock";
import { compilePage } from "../../src/compiled/compilePage";
import { TAGS } from "../../src/compiled/tags";

type Props = Readonly<Record<string, unknown>>;
const components = compiledBlocks as unknown as Readonly<Record<string, FunctionComponent<Props>>>;

const Link = ({ href, className, children }: Props) => (
  <a data-router href={href as string} className={className as string}>
    {children as string}
  </a>
);

/** Every prop that a compiled block decides when it shows, each at work in some line. */
const places: readonly Props[] = [
  {},
  { id: "ici" },
  { id: "ici", className: "a-moi", lang: "fr", "data-essai": "oui" },
  { id: "ici", headingLevel: 3, components: { a: Link } },
  { headingLevel: 4 },
  { id: "ici", headingLevel: 5 },
];
const calls: readonly Props[] = [
  { open: true },
  { open: false },
  { open: false, noticeHref: "#appel" },
  { open: true, closesAt: "2026-04-26" },
  { open: false, opensAt: "2026-04-03", now: "2026-04-01" },
  { open: false, opensAt: "2026-04-03", closesAt: "2026-04-26", now: "2026-04-10" },
  { open: true, opensAt: "2026-04-03", closesAt: "2026-04-26", now: "2026-04-27" },
];

describe.each(allFixtures)("$block.name, compiled", ({ block, fixtures }) => {
  const Raw = block.component as FunctionComponent<Props>;
  const Compiled = components[block.name] as FunctionComponent<Props>;
  const takesCall = block.name === "QuestionHero" || block.name === "CallClosedNotice";
  const landmarks = takesCall ? [] : [{ id: "ici", landmark: true }, { landmark: true }];

  it.each(fixtures)("gives the same HTML as the author's text, wherever it shows: « $name »", (fixture) => {
    const content = { ...fixture.content, ...fixture.with };
    for (const { noticeHref, ...known } of takesCall ? calls : [{}]) {
      const call = { ...known, ...(block.name === "QuestionHero" && { noticeHref }) };
      const props = { ...content, ...call };
      const { compiled } = throughJson(compileBlock(block.name as CompilableName, props as never));
      for (const place of [...places, ...landmarks]) {
        const html = renderToStaticMarkup(<Raw {...props} {...place} />);
        expect(renderToStaticMarkup(<Compiled compiled={compiled} {...callOf(props)} {...place} />)).toBe(
          html,
        );
      }
    }
  });

  it("refuses the author's text, and says what to do", () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const text = { ...fixtures[0]?.content };
    expect(() => renderToStaticMarkup(<Compiled {...text} />)).toThrow(
      `${block.name} takes compiled content`,
    );
    quiet.mockRestore();
  });
});

describe("the page, compiled", () => {
  const example = readFileSync("examples/devenir-eig.md", "utf8");
  const value = readPage(example).value;
  if (!value) throw new Error("the example has no fault");

  it.each(calls)("gives the same HTML as the author's text: %o", ({ now, ...call }) => {
    const { noticeHref, ...status } = call;
    const content = { ...value, ...status };
    const compiled = throughJson(compilePage(content));
    const place = { now: now as string | undefined, className: "a-moi", components: { a: Link } };
    expect(renderToStaticMarkup(<compiledBlocks.CandidatesPage {...compiled} {...place} />)).toBe(
      renderToStaticMarkup(<RawPage {...content} {...place} />),
    );
  });

  it("holds each block under its key", () => {
    const page = throughJson(compilePage(value));
    expect(renderToStaticMarkup(<compiledBlocks.NumberedSteps {...page.how} id="etapes" />)).toContain("<ol");
  });

  it("holds no Markdown, and its title without any", () => {
    const page = compilePage({ ...value, title: "Devenir *EIG*" });
    expect(page.title).toBe("Devenir EIG");
    expect(JSON.stringify(page)).not.toMatch(/\*\*|\]\(/);
  });
});

describe("what is no compiled content", () => {
  const steps = (compiled: unknown) =>
    renderToStaticMarkup(<compiledBlocks.NumberedSteps compiled={compiled as never} />);

  it.each([["script"], [TAGS.length], [1.5], [null], ["__proto__"]])("makes no element: %s", (tag) => {
    expect(() => steps([7, 0, [tag, 0, "alert(1)"]])).toThrow();
  });

  it("cannot give an event, a style, HTML or an unsafe address", () => {
    const attributes = { onClick: "alert(1)", style: "x", dangerouslySetInnerHTML: { __html: "<i>" } };
    expect(steps([7, 0, [2, attributes, "x"]])).toBe("<section><p>x</p></section>");
    expect(steps([7, 0, [0, { href: "javascript:alert(1)" }, "x"]])).toBe("<section><a>x</a></section>");
    expect(steps([7, attributes, "x"])).toBe("<section>x</section>");
  });
});

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** What compiled content does not hold. */
function callOf(props: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([name]) => CALL.has(name)));
}
const CALL = new Set(["open", "opensAt", "closesAt", "now", "noticeHref"]);
