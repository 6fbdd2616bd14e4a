import { t as readLabel } from "./label2.js";

export { readLabel };