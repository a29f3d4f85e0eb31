import { createElement, useState } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { transcribe } from "../support/transcribe";
import type { ExampleStory } from "./exampleStory";

/** Renders a `<details>` with the screen reader transcript of an example. The transcript is computed at the first opening. */
export function Transcript({ story: { component, args, lang } }: { readonly story: ExampleStory }) {
  const [phrases, setPhrases] = useState<readonly string[]>();
  const [isRequested, setIsRequested] = useState(false);
  const startReading = () => {
    if (isRequested) return;
    setIsRequested(true);
    void transcribe(renderToStaticMarkup(createElement(component, args)), lang).then(setPhrases);
  };
  return (
    <details className="doc-heard" onToggle={startReading}>
      <summary>Ce que lit un lecteur d’écran</summary>
      {phrases === undefined && <p role="status">Lecture en cours…</p>}
      {phrases && (
        <ol translate="no">
          {phrases.map((phrase, index) => (
            <li key={index}>{phrase}</li>
          ))}
        </ol>
      )}
      <p className="doc-mention">
        Lu ici même par le lecteur d’écran simulé des tests du projet, qui suit les règles de l’ARIA. Aucun
        lecteur d’écran (NVDA, JAWS, VoiceOver) n’a été essayé ici par une personne.
      </p>
    </details>
  );
}
