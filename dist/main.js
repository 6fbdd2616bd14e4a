import { join } from "node:path";

// src/main.ts
process.stdout.write("Go Binary Budget\n");
const packageRoot = join(import.meta.dirname, "..");
const { runOnRunner } = await import("./chunks/runner.js");
await runOnRunner(packageRoot);

export {  };