import { n as uploadResult, t as gatherer } from "./results2.js";

export { gatherer, uploadResult };