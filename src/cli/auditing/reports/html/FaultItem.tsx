import type { Fault } from "../../faults";
import type { Picture } from "../../visit/picture";
import { detailOf, statesIn } from "../../words";
import { FaultPicture } from "./FaultPicture";
import type { Look } from "./look";

interface FaultItemProps {
  readonly fault: Fault;
  readonly picture: Picture | undefined;
  readonly look: Look;
}

/** One element at fault: its picture, then where it is. Renders an `<li>`. */
export function FaultItem({ fault, picture, look }: FaultItemProps) {
  const { words, text, language } = look;
  const { source, html, selector } = fault;
  const states = statesIn(language, fault);
  const rows: readonly Row[] = [
    { name: words.measured, value: detailOf(fault, language) },
    {
      name: words.source,
      value: source ? `${source.file}:${source.line}:${source.column}` : "",
      isCode: true,
    },
    { name: words.conditions, value: states },
    { name: words.element, value: selector, isCode: true },
    { name: words.markup, value: html ?? "", isCode: true },
  ];
  const isBeside = picture !== undefined && picture.width <= WIDEST_BESIDE;
  return (
    <li className={isBeside ? "beside" : undefined}>
      {picture && <FaultPicture fault={fault} picture={picture} look={look} />}
      <dl className="where">
        {rows
          .filter(({ value }) => value)
          .map(({ name, value, isCode }) => (
            <div key={name}>
              <dt>{text(name)}</dt>
              <dd>{isCode ? <code translate="no">{value}</code> : text(value)}</dd>
            </div>
          ))}
      </dl>
    </li>
  );
}

/** In pixels; a wider picture has the whole line. */
const WIDEST_BESIDE = 480;

interface Row {
  readonly name: string;
  readonly value: string;
  readonly isCode?: boolean;
}
