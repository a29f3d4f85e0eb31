import { Sentence } from "../support/Sentence";

export interface Key {
  readonly name: string;
  /** What it takes, in a few words. */
  readonly type: string;
  readonly isDue: boolean;
  readonly text: string;
  readonly byDefault?: string | undefined;
}

/** Keys or properties, each with what it takes and what it is for: a list, so that it fits any width. */
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
