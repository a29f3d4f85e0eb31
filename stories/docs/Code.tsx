import type { ComponentProps } from "react";

/** Code as it is, without Storybook's button in English. */
export function Code(props: ComponentProps<"code">) {
  return <code {...props} />;
}
