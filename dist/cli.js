#!/usr/bin/env node
import { join } from "node:path";

// src/cli.ts
const packageRoot = join(import.meta.dirname, "..");
const { runInTerminal } = await import("./chunks/terminal.js");
process.exitCode = await runInTerminal(process.argv.slice(2), packageRoot);

export {  };