import { ruleOf } from "../../../../audit/rules";
import { criterionTitle } from "../../../../audit/rules/criteria";
import { SEVERITIES } from "../../../report/severities";
import type { Fault } from "../../faults";
import { groupBy } from "../../groupBy";
import type { AuditedPage } from "../../outcome";
import { ruleTitle } from "../../words";
import { FaultItem } from "./FaultItem";
import type { Look } from "./look";

interface PageFaultsProps {
  readonly page: AuditedPage;
  readonly id: string;
  readonly look: Look;
}

/** One page's faults, rule by rule. Renders a `<section>`. */
export function PageFaults({ page, id, look }: PageFaultsProps) {
  const rules = [...groupBy(page.faults, ({ rule }) => rule)];
  // what keeps people out comes first
  const bySeverity = rules.sort(([, [a]], [, [b]]) => gravity(b) - gravity(a));
  return (
    <section className="page">
      <h3 id={id}>{page.name}</h3>
      {bySeverity.map(([rule, faults]) => (
        <RuleFaults key={rule} rule={rule} faults={faults} page={page} look={look} />
      ))}
    </section>
  );
}

function gravity(fault: Fault | undefined): number {
  return fault?.severity === "error" ? 1 : 0;
}

interface RuleFaultsProps {
  readonly rule: string;
  readonly faults: readonly Fault[];
  readonly page: AuditedPage;
  readonly look: Look;
}

/** What breaks one rule: the rule, how to mend it, then each element. Renders an `<article>`. */
function RuleFaults({ rule, faults, page, look }: RuleFaultsProps) {
  const { words, text, language } = look;
  const [first] = faults;
  if (!first) return null;
  const help = ruleOf(rule)?.help[language];
  return (
    <article className={`rule ${first.severity}`}>
      <h4>{text(ruleTitle(rule, language))}</h4>
      <ul className="badges">
        <li className="severity">{text(SEVERITIES[language][first.severity])}</li>
        {first.rgaa.map((criterion) => (
          <li key={criterion}>{text(`RGAA ${criterion} ${criterionTitle(criterion, language)}`)}</li>
        ))}
        <li>
          <code translate="no">{rule}</code>
        </li>
      </ul>
      {help !== undefined && (
        <p className="help">
          <strong>{text(`${words.remedy}${language === "fr" ? " :" : ":"}`)}</strong> {text(help)}
        </p>
      )}
      <ol className="faults">
        {faults.map((fault) => (
          <FaultItem
            key={`${fault.selector} ${fault.message}`}
            fault={fault}
            picture={page.pictures.get(fault)}
            look={look}
          />
        ))}
      </ol>
    </article>
  );
}
