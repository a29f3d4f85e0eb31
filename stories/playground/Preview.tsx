import { type ReactNode, useRef } from "react";
import type { Scheme } from "../../.storybook/scheme";
import { Frame } from "../support/Frame";
import { useWidth } from "../support/useWidth";

interface PreviewProps {
  /** Page to show. Empty until the text can be read for the first time. */
  readonly page: ReactNode;
  readonly scheme: Scheme;
  /** Width of the frame, in CSS pixels. If undefined, the frame has the width of its container. */
  readonly width: number | undefined;
}

/** Renders the page in a frame. If the container is narrower than `width`, the frame is scaled down. */
export function Preview({ page, scheme, width }: PreviewProps) {
  const container = useRef<HTMLDivElement>(null);
  const availableWidth = useWidth(container);
  const scale = width === undefined || availableWidth === undefined ? 1 : Math.min(1, availableWidth / width);
  return (
    <>
      <div className="playground__place" ref={container}>
        <div className="playground__window" style={{ width: width && width * scale }}>
          <Frame title="Aperçu de la page" scheme={scheme} width={width} scale={scale}>
            {page}
          </Frame>
        </div>
      </div>
      {scale < 1 && (
        <p className="fr-text--xs fr-mb-0 fr-mt-1w">
          Fenêtre de {width} px, dessinée à {Math.round(scale * 100)} % de sa taille.
        </p>
      )}
    </>
  );
}
