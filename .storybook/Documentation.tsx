import { DocsContainer, type DocsContainerProps } from "@storybook/addon-docs/blocks";
import { useEffect, useState, type PropsWithChildren } from "react";
import { GLOBALS_UPDATED, SET_GLOBALS } from "storybook/internal/core-events";
import { speakFrench } from "./french";
import { applyScheme, type Scheme, systemScheme } from "./scheme";
import { themeOf } from "./theme";
import "../stories/docs/docs.css";

interface GlobalsEvent {
  readonly globals: { readonly scheme?: Scheme };
}

/** Storybook's documentation page, in the scheme of the toolbar, as its stories are. */
export default function Documentation({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  const { channel } = props.context;
  const [scheme, setScheme] = useState<Scheme>(() => {
    // the last event of a kind, as the list of its arguments
    const last = (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS)) as [GlobalsEvent] | undefined;
    return last?.[0].globals.scheme ?? systemScheme();
  });
  useEffect(() => {
    const update = ({ globals }: GlobalsEvent) => setScheme(globals.scheme ?? systemScheme());
    channel.on(GLOBALS_UPDATED, update);
    return () => channel.off(GLOBALS_UPDATED, update);
  }, [channel]);
  useEffect(() => speakFrench(document.body), []);
  // a page without a story has no decorator to do it
  useEffect(() => applyScheme(scheme), [scheme]);
  return (
    <DocsContainer {...props} theme={themeOf(scheme)}>
      {children}
    </DocsContainer>
  );
}
