interface SegmentedProps<Value extends string> {
  /** Its name among the page's controls. */
  readonly name: string;
  readonly legend: string;
  /** Each value with its name. */
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** The DSFR's segmented control: a choice that takes effect at once. Renders a `<fieldset>`. */
export function Segmented<Value extends string>({
  name,
  legend,
  options,
  value,
  onChange,
}: SegmentedProps<Value>) {
  return (
    <fieldset className="fr-segmented fr-segmented--sm">
      <legend className="fr-segmented__legend">{legend}</legend>
      <div className="fr-segmented__elements">
        {options.map(([each, label]) => (
          <div key={each} className="fr-segmented__element">
            <input
              type="radio"
              id={`${name}-${each}`}
              name={name}
              value={each}
              checked={each === value}
              onChange={() => onChange(each)}
            />
            <label className="fr-label" htmlFor={`${name}-${each}`}>
              {label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
