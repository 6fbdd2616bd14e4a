import { n as settleComment, t as publishComment } from "./comment2.js";

export { publishComment };