// src/core/report/without-controls.ts
/** Text from anywhere on one line, without what could make it read as something else. */
function withoutControls(text) {
	return text.replace(/\s+/g, " ").replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "");
}

export { withoutControls as t };