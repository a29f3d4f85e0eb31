import { renderToStaticMarkup } from "react-dom/server";
import { RichText, type RichTextProps } from "../../src/rich-text/RichText";

interface TypesetProps extends Omit<RichTextProps, "content"> {
  /** Text as an author types it. */
  readonly text: string;
}

/** Renders a text as an author types it, then as the page shows it, then with visible marks for its no-break spaces. */
export function Typeset({ text, ...options }: TypesetProps) {
  const richText = <RichText content={text} {...options} />;
  const visibleText =
    new DOMParser().parseFromString(renderToStaticMarkup(richText), "text/html").body.textContent ?? "";
  const spaces = visibleText.replaceAll("\u00A0", "␣").replaceAll("\u202F", "·");
  return (
    <div>
      <dt>
        <code>{text}</code>
      </dt>
      <dd>
        <div className="sb-unstyled doc-typeset">{richText}</div>
        {spaces !== visibleText && <span className="doc-mention">{spaces}</span>}
      </dd>
    </div>
  );
}
