import { type ReactNode, useEffect, useState } from "react";
import { Scroll } from "./Scroll";

interface CopiedCodeProps {
  /** The code, or what will give it. */
  readonly code: string | Promise<string>;
  /** Stands beside the button. */
  readonly children?: ReactNode;
}

/** Code, and a button that copies it. Renders a `<div>`. */
export function CopiedCode({ code, children }: CopiedCodeProps) {
  const text = useText(code);
  const [told, tell] = useState("");
  const copy = async () => {
    // a browser may refuse it: without https, or without leave
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    tell(isCopied ? "Copié." : "Le navigateur refuse de copier : sélectionnez le code.");
  };
  return (
    <div className="doc-code">
      <p className="doc-code__actions">
        <button type="button" onClick={() => void copy()}>
          Copier
        </button>
        {children}
        <span role="status">{told}</span>
      </p>
      <Scroll className="doc-code__text" label="Code">
        <pre>
          <code translate="no">{text}</code>
        </pre>
      </Scroll>
    </div>
  );
}

function useText(code: string | Promise<string>): string {
  const [text, setText] = useState(typeof code === "string" ? code : "");
  useEffect(() => {
    let isCurrent = true;
    void Promise.resolve(code).then((given) => isCurrent && setText(given));
    return () => void (isCurrent = false);
  }, [code]);
  return text;
}
