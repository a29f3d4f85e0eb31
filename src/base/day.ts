/** A calendar day, `2026-04-26`, that exists. */
export function isDate(value: string): boolean {
  const day = value.trim();
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
