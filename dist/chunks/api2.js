import { n as failureOf, t as connect } from "./api.js";

export { connect, failureOf };