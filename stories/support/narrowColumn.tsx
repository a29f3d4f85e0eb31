import type { Decorator } from "@storybook/react-vite";

/** A column of 20rem in a wide window: a block must follow its column. */
export const narrowColumn: Decorator = (Story) => (
  <div className="narrow-column">
    <Story />
  </div>
);
