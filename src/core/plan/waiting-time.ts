/** Seconds as one reads them while waiting, never too few: `12 s`, `3 min 5 s`. */
export function waitingTime(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds))
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min${whole % 60 === 0 ? '' : ` ${whole % 60} s`}`
}
