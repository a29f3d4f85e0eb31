import type { ReactNode } from "react";
import { Frame } from "./Frame";

interface BothSchemesProps {
  readonly name: string;
  readonly children: ReactNode;
}

/**
 * Renders the content in a `<section>`, in the light theme and in the dark theme, side by side if the window is wide
 * enough.
 */
export function BothSchemes({ name, children }: BothSchemesProps) {
  return (
    <section className="both-schemes" aria-label={name}>
      <p className="both-schemes__name">{name}</p>
      {(["light", "dark"] as const).map((scheme) => (
        <Frame
          key={scheme}
          title={`${name}, thème ${scheme === "light" ? "clair" : "sombre"}`}
          scheme={scheme}
          className="both-schemes__frame"
          fits
        >
          {children}
        </Frame>
      ))}
    </section>
  );
}
