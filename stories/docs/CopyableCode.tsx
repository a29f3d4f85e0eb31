import { type ReactNode, useEffect, useState } from "react";
import { Scroll } from "./Scroll";

interface CopiedCodeProps {
  /** Code, or a promise of the code. */
  readonly code: string | Promise<string>;
  /** Content beside the copy button. */
  readonly children?: ReactNode;
}

/** Renders code and a button that copies the code, in a `<div>`. */
export function CopyableCode({ code, children }: CopiedCodeProps) {
  const text = useText(code);
  const [status, setStatus] = useState("");
  const copy = async () => {
    // the browser may refuse to copy, without HTTPS or without permission
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setStatus(isCopied ? "Copié." : "Le navigateur refuse de copier : sélectionnez le code.");
  };
  return (
    <div className="doc-code">
      <p className="doc-code__actions">
        <button type="button" onClick={() => void copy()}>
          Copier
        </button>
        {children}
        <span role="status">{status}</span>
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
    void Promise.resolve(code).then((loaded) => isCurrent && setText(loaded));
    return () => void (isCurrent = false);
  }, [code]);
  return text;
}
