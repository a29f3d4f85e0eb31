import { type ReactNode, useRef } from "react";
import type { Scheme } from "../../.storybook/scheme";
import { Frame } from "../support/Frame";
import { useWidth } from "../support/useWidth";

interface PreviewProps {
  /** Undefined until the text can be read for the first time. */
  readonly page: ReactNode;
  readonly scheme: Scheme;
  /** In CSS pixels; undefined for the width of its place. */
  readonly width: number | undefined;
}

/** The page in a window of its own, drawn smaller where its place is narrower than that window. */
export function Preview({ page, scheme, width }: PreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  const room = useWidth(place);
  const scale = width === undefined || room === undefined ? 1 : Math.min(1, room / width);
  return (
    <>
      <div className="playground__place" ref={place}>
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
