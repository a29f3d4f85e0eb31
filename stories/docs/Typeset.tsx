import { renderToStaticMarkup } from "react-dom/server";
import { RichText, type RichTextProps } from "../../src/rich-text/RichText";

interface TypesetProps extends Omit<RichTextProps, "content"> {
  /** What an author types. */
  readonly text: string;
}

/** What an author types, and what the page shows, its no-break spaces made visible. Renders a `<div>`. */
export function Typeset({ text, ...options }: TypesetProps) {
  const shown = <RichText content={text} {...options} />;
  const words =
    new DOMParser().parseFromString(renderToStaticMarkup(shown), "text/html").body.textContent ?? "";
  const spaces = words.replaceAll("\u00A0", "␣").replaceAll("\u202F", "·");
  return (
    <div>
      <dt>
        <code>{text}</code>
      </dt>
      <dd>
        <div className="sb-unstyled doc-typeset">{shown}</div>
        {spaces !== words && <span className="doc-mention">{spaces}</span>}
      </dd>
    </div>
  );
}
