/** Whether a number is not the one after the previous number. Without a previous number, returns false. */
export function breaksSequence(number: number, previous: number | undefined): boolean {
  return previous !== undefined && number !== previous + 1;
}
