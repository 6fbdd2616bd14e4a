import { a as stamped, i as stampOf, n as isNewer, o as withoutStamp, r as isSameRun, t as commentMarker } from "./comment-stamp2.js";

export { commentMarker, isNewer, isSameRun, stampOf, stamped, withoutStamp };