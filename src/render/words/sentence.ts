/** Words of others, with the full stop that another sentence can follow. */
export const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)
