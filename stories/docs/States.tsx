import { DocsContext } from "@storybook/addon-docs/blocks";
import { useContext } from "react";
import { Example } from "./Example";

interface StatesProps {
  /** The story that the page has shown already. */
  readonly except: unknown;
}

/** Every story of the block but those that stay out of the documentation, in their file's order. */
export function States({ except }: StatesProps) {
  const stories = useContext(DocsContext)
    .componentStories()
    .filter(({ moduleExport, parameters }) => {
      const { docs } = parameters as { docs?: { disable?: boolean } };
      return moduleExport !== except && docs?.disable !== true;
    });
  return stories.map(({ id, moduleExport }) => <Example key={id} of={moduleExport as unknown} isNamed />);
}
