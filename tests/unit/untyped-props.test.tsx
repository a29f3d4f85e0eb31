import { type ComponentType, createElement, isValidElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { NumberedSteps, SalaryConditions } from "../../src/blocks/views";

const examples = import.meta.glob<{ Example: () => ReactElement<Readonly<Record<string, unknown>>> }>(
  "../../examples/components/*.tsx",
  { eager: true },
);

/** Returns copies of a value with one part each replaced by a value of another type, and the path of that part. */
function* mistype(value: unknown, path: string): Generator<[path: string, wrong: unknown]> {
  if (typeof value === "string") {
    for (const wrong of [2500, true, null, ["a"]]) yield [path, wrong];
    return;
  }
  if (typeof value !== "object" || value === null || isValidElement(value)) return;
  for (const wrong of ["texte", 3, null]) yield [path, wrong];
  if (Array.isArray(value)) {
    for (const wrong of [{ a: "b" }, [null], ["a"]]) yield [path, wrong];
    for (const [index, item] of value.entries())
      for (const [place, wrong] of mistype(item, `${path}[${index}]`))
        yield [place, value.with(index, wrong)];
  } else
    for (const [key, part] of Object.entries(value))
      for (const [place, wrong] of mistype(part, `${path}.${key}`)) yield [place, { ...value, [key]: wrong }];
}

/** A person's name is not checked: `name` of other items is any React node. */
const UNCHECKED = /^list\[\d+\]\.name$/;

it.each(Object.entries(examples))(
  "names the block and the prop of a wrong type: %s",
  (_path, { Example }) => {
    const { type, props } = Example();
    const Component = type as ComponentType<Readonly<Record<string, unknown>>>;
    const { displayName } = Component;
    const errors = Object.entries(props).flatMap(([key, value]) =>
      [...mistype(value, key)].flatMap(([path, wrong]) => {
        try {
          renderToStaticMarkup(createElement(Component, { ...props, [key]: wrong }));
          return [];
        } catch (error) {
          const { message } = error as Error;
          const isNamed = message.startsWith(`${displayName}: ${path}`) && /must be an? /.test(message);
          return isNamed || UNCHECKED.test(path) || key === "now" ? [] : [`${path}: ${message}`];
        }
      }),
    );
    expect(errors).toEqual([]);
  },
);

it("says what a number from JSON should be", () => {
  const salaries = JSON.parse('[{ "experience": "2 ans", "netMonthly": 2500 }]') as never;
  expect(() => renderToStaticMarkup(<SalaryConditions title="Les salaires" salaries={salaries} />)).toThrow(
    "SalaryConditions: salaries[0].netMonthly must be a string, but it is a number.",
  );
});

it("checks nothing in production", () => {
  vi.stubEnv("NODE_ENV", "production");
  const steps = [{ title: "Un envoi", desc: "Un texte." }, "deux"] as never;
  expect(renderToStaticMarkup(<NumberedSteps title="Étapes" steps={steps} />)).toContain("Un envoi");
  vi.unstubAllEnvs();
});
