/** Text from anywhere on one line, without what could make it read as something else. */
export function withoutControls(text: string): string {
  // Line breaks would end a table row; the bidirectional controls can make text read as something else.
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
}
