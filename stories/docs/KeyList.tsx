import { TextWithCode } from "../support/TextWithCode";

export interface Key {
  readonly name: string;
  /** French name of the type. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly text: string;
  readonly defaultValue?: string | undefined;
}

/** Renders a `<dl>` of keys or properties with their types and descriptions. Unlike a table, a `<dl>` fits any width. */
export function KeyList({ keys }: { readonly keys: readonly Key[] }) {
  return (
    <dl className="doc-list">
      {keys.map(({ name, type, isRequired, text, defaultValue }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            <span className="doc-mention">
              {type}
              {isRequired && <strong>, obligatoire</strong>}
            </span>
          </dt>
          <dd>
            <TextWithCode text={text} />
            {defaultValue !== undefined && (
              <span className="doc-mention">Par défaut&nbsp;: {defaultValue}.</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
