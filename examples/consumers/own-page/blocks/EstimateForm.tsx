"use client";

import { type ReactNode, useState } from "react";

interface EstimateProps {
  readonly title: ReactNode;
  readonly help: ReactNode;
  readonly share: number;
  readonly headingLevel: number;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
}

export function EstimateForm({ title, help, share, headingLevel, id, className }: EstimateProps) {
  const [agents, setAgents] = useState(50);
  const Title = `h${headingLevel}` as "h2";
  return (
    <section id={id} className={className}>
      <Title>{title}</Title>
      {help}
      <label className="fr-label" htmlFor="agents">
        Agents du service
      </label>
      <input
        className="fr-input"
        id="agents"
        inputMode="numeric"
        value={agents}
        onChange={({ target }) => setAgents(Number(target.value.replace(/\D/g, "")))}
      />
      <p role="status">{`Soit ${Math.round((agents * share) / 100)} personnes.`}</p>
    </section>
  );
}
