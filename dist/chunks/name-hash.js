import { createHash } from "node:crypto";

// src/name-hash.ts
/** A name for a file or a cache entry that depends on the whole text: so many hexadecimal digits of its SHA-256. */
const nameHash = (text, digits = 32) => createHash("sha256").update(text).digest("hex").slice(0, digits);

export { nameHash as t };