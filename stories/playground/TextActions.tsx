import { useState } from "react";

interface TextActionsProps {
  readonly text: string;
  readonly getLink: (text: string) => string;
  readonly onReset: () => void;
}

/** Renders the actions on the whole text: copy it as a link, download it as a file, restore the example. */
export function TextActions({ text, getLink, onReset }: TextActionsProps) {
  const [link, setLink] = useState("");
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    const newLink = getLink(text);
    setLink(newLink);
    // the browser may refuse to copy, without HTTPS or without permission
    setIsCopied(
      await navigator.clipboard.writeText(newLink).then(
        () => true,
        () => false,
      ),
    );
  };
  return (
    <>
      <ul className="playground__actions fr-raw-list" role="list">
        <li>
          <button type="button" className="fr-btn fr-btn--sm" onClick={() => void copy()}>
            Copier le lien
          </button>
        </li>
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--secondary"
            onClick={() => download(text)}
          >
            Télécharger le fichier
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={onReset}>
            Revenir à l’exemple
          </button>
        </li>
      </ul>
      <p className="playground__told fr-text--sm" role="status">
        {link !== "" && (isCopied ? COPIED : BY_HAND)}
      </p>
      {link !== "" && (
        <div className="fr-input-group fr-mt-1w">
          <label className="fr-label" htmlFor="bac-lien">
            Lien vers ce texte
          </label>
          <input
            className="fr-input"
            id="bac-lien"
            readOnly
            value={link}
            onFocus={({ target }) => target.select()}
          />
        </div>
      )}
    </>
  );
}

const COPIED = "Lien copié. Il contient tout le texte : la personne qui l’ouvre voit la même page.";
const BY_HAND = "Copiez ce lien. Il contient tout le texte : la personne qui l’ouvre voit la même page.";

function download(text: string) {
  const objectUrl = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
  const link = document.createElement("a");
  link.href = objectUrl;
  link.download = "page.md";
  link.click();
  URL.revokeObjectURL(objectUrl);
}
