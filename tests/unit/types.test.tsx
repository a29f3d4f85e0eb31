import type { ReactNode } from "react";
import { expect, expectTypeOf, it } from "vitest";
import { read, readPage, schema } from "../../src/doors/content";
import type { CandidatesPageContent, Issue, NumberedStepsContent, RichText } from "../../src/doors/content";
import { CandidatesPage, NumberedSteps, ProfileCards, QuestionHero } from "../../src/doors/index";

it("infers what an author writes from the schema", () => {
  const small = schema.object(
    { title: schema.inline(""), tags: schema.optional(schema.list(schema.plain(""), "")) },
    "",
  );
  type Small = schema.Infer<typeof small>;
  expectTypeOf<Small>().toEqualTypeOf<{
    readonly title: string;
    readonly tags?: readonly string[] | undefined;
  }>();
  expectTypeOf(read("", small).value).toEqualTypeOf<Small | undefined>();
  expectTypeOf(read("", small).issues).toEqualTypeOf<readonly Issue[]>();
  expectTypeOf<NumberedStepsContent["steps"]>().toExtend<
    readonly { title: string; desc?: string | undefined }[] | undefined
  >();
});

it("takes a part of the front matter as a block's props, as it was read or parsed", () => {
  const { value } = readPage("");
  expectTypeOf<CandidatesPageContent | undefined>().toEqualTypeOf(value);
  if (value) {
    void (<NumberedSteps {...value.how} headingLevel={3} id="etapes" data-x="1" />);
    void (<QuestionHero {...value.head} open={value.open} />);
    void (<ProfileCards {...value.profiles} people={{ Camille: { href: "/c" } }} />);
    void (<CandidatesPage {...value} />);
  }
  const tree: RichText = [];
  void (<NumberedSteps title={tree} desc={tree} />);
  expect(value).toBeUndefined();
});

it("takes a site's own link, and refuses one that needs what no block gives", () => {
  interface LinkProps {
    readonly href: string | URL;
    readonly children: ReactNode;
    readonly prefetch?: boolean;
  }
  const Link = ({ href, children }: LinkProps) => <a href={`${href}`}>{children}</a>;
  const RouterLink = ({ to }: { readonly to: string }) => <a href={to}>Un lien</a>;
  void (<NumberedSteps title="" desc="" components={{ a: Link }} />);
  // @ts-expect-error -- an address is given as `href`
  void (<NumberedSteps title="" desc="" components={{ a: RouterLink }} />);
});

it("refuses what no block could show", () => {
  // @ts-expect-error -- a title is due
  void (<NumberedSteps desc="" />);
  // @ts-expect-error -- the page owns h1
  void (<NumberedSteps title="" desc="" headingLevel={1} />);
  // @ts-expect-error -- a hero must know whether the call is open
  void (<QuestionHero questions={[]} sub="" />);
  // @ts-expect-error -- content is props, not children
  void (<NumberedSteps title="" desc="" children="Texte" />);
  expectTypeOf(NumberedSteps).parameter(0).not.toHaveProperty("dangerouslySetInnerHTML");
});
