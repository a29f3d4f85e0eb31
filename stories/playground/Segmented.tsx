interface SegmentedProps<Value extends string> {
  /** Name of the radio buttons, unique on the page. */
  readonly name: string;
  readonly legend: string;
  /** Values with their labels. */
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Renders the DSFR's segmented control in a `<fieldset>`: a choice that takes effect immediately. */
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
        {options.map(([optionValue, label]) => (
          <div key={optionValue} className="fr-segmented__element">
            <input
              type="radio"
              id={`${name}-${optionValue}`}
              name={name}
              value={optionValue}
              checked={optionValue === value}
              onChange={() => onChange(optionValue)}
            />
            <label className="fr-label" htmlFor={`${name}-${optionValue}`}>
              {label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
