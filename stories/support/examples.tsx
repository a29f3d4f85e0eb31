import type { ComponentType } from "react";
import { allFixtures } from "../../tests/support/fixtures";
import { withPicture } from "./pictures";
import { orNothing } from "./states";

/**
 * A block's examples, from its fixtures.yaml: each has a story of its own, or its place among the edge
 * cases. A name that the file does not hold throws.
 */
export function examplesOf<Props>(component: ComponentType<Props>) {
  const found = allFixtures.find(({ block }) => block.component === component);
  if (!found) throw new Error(`${component.name} is no block of the registry.`);
  const all = found.fixtures.map((fixture) => ({
    name: fixture.name,
    props: { resolveUrl: withPicture, ...fixture.content, ...fixture.with } as Props,
  }));
  const told = new Set<string>();

  /** The props of an example, for the story that tells it. */
  function example(name: string): Partial<Props> {
    const example = all.find((example) => example.name === name);
    if (!example) throw new Error(`No fixture of ${component.name} is called « ${name} ».`);
    told.add(name);
    return example.props;
  }

  /** What a story needs to show, one under the other, the examples that no story tells. */
  const edgeCases = {
    render: () => <EdgeCases component={component} cases={all.filter(({ name }) => !told.has(name))} />,
    parameters: { controls: { disable: true }, docs: { disable: true } },
  };
  return { example, edgeCases };
}

interface EdgeCasesProps<Props> {
  readonly component: ComponentType<Props>;
  readonly cases: readonly { readonly name: string; readonly props: Props }[];
}

function EdgeCases<Props>({ component: Component, cases }: EdgeCasesProps<Props>) {
  return cases.map(({ name, props }, index) => {
    const block = <Component {...props} {...{ id: `cas-${index + 1}` }} />;
    return (
      <div key={name} className="edge-case">
        {/* no heading: the block's own start their outline */}
        <p className="edge-case__name">{name}</p>
        {orNothing(block)}
      </div>
    );
  });
}
