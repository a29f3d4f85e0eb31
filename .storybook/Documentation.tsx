import { DocsContainer, type DocsContainerProps } from "@storybook/addon-docs/blocks";
import { useEffect, useState, type PropsWithChildren } from "react";
import { GLOBALS_UPDATED, SET_GLOBALS } from "storybook/internal/core-events";
import { translateInterface } from "./french";
import { applyScheme, type Scheme, getSystemScheme } from "./scheme";
import { createTheme } from "./theme";
import "../stories/docs/docs.css";

interface GlobalsEvent {
  readonly globals: { readonly scheme?: Scheme };
}

/**
 * Renders a documentation page of Storybook in the colour scheme that the toolbar selects, which is also the scheme of stories.
 */
export default function Documentation({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  const { channel } = props.context;
  const [scheme, setScheme] = useState<Scheme>(() => {
    // `last` returns the arguments of the last event of a type
    const last = (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS)) as [GlobalsEvent] | undefined;
    return last?.[0].globals.scheme ?? getSystemScheme();
  });
  useEffect(() => {
    const update = ({ globals }: GlobalsEvent) => setScheme(globals.scheme ?? getSystemScheme());
    channel.on(GLOBALS_UPDATED, update);
    return () => channel.off(GLOBALS_UPDATED, update);
  }, [channel]);
  useEffect(() => translateInterface(document.body), []);
  // a decorator applies the scheme only on a page with a story: apply the scheme here for every page
  useEffect(() => applyScheme(scheme), [scheme]);
  return (
    <DocsContainer {...props} theme={createTheme(scheme)}>
      {children}
    </DocsContainer>
  );
}
