import { Sentence } from "../support/Sentence";

export interface Key {
  readonly name: string;
  /** French name of the type. */
  readonly type: string;
  readonly isDue: boolean;
  readonly text: string;
  readonly byDefault?: string | undefined;
}

/** Renders keys or properties with their types and descriptions. A list, unlike a table, fits any width. */
export function KeyList({ keys }: { readonly keys: readonly Key[] }) {
  return (
    <dl className="doc-list">
      {keys.map(({ name, type, isDue, text, byDefault }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            <span className="doc-mention">
              {type}
              {isDue && <strong>, obligatoire</strong>}
            </span>
          </dt>
          <dd>
            <Sentence text={text} />
            {byDefault !== undefined && <span className="doc-mention">Par défaut&nbsp;: {byDefault}.</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
