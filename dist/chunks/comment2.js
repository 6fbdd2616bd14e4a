import { i as __toESM, r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { d as exec, n as require_compare, r as require_valid, t as require_coerce } from "./coerce.js";
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep, win32 } from "node:path";
import { promisify } from "node:util";
import { subscribe } from "node:diagnostics_channel";
import * as zlib$1 from "node:zlib";
import { createHash, randomBytes } from "node:crypto";
import { AsyncLocalStorage } from "node:async_hooks";
import * as os$1 from "node:os";
import { devNull, hostname, tmpdir } from "node:os";
import { existsSync } from "node:fs";
import { chmod, copyFile, cp, link, lstat, lutimes, mkdir, mkdtemp, open, readFile, readdir, realpath, rename, rm, rmdir, stat, symlink, writeFile } from "node:fs/promises";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { StringDecoder } from "node:string_decoder";

// src/core/inspection.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
var import_coerce = /* @__PURE__ */ __toESM(require_coerce(), 1);
/** Bytes by package, the largest change first. */
function packageDifferences(base, head) {
	const path = ({ path }) => path;
	return differences(sums(base.packages, path), sums(head.packages, path));
}
/** Bytes by symbol, in all that a file holds for it, the largest change first. None unless both sides name theirs. */
function symbolDifferences(base, head) {
	if (base.symbols === void 0 || head.symbols === void 0) return [];
	const key = ({ package: path, name }) => `${path}\n${name}`;
	return differences(sums(base.symbols, key), sums(head.symbols, key)).map((difference) => {
		const [path = "", name = ""] = difference.name.split("\n");
		return {
			...difference,
			package: path,
			name
		};
	});
}
/** Bytes by section of the file, the largest change first. */
function sectionDifferences(base, head) {
	const bytes = ({ sections }) => sums(sections.map(({ name, fileBytes }) => ({
		name,
		bytes: fileBytes
	})), ({ name }) => name);
	return differences(bytes(base), bytes(head));
}
/** Bytes that belong to no package, by what they are: debug information, symbols, headers… */
function kindDifferences(base, head) {
	return differences(unownedByKind(base), unownedByKind(head));
}
/** Bytes of the file by what they are, whether a package owns them or not. */
function bytesByKind({ parts, unknown }) {
	const kinds = sums(parts, ({ kind }) => kind);
	if (unknown > 0) kinds.set("unknown", unknown);
	return kinds;
}
/** Bytes that belong to no package, by what they are. */
function unownedByKind({ parts, unknown }) {
	const kinds = sums(parts.filter((part) => part.package === void 0), ({ kind }) => kind);
	if (unknown > 0) kinds.set("unknown", unknown);
	return kinds;
}
function sums(items, keyOf) {
	const found = /* @__PURE__ */ new Map();
	for (const item of items) found.set(keyOf(item), (found.get(keyOf(item)) ?? 0) + item.bytes);
	return found;
}
/** What differs between two tables of bytes, the largest change first. */
function differences(base, head) {
	return [.../* @__PURE__ */ new Set([...head.keys(), ...base.keys()])].map((name) => ({
		name,
		base: base.get(name) ?? 0,
		head: head.get(name) ?? 0
	})).filter((difference) => difference.base !== difference.head).sort((a, b) => Math.abs(b.head - b.base) - Math.abs(a.head - a.base));
}

// src/core/module-changes.ts
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
/**
* The modules of either side, each once. A path that ends in another major version is the same module to a reader:
* yaml/v3 that went and yaml/v4 that came are one upgrade, not a loss and a growth of a third of a megabyte each.
*/
function moduleChanges(base, head) {
	const before = new Map(base.map((module) => [module.path, module]));
	const after = new Map(head.map((module) => [module.path, module]));
	const gone = base.filter(({ path }) => !after.has(path));
	const came = head.filter(({ path }) => !before.has(path));
	const successors = /* @__PURE__ */ new Map();
	for (const old of gone) {
		const next = came.find((module) => stem(module.path) === stem(old.path) && ![...successors.values()].includes(module));
		if (next !== void 0) successors.set(old, next);
	}
	const predecessors = new Map([...successors].map(([old, next]) => [next, old]));
	return [...head.map((module) => changeOf$1(before.get(module.path) ?? predecessors.get(module), module)), ...gone.filter((module) => !successors.has(module)).map((module) => changeOf$1(module, void 0))];
}
/** `go.yaml.in/yaml/v4` and `gopkg.in/yaml.v3` without what says the major version. */
const stem = (path) => path.replace(/(\/v\d+|^(gopkg\.in\/.*)\.v\d+)$/, "$2");
function changeOf$1(base, head) {
	const named = head ?? base;
	if (named === void 0) throw new Error("a module of neither side");
	return {
		name: named.path,
		paths: [...new Set([base, head].flatMap((module) => module?.path ?? []))],
		...base && { base: versionText(base) },
		...head && { head: versionText(head) },
		change: base === void 0 ? "new" : head === void 0 ? "gone" : direction(base, head)
	};
}
/** A replaced module is another one even when its version says the same. */
const versionText = ({ version, replaced_by }) => replaced_by === void 0 ? version : `${version} (${replaced_by})`;
function direction(base, head) {
	if (base.path === head.path && versionText(base) === versionText(head)) return "same";
	return (0, import_valid.default)(base.version) !== null && (0, import_valid.default)(head.version) !== null && (0, import_compare.default)(base.version, head.version) > 0 ? "downgraded" : "upgraded";
}

// src/core/causes.ts
/**
* Whose doing a change is, the largest first: modules that came, went, changed version or grew, the program's own
* packages and those of the standard library that came or went, embedded files, and what belongs to nobody. With both sides dissected the bytes add up
* to the difference of the two files; without, build info alone names modules, and they have no bytes.
*/
function causesOf(base, head) {
	const changes = moduleChanges(base.facts.modules, head.facts.modules);
	const bytes = bytesByCause(base, head, changes);
	const ofModules = changes.flatMap((change) => moduleCause(change, bytes.get(`module ${change.name}`)));
	return [
		...toolchainCause(base.facts, head.facts, bytes.get(toolchainKey)),
		...ofModules,
		...restOf$1(bytes)
	].toSorted((a, b) => Math.abs(b.bytes ?? 0) - Math.abs(a.bytes ?? 0) || rank(a) - rank(b));
}
/** Where bytes do not tell: what is new first. */
const rank = ({ kind, change }) => kind === "toolchain" ? 1 : change === "new" ? 0 : change === "gone" ? 2 : 3;
const toolchainKey = "toolchain Go";
/** Another Go version is the cause of what became of the standard library, which is then none of the user's doing. */
function toolchainCause(base, head, bytes) {
	const [before, after] = [base.go_version, head.go_version];
	if (before === after) return [];
	const [old, now] = [(0, import_coerce.default)(before), (0, import_coerce.default)(after)];
	return [{
		kind: "toolchain",
		change: old !== null && now !== null && (0, import_compare.default)(old, now) > 0 ? "downgraded" : "upgraded",
		name: "Go",
		...before !== void 0 && { base: before },
		...after !== void 0 && { head: after },
		...bytes && { bytes: deltaOf$1(bytes) }
	}];
}
/** A module that is linked more or less than in base changed, too, at the same version. */
function moduleCause({ name, base, head, change }, bytes) {
	if (change === "same" && bytes === void 0) return [];
	return [{
		kind: "module",
		change: change === "same" ? grewOrShrank(deltaOf$1(bytes)) : change,
		name,
		...base !== void 0 && { base },
		...head !== void 0 && { head },
		...bytes && { bytes: deltaOf$1(bytes) }
	}];
}
/** What is no module and no toolchain: own packages, embedded files, the standard library, bytes of nobody. */
function restOf$1(bytes) {
	return [...bytes].flatMap(([key, difference]) => {
		const [kind, name] = split$2(key);
		if (kind === "module" || kind === "toolchain") return [];
		return [{
			kind,
			change: kind === "other" ? grewOrShrank(deltaOf$1(difference)) : changeOf(difference),
			name,
			bytes: deltaOf$1(difference)
		}];
	});
}
const deltaOf$1 = (difference) => difference === void 0 ? 0 : difference.head - difference.base;
const grewOrShrank = (delta) => delta > 0 ? "grew" : "shrank";
const changeOf = (difference) => difference.base === 0 ? "new" : difference.head === 0 ? "gone" : grewOrShrank(deltaOf$1(difference));
function split$2(key) {
	const at = key.indexOf(" ");
	return [key.slice(0, at), key.slice(at + 1)];
}
/** Bytes in base and in head by cause; those that are equal are left out. Empty unless both sides were dissected. */
function bytesByCause(base, head, changes) {
	if (base.inspection === void 0 || head.inspection === void 0) return /* @__PURE__ */ new Map();
	const keyOf = packageKeys(base, head, changes);
	const embedded = embeddedDifferences(base.inspection, head.inspection);
	const untouched = untouchedPackages(base, head, changes);
	const sums = (side, inspection) => {
		const found = /* @__PURE__ */ new Map();
		const add = (key, bytes) => found.set(key, (found.get(key) ?? 0) + bytes);
		const named = /* @__PURE__ */ new Map();
		for (const { name, package: owner, ...bytes } of embedded) {
			add(`embedded ${name}`, bytes[side]);
			named.set(owner, (named.get(owner) ?? 0) + bytes[side]);
		}
		for (const one of inspection.packages) {
			const shared = untouched.has(one.path) ? one.bytes - one.code - one.functionTable : one.shared ?? 0;
			add(keyOf(one), one.bytes - shared - (named.get(one.path) ?? 0));
			if (shared > 0) add("other data shared by packages", shared);
		}
		for (const [kind, bytes] of unownedByKind(inspection)) add(`other ${kindName(kind)}`, bytes);
		return found;
	};
	const found = differences(sums("base", base.inspection), sums("head", head.inspection));
	return new Map(found.map((difference) => [difference.name, difference]));
}
/** The name of the cause that its packages are together, but for those that have a row of their own. */
const standardLibrary = "standard library";
/** Bytes from which a package of the standard library that came or went is worth a name. */
const namedFrom = 16e3;
/** Under which cause the bytes of a package are added up. */
function packageKeys(base, head, changes) {
	const dependencies = new Map(changes.flatMap(({ name, paths }) => paths.map((path) => [path, name])));
	const own = new Set([base, head].flatMap(({ facts }) => facts.main_module?.path ?? []));
	const sameGo = base.facts.go_version === head.facts.go_version;
	const named = standardPackagesOfOneSide(base, head);
	return ({ path, module }) => {
		if (module === "std" && !sameGo) return toolchainKey;
		if (module === "std") return named.has(path) ? `package ${path}` : `other ${standardLibrary}`;
		if (module === void 0) return "other code of C and of no package";
		const dependency = dependencies.get(module);
		if (dependency !== void 0) return `module ${dependency}`;
		return own.has(module) ? `package ${path}` : `other ${module}`;
	};
}
/** An import of `net/http` or `time/tzdata` is somebody's choice, and can be undone. Another Go version's packages are not. */
function standardPackagesOfOneSide(base, head) {
	const ofSide = ({ inspection }) => inspection?.packages.filter(({ module }) => module === "std") ?? [];
	const [before, after] = [ofSide(base), ofSide(head)];
	const onlyIn = (these, others) => {
		const known = new Set(others.map(({ path }) => path));
		return these.filter(({ path, bytes }) => !known.has(path) && bytes >= namedFrom);
	};
	return new Set([...onlyIn(before, after), ...onlyIn(after, before)].map(({ path }) => path));
}
/**
* Dependencies of the same version whose code is the same to the byte: nobody changed their data either, so where more or
* less of it is found, whose it is was told differently on the two sides.
*/
function untouchedPackages(base, head, changes) {
	const same = new Set(changes.filter(({ change }) => change === "same").map(({ name }) => name));
	if (base.facts.go_version === head.facts.go_version) same.add("std");
	const before = new Map(base.inspection?.packages.map((one) => [one.path, one]));
	const untouched = head.inspection?.packages.filter(({ path, module, code, functionTable }) => {
		const old = before.get(path);
		return module !== void 0 && same.has(module) && old?.code === code && old.functionTable === functionTable;
	});
	return new Set(untouched?.map(({ path }) => path));
}
/** A web application may embed hundreds of files; those that changed most have a name of their own. */
const mostEmbedded = 20;
/** Files of go:embed whose size differs, the largest change first. */
function embeddedDifferences(base, head) {
	const byName = ({ embedded = [] }) => new Map(embedded.map((file) => [JSON.stringify([file.package, file.name]), file.bytes]));
	return differences(byName(base), byName(head)).slice(0, mostEmbedded).map(({ name: key, ...bytes }) => {
		const [owner, name] = JSON.parse(key);
		return {
			...bytes,
			name,
			package: owner
		};
	});
}
const kindNames = {
	dwarf: "debug information",
	"symbol-table": "symbol table",
	"dynamic-symbols": "dynamic symbols",
	relocations: "relocations",
	headers: "headers",
	padding: "padding",
	"build-info": "build info",
	unknown: "unknown"
};
/** Bytes of a kind that packages own elsewhere, here without an owner. */
const kindName = (kind) => kindNames[kind] ?? `${kind.replaceAll("-", " ")} shared by packages`;

// node_modules/simple-statistics/dist/simple-statistics.mjs
/**
* Our default sum is the [Kahan-Babuska algorithm](https://pdfs.semanticscholar.org/1760/7d467cda1d0277ad272deb2113533131dc09.pdf).
* This method is an improvement over the classical
* [Kahan summation algorithm](https://en.wikipedia.org/wiki/Kahan_summation_algorithm).
* It aims at computing the sum of a list of numbers while correcting for
* floating-point errors. Traditionally, sums are calculated as many
* successive additions, each one with its own floating-point roundoff. These
* losses in precision add up as the number of numbers increases. This alternative
* algorithm is more accurate than the simple way of calculating sums by simple
* addition.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x input
* @return {number} sum of all input numbers
* @example
* sum([1, 2, 3]); // => 6
*/
function sum$2(x) {
	if (x.length === 0) return 0;
	var sum = x[0];
	var correction = 0;
	var transition;
	if (typeof sum !== "number") return NaN;
	for (var i = 1; i < x.length; i++) {
		if (typeof x[i] !== "number") return NaN;
		transition = sum + x[i];
		if (Math.abs(sum) >= Math.abs(x[i])) correction += sum - transition + x[i];
		else correction += x[i] - transition + sum;
		sum = transition;
	}
	return sum + correction;
}
/**
* The mean, _also known as average_,
* is the sum of all values over the number of values.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} mean
* @example
* mean([0, 10]); // => 5
*/
function mean(x) {
	if (x.length === 0) throw new Error("mean requires at least one data point");
	return sum$2(x) / x.length;
}
/**
* This computes the maximum number in an array.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @returns {number} maximum value
* @throws {Error} if the length of x is less than one
* @example
* max([1, 2, 3, 4]);
* // => 4
*/
function max(x) {
	if (x.length === 0) throw new Error("max requires at least one data point");
	var value = x[0];
	for (var i = 1; i < x.length; i++) if (x[i] > value) value = x[i];
	return value;
}
/**
* This is the internal implementation of quantiles: when you know
* that the order is sorted, you don't need to re-sort it, and the computations
* are faster.
*
* This implements the linear interpolation method (type=7 in R/numpy),
* which is the default in numpy.percentile and R's quantile.
*
* @param {Array<number>} x sample of one or more data points
* @param {number} p desired quantile: a number between 0 to 1, inclusive
* @returns {number} quantile value
* @throws {Error} if p ix outside of the range from 0 to 1
* @throws {Error} if x is empty
* @example
* quantileSorted([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantileSorted(x, p) {
	var idx = (x.length - 1) * p;
	if (x.length === 0) throw new Error("quantile requires at least one data point.");
	else if (p < 0 || p > 1) throw new Error("quantiles must be between 0 and 1");
	else if (p === 1) return x[x.length - 1];
	else if (p === 0) return x[0];
	else if (idx % 1 !== 0) {
		var lower = Math.floor(idx);
		var upper = Math.ceil(idx);
		var fraction = idx - lower;
		return x[lower] + fraction * (x[upper] - x[lower]);
	} else return x[idx];
}
/**
* Rearrange items in `arr` so that all items in `[left, k]` range are the smallest.
* The `k`-th element will have the `(k - left + 1)`-th smallest value in `[left, right]`.
*
* Implements Floyd-Rivest selection algorithm https://en.wikipedia.org/wiki/Floyd-Rivest_algorithm
*
* @param {Array<number>} arr input array
* @param {number} k pivot index
* @param {number} [left] left index
* @param {number} [right] right index
* @returns {void} mutates input array
* @example
* var arr = [65, 28, 59, 33, 21, 56, 22, 95, 50, 12, 90, 53, 28, 77, 39];
* quickselect(arr, 8);
* // = [39, 28, 28, 33, 21, 12, 22, 50, 53, 56, 59, 65, 90, 77, 95]
*/
function quickselect(arr, k, left, right) {
	left = left || 0;
	right = right || arr.length - 1;
	while (right > left) {
		if (right - left > 600) {
			var n = right - left + 1;
			var m = k - left + 1;
			var z = Math.log(n);
			var s = .5 * Math.exp(2 * z / 3);
			var sd = .5 * Math.sqrt(z * s * (n - s) / n);
			if (m - n / 2 < 0) sd *= -1;
			quickselect(arr, k, Math.max(left, Math.floor(k - m * s / n + sd)), Math.min(right, Math.floor(k + (n - m) * s / n + sd)));
		}
		var t = arr[k];
		var i = left;
		var j = right;
		swap(arr, left, k);
		if (arr[right] > t) swap(arr, left, right);
		while (i < j) {
			swap(arr, i, j);
			i++;
			j--;
			while (arr[i] < t) i++;
			while (arr[j] > t) j--;
		}
		if (arr[left] === t) swap(arr, left, j);
		else {
			j++;
			swap(arr, j, right);
		}
		if (j <= k) left = j + 1;
		if (k <= j) right = j - 1;
	}
}
function swap(arr, i, j) {
	var tmp = arr[i];
	arr[i] = arr[j];
	arr[j] = tmp;
}
/**
* The [quantile](https://en.wikipedia.org/wiki/Quantile):
* this is a population quantile, since we assume to know the entire
* dataset in this library. This implementation uses linear interpolation,
* equivalent to R's type=7 and numpy's default percentile method.
*
* Sample is a one-dimensional array of numbers,
* and p is either a decimal number from 0 to 1 or an array of decimal
* numbers from 0 to 1.
* In terms of a k/q quantile, p = k/q - it's just dealing with fractions or dealing
* with decimal values.
* When p is an array, the result of the function is also an array containing the appropriate
* quantiles in input order
*
* @param {Array<number>} x sample of one or more numbers
* @param {Array<number> | number} p the desired quantile, as a number between 0 and 1
* @returns {number} quantile
* @example
* quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantile(x, p) {
	var copy = x.slice();
	if (Array.isArray(p)) {
		multiQuantileSelect(copy, p);
		var results = [];
		for (var i = 0; i < p.length; i++) results[i] = quantileSorted(copy, p[i]);
		return results;
	} else {
		quantileSelect(copy, quantileIndex(copy.length, p), 0, copy.length - 1);
		return quantileSorted(copy, p);
	}
}
function quantileSelect(arr, k, left, right) {
	if (k % 1 === 0) quickselect(arr, k, left, right);
	else {
		k = Math.floor(k);
		quickselect(arr, k, left, right);
		quickselect(arr, k + 1, k + 1, right);
	}
}
function multiQuantileSelect(arr, p) {
	var positions = /* @__PURE__ */ new Set();
	for (var i = 0; i < p.length; i++) {
		var idx = quantileIndex(arr.length, p[i]);
		positions.add(Math.floor(idx));
		positions.add(Math.ceil(idx));
	}
	var indices = Array.from(positions).sort(compare);
	multiselect(arr, indices, 0, indices.length - 1, 0, arr.length - 1);
}
function multiselect(arr, indices, lo, hi, left, right) {
	if (lo > hi) return;
	var mid = lo + hi >> 1;
	quickselect(arr, indices[mid], left, right);
	multiselect(arr, indices, lo, mid - 1, left, indices[mid] - 1);
	multiselect(arr, indices, mid + 1, hi, indices[mid] + 1, right);
}
function compare(a, b) {
	return a - b;
}
function quantileIndex(len, p) {
	var idx = (len - 1) * p;
	if (p === 1) return len - 1;
	else if (p === 0) return 0;
	else if (idx % 1 !== 0) return idx;
	else return idx;
}
/**
* The [Interquartile range](http://en.wikipedia.org/wiki/Interquartile_range) is
* a measure of statistical dispersion, or how scattered, spread, or
* concentrated a distribution is. It's computed as the difference between
* the third quartile and first quartile.
*
* @param {Array<number>} x sample of one or more numbers
* @returns {number} interquartile range: the span between lower and upper quartile,
* 0.25 and 0.75
* @example
* interquartileRange([0, 1, 2, 3]); // => 1.5
*/
function interquartileRange(x) {
	var q1 = quantile(x, .75);
	var q2 = quantile(x, .25);
	if (typeof q1 === "number" && typeof q2 === "number") return q1 - q2;
}
/**
* The [median](http://en.wikipedia.org/wiki/Median) is
* the middle number of a list. This is often a good indicator of 'the middle'
* when there are outliers that skew the `mean()` value.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* The median isn't necessarily one of the elements in the list: the value
* can be the average of two elements if the list has an even length
* and the two central values are different.
*
* @param {Array<number>} x input
* @returns {number} median value
* @example
* median([10, 2, 5, 100, 2, 1]); // => 3.5
*/
function median$1(x) {
	return +quantile(x, .5);
}
/**
* [Bayesian Classifier](http://en.wikipedia.org/wiki/Naive_Bayes_classifier)
*
* This is a naïve bayesian classifier that takes
* singly-nested objects.
*
* @class
* @example
* var bayes = new BayesianClassifier();
* bayes.train({
*   species: 'Cat'
* }, 'animal');
* var result = bayes.score({
*   species: 'Cat'
* })
* // result
* // {
* //   animal: 1
* // }
*/
var BayesianClassifier = function BayesianClassifier() {
	this.totalCount = 0;
	this.data = {};
};
/**
* Train the classifier with a new item, which has a single
* dimension of Javascript literal keys and values.
*
* @param {Object} item an object with singly-deep properties
* @param {string} category the category this item belongs to
* @return {undefined} adds the item to the classifier
*/
BayesianClassifier.prototype.train = function train(item, category) {
	if (!this.data[category]) this.data[category] = {};
	for (var k in item) {
		var v = item[k];
		if (this.data[category][k] === void 0) this.data[category][k] = {};
		if (this.data[category][k][v] === void 0) this.data[category][k][v] = 0;
		this.data[category][k][v]++;
	}
	this.totalCount++;
};
/**
* Generate a score of how well this item matches all
* possible categories based on its attributes
*
* @param {Object} item an item in the same format as with train
* @returns {Object} of probabilities that this item belongs to a
* given category.
*/
BayesianClassifier.prototype.score = function score(item) {
	var odds = {};
	var category;
	for (var k in item) {
		var v = item[k];
		for (category in this.data) {
			if (odds[category] === void 0) odds[category] = {};
			if (this.data[category][k]) odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
			else odds[category][k + "_" + v] = 0;
		}
	}
	var oddsSums = {};
	for (category in odds) {
		oddsSums[category] = 0;
		for (var combination in odds[category]) oddsSums[category] += odds[category][combination];
	}
	return oddsSums;
};
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z) {
	var sum = z;
	var tmp = z;
	for (var i = 1; i < 30; i++) {
		tmp *= z * z / (2 * i + 1);
		sum += tmp;
	}
	return Math.round((.5 + sum / SQRT_2PI$1 * Math.exp(-z * z / 2)) * 1e4) / 1e4;
}
/**
* A standard normal table, also called the unit normal table or Z table,
* is a mathematical table for the values of Φ (phi), which are the values of
* the [cumulative distribution function](https://en.wikipedia.org/wiki/Normal_distribution#Cumulative_distribution_function)
* of the normal distribution. It is used to find the probability that a
* statistic is observed below, above, or between values on the standard
* normal distribution, and by extension, any normal distribution.
*/
var standardNormalTable = [];
for (var z = 0; z <= 3.09; z += .01) standardNormalTable.push(cumulativeDistribution(z));
/**
* This is a single-layer [Perceptron Classifier](http://en.wikipedia.org/wiki/Perceptron) that takes
* arrays of numbers and predicts whether they should be classified
* as either 0 or 1 (negative or positive examples).
* @class
* @example
* // Create the model
* var p = new PerceptronModel();
* // Train the model with input with a diagonal boundary.
* for (var i = 0; i < 5; i++) {
*     p.train([1, 1], 1);
*     p.train([0, 1], 0);
*     p.train([1, 0], 0);
*     p.train([0, 0], 0);
* }
* p.predict([0, 0]); // 0
* p.predict([0, 1]); // 0
* p.predict([1, 0]); // 0
* p.predict([1, 1]); // 1
*/
var PerceptronModel = function PerceptronModel() {
	this.weights = [];
	this.bias = 0;
};
/**
* **Predict**: Use an array of features with the weight array and bias
* to predict whether an example is labeled 0 or 1.
*
* @param {Array<number>} features an array of features as numbers
* @returns {number|null} 1 if the score is over 0, otherwise 0; null if
* the model has not been trained on feature arrays of this length
*/
PerceptronModel.prototype.predict = function predict(features) {
	if (features.length !== this.weights.length) return null;
	var score = 0;
	for (var i = 0; i < this.weights.length; i++) score += this.weights[i] * features[i];
	score += this.bias;
	if (score > 0) return 1;
	else return 0;
};
/**
* **Train** the classifier with a new example, which is
* a numeric array of features and a 0 or 1 label.
*
* @param {Array<number>} features an array of features as numbers
* @param {number} label either 0 or 1
* @returns {PerceptronModel|null} this, or null if the label is not 0 or 1
*/
PerceptronModel.prototype.train = function train(features, label) {
	if (label !== 0 && label !== 1) return null;
	if (features.length !== this.weights.length) {
		this.weights = features.slice();
		this.bias = 1;
	}
	var prediction = this.predict(features);
	if (typeof prediction === "number" && prediction !== label) {
		var gradient = label - prediction;
		for (var i = 0; i < this.weights.length; i++) this.weights[i] += gradient * features[i];
		this.bias += gradient;
	}
	return this;
};

// src/core/statistics.ts
/**
* Two-sided p of the Mann–Whitney test, as `scipy.stats.mannwhitneyu` computes it. Where nothing is tied: the exact
* distribution, if one sample has at most eight values or both at most fifty, since far out, where the levels of many
* decisions lie, the approximation of few values is off by a factor of ten. Else the normal approximation with tie and
* continuity correction. 1 where there is nothing to tell apart: a sample is empty, or all values are equal.
*/
function mannWhitneyP(base, head) {
	if (base.length === 0 || head.length === 0) return 1;
	const pooled = [...base.map((value) => ({
		value,
		ofHead: false
	})), ...head.map((value) => ({
		value,
		ofHead: true
	}))].sort((a, b) => a.value - b.value);
	const values = pooled.map(({ value }) => value);
	let headRanks = 0;
	let ties = 0;
	for (const { from, to } of tieGroups(values)) {
		const rank = (from + 1 + to) / 2;
		for (let at = from; at < to; at++) if (pooled[at]?.ofHead) headRanks += rank;
		ties += tieTerm(to - from);
	}
	const u = headRanks - head.length * (head.length + 1) / 2;
	return pOf(base.length, head.length, ties)(Math.min(u, base.length * head.length - u));
}
/**
* Hodges–Lehmann shift of head over base (the median of all differences) with the interval of those shifts that the
* Mann–Whitney test does not reject at `1 - confidence`. For a ratio, give logarithms and take `Math.exp` of the result.
* Undefined when no shift at all could be rejected, because there are too few values.
*/
function shiftOf(base, head, confidence) {
	const count = base.length * head.length;
	if (count === 0) return void 0;
	const ties = [base, head].flatMap((values) => [...tieGroups(ascending(values))]).reduce((sum, { from, to }) => sum + tieTerm(to - from), 0);
	const p = pOf(base.length, head.length, ties);
	const alpha = Number((1 - confidence).toFixed(12));
	const middle = Math.floor(count / 2);
	if (p(middle) < alpha) return void 0;
	const rejected = lastRejected(middle, (u) => p(u) < alpha);
	if (rejected < 0) return void 0;
	const differences = new Float64Array(count);
	let at = 0;
	for (const h of head) for (const b of base) differences[at++] = h - b;
	return shiftAmong(differences.sort(), rejected);
}
/** The median of sorted shifts, and those next to the ones that are rejected at either end. */
function shiftAmong(sorted, rejected) {
	const nth = (index) => sorted[index];
	const count = sorted.length;
	return {
		estimate: (nth(count - 1 >> 1) + nth(count >> 1)) / 2,
		lo: nth(rejected),
		hi: nth(count - 1 - rejected)
	};
}
/** The last index that is rejected, of which all before it are and `accepted` is not; −1 if none is. */
function lastRejected(accepted, isRejected) {
	let [rejected, notRejected] = [-1, accepted];
	while (notRejected - rejected > 1) {
		const middle = rejected + notRejected >> 1;
		if (isRejected(middle)) rejected = middle;
		else notRejected = middle;
	}
	return rejected;
}
/**
* Interval of the median between two order statistics, with at least `confidence`, free of assumptions on the
* distribution. Below six values none has 95 %: then it is the whole range. Undefined for no values.
*/
function medianInterval(values, confidence = .95) {
	const sorted = ascending(values);
	const n = sorted.length;
	const tail = (1 - confidence) / 2;
	let logProbability = -n * Math.LN2;
	let cumulative = Math.exp(logProbability);
	let rank = 0;
	while (cumulative < tail) {
		logProbability += Math.log((n - rank) / (rank + 1));
		rank++;
		cumulative += Math.exp(logProbability);
	}
	const lo = sorted[Math.max(0, rank - 1)];
	const hi = sorted[n - Math.max(1, rank)];
	return lo === void 0 || hi === void 0 ? void 0 : {
		lo,
		hi
	};
}
/** The least p that samples of so many values each can give, when nothing is tied. */
function leastP(pairs) {
	let p = 2;
	for (let k = 1; k <= pairs; k++) p *= k / (pairs + k);
	return Math.min(1, p);
}
/** The p of the test as a function of its smaller U, for samples of these sizes with these ties. */
function pOf(n1, n2, ties) {
	if (ties === 0 && (Math.min(n1, n2) <= 8 || Math.max(n1, n2) <= 50)) {
		const cumulative = exactCumulative(Math.min(n1, n2), Math.max(n1, n2));
		return (u) => Math.min(1, 2 * cumulative[u]);
	}
	const n = n1 + n2;
	const deviation = Math.sqrt(n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1))));
	if (!(deviation > 0)) return () => 1;
	return (u) => Math.min(1, 2 * normalTail(Math.max(0, n1 * n2 / 2 - u - .5) / deviation));
}
/** The same few sizes come again and again, and the larger ones take some milliseconds. */
const distributions$1 = /* @__PURE__ */ new Map();
function exactCumulative(m, n) {
	const known = distributions$1.get(`${m} ${n}`) ?? computedCumulative(m, n);
	distributions$1.set(`${m} ${n}`, known);
	return known;
}
/** P(U ≤ u) for every u when any m of the m + n ranks are equally likely. */
function computedCumulative(m, n) {
	const ways = Array.from({ length: m + 1 }, () => new Float64Array(m * n + 1));
	ways[0][0] = 1;
	for (let rank = 1; rank <= m + n; rank++) for (let j = Math.min(m, rank); j >= 1; j--) {
		const step = rank - j;
		if (step > n) continue;
		const from = ways[j - 1];
		const into = ways[j];
		for (let u = step; u < into.length; u++) into[u] = into[u] + from[u - step];
	}
	const counts = ways[m];
	let total = 0;
	for (const count of counts) total += count;
	let sum = 0;
	return counts.map((count) => {
		sum += count;
		return sum / total;
	});
}
/** P(Z > z) of the standard normal for z from 0 on, to about 14 digits, also far out where 1 - erf would leave nothing. */
function normalTail(z) {
	const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
	if (z < 3) {
		let term = z;
		let sum = z;
		for (let k = 3; term > sum * 1e-17; k += 2) {
			term *= z * z / k;
			sum += term;
		}
		return .5 - density * sum;
	}
	let fraction = z;
	for (let k = 80; k >= 1; k--) fraction = z + k / fraction;
	return density / fraction;
}
function* tieGroups(sorted) {
	let from = 0;
	for (let to = 1; to <= sorted.length; to++) {
		if (to < sorted.length && sorted[to] === sorted[from]) continue;
		yield {
			from,
			to
		};
		from = to;
	}
}
const tieTerm = (size) => size ** 3 - size;
const ascending = (values) => [...values].sort((a, b) => a - b);

// src/core/signed-ranks.ts
/** Beyond this many the distribution takes too long, and the normal one is as good. */
const mostExact = 200;
/**
* Two-sided p of the signed-rank test, as `scipy.stats.wilcoxon` computes it with `method="exact"`, and for equal absolute
* differences by their mean rank over all signs. Differences of 0 have no sign and are left out. 1 if none is left.
*/
function signedRankP(differences) {
	const signed = differences.filter((difference) => difference !== 0);
	if (signed.length === 0) return 1;
	const { doubled, positive } = ranked(signed);
	const total = doubled.reduce((sum, rank) => sum + rank, 0);
	const smaller = Math.min(positive, total - positive);
	if (signed.length <= mostExact) {
		const isPlain = doubled.every((rank, at) => rank === 2 * (at + 1));
		const cumulative = isPlain ? plain(signed.length) : cumulated(doubled);
		return Math.min(1, 2 * cumulative[isPlain ? smaller / 2 : smaller]);
	}
	const deviation = Math.sqrt(doubled.reduce((sum, rank) => sum + rank ** 2, 0)) / 2;
	return Math.min(1, 2 * normalTail(Math.max(0, total / 2 - smaller) / deviation));
}
/**
* The median of all means of two differences (Hodges and Lehmann's estimate) with the interval of those shifts that the test
* does not reject at `1 - confidence`. Undefined when there are too few differences to reject any.
*/
function signedShiftOf(differences, confidence) {
	const n = differences.length;
	const alpha = Number((1 - confidence).toFixed(12));
	const count = n * (n + 1) / 2;
	const rejected = n <= mostExact ? lastBelow(plain(n), alpha / 2) : lastRejectedOfMany(n, alpha);
	if (n === 0 || rejected < 0) return void 0;
	const means = new Float64Array(count);
	let at = 0;
	for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) means[at++] = (differences[i] + differences[j]) / 2;
	return shiftAmong(means.sort(), rejected);
}
/** The least p that so many rounds can give: all of them with one sign. */
const leastSignedP = (rounds) => Math.min(1, 2 ** (1 - rounds));
/** Ranks of the absolute values, doubled so that the mean rank of equal ones is whole; and the sum of those above 0. */
function ranked(signed) {
	const sorted = signed.toSorted((a, b) => Math.abs(a) - Math.abs(b));
	const doubled = [];
	let positive = 0;
	for (let from = 0; from < sorted.length;) {
		let to = from + 1;
		while (to < sorted.length && Math.abs(sorted[to]) === Math.abs(sorted[from])) to++;
		for (let at = from; at < to; at++) {
			doubled.push(from + 1 + to);
			if (sorted[at] > 0) positive += from + 1 + to;
		}
		from = to;
	}
	return {
		doubled,
		positive
	};
}
const distributions = /* @__PURE__ */ new Map();
/** P(T ≤ t) for the ranks 1 to n. */
function plain(n) {
	const known = distributions.get(n) ?? cumulated(Array.from({ length: n }, (_, at) => at + 1));
	distributions.set(n, known);
	return known;
}
/** P(T ≤ t) when each of the ranks counts or does not, as likely. Only halves and sums of what is not negative. */
function cumulated(ranks) {
	const total = ranks.reduce((sum, rank) => sum + rank, 0);
	const chances = new Float64Array(total + 1);
	chances[0] = 1;
	let reached = 0;
	for (const rank of ranks) {
		reached += rank;
		for (let t = reached; t >= 0; t--) chances[t] = (chances[t] + (t >= rank ? chances[t - rank] : 0)) / 2;
	}
	let sum = 0;
	return chances.map((chance) => {
		sum += chance;
		return sum;
	});
}
/** The last index whose value is below a limit; −1 if none is. The values never go down. */
const lastBelow = (cumulative, limit) => lastRejected(cumulative.length, (index) => cumulative[index] < limit);
function lastRejectedOfMany(n, alpha) {
	const [mean, deviation] = [n * (n + 1) / 4, Math.sqrt(n * (n + 1) * (2 * n + 1) / 24)];
	return lastRejected(Math.floor(mean), (sum) => 2 * normalTail((mean - sum) / deviation) < alpha);
}

// src/core/significance.ts
/**
* Runs that were made in rounds are compared round by round, by signed ranks: a machine that is faster or slower for a while is
* so for both. Without rounds (two flag sets), or with so few that all of one sign would not be enough, each sample is
* one whole: Mann–Whitney. Which of the two is known before the first run, so the choice costs nothing.
*/
function significanceOf(metric, base, head, level) {
	if (!areRounds(base, head) || leastSignedP(base.values.length) >= level) {
		const [before, after] = [joined(base.values), joined(head.values)];
		return {
			p: mannWhitneyP(before, after),
			shift: shiftOf(before, after, 1 - level)
		};
	}
	const isRatio = metric.unit === "s" && [...base.values, ...head.values].every((value) => value > 0);
	const scale = isRatio ? Math.log : (value) => value;
	const center = median$1(base.values);
	const back = isRatio ? (value) => center * Math.expm1(value) : (value) => value;
	const scaled = joined(base.values.map((value, at) => scale(head.values[at]) - scale(value)));
	const shift = signedShiftOf(scaled, 1 - level);
	return {
		p: signedRankP(scaled),
		shift: shift && {
			estimate: back(shift.estimate),
			lo: back(shift.lo),
			hi: back(shift.hi)
		},
		differences: scaled.map(back)
	};
}
/** The intervals compare each value with each other one: beyond this many, neighbours are joined by their median. */
const mostValues = 2e3;
function joined(values) {
	const size = Math.ceil(values.length / mostValues);
	if (size <= 1) return values;
	return Array.from({ length: Math.floor(values.length / size) }, (_, at) => median$1(values.slice(at * size, (at + 1) * size)));
}
/** Whether the runs at each place of both lists were made one directly after the other. */
function areRounds({ order: base = [], values }, { order: head = [], values: others }) {
	return base.length > 0 && base.length === values.length && base.length === head.length && values.length === others.length && base.every((place, at) => Math.abs(place - head[at]) === 1);
}

// src/core/compare.ts
/**
* On 28,000 starts of unchanged programs this rule raised one false alarm in about 600 comparisons, and found +5 % in
* 93 to 100 % of them; p < 0.05 without a minimum raised one in 25 to 50. Five pairs, since four cannot reach p < 0.01.
*/
const decisionRule = {
	p: .01,
	minimumPercent: 2.5,
	floor: {
		s: 2e-5,
		B: 262144,
		count: 3,
		"B/min": 6e5,
		"1/min": 1
	},
	ofMetric: {
		"cold-start-disk": { percent: 15 },
		"blocks-read": {
			percent: 1,
			floor: 64
		}
	},
	minimumPairs: 5,
	noisePercent: 30
};
/** What a difference of this metric has to exceed under the rule. */
function minimumOf({ id, unit }, { minimumPercent, floor, ofMetric }) {
	return {
		percent: minimumPercent,
		floor: floor[unit],
		...ofMetric[id]
	};
}
/** The sample of an exact metric. */
function exactSample(value) {
	return {
		center: value,
		lo: value,
		hi: value,
		values: [value]
	};
}
/** Median and its 95 % interval; undefined without a single run. */
function sampleOf(runs) {
	const interval = medianInterval(runs.values);
	return interval && {
		center: median$1(runs.values),
		...interval,
		...runs
	};
}
/** Compares an exact (or stepped) metric that both sides have. Equal values are `unchanged`: only equal files are `identical`. */
function compareExact(metric, base, head) {
	if (metric.kind === "sampled") throw new Error(`${metric.id} is sampled: one value of it decides nothing`);
	return {
		base: exactSample(base),
		head: exactSample(head),
		...difference$1(base, head),
		decision: head > base ? "grew" : head < base ? "shrank" : "unchanged"
	};
}
/**
* Compares the runs of a sampled metric, round by round where they were made in rounds. `deltaInterval` is the Hodges–Lehmann
* interval at `1 - rule.p`, widened where needed to hold `delta`: in a sample of two humps the difference of the medians can lie
* outside of it. A change is one in the rounds and in the medians.
*
* `smallestVisible` is the largest of: half the width of that interval ÷ base's median, the rule's minimum, and the
* rule's floor ÷ base's median. A real change of that size is found in every second run, one a half larger in nine of ten.
*/
function compareSampled(metric, baseRuns, headRuns, rule = decisionRule) {
	const base = sampleOf(baseRuns);
	const head = sampleOf(headRuns);
	if (base === void 0 || head === void 0) return notMeasured(`no run of ${base !== void 0 ? "head" : head !== void 0 ? "base" : "either side"} could be used`, {
		base,
		head
	});
	const seen = {
		base,
		head,
		...difference$1(base.center, head.center)
	};
	const doubt = tooFew(base, rule) ?? tooFew(head, rule);
	if (doubt !== void 0) return {
		...seen,
		decision: "inconclusive",
		reason: doubt
	};
	const { p, shift, differences } = significanceOf(metric, baseRuns, headRuns, rule.p);
	if (shift === void 0) return {
		...seen,
		p,
		decision: "inconclusive",
		reason: "some of the few runs are equal: more runs could tell"
	};
	const { percent, floor } = minimumOf(metric, rule);
	const told = {
		...seen,
		p,
		deltaInterval: {
			lo: Math.min(shift.lo, seen.delta),
			hi: Math.max(shift.hi, seen.delta)
		},
		...base.center > 0 && { smallestVisible: Math.max((shift.hi - shift.lo) / 2 / base.center, percent / 100, floor / base.center) }
	};
	const noise = differences === void 0 ? noiseOf(metric, base, rule) ?? noiseOf(metric, head, rule) : noiseInRounds(metric, base, differences, rule);
	if (noise !== void 0) return {
		...told,
		decision: "inconclusive",
		reason: noise
	};
	const size = Math.abs(seen.delta);
	const agrees = seen.delta * shift.estimate > 0;
	const changed = p < rule.p && agrees && exceeds(size * 100, percent * Math.abs(base.center)) && exceeds(size, floor);
	return {
		...told,
		decision: !changed ? "unchanged" : seen.delta > 0 ? "grew" : "shrank"
	};
}
/** An exact metric of one and the same file on both sides. */
function identicalExact(value) {
	return {
		base: exactSample(value),
		head: exactSample(value),
		...difference$1(value, value),
		decision: "identical"
	};
}
/** Whether both sides run the same code. */
const isSameProgram = (sameness) => sameness === "identical" || sameness === "stamp";
/** A sampled metric that needs no measuring, since both sides run the same code. */
function notTimed(sameness) {
	return sameness === "identical" ? { decision: "identical" } : {
		decision: "unchanged",
		reason: "only the build stamp differs, so it was not started"
	};
}
/** A metric of a program that only head has. */
function newInHead(head) {
	return {
		head,
		decision: "new"
	};
}
/** A metric of a program that only base has. */
function goneFromHead(base) {
	return {
		base,
		decision: "gone"
	};
}
/** A metric that a side, or both, lacks for another reason than being new or gone. */
function notMeasured(reason, measured = {}) {
	const { base, head } = measured;
	return {
		...base && { base },
		...head && { head },
		decision: "not-measured",
		reason
	};
}
/** Why a sample is too small to conclude anything from, in words; undefined if it is not. */
function tooFew({ values }, rule = decisionRule) {
	if (values.length >= rule.minimumPairs) return void 0;
	const runs = values.length === 1 ? "run" : "runs";
	return `only ${values.length} usable ${runs}, and it takes ${rule.minimumPairs} to tell anything`;
}
/** Why a sample is too noisy to conclude anything from, in words; undefined if it is not. */
function noiseOf(metric, { values }, rule = decisionRule) {
	return noiseText(metric, interquartileRange(values), median$1(values), rule, "runs of one and the same file");
}
/** The same of runs in rounds, by what differs within a round: a spread that both sides share hides nothing. */
function noiseInRounds(metric, { center }, differences, rule) {
	return noiseText(metric, interquartileRange([...differences]) / Math.SQRT2, center, rule, "even within a round runs");
}
function noiseText(metric, spread, around, rule, what) {
	const center = Math.abs(around);
	if (!exceeds(spread * 100, rule.noisePercent * center)) return void 0;
	if (!exceeds(spread, minimumOf(metric, rule).floor)) return void 0;
	return `too noisy to tell: ${what} spread by ${center === 0 ? "more than their median" : `${Math.round(spread * 100 / center)} %`}`;
}
/**
* Whether a value is beyond a limit, which it is not at the limit itself. Both are products, not quotients, and even
* those are rounded: 0.57 × 100 is 56.99999999999999, so a difference in the last digits is none.
*/
function exceeds(value, limit) {
	return value - limit > Math.abs(limit) * 1e-12;
}
function difference$1(base, head) {
	const delta = head - base;
	return base > 0 ? {
		delta,
		ratio: delta / base
	} : { delta };
}

// src/core/grouped.ts
/** The values by key, in order of appearance. (`Map.groupBy` is not in Node.js 20.) */
function grouped(values, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [value]);
		else group.push(value);
	}
	return groups;
}

// src/core/metric.ts
const metrics = [
	{
		id: "size",
		kind: "exact",
		unit: "B",
		title: "size"
	},
	{
		id: "content-size",
		kind: "exact",
		unit: "B",
		title: "content size"
	},
	{
		id: "loadable-size",
		kind: "exact",
		unit: "B",
		title: "loadable size"
	},
	{
		id: "compressed-size",
		kind: "exact",
		unit: "B",
		title: "compressed size"
	},
	{
		id: "zstd-size",
		kind: "exact",
		unit: "B",
		title: "zstd size"
	},
	{
		id: "cold-start",
		kind: "sampled",
		unit: "s",
		title: "cold start"
	},
	{
		id: "cold-start-disk",
		kind: "sampled",
		unit: "s",
		title: "cold start from disk"
	},
	{
		id: "peak-rss",
		kind: "sampled",
		unit: "B",
		title: "peak RSS"
	},
	{
		id: "ready-rss",
		kind: "sampled",
		unit: "B",
		title: "RSS when ready"
	},
	{
		id: "page-faults",
		kind: "sampled",
		unit: "count",
		title: "page faults"
	},
	{
		id: "mapped-areas",
		kind: "sampled",
		unit: "count",
		title: "mapped areas"
	},
	{
		id: "blocks-read",
		kind: "sampled",
		unit: "count",
		title: "blocks read"
	},
	{
		id: "heap-alloc",
		kind: "sampled",
		unit: "B",
		title: "heap in use"
	},
	{
		id: "heap-sys",
		kind: "sampled",
		unit: "B",
		title: "heap reserved"
	},
	{
		id: "heap-idle",
		kind: "sampled",
		unit: "B",
		title: "heap idle"
	},
	{
		id: "goroutines",
		kind: "sampled",
		unit: "count",
		title: "goroutines"
	},
	{
		id: "rss-growth",
		kind: "sampled",
		unit: "B/min",
		title: "RSS growth"
	},
	{
		id: "goroutine-growth",
		kind: "sampled",
		unit: "1/min",
		title: "goroutine growth"
	},
	{
		id: "min-memory",
		kind: "stepped",
		unit: "B",
		title: "smallest memory limit"
	},
	{
		id: "oom-kills",
		kind: "exact",
		unit: "count",
		title: "OOM kills"
	}
];
const metricIds = metrics.map(({ id }) => id);
/** The metric of that id. */
function metricOf(id) {
	const metric = metrics.find((candidate) => candidate.id === id);
	if (metric === void 0) throw new Error(`no metric ${id}`);
	return metric;
}

// src/core/runs.ts
const readings = {
	"cold-start": ["time", ({ wall_ns }) => inSeconds$1(wall_ns)],
	"page-faults": ["time", ({ minor_faults, major_faults }) => sum$1(minor_faults, major_faults)],
	"peak-rss": ["memory", ({ peak_rss_bytes }) => peak_rss_bytes],
	"ready-rss": ["memory", ({ ready_rss_bytes }) => ready_rss_bytes],
	"mapped-areas": ["memory", ({ mapped_areas }) => mapped_areas],
	"cold-start-disk": ["cold", ({ wall_ns }) => inSeconds$1(wall_ns)],
	"blocks-read": ["cold", ({ blocks_read }) => blocks_read]
};
/** The metric that carries what else is known of each start of a purpose; the others name the starts by their order. */
const carriers = [
	"cold-start",
	"peak-rss",
	"cold-start-disk"
];
const inSeconds$1 = (nanoseconds) => nanoseconds === void 0 ? void 0 : nanoseconds / 1e9;
const sum$1 = (a, b) => a === void 0 || b === void 0 ? void 0 : a + b;
/** What starting a program tells of it; a program that ends by itself has no RSS "when ready". */
function sampledMetrics({ stays, cold }) {
	return Object.keys(readings).filter((id) => (stays || id !== "ready-rss") && (cold || purposeOf(id) !== "cold"));
}
/** Which starts a metric is read from; undefined for one that starts do not tell. */
const purposeOf = (id) => readings[id]?.[0];
/** The values of one metric in run order; undefined when no start gave one. */
function runsOf(id, runs) {
	const reading = readings[id];
	if (reading === void 0) return void 0;
	const [purpose, read] = reading;
	const seen = (runs[purpose] ?? []).flatMap((result) => {
		const value = result.outcome === "ready" ? read(result) : void 0;
		return value === void 0 ? [] : [{
			value,
			result
		}];
	});
	if (seen.length === 0) return void 0;
	const unpinned = (runs.unpinned ?? []).flatMap(({ wall_ns }) => wall_ns === void 0 ? [] : [wall_ns / 1e9]);
	return {
		values: seen.map(({ value }) => value),
		order: seen.map(({ result }) => result.id),
		...carriers.includes(id) && circumstances(seen.map(({ result }) => result)),
		...id === "cold-start" && unpinned.length > 0 && { unpinned: median$1(unpinned) }
	};
}
/** What is known of each start besides the value; a list is absent unless each start has its entry. */
function circumstances(results) {
	const known = (read) => {
		const values = results.map(read);
		return values.every((value) => value !== void 0) ? values : void 0;
	};
	const lists = {
		cpuSeconds: known(({ user_ns, system_ns }) => inSeconds$1(sum$1(user_ns, system_ns))),
		cpu: known(({ cpu }) => cpu),
		at: known(({ at }) => at),
		copy: known(({ copy }) => copy)
	};
	return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== void 0));
}
/** Why the starts of one side cannot be used, in words with the program's own last words; undefined if they can. */
function problemOf$1(side, runs, purpose = "time") {
	const { time, memory, unpinned = [], cold = [] } = runs;
	const all = [.../* @__PURE__ */ new Set([
		...time,
		...memory,
		...unpinned,
		...purpose === "cold" ? cold : []
	])];
	const failed = all.filter(({ outcome }) => outcome !== "ready");
	const [first] = failed;
	if (first === void 0) return void 0;
	const words = lastWords$1(first);
	return `${failed.length} of ${all.length} starts of ${side} failed: ${first.reason ?? first.outcome}${words === void 0 ? "" : ` (its last words: ${words})`}`;
}
/** Why starts of one side were no starts from disk, in words; undefined if they were, or there are none. */
function evictionProblem({ cold = [] }) {
	const warm = cold.filter(({ outcome, blocks_read }) => outcome === "ready" && !blocks_read);
	if (warm.length === 0) return void 0;
	return `the kernel kept the file in memory in ${warm.length} of ${cold.length} starts, so they read nothing from disk: its file system does not let go of pages (tmpfs), or another process has the file open`;
}
/** What a program said last before it failed, on one line. */
function lastWords$1({ stderr_tail, stdout_tail }) {
	const lines = (stderr_tail?.trim() || stdout_tail?.trim())?.split("\n");
	const text = (lines?.find((line) => /^(panic|fatal error): /.test(line)) ?? lines?.at(-1))?.trim();
	return text ? text.slice(0, 200) : void 0;
}

// src/core/noise-floor.ts
/**
* Splits the runs of one side by the copy of the file that was started, half of the copies against the other half, or in
* turns where there is but one, and compares them as base and head are. Undefined with too few runs for a median each.
*/
function floorOf(metric, runs, rule) {
	const { values, copy = [] } = runs;
	const copies = [...new Set(copy)].sort((a, b) => a - b);
	const firstHalf = new Set(copies.slice(0, Math.floor(copies.length / 2)));
	const isFirst = (at) => copies.length < 2 ? at % 2 === 0 : firstHalf.has(copy[at]);
	const first = values.filter((_, at) => isFirst(at));
	const second = values.filter((_, at) => !isFirst(at));
	if (Math.min(first.length, second.length) < 3) return void 0;
	const center = median$1(first);
	if (!(center > 0)) return void 0;
	const { decision } = compareSampled(metric, { values: first }, { values: second }, rule);
	return {
		ratio: Math.abs(median$1(second) / center - 1),
		changed: decision === "grew" || decision === "shrank"
	};
}

// src/core/start-metrics.ts
/** Compares everything that starting both sides told. */
function startMetrics(findings, sameness, rule) {
	const { starts } = findings;
	if (starts.kind === "not-wanted") return {};
	const metrics = {};
	const ids = sampledMetrics({
		stays: false,
		cold: false,
		...starts.kind === "measured" && starts
	});
	for (const id of ids) if (isSameProgram(sameness)) metrics[id] = notTimed(sameness);
	else if (starts.kind === "not-possible") metrics[id] = notMeasured(starts.reason);
	else metrics[id] = sampledComparison(id, findings, rule, starts);
	return metrics;
}
function sampledComparison(id, { base, head }, rule, starts) {
	const purpose = purposeOf(id) ?? "time";
	const problem = problemIn(starts, purpose);
	const before = starts.base && runsOf(id, starts.base);
	const after = starts.head && runsOf(id, starts.head);
	const samples = {
		base: usable(before, starts.base),
		head: usable(after, starts.head)
	};
	if (problem !== void 0) return notMeasured(problem, samples);
	const warm = purpose === "cold" ? warmth(starts) : void 0;
	if (warm !== void 0) return notMeasured(warm);
	const reason = starts.reasons?.[purpose];
	if (before === void 0 && after === void 0 && reason !== void 0) return notMeasured(reason);
	if (before !== void 0 && after !== void 0) return doubted(id, after, compareSampled(metricOf(id), before, after, rule), starts, rule);
	const one = (comparison) => starts.doubt !== void 0 && metricOf(id).unit === "s" ? {
		...comparison,
		doubt: starts.doubt
	} : comparison;
	if (samples.head !== void 0 && base?.kind === "absent") return one(newInHead(samples.head));
	if (samples.base !== void 0 && head.kind === "absent") return goneFromHead(samples.base);
	if (head.kind === "failed") return notMeasured(head.reason, samples);
	if (base?.kind === "failed") return one(notMeasured(base.reason, samples));
	return one(notMeasured(base === void 0 ? "there is no base to compare with" : "no start gave a figure", samples));
}
function problemIn({ base, head }, purpose) {
	return (head && problemOf$1("head", head, purpose)) ?? (base && problemOf$1("base", base, purpose));
}
const warmth = ({ base, head }) => (head && evictionProblem(head)) ?? (base && evictionProblem(base));
/** Adds what head showed against itself; where that, or the course of measuring, forbids to rely on times, nothing is decided. */
function doubted(id, head, comparison, starts, rule) {
	if (metricOf(id).unit !== "s") return comparison;
	const floor = floorOf(metricOf(id), head, rule);
	const differs = `head against head differs by ${((floor?.ratio ?? 0) * 100).toFixed(1)} % here, so a difference says nothing`;
	const doubt = starts.doubt ?? (floor?.changed ? differs : void 0);
	return {
		...comparison,
		...floor && { headAgainstHead: floor.ratio },
		...doubt !== void 0 && {
			decision: "inconclusive",
			reason: doubt,
			doubt
		}
	};
}
/** A sample some of whose starts failed is not shown: the ones that worked may be the lucky ones. */
function usable(runs, all) {
	return runs === void 0 || all === void 0 || problemOf$1("head", all) !== void 0 ? void 0 : sampleOf(runs);
}

// src/core/cells.ts
/** One text per cell, to keep maps by. */
const cellId = ({ program, flagSet, platform }) => JSON.stringify([
	program,
	flagSet,
	platform
]);
/** Whether two files are the same program. Only `different` ones are worth timing. */
function samenessOf(base, head) {
	if (base?.kind !== "built" || head.kind !== "built") return "one-sided";
	if (base.binary.facts.sha256 === head.binary.facts.sha256) return "identical";
	return base.binary.facts.unstamped_sha256 === head.binary.facts.unstamped_sha256 ? "stamp" : "different";
}
/** Compares everything that was found of a cell. */
function cellOf$1(findings, rule) {
	const { program, flagSet, platform, base, head, starts } = findings;
	const sameness = samenessOf(base, head);
	const baseBinary = base?.kind === "built" ? base.binary : void 0;
	const headBinary = head.kind === "built" ? head.binary : void 0;
	const failure = failureOf(base, head);
	const startFailure = startFailureOf(starts);
	return {
		program,
		flagSet,
		platform,
		...starts.kind === "measured" && !isSameProgram(sameness) && { start: starts.how },
		sameness,
		...baseBinary && { base: binaryOf(baseBinary) },
		...headBinary && { head: binaryOf(headBinary) },
		...failure && { failure },
		...startFailure !== void 0 && { startFailure },
		metrics: {
			...exactMetrics(findings, sameness),
			...startMetrics(findings, sameness, rule)
		},
		causes: baseBinary && headBinary ? [...causesOf(baseBinary, headBinary)] : [],
		...largestSymbols(baseBinary?.inspection, headBinary?.inspection)
	};
}
const mostSymbols = 10;
function largestSymbols(base, head) {
	const named = (base && head ? symbolDifferences(base, head) : []).slice(0, mostSymbols).map(({ name, ...rest }) => ({
		...rest,
		name: name.slice(0, 1e3)
	}));
	return named.length > 0 ? { symbols: named } : {};
}
function failureOf(base, head) {
	const failed = head.kind === "failed" ? head : base?.kind === "failed" ? base : void 0;
	if (failed === void 0) return void 0;
	return {
		side: base?.kind === "failed" && head.kind === "failed" ? "both" : failed === head ? "head" : "base",
		reason: failed.reason,
		...failed.output !== void 0 && { output: failed.output }
	};
}
function startFailureOf(starts) {
	if (starts.kind === "not-possible") return starts.onlyHead === true ? starts.reason : void 0;
	if (starts.kind === "not-wanted" || starts.head === void 0 || starts.base === void 0) return void 0;
	return problemOf$1("base", starts.base) === void 0 ? problemOf$1("head", starts.head) : void 0;
}
function binaryOf({ facts, buildSeconds, inspection }) {
	return {
		size: facts.size,
		sha256: facts.sha256,
		loadableSha256: facts.loadable_sha256,
		sections: facts.sections.map(({ name, file_bytes, memory_bytes }) => ({
			name,
			fileBytes: file_bytes,
			memoryBytes: memory_bytes
		})),
		modules: facts.modules.map(({ path, version, replaced_by }) => ({
			path,
			version,
			...replaced_by !== void 0 && { replacedBy: replaced_by }
		})),
		packages: (inspection?.packages ?? []).map(({ path, module, bytes }) => ({
			path,
			...module !== void 0 && { module },
			bytes
		})),
		...inspection?.fromTwin !== void 0 && { fromTwin: inspection.fromTwin },
		...buildSeconds !== void 0 && { buildSeconds },
		...facts.go_version !== void 0 && { goVersion: facts.go_version },
		...facts.main_module && { mainModule: facts.main_module.path },
		...facts.interpreter !== void 0 && { interpreter: facts.interpreter },
		...facts.libraries.length > 0 && { libraries: [...facts.libraries] },
		stripped: facts.stripped
	};
}
const exact = [
	["size", ({ facts }) => facts.size],
	["content-size", ({ facts }) => facts.content_size],
	["loadable-size", ({ facts }) => facts.loadable_size],
	["compressed-size", ({ compressedSize }) => compressedSize],
	["zstd-size", ({ zstdSize }) => zstdSize]
];
function exactMetrics(sides, sameness) {
	const { base, head } = sides;
	const metrics = {};
	for (const [id, read] of exact) metrics[id] = exactComparison(id, base?.kind === "built" ? read(base.binary) : void 0, head.kind === "built" ? read(head.binary) : void 0, sides, sameness);
	return metrics;
}
function exactComparison(id, before, after, { base, head }, sameness) {
	const samples = {
		...before !== void 0 && { base: exactSample(before) },
		...after !== void 0 && { head: exactSample(after) }
	};
	if (before !== void 0 && after !== void 0) return sameness === "identical" ? identicalExact(after) : compareExact(metricOf(id), before, after);
	if (head.kind === "failed") return notMeasured(head.reason, samples);
	if (after !== void 0 && base?.kind === "absent") return newInHead(exactSample(after));
	if (after !== void 0 && base === void 0) return notMeasured("there is no base to compare with", samples);
	if (after !== void 0 && base?.kind === "failed") return notMeasured(base.reason, samples);
	if (before !== void 0 && head.kind === "absent") return goneFromHead(exactSample(before));
	return notMeasured(id === "zstd-size" ? "zstd takes Node.js 22.15 or newer" : "neither side has it", samples);
}
/** What each flag set buys: head of every cell against head of the same program's first flag set, per platform. */
function flagSetComparisons(cells, rule) {
	return [...grouped(cells.filter(({ head }) => head !== void 0), ({ program, platform }) => JSON.stringify([program, platform])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0 || group.length < 2) return [];
		return [{
			program: first.program,
			platform: first.platform,
			reference: first.flagSet,
			rows: group.map((cell) => ({
				flagSet: cell.flagSet,
				metrics: againstFirst(first, cell, rule)
			}))
		}];
	});
}
function againstFirst(first, cell, rule) {
	const metrics = {};
	for (const id of Object.keys(cell.metrics)) {
		const before = first.metrics[id]?.head;
		const after = cell.metrics[id]?.head;
		if (before === void 0 || after === void 0) continue;
		const metric = metricOf(id);
		const { base: _, head, ...rest } = metric.kind === "sampled" ? compareSampled(metric, before, after, rule) : compareExact(metric, before.center, after.center);
		const doubt = first.metrics[id]?.doubt ?? cell.metrics[id]?.doubt;
		if (doubt !== void 0) Object.assign(rest, {
			decision: "inconclusive",
			reason: doubt,
			doubt
		});
		metrics[id] = {
			...rest,
			...head && { head: {
				center: head.center,
				lo: head.lo,
				hi: head.hi,
				values: []
			} }
		};
	}
	return metrics;
}

// src/core/changed.ts
/**
* Whether a comment is due (`comment: on-change`): a budget is over, a program or a module is new or gone, head does
* not start, dead-code elimination is lost, a sampled metric changed, or a file's size did by at least both of `commentAbove`. Without a base
* nothing is new.
*/
function changedOf({ revisions, cells, budgets }, commentAbove) {
	if (budgets.some(({ verdict }) => verdict === "over")) return true;
	if (revisions.base === void 0) return false;
	return cells.some((cell) => isOneSided(cell) || modulesDiffer(cell) || cell.deadCode !== void 0 || cell.startFailure !== void 0 || sizeMoved(cell, commentAbove) || sampledMoved(cell));
}
/** New or gone; a side that failed is neither. */
function isOneSided({ base, head, failure }) {
	return failure === void 0 && base === void 0 !== (head === void 0);
}
function modulesDiffer({ sameness, base, head }) {
	if (sameness !== "different" || base === void 0 || head === void 0) return false;
	const lacks = (binary, path) => binary.modules.every((module) => module.path !== path);
	return head.modules.some(({ path }) => lacks(base, path)) || base.modules.some(({ path }) => lacks(head, path));
}
function sizeMoved({ metrics }, { bytes, percent }) {
	const { base, delta } = metrics.size ?? {};
	if (base === void 0 || delta === void 0) return false;
	const moved = Math.abs(delta);
	return moved > 0 && !exceeds(bytes, moved) && !exceeds(percent * base.center, moved * 100);
}
function sampledMoved({ metrics }) {
	return metricIds.some((id) => {
		const decision = metrics[id]?.decision;
		return metricOf(id).kind !== "exact" && (decision === "grew" || decision === "shrank");
	});
}

// src/core/linkage.ts
/** Changes that no size tells and that can keep a program from starting where base did. */
function linkageChanges({ base, head }) {
	if (base === void 0 || head === void 0) return [];
	const changes = [];
	if (base.interpreter === void 0 && head.interpreter !== void 0) changes.push({
		kind: "dynamic",
		needs: neededInWords(head)
	});
	else if (base.interpreter !== void 0 && head.interpreter === void 0) changes.push({
		kind: "static",
		needed: neededInWords(base)
	});
	else {
		const libraries = (head.libraries ?? []).filter((name) => !base.libraries?.includes(name));
		if (libraries.length > 0) changes.push({
			kind: "libraries",
			needs: neededInWords({ libraries })
		});
	}
	if (base.stripped === false && head.stripped === true) changes.push({ kind: "stripped" });
	return changes;
}
/** "ld-linux-x86-64.so.2 and libc.so.6". */
function neededInWords({ interpreter, libraries = [] }) {
	const names = [...interpreter === void 0 ? [] : [interpreter.split("/").at(-1) ?? ""], ...libraries];
	return names.length < 3 ? names.join(" and ") : `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
}

// src/core/flag-set-facts.ts
/** Adds to each row what its flag set does, against the first one of the program. */
function withFacts(comparisons, subjectOf) {
	return comparisons.map((comparison) => {
		const subjects = comparison.rows.map(({ flagSet }) => subjectOf({
			...comparison,
			flagSet
		}));
		const [first] = subjects;
		const rows = comparison.rows.map((row, at) => {
			const subject = subjects[at];
			if (first === void 0 || subject === void 0) return row;
			return {
				...row,
				facts: factsOf(subject, first, subjects.slice(0, at))
			};
		});
		return {
			...comparison,
			rows
		};
	});
}
function factsOf(subject, first, earlier) {
	const { head, base } = subject;
	const isFirst = subject === first;
	const twin = earlier.find((other) => other?.head.sha256 === head.sha256);
	return {
		sectionsGone: isFirst ? [] : lacking(first.head, head),
		sectionsNew: isFirst ? [] : lacking(head, first.head),
		sameSections: isFirst ? [] : sameSections(first.head, head),
		loadable: head.loadable_size,
		notLoadable: head.size - head.loadable_size,
		symbols: head.symbols,
		dynamicSymbols: head.dynamic_symbols,
		libraries: [...head.libraries],
		...head.interpreter !== void 0 && { interpreter: head.interpreter },
		...base && { layer: base.sha256 === head.sha256 ? "reused" : "new" },
		...twin && { sameFileAs: twin.flags.name },
		words: [...twin ? [`the same file as ${twin.flags.name}`] : fileWords(subject), ...runWords(subject)]
	};
}
/** Sections of one file that the other has not, or only without content. */
function lacking(one, other) {
	const names = new Set(contents(other).map(({ name }) => name));
	return contents(one).flatMap(({ name }) => names.has(name) ? [] : [name]);
}
const contents = ({ sections }) => sections.filter(({ file_bytes, memory_bytes }) => file_bytes > 0 || memory_bytes > 0);
/** Code, read-only data, data and function table, as their sections are called in ELF, Mach-O and PE files. */
const told = [
	/^(\.|__TEXT,__)text$/,
	/^(\.|__TEXT,__)ro?data$/,
	/^(\.|__DATA,__)data$/,
	/[._]gopclntab$/
];
/** Which of them are the same bytes in both. */
function sameSections(first, other) {
	return told.flatMap((name) => {
		const section = ({ sections }) => sections.find((one) => name.test(one.name));
		const [before, after] = [section(first), section(other)];
		return after !== void 0 && before?.sha256 === after.sha256 ? [after.name] : [];
	});
}
function fileWords({ head }) {
	const words = [];
	const rest = head.go_version === void 0 ? "" : "; pprof and panics can";
	if (head.stripped) {
		const tools = head.format === "elf" ? "perf, nm and objdump" : "nm and objdump";
		words.push(`${tools} cannot name functions${rest}`);
	} else if (!hasDebugInformation(head)) words.push("debuggers know no lines, types and variables");
	if (head.interpreter !== void 0) words.push(`needs ${neededInWords(head)}: does not start in a scratch image`);
	if (settingOf(head, "-trimpath") === "true") words.push("stack traces name import paths instead of folders");
	if (settingOf(head, "-race") === "true") words.push("watches for data races, which costs time and memory");
	return words;
}
const hasDebugInformation = ({ sections }) => sections.some(({ name }) => /debug_info/.test(name));
const settingOf = ({ settings }, wanted) => settings.find(({ key }) => key === wanted)?.value;
function runWords({ flags: { runEnv } }) {
	if (runEnv.GOGC !== "off") return [];
	const limit = runEnv.GOMEMLIMIT;
	return [limit ? `collects no garbage before it has ${limit}` : "grows without bound when it allocates"];
}

// src/core/judge.ts
/** Head may add this to a size that is over its budget in base already; the smaller of the two. */
const tolerated = {
	bytes: 16e3,
	percent: .1
};
/**
* One row for each limit of each budget in each cell that it speaks of. A budget whose cells are in another job has no
* row here: it is judged where they are measured.
*/
function judge(cells, budgets, scope) {
	return budgets.flatMap((budget) => cellsOf(budget, cells, scope).flatMap((cell) => limitsOf(budget).map((limit) => {
		const { incomplete, ...finding } = findingOn(limit, budget, cell, scope);
		return {
			...budget,
			cell: {
				program: cell.program,
				flagSet: cell.flagSet,
				platform: cell.platform
			},
			on: limit.on,
			limit: limitValue(limit),
			...finding,
			...incomplete && budget.level === "fail" && { incomplete }
		};
	})));
}
/** `fail` wins over `incomplete`: what is missing cannot repair what is broken. */
function verdictOf(judged) {
	if (judged.some(({ verdict, level }) => verdict === "over" && level === "fail")) return "fail";
	return judged.some(({ incomplete }) => incomplete === true) ? "incomplete" : "pass";
}
/** The exit code of a run that came to a verdict; 2 is the user's mistake, which comes to none. */
function exitCodeOf(verdict) {
	switch (verdict) {
		case "pass": return 0;
		case "fail": return 1;
		case "incomplete": return 3;
	}
}
function cellsOf(budget, cells, { host }) {
	const platform = budget.platform === "host" ? host : budget.platform;
	const matching = cells.filter((cell) => (budget.program ?? cell.program) === cell.program && (budget.flagSet ?? cell.flagSet) === cell.flagSet && (platform ?? cell.platform) === cell.platform);
	if (isSize(metricOf(budget.metric))) return matching;
	const native = matching.filter((cell) => cell.platform === host);
	return native.length > 0 ? native : matching;
}
function limitsOf({ max, maxGrowth }) {
	return [...max === void 0 ? [] : [{
		on: "max",
		max
	}], ...maxGrowth === void 0 ? [] : [{
		on: "max-growth",
		growth: maxGrowth
	}]];
}
function limitValue(limit) {
	if (limit.on === "max") return limit.max;
	return limit.growth.kind === "percent" ? limit.growth.percent : limit.growth.value;
}
function findingOn(limit, budget, cell, scope) {
	const metric = metricOf(budget.metric);
	const excused = excuse(metric, cell, scope);
	if (excused !== void 0) return {
		verdict: "not-measured",
		reason: excused
	};
	if (cell.head === void 0) return missing(cell.failure?.reason ?? "head was not built");
	const comparison = cell.metrics[budget.metric] ?? impliedBy(cell, metric);
	if (comparison === void 0) return missing(remedy$1(budget.metric, cell));
	const { base, head, decision } = comparison;
	if (head === void 0) {
		if (decision !== "identical" && decision !== "unchanged") return missing(comparison.reason ?? "head was not measured");
		return limit.on === "max-growth" ? {
			verdict: "within",
			actual: 0
		} : {
			verdict: "not-measured",
			reason: "not started, since base and head run the same code"
		};
	}
	if (limit.on === "max") return findingOnMax(limit.max, metric, head, comparison);
	if (budget.against === "release") return missing("no release was measured to compare with");
	if (base === void 0) return {
		verdict: "not-measured",
		reason: comparison.reason ?? cell.failure?.reason ?? "base has no such program"
	};
	return findingOnGrowth(limit.growth, metric, base, head, comparison);
}
/** What is known of a metric that nobody measured, because both sides run the same code. */
function impliedBy({ sameness }, metric) {
	return isSameProgram(sameness) && !isSize(metric) ? notTimed(sameness) : void 0;
}
/** Why a cell lacks a metric without anything having failed. */
function excuse(metric, cell, { host, onlySize }) {
	if (cell.head === void 0 && (cell.failure === void 0 || cell.failure.side === "base")) return "head has no such program";
	if (isSize(metric)) return void 0;
	if (onlySize === true) return "nothing was started: only sizes were asked for";
	return cell.platform === host ? void 0 : `only its sizes are known here: this machine runs ${host}`;
}
function missing(reason) {
	return {
		verdict: "not-measured",
		reason,
		incomplete: true
	};
}
const switches = {
	"cold-start-disk": "`measure.cold: disk`",
	"blocks-read": "`measure.cold: disk`",
	"rss-growth": "`measure.soak`",
	"goroutine-growth": "`measure.soak`",
	"oom-kills": "`measure.soak` and `measure.memory-limit`"
};
function remedy$1(id, cell) {
	const key = switches[id];
	if (key !== void 0) return `not measured: it needs ${key} in the config`;
	if (metricOf(id).kind !== "exact" && cell.start === void 0) return "not started: say how with `run` of this program in the config";
	if (id === "ready-rss") return "the program ends by itself, so it is never ready and there";
	return isSize(metricOf(id)) ? "not measured" : "this version does not measure it";
}
function findingOnMax(max, metric, head, comparison) {
	const { base, decision } = comparison;
	const actual = head.center;
	if (metric.kind !== "sampled") {
		if (!exceeds(actual, max)) return {
			verdict: "within",
			actual
		};
		if (base === void 0 || !exceeds(base.center, max)) return {
			verdict: "over",
			actual
		};
		const growth = head.center - base.center;
		const forgiven = isSize(metric) && growth <= tolerated.bytes && !exceeds(growth * 100, tolerated.percent * base.center);
		return decision === "grew" && !forgiven ? {
			verdict: "over",
			actual
		} : preExisting(actual);
	}
	const few = tooFew(head);
	if (few !== void 0) return {
		verdict: "inconclusive",
		actual,
		reason: few
	};
	if (!exceeds(head.hi, max)) return {
		verdict: "within",
		actual
	};
	const noise = comparison.doubt ?? noiseOf(metric, head);
	if (noise !== void 0) return {
		verdict: "inconclusive",
		actual,
		reason: noise
	};
	if (!exceeds(head.lo, max)) return {
		verdict: "inconclusive",
		actual,
		reason: "the limit lies inside the interval"
	};
	return base !== void 0 && exceeds(base.lo, max) && decision !== "grew" ? preExisting(actual) : {
		verdict: "over",
		actual
	};
}
function preExisting(actual) {
	return {
		verdict: "pre-existing",
		actual,
		reason: "base is beyond it too, and head adds nothing that counts"
	};
}
function findingOnGrowth(growth, metric, base, head, { decision, reason, deltaInterval, smallestVisible }) {
	const delta = head.center - base.center;
	const beyond = (value) => growth.kind === "percent" ? exceeds(value * 100, growth.percent * Math.abs(base.center)) : exceeds(value, growth.value);
	const actual = growth.kind === "absolute" ? delta : percentOf(delta, base.center);
	const seen = actual === void 0 ? {} : { actual };
	if (metric.kind === "exact") {
		if (!beyond(delta)) return {
			verdict: "within",
			...seen
		};
		return {
			verdict: "over",
			...seen,
			...base.center === 0 && { reason: "base is 0, so any growth is beyond it" }
		};
	}
	switch (decision) {
		case "identical": return {
			verdict: "within",
			...seen
		};
		case "unchanged": {
			const noise = deltaInterval === void 0 ? 0 : (deltaInterval.hi - deltaInterval.lo) / 2;
			const visible = smallestVisible === void 0 ? noise : smallestVisible * base.center;
			if (!beyond(visible)) return {
				verdict: "within",
				...seen
			};
			const reason = `changes${base.center > 0 ? ` below ${percentText(visible, base.center)}` : " of this size"} cannot be told from noise here: raise the limit${beyond(noise) ? moreRuns(metric, base, noise, growth) : ""}`;
			return {
				verdict: "inconclusive",
				...seen,
				reason
			};
		}
		case "grew":
		case "shrank": {
			const { lo, hi } = deltaInterval ?? {
				lo: delta,
				hi: delta
			};
			if (beyond(lo)) return {
				verdict: "over",
				...seen
			};
			if (!beyond(hi)) return {
				verdict: "within",
				...seen
			};
			return {
				verdict: "inconclusive",
				...seen,
				reason: "the limit lies inside the interval of the change"
			};
		}
		case "inconclusive":
		case "new":
		case "gone":
		case "not-measured": return {
			verdict: "inconclusive",
			...seen,
			reason: reason ?? "nothing could be told"
		};
	}
}
/** What time would bring, in words: noise goes down with the square root of the runs, though never below the rule's minimum. */
function moreRuns(metric, base, noise, growth) {
	const wanted = growth.kind === "percent" ? growth.percent * Math.abs(base.center) / 100 : growth.value;
	const { percent, floor } = minimumOf(metric, decisionRule);
	if (wanted < Math.max(percent * Math.abs(base.center) / 100, floor)) return "";
	const times = Math.ceil((noise / wanted) ** 2);
	return times <= 20 ? `, or give measure.runs and measure.time ${Math.max(2, times)} times as much` : "";
}
function isSize({ kind, unit }) {
	return kind === "exact" && unit === "B";
}
function percentText(value, base) {
	return `${Number((value * 100 / base).toPrecision(2))} %`;
}
function percentOf(delta, base) {
	if (delta === 0) return 0;
	return base > 0 ? delta * 100 / base : void 0;
}

// src/core/measuring.ts
/** How sampled metrics were decided, in figures. */
function measuringOf({ seconds, pinned, cpu, cells: started }, cells, pairs, rule) {
	const floors = cells.flatMap(({ metrics }) => metrics["cold-start"]?.headAgainstHead ?? []);
	const courses = [...started.values()];
	const cpus = courses.find((course) => course.cpus !== void 0)?.cpus;
	const others = courses.flatMap((course) => course.others);
	return {
		pairs,
		pinned,
		...pinned && cpu !== void 0 && { cpu },
		seconds,
		p: rule.p,
		minimumChange: rule.minimumPercent / 100,
		...floors.length > 0 && { noiseFloor: max(floors) },
		blocks: courses.reduce((sum, { blocks }) => sum + blocks, 0),
		disturbedBlocks: courses.reduce((sum, { disturbed }) => sum + disturbed, 0),
		...others.length > 0 && { others: mean(others) },
		...cpus !== void 0 && { cpus }
	};
}

// src/core/user-error.ts
/**
* A mistake of the user's or of their surroundings, not a bug: only its message is shown. The message says what was
* wrong, where, and what to do about it. Everything else thrown is a bug and keeps its stack.
*/
var UserError = class extends Error {
	name = "UserError";
};

// src/go/compress.ts
const gzipLevel = 6;
const zstdLevel = 3;
/** Which encoders made the compressed sizes: other versions of them give other bytes. */
function encoders() {
	const { zlib: gzip, zstd } = process.versions;
	return {
		gzip: `${gzipLevel} (zlib ${gzip})`,
		...zstdCompress !== void 0 && { zstd: `${zstdLevel} (${zstd ?? "unknown version"})` }
	};
}
const gzip = promisify(zlib$1.gzip);
const chunkSize = 2 ** 20;
const zstdCompress = zlib$1.zstdCompress;
/** What gzip, which most image layers and downloads use, and zstd make of a file. */
async function compressedSizes(path) {
	const content = await readFile(path);
	const params = { [zlib$1.constants.ZSTD_c_compressionLevel]: zstdLevel };
	const [gzipped, zstd] = await Promise.all([gzip(content, {
		level: gzipLevel,
		chunkSize
	}), zstdCompress && promisify(zstdCompress)(content, {
		chunkSize,
		params
	})]);
	return {
		gzip: gzipped.length,
		...zstd && { zstd: zstd.length }
	};
}

// node_modules/valibot/dist/index.mjs
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
let store$3;
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
let store$2;
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
let store$1;
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Creates a title metadata action.
*
* @param title_ The title text.
*
* @returns A title action.
*/
/* @__NO_SIDE_EFFECTS__ */
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}
const ABORT_EARLY_CONFIG = { abortEarly: true };
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number$2(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number$2,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown$1() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown$1,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, /* @__PURE__ */ new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// src/core/config-document.ts
var import_dist = require_dist();
const maximalLength = 262144;
const maximalAliases = 100;
const verbatimKeys = /* @__PURE__ */ new Set([
	"args",
	"env",
	"run-env",
	"freeze"
]);
/** Reads the YAML; either a document, or the mistakes that keep it from being one. */
function parseConfigDocument(text) {
	if (text.length > maximalLength) return { mistakes: [{
		line: 1,
		column: 1,
		message: `found a file of ${text.length} characters, expected a config of at most ${maximalLength}.`
	}] };
	const counter = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text.replace(/^\uFEFF/, ""), {
		lineCounter: counter,
		merge: true,
		stringKeys: true,
		uniqueKeys: false,
		prettyErrors: false
	});
	const at = (offset) => {
		const { line, col } = counter.linePos(offset);
		return {
			line: Math.max(line, 1),
			column: Math.max(col, 1)
		};
	};
	const problems = [...document.errors, ...document.warnings];
	if (problems.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return { mistakes: [{
		line: 1,
		column: 1,
		message: "found values nested too deeply, expected a config."
	}] };
	const mistakes = problems.map(({ code, message, pos }) => ({
		...at(pos[0]),
		message: code === "MULTIPLE_DOCS" ? "found a second document, expected one." : `not YAML: ${sentence(message)}`
	}));
	if (mistakes.length > 0) return { mistakes: withoutEchoes(mistakes) };
	if (document.directives?.yaml.explicit && document.directives.yaml.version !== "1.2") return { mistakes: [{
		line: 1,
		column: 1,
		message: `found %YAML ${document.directives.yaml.version}, expected YAML 1.2: remove that line.`
	}] };
	const { duplicates, aliases } = structuralMistakes(document, at);
	if (aliases.length > 0) return { mistakes: [...duplicates, ...aliases] };
	try {
		return {
			value: document.toJS({ maxAliasCount: maximalAliases }),
			duplicates,
			position: (path, of = "value") => at(offsetOf(document, path, of))
		};
	} catch (cause) {
		return { mistakes: [{
			line: 1,
			column: 1,
			message: `not usable YAML: ${sentence(cause instanceof Error ? cause.message : String(cause))}`
		}] };
	}
}
/** Duplicate keys and unknown aliases; also turns the values that are texts for a program back into what is written. */
function structuralMistakes(document, at) {
	const duplicates = [];
	const aliases = [];
	(0, import_dist.visit)(document, {
		Map(_, map) {
			const seen = /* @__PURE__ */ new Set();
			for (const { key } of map.items) {
				const name = (0, import_dist.isScalar)(key) ? String(key.value) : "";
				if (seen.has(name) && name !== "<<") duplicates.push({
					...at(start(key)),
					message: `found the key ${JSON.stringify(name)} twice in one map.`
				});
				seen.add(name);
			}
		},
		Alias(_, alias) {
			if (alias.resolve(document) !== void 0) return;
			aliases.push({
				...at(start(alias)),
				message: `found *${alias.source}, expected the name of an anchor above it.`
			});
		},
		Pair(_, { key, value }) {
			if (!(0, import_dist.isScalar)(key) || !verbatimKeys.has(String(key.value)) || !((0, import_dist.isMap)(value) || (0, import_dist.isSeq)(value))) return;
			for (const item of value.items) {
				const scalar = (0, import_dist.isSeq)(value) ? item : item.value;
				if ((0, import_dist.isScalar)(scalar) && scalar.value !== null && scalar.source !== void 0) scalar.value = scalar.source;
			}
		}
	});
	return {
		duplicates,
		aliases
	};
}
function offsetOf(document, path, of) {
	let node = document.contents;
	let offset = start(node);
	for (const [depth, key] of path.entries()) {
		const container = (0, import_dist.isAlias)(node) ? node.resolve(document) : node;
		const pair = (0, import_dist.isMap)(container) ? pairOf(document, container, String(key)) : void 0;
		if (of === "key" && depth === path.length - 1) return pair === void 0 ? offset : start(pair.key);
		const child = pair === void 0 && (0, import_dist.isSeq)(container) ? container.items[Number(key)] : pair?.value;
		const empty = pair !== void 0 && (0, import_dist.isScalar)(child) && child.value === null && child.source === "";
		if (child === void 0 || child === null || empty) return pair === void 0 ? offset : start(pair.key);
		node = child;
		offset = start(node);
	}
	return offset;
}
/** The entry of a map, also where it comes in by a merge key. */
function pairOf(document, map, key) {
	const own = map.items.findLast((pair) => (0, import_dist.isScalar)(pair.key) && String(pair.key.value) === key);
	if (own !== void 0) return own;
	for (const merge of map.items) {
		if (!(0, import_dist.isScalar)(merge.key) || String(merge.key.value) !== "<<") continue;
		const sources = (0, import_dist.isSeq)(merge.value) ? merge.value.items : [merge.value];
		for (const source of sources) {
			const merged = (0, import_dist.isAlias)(source) ? source.resolve(document) : source;
			const found = (0, import_dist.isMap)(merged) ? merged.items.find((pair) => (0, import_dist.isScalar)(pair.key) && pair.key.value === key) : void 0;
			if (found !== void 0) return found;
		}
	}
}
function start(node) {
	return node?.range?.[0] ?? 0;
}
/** The parser stumbles over one mistake several times; the first of a line says what is wrong. */
function withoutEchoes(mistakes) {
	return mistakes.filter(({ line }, index) => mistakes.findIndex((other) => other.line === line) === index);
}
function sentence(text) {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}

// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));

// src/core/suggestion.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** The known word that was probably meant, or undefined where a guess would mislead. */
function suggestion(written, known) {
	const plain = (word) => word.toLowerCase().replaceAll(/[_ ]/g, "-");
	const meant = plain(written);
	const containing = meant.length < 3 ? [] : known.filter((word) => plain(word).includes(meant));
	if (containing.length === 1) return containing[0];
	if (known.length === 0) return void 0;
	const swapped = known.filter((word) => isSwapped(meant, plain(word)));
	if (swapped.length === 1) return swapped[0];
	const nearest = (0, import_fastest_levenshtein.closest)(meant, known.map(plain));
	const index = known.findIndex((word) => plain(word) === nearest);
	const limit = Math.max(1, Math.floor(Math.max(meant.length, nearest.length) / 3));
	return (0, import_fastest_levenshtein.distance)(meant, nearest) <= limit ? known[index] : void 0;
}
/** Two neighbouring letters in each other's place, `siez` for `size`: one slip of the fingers, but two edits. */
function isSwapped(written, word) {
	const at = [...written].findIndex((letter, index) => letter !== word[index]);
	const swapped = `${written.slice(0, at)}${written[at + 1] ?? ""}${written[at] ?? ""}${written.slice(at + 2)}`;
	return at >= 0 && swapped === word;
}
/** ` Did you mean "x"?` to end a sentence with, or nothing. */
function didYouMean(meant) {
	return meant === void 0 ? "" : ` Did you mean ${JSON.stringify(meant)}?`;
}

// src/core/config-mistake.ts
const shownMistakes = 50;
/** All mistakes of a config file, one a line: `FILE:LINE:COLUMN: what was found, what was expected`. */
var ConfigError = class extends UserError {
	mistakes;
	constructor(mistakes) {
		const lines = mistakes.slice(0, shownMistakes).map(({ file, line, column, message }) => {
			return `${file}:${line}:${column}: ${message}`;
		});
		if (mistakes.length > shownMistakes) lines.push(`and ${mistakes.length - shownMistakes} more mistakes`);
		super(lines.join("\n"));
		this.mistakes = mistakes;
	}
};
/** A written value as a message shows it: short, on one line, without control characters. */
function shown$2(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a map";
	if (typeof value !== "string") return String(value);
	return JSON.stringify(value.length > 80 ? `${value.slice(0, 77)}…` : value);
}
/** The sentence that every mistake is told in. `expected` completes "expected …". */
function foundInstead(value, expected, meant) {
	return `found ${shown$2(value)}, expected ${expected}.${didYouMean(meant)}`;
}

// src/core/platform.ts
/** The platform as it is written in configs and reports. */
function platformName({ goos, goarch, variant }) {
	return variant === void 0 ? `${goos}/${goarch}` : `${goos}/${goarch}/${variant}`;
}
/** The form alone; what Go makes of it is `platformMistake`'s to say. */
const platformPattern = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.,]+)?$/;
const float = ["hardfloat", "softfloat"];
const upTo = (prefix, last) => Array.from({ length: last + 1 }, (_, minor) => `${prefix}${minor}`);
const arm64 = {
	variable: "GOARM64",
	values: [...upTo("v8.", 9), ...upTo("v9.", 5)],
	options: ["lse", "crypto"]
};
const variantsOf = {
	"386": {
		variable: "GO386",
		values: ["sse2", "softfloat"]
	},
	amd64: {
		variable: "GOAMD64",
		values: [
			"v1",
			"v2",
			"v3",
			"v4"
		]
	},
	arm: {
		variable: "GOARM",
		values: [
			"v5",
			"v6",
			"v7"
		],
		options: float
	},
	arm64,
	mips: {
		variable: "GOMIPS",
		values: float
	},
	mipsle: {
		variable: "GOMIPS",
		values: float
	},
	mips64: {
		variable: "GOMIPS64",
		values: float
	},
	mips64le: {
		variable: "GOMIPS64",
		values: float
	},
	ppc64: {
		variable: "GOPPC64",
		values: [
			"power8",
			"power9",
			"power10"
		]
	},
	ppc64le: {
		variable: "GOPPC64",
		values: [
			"power8",
			"power9",
			"power10"
		]
	},
	riscv64: {
		variable: "GORISCV64",
		values: [
			"rva20u64",
			"rva22u64",
			"rva23u64"
		]
	},
	wasm: {
		variable: "GOWASM",
		values: ["satconv", "signext"],
		options: ["satconv", "signext"]
	}
};
const goosOf = {
	macos: "darwin",
	osx: "darwin",
	win: "windows",
	win32: "windows"
};
const goarchOf = {
	x64: "amd64",
	x86_64: "amd64",
	aarch64: "arm64",
	x86: "386",
	i386: "386",
	armv5: "arm/v5",
	armv6: "arm/v6",
	armv7: "arm/v7",
	armhf: "arm/v7"
};
/**
* What is wrong with a platform, as `found …, expected …`, or undefined. `known` are the lines of `go tool dist list`;
* without them any pair of the right form passes.
*/
function platformMistake(text, known) {
	const found = `found ${JSON.stringify(text)}, expected`;
	const form = "GOOS/GOARCH, such as linux/arm64, or with a variant, such as linux/arm/v7";
	const [goos, goarch, variant] = text.split("/");
	if (goos === void 0 || goarch === void 0 || !platformPattern.test(text)) {
		const lower = text.trim().toLowerCase().replaceAll(/[-_ ]/g, "/");
		const meant = platformPattern.test(lower) && platformMistake(lower, known) === void 0 ? lower : void 0;
		return `${found} ${form}.${didYouMean(meant ?? suggestion(text, known ?? []))}`;
	}
	const pair = `${goos}/${goarch}`;
	const renamed = `${goosOf[goos] ?? goos}/${goarchOf[goarch] ?? goarch}`;
	if (renamed !== pair) return `${found} Go's own names.${didYouMean(renamed)}`;
	if (known !== void 0 && !known.includes(pair)) return `${found} a platform that this Go toolchain builds for (see "go tool dist list").${didYouMean(suggestion(pair, known))}`;
	if (variant === void 0) return void 0;
	const variants = variantsOf[goarch];
	if (variants === void 0) return `${found} ${pair} without a variant: ${goarch} has none.${didYouMean(pair)}`;
	return isVariant(variant, variants) ? void 0 : `${found} one of ${summary$1(variants.values)} after ${pair}.${didYouMean(`${pair}/${nearestVariant(variant, variants)}`)}`;
}
function isVariant(variant, { values, options = [] }) {
	const [value, ...rest] = variant.split(",");
	return value !== void 0 && values.includes(value) && rest.every((option) => options.includes(option));
}
/** Of numbered variants the numerically nearest: v9 means v4 rather than v1, and v8 means v8.0. */
function nearestVariant(variant, { values }) {
	const numberIn = (text) => Number.parseFloat(/[0-9]+(?:\.[0-9]+)?/.exec(text)?.[0] ?? "");
	const wanted = numberIn(variant);
	const gap = (value) => Math.abs(numberIn(value) - wanted);
	const [first = "", ...others] = values;
	if (Number.isNaN(wanted) || Number.isNaN(numberIn(first))) return suggestion(variant, values) ?? first;
	return others.reduce((nearest, value) => gap(value) < gap(nearest) ? value : nearest, first);
}
function summary$1(values) {
	return values.length > 6 ? `${values[0]} to ${values.at(-1)}` : values.join(", ");
}
/** The platform of a text such as `linux/arm/v7`. Throws a UserError that says what was expected. */
function parsePlatform(text, known) {
	const mistake = platformMistake(text, known);
	if (mistake !== void 0) throw new UserError(`platform: ${mistake}`);
	const [goos = "", goarch = "", variant] = text.split("/");
	return variant === void 0 ? {
		goos,
		goarch
	} : {
		goos,
		goarch,
		variant
	};
}
/** The environment that makes the go command build for a platform: GOOS, GOARCH and, for a variant, GOARM, GOAMD64… */
function platformEnv({ goos, goarch, variant }) {
	const env = {
		GOOS: goos,
		GOARCH: goarch
	};
	if (variant === void 0) return env;
	const variable = variantsOf[goarch]?.variable;
	if (variable === void 0) throw new Error(`${goarch} has no variants`);
	return {
		...env,
		[variable]: variable === "GOARM" ? variant.replace(/^v/, "") : variant
	};
}

// src/core/config-values.ts
/** The message of a value of the wrong kind; `expected` completes "expected …". */
function wants(expected, meant) {
	return ({ input }) => foundInstead(input, expected, typeof input === "object" ? void 0 : meant?.(String(input)));
}
/** valibot takes a list for a map with the keys 0, 1, 2; JSON Schema, and people, do not. */
function noList(schema, expected) {
	const run = (dataset, config) => Array.isArray(dataset.value) ? {
		typed: false,
		value: dataset.value,
		issues: [refusal(dataset.value, wants(expected)({ input: dataset.value }))]
	} : schema["~run"](dataset, config);
	return {
		...schema,
		"~run": run
	};
}
/** A map of exactly these keys. Unlike valibot's own it reports all unknown keys, each with a suggestion. */
function keys$1(entries) {
	const known = Object.keys(entries);
	const expected = known.length > 3 ? `a map with keys such as ${known.slice(0, 3).join(", ")}` : `a map of ${known.join(", ")}`;
	const strict = strictObject(entries, ({ input, path, expected: key }) => path === void 0 ? foundInstead(input, expected) : `the key ${key} is missing.`);
	const run = (dataset, config) => {
		const input = dataset.value;
		if (typeof input !== "object" || input === null) return strict["~run"](dataset, config);
		const isKnown = ([key]) => Object.hasOwn(entries, key);
		const result = strict["~run"]({
			typed: false,
			value: Object.fromEntries(Object.entries(input).filter(isKnown))
		}, config);
		const [first, ...rest] = [...Object.keys(input).filter((key) => !Object.hasOwn(entries, key)).map((key) => {
			const message = `found the unknown key ${shown$2(key)}, expected one of ${known.join(", ")}.`;
			const path = [{
				type: "object",
				origin: "key",
				input: { ...input },
				key,
				value: void 0
			}];
			return {
				...refusal(key, message + didYouMean(suggestion(key, known))),
				path
			};
		}), ...result.issues ?? []];
		return first === void 0 ? result : {
			typed: false,
			value: result.value,
			issues: [first, ...rest]
		};
	};
	return noList({
		...strict,
		"~run": run
	}, expected);
}
/**
* Adds the mistakes that only a map as a whole shows. Unlike valibot's own checks these also run where parts of the map
* have mistakes, so that all are told at once; they get the map as it is written.
*/
function asWhole(schema, findingsIn) {
	const run = (dataset, config) => {
		const written = dataset.value;
		const result = schema["~run"](dataset, config);
		const issues = (isMap(written) ? findingsIn(written) : []).map(({ message, key }) => {
			if (key === void 0) return refusal(written, message);
			const path = [{
				type: "object",
				origin: key.origin,
				input: { ...written },
				key: key.name,
				value: void 0
			}];
			return {
				...refusal(written, message),
				path
			};
		});
		const [first, ...rest] = [...result.issues ?? [], ...issues];
		return first === void 0 ? result : {
			typed: false,
			value: result.value,
			issues: [first, ...rest]
		};
	};
	return {
		...schema,
		"~run": run
	};
}
/** A map as YAML has it. */
function isMap(written) {
	return typeof written === "object" && written !== null && !Array.isArray(written);
}
function refusal(input, message) {
	return {
		kind: "schema",
		type: "strict_object",
		input,
		expected: "Object",
		received: shown$2(input),
		message
	};
}
/** Any text that is not empty. */
function text(description$8, expected = "a text") {
	return pipe(string(wants(expected)), description(description$8), nonEmpty(wants(`${expected} that is not empty`)));
}
/** A text of a form that a regular expression tells. */
function textLike(pattern, expected, description$9) {
	return pipe(string(wants(expected)), description(description$9), regex(pattern, wants(expected)));
}
/** True or false; people write YAML 1.1's `on`, `off`, `yes` and `no` too, which are texts in YAML 1.2. */
function flag(description$7) {
	const meant = (written) => /^(?:on|yes|y)$/i.test(written) ? "true" : /^(?:off|no|n)$/i.test(written) ? "false" : void 0;
	return pipe(boolean(wants("true or false", meant)), description(description$7));
}
/** One of a few words. */
function oneOf(words, description$6, what = "one of") {
	return pipe(picklist(words, wants(`${what} ${words.join(", ")}`, (written) => suggestion(written, words))), description(description$6));
}
/** A whole number within a range. */
function whole(from, to, description$4) {
	const message = wants(`a whole number from ${from} to ${to}`);
	return pipe(number$2(message), description(description$4), integer(message), minValue(from, message), maxValue(to, message));
}
/** A quantity as text, within a range given as it would be written; its output is in base units. */
function amount(quantity, description$5, from, to) {
	const bound = (limit, otherwise) => limit === void 0 ? otherwise : quantity.value(limit);
	const least = bound(from, 0);
	const most = bound(to, Number.POSITIVE_INFINITY);
	const message = wants(quantity.expected, quantity.meant);
	const range = [from === void 0 ? "" : `at least ${from}`, to === void 0 ? "" : `at most ${to}`];
	return pipe(string(message), title(quantity.title), description(description$5), regex(quantity.pattern, message), check((written) => quantity.value(written) >= least && quantity.value(written) <= most, wants(range.filter((part) => part !== "").join(" and "))), transform(quantity.value));
}
/** `off`, whose output is undefined, or a quantity. */
function offOr(quantity, description$2, from, to) {
	const either = {
		...quantity,
		title: `off or ${quantity.title}`,
		pattern: new RegExp(`^off$|${quantity.pattern.source}`),
		expected: `off, or ${quantity.expected}`,
		meant: (written) => /^(?:false|none|no|0)$/i.test(written) ? "off" : quantity.meant(written),
		value: (written) => written === "off" ? quantity.value(from) : quantity.value(written)
	};
	const message = wants(either.expected, either.meant);
	const written = pipe(string(message), title(either.title), description(description$2));
	return pipe(written, regex(either.pattern, message), check((off) => either.value(off) >= quantity.value(from) && either.value(off) <= quantity.value(to), wants(`off, or at least ${from} and at most ${to}`)), transform((off) => off === "off" ? void 0 : quantity.value(off)));
}
/** Values that end up as texts of a program: numbers and booleans are taken as they are written. */
function scalar() {
	const expected = "a text, a number, true or false";
	return pipe(union([
		string(),
		number$2(),
		boolean()
	], ({ input }) => input === null ? `found nothing, expected ${expected}; an empty text is written "".` : foundInstead(input, expected)), transform(String));
}
/** Environment variables. */
function variables(description$10) {
	const name = pipe(string(), regex(/^[A-Za-z_][A-Za-z0-9_]*$/, wants("a variable's name, of letters, digits and _")));
	const expected = "a map of variables and their values";
	return pipe(noList(record(name, scalar(), wants(expected)), expected), title("map of variables"), description(description$10));
}
/** A platform, or `host`; its output is the text. */
function platformText(description$3, hostToo = true) {
	const form = platformPattern.source;
	const pattern = new RegExp(hostToo ? `^host$|${form}` : form);
	const message = ({ input }) => {
		const host = typeof input === "string" && /^(?:local|native|hosts|localhost)$/i.test(input) ? "host" : void 0;
		if (hostToo && host !== void 0) return foundInstead(input, "host or GOOS/GOARCH", host);
		if (typeof input !== "string") return foundInstead(input, "GOOS/GOARCH, such as linux/arm64");
		return platformMistake(input) ?? foundInstead(input, "GOOS/GOARCH, such as linux/arm64");
	};
	return pipe(string(message), title("platform"), description(description$3), regex(pattern, message), check((written) => written === "host" || platformMistake(written) === void 0, message));
}

// src/core/flag-set.ts
const flagSet = (name, rest) => ({
	name,
	env: {},
	runEnv: {},
	...rest
});
/** The flag sets that a config can name without defining them. */
const builtInFlagSets = [
	flagSet("default", {}),
	flagSet("stripped", { ldflags: "-s -w" }),
	flagSet("strip-symbols", { ldflags: "-s" }),
	flagSet("strip-dwarf", { ldflags: "-w" }),
	flagSet("pie", { buildmode: "pie" }),
	flagSet("trimpath", { trimpath: true }),
	flagSet("no-inline", { gcflags: "all=-l" }),
	flagSet("gc-off", { runEnv: { GOGC: "off" } }),
	flagSet("release", {
		trimpath: true,
		ldflags: "-s -w",
		env: { CGO_ENABLED: "0" }
	})
];
/**
* What is wrong with a GOEXPERIMENT, in a sentence, or undefined. `known` are the names that the toolchain in use
* has: they come and go with Go's versions. The go command's own message drops a leading "no", which negates.
*/
function checkGoexperiment(value, known) {
	for (const name of value.split(",")) {
		if (name === "" || name === "none") continue;
		const negated = name.startsWith("no");
		const experiment = negated ? name.slice(2) : name;
		if (known.includes(experiment) || experiment === "regabi") continue;
		if (experiment === "gc") return `GOEXPERIMENT=${value}: Go has no experiment that switches the garbage collector off. What Go does have: the flag set gc-off (GOGC=off at run time), GOMEMLIMIT in run-env, or another compiler by build: (TinyGo: tinygo build -gc=none).`;
		const meant = suggestion(experiment, known);
		const list = known.length === 0 ? "none" : known.join(", ");
		return `GOEXPERIMENT=${value}: this Go toolchain has no experiment ${JSON.stringify(experiment)}; it has ${list}.` + didYouMean(meant === void 0 ? void 0 : `${negated ? "no" : ""}${meant}`);
	}
}

// src/core/config-flag-set.ts
/** What a name may consist of: it is printed in tables, given on command lines and becomes part of file names. */
const namePattern = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/;
const nameRule = "a name of at most 64 letters, digits and . _ + -, beginning with a letter or digit";
const builtInNames = builtInFlagSets.map(({ name }) => name);
const tag = /^[\p{L}\p{N}_.]+$/u;
const tagMessage = wants("build tags of letters, digits, dots and _");
const definition$1 = keys$1({
	name: textLike(namePattern, nameRule, "Name in reports and budgets. A built-in name with other keys beside it replaces that flag set."),
	ldflags: exactOptional(text("-ldflags of go build.")),
	gcflags: exactOptional(text("-gcflags of go build.")),
	asmflags: exactOptional(text("-asmflags of go build.")),
	tags: exactOptional(pipe(union([string(), array(string(wants("a build tag")))], wants("build tags: a text or a list")), title("text or list of text"), description("Build tags: a list, or a text with commas or spaces between them."), check((written) => split$1(written).every((name) => tag.test(name)) && split$1(written).length > 0, tagMessage), transform(split$1))),
	buildmode: exactOptional(oneOf([
		"default",
		"exe",
		"pie"
	], "-buildmode of go build. Those that make no program are left out.")),
	trimpath: exactOptional(flag("-trimpath of go build.")),
	race: exactOptional(flag("-race of go build. Needs cgo.")),
	pgo: exactOptional(text("-pgo of go build: auto, off, or the path of a profile.")),
	env: exactOptional(variables("Environment of the build, such as CGO_ENABLED or GOEXPERIMENT. GOOS and GOARCH are for platforms.")),
	"run-env": exactOptional(variables("Environment of the measured program, such as GOGC or GOMEMLIMIT.")),
	build: exactOptional(text("A shell line that builds in place of the go command. It must write $OUTPUT; $PACKAGE, GOOS and GOARCH are set."))
});
const goBuildKeys = [
	"ldflags",
	"gcflags",
	"asmflags",
	"tags",
	"buildmode",
	"trimpath",
	"race",
	"pgo"
];
const definedFlagSet = asWhole(definition$1, ({ name, ...rest }) => {
	const at = (key, message) => ({
		message,
		key: {
			name: key,
			origin: "key"
		}
	});
	const env = isMap(rest.env) ? rest.env : {};
	const alone = typeof name === "string" && Object.keys(rest).length === 0 && !builtInNames.includes(name);
	const meant = `a built-in flag set (${builtInNames.join(", ")}), or keys that define this one`;
	const beside = rest.build === void 0 ? [] : goBuildKeys.filter((key) => key in rest);
	return [
		...alone ? [at("name", foundInstead(name, meant, suggestion(name, builtInNames)))] : [],
		...beside.map((key) => at(key, `found ${key} beside build, expected it in that line: build runs in place of go build.`)),
		...rest.race === true && String(env.CGO_ENABLED) === "0" ? [at("race", "found race with CGO_ENABLED=0, expected one of them: the race detector needs cgo.")] : [],
		...["GOOS", "GOARCH"].filter((variable) => variable in env).map((variable) => at("env", `found ${variable}, expected it under platforms.`))
	];
});
/** A built-in name, or a definition. */
const flagSetSchema = union([pipe(picklist(builtInNames, wants(`a built-in flag set (${builtInNames.join(", ")}), or a map that defines one`, (name) => suggestion(name, builtInNames))), title("name of a built-in flag set")), definedFlagSet], wants("the name of a built-in flag set, or a map that defines one"));
function split$1(written) {
	return typeof written === "string" ? written.split(/[,\s]+/).filter((name) => name !== "") : [...written];
}

// src/core/config-ready.ts
const kinds = [
	"http",
	"tcp",
	"stdout",
	"exit"
];
const host = String.raw`localhost|[0-9]{1,3}(?:\.[0-9]{1,3}){3}|\[[0-9A-Fa-f:.]+\]`;
const port = String.raw`:(?:\{port\}|[0-9]{1,5})`;
const urlPattern = new RegExp(String.raw`^http://(?:${host})(?:${port})?(?:[/?]\S*)?$`);
const urlExpected = "an http:// URL on localhost or an IP address, such as http://127.0.0.1:{port}/healthz";
const addressPattern = new RegExp(`^(?:${host})?${port}$`);
const addressExpected = "an address on localhost or an IP address, such as 127.0.0.1:{port}";
const isUrl = (written) => URL.canParse(written.replaceAll("{port}", "1"));
const url = pipe(textLike(urlPattern, urlExpected, "Ready when a GET of this http:// URL is answered with a status from 200 to 399."), check(isUrl, wants(urlExpected)));
const address = pipe(textLike(addressPattern, addressExpected, "Ready when this address accepts a connection."), check((written) => isUrl(`http://${written.replace(/^:/, "localhost:")}`) && !written.endsWith(":0"), wants(addressExpected)));
const pattern = pipe(string(wants("a regular expression in Go syntax")), title("regular expression"), description("Ready when a line of standard output matches this regular expression (Go syntax)."), nonEmpty(wants("a regular expression that is not empty")), check((written) => regexpMistake(written) === void 0, ({ input }) => foundInstead(input, `a regular expression in Go syntax: ${regexpMistake(String(input))}`)));
/**
* What keeps Go from compiling a regular expression, as far as that can be told without Go: it has no lookaround and
* no back-references, and what is malformed in JavaScript is malformed in Go. The probe has the last word.
*/
function regexpMistake(written) {
	const literal = written.replaceAll(/\\Q[\s\S]*?(?:\\E|$)/g, "q").replaceAll(/\\\\/g, "b");
	if (/\(\?(?:=|!|<=|<!)/.test(literal)) return "it has no lookahead and no lookbehind";
	if (/\\[1-9]/.test(literal)) return "it has no back-references";
	const translated = literal.replaceAll("(?P<", "(?<").replaceAll(/\(\?[imsU]*(?:-[imsU]+)?\)/g, "").replaceAll(/\(\?[imsU]*(?:-[imsU]+)?:/g, "(?:").replaceAll(/\[:\^?[a-z]+:\]/g, "a-z");
	try {
		new RegExp(translated);
		return;
	} catch (cause) {
		return cause instanceof Error ? cause.message.slice(cause.message.lastIndexOf(": ") + 2) : String(cause);
	}
}
const entries = keys$1({
	http: exactOptional(url),
	tcp: exactOptional(address),
	stdout: exactOptional(pattern),
	exit: exactOptional(whole(0, 255, "Ready when it has ended, with this exit code."))
});
/** One kind of readiness; its output is the `Ready` that the probe is told. */
const readySchema = pipe(entries, description("How the program shows that it is ready: exactly one of these."), metadata({
	minProperties: 1,
	maxProperties: 1
}), check((written) => Object.keys(written).length === 1, ({ input }) => `found ${Object.keys(input).join(" and ") || "none"}, expected exactly one of ${kinds.join(", ")}.`), transform(({ http, tcp, stdout, exit }) => {
	if (http !== void 0) return {
		kind: "http",
		url: http
	};
	if (tcp !== void 0) return {
		kind: "tcp",
		address: tcp
	};
	if (stdout !== void 0) return {
		kind: "stdout",
		pattern: stdout
	};
	return {
		kind: "exit",
		code: exit ?? 0
	};
}));

// src/core/quantity.ts
const number = String.raw`[0-9]+(?:\.[0-9]+)?`;
const bytesOf = {
	B: 1,
	kB: 1e3,
	MB: 1e6,
	GB: 1e9,
	TB: 0xe8d4a51000,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30,
	TiB: 2 ** 40
};
/** A number and its unit, however the unit is spelled; no unit is ''. */
function loosely(text) {
	const [, amount, unit] = /^\s*([0-9][0-9_]*(?:\.[0-9]+)?|\.[0-9]+)\s*([\p{L}%]*)\s*$/u.exec(text) ?? [];
	if (amount === void 0 || unit === void 0) return void 0;
	return {
		amount: amount.replaceAll(/_/g, "").replace(/^\./, "0."),
		unit: unit.toLowerCase()
	};
}
/** SI and IEC units with a number in front: `12MiB`, `1.5 GB`, `512B`. Value in bytes. */
const size = {
	title: "size",
	pattern: new RegExp(`^(?:[0-9]+ ?B|${number} ?(?:kB|MB|GB|TB|KiB|MiB|GiB|TiB))$`),
	expected: "a size with its unit, such as 12MiB, 32MB, 64kB or 512B",
	value: (text) => {
		const [, amount, unit] = /^([0-9.]+) ?([A-Za-z]+)$/.exec(text) ?? [];
		return Math.round(Number(amount) * (bytesOf[unit ?? ""] ?? NaN));
	},
	meant: (text) => {
		const loose = loosely(text);
		if (loose === void 0) return void 0;
		const { amount, unit } = loose;
		if (/^b(?:ytes?)?$/.test(unit) || unit === "" && Number(amount) >= 1024) return amount.includes(".") ? void 0 : `${amount}B`;
		const [, letter, binary] = /^([kmgt])(i?)b?(?:ytes?)?$/.exec(unit) ?? [];
		if (letter === void 0) return void 0;
		if (binary === "i") return `${amount}${letter.toUpperCase()}iB`;
		return `${amount}${letter === "k" ? "k" : letter.toUpperCase()}B`;
	}
};
const nanosecondsOf = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	μs: 1e3,
	ms: 1e6,
	s: 1e9,
	m: 6e10,
	h: 36e11
};
const durationPart = String.raw`(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h)`;
/**
* A duration as Go's ParseDuration takes it: `60s`, `1m30s`, `10ms`, `.5s`. Value in seconds. Neither negative nor `0`,
* which says nothing that `0s` does not.
*/
const duration = {
	title: "duration",
	pattern: new RegExp(String.raw`^\+?(?:${durationPart})+$`),
	expected: "a duration with its unit, such as 60s, 1m30s or 10ms",
	value: (text) => {
		let nanoseconds = 0;
		for (const [, amount, unit] of text.matchAll(/([0-9.]+)([^0-9.]+)/g)) nanoseconds += Math.round(Number(amount) * (nanosecondsOf[unit ?? ""] ?? NaN));
		return nanoseconds / 1e9;
	},
	meant: (text) => {
		if (/^\s*[0-9]+(?:\.[0-9]+)?\s*$/.test(text)) return `${text.trim()}s`;
		const spelled = text.replaceAll(/\s+/g, "").toLowerCase().replaceAll(/([0-9.]+)d(?:ays?)?/g, (_, days) => `${Number(days) * 24}h`).replaceAll(/(?:milliseconds?|millis|msecs?)/g, "ms").replaceAll(/(?:seconds?|secs?)/g, "s").replaceAll(/(?:minutes?|mins?)/g, "m").replaceAll(/(?:hours?|hrs?)/g, "h");
		return duration.pattern.test(spelled) ? spelled : void 0;
	}
};
/** `1%`, `0.5 %`. Value in per cent. */
const percent$1 = {
	title: "percentage",
	pattern: new RegExp(`^${number} ?%$`),
	expected: "a percentage, such as 1% or 0.5%",
	value: (text) => Number(text.slice(0, -1)),
	meant: (text) => {
		const loose = loosely(text);
		if (loose === void 0 || !/^(?:|%|pct|percent|per\s?cent)$/.test(loose.unit)) return void 0;
		return `${loose.amount}%`;
	}
};
/** A size that grows with time: `10kB/min`. Value in bytes per minute. */
const sizePerMinute = {
	title: "size per minute",
	pattern: new RegExp(`${size.pattern.source.slice(0, -1)}/min$`),
	expected: "a size per minute, such as 10kB/min",
	value: (text) => size.value(text.slice(0, -4)),
	meant: (text) => {
		const bare = text.replace(/\s*\/\s*m(?:in(?:ute)?)?$/, "");
		const meant = size.pattern.test(bare) ? bare : size.meant(bare);
		return meant === void 0 ? void 0 : `${meant}/min`;
	}
};

// src/core/config-program.ts
const packageExpected = "the path of one main package, such as ./cmd/server, relative to the working directory";
const packagePattern = /^[^-/\s\\][^\s\\]*$/;
const isOnePackage = (written) => !written.includes("...") && !/^[A-Za-z]:/.test(written);
/** Whether the path is one that the go command can be given, so that its name is worth a word. */
function isPackagePath(path) {
	return packagePattern.test(path) && isOnePackage(path);
}
const packagePath = pipe(string(wants(packageExpected)), title("package"), description("One main package as the go command takes it, relative to the working directory: `./cmd/server`."), regex(packagePattern, wants(packageExpected, (written) => written.includes("\\") ? slashes(written) : void 0)), check(isOnePackage, wants(`${packageExpected}; without programs, every main package is found`)));
const slashes = (written) => written.replaceAll("\\", "/");
const runKeys = keys$1({
	args: optional(pipe(array(scalar(), wants("a list, one item for each argument")), title("list of text"), description("Arguments. `{port}` is replaced by a free port, another one for each start.")), []),
	env: optional(variables("Environment, beside the minimal one that every program gets. `{port}` as in args."), {}),
	ready: optional(readySchema, { exit: 0 }),
	timeout: optional(amount(duration, "How long a start may take until it counts as failed.", "10ms", "10m"), "10s")
});
const run$2 = pipe(asWhole(runKeys, ({ args, env, ready }) => {
	const { http, tcp } = isMap(ready) ? ready : {};
	const told = [...Array.isArray(args) ? args : [], ...isMap(env) ? Object.values(env) : []];
	const hasPort = (value) => typeof value === "string" && value.includes("{port}");
	if (![http, tcp].some(hasPort) || told.some(hasPort)) return [];
	return [{
		message: "found {port} here but in neither args nor env, expected it in one of them: the program cannot know its port.",
		key: {
			name: "ready",
			origin: "value"
		}
	}];
}), description("How to start the program. Without it the program is only sized."));
const definition = keys$1({
	name: exactOptional(textLike(namePattern, nameRule, "Name in reports and budgets. Default: the last element of the package.")),
	package: packagePath,
	run: exactOptional(run$2),
	load: exactOptional(text("A shell line that puts load on the running program, for soaks.")),
	prebuilt: exactOptional(pipe(keys$1({
		base: text("Path of the binary of base."),
		head: text("Path of the binary of head.")
	}), description("Binaries that are measured as they are, in place of building.")))
});
/** A package, or a map with one. */
const programSchema = union([packagePath, definition], wants("a package such as ./cmd/server, or a map"));
/**
* The name of a package's program: its last element, as the go command names binaries, so never a major version.
* Undefined where the path has none, as `.` has.
*/
function nameOfPackage(path) {
	const elements = path.split("/").filter((element) => element !== "" && element !== "." && element !== "..");
	const last = elements.at(-1);
	return last !== void 0 && elements.length > 1 && /^v[0-9]+$/.test(last) ? elements.at(-2) : last;
}

// src/core/config-names.ts
const runnerPlatforms = [
	"linux",
	"windows",
	"darwin"
].flatMap((goos) => [`${goos}/amd64`, `${goos}/arm64`]);
function nameMistakes(written, { platforms, module, experiments }) {
	const programs = listIn(written, "programs").map((item, index) => programName(item, index, module));
	const programNames = programs.map(({ name }) => name);
	const flagSetNames = listIn(written, "flag-sets").map((item) => stringIn(item) ?? stringIn(keyIn(item, "name")));
	const hasPrograms = keyIn(written, "programs") !== void 0;
	const hasFlagSets = keyIn(written, "flag-sets") !== void 0;
	return [
		...programs.flatMap(({ mistake }) => mistake ?? []),
		...twice(programNames, "programs", "program"),
		...twice(flagSetNames, "flag-sets", "flag set"),
		...unknownPlatforms(written, platforms),
		...unknownExperiments(written, experiments),
		...listIn(written, "budgets").flatMap((budget, index) => [
			...hasPrograms ? unknownName(budget, index, "program", programNames) : [],
			...unknownName(budget, index, "flag-set", hasFlagSets ? flagSetNames : ["default", "stripped"], builtInNames),
			...unknownBudgetPlatform(budget, index, platformsIn(written), platforms)
		])
	];
}
/** The name that a program goes by, given or from its package. */
function programName(item, index, module) {
	const given = stringIn(keyIn(item, "name"));
	if (given !== void 0) return { name: given };
	const path = stringIn(item) ?? stringIn(keyIn(item, "package"));
	if (path === void 0) return { name: void 0 };
	const name = nameOfPackage(path) ?? (module === void 0 ? void 0 : nameOfPackage(module));
	if (name !== void 0 && namePattern.test(name)) return { name };
	const at = typeof item === "string" ? ["programs", index] : [
		"programs",
		index,
		"package"
	];
	const message = name === void 0 ? `found the package ${shown$2(path)}, whose path gives the program no name, expected a name beside it: { name: …, package: ${path} }.` : `found the package ${shown$2(path)} without a name; its last element is no name: expected ${nameRule}.`;
	return {
		name: void 0,
		mistake: isPackagePath(path) ? {
			path: at,
			message
		} : void 0
	};
}
/** Names become parts of file names, which some systems compare without case. */
function twice(names, key, what) {
	const lower = names.map((name) => name?.toLowerCase());
	return lower.flatMap((name, index) => {
		if (name === void 0 || lower.indexOf(name) === index) return [];
		const first = names[lower.indexOf(name)];
		const other = first === names[index] ? "" : `, once as ${shown$2(first)}`;
		return [{
			path: [key, index],
			message: `found the ${what} ${shown$2(names[index])} twice${other}, expected each name once: give one of them another.`
		}];
	});
}
function unknownName(budget, index, key, names, others = []) {
	const name = stringIn(keyIn(budget, key));
	if (name === void 0 || name === "" || names.includes(name) || names.includes(void 0)) return [];
	const known = names.filter((candidate) => candidate !== void 0);
	return [{
		path: [
			"budgets",
			index,
			key
		],
		message: unknownNameMessage(key, name, known, others)
	}];
}
/** Says that a budget names something that is not there. `others` exist, but not in this config. */
function unknownNameMessage(key, name, known, others = []) {
	const what = key === "program" ? "a program" : "a flag set";
	if (others.includes(name)) return `found the built-in flag set ${shown$2(name)}, which flag-sets does not list, expected one of ${known.join(", ")}: add it there.`;
	const listed = [...new Set(known)];
	const expected = listed.length === 0 ? `no name, as there is no ${key === "program" ? "program" : "flag set"}` : `${what} that is there: ${listed.join(", ")}`;
	return foundInstead(name, expected, suggestion(name, known));
}
function unknownPlatforms(written, known) {
	if (known === void 0) return [];
	const runners = keyIn(written, "runners");
	const keys = typeof runners === "object" && runners !== null && !Array.isArray(runners) ? Object.keys(runners) : [];
	return [...platformsIn(written).map((text, index) => ({
		text: text ?? "",
		path: ["platforms", index],
		message: ""
	})), ...keys.map((text) => ({
		text,
		path: ["runners", text],
		of: "key",
		message: ""
	}))].flatMap(({ text, ...place }) => {
		if (text === "host" || text === "" || platformMistake(text) !== void 0) return [];
		const message = platformMistake(text, known);
		return message === void 0 ? [] : [{
			...place,
			message
		}];
	});
}
function unknownExperiments(written, known) {
	if (known === void 0) return [];
	return listIn(written, "flag-sets").flatMap((flagSet, index) => {
		const value = stringIn(keyIn(keyIn(flagSet, "env"), "GOEXPERIMENT"));
		const message = value === void 0 ? void 0 : checkGoexperiment(value, known);
		return message === void 0 ? [] : [{
			path: [
				"flag-sets",
				index,
				"env",
				"GOEXPERIMENT"
			],
			message
		}];
	});
}
function unknownBudgetPlatform(budget, index, listed, known) {
	const platform = stringIn(keyIn(budget, "platform"));
	if (platform === void 0 || platform === "host" || platformMistake(platform) !== void 0) return [];
	if (listed.includes(platform) || listed.includes(void 0)) return [];
	const hosts = listed.includes("host") ? known ?? runnerPlatforms : [];
	if (hosts.includes(platform)) return [];
	const names = listed.filter((name) => name === "host" || name !== void 0 && platformMistake(name) === void 0);
	const meant = suggestion(platform, [...names, ...hosts]);
	const expected = `a platform that platforms lists (${names.join(", ")})${hosts.length > 0 ? ", or that of a host" : ""}`;
	return [{
		path: [
			"budgets",
			index,
			"platform"
		],
		message: foundInstead(platform, expected, meant)
	}];
}
function platformsIn(written) {
	if (keyIn(written, "platforms") === void 0) return ["host"];
	return listIn(written, "platforms").map(stringIn);
}
function keyIn(value, key) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
	return value[key];
}
function listIn(value, key) {
	const list = keyIn(value, key);
	return Array.isArray(list) ? list : [];
}
function stringIn(value) {
	return typeof value === "string" ? value : void 0;
}

// src/core/config-normal.ts
/** A config without mistakes in the shape that the rest of the program reads. */
function normalConfig(written, origin = {}) {
	const { programs, prepare, shards, history, measure } = written;
	const { soak, "memory-limit": memoryLimit, ...counts } = measure;
	return {
		...programs === void 0 ? {} : { programs: programs.map((program) => programOf(program, origin)) },
		flagSets: written["flag-sets"].map(flagSetOf),
		platforms: written.platforms.map((platform) => platform === "host" ? platform : parsePlatform(platform)),
		...prepare === void 0 ? {} : { prepare },
		freeze: written.freeze,
		measure: {
			...counts,
			...soak === void 0 ? {} : { soak },
			...memoryLimit === void 0 ? {} : { memoryLimit }
		},
		budgets: written.budgets.map((budget, index) => budgetOf$1(budget, index, origin)),
		overrideLabel: written["override-label"],
		commentAbove: {
			bytes: written["comment-above"].size,
			percent: written["comment-above"].percent
		},
		...shards === void 0 ? {} : { shards },
		runners: written.runners,
		...history === void 0 ? {} : { history }
	};
}
function programOf(written, { module }) {
	const program = typeof written === "string" ? { package: written } : written;
	const name = program.name ?? nameOfPackage(program.package) ?? nameOfPackage(module ?? "");
	if (name === void 0) throw new Error(`no name for ${program.package}; the names were checked before`);
	return {
		...program,
		name
	};
}
function flagSetOf(written) {
	const defined = typeof written === "string" ? { name: written } : written;
	const builtIn = builtInFlagSets.find(({ name }) => name === defined.name);
	if (builtIn !== void 0 && Object.keys(defined).length === 1) return builtIn;
	const { "run-env": runEnv = {}, env = {}, ...rest } = defined;
	return {
		...rest,
		env,
		runEnv
	};
}
function budgetOf$1(written, index, { lineOf }) {
	const { "flag-set": flagSet, "max-growth": maxGrowth, ...rest } = written;
	return {
		...rest,
		...flagSet === void 0 ? {} : { flagSet },
		...maxGrowth === void 0 ? {} : { maxGrowth },
		...lineOf === void 0 ? {} : { line: lineOf(["budgets", index]) }
	};
}

// src/core/config-budget.ts
const budgetExpected = "a budget: a map with metric and max or max-growth";
const maxText = "Highest value that head may have, in the unit of the metric.";
const growthText = "How much head may have over base: per cent of base, or an amount in the unit of the metric. 0% allows none.";
/** The ids of the metrics of a unit. */
function idsOf(unit) {
	return metrics.filter((metric) => metric.unit === unit).map(({ id }) => id);
}
/** The keys that every budget may have, whatever its metric. */
const common = {
	program: exactOptional(text("Only this program. Default: every program.", "the name of a program")),
	"flag-set": exactOptional(text("Only this flag set. Default: every flag set.", "the name of a flag set")),
	platform: exactOptional(platformText("Only this platform. Default: every platform."))
};
const what = {
	level: optional(oneOf(["fail", "warn"], "What happens when the limit is broken."), "fail"),
	against: optional(oneOf(["base", "release"], "What growth is compared with: the base revision, or the latest release."), "base")
};
function budgetOf(unit, max, maxGrowth) {
	return keys$1({
		metric: pipe(picklist(idsOf(unit)), title("id of a metric"), description("What is limited; see below.")),
		...common,
		max: exactOptional(max),
		"max-growth": exactOptional(maxGrowth),
		...what
	});
}
/** Per cent, or an amount. */
function growth$1(absolute) {
	const either = {
		title: `percentage or ${absolute.title}`,
		pattern: new RegExp(`${percent$1.pattern.source}|${absolute.pattern.source}`),
		expected: `${percent$1.expected}, or ${absolute.expected}`,
		meant: (written) => percent$1.meant(written) ?? absolute.meant(written)
	};
	const message = wants(either.expected, either.meant);
	return pipe(string(message), title(either.title), description(growthText), regex(either.pattern, message), transform((written) => growthOf(written, absolute)));
}
function growthOf(written, absolute) {
	if (percent$1.pattern.test(written)) return {
		kind: "percent",
		percent: percent$1.value(written)
	};
	return {
		kind: "absolute",
		value: absolute.value(written)
	};
}
const count = (description$1) => {
	const message = wants("a number that is not negative");
	return pipe(number$2(message), description(description$1), minValue(0, message), finite(message));
};
function countGrowth() {
	const message = wants("a number that is not negative, or a percentage such as 1%");
	return pipe(union([pipe(number$2(), minValue(0, message)), pipe(string(), regex(percent$1.pattern, message))], message), title("number or percentage"), description(growthText), transform((written) => typeof written === "number" ? {
		kind: "absolute",
		value: written
	} : growthOf(written, percent$1)));
}
const shapes = variant("metric", [
	budgetOf("B", amount(size, maxText, "1B"), growth$1(size)),
	budgetOf("s", amount(duration, maxText, "1ns"), growth$1(duration)),
	budgetOf("count", count(maxText), countGrowth()),
	budgetOf("B/min", amount(sizePerMinute, maxText), growth$1(sizePerMinute)),
	budgetOf("1/min", count(maxText), countGrowth())
], ({ input }) => foundInstead(input, budgetExpected));
/** Everything but the limits, whose form only the metric tells. For budgets whose metric is none. */
const ofNoMetric = keys$1({
	metric: picklist(metricIds, wants(`one of ${metricIds.join(", ")}`, (written) => suggestion(written, metricIds))),
	...common,
	max: exactOptional(unknown$1()),
	"max-growth": exactOptional(unknown$1()),
	...what
});
const run$1 = (dataset, config) => {
	const written = dataset.value;
	if (!isMap(written) || metricIds.some((id) => id === written.metric)) return shapes["~run"](dataset, config);
	const { value, issues } = ofNoMetric["~run"](dataset, config);
	if (issues === void 0) throw new Error(`${String(written.metric)} is no metric, and no mistake either`);
	return {
		typed: false,
		value,
		issues
	};
};
const limits = ["max", "max-growth"];
/** A limit, or what was meant to be one and is told as an unknown key. */
const isLimit = (key) => limits.some((limit) => limit === (suggestion(key, limits) ?? key));
const budgetSchema = pipe(asWhole(noList({
	...shapes,
	"~run": run$1
}, budgetExpected), (written) => Object.keys(written).some(isLimit) ? [] : [{ message: "found neither max nor max-growth, expected one of them, or both: a budget without a limit holds nothing." }]), metadata({ anyOf: [{ required: ["max"] }, { required: ["max-growth"] }] }));

// src/core/config-schema.ts
const measureSchema = pipe(keys$1({
	runs: optional(whole(10, 1e5, "Runs of each cell, at most. Stops earlier when the time is up."), 200),
	time: optional(amount(duration, "Time for measuring, at most, for all cells of a job together.", "1s", "6h"), "60s"),
	cold: optional(oneOf(["off", "disk"], "disk: also measure starts with the binary evicted from the page cache."), "off"),
	soak: optional(offOr(duration, "How long a program is kept running to see whether it grows.", "30s", "6h"), "off"),
	"memory-limit": optional(offOr(size, "Memory limit of the soak, and upper end of the search for min-memory.", "1MB", "1TB"), "off")
}), description("How much is measured."));
const commentAboveSchema = pipe(keys$1({
	size: optional(amount(size, "Smallest change of a size, in bytes."), "64kB"),
	percent: optional(amount(percent$1, "Smallest change of a size, in per cent.", void 0, "100%"), "0.5%")
}), description("A change of size gets a comment when it is at least both of these; less goes to the job summary alone."));
const runners = pipe(string(), regex(/^\S.*$/, wants("the label of a runner")));
const configSchema = pipe(keys$1({
	programs: exactOptional(pipe(array(programSchema, wants("a list of programs")), description("The programs: a package each, or a map. Default: every main package found, named after its folder."), minLength(1, "found an empty list, expected a program: leave programs out to have every main package found."))),
	"flag-sets": optional(pipe(array(flagSetSchema, wants("a list of flag sets")), description("The ways to build: names of built-in flag sets, and maps that define others."), minLength(1, "found an empty list, expected a flag set: leave flag-sets out to have default and stripped.")), ["default", "stripped"]),
	platforms: optional(pipe(array(platformText("host, or GOOS/GOARCH, also with a variant."), wants("a list of platforms")), description("What to build for. The host is measured, the others are built and sized."), minLength(1, "found an empty list, expected a platform: leave platforms out to have host.")), ["host"]),
	prepare: exactOptional(text("A shell line that runs in each revision before its build.")),
	freeze: optional(variables("Environment of both builds, for what would stamp them differently, such as VERSION."), {}),
	measure: optional(measureSchema, {}),
	budgets: optional(pipe(array(budgetSchema, wants("a list of budgets")), description("Limits. Without any, the report is made and nothing fails.")), []),
	"override-label": optional(textLike(/^(?=\S).{1,50}$/, "a label of at most 50 characters", "Label of a pull request that lets it pass over budget."), "binary-budget-override"),
	"comment-above": optional(commentAboveSchema, {}),
	shards: exactOptional(whole(1, 256, "Jobs that a plan splits the cells into.")),
	runners: optional(pipe(noList(record(platformText("", false), runners, wants("a map of platforms and runner labels")), "a map of platforms and runner labels"), title("map of runner labels"), description("The label of the runner on which a plan measures a platform: `linux/arm64: ubuntu-24.04-arm`.")), {}),
	history: exactOptional(pipe(keys$1({ branch: textLike(/^(?![-/.])[^\s~^:?*[\\]+$/, "the name of a branch", "Branch that keeps the results of the default branch.") }), description("Where earlier results are kept.")))
}), title("Go Binary Budget"), description("Config of Go Binary Budget, by default .github/binary-budget.yml."));

// src/core/config.ts
/** What a repository without a config file has; an empty file says the same. */
const defaultConfig = normalConfig(parse(configSchema, {}));
/**
* Reads the text of a config file; `file` is its path for messages. Throws a ConfigError with all mistakes at once,
* in the order in which they stand in the file.
*/
function readConfig(text, file, surroundings = {}) {
	const document = parseConfigDocument(text);
	if ("mistakes" in document) throw new ConfigError(document.mistakes.map((mistake) => ({
		file,
		...mistake
	})));
	const written = document.value ?? {};
	const result = safeParse(configSchema, written, { abortPipeEarly: true });
	const mistakes = [...(result.issues ?? []).flatMap(mistakesOf), ...nameMistakes(written, surroundings)];
	if (mistakes.length > 0 || document.duplicates.length > 0 || !result.success) {
		const duplicates = document.duplicates.map((mistake) => ({
			file,
			...mistake
		}));
		const placed = mistakes.map(({ path, of, message }) => {
			const subject = spoken(of === "key" ? path.slice(0, -1) : path);
			return {
				file,
				...document.position(path, of),
				message: subject === "" ? message : `${subject}: ${message}`
			};
		});
		throw new ConfigError([...duplicates, ...placed].sort((a, b) => a.line - b.line || a.column - b.column));
	}
	return normalConfig(result.output, {
		...surroundings,
		lineOf: (path) => document.position(path).line
	});
}
/** The places in a config that was read without mistakes. */
function placesIn(text) {
	const document = parseConfigDocument(text);
	if ("mistakes" in document) throw new Error("the config was read before, and had no mistakes");
	return (path) => document.position(path);
}
/** Throws a ConfigError for budgets on programs that are not there; for when programs are found, not configured. */
function checkBudgetNames({ budgets }, programNames, { file, placeOf }) {
	const mistakes = budgets.flatMap(({ program }, index) => {
		if (program === void 0 || programNames.includes(program)) return [];
		const path = [
			"budgets",
			index,
			"program"
		];
		const message = `${spoken(path)}: ${unknownNameMessage("program", program, programNames)}`;
		return [{
			file,
			...placeOf(path),
			message
		}];
	});
	if (mistakes.length > 0) throw new ConfigError(mistakes);
}
/** The mistakes that an issue of valibot's stands for: of a choice between shapes, those of the shape that was meant. */
function mistakesOf(issue) {
	const path = (issue.path ?? []).map(({ key }) => key);
	const meant = (issue.issues ?? []).filter(({ kind, type, path: below, input }) => {
		return kind !== "schema" || below !== void 0 || type === "picklist" && typeof input === "string";
	});
	if (meant.length > 0) return meant.flatMap(mistakesOf).map((mistake) => ({
		...mistake,
		path: [...path, ...mistake.path]
	}));
	const last = issue.path?.at(-1);
	return [{
		path,
		...last !== void 0 && "origin" in last && last.origin === "key" ? { of: "key" } : {},
		message: issue.message
	}];
}
/** `budgets[0].max`. */
function spoken(path) {
	return path.map((key, depth) => typeof key === "number" ? `[${key}]` : depth === 0 ? key : `.${key}`).join("");
}

// src/render/benchmarks.ts
const units = {
	B: "B",
	s: "sec",
	count: "count",
	"B/min": "B/min",
	"1/min": "1/min"
};
/**
* Both sides in the Go benchmark format, which benchstat reads: `benchstat -col side benchmarks.txt`.
* Source: https://go.googlesource.com/proposal/+/master/design/14313-benchmark-format.md and golang.org/x/perf/benchfmt.
*/
function renderBenchmarks(report) {
	const lines = [];
	for (const id of unitsIn(report)) {
		const { kind } = metricOf(id);
		lines.push(`Unit ${unitName(id)} better=lower${kind === "exact" ? " assume=exact" : ""}`);
	}
	for (const side of ["base", "head"]) {
		const { sha, name } = report.revisions[side] ?? {};
		lines.push(`${side}-commit: ${oneWord(sha ?? name ?? "none")}`);
	}
	for (const side of ["base", "head"]) {
		lines.push("", `side: ${side}`);
		let platform;
		for (const cell of report.cells) {
			if (cell.platform !== platform) {
				const [goos, ...goarch] = cell.platform.split("/");
				lines.push(`goos: ${goos}`, `goarch: ${goarch.join("/")}`);
				platform = cell.platform;
			}
			const name = `Benchmark${capital(oneWord(cell.program))}/flags=${oneWord(cell.flagSet)}`;
			for (const [id, comparison] of Object.entries(cell.metrics)) {
				const sample = comparison?.[side];
				if (sample !== void 0) for (const value of valuesOf(sample)) lines.push(`${name} 1 ${value} ${unitName(id)}`);
			}
		}
	}
	return `${lines.join("\n")}\n`;
}
const valuesOf = (sample) => sample.values.length > 0 ? sample.values : [sample.center];
/** A unit of its own per metric, since the format has one line of units and no other name for what was measured. */
const unitName = (id) => `${id}-${units[metricOf(id).unit]}`;
function unitsIn(report) {
	return [...new Set(report.cells.flatMap(({ metrics }) => Object.keys(metrics)))];
}
/** The format splits at white space; a name must begin with an upper-case letter. */
const oneWord = (text) => text.replace(/\s+/g, "_");
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// src/files.ts
/** A folder that is gone at the end of `await using`, also when the run is interrupted. */
async function temporaryFolder(cleanup) {
	const path = await realpath(await mkdtemp(join(tmpdir(), "go-binary-budget-run-")));
	const remove = () => rm(path, {
		recursive: true,
		force: true
	});
	const forget = cleanup.add(remove);
	return {
		path,
		[Symbol.asyncDispose]: async () => {
			await remove();
			forget();
		}
	};
}
/** The file's text; undefined if there is no such file. */
async function textOf$1(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		throw error;
	}
}
/** The text of a file of the kernel's; undefined for whatever reason: then figures say less, and nothing is wrong. */
async function textIfAny(path) {
	try {
		return await readFile(path, "utf8");
	} catch {
		return;
	}
}
/** Writes the report in the forms that people and programs read; returns the paths. */
async function writeReport(report, comment, folder) {
	await mkdir(folder, { recursive: true });
	const paths = {
		report: join(folder, "report.json"),
		comment: join(folder, "comment.md"),
		benchmarks: join(folder, "benchmarks.txt")
	};
	await writeFile(paths.report, `${JSON.stringify(report)}\n`);
	await writeFile(paths.comment, comment);
	await writeFile(paths.benchmarks, renderBenchmarks(report));
	return paths;
}
/** Whether there is a folder of that name; follows links. */
async function isFolder$2(path) {
	try {
		return (await stat(path)).isDirectory();
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return false;
		throw error;
	}
}

// src/load-config.ts
/** The config of head, narrowed to what was asked for. A missing default file is zero-config. */
async function loadConfig(request, head, go) {
	const { path, explicit } = request.config;
	const absolute = explicit && !request.onRunner ? resolve(path) : resolve(head.root, path);
	const file = relative(head.root, absolute).startsWith("..") ? absolute : relative(head.root, absolute);
	const text = await configText(absolute, file);
	if (text === void 0) {
		if (explicit) throw new UserError(`${file}: there is no such config file. Write one, or leave the setting out for zero-config.`);
		await refuseOtherName(absolute, file);
		return {
			config: narrowed(defaultConfig, request),
			file,
			placeOf: placesIn("")
		};
	}
	return {
		config: narrowed(readConfig(text, file, await surroundingsOf(text, head, go)), request),
		file,
		placeOf: placesIn(text)
	};
}
/** The file's text; undefined if there is none. Throws a UserError for what cannot be a config. */
async function configText(path, file) {
	if (await isFolder$2(path)) throw new UserError(`${file} is a folder, expected a config file.`);
	if (await textOf$1(path) === void 0) return void 0;
	const bytes = await readFile(path);
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch (cause) {
		const { line, column } = endOfText(bytes);
		throw new UserError(`${file}:${line}:${column}: found bytes that are not UTF-8, expected a text file in UTF-8.`, { cause });
	}
}
/** Where the part of a file that is UTF-8 ends. */
function endOfText(bytes) {
	const isGood = (length) => {
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
			return true;
		} catch {
			return false;
		}
	};
	let [good, bad] = [0, bytes.length];
	while (bad - good > 1) {
		const middle = Math.floor((good + bad) / 2);
		if (isGood(middle)) good = middle;
		else bad = middle;
	}
	const lines = new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).split("\n");
	return {
		line: lines.length,
		column: (lines.at(-1)?.length ?? 0) + 1
	};
}
/** A config that nobody reads would pass for one whose budgets hold. */
async function refuseOtherName(path, file) {
	if (!path.endsWith(".yml")) return;
	const other = `${file.slice(0, -4)}.yaml`;
	if (await stat(`${path.slice(0, -4)}.yaml`).then(() => true, () => false)) throw new UserError(`${other} is not read: rename it to ${file}, or name it as the config.`);
}
async function surroundingsOf(text, head, { platforms, experiments }) {
	const module = await moduleOf$1(head);
	const known = text.includes("GOEXPERIMENT") ? await experiments() : void 0;
	return {
		platforms,
		...module !== void 0 && { module },
		...known && { experiments: known }
	};
}
/** The working directory's import path, which names the program of the package `.`. */
async function moduleOf$1({ root, dir }) {
	for (let folder = dir;; folder = dirname(folder)) {
		const module = /^module\s+"?([^\s"]+)/m.exec(await textOf$1(join(folder, "go.mod")) ?? "")?.[1];
		if (module !== void 0) return [module, ...relative(folder, dir).split(sep).filter(Boolean)].join("/");
		if (folder === root || folder === dirname(folder)) return void 0;
	}
}
function narrowed(config, { flagSets, programs }) {
	const known = [...config.flagSets, ...builtInFlagSets];
	const chosen = [...new Set(flagSets)].map((name) => found$1("--flag-set", name, known));
	const kept = config.programs && programs.length > 0 ? [...new Set(programs)].map((name) => found$1("--program", name, config.programs ?? [])) : void 0;
	return {
		...config,
		...chosen.length > 0 && { flagSets: chosen },
		...kept && { programs: kept }
	};
}
/** The named one; a UserError with a suggestion if there is none. */
function found$1(option, name, known) {
	const match = known.find((candidate) => candidate.name === name);
	if (match !== void 0) return match;
	const names = [...new Set(known.map((candidate) => candidate.name))];
	const near = suggestion(name, names);
	throw new UserError(`${option} ${name}: there is no such name.${near === void 0 ? "" : ` Did you mean "${near}"?`} Known: ${names.join(", ")}.`);
}
/** What a config may ask for already and this version does not do yet, said rather than silently left out. */
function notDoneYet({ measure, budgets, history, programs }) {
	const unsupported = programs?.find(({ prebuilt }) => prebuilt !== void 0);
	if (unsupported !== void 0) throw new UserError(`programs: ${unsupported.name}: prebuilt binaries are not supported in this version; leave "prebuilt" out.`);
	return [
		[measure.soak !== void 0, "measure.soak"],
		[measure.memoryLimit !== void 0, "measure.memory-limit"],
		[budgets.some(({ against }) => against === "release"), "a budget against a release"],
		[history !== void 0, "history"],
		[programs?.some(({ load }) => load !== void 0) ?? false, "load"]
	].filter(([is]) => is).map(([, what]) => `Not done in this version, and so not measured: ${what}.`);
}

// src/machine.ts
/** What the figures were measured on. */
async function describeMachine(rest) {
	const pages = await transparentHugePages();
	return {
		cpu: os$1.cpus()[0]?.model.trim() || "unknown CPU",
		cpus: os$1.availableParallelism(),
		kernel: os$1.release(),
		os: os$1.type(),
		arch: os$1.arch(),
		node: process.version,
		...rest,
		...pages !== void 0 && { transparentHugePages: pages }
	};
}
/** The mode in force: the word in brackets of `always [madvise] never`. It moves RSS by megabytes. */
async function transparentHugePages() {
	return /\[(\w+)\]/.exec(await textIfAny("/sys/kernel/mm/transparent_hugepage/enabled") ?? "")?.[1];
}

// package.json
var name = "go-binary-budget";
var version = "1.0.0";

// src/tool.ts
/** Name and version as they stand in package.json, the one place where they do. */
const tool = {
	name,
	version
};
/** The commands that repeat a measurement in a clone. */
function reproduceCommands(request, { base, head }, sub) {
	const { event, onlySize, flagSets, programs } = request;
	const options = [
		...sub === "." ? [] : [sub],
		...base === void 0 ? [] : ["--base", base.sha.slice(0, 12)],
		...head.sha === void 0 || head.kind === "worktree-as-it-is" && head.dirty ? [] : ["--head", head.sha.slice(0, 12)],
		...[...new Set(flagSets)].flatMap((name) => ["--flag-set", name]),
		...[...new Set(programs)].flatMap((name) => ["--program", name]),
		...onlySize ? ["--only", "size"] : []
	];
	return [...event.kind === "pull_request" ? [`git fetch origin pull/${event.number}/merge`] : [], [
		"npx",
		`${tool.name}@${tool.version}`,
		...options.map(shellWord)
	].join(" ")];
}
/** As a POSIX shell takes it for one word. Names of folders and programs are anybody's. */
const shellWord = (text) => /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

// src/assemble.ts
/** What base and head have in each cell, compared. */
function compareCells(built, { starts }, started, rule, cold) {
	return built.cells.flatMap(({ program, flagSet, platform }) => {
		const id = cellId({
			program,
			flagSet,
			platform
		});
		const head = built.head.get(id)?.result ?? { kind: "absent" };
		const base = built.base?.get(id)?.result;
		if (head.kind === "absent" && (base === void 0 || base.kind === "absent")) throw new UserError(`programs: ${program}: neither base nor head has such a package. Check its "package".`);
		const planned = starts.get(id) ?? { kind: "not-wanted" };
		const runs = started.get(id);
		return [cellOf$1({
			program,
			flagSet,
			platform,
			head,
			...base && { base },
			starts: planned.kind === "measured" ? {
				...planned,
				...runs,
				cold
			} : planned
		}, rule)];
	});
}
/** Judges the cells, and makes the report of all that was found. */
async function assemble({ request, effects, workspace, config, built, cells, notes, started, rule }) {
	const { hostOs, hostArch, version } = built.toolchain;
	const { revisions } = workspace;
	const judged = judge(cells, config.budgets, {
		host: `${hostOs}/${hostArch}`,
		onlySize: request.onlySize
	});
	const base = revisions.base;
	const { head } = revisions;
	const report = {
		revisions: {
			...base && { base },
			head: {
				name: head.name,
				...head.sha !== void 0 && { sha: head.sha },
				...head.kind === "worktree-as-it-is" && head.dirty && { dirty: true }
			},
			how: revisions.how
		},
		cells: [...cells],
		budgets: judged,
		...config.budgets.length > 0 && judged.length === 0 && { budgetsElsewhere: true }
	};
	const baseGo = built.baseToolchain?.version;
	return {
		version: 1,
		tool,
		machine: await describeMachine({
			go: version,
			...encoders(),
			...baseGo !== void 0 && { baseGo }
		}),
		...report,
		flagSets: withFacts(flagSetComparisons(cells, rule), (cell) => subjectOf(built, cell)),
		verdict: withFailures(verdictOf(judged), cells),
		changed: changedOf(report, config.commentAbove),
		notes: [
			...workspace.notes,
			...built.notes,
			...notes,
			...notDoneYet(config)
		],
		reproduce: reproduceCommands(request, revisions, workspace.sub),
		...started.cells.size > 0 && { measuring: measuringOf(started, cells, config.measure.runs, rule) },
		phases: [...effects.progress.phases]
	};
}
function subjectOf({ cells, base, head }, cell) {
	const id = cellId(cell);
	const flags = cells.find((one) => cellId(one) === id)?.flags;
	const facts = (side) => {
		const result = side?.get(id)?.result;
		return result?.kind === "built" ? result.binary.facts : void 0;
	};
	const [before, after] = [facts(base), facts(head)];
	return flags && after && {
		flags,
		head: after,
		...before && { base: before }
	};
}
/** A head that does not build is never green, budgets or not. */
function withFailures(verdict, cells) {
	const failed = cells.some(({ failure }) => failure?.side === "head" || failure?.side === "both");
	return verdict === "pass" && failed ? "incomplete" : verdict;
}

// src/core/program-name.ts
/**
* A name for each package: its folder's, or the module's for a main package at its root; where two would have the same
* name, as much more of the path in front as it takes. To be asked for base and head together, head first: a name that
* depended on one revision alone would turn a program into a gone and a new one when another of its name is added.
*/
function namePrograms(places) {
	const elements = /* @__PURE__ */ new Map();
	for (const place of places) if (!elements.has(place.package)) elements.set(place.package, pathElements(place.importPath));
	const names = /* @__PURE__ */ new Map();
	for (const [key, own] of elements) {
		const others = [...elements].filter(([other]) => other !== key).map(([, path]) => path);
		const length = own.map((_, index) => index + 1).find((n) => !others.some((other) => tail(other, n) === tail(own, n)));
		names.set(key, length === void 0 ? key.replace(/^\.\//, "") : tail(own, length));
	}
	return names;
}
const tail = (path, length) => path.slice(-length).join("/");
function pathElements(importPath) {
	const elements = importPath.split("/");
	const last = elements.at(-1) ?? "";
	if (elements.length > 1 && /^v\d+$/.test(last)) return elements.slice(0, -1);
	return elements;
}
/** Why zero-config leaves this package out, if it does: programs that are there for a test, as an example or as a tool. */
function reasonToSkip(package_) {
	const folders = package_.split("/");
	const folder = folders.find((name) => [
		"testdata",
		"examples",
		"_examples"
	].includes(name));
	if (folder !== void 0) return `below ${folder}/`;
	return folders.some((name, index) => name === "internal" && folders[index + 1] === "tools") ? "below internal/tools/" : void 0;
}
/**
* The largest programs by built size, where there are more than a report can hold. Kept besides are those that were not
* built, since what is broken must be seen, and those that a budget names. `note` says what was left out.
*/
function keepLargest(programs, limit = 8) {
	const bySize = programs.filter(({ size }) => size !== void 0).sort((a, b) => (b.size ?? 0) - (a.size ?? 0));
	const left = bySize.slice(limit).filter(({ named }) => named !== true);
	if (left.length === 0) return {
		kept: programs,
		left
	};
	const names = left.map(({ name }) => name).join(", ");
	const besides = bySize.slice(limit).length > left.length ? ", and those that a budget names," : "";
	return {
		kept: programs.filter((program) => !left.includes(program)),
		left,
		note: `${programs.length} programs were found; the ${limit} largest${besides} are shown. Left out: ${names}. Name the ones that matter under \`programs:\` in the config file.`
	};
}

// src/core/go-build.ts
const sourceDateEpoch = String(Date.UTC(2e3, 0, 1) / 1e3);
/** The command that builds one program under one flag set: the go command, or the flag set's own `build:` line. */
function buildCommand({ flagSet, platform, package: package_, output, env, freeze }) {
	const built = {
		...env,
		SOURCE_DATE_EPOCH: sourceDateEpoch,
		...freeze,
		...flagSet.env,
		...platformEnv(platform)
	};
	if (flagSet.build !== void 0) {
		const GOFLAGS = `${built.GOFLAGS ?? ""} -buildvcs=false`.trim();
		return {
			command: "sh",
			args: ["-c", flagSet.build],
			env: {
				...built,
				GOFLAGS,
				OUTPUT: output,
				PACKAGE: package_
			}
		};
	}
	return {
		command: "go",
		args: [
			"build",
			"-buildvcs=false",
			"-o",
			output,
			...buildFlags(flagSet, built.GOFLAGS ?? ""),
			package_
		],
		env: built
	};
}
/** The flags of a build that decide which files, and so which packages, are built: those that `go list` has to know. */
const selectingFlags = ({ tags, race }, goflags) => [...switched("race", race, goflags), ...value("tags", tags?.join(","))];
const value = (name, given) => given === void 0 ? [] : [`-${name}=${given}`];
function buildFlags(flagSet, goflags) {
	return [
		...switched("trimpath", flagSet.trimpath, goflags),
		...switched("race", flagSet.race, goflags),
		...value("buildmode", flagSet.buildmode),
		...value("tags", flagSet.tags?.join(",")),
		...value("ldflags", flagSet.ldflags),
		...value("gcflags", flagSet.gcflags),
		...value("asmflags", flagSet.asmflags),
		...value("pgo", flagSet.pgo)
	];
}
/** Off is the go command's default, so it is only said where the user's GOFLAGS say on. */
function switched(name, on, goflags) {
	if (on === true) return [`-${name}`];
	return on === false && new RegExp(`(^|\\s)'?--?${name}\\b`).test(goflags) ? [`-${name}=false`] : [];
}
/**
* The environment for commands of the repository (builds, `prepare`): the user's own, without what the runner put
* there for the action alone. Those are tokens (ACTIONS_RUNTIME_TOKEN, INPUT_TOKEN…) and files through which later
* steps can be changed (GITHUB_ENV, GITHUB_PATH…), and what is built may come from a stranger's pull request.
*/
function buildEnvironment(env) {
	const kept = {};
	for (const [name, value] of Object.entries(env)) if (value !== void 0 && !/^(ACTIONS|GITHUB|INPUT|RUNNER)_/.test(name)) kept[name] = value;
	return kept;
}
/**
* The whole environment of a measured program: what every program may count on, then the program's own values and the
* flag set's. Nothing of the runner's, so that a start costs the same everywhere and there is no token to take.
*/
function measuredEnvironment({ path, home, temporary }, programEnv, runEnv) {
	return {
		PATH: path,
		HOME: home,
		TMPDIR: temporary,
		LANG: "C.UTF-8",
		...programEnv,
		...runEnv
	};
}
/** The end of a command's output, where the reason of a failure stands, without the go command's progress messages. */
function lastLines(output, count = 30) {
	return output.split("\n").filter((line) => !line.startsWith("go: downloading ")).join("\n").trimEnd().split("\n").slice(-count).join("\n").slice(-8e3);
}

// src/core/exec.ts
/** There is no such command on this machine. Whoever knows what it is needed for says so in an error of their own. */
var CommandNotFound = class extends UserError {
	constructor(command, options) {
		super(`\`${command}\` was not found on PATH. Install it, or add its folder to PATH.`, options);
	}
};

// src/core/git-environment.ts
/**
* Variables that tell git where its repository is (`git rev-parse --local-env-vars`, without those that carry
* configuration). Set by git for its hooks: a command that inherits them works on the user's index from anywhere.
*/
const locationVariables = /* @__PURE__ */ new Set([
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_DIR",
	"GIT_GRAFT_FILE",
	"GIT_IMPLICIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_NAMESPACE",
	"GIT_NO_REPLACE_OBJECTS",
	"GIT_OBJECT_DIRECTORY",
	"GIT_PREFIX",
	"GIT_QUARANTINE_PATH",
	"GIT_REPLACE_REF_BASE",
	"GIT_SHALLOW_FILE",
	"GIT_WORK_TREE"
]);
/** The environment without what would point git at a repository of its own choice; the folder decides again. */
function withoutGitLocation(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !locationVariables.has(name)));
}
/** The environment with git configuration for one command added after what it already carries. */
function withGitConfig(env, entries) {
	const present = Number(env.GIT_CONFIG_COUNT ?? 0);
	const added = { GIT_CONFIG_COUNT: String(present + entries.length) };
	for (const [index, [key, value]] of entries.entries()) {
		added[`GIT_CONFIG_KEY_${present + index}`] = key;
		added[`GIT_CONFIG_VALUE_${present + index}`] = value;
	}
	return {
		...env,
		...added
	};
}

// src/core/owner.ts
/** An owner as it was written down; undefined if the value is none. */
function ownerFrom(value) {
	if (typeof value !== "object" || value === null) return void 0;
	const { pid, host, started } = value;
	if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0 || typeof host !== "string") return void 0;
	return {
		pid,
		host,
		...typeof started === "string" && { started }
	};
}

// src/go/lock.ts
/** Takes a lock file that names its owner; a dead owner's is taken over. Returns how to give it back. */
async function takeLock({ path, processes, wait, onWait, interval = .25 }) {
	const own = JSON.stringify({
		...processes.self,
		id: randomBytes(8).toString("hex")
	});
	let told = false;
	for (let waited = 0;; waited += interval) {
		if (await create(path, own)) return () => giveBack(path, own);
		const text = await read(path);
		if (text === void 0) continue;
		const owner = ownerIn(text);
		if (owner === void 0 || !await processes.isAlive(owner)) {
			await takeAway(path, text);
			if (await create(path, own)) return () => giveBack(path, own);
		} else {
			const who = `process ${owner.pid} on ${owner.host}`;
			if (waited >= wait) throw new UserError(`Another run (${who}) has been building this repository for more than ${wait} s, and two at a time would disturb each other. Wait for it, or stop it; if it is gone, delete ${path}.`);
			if (!told) onWait(`Waiting for another run (${who}) that builds this repository`);
			told = true;
		}
		await setTimeout$1(interval * 1e3);
	}
}
/** Hard links appear whole or not at all: nobody ever reads half an owner. */
async function create(path, text) {
	const draft = `${path}.${randomBytes(6).toString("hex")}`;
	await writeFile(draft, text);
	try {
		await link(draft, path);
		return true;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		return false;
	} finally {
		await rm(draft, { force: true });
	}
}
/**
* Removes a dead owner's lock, but never one that another waiter has put in its place meanwhile: whoever links the
* dead lock to a name made of its content is alone in that, and alone may remove it.
*/
async function takeAway(path, text) {
	const claim = `${path}.${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
	try {
		await link(path, claim);
	} catch (error) {
		const { code } = error;
		if (code !== "EEXIST" && code !== "ENOENT") throw error;
		return;
	}
	try {
		if (await read(claim) === text) await rm(path, { force: true });
	} finally {
		await rm(claim, { force: true });
	}
}
async function giveBack(path, own) {
	if (await read(path) === own) await rm(path, { force: true });
}
function ownerIn(text) {
	try {
		return ownerFrom(JSON.parse(text));
	} catch {
		return;
	}
}
async function read(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
		return;
	}
}

// src/go/link.ts
/** Takes the link of a repository. Its path depends on the repository alone, or compile caches would miss. */
async function openLink(options) {
	const root = await realpath(options.root);
	const folder = join(options.place, createHash("sha256").update(root).digest("hex").slice(0, 16));
	const path = join(folder, "src");
	await mkdir(folder, { recursive: true });
	const giveBack = await takeLock({
		...options,
		path: join(folder, "lock")
	});
	let closing;
	const close = () => {
		closing ??= rm(path, { force: true }).then(giveBack);
		return closing;
	};
	const forget = options.cleanup.add(close);
	const workingDirectory = (sub) => join(path, sub);
	return {
		path,
		point: (target) => point(path, target),
		workingDirectory,
		env: (sub) => ({ PWD: workingDirectory(sub) }),
		through: (user) => rewritten(user, [options.root, root], path),
		check: (check) => problem(path, workingDirectory(check.sub), check),
		[Symbol.asyncDispose]: async () => {
			await close();
			forget();
		}
	};
}
/**
* The environment of every go command: what it inherits, made safe for the user's repository. `PWD` comes besides, from the
* link or as the plain folder.
*/
function goCommandEnv(env) {
	return {
		...withoutGitLocation(env),
		GIT_OPTIONAL_LOCKS: "0"
	};
}
async function point(path, target) {
	const next = `${path}.${randomBytes(6).toString("hex")}`;
	await symlink(target, next, "junction");
	try {
		await rename(next, path);
	} catch (error) {
		await rm(next, { force: true });
		throw error;
	}
}
function rewritten(path, roots, link) {
	for (const root of roots) {
		const inside = relative(root, path);
		if (isAbsolute(path) && inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return join(link, inside);
	}
	return path;
}
/** A `go` that is a script may resolve the link, and a GOWORK of the user's may lie elsewhere. */
async function problem(link, cwd, { exec, go, env }) {
	const { exitCode, stdout, stderr } = await exec(go, [
		"env",
		"GOMOD",
		"GOWORK"
	], {
		cwd,
		env: {
			...goCommandEnv(env),
			PWD: cwd
		}
	});
	if (exitCode !== 0) return `go env failed: ${stderr.trim().split("\n").at(-1) ?? ""}`;
	const [module = "", workspace = ""] = stdout.split("\n");
	const used = Object.entries({
		GOMOD: module,
		GOWORK: workspace
	}).filter(([, file]) => file !== "" && file !== "off" && file !== devNull);
	const elsewhere = used.find(([, file]) => !file.startsWith(link + sep));
	if (elsewhere !== void 0) return `${elsewhere[0]} is ${elsewhere[1]}, outside of the common path`;
	return used.length === 0 ? `no go.mod was found in ${cwd}` : void 0;
}

// src/go/go-command.ts
/**
* Runs the go command in `dir`. `PWD` is set besides: the go command trusts it, so a path that leads through a
* symbolic link stays the path that it embeds. `go -C` would resolve the link, so it is never used.
*/
async function goCommand(exec, dir, env, args) {
	try {
		return await exec("go", args, {
			cwd: dir,
			env: {
				...goCommandEnv(env),
				PWD: dir
			}
		});
	} catch (error) {
		if (!(error instanceof CommandNotFound)) throw error;
		throw new UserError("There is no go command on PATH. Install Go from https://go.dev/dl, or in a workflow add a step before this one: `- uses: actions/setup-go@v7` with `go-version-file: go.mod`.", { cause: error });
	}
}
/** What the go command complains of, without its progress messages and its own name. */
function complaint({ stderr, exitCode }) {
	return stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("go: downloading ")).join("\n").replace(/^go: /, "") || `exit code ${exitCode}, without a message`;
}
/**
* The values of a stream of indented JSON objects, as `go list -json` and `go env -json` write them.
*/
function parseObjects(stream) {
	return stream.split(/^(?=\{)/m).filter((text) => text.trim() !== "").map((text) => JSON.parse(text));
}

// src/go/package-index.ts
/** The environment with the index off, for commands that write files in between, with times of their own. */
function withoutIndex(env) {
	const { GODEBUG: debug = "" } = env;
	return {
		...env,
		GODEBUG: debug === "" ? "goindex=0" : `${debug},goindex=0`
	};
}
/**
* Keeps the packages of a worktree of ours out of the index, and leaves those of the standard library and of the module
* cache in it: without them each go command takes 0.1 s longer, and more in a large program. What was changed less than
* two seconds ago is not indexed (modindex/read.go, modTimeCutoff), and a time that is still to come never was.
*/
async function keepOutOfIndex(root) {
	const later = Date.now() / 1e3 + 86400;
	for (const entry of await readdir(root, { withFileTypes: true })) {
		const path = join(root, entry.name);
		if (entry.isDirectory()) await keepOutOfIndex(path);
		else if (entry.name.endsWith(".go")) await lutimes(path, later, later);
	}
}

// \0@oxc-project+runtime@0.156.0/helpers/esm/usingCtx.js
function _usingCtx() {
	var r = "function" == typeof SuppressedError ? SuppressedError : function(r, e) {
		var n = Error();
		return n.name = "SuppressedError", n.error = r, n.suppressed = e, n;
	}, e = {}, n = [];
	function using(r, e) {
		if (null != e) {
			if (Object(e) !== e) throw new TypeError("using declarations can only be used with objects, functions, null, or undefined.");
			if (r) var o = e[Symbol.asyncDispose || Symbol["for"]("Symbol.asyncDispose")];
			if (void 0 === o && (o = e[Symbol.dispose || Symbol["for"]("Symbol.dispose")], r)) var t = o;
			if ("function" != typeof o) throw new TypeError("Object is not disposable.");
			t && (o = function o() {
				try {
					t.call(e);
				} catch (r) {
					return Promise.reject(r);
				}
			}), n.push({
				v: e,
				d: o,
				a: r
			});
		} else r && n.push({
			d: e,
			a: r
		});
		return e;
	}
	return {
		e,
		u: using.bind(null, !1),
		a: using.bind(null, !0),
		d: function d() {
			var o, t = this.e, s = 0;
			function next() {
				for (; o = n.pop();) try {
					if (!o.a && 1 === s) return s = 0, n.push(o), Promise.resolve().then(next);
					if (o.d) {
						var r = o.d.call(o.v);
						if (o.a) return s |= 2, Promise.resolve(r).then(next, err);
					} else s |= 1;
				} catch (r) {
					return err(r);
				}
				if (1 === s) return t !== e ? Promise.reject(t) : Promise.resolve();
				if (t !== e) throw t;
			}
			function err(n) {
				return t = t !== e ? new r(n, t) : n, next();
			}
			return next();
		}
	};
}

// src/go/build.ts
/** Builds one program into `request.output`, which must lie outside the checkout. Replaces what is there. */
async function buildProgram(exec, request) {
	const { dir, output, flagSet } = request;
	if (!await isDirectory(dir)) return {
		kind: "no-such-package",
		reason: "the working directory does not exist"
	};
	const { moduleDir, package: package_ } = await moduleOf(dir, request.package);
	const pgo = flagSet.pgo;
	const built = buildCommand({
		...request,
		package: package_,
		flagSet: pgo === void 0 || ["auto", "off"].includes(pgo) || isAbsolute(pgo) ? flagSet : {
			...flagSet,
			pgo: join(dir, pgo)
		}
	});
	await rm(output, {
		recursive: true,
		force: true
	});
	const start = performance.now();
	const result = await run(exec, moduleDir, built);
	const seconds = (performance.now() - start) / 1e3;
	if (result.exitCode !== 0) {
		const found = await lookUp(exec, moduleDir, built.env, package_);
		if (found.kind === "absent") return {
			kind: "no-such-package",
			reason: found.reason
		};
		const said = lastLines(result.stderr.trim() === "" ? result.stdout : result.stderr);
		return {
			kind: "failed",
			reason: `${inWords$3(built)} ended with exit code ${result.exitCode}`,
			output: said
		};
	}
	const problem = await problemOf(output, request);
	if (problem !== void 0) return {
		kind: "failed",
		reason: problem,
		output: lastLines(result.stdout + result.stderr)
	};
	await makeOwn(output);
	return {
		kind: "built",
		path: output,
		seconds
	};
}
/** Runs the config's `prepare:` line in a revision, with the environment of its builds. */
async function prepareRevision(exec, { dir, line, env }) {
	const start = performance.now();
	const result = await run(exec, dir, {
		command: "sh",
		args: ["-c", line],
		env
	});
	if (result.exitCode === 0) return {
		kind: "prepared",
		seconds: (performance.now() - start) / 1e3
	};
	const output = lastLines(`${result.stdout}\n${result.stderr}`);
	return {
		kind: "failed",
		reason: `prepare (${short$1(line)}) ended with exit code ${result.exitCode}`,
		output
	};
}
/**
* The module that a package of the working directory belongs to. The go command must run in it: from outside, a nested
* module's packages do not exist.
*/
async function moduleOf(dir, package_) {
	if (!/^\.\.?(\/|$)/.test(package_)) return {
		moduleDir: dir,
		package: package_
	};
	const target = join(dir, package_);
	for (let folder = target; folder !== dir && !relative(dir, folder).startsWith(".."); folder = dirname(folder)) {
		if (!await exists$3(join(folder, "go.mod"))) continue;
		const rest = relative(folder, target);
		return {
			moduleDir: folder,
			package: rest === "" ? "." : `./${rest}`
		};
	}
	return {
		moduleDir: dir,
		package: package_
	};
}
function run(exec, dir, { command, args, env }) {
	if (command === "go") return goCommand(exec, dir, env, args);
	return exec(command, args, {
		cwd: dir,
		env: {
			...goCommandEnv(withoutIndex(env)),
			PWD: dir
		}
	});
}
/** Whether there is such a package at all. Told by its files, since the go command's words differ between versions. */
async function lookUp(exec, dir, env, package_) {
	const result = await goCommand(exec, dir, env, [
		"list",
		"-e",
		"-find",
		"-json=Name,GoFiles,CgoFiles,IgnoredGoFiles,InvalidGoFiles,Error",
		package_
	]);
	if (result.exitCode !== 0) {
		const gomod = await goCommand(exec, dir, env, [
			"env",
			"GOMOD",
			"GOWORK"
		]);
		return gomod.exitCode === 0 && /^(\/dev\/null|NUL)?\s*(off)?\s*$/.test(gomod.stdout) ? {
			kind: "absent",
			reason: "there is no Go module"
		} : { kind: "unknown" };
	}
	const found = parseObjects(result.stdout);
	if (found.flatMap((one) => [
		one.GoFiles,
		one.CgoFiles,
		one.IgnoredGoFiles,
		one.InvalidGoFiles
	].flat()).some((file) => file !== void 0)) return { kind: "there" };
	return {
		kind: "absent",
		reason: found[0]?.Error?.Err ?? complaint(result)
	};
}
/** What is wrong with what a build that reported success has left. */
async function problemOf(output, { flagSet, package: package_ }) {
	const who = flagSet.build === void 0 ? "go build" : "The build command";
	if (!await exists$3(output)) return `${who} ended with exit code 0, but wrote nothing to $OUTPUT (${output})`;
	const { size } = await stat(output);
	if (await isDirectory(output)) return `${who} made $OUTPUT a folder: it must be the binary itself (${output})`;
	if (size === 0) return `${who} left $OUTPUT empty (${output})`;
	return flagSet.build === void 0 && flagSet.buildmode !== "c-archive" && flagSet.buildmode !== "archive" && await startsWith(output, "!<arch>\n") ? `${package_} is a library: it has no package main` : void 0;
}
async function makeOwn(output) {
	const { nlink } = await lstat(output);
	if (!(await lstat(output)).isSymbolicLink() && nlink === 1) return;
	const copy = `${output}.copy`;
	await copyFile(await realpath(output), copy);
	await chmod(copy, 493);
	await rename(copy, output);
}
function inWords$3({ command, args }) {
	return command === "sh" ? `\`${short$1(args[1] ?? "")}\`` : "`go build`";
}
/** A line of the user's in a sentence: it may be a whole script. */
const short$1 = (line) => line.length <= 200 ? line : `${line.slice(0, 200)}…`;
async function startsWith(path, text) {
	try {
		var _usingCtx$3 = _usingCtx();
		const { buffer, bytesRead } = await _usingCtx$3.a(await open(path)).read(Buffer.alloc(text.length), 0, text.length, 0);
		return buffer.toString("latin1", 0, bytesRead) === text;
	} catch (_) {
		_usingCtx$3.e = _;
	} finally {
		await _usingCtx$3.d();
	}
}
const isDirectory = async (path) => await exists$3(path) && (await stat(path)).isDirectory();
/** Follows links: one that leads nowhere does not exist. */
async function exists$3(path) {
	try {
		await stat(path);
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return false;
		throw error;
	}
}

// src/go/probe.ts
/**
* The probe for this machine, compiled into `cacheDir` unless it is there: the file's name says from which source, by
* which Go. `sourceDir` may be read-only, and `env` the user's.
*/
async function compileProbe({ exec, sourceDir, cacheDir, env }) {
	const own = probeBuildEnvironment(env);
	const asked = await goCommand(exec, sourceDir, own, [
		"env",
		"GOVERSION",
		"GOOS",
		"GOARCH"
	]);
	if (asked.exitCode !== 0) throw new UserError(`The go command fails: ${complaint(asked)}`);
	const key = createHash("sha256").update(asked.stdout);
	for (const name of await sourceFiles(sourceDir)) {
		const content = await readFile(join(sourceDir, name));
		key.update(`${name} ${content.length}\n`).update(content);
	}
	const path = join(cacheDir, `probe-${key.digest("hex").slice(0, 32)}`);
	const probe = {
		path,
		env: { PATH: env.PATH ?? "" },
		dir: cacheDir
	};
	if (await isFile$1(path)) return probe;
	await mkdir(cacheDir, { recursive: true });
	const work = await mkdtemp(join(cacheDir, "compiling-"));
	try {
		const output = join(work, "probe");
		const built = await goCommand(exec, sourceDir, own, [
			"build",
			"-buildvcs=false",
			"-o",
			output,
			"."
		]);
		if (built.exitCode !== 0) throw new UserError(`The probe, which starts and measures programs, does not compile with ${asked.stdout.split("\n")[0]}: ${complaint(built)}`);
		await rename(output, path);
	} finally {
		await rm(work, {
			recursive: true,
			force: true
		});
	}
	return probe;
}
/** Makes the starts one after the other, in order. `onResult` hears of each as soon as it is over. */
async function startAll(exec, probe, requests, onResult = () => {}) {
	const results = [];
	const env = {
		...probe.env,
		GOMAXPROCS: "1"
	};
	const stdin = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
	const onLine = (line) => {
		const result = JSON.parse(line);
		results.push(result);
		onResult(result);
	};
	const { exitCode, stderr } = await exec(probe.path, ["start"], {
		cwd: probe.dir,
		env,
		stdin,
		onLine
	});
	if (exitCode !== 0 || results.length !== requests.length) throw new Error(`probe start: exit code ${exitCode} after ${results.length} of ${requests.length} starts: ${stderr.trim()}`);
	return results;
}
/** Reads what the files alone say, in their order. `stamps` are values that the build writes into them. */
async function identify(exec, probe, files, stamps = []) {
	if (files.length === 0) return [];
	const args = [
		"identify",
		...stamps.flatMap((stamp) => ["-stamp", stamp]),
		...files
	];
	const { exitCode, stdout, stderr } = await exec(probe.path, args, {
		cwd: probe.dir,
		env: probe.env
	});
	const lines = stdout.split("\n").filter(Boolean);
	if (exitCode !== 0 || lines.length !== files.length) throw new Error(`probe identify: exit code ${exitCode}, ${lines.length} of ${files.length} files: ${stderr.trim()}`);
	return lines.map((line, index) => {
		const path = files[index] ?? "";
		const said = JSON.parse(line);
		return "error" in said ? {
			kind: "unreadable",
			path,
			reason: said.error
		} : {
			kind: "identified",
			path,
			facts: said
		};
	});
}
/** Enough for every symbol of every package: the largest changes are found among all of them. */
const allSymbols = 1e6;
/** Says whose every byte of a file is. */
async function inspect$1(exec, probe, file, { twin, embeds, symbols } = {}) {
	const args = [
		"inspect",
		...[
			...twin === void 0 ? [] : ["-twin", twin],
			...embeds === void 0 ? [] : ["-embeds", embeds],
			...symbols === void 0 ? [] : ["-symbols", `${symbols}`]
		],
		file
	];
	const { exitCode, stdout, stderr } = await exec(probe.path, args, {
		cwd: probe.dir,
		env: probe.env
	});
	if (exitCode !== 0) throw new Error(`probe inspect ${file}: exit code ${exitCode}: ${stderr.trim()}`);
	const said = JSON.parse(stdout);
	return "error" in said ? {
		kind: "unreadable",
		reason: said.error
	} : {
		kind: "inspected",
		inspection: said
	};
}
/** For this machine, whatever the user builds for: what Go needs to find its caches, and nothing that changes a build. */
function probeBuildEnvironment(env) {
	const kept = Object.entries(env).filter(([name]) => !/^(GO(?!CACHE$|ROOT$|TOOLCHAIN$|PATH$|TMPDIR$)|CGO_)/.test(name));
	return {
		...Object.fromEntries(kept),
		GOENV: "off",
		GOWORK: "off",
		GOFLAGS: "",
		CGO_ENABLED: "0"
	};
}
async function sourceFiles(dir) {
	const names = await readdir(dir, { recursive: true });
	const counts = (name) => name.endsWith(".go") && !name.endsWith("_test.go") || /^go\.(mod|sum)$/.test(name);
	return names.filter((name) => counts(name) && !name.split(sep).includes("testdata")).sort();
}
async function isFile$1(path) {
	try {
		return (await stat(path)).isFile();
	} catch (error) {
		if (error.code === "ENOENT") return false;
		throw error;
	}
}

// src/go/build-cells.ts
function cellsToBuild(programs, flagSets, platforms) {
	return platforms.flatMap((target) => programs.flatMap((source) => flagSets.map((flags) => ({
		program: source.name,
		flagSet: flags.name,
		platform: platformName(target),
		source,
		flags,
		target
	}))));
}
/**
* Builds cells one after the other; cells that differ only in how they are run share a build. What it returns reads the
* binaries: apart, so that nothing takes the processors from a link, which others wait for.
*/
async function buildCells(builds, cells) {
	const { into, progress, side } = builds;
	await mkdir(into, { recursive: true });
	const done = /* @__PURE__ */ new Map();
	for (const cell of cells) {
		const key = buildKey(builds, cell);
		if (done.has(key)) continue;
		const path = join(into, `${done.size}`, fileName(cell));
		await mkdir(join(into, `${done.size}`), { recursive: true });
		const store = storeFor(builds, cell);
		const stored = await store?.take(key, path);
		if (stored !== void 0) {
			done.set(key, {
				key,
				built: {
					kind: "built",
					path,
					seconds: 0
				},
				path,
				store,
				stored
			});
			progress.step(`${side} ${label(cell)} taken from the cache`);
			continue;
		}
		const { dir, env, freeze } = builds;
		const built = await buildProgram(builds.exec, {
			dir,
			env,
			freeze,
			output: path,
			flagSet: cell.flags,
			platform: cell.target,
			package: cell.source.package
		});
		progress.step(`${side} ${label(cell)} ${outcome(built)}`);
		done.set(key, {
			key,
			built,
			path,
			store
		});
	}
	return () => readBinaries(builds, cells, done);
}
/** None for a command of the user's, which may depend on anything. */
const storeFor = ({ store }, { flags }) => flags.build === void 0 ? store : void 0;
async function readBinaries(builds, cells, done) {
	const paths = [...done.values()].filter(({ built }) => built.kind === "built").map(({ path }) => path);
	const facts = new Map((await identify(builds.exec, builds.probe, paths)).map((found) => [found.path, found]));
	const read = new Map([...done].map(([key, one]) => [key, builtCell(builds, one, facts.get(one.path))]));
	return new Map(cells.map((cell) => {
		const found = read.get(buildKey(builds, cell));
		if (found === void 0) throw new Error(`${cellId(cell)} was not built`);
		return [cellId(cell), found];
	}));
}
/** What became of one build, for all cells that share it. */
function builtCell(builds, done, found) {
	const { built, path } = done;
	const { side } = builds;
	if (built.kind === "no-such-package") return { result: { kind: "absent" } };
	if (built.kind === "failed") {
		const { reason, output } = built;
		return { result: {
			kind: "failed",
			reason: `${side} does not build: ${reason}`,
			...output !== "" && { output }
		} };
	}
	if (found?.kind !== "identified") return { result: {
		kind: "failed",
		reason: `what ${side}'s build made is not a binary: ${found?.reason ?? "it is missing"}`
	} };
	const { facts } = found;
	return {
		result: {
			kind: "built",
			binary: {
				facts,
				buildSeconds: built.seconds
			}
		},
		path,
		compressing: sizesOf(builds, done, facts.sha256)
	};
}
/** What a binary compresses to, once the store knows it too. */
function sizesOf(builds, { key, path, store, stored }, sha256) {
	if (stored !== void 0) return Promise.resolve(stored);
	const compressed = builds.compressed.get(sha256) ?? compressedSizes(path);
	builds.compressed.set(sha256, compressed);
	const sizes = compressed.then(async (found) => {
		await store?.keep(key, path, found);
		return found;
	});
	sizes.catch(() => {});
	return sizes;
}
/** The same with what the binaries compress to. */
async function withCompressedSizes(cells) {
	const sized = [...cells].map(async ([id, cell]) => {
		const { result, compressing } = cell;
		if (result.kind !== "built" || compressing === void 0) return [id, cell];
		const { gzip, zstd } = await compressing;
		const sizes = {
			compressedSize: gzip,
			...zstd !== void 0 && { zstdSize: zstd }
		};
		return [id, {
			...cell,
			result: {
				...result,
				binary: {
					...result.binary,
					...sizes
				}
			}
		}];
	});
	return new Map(await Promise.all(sized));
}
/** Everything that the command line says of a build. Two cells with one key have the same binary. */
function buildKey({ dir, env, freeze }, cell) {
	const command = buildCommand({
		flagSet: cell.flags,
		platform: cell.target,
		package: cell.source.package,
		output: "$OUTPUT",
		env: {},
		freeze
	});
	return JSON.stringify([
		dir,
		command,
		relevant(env)
	]);
}
/** What in the environment can reach a binary. The rest (terminal, session, job) differs from run to run. */
function relevant(env) {
	const names = /^(GO|CGO_|(CC|CXX|AR|FC|PATH|CPATH|LIBRARY_PATH)$|PKG_CONFIG|C_INCLUDE|CPLUS|LD_|Image(OS|Version)$)/;
	return Object.fromEntries(Object.entries(env).filter(([name]) => names.test(name) && name !== "GOTMPDIR").sort());
}
const label = ({ program, flagSet, platform }) => `${program} (${flagSet}, ${platform})`;
function outcome(built) {
	switch (built.kind) {
		case "built": return "built";
		case "failed": return `failed: ${built.reason}`;
		case "no-such-package": return "is not in this revision";
	}
}
/** The program's own name, which some print and others act on, made safe as a file's. */
function fileName({ program, target }) {
	return `${program.replace(/[^\w.-]/g, "_")}${target.goos === "windows" ? ".exe" : ""}`;
}

// src/go/build-identity.ts
/** Where files go that no binary depends on; some have another value in each run. */
const irrelevant = [
	"GOGCCFLAGS",
	"GOTMPDIR",
	"GOCACHE",
	"GOTELEMETRYDIR"
];
/**
* What decides what a build makes, besides the sources: all settings of the go command, those of `go env -w` too, and
* which C compiler it is. That is as much as the go command's own cache knows of C. Undefined if it cannot be told.
*/
async function buildIdentity(exec, dir, env) {
	const { exitCode, stdout } = await goCommand(exec, dir, env, ["env", "-json"]);
	if (exitCode !== 0) return void 0;
	const settings = JSON.parse(stdout);
	const kept = Object.entries(settings).filter(([name]) => !irrelevant.includes(name));
	return JSON.stringify([kept, settings.CGO_ENABLED === "1" ? await compilerOf(exec, dir, env, settings.CC) : ""]);
}
async function compilerOf(exec, dir, env, command = "") {
	const [compiler] = command.split(" ");
	if (!compiler) return "";
	try {
		const { stdout, stderr } = await exec(compiler, ["--version"], {
			cwd: dir,
			env
		});
		return `${stdout}${stderr}`;
	} catch (error) {
		if (error instanceof CommandNotFound) return "";
		throw error;
	}
}

// src/go/find-programs.ts
const mostFolders = 2e4;
const deepest = 8;
/**
* All main packages in and below `dir`: of the module that it is or lies in, else of the modules of its go.work, else
* of every module below it. `root` is the repository's; a go.mod above that does not count. Finding none is a result,
* since base may have none; `requirePrograms` makes it an error.
*/
async function findMainPackages(exec, { root, dir, env, toolchain }) {
	const { modules, notes } = await findModules(exec, {
		root,
		dir,
		env,
		toolchain
	});
	const packages = [];
	const skipped = [];
	for (const module of modules) {
		const listed = await listPackages$1(exec, module, env);
		if (listed.kind === "failed") {
			if (modules.length === 1) throw new UserError(`The packages in ${module} cannot be listed: ${listed.reason}`);
			notes.push(`The module in ${place(dir, module)} was left out: ${listed.reason}`);
			continue;
		}
		for (const found of listed.packages) {
			const package_ = place(dir, found.Dir ?? module);
			const reason = reasonToSkip(package_) ?? (hasCode(found) ? void 0 : "has no Go files but tests");
			if (reason !== void 0) {
				skipped.push({
					package: package_,
					reason
				});
				continue;
			}
			const own = {
				path: found.Module?.Path ?? found.ImportPath,
				directory: relative(dir, found.Module?.Dir ?? module)
			};
			packages.push({
				package: package_,
				importPath: found.ImportPath,
				module: {
					...own,
					directory: own.directory.split(sep).join("/") || "."
				}
			});
		}
	}
	return {
		packages,
		skipped,
		modules: modules.map((module) => place(dir, module)),
		notes
	};
}
/** Throws the UserError that says what to do when a search of head found nothing to build. */
function requirePrograms(search, dir) {
	if (search.packages.length > 0) return;
	if (search.modules.length === 0) throw new UserError(`There is no go.mod and no go.work in ${dir}, nor in a folder below it. Name the folder of the Go module: DIR in a terminal, \`working-directory\` in a workflow.`);
	const skipped = search.skipped.map(({ package: path, reason }) => `${path} (${reason})`).join(", ");
	const found = skipped === "" ? "the module is a library" : `those found are skipped: ${skipped}`;
	const notes = search.notes.map((note) => ` ${note}.`).join("");
	throw new UserError(`No main package to build in ${dir}: ${found}.${notes} Name what to build under \`programs:\` in the config file, for example \`- { name: demo, package: ./examples/demo }\`.`);
}
async function findModules(exec, { root, dir, env, toolchain }) {
	const files = await readdir(dir);
	if (files.includes("go.mod")) return {
		modules: [dir],
		notes: []
	};
	if (files.includes("go.work") && toolchain.gowork === join(dir, "go.work")) return workspaceModules(exec, dir, env);
	if (toolchain.gomod?.startsWith(join(root, sep))) return {
		modules: [dir],
		notes: []
	};
	return modulesBelow(dir);
}
async function workspaceModules(exec, dir, env) {
	const result = await goCommand(exec, dir, env, [
		"list",
		"-m",
		"-f",
		"{{.Dir}}"
	]);
	if (result.exitCode !== 0) throw new UserError(`The modules of ${dir}/go.work cannot be listed: ${complaint(result)}`);
	const all = result.stdout.split("\n").filter(Boolean);
	const modules = all.filter((module) => module.startsWith(join(dir, sep)));
	return {
		modules,
		notes: all.filter((module) => !modules.includes(module)).map((module) => `The module ${module} of go.work lies outside and was left out`)
	};
}
/** Breadth first, so that where a huge tree has to be cut off, what lies near its top was seen. */
async function modulesBelow(dir) {
	const modules = [];
	let level = [dir];
	let folders = 0;
	for (let depth = 0; depth < deepest && level.length > 0; depth++) {
		const next = [];
		for (const folder of level) {
			if (++folders > mostFolders) return {
				modules,
				notes: [`Only the first ${mostFolders} folders were searched for a go.mod`]
			};
			const entries = await readdir(folder, { withFileTypes: true });
			entries.sort((a, b) => a.name < b.name ? -1 : 1);
			if (entries.some((entry) => entry.name === "go.mod" && entry.isFile())) modules.push(folder);
			const below = entries.filter((entry) => entry.isDirectory() && !/^(vendor|node_modules|testdata|[._].*)$/.test(entry.name));
			next.push(...below.map(({ name }) => join(folder, name)));
		}
		level = next;
	}
	return {
		modules,
		notes: []
	};
}
async function listPackages$1(exec, module, env) {
	const result = await goCommand(exec, module, env, [
		"list",
		"-e",
		"-find",
		"-json=ImportPath,Name,Dir,GoFiles,CgoFiles,Module,Error",
		"./..."
	]);
	if (result.exitCode !== 0) return {
		kind: "failed",
		reason: complaint(result)
	};
	const listed = parseObjects(result.stdout);
	const error = listed.find(({ ImportPath }) => ImportPath === "./...")?.Error;
	if (error !== void 0) return {
		kind: "failed",
		reason: error.Err
	};
	return {
		kind: "listed",
		packages: listed.filter(({ Name }) => Name === "main")
	};
}
const hasCode = ({ GoFiles, CgoFiles }) => (GoFiles?.length ?? 0) + (CgoFiles?.length ?? 0) > 0;
/** As the go command takes it: `.`, `./cmd/server`. */
function place(dir, path) {
	const from = relative(dir, path).split(sep).join("/");
	return from === "" ? "." : `./${from}`;
}

// src/core/go-mod.ts
/**
* The statements of a go.mod or go.work file. Lenient: whether the file is right is the go command's to say, and it has
* built from it. Source: https://go.dev/ref/mod#go-mod-file-lexical
*/
function goModStatements(text) {
	const found = [];
	let block;
	for (const [at, full] of text.split("\n").entries()) {
		const words = wordsOf(full);
		const [first, ...rest] = words;
		if (first === void 0) continue;
		if (first === ")") {
			block = void 0;
			continue;
		}
		if (words.at(-1) === "(") {
			block = first;
			continue;
		}
		found.push({
			line: at + 1,
			text: full.trim(),
			verb: block ?? first,
			words: block === void 0 ? rest : words,
			indirect: /\/\/\s*indirect\b/.test(full)
		});
	}
	return found;
}
/** The line of head's go.mod that a module is there for; undefined if it is not named. `base`: its text there, if any. */
function requirementOf(module, head, base) {
	const now = statementsAbout(module, head);
	const before = base === void 0 ? {} : statementsAbout(module, base);
	const { require, replace } = now;
	const requireChanged = meaning(require) !== meaning(before.require);
	const replaceChanged = meaning(replace) !== meaning(before.replace);
	const shown = replaceChanged && !requireChanged ? replace ?? require : require ?? replace;
	if (shown === void 0) return void 0;
	return {
		kind: replace !== void 0 ? "replaced" : shown.indirect ? "indirect" : "direct",
		line: shown.line,
		text: shown.text,
		changed: requireChanged || replaceChanged
	};
}
function statementsAbout(module, text) {
	const about = goModStatements(text).filter(({ words }) => words[0] === module);
	const require = about.find(({ verb }) => verb === "require");
	const version = require?.words[1];
	const replace = about.find(({ verb, words }) => verb === "replace" && (words[1] === "=>" || version === void 0 || words[1] === version));
	return {
		...require && { require },
		...replace && { replace }
	};
}
/** What a statement says, wherever it stands and however it is spaced. */
const meaning = (statement) => statement && JSON.stringify([statement.words, statement.indirect]);
/** Quoted words may hold anything; a comment runs to the end of the line. */
function wordsOf(line) {
	const words = [];
	for (const [word, interpreted, raw] of line.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|\/\/.*|[()]|[^\s()"`]+/g)) {
		if (word.startsWith("//")) break;
		words.push(interpreted?.replace(/\\(.)/g, "$1") ?? raw ?? word);
	}
	return words;
}

// src/go/leaves-repository.ts
/**
* Why a repository cannot be built through another path: a `replace` or `use` that leads out of it would lead
* elsewhere from there, and an absolute one would always lead to the same revision. Undefined: it can.
*/
function leavesRepository(modFiles) {
	for (const { path, text } of modFiles) for (const { directive, target } of folders(text)) {
		const absolute = isAbsolute(target) || win32.isAbsolute(target);
		const inside = posix.normalize(posix.join(posix.dirname(path), target.replaceAll("\\", "/")));
		if (absolute || inside === ".." || inside.startsWith("../")) return `${path} has "${directive} ${target}", which leaves the repository`;
	}
}
/** The folders of `replace` and `use`. */
function folders(text) {
	return goModStatements(text).flatMap(({ verb, words }) => {
		const arrow = words.indexOf("=>");
		const target = verb === "use" ? words[0] : arrow === -1 ? void 0 : words[arrow + 1];
		if (target === void 0) return [];
		if (verb === "use") return [{
			directive: verb,
			target
		}];
		return verb === "replace" && isFolder$1(target) ? [{
			directive: verb,
			target
		}] : [];
	});
}
function isFolder$1(target) {
	return /^\.{1,2}([/\\]|$)/.test(target) || isAbsolute(target) || win32.isAbsolute(target);
}

// src/go/checkout.ts
/** A revision's checkout, seen through the link, or as a plain folder without one. */
function checkoutAt(realRoot, sub, link) {
	const root = link?.path ?? realRoot;
	return {
		root,
		dir: join(root, sub),
		realDir: join(realRoot, sub),
		enter: async () => link?.point(realRoot)
	};
}
/**
* Why the modules in these folders cannot be built through the link; undefined if they can. `folders` are paths below
* the link, which points to the revision.
*/
async function reasonForPlainFolders(exec, { link, folders, env }) {
	for (const folder of folders) {
		const sub = relative(link.path, folder);
		const reason = await link.check({
			exec,
			go: "go",
			sub,
			env
		}) ?? leavesRepository(await modFiles(exec, link, folder, env));
		if (reason !== void 0) return reason;
	}
}
async function modFiles(exec, link, folder, env) {
	const { stdout } = await goCommand(exec, folder, env, [
		"env",
		"GOMOD",
		"GOWORK"
	]);
	const paths = stdout.split("\n").filter((path) => path !== "" && path !== "off" && path !== devNull);
	return Promise.all(paths.map(async (path) => ({
		path: relative(link.path, path),
		text: await readFile(path, "utf8")
	})));
}
/** The folders whose go.mod or go.work decides how the working directory is built: itself, or modules below it. */
async function moduleFolders(exec, dir, env) {
	const { exitCode, stdout } = await goCommand(exec, dir, env, [
		"env",
		"GOMOD",
		"GOWORK"
	]);
	const none = stdout.split("\n").every((path) => [
		"",
		"off",
		devNull
	].includes(path));
	return exitCode === 0 && none ? (await modulesBelow(dir)).modules : [dir];
}

// src/go/toolchain.ts
const oldestMinor = 20;
const newestTriedMinor = 27;
const keys = [
	"GOVERSION",
	"GOHOSTOS",
	"GOHOSTARCH",
	"GOOS",
	"GOARCH",
	"GOROOT",
	"GOMOD",
	"GOWORK",
	"GOFLAGS"
];
/** The toolchain that builds what is in `dir`. A UserError if there is none, it is too old, or the wanted one cannot be had. */
async function readToolchain(exec, dir, env) {
	const found = await findToolchain(exec, dir, env);
	switch (found.kind) {
		case "found": return found.toolchain;
		case "not-to-be-had": throw new UserError(toolchainMissing(dir, found.words));
		case "broken": throw new UserError(`The go command fails in ${dir}: ${found.words}`);
	}
}
/**
* The toolchain for base: the one it names if that can be had, else head's. Which one a go command takes is the newer
* of the installed and the named one. So a name in base matters only where head is built by exactly what head names,
* as `go-version-file: go.mod` and toolchain switching do it; otherwise one toolchain builds both revisions anyway.
*/
async function chooseBaseToolchain(exec, dir, env, head) {
	const own = await findToolchain(exec, dir, env);
	if (own.kind === "broken") return {
		kind: "none",
		reason: own.words
	};
	if (own.kind === "found") {
		const { toolchain } = own;
		const { named } = toolchain;
		if (named === void 0 || named === toolchain.version || head.named !== head.version) return {
			kind: "chosen",
			toolchain,
			env
		};
		const exact = {
			...env,
			GOTOOLCHAIN: named
		};
		const found = await findToolchain(exec, dir, exact);
		if (found.kind === "found") return {
			kind: "chosen",
			toolchain: found.toolchain,
			env: exact
		};
		return {
			kind: "chosen",
			toolchain,
			env,
			note: `Base names the toolchain ${named}, which cannot be had (${firstLine(found.words)}): it is built by ${toolchain.version}.`
		};
	}
	const heads = {
		...env,
		GOTOOLCHAIN: /^go[\d.]+(rc\d+)?$/.test(head.version) ? head.version : "local"
	};
	const found = await findToolchain(exec, dir, heads);
	if (found.kind !== "found") return {
		kind: "none",
		reason: toolchainMissing(dir, own.words)
	};
	const note = `The toolchain that base asks for cannot be had (${firstLine(own.words)}): it is built by head's, ${head.version}.`;
	return {
		kind: "chosen",
		toolchain: found.toolchain,
		env: heads,
		note
	};
}
/** `GOOS/GOARCH` of every platform that this toolchain can build for. */
async function readPlatforms(exec, dir, env) {
	const result = await goCommand(exec, dir, {
		...env,
		GOEXPERIMENT: ""
	}, [
		"tool",
		"dist",
		"list"
	]);
	if (result.exitCode !== 0) throw new UserError(`The go command fails: ${complaint(result)}`);
	return result.stdout.split("\n").filter(Boolean);
}
/**
* The names that GOEXPERIMENT may have, without `no…` forms and the alias regabi: the fields of a struct in the
* toolchain's own source. Undefined where that is not there; then `goexperimentProblem` still tells right from wrong.
*/
async function readGoexperiments({ goroot }) {
	const path = join(goroot, "src", "internal", "goexperiment", "flags.go");
	const source = await readFile(path, "utf8").catch((error) => {
		if (error.code === "ENOENT") return "";
		throw error;
	});
	const names = [...(/^type Flags struct \{\n(.*?)^\}/ms.exec(source)?.[1] ?? "").matchAll(/^\t(\w+) +bool\b/gm)].map(([, field = ""]) => field.toLowerCase());
	return names.length === 0 ? void 0 : names;
}
/** What the toolchain has against this GOEXPERIMENT, in its own words; undefined if nothing. Builds nothing. */
async function goexperimentProblem(exec, dir, env, value) {
	const result = await goCommand(exec, dir, {
		...env,
		GOEXPERIMENT: value
	}, ["env", "GOEXPERIMENT"]);
	return result.exitCode === 0 ? void 0 : complaint(result);
}
async function findToolchain(exec, dir, env) {
	const asked = await goCommand(exec, dir, env, [
		"env",
		"-json",
		...keys,
		"GOCACHE",
		"CGO_ENABLED"
	]);
	if (asked.exitCode !== 0) return failure$1(complaint(asked));
	const value = parseObjects(asked.stdout)[0];
	if (value === void 0) throw new Error("go env -json printed nothing");
	const { version, minor } = parseVersion(value.GOVERSION);
	if (minor < oldestMinor) throw new UserError(`${version} is too old: Go 1.${oldestMinor} or newer is needed. Install a newer one (actions/setup-go, input go-version); it also builds modules that say an older version.`);
	const gomod = pathOf(value.GOMOD);
	const gowork = pathOf(value.GOWORK);
	if (gomod !== void 0 || gowork !== void 0) {
		const listed = await goCommand(exec, dir, env, ["list", "-m"]);
		if (listed.exitCode !== 0) return failure$1(complaint(listed));
	}
	const named = await readNamed(gowork ?? gomod);
	return {
		kind: "found",
		toolchain: {
			version,
			minor,
			...named !== void 0 && { named },
			hostOs: value.GOHOSTOS,
			hostArch: value.GOHOSTARCH,
			goos: value.GOOS,
			goarch: value.GOARCH,
			goroot: value.GOROOT,
			...gomod !== void 0 && { gomod },
			...gowork !== void 0 && { gowork },
			goflags: value.GOFLAGS,
			gocache: value.GOCACHE,
			cgo: value.CGO_ENABLED === "1",
			...minor > newestTriedMinor && { note: `${version} is newer than the newest Go this was tried with (1.${newestTriedMinor}): sizes are right, details of what is inside may be missing.` }
		}
	};
}
const failure$1 = (words) => ({
	kind: isAboutToolchain(words) ? "not-to-be-had" : "broken",
	words
});
function isAboutToolchain(words) {
	return /requires go >= |toolchain not available|golang\.org\/toolchain@|cannot find "go1|invalid go version '|unknown directive: toolchain|GOTOOLCHAIN/.test(words);
}
function toolchainMissing(dir, words) {
	return `The Go toolchain that go.mod or go.work asks for in ${dir} cannot be had: ${words}. Install that version (actions/setup-go with \`go-version-file: go.mod\`), or set GOTOOLCHAIN=auto and let the job reach the module proxy (actions/setup-go sets GOTOOLCHAIN=local).`;
}
/** GOVERSION is `go1.26.8`, `go1.26.8 X:nodwarf5` with an experiment, or `devel go1.27-1a2b3c …`. */
function parseVersion(goversion) {
	const match = /go1\.(\d+)\S*/.exec(goversion);
	if (match === null) throw new Error(`GOVERSION is ${JSON.stringify(goversion)}`);
	return {
		version: goversion.startsWith("devel") ? goversion : match[0],
		minor: Number(match[1])
	};
}
const pathOf = (value) => [
	"",
	"off",
	"/dev/null",
	"NUL"
].includes(value) ? void 0 : value;
async function readNamed(path) {
	if (path === void 0) return void 0;
	const text = await readFile(path, "utf8");
	const toolchain = /^toolchain\s+(go\S+)/m.exec(text)?.[1];
	if (toolchain !== void 0) return toolchain;
	const go = /^go\s+(1\.\d+\.\d+|1\.\d+rc\d+)\s*(\/\/.*)?$/m.exec(text)?.[1];
	return go === void 0 ? void 0 : `go${go}`;
}
const firstLine = (text) => text.split("\n", 1)[0] ?? "";

// src/build-both.ts
const mostPrograms = 8;
/** Builds every cell for head and for base, one revision after the other, through one and the same path. */
async function buildBoth(asked) {
	const building = asked.config.prepare === void 0 ? asked : {
		...asked,
		env: withoutIndex(asked.env)
	};
	const { effects, workspace, config, env } = building;
	const { progress } = effects;
	const notes = [];
	await checkExperiments(building);
	const throughLink = await canUseLink(building, notes);
	const states = {};
	const cells = await progress.phase("Find programs", async () => {
		const head = await openHead(building, throughLink, notes);
		states.head = head;
		if (workspace.baseRoot !== void 0) states.base = await openBase(building, throughLink, head, notes);
		const programs = programsOf(building, states, notes);
		progress.step(`${programs.map(({ name }) => name).join(", ")}, with ${head.toolchain.version}`);
		return cellsToBuild(programs, config.flagSets, platformsOf(config, head.toolchain));
	});
	const compressed = /* @__PURE__ */ new Map();
	const build = async (side, state, wanted) => {
		if (state.kind === "failed") return async () => new Map(wanted.map((cell) => [cellId(cell), { result: state }]));
		await state.checkout.enter();
		const store = side === "base" ? await storeOfBase(building, state, throughLink) : void 0;
		const { exec } = effects;
		return buildCells({
			exec,
			probe: building.probe,
			progress,
			dir: state.checkout.dir,
			into: join(workspace.temporary, side),
			env: {
				...env,
				...state.env
			},
			freeze: config.freeze,
			side,
			compressed,
			...store && { store }
		}, wanted);
	};
	const { head: headState, base: baseState } = states;
	if (headState === void 0 || headState.kind === "failed") throw new Error("head was not opened");
	const { caches } = building;
	const restore = caches?.restoreGoCache;
	if (restore !== void 0) await progress.phase("Restore caches", () => restore(headState.toolchain));
	const buildSome = async (some) => (await build("head", headState, some))();
	const kept = await largestPrograms(cells, building, buildSome, notes);
	const readHead = await progress.phase("Build head", () => build("head", headState, kept));
	const readBase = baseState && await progress.phase("Build base", () => build("base", baseState, kept));
	const [head, base] = await progress.phase("Read binaries", () => Promise.all([readHead(), readBase?.()]));
	return {
		cells: kept,
		head,
		...base && { base },
		toolchain: headState.toolchain,
		...baseState?.kind === "ready" && { baseToolchain: baseState.toolchain },
		places: {
			head: placeOf(headState, env),
			...baseState?.kind === "ready" && { base: placeOf(baseState, env) }
		},
		notes: notes.map(bounded)
	};
}
const placeOf = ({ checkout, env: own }, env) => ({
	checkout,
	env: {
		...env,
		...own
	}
});
/** A repository may have hundreds of programs; no text in a report is endless. */
const bounded = (text) => text.length <= 4e3 ? text : `${text.slice(0, 4e3)}…`;
/** Base's binaries depend on nothing but its commit and the build only where no command of the user's is involved. */
async function storeOfBase({ caches, config, workspace, request, effects, env }, { toolchain, checkout, env: own }, throughLink) {
	const base = workspace.revisions.base?.sha;
	if (caches === void 0 || base === void 0 || config.prepare !== void 0 || !throughLink) return void 0;
	const { programs, flagSets, platforms, freeze } = config;
	if (!await isFolder$2(checkout.dir)) return void 0;
	const surroundings = await buildIdentity(effects.exec, checkout.dir, {
		...env,
		...own
	});
	if (surroundings === void 0) return void 0;
	const asked = [
		checkout.dir,
		programs,
		request.programs,
		flagSets,
		platforms,
		freeze
	];
	const determinedBy = JSON.stringify([...asked, surroundings]);
	return caches.baseStore(toolchain, {
		place: workspace.place,
		base,
		determinedBy
	});
}
/** Whether both revisions can be built through the link. Both or none: one alone would differ by its path. */
async function canUseLink({ effects, workspace, env }, notes) {
	const { link } = workspace;
	for (const side of ["head", "base"]) {
		if (side === "base" && workspace.baseRoot === void 0) continue;
		const checkout = workspace.checkout(side, true);
		await checkout.enter();
		if (!await isFolder$2(checkout.dir)) continue;
		const folders = await moduleFolders(effects.exec, checkout.dir, env);
		const reason = await reasonForPlainFolders(effects.exec, {
			link,
			folders,
			env
		});
		if (reason === void 0) continue;
		notes.push(`Base and head were built in folders of different names, so sizes may differ by some bytes: ${reason}.`);
		return false;
	}
	return true;
}
async function openHead(building, throughLink, notes) {
	const { workspace, effects, config, request, env } = building;
	if (config.prepare !== void 0 && !request.onRunner) await workspace.copyHead();
	const checkout = workspace.checkout("head", throughLink);
	await checkout.enter();
	const toolchain = await readToolchain(effects.exec, checkout.dir, env);
	if (toolchain.note !== void 0) notes.push(toolchain.note);
	await prepare(building, checkout, "head");
	if (config.programs !== void 0) return {
		kind: "ready",
		checkout,
		toolchain,
		env: {}
	};
	const search = await findMainPackages(effects.exec, {
		root: checkout.root,
		dir: checkout.dir,
		env,
		toolchain
	});
	requirePrograms(search, workspace.checkout("head", false).dir);
	notes.push(...search.notes);
	for (const { package: path, reason } of search.skipped) notes.push(`Left out: ${path}, ${reason}.`);
	return {
		kind: "ready",
		checkout,
		toolchain,
		env: {},
		packages: search.packages
	};
}
/** A base that cannot be built is a state, not an error: head alone is judged then. */
async function openBase(building, throughLink, head, notes) {
	const { workspace, effects, config, env } = building;
	const checkout = workspace.checkout("base", throughLink);
	await checkout.enter();
	if (!await isFolder$2(checkout.dir)) return {
		kind: "ready",
		checkout,
		toolchain: head.toolchain,
		env: {},
		packages: []
	};
	const chosen = await chooseBaseToolchain(effects.exec, checkout.dir, env, head.toolchain);
	if (chosen.kind === "none") return {
		kind: "failed",
		reason: `base does not build: ${chosen.reason}`
	};
	if (chosen.note !== void 0) notes.push(chosen.note);
	const state = {
		kind: "ready",
		checkout,
		toolchain: chosen.toolchain,
		env: chosen.env
	};
	if (workspace.baseRoot !== void 0 && throughLink) await keepOutOfIndex(workspace.baseRoot);
	try {
		await prepare(building, checkout, "base");
		if (config.programs !== void 0) return state;
		const search = await findMainPackages(effects.exec, {
			root: checkout.root,
			dir: checkout.dir,
			env: {
				...env,
				...chosen.env
			},
			toolchain: chosen.toolchain
		});
		return {
			...state,
			packages: search.packages
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			kind: "failed",
			reason: "base does not build",
			output: bounded(error.message)
		};
	}
}
async function prepare({ config, effects, env }, { dir }, side) {
	if (config.prepare === void 0) return;
	const prepared = await prepareRevision(effects.exec, {
		dir,
		line: config.prepare,
		env: {
			...env,
			...config.freeze
		}
	});
	if (prepared.kind === "failed") throw new UserError(`In ${side}, ${prepared.reason}:\n${prepared.output}`);
	effects.progress.step(`${side}: ${config.prepare}`);
}
/** The programs of both sides by one name each, narrowed to what was asked for. */
function programsOf({ config, request, onPrograms }, { head, base }, notes) {
	if (config.programs !== void 0) return config.programs;
	const packages = [head, base].flatMap((state) => state?.kind === "ready" ? state.packages ?? [] : []);
	const programs = [...namePrograms(packages)].map(([path, name]) => ({
		name,
		package: path
	}));
	notes.push(`Programs found: ${programs.map((program) => `${program.name} (${program.package})`).join(", ")}.`);
	onPrograms(programs.map(({ name }) => name));
	if (request.programs.length === 0) return programs;
	return [...new Set(request.programs)].map((name) => found$1("--program", name, programs));
}
/** What would fail every go command with words that name the wrong thing is told before the first one in a revision. */
async function checkExperiments({ config, effects, workspace, env }) {
	const wanted = [{
		where: "the environment",
		value: env.GOEXPERIMENT ?? ""
	}, ...config.flagSets.map(({ name, env: own }) => ({
		where: `flag set ${name}`,
		value: own.GOEXPERIMENT ?? ""
	}))].filter(({ value }) => value !== "");
	if (wanted.length === 0) return;
	const { dir } = workspace.checkout("head", false);
	const plain = {
		...env,
		GOEXPERIMENT: ""
	};
	const known = await readGoexperiments(await readToolchain(effects.exec, dir, plain));
	for (const { where, value } of wanted) {
		if (known === void 0) {
			const problem = await goexperimentProblem(effects.exec, dir, plain, value);
			if (problem !== void 0) throw new UserError(`${where}: GOEXPERIMENT=${value}: ${problem}`);
			continue;
		}
		const problem = checkGoexperiment(value, known);
		if (problem !== void 0) throw new UserError(`${where}: ${problem}`);
	}
}
function platformsOf({ platforms }, { hostOs, hostArch }) {
	const all = platforms.map((platform) => platform === "host" ? {
		goos: hostOs,
		goarch: hostArch
	} : platform);
	return [...new Map(all.map((platform) => [platformName(platform), platform])).values()];
}
/** Zero-config finds what there is; a report can hold so much. Told by size, which takes a build of each. */
async function largestPrograms(cells, { config, request, effects: { progress } }, build, notes) {
	const [first] = cells;
	const names = [...new Set(cells.map(({ program }) => program))];
	if (config.programs !== void 0 || request.programs.length > 0 || names.length <= mostPrograms || first === void 0) return cells;
	return progress.phase(`Choose the ${mostPrograms} largest of ${names.length} programs`, async () => {
		const some = cells.filter(({ flagSet, platform }) => flagSet === first.flagSet && platform === first.platform);
		const built = await build(some);
		const sized = some.map((cell) => {
			const result = built.get(cellId(cell))?.result;
			const named = config.budgets.some(({ program }) => program === cell.program);
			return {
				name: cell.program,
				named,
				...result?.kind === "built" && { size: result.binary.facts.size }
			};
		});
		const { kept, note } = keepLargest(sized, mostPrograms);
		if (note !== void 0) notes.push(note);
		const keptNames = new Set(kept.map(({ name }) => name));
		return cells.filter(({ program }) => keptNames.has(program));
	});
}

// src/core/sequential.ts
/** Pairs after which a cell may be looked at. Multiples of every number of copies, so that a stop keeps them in balance. */
const early = [
	12,
	24,
	48,
	96
];
/** Looks at a cell, the one at the end of its pairs among them. */
const mostLooks = 4;
/** When a cell that has so many pairs is looked at before their end: a slow program earlier, as it has fewer. */
function looksBefore(pairs) {
	return early.filter((look) => look < pairs).slice(-3);
}
/** The chance of any false alarm in a run, over all its cells, metrics and looks, before the minimum change is applied. */
const falseAlarms = .01;
/**
* The rule for a run of so many decisions (cells × sampled metrics): Bonferroni over decisions and looks. Sound whatever
* the dependence between them, unlike Holm's or Pocock's, and simple; what it costs in power shows as `smallestVisible`.
* With fewer than `minimumPairs` not even samples that are wholly apart could be told apart. A budget on starts from disk
* tightens what counts as a change of them.
* Source: C. Jennison, B. Turnbull, Group Sequential Methods (2000), chapter 2: a test at level α ÷ K at each of K looks
* has at most level α.
*/
function ruleFor(decisions, budgets = []) {
	const p = falseAlarms / (Math.max(1, decisions) * 4);
	let minimumPairs = decisionRule.minimumPairs;
	while (leastP(minimumPairs) >= p) minimumPairs++;
	const percent = coldMinimum(budgets);
	return {
		...decisionRule,
		p,
		minimumPairs,
		ofMetric: {
			...decisionRule.ofMetric,
			...percent !== void 0 && { "cold-start-disk": { percent } }
		}
	};
}
/** Below 10 % a difference of starts from disk may be where the copies lie, of which there are only a few. */
const leastCold = 10;
/** What a budget asks to be told of starts from disk, where that is less than what else counts as a change. */
function coldMinimum(budgets) {
	const asked = budgets.flatMap(({ metric, maxGrowth }) => metric === "cold-start-disk" && maxGrowth?.kind === "percent" ? [maxGrowth.percent] : []);
	const usual = decisionRule.ofMetric["cold-start-disk"]?.percent ?? decisionRule.minimumPercent;
	const tightest = Math.min(...asked);
	return tightest < usual ? Math.max(tightest, leastCold) : void 0;
}
/**
* Whether more runs would not change the answer: the samples differ by the rule, or every difference that they leave
* possible is smaller than what counts as one. Stopping for the latter cannot raise a false alarm.
*/
function isClear(id, comparison, rule) {
	const { decision, base, deltaInterval } = comparison;
	if (decision === "grew" || decision === "shrank") return true;
	if (decision !== "unchanged" || base === void 0 || deltaInterval === void 0) return false;
	const { percent, floor } = minimumOf(metricOf(id), rule);
	const counts = Math.max(percent * Math.abs(base.center) / 100, floor);
	return Math.max(Math.abs(deltaInterval.lo), Math.abs(deltaInterval.hi)) <= counts;
}

// src/go/dissect-cells.ts
/**
* Adds to both sides of every cell that differs whose its bytes are; cells that share a file share the work. Only the
* first flag set of a program has its symbols named: they are many, and nearly the same under each flag set. Both sides at
* once: it takes one processor for each.
*/
async function dissectCells(exec, probe, cells, sides, aids) {
	const differing = cells.filter((cell) => differs(cell, sides));
	const first = new Map(differing.toReversed().map((cell) => [JSON.stringify([cell.program, cell.platform]), cell]));
	const withSymbols = new Set([...first.values()].map(cellId));
	const known = /* @__PURE__ */ new Map();
	const dissected = async (side, { twins, embeds }) => {
		const found = new Map(side);
		for (const cell of differing) {
			const id = cellId(cell);
			const entry = side.get(id);
			if (entry?.path === void 0 || entry.result.kind !== "built") continue;
			const [twin, embedList] = [twins.get(id), embeds.get(id)];
			const options = {
				...twin !== void 0 && { twin },
				...embedList !== void 0 && { embeds: embedList },
				...withSymbols.has(id) && { symbols: 1e6 }
			};
			const asked = known.get(entry.path) ?? inspectWithTwin(exec, probe, entry.path, options);
			known.set(entry.path, asked);
			const answer = await asked;
			if (answer.kind === "unreadable") continue;
			const result = {
				...entry.result,
				binary: {
					...entry.result.binary,
					inspection: answer.inspection
				}
			};
			found.set(id, {
				...entry,
				result
			});
		}
		return found;
	};
	const [head, base] = await Promise.all([dissected(sides.head, aids.head), sides.base && dissected(sides.base, aids.base)]);
	return {
		head,
		...base && { base }
	};
}
/** A twin that turns out to be another program is done without. */
async function inspectWithTwin(exec, probe, path, { twin, ...options }) {
	if (twin === void 0) return inspect$1(exec, probe, path, options);
	const told = await inspect$1(exec, probe, path, {
		...options,
		twin
	});
	return told.kind === "inspected" ? told : inspect$1(exec, probe, path, options);
}
function differs(cell, { base, head }) {
	const id = cellId(cell);
	const result = head.get(id)?.result;
	return result !== void 0 && samenessOf(base?.get(id)?.result, result) === "different";
}

// src/core/import-graph.ts
/** The fields to ask for: all of them would make the go command work much longer. */
const listedFields = "ImportPath,Name,Imports,ImportMap,Standard,Match,Module";
const importGraph = (listed) => new Map(listed.map((found) => [found.ImportPath, found]));
/** The main package that a pattern of the command line named. */
const mainPackage = (graph, pattern) => [...graph.values()].find(({ Name, Match }) => Name === "main" && Match?.includes(pattern))?.ImportPath;
/**
* Breadth first, so that a chain is a shortest one. Of equally short ones it is the one through the user's own packages,
* which they can change, and then the first by name.
*/
function reachedFrom$1(graph, from) {
	const reached = /* @__PURE__ */ new Map([[from, void 0]]);
	for (const path of reached.keys()) for (const { ImportPath } of importedBy(graph, path)) if (!reached.has(ImportPath)) reached.set(ImportPath, path);
	return reached;
}
function importedBy(graph, path) {
	const { Imports = [], ImportMap = {} } = graph.get(path) ?? {};
	const found = Imports.flatMap((written) => graph.get(ImportMap[written] ?? written) ?? []);
	const isOwn = ({ Module }) => Module?.Main === true;
	return [...found.filter(isOwn), ...found.filter((one) => !isOwn(one))];
}
/** The packages that lead to the nearest one that is wanted, first the program's own; undefined if none is reached. */
function chainTo(graph, reached, wanted) {
	for (const path of reached.keys()) {
		const found = graph.get(path);
		if (found !== void 0 && wanted(found)) return chain(graph, reached, path);
	}
}
function chain(graph, reached, to) {
	const steps = [];
	for (let path = to; path !== void 0; path = reached.get(path)) {
		const found = graph.get(path);
		if (found !== void 0) steps.unshift(found);
	}
	return steps;
}

// src/go/linkages.ts
/** What these cells are built from in head. Cells that differ only in how they are compiled share a `go list`. */
async function findLinkages(listing, cells) {
	const wanted = await Promise.all(cells.map((cell) => listed$1(listing, cell)));
	const notes = [];
	const graphs = [];
	for (const group of grouped(wanted, ({ key }) => key).values()) {
		const graph = await listPackages(listing, group);
		if (typeof graph !== "string") graphs.push({
			graph,
			group
		});
		else notes.push(`Why what grew in ${namesOf(group)} is linked is not known: ${graph}`);
	}
	const goMods = await goModFiles(listing, graphs.flatMap(({ graph }) => [...graph.values()]));
	const found = graphs.flatMap(({ graph, group }) => group.flatMap((one) => linkageOf(graph, goMods, one)));
	return {
		byCell: new Map(found),
		notes
	};
}
async function listed$1({ checkouts, env, freeze }, cell) {
	const { moduleDir, package: pattern } = await moduleOf(checkouts.head.dir, cell.source.package);
	const { flags: flagSet, target: platform } = cell;
	const built = buildCommand({
		flagSet,
		platform,
		package: pattern,
		output: "",
		env,
		freeze
	});
	const flags = selectingFlags(flagSet, built.env.GOFLAGS ?? "");
	const key = JSON.stringify([
		moduleDir,
		flags,
		Object.entries(built.env).sort()
	]);
	return {
		id: cellId(cell),
		program: cell.program,
		key,
		moduleDir,
		flags,
		env: built.env,
		pattern
	};
}
/** The import graph of all programs of a group, or why there is none. */
async function listPackages({ exec }, group) {
	const [first] = group;
	if (first === void 0) return importGraph([]);
	const patterns = [...new Set(group.map(({ pattern }) => pattern))];
	const args = [
		"list",
		"-deps",
		`-json=${listedFields}`,
		"-pgo=off",
		...first.flags,
		...patterns
	];
	const result = await goCommand(exec, first.moduleDir, first.env, args);
	if (result.exitCode !== 0) return `go list: ${lastLines(complaint(result), 5)}`;
	return importGraph(parseObjects(result.stdout));
}
function linkageOf(graph, goMods, { id, pattern }) {
	const main = mainPackage(graph, pattern);
	return main === void 0 ? [] : [[id, {
		graph,
		reached: reachedFrom$1(graph, main),
		goMods
	}]];
}
const namesOf = (group) => [...new Set(group.map(({ program }) => program))].join(", ");
/** The go.mod files of the user's own modules, which lie in the checkout, in both revisions. Leaves base's entered. */
async function goModFiles({ checkouts: { head, base } }, packages) {
	const own = packages.flatMap(({ Module }) => Module?.Main && Module.GoMod !== void 0 ? [Module.GoMod] : []);
	const paths = [...new Set(own)].filter((path) => isWithin(head.root, path));
	const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
	await base?.enter();
	const found = paths.map(async (path, at) => {
		const file = relative(head.root, path);
		const before = base && await textOf(join(base.root, file));
		return [path, {
			file: file.replaceAll(sep, "/"),
			head: texts[at] ?? "",
			...before !== void 0 && { base: before }
		}];
	});
	return new Map(await Promise.all(found));
}
function isWithin(root, path) {
	const inside = relative(root, path);
	return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
async function textOf(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw error;
	}
}

// src/go/find-embeds.ts
/**
* Which files the packages of each cell embed: a string or []byte that one was embedded into has its content in the
* binary, and no name. What the go command does not tell is done without. Both sides at once, by their real paths: nothing is
* built, so nothing depends on the link.
*/
async function findEmbeds(finding, cells, sides) {
	const wanted = cells.filter(({ flags }) => flags.build === void 0);
	const [head, base] = await Promise.all([listsOf({
		...finding,
		into: join(finding.into, "head")
	}, wanted, sides.head), listsOf({
		...finding,
		into: join(finding.into, "base")
	}, wanted, sides.base)]);
	return {
		head,
		base
	};
}
async function listsOf({ exec, freeze, into }, cells, { checkout, env }) {
	await mkdir(into, { recursive: true });
	const real = {
		...checkout,
		dir: checkout.realDir
	};
	const wanted = await Promise.all(cells.map((cell) => listed$1({
		exec,
		env,
		freeze,
		checkouts: { head: real }
	}, cell)));
	const lists = /* @__PURE__ */ new Map();
	for (const group of grouped(wanted, ({ key, pattern }) => `${key} ${pattern}`).values()) {
		const files = await embeddedFiles(exec, group);
		if (files.length === 0) continue;
		const path = join(into, `${lists.size}.json`);
		await writeFile(path, JSON.stringify(files));
		for (const { id } of group) lists.set(id, path);
	}
	return lists;
}
async function embeddedFiles(exec, [first]) {
	if (first === void 0) return [];
	const args = [
		"list",
		"-deps",
		"-json=ImportPath,Dir,EmbedFiles",
		"-pgo=off",
		...first.flags,
		first.pattern
	];
	const { exitCode, stdout } = await goCommand(exec, first.moduleDir, first.env, args);
	if (exitCode !== 0) return [];
	return parseObjects(stdout).filter(({ EmbedFiles = [] }) => EmbedFiles.length > 0).flatMap(({ ImportPath, Dir, EmbedFiles = [] }) => EmbedFiles.map((name) => ({
		package: ImportPath,
		name,
		path: join(Dir, name)
	})));
}

// src/core/twin.ts
/**
* The same flag set with symbols kept: its binary tells of a stripped one whose its data is. Undefined where the flags do
* not strip, or a command of the user's builds. The linker's `-s` and `-w` are all that is taken away.
*/
function unstrippedTwin(flagSet) {
	const { ldflags, build, ...rest } = flagSet;
	if (ldflags === void 0 || build !== void 0) return void 0;
	const kept = ldflags.replace(/(?<=^|\s)--?[sw](=true)?(?=\s|$)/g, "").replace(/\s+/g, " ").trim();
	if (kept === ldflags.replace(/\s+/g, " ").trim()) return void 0;
	return {
		...rest,
		...kept !== "" && { ldflags: kept }
	};
}
/** Whether two flag sets build the same; how the program is run, and what they are called, does not count. */
function buildAlike(one, other) {
	const build = ({ name: _name, runEnv: _runEnv, ...flags }) => JSON.stringify(Object.entries(flags).sort(([a], [b]) => a.localeCompare(b)));
	return build(one) === build(other);
}

// src/go/find-twins.ts
/**
* An unstripped twin for each stripped file of a cell that differs: that of another flag set where one builds the same
* but for `-s` and `-w`, else one more link. A twin that does not build is done without.
*/
async function findTwins(finding, cells, sides) {
	const needed = cells.filter((cell) => needsTwin(cell, sides));
	return {
		head: await twinsOf({
			...finding,
			into: join(finding.into, "head")
		}, needed, cells, sides.head),
		base: await twinsOf({
			...finding,
			into: join(finding.into, "base")
		}, needed, cells, sides.base)
	};
}
function needsTwin(cell, { base, head }) {
	const result = head.built.get(cellId(cell))?.result;
	if (result?.kind !== "built" || !result.binary.facts.stripped) return false;
	return samenessOf(base.built.get(cellId(cell))?.result, result) === "different";
}
async function twinsOf({ exec, freeze, into }, needed, cells, { built, checkout, env }) {
	const twins = /* @__PURE__ */ new Map();
	/** Two stripped cells that differ in how they are run have one twin. */
	const own = [];
	for (const cell of needed) {
		const flags = unstrippedTwin(cell.flags);
		if (flags === void 0) continue;
		const alike = (other) => other.program === cell.program && other.platform === cell.platform && buildAlike(other.flags, flags);
		const known = built.get(cells.filter(alike).map(cellId)[0] ?? "")?.path ?? own.find((twin) => alike(twin.cell))?.path;
		const path = known ?? join(into, `${own.length}`);
		if (known === void 0) {
			await mkdir(into, { recursive: true });
			await checkout.enter();
			const { source, target: platform } = cell;
			const request = {
				dir: checkout.dir,
				env,
				freeze,
				output: path,
				flagSet: flags,
				platform,
				package: source.package
			};
			if ((await buildProgram(exec, request)).kind !== "built") continue;
			own.push({
				cell: {
					...cell,
					flags
				},
				path
			});
		}
		twins.set(cellId(cell), path);
	}
	return twins;
}

// src/core/init-trace.ts
const mostChanges = 10;
/**
* Below this a difference is the scheduler's. Of 3,700 packages in 100 pairs of traces of one file, on a machine with five
* processes for each CPU, 8 passed the test alone, and one of them moved by this much too.
*/
const smallestChange = 2e-5;
/** An attribution has to explain this much of the difference to be worth saying. */
const smallestShare = .2;
/** The environment of a traced start. What the program has of GODEBUG stays: it may change what the program does. */
function tracedEnvironment(env) {
	return {
		...env,
		GODEBUG: env.GODEBUG ? `${env.GODEBUG},inittrace=1` : "inittrace=1"
	};
}
/**
* Reads lines such as `init internal/bytealg @0.003 ms, 0 ms clock, 0 bytes, 0 allocs` from what a program wrote to
* standard error. The format is not fixed (runtime/extern.go), so what is not understood is left out.
*/
function readInitTrace(stderr) {
	const found = /* @__PURE__ */ new Map();
	const lines = stderr.matchAll(/^init (\S{1,500}) @\S+ ms, ([\d.]+) ms clock(?:, (\d+) bytes)?(?:, (\d+) allocs)?/gm);
	for (const [, name = "", clock, bytes, allocations] of lines) {
		const seconds = Number(`${clock}e-3`);
		if (!Number.isFinite(seconds)) continue;
		found.set(importPath(name), {
			seconds,
			...bytes !== void 0 && { bytes: Number(bytes) },
			...allocations !== void 0 && { allocations: Number(allocations) }
		});
	}
	return found;
}
/** In a symbol's name, dots of the last element are escaped: `gopkg.in/yaml%2ev3`. */
const importPath = (name) => name.replace(/%([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
/**
* The packages whose initialization changed, the largest change first. A change counts by the same test as a start, at p
* < 0.01, and from 20 µs on. A package that only some starts of a side told of is left out: other output garbled it.
*/
function initChanges(base, head) {
	return [...new Set([...base, ...head].flatMap((trace) => [...trace.keys()]))].flatMap((name) => {
		const before = seenIn(base, name);
		const after = seenIn(head, name);
		if (before === void 0 || after === void 0) return [];
		const delta = middle(after, ({ seconds }) => seconds) - middle(before, ({ seconds }) => seconds);
		if (mannWhitneyP(seconds(before, base.length), seconds(after, head.length)) >= .01 || Math.abs(delta) < smallestChange) return [];
		return [{
			package: name,
			...before.length > 0 && { base: summary(before) },
			...after.length > 0 && { head: summary(after) },
			delta
		}];
	}).sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta)).slice(0, mostChanges);
}
/** What the starts of a side say of a package: all of them or none, else undefined. */
function seenIn(traces, name) {
	const seen = traces.flatMap((trace) => trace.get(name) ?? []);
	return seen.length === 0 || seen.length === traces.length ? seen : void 0;
}
/** A package that a side does not have takes no time there. */
const seconds = (seen, starts) => seen.length === 0 ? Array.from({ length: starts }, () => 0) : seen.map(({ seconds }) => seconds);
const middle = (seen, read) => seen.length === 0 ? 0 : median$1(seen.map(read));
function summary(seen) {
	const known = (read) => {
		const values = seen.flatMap((init) => read(init) ?? []);
		return values.length === 0 ? void 0 : median$1(values);
	};
	const bytes = known((init) => init.bytes);
	const allocations = known((init) => init.allocations);
	return {
		seconds: middle(seen, (init) => init.seconds),
		...bytes !== void 0 && { bytes },
		...allocations !== void 0 && { allocations }
	};
}
/** The package that explains most of a start's difference; undefined if none explains a fifth of it. */
function attributionOf({ inits = [], metrics }) {
	const delta = metrics["cold-start"]?.delta ?? 0;
	const [largest] = inits.filter((init) => Math.sign(init.delta) === Math.sign(delta));
	if (largest === void 0 || Math.abs(largest.delta) < smallestShare * Math.abs(delta)) return void 0;
	return {
		package: largest.package,
		seconds: largest.delta,
		all: Math.abs(largest.delta) >= Math.abs(delta)
	};
}

// src/core/schedule.ts
/**
* The rounds of one cell, warm-up first. Whoever stops early keeps the balance of the copies by stopping after a number of
* counted rounds that both `baseCopies` and `headCopies` divide.
*/
function roundsFor({ baseCopies, headCopies, pairs, warmup, random }) {
	const rounds = (count, isWarmup) => {
		const baseOrder = rotation(baseCopies, count, random);
		const headOrder = rotation(headCopies, count, random);
		return Array.from({ length: count }, (_, at) => {
			const starts = [...baseOrder.slice(at, at + 1).map((copy) => ({
				side: "base",
				copy,
				warmup: isWarmup
			})), ...headOrder.slice(at, at + 1).map((copy) => ({
				side: "head",
				copy,
				warmup: isWarmup
			}))];
			return random() < .5 ? starts : starts.reverse();
		});
	};
	return [...rounds(warmup, true), ...rounds(pairs, false)];
}
/** Copies for that many starts: all of them in random order, then all of them in another, so that none is favoured. */
function rotation(copies, count, random) {
	const order = [];
	while (copies > 0 && order.length < count) order.push(...shuffled(copies, random));
	return order.slice(0, count);
}
/** Fisher and Yates. */
function shuffled(count, random) {
	const numbers = Array.from({ length: count }, (_, at) => at);
	for (let last = count - 1; last > 0; last--) {
		const at = Math.floor(random() * (last + 1));
		const [a, b] = [numbers[at], numbers[last]];
		numbers[at] = b;
		numbers[last] = a;
	}
	return numbers;
}
/** mulberry32: numbers from 0 up to 1 that a seed determines, so that a run's order can be repeated. */
function seededRandom(seed) {
	let state = seed | 0;
	return () => {
		state = state + 1831565813 | 0;
		let mixed = Math.imul(state ^ state >>> 15, 1 | state);
		mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
		return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
	};
}

// src/go/startable.ts
/** Asks the probe for one start of a side. `cpu`: to pin it to; undefined: wherever the kernel likes. */
function startRequest({ path, dir, run, env }, id, purpose, cpu) {
	return {
		id,
		path,
		args: run.args,
		env,
		dir,
		ready: run.ready,
		timeout_ns: Math.round(run.timeout * 1e9),
		purpose,
		...cpu !== void 0 && { cpu }
	};
}

// src/go/trace-inits.ts
/** All programs together, by what their starts took untraced. */
const mostSeconds = 8;
/**
* Adds to each program's first row whose cold start changed which packages' initialization did: both sides are started
* some more times, in turns, with GODEBUG=inittrace=1. Its other rows have the same packages.
*/
async function traceInits(tracing, cells, startable) {
	const sides = new Map(startable.map((cell) => [cellId(cell), cell]));
	const random = seededRandom(tracing.seed);
	const seen = /* @__PURE__ */ new Set();
	const traced = [];
	let left = mostSeconds;
	for (const cell of cells) {
		const { base, head } = sides.get(cellId(cell)) ?? {};
		const seconds = secondsToTrace(cell);
		if (base === void 0 || head === void 0 || seconds === void 0 || seen.has(cell.program)) {
			traced.push(cell);
			continue;
		}
		seen.add(cell.program);
		if (seconds > left) {
			tracing.progress.step(`${nameOf(cell)}: its starts take too long to be traced`);
			traced.push(cell);
			continue;
		}
		left -= seconds;
		const inits = await changesOf(tracing, {
			base,
			head
		}, random);
		tracing.progress.step(`${nameOf(cell)}: ${inits.length} packages initialize faster or slower`);
		traced.push(inits.length > 0 ? {
			...cell,
			inits
		} : cell);
	}
	return traced;
}
const nameOf = ({ program, flagSet }) => `${program} (${flagSet})`;
/** Whether there is something to explain. */
function hasNewStart({ metrics }) {
	const { decision } = metrics["cold-start"] ?? {};
	return decision === "grew" || decision === "shrank";
}
/** What it will take; undefined where there is nothing to explain. */
function secondsToTrace(cell) {
	const { base, head } = cell.metrics["cold-start"] ?? {};
	if (!hasNewStart(cell) || base === void 0 || head === void 0) return void 0;
	return 7 * (base.center + head.center);
}
async function changesOf(tracing, sides, random) {
	const order = Array.from({ length: 7 }, () => random() < .5 ? base_head : head_base).flat();
	const requests = order.map((side, id) => request$1(sides[side], id, tracing.cpu));
	const results = await startAll(tracing.exec, tracing.probe, requests);
	if (results.some(({ outcome }) => outcome !== "ready")) return [];
	const traces = (wanted) => results.filter(({ id }) => order[id] === wanted).map(({ stderr_tail = "" }) => readInitTrace(stderr_tail));
	return initChanges(traces("base"), traces("head"));
}
const base_head = ["base", "head"];
const head_base = ["head", "base"];
const request$1 = (side, id, cpu) => startRequest({
	...side,
	env: tracedEnvironment(side.env)
}, id, "trace", cpu);

// src/core/shortened.ts
/** A path's ends say where it begins and what it leads to; what is left out between them is one `…`. */
function shortened(path, most = 12) {
	if (path.length <= most) return [...path];
	const first = Math.floor((most - 1) / 2);
	return [
		...path.slice(0, first),
		"…",
		...path.slice(first + 1 - most)
	];
}

// src/core/why-linked.ts
/** Bytes that make one ask where they come from: as many as a budget that base breaks already forgives. */
const countsFrom = 16e3;
/** What is new, and dependencies that grew by something that counts: why an own package is there its owner knows. */
function isToExplain({ kind, change, name, bytes = 0 }) {
	if (kind === "package") return change === "new";
	if (kind === "module") return change === "new" || bytes >= countsFrom;
	return name === "standard library" && bytes >= countsFrom;
}
/** The cell, with why the causes that are to be explained are linked, as far as the build says. */
function explained(cell, linkage) {
	const causes = cell.causes.map((cause) => isToExplain(cause) ? {
		...cause,
		...originOf(cause, cell, linkage)
	} : cause);
	return {
		...cell,
		causes
	};
}
function originOf(cause, cell, linkage) {
	const wanted = wantedBy(cause, cell);
	const chain = wanted && chainTo(linkage.graph, linkage.reached, wanted);
	if (chain === void 0) return {};
	const goMod = cause.kind === "module" ? goModLine(cause.name, chain, linkage) : void 0;
	return {
		chain: shortened(chain.map(({ ImportPath }) => ImportPath)),
		...goMod && { goMod }
	};
}
/** The package to find a way to; undefined where there is none to name. */
function wantedBy({ kind, change, name }, cell) {
	if (kind === "package") return ({ ImportPath }) => ImportPath === name;
	const fresh = change === "new" ? void 0 : largestNew(kind === "module" ? name : "std", cell);
	if (fresh !== void 0) return ({ ImportPath }) => ImportPath === fresh;
	return kind === "module" ? ({ Module }) => Module?.Path === name : void 0;
}
function largestNew(module, { base, head, causes }) {
	const named = causes.filter(({ kind }) => kind === "package").map(({ name }) => name);
	const before = /* @__PURE__ */ new Set([...base?.packages.map(({ path }) => path) ?? [], ...named]);
	return (head?.packages.filter((found) => found.module === module && !before.has(found.path)) ?? []).toSorted((a, b) => b.bytes - a.bytes)[0]?.path;
}
/** In the go.mod of the user's module that the chain leaves for it: in a workspace that need not be the program's. */
function goModLine(module, chain, { goMods }) {
	const leaves = chain.findLastIndex(({ Module }) => Module?.Main === true && Module.Path !== module);
	const files = goMods.get(chain[leaves]?.Module?.GoMod ?? "");
	if (files === void 0) return void 0;
	const next = chain[leaves + 1]?.Module?.Path;
	const own = requirementOf(module, files.head, files.base);
	const through = next === void 0 || next === module || own?.kind === "direct" ? void 0 : next;
	const requirement = own ?? (through && requirementOf(through, files.head, files.base));
	if (!requirement) return void 0;
	return {
		file: files.file,
		...requirement,
		...through !== void 0 && { through }
	};
}

// src/core/linked-symbols.ts
/**
* A line `a -> b` says that b is linked because of a, and each symbol has one such line. The first function marked
* `<ReflectMethod>` is the cause: what is reached only because all exported methods are kept is printed after it.
* Source: cmd/link/internal/ld/deadcode.go
*/
function symbolReader() {
	const reachedBy = /* @__PURE__ */ new Map();
	let caller;
	return {
		read: (line) => {
			if (caller !== void 0) return;
			const arrow = line.indexOf(" -> ");
			if (arrow === -1) return;
			const from = symbolOf(line.slice(0, arrow));
			const to = symbolOf(line.slice(arrow + 4));
			if (leadsNowhere(to.name)) return;
			if (from.name !== to.name && !reachedBy.has(to.name)) reachedBy.set(to.name, from.name);
			if (to.isReflectCall) caller = to.name;
		},
		reflectCall: () => caller === void 0 ? void 0 : reflectCall$1(functionsTo(caller, reachedBy))
	};
}
function symbolOf(text) {
	const marks = /(?: ?<(?:UsedInIface|ReflectMethod)>)+$/.exec(text)?.[0] ?? "";
	return {
		name: text.slice(0, text.length - marks.length),
		isReflectCall: marks.includes("<ReflectMethod>")
	};
}
/** Most of what is printed: constants, which reach nothing. */
const leadsNowhere = (name) => name.startsWith("go:string.") || name.startsWith("gclocals·");
function functionsTo(symbol, reachedBy) {
	const path = /* @__PURE__ */ new Set();
	for (let name = symbol; name !== void 0 && !path.has(name); name = reachedBy.get(name)) path.add(name);
	const names = [...path].reverse();
	const start = names.indexOf("main.main");
	return (start === -1 ? names.filter((name) => packageOf(name) !== "runtime") : names.slice(start)).filter(isFunction).map(readable);
}
function reflectCall$1(functions) {
	const path = functions.slice(0, functions.findLastIndex((name) => packageOf(name) !== "reflect") + 1);
	const last = path.at(-1);
	return last === void 0 ? void 0 : {
		function: last,
		path: shortened(path)
	};
}
/** Not a type, a table, data, or where a program begins. */
const isFunction = (name) => !/^(type:|go:|_|runtime\.)|·f$|\.\.inittask$/.test(name);
/** The linker writes a dot in a path's last element as %2e, and a generic function with the shapes of its arguments. */
const readable = (name) => name.replace(/%([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))).replace(/\[.*\]/, "[…]");
/** "text/template" of "text/template.(*state).evalField"; of a path whose last element has a dot, what stands before that. */
function packageOf(name) {
	const plain = name.replace(/[([].*$/, "");
	const dot = plain.indexOf(".", plain.lastIndexOf("/") + 1);
	return dot === -1 ? plain : plain.slice(0, dot);
}

// src/go/dead-code.ts
/**
* Whether the linker kept every exported method of every type in use, told by the file alone, stripped or not. Whatever
* uses reflection has `*reflect.rtype` in an interface; of its methods only those that somebody calls are linked, unless
* all are. No program of sense calls all of these. Seen so with Go 1.20 to 1.27.
*/
async function keepsEveryMethod(file) {
	const content = await readFile(file);
	return unlikelyMethods.every((name) => content.includes(`\0reflect.(*rtype).${name}\0`));
}
const unlikelyMethods = [
	"Method",
	"MethodByName",
	"FieldAlign",
	"ChanDir",
	"FieldByNameFunc"
];
const namesNobody = "the linker names no function, as it does since Go 1.21";
/** Links a program once more to hear why each symbol is in it. The file differs by its build id, so it is thrown away. */
async function findReflectCall(exec, request) {
	const reader = symbolReader();
	const listening = (command, args, options) => exec(command, args, {
		...options,
		onErrorLine: reader.read
	});
	const { output, flagSet } = request;
	const ldflags = `${flagSet.ldflags ?? ""} -dumpdep`.trim();
	await mkdir(dirname(output), { recursive: true });
	const built = await buildProgram(listening, {
		...request,
		flagSet: {
			...flagSet,
			ldflags
		}
	});
	await rm(output, { force: true });
	if (built.kind !== "built") {
		const said = built.kind === "failed" ? lastLines(built.output, 1).trim() : "";
		return {
			kind: "not-found",
			reason: said === "" ? built.reason : `${built.reason}: ${said}`
		};
	}
	const call = reader.reflectCall();
	return call === void 0 ? {
		kind: "not-found",
		reason: namesNobody
	} : {
		kind: "found",
		call
	};
}

// src/go/why-linked.ts
/** Asks the go command and the linker why what came or grew is in head. What they cannot say is a note, never an error. */
async function findWhyLinked(linking, cells) {
	const sources = new Map(linking.cells.map((source) => [cellId(source), source]));
	const asked = cells.filter((cell) => isAsked(cell, sources.get(cellId(cell))));
	if (asked.length === 0) return {
		cells,
		notes: []
	};
	await linking.places.head.checkout.enter();
	const grown = asked.filter(({ causes }) => causes.some(isToExplain));
	const calls = await reflectCalls(linking, asked, sources);
	const { exec, freeze, places } = linking;
	const checkouts = {
		head: places.head.checkout,
		...places.base && { base: places.base.checkout }
	};
	const linkages = await findLinkages({
		exec,
		env: places.head.env,
		freeze,
		checkouts
	}, grown.flatMap((cell) => sources.get(cellId(cell)) ?? []));
	return {
		cells: cells.map((cell) => {
			const linkage = linkages.byCell.get(cellId(cell));
			const deadCode = calls.byCell.get(cellId(cell));
			return {
				...linkage ? explained(cell, linkage) : cell,
				...deadCode && { deadCode }
			};
		}),
		notes: [...calls.notes, ...linkages.notes]
	};
}
/** What a command of the user's builds, and from what, only that command knows. */
const isAsked = ({ sameness }, source) => sameness === "different" && source !== void 0 && source.flags.build === void 0;
/** The files tell where dead-code elimination was lost; who did it takes a link, of each program's first such cell. */
async function reflectCalls(linking, cells, sources) {
	const byCell = /* @__PURE__ */ new Map();
	const notes = [];
	for (const [program, ofProgram] of grouped(cells, (cell) => cell.program)) {
		const lost = await filtered(ofProgram.map(cellId), (id) => isLost(linking, id));
		const source = sources.get(lost[0] ?? "");
		if (source === void 0) continue;
		const found = await reflectCall(linking, source);
		if (found.kind === "not-found") {
			notes.push(`The linker keeps every exported method in ${program} since this change. Why is not known: ${found.reason}.`);
			continue;
		}
		for (const id of lost) byCell.set(id, {
			function: found.call.function,
			path: [...found.call.path]
		});
	}
	return {
		byCell,
		notes
	};
}
async function isLost({ base, head }, id) {
	const before = base?.get(id)?.path;
	const after = head.get(id)?.path;
	if (before === void 0 || after === void 0) return false;
	return await keepsEveryMethod(after) && !await keepsEveryMethod(before);
}
function reflectCall({ exec, freeze, into, places: { head } }, { source, flags, target }) {
	return findReflectCall(exec, {
		dir: head.checkout.dir,
		env: head.env,
		freeze,
		flagSet: flags,
		platform: target,
		package: source.package,
		output: join(into, "program")
	});
}
async function filtered(items, test) {
	const kept = [];
	for (const item of items) if (await test(item)) kept.push(item);
	return kept;
}

// src/explain.ts
/**
* Whose the bytes of both sides are, where they differ. A stripped file is read beside an unstripped twin, and each beside
* the list of what its packages embed.
*/
function findWhatGrew({ effects, workspace, config, built, probe }) {
	const { exec, progress } = effects;
	const { cells, head, base, places } = built;
	if (!cells.some((cell) => differs(cell, built))) return Promise.resolve({
		head,
		...base && { base }
	});
	return progress.phase("Find what grew", async () => {
		const none = {
			twins: /* @__PURE__ */ new Map(),
			embeds: /* @__PURE__ */ new Map()
		};
		if (base === void 0 || places.base === void 0) return dissectCells(exec, probe, cells, built, {
			head: none,
			base: none
		});
		const sides = {
			head: {
				built: head,
				...places.head
			},
			base: {
				built: base,
				...places.base
			}
		};
		const into = (name) => ({
			exec,
			freeze: config.freeze,
			into: join(workspace.temporary, name)
		});
		const twins = await findTwins(into("twins"), cells, sides);
		const differing = cells.filter((cell) => differs(cell, built));
		const embeds = await findEmbeds(into("embeds"), differing, sides);
		return dissectCells(exec, probe, cells, built, {
			head: {
				twins: twins.head,
				embeds: embeds.head
			},
			base: {
				twins: twins.base,
				embeds: embeds.base
			}
		});
	});
}
/** Why what grew is in head: the imports that lead to it, and who keeps the linker from leaving methods out. */
function findWhyItIsLinked({ effects: { exec, progress }, workspace: { temporary }, config: { freeze }, built }, cells) {
	if (!cells.some(({ sameness }) => sameness === "different")) return Promise.resolve({
		cells,
		notes: []
	});
	return progress.phase("Find why it is linked", () => findWhyLinked({
		exec,
		freeze,
		into: join(temporary, "linked"),
		...built
	}, cells));
}
/** Whose initialization a changed start is. Pinned as the timed starts are, so that the figures go together. */
async function findWhyStartsChanged({ effects: { exec, progress, seed }, probe }, plan, cells, cpu) {
	if (!cells.some(hasNewStart)) return [...cells];
	return progress.phase("Find why starts changed", () => traceInits({
		exec,
		probe,
		progress,
		seed,
		...cpu !== void 0 && { cpu }
	}, cells, plan.cells));
}

// src/core/cpu-counters.ts
/** The CPUs in /proc/stat. Source: proc_stat(5); guest time is part of user time already. */
function cpusOf(stat) {
	return [...stat.matchAll(/^cpu(\d+) (.*)$/gm)].map(([, cpu, rest = ""]) => {
		const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, softirq = 0, stolen = 0] = rest.trim().split(/\s+/).map(Number);
		const busy = user + nice + system + irq + softirq;
		return {
			cpu: Number(cpu),
			busy,
			stolen,
			total: busy + stolen + idle + wait
		};
	});
}
/** utime, stime, cutime and cstime of /proc/self/stat. The name before them may hold anything. */
function ownTicksOf(selfStat) {
	const ticks = selfStat.slice(selfStat.lastIndexOf(")") + 2).split(" ").slice(11, 15).map(Number);
	return ticks.length === 4 && ticks.every(Number.isFinite) ? ticks.reduce((sum, one) => sum + one, 0) : void 0;
}
/** The files in which /proc/self/cgroup says that throttling is counted: of the own group and of all above it, v1 and v2. */
function throttlingFiles(cgroup) {
	return cgroup.split("\n").flatMap((line) => {
		const [, id, controllers, path] = /^(\d+):([^:]*):(\/.*)$/.exec(line) ?? [];
		if (path === void 0 || controllers === void 0) return [];
		if (id === "0" && controllers === "") return [{
			root: "/sys/fs/cgroup",
			path
		}];
		return controllers.split(",").includes("cpu") ? [{
			root: `/sys/fs/cgroup/${controllers}`,
			path
		}] : [];
	}).flatMap(({ root, path }) => {
		const names = path.split("/").filter(Boolean);
		return [...names.keys(), names.length].map((length) => [
			root,
			...names.slice(0, length),
			"cpu.stat"
		].join("/"));
	});
}
/** nr_throttled of a cpu.stat file; undefined where no quota is kept. */
function throttledOf(cpuStat) {
	const number = /^nr_throttled (\d+)$/m.exec(cpuStat)?.[1];
	return number === void 0 ? void 0 : Number(number);
}
/** `cpu`: the one that all was pinned to; absent: any. */
function signsBetween(before, after, cpu) {
	const differences = after.cpus.flatMap((now) => {
		const then = before.cpus.find((one) => one.cpu === now.cpu);
		return then === void 0 ? [] : [{
			cpu: now.cpu,
			busy: now.busy - then.busy,
			stolen: now.stolen - then.stolen,
			total: now.total - then.total
		}];
	});
	const used = cpu === void 0 ? differences : differences.filter((one) => one.cpu === cpu);
	const total = sum(used.map((one) => one.total));
	const one = sum(differences.map((each) => each.total)) / Math.max(1, differences.length);
	const own = before.own === void 0 || after.own === void 0 ? void 0 : after.own - before.own;
	return {
		...total > 0 && { stolen: sum(used.map(({ stolen }) => stolen)) / total },
		...before.throttled !== void 0 && after.throttled !== void 0 && { throttled: after.throttled - before.throttled },
		...own !== void 0 && one > 0 && {
			others: Math.max(0, (sum(differences.map(({ busy }) => busy)) - own) / one),
			cpus: differences.length
		}
	};
}
/**
* The CPU to measure on: of the allowed ones the one that, together with the hardware threads that share its core, was
* least busy between two moments; of equal ones the last, since the first ones get most interrupts.
*/
function quietestCpu(allowed, siblings, before, after) {
	const busy = (cpu) => {
		const [then, now] = [before, after].map(({ cpus }) => cpus.find((one) => one.cpu === cpu));
		return then === void 0 || now === void 0 ? 0 : now.busy + now.stolen - then.busy - then.stolen;
	};
	const core = (cpu) => sum([.../* @__PURE__ */ new Set([cpu, ...siblings(cpu)])].map(busy));
	const least = Math.min(...allowed.map(core));
	return allowed.filter((cpu) => core(cpu) <= least + 2).at(-1);
}
/** The numbers of a list such as `0-3,8`. */
function cpuList(text) {
	return text.trim().split(",").filter(Boolean).flatMap((range) => {
		const [first = 0, last = first] = range.split("-").map(Number);
		return Array.from({ length: last - first + 1 }, (_, at) => first + at);
	});
}
const sum = (values) => values.reduce((total, value) => total + value, 0);

// src/cpu.ts
/** What the kernel has counted up to now. Nothing where there is no /proc. */
async function readCounters() {
	const [stat = "", self = "", cgroup = ""] = await Promise.all([
		"/proc/stat",
		"/proc/self/stat",
		"/proc/self/cgroup"
	].map(textIfAny));
	const own = ownTicksOf(self);
	const stops = (await Promise.all(throttlingFiles(cgroup).map(textIfAny))).flatMap((text) => throttledOf(text ?? "") ?? []);
	return {
		cpus: cpusOf(stat),
		...own !== void 0 && { own },
		...stops.length > 0 && { throttled: stops.reduce((sum, one) => sum + one, 0) }
	};
}
/** Milliseconds of looking which CPU is idle. */
const lookingFor = 200;
/**
* The CPU to measure on, of those that this process may run on: one that is idle now, and so is the hardware thread
* beside it. Undefined where there is no telling.
*/
async function cpuToPinTo() {
	const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(await textIfAny("/proc/self/status") ?? "")?.[1];
	if (list === void 0) return void 0;
	const allowed = cpuList(list);
	if (allowed.length < 2) return allowed[0];
	const siblings = /* @__PURE__ */ new Map();
	for (const cpu of allowed) {
		const text = await textIfAny(`/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`);
		siblings.set(cpu, text === void 0 ? [cpu] : cpuList(text));
	}
	const before = await readCounters();
	await setTimeout$1(lookingFor);
	return quietestCpu(allowed, (cpu) => siblings.get(cpu) ?? [cpu], before, await readCounters());
}

// src/go/try-start.ts
const trialSeconds = 1;
/** Of the measured starts; a trial that passed was over in a second on this machine. */
const measuredSeconds = 10;
/** What nearly every command line understands, and none should act on. A flag it does not know ends in another code. */
const ways = [
	{
		arg: "--version",
		codes: [0]
	},
	{
		arg: "version",
		codes: [0]
	},
	{
		arg: "--help",
		codes: [0]
	},
	{
		arg: "-h",
		codes: [0, 2]
	}
];
/**
* Looks for a way to start a program that ends by itself, for the zero-config case: each way in turn, in an empty
* folder that is its home too, for at most a second. It must work for every binary given (head's and base's), and with
* the same exit code, else the two sides would be measured doing different things.
*/
async function tryStart(exec, probe, { name, binaries, path }) {
	const [head, base] = binaries;
	const seen = [];
	let headStarts = false;
	let broken;
	for (const { arg, codes } of ways) {
		const endings = [];
		for (const binary of binaries) {
			const ending = await tryOnce(exec, probe, {
				binary,
				arg,
				path
			});
			endings.push(ending);
			if (!isClean(ending, codes)) break;
		}
		const last = endings.at(-1);
		if (last === void 0) return {
			kind: "size-only",
			reason: "there is no binary to start"
		};
		const code = endings[0]?.exit_code;
		if (endings.every((ending) => isClean(ending, codes) && ending.exit_code === code) && code !== void 0) return {
			kind: "starts",
			run: {
				args: [arg],
				env: {},
				ready: {
					kind: "exit",
					code
				},
				timeout: measuredSeconds
			},
			words: `${name} ${arg}`
		};
		if (last.outcome === "not-started") return {
			kind: "size-only",
			reason: last.reason ?? "it cannot be started"
		};
		seen.push(`${arg} ${inWords$2(last, codes)}`);
		const headFails = endings.length === 1 && last.outcome !== "timeout";
		headStarts ||= endings.length > 1;
		if (broken === void 0 && headFails && head !== void 0 && base !== void 0) {
			if (isClean(await tryOnce(exec, probe, {
				binary: base,
				arg,
				path
			}), codes)) broken = brokenInWords(`${name} ${arg}`, last, codes);
		}
	}
	if (broken !== void 0 && !headStarts) return {
		kind: "size-only",
		reason: broken,
		onlyHead: true
	};
	return {
		kind: "size-only",
		reason: `no way to start it that ends by itself: ${seen.join(", ")}`
	};
}
/** "`app --version` works in base, and in head panicked (its last words: panic: boom)". */
function brokenInWords(line, ending, codes) {
	const words = lastWords$1(ending);
	return `${line} works in base, and in head ${inWords$2(ending, codes)}${words === void 0 ? "" : ` (its last words: ${words})`}`;
}
async function tryOnce(exec, probe, { binary, arg, path }) {
	const home = await mkdtemp(join(tmpdir(), "trial-"));
	try {
		const request = {
			id: 0,
			path: binary,
			args: [arg],
			env: measuredEnvironment({
				path,
				home,
				temporary: home
			}, {}, {}),
			dir: home,
			ready: {
				kind: "exit",
				code: 0
			},
			timeout_ns: trialSeconds * 1e9,
			purpose: "time"
		};
		const [result] = await startAll(exec, probe, [request]);
		if (result === void 0) throw new Error(`no result for ${basename(binary)}`);
		return result;
	} finally {
		await rm(home, {
			recursive: true,
			force: true
		});
	}
}
/** Ended by itself with a code that counts, and left nothing running: a daemon's parent ends too. */
function isClean(result, codes) {
	const { exit_code, outcome, leftover_processes } = result;
	return (outcome === "ready" || outcome === "wrong-exit") && (leftover_processes ?? 0) === 0 && !hasPanicked(result) && exit_code !== void 0 && codes.includes(exit_code);
}
/** A panic ends a Go program with 2 as well, the code that counts for `-h`. Its last words tell it apart. */
function hasPanicked({ exit_code, stderr_tail = "" }) {
	return exit_code === 2 && /^(goroutine \d+ .*\[.+\]:|panic: |fatal error: )/m.test(stderr_tail);
}
function inWords$2(result, codes) {
	const { outcome, exit_code, signal, leftover_processes } = result;
	if (outcome === "timeout") return `was still running after ${trialSeconds} s`;
	if (outcome === "crashed") return `was ended by ${signal ?? "a signal"}`;
	if (hasPanicked(result)) return "panicked";
	if ((leftover_processes ?? 0) > 0) return "left processes running";
	if (exit_code === void 0) return "ended";
	return codes.includes(exit_code) ? "ended with another exit code in base than in head" : `ended with exit code ${exit_code}`;
}

// src/go/plan-starts.ts
/** Decides for each cell whether it is started, and how. Only cells whose two files differ are worth it. */
async function planStarts(planning, cells, built) {
	const toStart = [];
	const starts = /* @__PURE__ */ new Map();
	const ways = /* @__PURE__ */ new Map();
	for (const cell of cells) {
		const id = cellId(cell);
		const paths = {
			base: built.base?.get(id)?.path,
			head: built.head?.get(id)?.path
		};
		const reason = reasonNotTo(planning, cell, paths) ?? headFailure(built.head?.get(id)?.result);
		if (reason !== void 0) {
			starts.set(id, planning.onlySize ? { kind: "not-wanted" } : {
				kind: "not-possible",
				reason
			});
			continue;
		}
		const known = ways.get(cell.program) ?? wayToStart(planning, cell.source, paths);
		const isNew = !ways.has(cell.program);
		ways.set(cell.program, known);
		const way = await known;
		if (isNew) planning.progress.step(way.kind === "known" ? way.how : `${cell.program}: ${way.reason}`);
		if (way.kind === "unknown") {
			starts.set(id, {
				kind: "not-possible",
				reason: way.reason,
				...way.onlyHead && { onlyHead: true }
			});
			continue;
		}
		starts.set(id, {
			kind: "measured",
			how: way.how,
			stays: way.run.ready.kind !== "exit"
		});
		if (isSame(id, built)) continue;
		toStart.push(startable(planning, cell, way, paths));
	}
	return {
		cells: toStart,
		starts
	};
}
function reasonNotTo({ onlySize, host }, { platform }, { base, head }) {
	if (onlySize) return "only sizes were asked for";
	if (platform !== host) return "built for another platform, so it is only sized";
	if (!host.startsWith("linux/")) return "start and memory are not measured on this system, only on Linux";
	return base === void 0 && head === void 0 ? "neither side was built" : void 0;
}
/** Base alone is worth no start where head should be there and is not. Where head has no such program, it is. */
function headFailure(head) {
	return head?.kind === "failed" ? head.reason : void 0;
}
function isSame(id, { base, head }) {
	const result = head?.get(id)?.result;
	return result !== void 0 && isSameProgram(samenessOf(base?.get(id)?.result, result));
}
async function wayToStart({ exec, probe, path }, { name, run }, { base, head }) {
	if (run !== void 0) return {
		kind: "known",
		run,
		how: inWords$1(name, run),
		own: true
	};
	const binaries = [head, base].filter((binary) => binary !== void 0);
	const trial = await tryStart(exec, probe, {
		name,
		binaries,
		path
	});
	if (trial.kind === "size-only") return {
		kind: "unknown",
		reason: trial.reason,
		onlyHead: trial.onlyHead === true
	};
	return {
		kind: "known",
		run: trial.run,
		how: `${trial.words}, found by trial, which ends by itself`,
		own: false
	};
}
function startable({ dirs, home, temporary, path }, { program, flagSet, platform, flags }, { run, own }, paths) {
	const env = measuredEnvironment({
		path,
		home,
		temporary
	}, run.env, flags.runEnv);
	const side = (which) => {
		const binary = paths[which];
		return binary === void 0 ? {} : { [which]: {
			path: binary,
			dir: (own ? dirs[which] : void 0) ?? home,
			run,
			env
		} };
	};
	return {
		program,
		flagSet,
		platform,
		...side("base"),
		...side("head")
	};
}
function inWords$1(name, { args, ready }) {
	const line = [name, ...args].join(" ");
	return `${line.length <= 500 ? line : `${line.slice(0, 500)}…`}, ${readyInWords(ready)}`;
}
function readyInWords(ready) {
	switch (ready.kind) {
		case "exit": return ready.code === 0 ? "until it ends" : `until it ends with exit code ${ready.code}`;
		case "http": return `until ${ready.url} answers`;
		case "tcp": return `until ${ready.address} accepts a connection`;
		case "stdout": return `until it prints a line that matches ${ready.pattern}`;
	}
}

// src/core/contention.ts
/** Beyond this part of the time taken by the host its figures are those of another machine. */
const mostStolen = .1;
/** Part of the runs of a block that may have been stopped by a quota. */
const mostThrottled = .1;
/** How much more of its time a run may wait, in the median, than in the quietest block. */
const mostWaiting = .25;
/** Quartiles of fewer say nothing. */
const fewestForSpread = 8;
/** What disturbed a block; undefined: nothing. `quiet`: the least that runs of this cell waited in any block. */
function disturbanceOf(block, quiet) {
	const { stolen = 0, throttled = 0, base, head } = block;
	if (throttled > mostThrottled * (base.length + head.length)) return {
		kind: "throttled",
		amount: throttled
	};
	if (stolen > mostStolen) return {
		kind: "stolen",
		amount: stolen
	};
	const spread = base.length === head.length ? spreadInRounds(base, head) : Math.max(spreadOf(base), spreadOf(head));
	if (spread * 100 > decisionRule.noisePercent) return {
		kind: "spread",
		amount: spread
	};
	const waiting = waitingOf(block) ?? 0;
	return waiting > (quiet ?? 1) + mostWaiting ? {
		kind: "waiting",
		amount: waiting
	} : void 0;
}
/** The part of its time that the median run of a block did not compute; undefined where the CPU time is not known. */
function waitingOf({ base, head }) {
	const shares = [...base, ...head].flatMap(({ wall_ns, user_ns, system_ns }) => wall_ns === void 0 || wall_ns === 0 || user_ns === void 0 || system_ns === void 0 ? [] : [Math.max(0, 1 - (user_ns + system_ns) / wall_ns)]);
	return shares.length === 0 ? void 0 : median$1(shares);
}
/** Interquartile range of the times ÷ their median. */
function spreadOf(results) {
	const times = timesOf(results);
	return times.length < fewestForSpread ? 0 : interquartileRange(times) / median$1(times);
}
/** The same of what differs within a round, since rounds are what is compared; by √2 as two runs have it twice. */
function spreadInRounds(base, head) {
	const [before, after] = [timesOf(base), timesOf(head)];
	if (before.length < fewestForSpread || before.length !== after.length) return 0;
	const differences = before.map((time, at) => after[at] - time);
	return interquartileRange(differences) / Math.SQRT2 / median$1([...before, ...after]);
}
const timesOf = (results) => results.flatMap(({ wall_ns }) => wall_ns === void 0 ? [] : [wall_ns]);
/** Blocks that may be disturbed before it counts how many were. */
const patience = 4;
/** Whether so many blocks were disturbed that measuring them again does not help. */
function isHopeless({ disturbances }) {
	const disturbed = disturbances.filter((one) => one !== void 0).length;
	return disturbed > patience && disturbed * 2 > disturbances.length;
}
/** Why times of such a course decide nothing, in words; undefined if they do. */
function doubtOf(course) {
	const found = course.disturbances.filter((one) => one !== void 0);
	if (found.length * 2 <= course.disturbances.length) return void 0;
	const kinds = found.map(({ kind }) => kind);
	const often = (kind) => kinds.filter((one) => one === kind).length;
	const kind = kinds.reduce((most, one) => often(one) > often(most) ? one : most);
	const most = Math.max(...found.filter((one) => one.kind === kind).map(({ amount }) => amount));
	return `${words[kind](`${Math.round(most * 100)} %`)} in ${often(kind)} of ${course.disturbances.length} blocks of runs${surroundings(course, kind)}`;
}
const words = {
	stolen: (most) => `the host took up to ${most} of the CPU (steal time)`,
	throttled: () => "the CPU quota of this container stopped the runs",
	spread: (most) => `even within a round runs spread by up to ${most}`,
	waiting: (most) => `runs waited for up to ${most} of their time, much longer than in others,`
};
/** Whether it was the machine or the program itself. */
function surroundings({ others, cpus }, kind) {
	if (cpus === void 0 || others.length === 0 || kind === "stolen" || kind === "throttled") return "";
	return `, ${busyWords(median$1([...others]), cpus)}`;
}
/** Where others keep less than this part of the CPUs busy, a disturbance is not their doing. */
const idle = .125;
/** "while other processes kept 1.9 of 2 CPUs busy", or that it must be the program itself. */
function busyWords(others, cpus) {
	return others < idle * cpus ? "on an idle machine: the program itself takes a different time from run to run" : `while other processes kept ${others.toFixed(1)} of ${cpus} CPUs busy`;
}

// src/core/share.ts
/**
* Besides timed runs: at most so many pairs, and this part of the cell's share, if that is more than the fewest take. Peak
* memory and blocks read hardly vary from run to run; 40 starts from disk resolve 10 %; the unpinned median decides nothing.
*/
const others = {
	memory: {
		most: 20,
		part: .25
	},
	cold: {
		most: 40,
		part: .3
	},
	unpinned: {
		most: 12,
		part: .1,
		least: 4
	}
};
/**
* The pairs of runs that each cell gets, in the order of the estimates. Each cell has the same right to the seconds; what
* a quick one does not need goes to the slower ones.
*/
function sharesOf(estimates, limits) {
	const { runs, seconds } = limits;
	const needs = estimates.map(({ timePair, memoryPair = 0, coldPair = 0, unpinned = false }, index) => ({
		index,
		need: runs * timePair + Math.min(others.memory.most, runs) * memoryPair + Math.min(others.cold.most, runs) * coldPair + (unpinned ? Math.min(others.unpinned.most, runs) * timePair : 0)
	}));
	const shares = [];
	let left = seconds;
	for (const [at, { index, need }] of needs.sort((a, b) => a.need - b.need).entries()) {
		const share = Math.min(need, left / (needs.length - at));
		shares[index] = share;
		left -= share;
	}
	return estimates.map((estimate, index) => split(estimate, shares[index] ?? 0, limits, estimates.length));
}
function split(estimate, share, { runs, fewest: wanted }, cells) {
	const { timePair, memoryPair, coldPair, unpinned } = estimate;
	const fewest = Math.min(wanted, runs);
	const tooSmall = (pair) => {
		const all = (fewest + 1) * timePair + fewest * ((memoryPair ?? 0) + (coldPair ?? 0));
		const enough = Math.ceil(cells * all);
		return {
			pairs: 0,
			reason: `${fewest} pairs of runs take about ${inSeconds(fewest * pair)}, and the share of measure.time left for them is too small: ${enough} s of measure.time are enough for all cells`
		};
	};
	const timeFits = fits(share, timePair) >= fewest;
	let left = share - (timeFits ? fewest * timePair : 0);
	const reserve = (kind, pair) => {
		if (pair === void 0) return 0;
		const { most, part, least = fewest } = others[kind];
		const seconds = Math.min(left, Math.max(kind === "unpinned" ? 0 : least * pair, share * part), most * pair);
		const pairs = Math.min(most, runs, fits(seconds, pair));
		if (pairs < least) return 0;
		left -= pairs * pair;
		return pairs;
	};
	const reserved = {
		memory: reserve("memory", memoryPair),
		cold: reserve("cold", coldPair),
		unpinned: reserve("unpinned", unpinned ? timePair : void 0)
	};
	const more = timeFits ? Math.min(runs - fewest, fits(left, timePair)) : 0;
	left -= more * timePair;
	const toppedUp = (kind, pair) => {
		if (reserved[kind] === 0) return kind === "unpinned" ? { pairs: 0 } : tooSmall(pair);
		const extra = Math.min(Math.min(others[kind].most, runs) - reserved[kind], fits(left, pair));
		left -= extra * pair;
		return { pairs: reserved[kind] + extra };
	};
	return {
		time: timeFits ? { pairs: fewest + more } : tooSmall(timePair),
		...memoryPair !== void 0 && { memory: toppedUp("memory", memoryPair) },
		...coldPair !== void 0 && { cold: toppedUp("cold", coldPair) },
		...unpinned && { unpinned: toppedUp("unpinned", timePair) }
	};
}
/** Whole pairs in that many seconds; the last one is not lost to a rounding. */
function fits(seconds, pair) {
	return pair > 0 ? Math.floor(seconds / pair + 1e-9) : Number.POSITIVE_INFINITY;
}
function inSeconds(seconds) {
	return `${Number(seconds.toPrecision(2))} s`;
}

// src/go/start-block.ts
function workOn(cell, copies) {
	const none = () => ({
		time: [],
		memory: [],
		unpinned: [],
		cold: []
	});
	return {
		cell,
		copies,
		runs: {
			base: none(),
			head: none()
		},
		aside: {
			base: [],
			head: []
		},
		course: {
			disturbances: [],
			others: []
		},
		reasons: {}
	};
}
/** Rounds of a cell, warm-up first, through all copies of its sides. */
function roundsOf({ copies }, pairs, warmup, random) {
	return roundsFor({
		baseCopies: copies.base.length,
		headCopies: copies.head.length,
		pairs,
		warmup,
		random
	});
}
/** Makes the starts of some rounds. Of a warm-up only failures are told: they say why there is nothing else. */
async function startBlock(starting, work, block, purpose) {
	const { exec, probe, cpu, order, now, began } = starting;
	const starts = block.flat();
	const pinnedTo = purpose === "unpinned" ? void 0 : cpu;
	const requests = starts.map((start) => request(work, start, purpose, order.next++, pinnedTo));
	const since = now() - began;
	const results = await startAll(exec, probe, requests);
	if (pinnedTo !== void 0 && results.some(({ outcome, pinned }) => outcome === "ready" && !pinned)) starting.cpu = void 0;
	const made = {
		base: [],
		head: []
	};
	for (const [at, result] of results.entries()) {
		const start = starts[at];
		if (start !== void 0 && (!start.warmup || result.outcome !== "ready")) made[start.side].push({
			...result,
			copy: start.copy,
			at: since + result.at_ns / 1e9
		});
	}
	return made;
}
/** Keeps what a block made. */
function keep({ runs }, purpose, { base, head }) {
	runs.base[purpose].push(...base);
	runs.head[purpose].push(...head);
}
/** Whether a side that is still started has failed. A failure of starts from disk is theirs alone. */
function sideFailed({ copies, runs }, side, purpose = "time") {
	const { time, memory, unpinned, cold } = runs[side];
	const counted = purpose === "cold" ? cold : [
		...time,
		...memory,
		...unpinned
	];
	return copies[side].length > 0 && counted.some(({ outcome }) => outcome !== "ready");
}
const hasFailed = (work) => sideFailed(work, "base") || sideFailed(work, "head");
/** A program that stays is read while it is timed, so its memory needs no starts of its own. */
const stays = ({ cell: { base, head } }) => (head ?? base)?.run.ready.kind !== "exit";
function request({ cell, copies }, { side, copy }, purpose, id, cpu) {
	const startable = cell[side];
	const path = copies[side][copy];
	if (startable === void 0 || path === void 0) throw new Error(`${cellId(cell)} has no ${side} to start`);
	return startRequest({
		...startable,
		path
	}, id, purpose === "unpinned" ? "time" : purpose, cpu);
}

// src/go/estimate-start.ts
const warmupRounds = 2;
/** What warming up may take of a cell's share of the time; what takes longer is estimated from a single pair. */
const warmupPart = .1;
/**
* Seconds that pairs of runs take, by a warm-up that runs every copy; undefined if a start of head failed. A base that fails
* is left out, so that head is measured all the same. Failed starts are kept. A program that is slow for its `share` of
* the time, in seconds, gets fewer copies: of a long start where a file lies is a small part, and each copy costs a pair.
*/
async function estimate(starting, work, { share, cold }) {
	const { random, now } = starting;
	const seconds = async (purpose, count) => {
		const began = now();
		const block = roundsOf(work, 0, count, random);
		keep(work, purpose, await startBlock(starting, work, block, purpose));
		return (now() - began) / Math.max(1, block.length);
	};
	let first = 0;
	for (const side of ["head", "base"]) {
		if (work.copies[side].length === 0) continue;
		const round = roundsOf(work, 0, 1, random).map((both) => both.filter((start) => start.side === side));
		const began = now();
		keep(work, "time", await startBlock(starting, work, round, "time"));
		first += now() - began;
	}
	if (!hasFailed(work)) {
		const room = Math.floor(share * warmupPart / Math.max(first, 1e-6)) - warmupRounds - 1;
		fewerCopies(work, room);
		const memory = !stays(work);
		const timed = async () => {
			await seconds("time", Math.max(work.copies.base.length, work.copies.head.length));
			return {
				timePair: await seconds("time", warmupRounds),
				...memory && { memoryPair: await seconds("memory", 1) },
				...cold && { coldPair: await seconds("cold", 1) }
			};
		};
		const found = room < 1 ? {
			timePair: first,
			...memory && { memoryPair: first },
			...cold && { coldPair: first * 1.5 }
		} : await timed();
		if (!hasFailed(work)) return {
			...found,
			unpinned: starting.cpu !== void 0
		};
	}
	if (work.copies.base.length === 0 || work.copies.head.length === 0 || sideFailed(work, "head")) return void 0;
	work.copies = {
		base: [],
		head: work.copies.head
	};
	return estimate(starting, work, {
		share,
		cold
	});
}
/** The most copies, of numbers that divide each look, that so many warm-up pairs allow. */
function fewerCopies(work, room) {
	const { base, head } = work.copies;
	const copies = [4, 2].find((number) => number <= room) ?? 1;
	work.copies = {
		base: base.slice(0, copies),
		head: head.slice(0, copies)
	};
}

// src/go/start-copies.ts
const mostCopies = 4;
/** Bytes that all copies together may take on disk. */
const roomForCopies = 2e9;
/** As many copies of each file as there is room for; the same number for all, so that none is favoured. */
async function copiesFor(cells) {
	const paths = cells.flatMap(({ base, head }) => [base, head].flatMap((side) => side === void 0 ? [] : [side.path]));
	const once = (await Promise.all(paths.map(async (path) => (await stat(path)).size))).reduce((sum, size) => sum + size, 0);
	return [mostCopies, 2].find((copies) => copies * once <= roomForCopies) ?? 1;
}
/**
* Fresh copies, on disk before anything is timed: where a file lies can cost more than what is looked for. Made one after
* the other and by turns, since files that were written later tend to lie better, by half a per cent.
*/
async function copied(into, cell, number, copies) {
	const made = {
		base: [],
		head: []
	};
	for (let at = 0; at < copies; at++) for (const side of at % 2 === 0 ? ["base", "head"] : ["head", "base"]) try {
		var _usingCtx$2 = _usingCtx();
		const source = cell[side]?.path;
		if (source === void 0) continue;
		const folder = join(into, `${number}-${side}-${at}`);
		await mkdir(folder, { recursive: true });
		const path = join(folder, basename(source));
		await copyFile(source, path);
		await _usingCtx$2.a(await open(path, "r")).sync();
		made[side].push(path);
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		await _usingCtx$2.d();
	}
	return made;
}

// src/go/time-blocks.ts
/** A side alone decides nothing; its figure is good enough early. */
const aloneEnough = 48;
/** Times one block, with what was seen of the machine meanwhile. */
async function timeBlock(starting, work, block, readCounters) {
	const before = await readCounters();
	return {
		...await startBlock(starting, work, block, "time"),
		...signsBetween(before, await readCounters(), starting.cpu)
	};
}
/** Keeps the runs of a block, or sets them aside if it was disturbed. */
function takeBlock(work, { base, head, ...signs }) {
	const made = {
		base,
		head
	};
	const disturbance = disturbanceOf({
		...made,
		...signs
	}, work.quiet);
	work.course.disturbances.push(disturbance);
	if (signs.others !== void 0) work.course.others.push(signs.others);
	if (signs.cpus !== void 0) work.course.cpus = signs.cpus;
	const waiting = waitingOf(made);
	if (waiting !== void 0) work.quiet = Math.min(waiting, work.quiet ?? waiting);
	const failed = [...made.base, ...made.head].some(({ outcome }) => outcome !== "ready");
	if (disturbance === void 0 || failed) {
		keep(work, "time", made);
		return "kept";
	}
	work.aside.base.push(...made.base);
	work.aside.head.push(...made.head);
	return "aside";
}
const pairsOf = ({ runs: { base, head } }) => Math.max(base.time.length, head.time.length);
/** Whether more runs would not change the answer: by one of the looks planned before the first run, or never. */
function isSettled(work, looks, rule) {
	if (isHopeless(work.course)) return true;
	const pairs = pairsOf(work);
	if (!looks.includes(pairs)) return false;
	const { base, head } = work.runs;
	const before = runsOf("cold-start", base);
	const after = runsOf("cold-start", head);
	if (before === void 0 || after === void 0) return pairs >= aloneEnough;
	return isClear("cold-start", compareSampled(metricOf("cold-start"), before, after, rule), rule);
}
/** Seconds that a block takes at most, so that the others have their turn and the deadline is kept. */
const blockSeconds = 2;
const divisors = [
	12,
	6,
	4,
	3,
	2,
	1
];
/** Rounds in a block: a divisor of every look, and a multiple of the copies. */
function blockSize({ copies }, pair) {
	const number = Math.max(copies.base.length, copies.head.length);
	const balanced = divisors.filter((size) => size % number === 0);
	return balanced.find((size) => size * pair <= blockSeconds) ?? balanced.at(-1) ?? 12;
}

// src/go/start-cells.ts
/**
* Starts both sides of every cell: in each round base and head once, in random order, through fresh copies; time and
* memory in separate runs; cells take turns block by block, so that a machine that grows slower does so for all.
*/
async function startCells(measuring, cells) {
	const { limits, now, progress, cpu } = measuring;
	const began = now();
	const random = seededRandom(measuring.seed);
	const { exec, probe } = measuring;
	const starting = {
		exec,
		probe,
		now,
		began,
		random,
		order: { next: 0 },
		cpu
	};
	const copies = await copiesFor(cells);
	const works = [];
	for (const [number, cell] of cells.entries()) works.push(workOn(cell, await copied(measuring.into, cell, number, copies)));
	const plans = await plannedStarts(measuring, starting, works);
	const deadline = began + limits.time;
	const total = plans.reduce((sum, { pairs }) => sum + Object.values(pairs).reduce((all, one) => all + one, 0), 0);
	let done = 0;
	const told = (work, rounds) => {
		done += rounds;
		const left = Math.max(0, Math.ceil(deadline - now()));
		progress.advance(Math.min(done, total), total, `${work.cell.program} (${work.cell.flagSet}), ${left} s left`);
	};
	for (const purpose of [
		"memory",
		"cold",
		"unpinned"
	]) await inTurns(plans, purpose, random, async ({ work }, block) => {
		keep(work, purpose, await startBlock(starting, work, block, purpose));
		told(work, block.length);
		return sideFailed(work, "head") || sideFailed(work, "head", purpose) ? "over" : "kept";
	});
	const fewest = Math.min(measuring.rule.minimumPairs, limits.runs);
	await inTurns(plans, "time", random, async ({ work, pairs, estimate: { timePair } }, block) => {
		if (now() + block.length * timePair > deadline && pairsOf(work) >= fewest) return "over";
		const timed = await timeBlock(starting, work, block, measuring.readCounters);
		measuring.onBlock?.(timed);
		const outcome = takeBlock(work, timed);
		if (outcome === "kept") told(work, block.length);
		const looks = looksBefore(pairs.time);
		return sideFailed(work, "head") || isSettled(work, looks, measuring.rule) ? "over" : outcome;
	});
	await rm(measuring.into, {
		recursive: true,
		force: true
	});
	return new Map(works.map((work) => [cellId(work.cell), startedCell(work, measuring)]));
}
/** How many pairs of each kind every cell gets, as its warm-up and the time allow; cells whose head fails have no plan. */
async function plannedStarts({ limits, now, rule }, starting, works) {
	const estimated = [];
	const options = {
		share: limits.time / Math.max(1, works.length),
		cold: limits.cold === "disk"
	};
	for (const work of works) {
		const found = await estimate(starting, work, options);
		if (found !== void 0) estimated.push({
			work,
			estimate: found
		});
	}
	const seconds = Math.max(0, limits.time - (now() - starting.began));
	const estimates = estimated.map(({ estimate }) => estimate);
	const shares = sharesOf(estimates, {
		runs: limits.runs,
		seconds,
		fewest: rule.minimumPairs
	});
	return estimated.map(({ work, estimate }, at) => {
		const { time, memory, cold, unpinned } = shares[at] ?? { time: { pairs: 0 } };
		for (const [purpose, share] of Object.entries({
			time,
			memory,
			cold
		})) if (share?.reason !== void 0) work.reasons[purpose] = share.reason;
		return {
			work,
			estimate,
			pairs: {
				time: time.pairs,
				memory: memory?.pairs ?? 0,
				cold: cold?.pairs ?? 0,
				unpinned: unpinned?.pairs ?? 0
			}
		};
	});
}
/** How many blocks that were set aside are measured again: half as many as there are, and at least two. */
const blocksAgain = (blocks) => Math.max(2, Math.ceil(blocks / 2));
/** Makes the rounds of all cells in blocks, one cell after the other, until each has its pairs or is over. */
async function inTurns(plans, purpose, random, make) {
	const turns = plans.map((plan) => {
		const pairs = sideFailed(plan.work, "head") ? 0 : plan.pairs[purpose];
		const rounds = roundsOf(plan.work, pairs, 0, random);
		const size = blockSize(plan.work, plan.estimate[purpose === "cold" ? "coldPair" : "timePair"] ?? 0);
		return {
			plan,
			rounds,
			size,
			again: blocksAgain(rounds.length / size)
		};
	});
	while (turns.some(({ rounds }) => rounds.length > 0)) for (const turn of turns) {
		const block = turn.rounds.splice(0, turn.size);
		if (block.length === 0) continue;
		const outcome = await make(turn.plan, block);
		if (outcome === "over") turn.rounds.length = 0;
		if (outcome === "aside" && turn.again-- > 0) turn.rounds.push(...block);
	}
}
/** What came of measuring a cell. */
function startedCell(work, { limits }) {
	const { cell, runs, aside, course, reasons } = work;
	const doubt = doubtOf(course);
	const side = (which) => {
		const { time, unpinned, cold, memory } = runs[which];
		const all = doubt === void 0 ? time : [...time, ...aside[which]].sort(byOrder).slice(0, limits.runs);
		return {
			time: all,
			memory: stays(work) ? all : memory,
			unpinned,
			cold
		};
	};
	return {
		...cell.base && { base: side("base") },
		...cell.head && { head: side("head") },
		reasons,
		...doubt !== void 0 && { doubt },
		blocks: course.disturbances.length,
		disturbed: course.disturbances.filter((one) => one !== void 0).length,
		others: course.others,
		...course.cpus !== void 0 && { cpus: course.cpus }
	};
}
const byOrder = (a, b) => a.id - b.id;

// src/start-both.ts
/** Decides what is started, and how; programs that no one told how to start are tried. */
async function planBothStarts({ request: { onlySize }, effects: { exec, env, progress }, workspace, built, probe }) {
	const { hostOs, hostArch } = built.toolchain;
	const home = join(workspace.temporary, "home");
	await mkdir(home, { recursive: true });
	const plan = () => planStarts({
		exec,
		progress,
		probe,
		host: `${hostOs}/${hostArch}`,
		onlySize,
		path: env.PATH ?? "/usr/bin:/bin",
		home,
		temporary: home,
		dirs: {
			head: workspace.checkout("head", false).dir,
			base: workspace.baseRoot && workspace.checkout("base", false).dir
		}
	}, built.cells, {
		base: built.base,
		head: built.head
	});
	return onlySize ? plan() : progress.phase("Find a way to start", plan);
}
/** Starts both sides of all cells of the plan, and keeps their figures. */
async function startBoth({ effects: { exec, progress, now, seed }, workspace, config: { measure: limits }, probe, rule }, plan) {
	if (plan.cells.length === 0) return {
		cells: /* @__PURE__ */ new Map(),
		seconds: 0,
		pinned: false,
		cpu: void 0
	};
	return progress.phase("Measure", async () => {
		const began = now();
		const cpu = await cpuToPinTo();
		const measuring = {
			exec,
			probe,
			progress,
			limits,
			into: join(workspace.temporary, "copies"),
			seed,
			now,
			rule,
			readCounters,
			...cpu !== void 0 && { cpu }
		};
		const cells = await startCells(measuring, plan.cells);
		const runs = [...cells.values()].flatMap(({ base, head }) => [...base?.time ?? [], ...head?.time ?? []]);
		progress.step(`${runs.length} timed starts of ${cells.size} rows`);
		return {
			cells,
			seconds: now() - began,
			pinned: runs.every(({ pinned }) => pinned),
			cpu
		};
	});
}

// src/core/disposables.ts
function disposables() {
	const resources = [];
	return {
		use: (resource) => {
			resources.push(resource);
			return resource;
		},
		[Symbol.asyncDispose]: async () => {
			const failures = [];
			for (const resource of resources.reverse()) try {
				await resource[Symbol.asyncDispose]();
			} catch (error) {
				failures.push(error);
			}
			if (failures.length > 0) throw new AggregateError(failures, "Not everything temporary could be removed");
		}
	};
}

// src/git/copy.ts
/**
* Copies the user's files as they are, changed and untracked ones too, but not what git ignores: for commands that
* write into the revision, which must not happen in the user's own folder.
*/
async function copyCheckout({ root, output }, into) {
	await mkdir(into, { recursive: true });
	const listed = await output([
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard",
		"--deduplicate"
	]);
	for (const path of listed.split("\0")) {
		if (path === "" || !await isThere(root, path)) continue;
		await mkdir(dirname(join(into, path)), { recursive: true });
		await cp(join(root, path), join(into, path), {
			recursive: true,
			verbatimSymlinks: true,
			preserveTimestamps: true
		});
	}
}
/** Behind a link that has taken a folder's place is another file: copied through the link, it would be written itself. */
async function isThere(root, path) {
	try {
		await lstat(join(root, path));
		const parent = dirname(join(root, path));
		return await realpath(parent) === parent;
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return false;
		throw error;
	}
}

// src/git/repository.ts
/** The checkout around a folder; undefined outside of every repository. Throws a UserError where git may not work. */
async function openRepository(options) {
	const { exec, dir } = options;
	const quiet = environment(options);
	const authenticated = withGitConfig(quiet, authentication(options));
	const run = async (args, { cwd = dir, network = false, env = {} } = {}) => {
		try {
			return await exec("git", [
				"-c",
				"core.fsmonitor=false",
				...args
			], {
				cwd,
				env: {
					...network ? authenticated : quiet,
					...env
				}
			});
		} catch (error) {
			if (!(error instanceof CommandNotFound)) throw error;
			throw new UserError("There is no git command on PATH: install git, or put it on PATH.", { cause: error });
		}
	};
	if (!await isFolder(dir)) throw new UserError(existsSync(dir) ? `${dir} is no folder: name the one that the Go module is in.` : `There is no folder ${dir}: name one that exists.`);
	const place = await run([
		"rev-parse",
		"--is-inside-work-tree",
		"--git-common-dir",
		"--show-toplevel"
	]);
	const [inside, common, top] = place.stdout.split("\n");
	if (place.exitCode !== 0 || inside !== "true") {
		if (/dubious ownership|unsafe repository/.test(place.stderr)) throw dubious(dir, place.stderr);
		if (inside === "false") throw new UserError(`${dir} has no files checked out (a bare repository, or the inside of .git): run this in a checkout.`);
		if (/not a git repository/i.test(place.stderr)) return void 0;
		throw failure(["rev-parse"], place);
	}
	const root = await realpath(top ?? dir);
	const remotes = (await run(["remote"])).stdout.split("\n").filter((name) => name !== "");
	const remote = remotes.includes("origin") ? "origin" : remotes[0];
	const partial = (await run([
		"config",
		"--get-regexp",
		"^remote\\..*\\.promisor$"
	])).exitCode === 0;
	const [, major = "2", minor = "0"] = /(\d+)\.(\d+)/.exec((await run(["--version"])).stdout) ?? [];
	const git = (args, git = {}) => run(args, {
		cwd: root,
		...git,
		network: partial || git.network === true
	});
	return {
		root,
		commonDir: await realpath(resolve(dir, common ?? ".git")),
		...remote !== void 0 && { remote },
		gitVersion: [Number(major), Number(minor)],
		git,
		output: async (args, options) => {
			const result = await git(args, options);
			if (result.exitCode !== 0) throw failure(args, result);
			return result.stdout.replace(/\n$/, "");
		},
		open: (dir) => openRepository({
			...options,
			dir
		})
	};
}
async function isFolder(path) {
	try {
		return (await stat(path)).isDirectory();
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return false;
		throw error;
	}
}
/** What git said at the end, without passwords that stand in a remote's URL. */
function lastWords({ stderr }) {
	return stderr.trim().split("\n").slice(-5).join("\n").replace(/\/\/[^/@\s]+@/g, "//***@");
}
function short(sha) {
	return sha.slice(0, 7);
}
function failure(args, result) {
	return /* @__PURE__ */ new Error(`git ${args.join(" ")} failed with exit code ${result.exitCode}:\n${lastWords(result)}`);
}
function environment({ env, trust = false }) {
	const own = {
		...withoutGitLocation(env),
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C",
		LANGUAGE: "C"
	};
	return trust ? withGitConfig(own, [["safe.directory", "*"]]) : own;
}
function authentication({ token, serverUrl = "https://github.com" }) {
	if (token === void 0 || token === "") return [];
	const key = `http.${new URL("/", serverUrl)}.extraheader`;
	const credentials = Buffer.from(`x-access-token:${token}`).toString("base64");
	return [[key, ""], [key, `AUTHORIZATION: basic ${credentials}`]];
}
function dubious(dir, stderr) {
	const remedy = /git config --global --add safe\.directory .*/.exec(stderr)?.[0];
	return new UserError(`The repository of ${dir} belongs to another user, so git refuses to work in it. Run this as its owner, or allow it: ${remedy ?? `git config --global --add safe.directory ${dir}`}`);
}

// src/git/default-branch.ts
/** Name of the branch that is checked out; undefined on a detached HEAD. */
async function currentBranch({ git }) {
	const { exitCode, stdout } = await git([
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	]);
	return exitCode === 0 ? stdout.trim() : void 0;
}
/** The default branch as far as a clone knows it: the remote's HEAD, else main or master, else the only one there is. */
async function defaultBranchOf({ git, output, remote = "origin" }) {
	const { exitCode, stdout } = await git([
		"symbolic-ref",
		"--quiet",
		`refs/remotes/${remote}/HEAD`
	]);
	if (exitCode === 0) return stdout.trim().slice(`refs/remotes/${remote}/`.length);
	const refs = (await output([
		"for-each-ref",
		"--format=%(refname)",
		`refs/remotes/${remote}`,
		"refs/heads"
	])).split("\n");
	const has = (name) => refs.includes(`refs/remotes/${remote}/${name}`) || refs.includes(`refs/heads/${name}`);
	const usual = ["main", "master"].find(has);
	if (usual !== void 0) return usual;
	const [only, ...others] = refs.filter((ref) => ref !== "");
	return only !== void 0 && others.length === 0 ? only.replace(/^refs\/(heads|remotes\/[^/]+)\//, "") : void 0;
}

// src/git/fetch.ts
/** Commits that each step adds behind every shallow boundary: most branches are younger than the first two together. */
const deepenSteps = [
	50,
	150,
	500,
	2e3
];
/** Whether the commit is in this clone. Never asks the network. */
async function hasCommit({ git }, sha) {
	return (await git([
		"cat-file",
		"-e",
		`${sha}^{commit}`
	], { env: { GIT_NO_LAZY_FETCH: "1" } })).exitCode === 0;
}
async function isShallow({ output }) {
	return await output(["rev-parse", "--is-shallow-repository"]) === "true";
}
/** Makes sure of a commit, alone if the clone is shallow. Returns why it cannot be had; undefined: it is here. */
async function fetchCommit(repository, sha) {
	if (await hasCommit(repository, sha)) return void 0;
	if (repository.remote === void 0) return "this clone has no remote";
	const depth = await isShallow(repository) ? ["--depth=1"] : [];
	const result = await repository.git([
		...fetch(repository),
		...depth,
		repository.remote,
		sha
	], { network: true });
	if (result.exitCode === 0 && await hasCommit(repository, sha)) return void 0;
	return lastWords(result) || `${repository.remote} did not send it`;
}
/** The commit that a branch or tag of the remote points to; undefined if the remote has none, or cannot be asked. */
async function remoteTip({ git, remote }, name) {
	if (remote === void 0) return void 0;
	const branch = `refs/heads/${name}`;
	const tag = `refs/tags/${name}`;
	const { exitCode, stdout } = await git([
		"ls-remote",
		remote,
		branch,
		tag,
		`${tag}^{}`
	], { network: true });
	if (exitCode !== 0) return void 0;
	const tips = new Map(stdout.split("\n").map((line) => line.split("	").reverse()));
	return tips.get(branch) ?? tips.get(`${tag}^{}`) ?? tips.get(tag);
}
/** Deepens a shallow clone in growing steps until the attempt gives something, the history is whole, or at a bound. */
async function deepenUntil(repository, attempt) {
	let found = await attempt();
	for (const step of deepenSteps) {
		if (found !== void 0 || repository.remote === void 0) return found;
		const boundary = await shallowBoundary(repository);
		if (boundary.length === 0) return void 0;
		const args = [
			...fetch(repository),
			`--deepen=${step}`,
			repository.remote,
			...boundary
		];
		const { exitCode } = await repository.git(args, { network: true });
		if (exitCode !== 0) return void 0;
		found = await attempt();
	}
	return found;
}
async function shallowBoundary({ commonDir }) {
	try {
		return (await readFile(join(commonDir, "shallow"), "utf8")).split("\n").filter((line) => line !== "");
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
		return [];
	}
}
/** A fetch that brings objects and nothing else: no refs, tags, FETCH_HEAD (where git can), submodules or gc. */
function fetch({ gitVersion: [major, minor] }) {
	const silent = major > 2 || major === 2 && minor >= 29 ? ["--no-write-fetch-head"] : [];
	return [...[
		"-c",
		"gc.auto=0",
		"-c",
		"maintenance.auto=false",
		"-c",
		"fetch.writeCommitGraph=false"
	], ...[
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-prune",
		"--no-recurse-submodules",
		"--refmap=",
		...silent
	]];
}

// src/git/named-revision.ts
/** The commit that a revision means in this clone: branch, tag, SHA, `HEAD~2`…; undefined if it means none. */
async function localCommit({ git }, revision) {
	if (revision.startsWith("-")) return void 0;
	const { exitCode, stdout } = await git([
		"rev-parse",
		"--verify",
		"--quiet",
		`${revision}^{commit}`
	], { env: { GIT_NO_LAZY_FETCH: "1" } });
	return exitCode === 0 ? stdout.trim() : void 0;
}
/**
* The commit that the user means, fetched if this clone lacks it and may be completed. A UserError names what there
* is instead. `what` says where the revision was given: `--base`.
*/
async function namedCommit(repository, revision, { what, mayFetch }) {
	const { remote = "origin" } = repository;
	const found = await localCommit(repository, revision) ?? await localCommit(repository, `refs/remotes/${remote}/${revision}`) ?? (mayFetch ? await fetchNamed(repository, revision) : void 0);
	if (found === void 0) throw await unknown(repository, revision, what);
	return found;
}
/** Parents as the commit itself names them: a shallow clone knows them too, though it lacks them. */
async function parentsOf({ output }, sha) {
	return ((await output([
		"cat-file",
		"-p",
		sha
	])).split("\n\n", 1)[0] ?? "").split("\n").flatMap((line) => line.startsWith("parent ") ? [line.slice(7)] : []);
}
async function fetchNamed(repository, revision) {
	const [, stem = revision, steps = ""] = /^(.*?)((?:[~^]\d*)*)$/.exec(revision) ?? [];
	const name = stem.replace(new RegExp(`^(refs/(heads|tags|remotes)/)?(${repository.remote}/)?`), "");
	const sha = /^[0-9a-f]{40,64}$/.test(stem) ? stem : await localCommit(repository, stem) ?? await remoteTip(repository, name);
	if (sha === void 0 || await fetchCommit(repository, sha) !== void 0) return void 0;
	if (steps === "") return sha;
	if (!await isShallow(repository)) return localCommit(repository, sha + steps);
	return deepenUntil(repository, () => localCommit(repository, sha + steps));
}
async function unknown(repository, revision, what) {
	const { git, remote } = repository;
	const { stdout } = await git([
		"for-each-ref",
		"--format=%(refname:short)",
		...[
			"refs/heads",
			"refs/remotes",
			"refs/tags"
		]
	]);
	const names = stdout.split("\n").filter((name) => name !== "" && !name.endsWith("/HEAD"));
	const nearest = names.length === 0 ? void 0 : (0, import_fastest_levenshtein.closest)(revision, names);
	const meant = nearest !== void 0 && (0, import_fastest_levenshtein.distance)(revision, nearest) <= 3 ? ` Did you mean "${nearest}"?` : "";
	const known = names.length === 0 ? "It has no branches or tags." : `It has ${names.slice(0, 10).join(", ")}${names.length > 10 ? "…" : "."}`;
	const fetch = remote === void 0 ? "" : ` Or did you not fetch it yet? git fetch ${remote}; in a workflow: actions/checkout with fetch-depth: 0.`;
	return new UserError(`${what} "${revision}" names no commit in ${repository.root}.${meant} ${known}${fetch}`);
}
/** A commit that the comparison cannot do without. Throws a UserError where it cannot be had; `why` says what it is. */
async function mustHave(repository, sha, why) {
	const problem = await fetchCommit(repository, sha);
	if (problem === void 0 || await hasCommit(repository, sha)) return sha;
	throw new UserError(`Commit ${short(sha)} (${why}) is not in this clone and could not be fetched: ${problem}\nGive the action a token that may read the repository, or actions/checkout fetch-depth: 0.`);
}

// src/git/merge-base.ts
/**
* The merge base of a commit and a branch. A shallow clone asks the API first and fetches that one commit, since git
* alone must deepen the clone until both histories meet.
*/
async function mergeBase(repository, head, branch, { compareApi, mayFetch }) {
	const called = branch.name ?? branch.sha ?? "the default branch";
	const shallow = await isShallow(repository);
	const asked = branch.name ?? branch.sha;
	if (shallow && compareApi !== void 0 && asked !== void 0) {
		const sha = await compareApi(asked, head);
		if (sha !== void 0 && await fetchCommit(repository, sha) === void 0) return {
			kind: "found",
			sha
		};
	}
	const tips = await branchTips(repository, branch, mayFetch);
	if (tips.length === 0) return {
		kind: "none",
		reason: `${called} is neither in this clone nor on its remote`
	};
	const attempt = () => nearest(repository, head, tips);
	const sha = shallow ? await deepenUntil(repository, attempt) : await attempt();
	if (sha !== void 0) return {
		kind: "found",
		sha
	};
	return {
		kind: "none",
		reason: await isShallow(repository) ? `this shallow clone could not be deepened to where it left ${called} (actions/checkout with fetch-depth: 0 helps)` : `it has no history in common with ${called}`
	};
}
/** All that the branch may be here. The remote's and the local one differ when either was not updated for a while. */
async function branchTips(repository, { name, sha }, mayFetch) {
	const { remote = "origin" } = repository;
	const refs = name === void 0 ? [] : [`refs/remotes/${remote}/${name}`, `refs/heads/${name}`];
	const local = (await Promise.all(refs.map((ref) => localCommit(repository, ref)))).filter((tip) => tip !== void 0);
	if (local.length > 0) return [...new Set(local)];
	if (sha !== void 0 && await hasCommit(repository, sha)) return [sha];
	if (!mayFetch) return [];
	const tip = (name === void 0 ? void 0 : await remoteTip(repository, name)) ?? sha;
	return tip !== void 0 && await fetchCommit(repository, tip) === void 0 ? [tip] : [];
}
/** The merge base that is nearest to head: a local branch that lags behind must not stretch the comparison. */
async function nearest({ git }, head, tips) {
	let best;
	for (const tip of tips) {
		const { exitCode, stdout } = await git([
			"merge-base",
			head,
			tip
		]);
		const found = exitCode === 0 ? stdout.trim() : void 0;
		if (found === void 0) continue;
		if (best === void 0 || (await git([
			"merge-base",
			"--is-ancestor",
			best,
			found
		])).exitCode === 0) best = found;
	}
	return best;
}

// src/git/revisions.ts
/** Decides base and head. Fetches what a shallow clone lacks; throws a UserError for a revision that is not there. */
async function findRevisions$1(options) {
	const { repository, event } = options;
	const notes = [];
	const terminal = event.kind === "terminal";
	const mayFetch = !terminal || await repository.output(["rev-parse", "--is-shallow-repository"]) === "true";
	const head = await findHead(repository, event, mayFetch);
	const search = {
		...options,
		head,
		mayFetch,
		note: (text) => notes.push(text)
	};
	const chosen = options.base ?? (terminal ? event.base : void 0);
	const found = chosen !== void 0 ? await fromChoice(search, chosen, terminal ? "--base" : "The input \"base\"") : head.sha === void 0 ? none("there is no commit yet") : await fromEvent(search, head.sha);
	return found.kind === "none" ? {
		head,
		how: `There is nothing to compare with: ${found.reason}.`,
		notes
	} : {
		base: {
			sha: found.sha,
			name: found.name
		},
		head,
		how: found.how,
		notes
	};
}
async function findHead(repository, event, mayFetch) {
	if (event.kind === "terminal" && event.head !== void 0) return {
		kind: "commit",
		sha: await namedCommit(repository, event.head, {
			what: "--head",
			mayFetch
		}),
		name: event.head
	};
	const sha = await localCommit(repository, "HEAD");
	const name = await currentBranch(repository) ?? (sha === void 0 ? "HEAD" : short(sha));
	const status = await repository.output([
		"status",
		"--porcelain=v2",
		"--untracked-files=normal"
	]);
	return {
		kind: "worktree-as-it-is",
		...sha !== void 0 && { sha },
		name,
		dirty: status !== ""
	};
}
async function fromChoice({ repository, head, mayFetch, note }, chosen, what) {
	const sha = await namedCommit(repository, chosen, {
		what,
		mayFetch
	});
	if (sha === head.sha && !(head.kind === "worktree-as-it-is" && head.dirty)) note(`Base "${chosen}" and head are the same commit, ${short(sha)}.`);
	const name = /^[0-9a-f]{40,}$/.test(chosen) ? short(chosen) : chosen;
	return found(sha, name, `Base is ${name}, as asked for`);
}
function fromEvent(search, head) {
	const { event } = search;
	switch (event.kind) {
		case "pull_request": return fromPullRequest(search, event, head);
		case "merge_group": return fromMergeGroup(search, event);
		case "push": return fromPush(search, event, head);
		case "workflow_dispatch":
		case "schedule":
		case "other": return fromDefaultBranch(search, head, event.defaultBranch);
		case "terminal": return fromTerminal(search, head);
	}
}
async function fromPullRequest(search, event, head) {
	const [first, second, ...others] = await parentsOf(search.repository, head);
	if (first !== void 0 && second === event.headSha && others.length === 0) return found(await mustHave(search.repository, first, "first parent of the merge commit"), event.baseRef, `Base is the first parent of the merge commit: ${event.baseRef} as it was merged with`);
	if (head !== event.headSha) search.note(`The checkout, ${short(head)}, is neither the merge commit of pull request #${event.number} nor its head ${short(event.headSha)}.`);
	return fromMergeBase(search, head, {
		name: event.baseRef,
		sha: event.baseSha
	});
}
async function fromMergeGroup({ repository }, event) {
	const sha = await mustHave(repository, event.baseSha, "base of the merge group");
	return found(sha, event.baseRef === "" ? short(sha) : event.baseRef, "Base is what the merge group builds on");
}
async function fromPush(search, event, head) {
	const { repository, note } = search;
	const isNew = /^0+$/.test(event.before);
	const gone = isNew ? void 0 : await fetchCommit(repository, event.before);
	if (isNew || gone !== void 0) {
		if (gone !== void 0) note(`What was there before the push, ${short(event.before)}, is gone: ${gone}`);
		return fromDefaultBranch(search, head, event.defaultBranch);
	}
	if (event.before === head) return previous(search, head, "the push moved nothing");
	return found(event.before, event.ref.replace(/^refs\/(heads|tags)\//, ""), "Base is what was there before the push");
}
async function fromDefaultBranch(search, head, known) {
	const name = known ?? await defaultBranchOf(search.repository);
	if (name === void 0) return none("no default branch is known; name a revision by the input \"base\"");
	return fromMergeBase(search, head, { name });
}
async function fromTerminal(search, head) {
	const { repository } = search;
	const name = await defaultBranchOf(repository);
	if (name === void 0) return none("there is no default branch (origin/HEAD, main or master); name a revision by --base");
	if (search.head.kind === "worktree-as-it-is" && await currentBranch(repository) === name) return ownCommit(search, head, `this is ${name} itself`);
	return fromMergeBase(search, head, { name });
}
async function fromMergeBase(search, head, branch) {
	const base = await mergeBase(search.repository, head, branch, search);
	if (base.kind === "none") return base;
	const name = branch.name ?? short(base.sha);
	if (base.sha === head) return ownCommit(search, head, `head is part of ${name}`);
	return found(base.sha, name, `Base is the merge base with ${name}`);
}
/** Head adds no commit of its own: its uncommitted changes are compared, or without any its last commit. */
async function ownCommit(search, head, because) {
	if (search.event.kind === "terminal" && search.head.kind === "worktree-as-it-is" && search.head.dirty) return found(head, "HEAD", "Base is the last commit, without your uncommitted changes");
	return previous(search, head, because);
}
async function previous({ repository, head: { kind, name } }, head, because) {
	const [first] = await parentsOf(repository, head);
	if (first === void 0) return none(`${because}, and ${short(head)} is its first commit`);
	const sha = await mustHave(repository, first, `the commit before ${short(head)}`);
	return {
		kind: "found",
		sha,
		name: kind === "commit" ? `${name}~1` : "HEAD~1",
		how: `Base is the commit before (${short(sha)}), as ${because}.`
	};
}
function found(sha, name, how) {
	return {
		kind: "found",
		sha,
		name,
		how: `${how} (${short(sha)}).`
	};
}
function none(reason) {
	return {
		kind: "none",
		reason
	};
}

// src/git/leftovers.ts
/** How worktrees of this program are named: how they are told from everybody else's. */
const worktreeName = /^binary-budget-[0-9a-f]{8}$/;
/** An entry whose folder is nowhere to be seen may belong to a container that shares the repository. Milliseconds. */
const unseenFor = 864e5;
function recordOf(worktree) {
	return `${worktree}.json`;
}
/**
* Removes what killed runs left of their worktrees of this repository, in the given folder and wherever git still
* lists them. Those of a live process stay. Returns the paths that were removed.
*/
async function removeLeftovers(gitFolder, folder, { isAlive }) {
	const entries = await entriesOf(gitFolder);
	const recorded = (await names$1(folder)).filter((name) => name.endsWith(".json") && worktreeName.test(name.slice(0, -5))).map((name) => join(folder, name.slice(0, -5)));
	const candidates = /* @__PURE__ */ new Set([...entries.map(({ worktree }) => worktree), ...recorded]);
	const removed = [];
	for (const worktree of candidates) {
		if (!worktreeName.test(basename(worktree))) continue;
		const record = await readRecord(worktree);
		if (record === void 0) {
			const entry = entries.find((candidate) => candidate.worktree === worktree);
			if (entry === void 0 || await ageOf(entry.path) < unseenFor) continue;
		} else if (record.gitFolders[0] !== gitFolder || await isAlive(record.owner)) continue;
		await removeByHand(worktree, record?.gitFolders ?? [gitFolder]);
		removed.push(worktree);
	}
	return removed;
}
/**
* Removes a worktree and those of submodules inside of it, with git's entries for them (gitrepository-layout(5):
* `worktrees/<id>/gitdir`). By hand, since it has to work while the run is being interrupted, when no command can be
* started any more, and whatever state an interrupted `git worktree add` left behind.
*/
async function removeByHand(worktree, gitFolders) {
	await removeTree(worktree);
	for (const gitFolder of gitFolders) {
		for (const entry of await entriesOf(gitFolder)) if (entry.worktree === worktree || entry.worktree.startsWith(worktree + sep)) await removeTree(entry.path);
		await removeIfEmpty(join(gitFolder, "worktrees"));
	}
	await rm(recordOf(worktree), { force: true });
}
async function entriesOf(gitFolder) {
	const folder = join(gitFolder, "worktrees");
	const entries = [];
	for (const name of await names$1(folder)) {
		const path = join(folder, name);
		const text = await absentIfMissing(readFile(join(path, "gitdir"), "utf8"));
		if (text !== void 0) entries.push({
			path,
			worktree: dirname(resolve(path, text.trim()))
		});
	}
	return entries;
}
async function readRecord(worktree) {
	const text = await absentIfMissing(readFile(recordOf(worktree), "utf8"));
	if (text === void 0) return void 0;
	try {
		const value = JSON.parse(text);
		const owner = ownerFrom(value.owner);
		const { gitFolders } = value;
		if (owner === void 0 || !Array.isArray(gitFolders)) return void 0;
		return {
			owner,
			gitFolders: gitFolders.filter((path) => typeof path === "string")
		};
	} catch {
		return;
	}
}
async function removeTree(path) {
	try {
		await rm(path, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
	} catch (error) {
		if (error.code !== "EACCES") throw error;
		await makeWritable(path);
		await rm(path, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
	}
}
async function makeWritable(folder) {
	await chmod(folder, 448);
	for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isDirectory()) await makeWritable(join(folder, entry.name));
}
async function removeIfEmpty(folder) {
	try {
		await rmdir(folder);
	} catch (error) {
		const { code } = error;
		if (code !== "ENOENT" && code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
	}
}
async function ageOf(path) {
	const { mtimeMs } = await stat(path);
	return Date.now() - mtimeMs;
}
async function names$1(folder) {
	return await absentIfMissing(readdir(folder)) ?? [];
}
async function absentIfMissing(reading) {
	try {
		return await reading;
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		throw error;
	}
}

// src/git/worktree.ts
/** Checks a commit out beside the user's files. Of their repository only `.git/worktrees` changes, until the end. */
async function addWorktree(options) {
	const { repository, sha, processes, cleanup } = options;
	await mkdir(options.folder, { recursive: true });
	const folder = await realpath(options.folder);
	await removeLeftovers(repository.commonDir, folder, processes);
	const path = join(folder, `binary-budget-${randomBytes(4).toString("hex")}`);
	const gitFolders = [];
	const notes = [];
	let adding = Promise.resolve();
	let removing;
	const remove = () => {
		removing ??= adding.then(() => removeByHand(path, gitFolders));
		return removing;
	};
	const forget = cleanup.add(remove);
	const dispose = async () => {
		try {
			await remove();
		} finally {
			forget();
		}
	};
	const use = async (gitFolder) => {
		if (gitFolders.includes(gitFolder)) return;
		gitFolders.push(gitFolder);
		await writeRecord(path, {
			owner: processes.self,
			gitFolders
		});
	};
	const add = async () => {
		await use(repository.commonDir);
		const problem = await checkOut(repository, sha, path);
		if (problem !== void 0) throw new UserError(`${short(sha)} could not be checked out to ${path}: ${problem}`);
		await addSubmodules(repository, sha, path, use, (note) => notes.push(note));
	};
	try {
		const started = add();
		adding = started.catch(() => void 0);
		await started;
		if (removing !== void 0) throw new Error(`interrupted while checking out ${short(sha)}`);
	} catch (error) {
		await dispose();
		throw error;
	}
	return {
		path,
		notes,
		[Symbol.asyncDispose]: dispose
	};
}
/** Returns what went wrong. */
async function checkOut({ git }, sha, path) {
	const result = await git([
		...[
			"-c",
			"core.hooksPath=/dev/null",
			"-c",
			"submodule.recurse=false"
		],
		...["-c", "worktree.useRelativePaths=false"],
		...[
			"worktree",
			"add",
			"--quiet",
			"--detach",
			"--",
			path,
			sha
		]
	], { network: true });
	return result.exitCode === 0 ? void 0 : lastWords(result);
}
/**
* Fills in the submodules that the user's checkout has filled in: as worktrees of the very repositories that it uses,
* so nothing is cloned and nothing is fetched but commits that are missing.
*/
async function addSubmodules(repository, sha, path, use, note) {
	const { git, output, open, root } = repository;
	if ((await git([
		"cat-file",
		"-e",
		`${sha}:.gitmodules`
	])).exitCode !== 0) return;
	const links = (await output([
		"ls-tree",
		"-r",
		"-z",
		sha
	])).split("\0").flatMap((line) => {
		const [, commit, file] = /^160000 commit (\S+)\t(.*)$/s.exec(line) ?? [];
		return commit === void 0 || file === void 0 ? [] : [{
			commit,
			file
		}];
	});
	for (const { commit, file } of links) {
		if (!await exists$2(join(root, file, ".git"))) continue;
		const submodule = await open(join(root, file));
		if (submodule === void 0) continue;
		if (!await hasCommit(submodule, commit)) await fetchCommit(submodule, commit);
		await use(submodule.commonDir);
		const target = join(path, file);
		const problem = await checkOut(submodule, commit, target);
		if (problem === void 0) await addSubmodules(submodule, commit, target, use, note);
		else note(`Submodule ${file} is empty at ${short(sha)}, as its commit ${short(commit)} could not be had: ${problem}`);
	}
}
/** Written aside and renamed: a half-written record would leave a worktree without an owner. */
async function writeRecord(worktree, record) {
	const path = recordOf(worktree);
	await writeFile(`${path}.new`, JSON.stringify(record));
	await rename(`${path}.new`, path);
}
async function exists$2(path) {
	try {
		await stat(path);
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return false;
		throw error;
	}
}

// src/go/place.ts
/** Files that would make the go command, or git, take what lies below as part of something else. */
const markers = [
	"go.mod",
	"go.work",
	".git"
];
/** Where the link and the worktrees may lie, best first. Fixed for a user: a path that varies would miss caches. */
function usualPlaces({ env, temporary, uid }) {
	const { XDG_CACHE_HOME: cache, HOME: home } = env;
	return [
		...cache?.startsWith("/") ? [join(cache, "go-binary-budget")] : [],
		...home?.startsWith("/") ? [join(home, ".cache", "go-binary-budget")] : [],
		join(temporary, uid === void 0 ? "go-binary-budget" : `go-binary-budget-${uid}`)
	];
}
/** Makes the first of the places that is ours alone and lies outside of every repository and module. */
async function placeOutsideRepositories(places, uid) {
	const refused = [];
	for (const place of places) {
		const reason = await parentWithMarker(await realPlace(place)) ?? await makePrivate(place, uid);
		if (reason === void 0) return realpath(place);
		refused.push(`${place}: ${reason}`);
	}
	throw new UserError(`No folder outside of every repository to build in:\n${refused.join("\n")}\nSet XDG_CACHE_HOME or TMPDIR to a folder of yours without ${markers.join(", ")} in it or above.`);
}
/** Where the place is or would be, links resolved: checked before anything is made in somebody's repository. */
async function realPlace(place) {
	try {
		return await realpath(place);
	} catch (error) {
		const { code } = error;
		if (place === dirname(place) || code !== "ENOENT" && code !== "ENOTDIR") throw error;
		return join(await realPlace(dirname(place)), basename(place));
	}
}
async function parentWithMarker(place) {
	for (let folder = place;; folder = dirname(folder)) {
		for (const marker of markers) if (await exists$1(join(folder, marker))) return `${join(folder, marker)} lies above`;
		if (folder === dirname(folder)) return void 0;
	}
}
/** The temporary folder is everybody's: a folder or link that somebody else put there could redirect a build. */
async function makePrivate(place, uid) {
	try {
		await mkdir(place, {
			recursive: true,
			mode: 448
		});
		const stats = await lstat(place);
		if (!stats.isDirectory()) return "it is no folder";
		if (uid !== void 0 && (stats.uid !== uid || (stats.mode & 18) !== 0)) return "others may write to it";
		return;
	} catch (error) {
		const { code, message } = error;
		if (code === void 0) throw error;
		return message;
	}
}
async function exists$1(path) {
	try {
		await lstat(path);
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES") return false;
		throw error;
	}
}

// src/owner.ts
/** This process, and whether another one still runs. */
async function systemProcesses() {
	const host = hostname();
	const started = await startOf(process.pid);
	return {
		self: {
			pid: process.pid,
			host,
			...started !== void 0 && { started }
		},
		isAlive: async (owner) => {
			if (owner.host !== host) return true;
			if (!exists(owner.pid)) return false;
			const now = await startOf(owner.pid);
			return owner.started === void 0 || now === void 0 || now === owner.started;
		}
	};
}
function exists(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
/** Ticks between boot and the start of the process; undefined where there is no /proc. */
async function startOf(pid) {
	try {
		const stat = await readFile(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
	} catch {
		return;
	}
}

// src/workspace.ts
/** Finds base and head, and brings both on disk without touching the user's checkout. */
async function openWorkspace(request, { exec, env, cleanup, progress }) {
	const resources = disposables();
	try {
		const repository = await requireRepository(request, exec, env);
		const revisions = await findRevisions$1({
			repository,
			event: request.event,
			...request.base !== void 0 && { base: request.base },
			...request.compareApi !== void 0 && { compareApi: request.compareApi }
		});
		const { path: temporary } = resources.use(await temporaryFolder(cleanup));
		const uid = process.getuid?.();
		const places = usualPlaces({
			env,
			temporary: tmpdir(),
			...uid !== void 0 && { uid }
		});
		const place = await placeOutsideRepositories(places, uid);
		const processes = await systemProcesses();
		const link = resources.use(await openLink({
			root: repository.root,
			place: join(place, "links"),
			processes,
			cleanup,
			wait: 600,
			onWait: progress.step
		}));
		const notes = [...revisions.notes];
		const check = async (sha) => {
			const folder = join(place, "worktrees");
			const worktree = resources.use(await addWorktree({
				repository,
				sha,
				folder,
				processes,
				cleanup
			}));
			notes.push(...worktree.notes);
			return worktree.path;
		};
		const { base, head } = revisions;
		const sub = relative(repository.root, await realpath(request.dir)) || ".";
		let headRoot = head.kind === "commit" ? await check(head.sha) : repository.root;
		if (!await isFolder$2(join(headRoot, sub))) throw new UserError(`${head.name} has no folder ${sub}. Name one that it has, or another revision with --head.`);
		const baseRoot = base === void 0 ? void 0 : await check(base.sha);
		return {
			repository,
			revisions,
			sub,
			temporary,
			place,
			link,
			notes,
			get headRoot() {
				return headRoot;
			},
			...baseRoot !== void 0 && { baseRoot },
			checkout: (side, throughLink) => {
				const root = side === "head" ? headRoot : baseRoot;
				if (root === void 0) throw new Error("there is no base");
				return checkoutAt(root, sub, throughLink ? link : void 0);
			},
			async copyHead() {
				if (head.kind === "commit") return;
				const copy = join(temporary, "head");
				await copyCheckout(repository, copy);
				headRoot = copy;
			},
			[Symbol.asyncDispose]: () => resources[Symbol.asyncDispose]()
		};
	} catch (error) {
		await resources[Symbol.asyncDispose]();
		throw error;
	}
}
async function requireRepository({ dir, onRunner, token, serverUrl }, exec, env) {
	const repository = await openRepository({
		exec,
		env,
		dir,
		trust: onRunner,
		...token !== void 0 && { token },
		...serverUrl !== void 0 && { serverUrl }
	});
	if (repository !== void 0) return repository;
	throw new UserError(onRunner ? `${dir} is not in a Git checkout. Add a step before this one: \`- uses: actions/checkout@v7\`.` : `${dir} is not in a Git repository, so there is no base to compare with. Name a folder of a clone.`);
}

// src/action.ts
/** The main job: two revisions become a report in which everything is decided. */
async function measure(request, effects, caches) {
	try {
		var _usingCtx$1 = _usingCtx();
		const workspace = _usingCtx$1.a(await findRevisions(request, effects));
		const env = await goEnvironment(effects, workspace);
		const probe = await readyProbe(effects, workspace, env);
		const loaded = await checkedConfig(request, effects, workspace, env);
		const { config, file } = loaded;
		const on = {
			request,
			effects,
			workspace,
			config,
			probe
		};
		const onPrograms = (names) => checkBudgetNames(config, names, loaded);
		const built = await buildBoth({
			...on,
			env,
			onPrograms,
			...caches && { caches }
		});
		const sides = await findCompressedSizes(effects, await findWhatGrew({
			...on,
			built
		}));
		const plan = await planBothStarts({
			...on,
			built
		});
		const cold = config.measure.cold === "disk";
		const rule = ruleFor(plan.cells.length * sampledMetrics({
			stays: true,
			cold
		}).length, config.budgets);
		const started = await startBoth({
			...on,
			rule
		}, plan);
		const compared = compareCells({
			...built,
			...sides
		}, plan, started.cells, rule, cold);
		const { cells: linked, notes } = await findWhyItIsLinked({
			...on,
			built
		}, compared);
		const cells = await findWhyStartsChanged({
			...on,
			built
		}, plan, linked, started.cpu);
		return {
			report: await assemble({
				...on,
				built,
				cells,
				notes,
				started,
				rule
			}),
			config,
			configFile: file
		};
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
function findRevisions(request, effects) {
	return effects.progress.phase("Find base and head", async () => {
		const workspace = await openWorkspace(request, effects);
		effects.progress.step(workspace.revisions.how);
		return workspace;
	});
}
/** The go command cannot clean up after an interrupt, so it writes where this run's folder goes with all that is in it. */
async function goEnvironment({ env }, { temporary }) {
	const folder = join(temporary, "go");
	await mkdir(folder);
	return {
		GOTMPDIR: folder,
		...buildEnvironment(env)
	};
}
function readyProbe({ exec, packageRoot, progress }, { place }, env) {
	const compile = () => compileProbe({
		exec,
		env,
		sourceDir: join(packageRoot, "src", "probe"),
		cacheDir: join(place, "probe")
	});
	return progress.phase("Compile the probe", compile);
}
async function checkedConfig(request, { exec }, { temporary, headRoot, checkout }, env) {
	const { dir } = checkout("head", false);
	return loadConfig(request, {
		root: headRoot,
		dir
	}, {
		platforms: await readPlatforms(exec, temporary, env),
		experiments: async () => readGoexperiments(await readToolchain(exec, dir, {
			...env,
			GOEXPERIMENT: ""
		}))
	});
}
/** Done before anything is timed, so that nothing disturbs it. */
function findCompressedSizes({ progress }, { base, head }) {
	return progress.phase("Compress binaries", async () => ({
		head: await withCompressedSizes(head),
		...base && { base: await withCompressedSizes(base) }
	}));
}

// src/github/cache.ts
/** Loaded when first needed: it is 70 ms of an action's start. */
const loadCache = () => import("./cache.js");
const absent = "this runner has no cache service";
/** Brings back what an earlier run saved. Never throws: a broken cache is a miss with a note, and costs time only. */
async function restore({ paths, key, prefixes = [] }, load = loadCache) {
	try {
		const cache = await load();
		if (!cache.isFeatureAvailable()) return {
			kind: "miss",
			note: absent
		};
		const found = await cache.restoreCache([...paths], key, [...prefixes]);
		return found === void 0 ? { kind: "miss" } : {
			kind: "hit",
			key: found
		};
	} catch (error) {
		return {
			kind: "miss",
			note: `cache not read: ${reasonOf(error)}`
		};
	}
}
/** Keeps the paths for later runs. Never throws; a read-only token, or a key that exists already, is a note. */
async function save({ paths, key }, load = loadCache) {
	try {
		const cache = await load();
		if (!cache.isFeatureAvailable()) return {
			kind: "not-saved",
			note: absent
		};
		return await cache.saveCache([...paths], key) === -1 ? {
			kind: "not-saved",
			note: `the cache did not take ${key}`
		} : { kind: "saved" };
	} catch (error) {
		return {
			kind: "not-saved",
			note: `cache not written: ${reasonOf(error)}`
		};
	}
}
const reasonOf = (error) => error instanceof Error ? error.message : String(error);

// src/store.ts
function folderStore(folder) {
	let changed = false;
	const filesOf = (key) => {
		const name = join(folder, createHash("sha256").update(key).digest("hex").slice(0, 32));
		return {
			binary: `${name}.bin`,
			facts: `${name}.json`
		};
	};
	return {
		isChanged: () => changed,
		take: async (key, path) => {
			const { binary, facts } = filesOf(key);
			const sizes = usableSizes(await textOf$1(facts));
			if (sizes === void 0) return void 0;
			try {
				await copyFile(binary, path);
				await chmod(path, 493);
			} catch (error) {
				if (error.code !== "ENOENT") throw error;
				return;
			}
			return sizes;
		},
		keep: async (key, path, sizes) => {
			const { binary, facts } = filesOf(key);
			if (usableSizes(await textOf$1(facts)) !== void 0 && await isFile(binary)) return;
			await mkdir(folder, { recursive: true });
			await copyFile(path, binary);
			await writeFile(facts, JSON.stringify({
				encoders: encoderVersions(),
				sizes
			}));
			changed = true;
		}
	};
}
/** Sizes as this Node.js would make them: another one may compress to other bytes. */
function usableSizes(text) {
	const entry = text === void 0 ? void 0 : entryFrom(text);
	return entry?.encoders === encoderVersions() ? entry.sizes : void 0;
}
async function isFile(path) {
	try {
		return (await stat(path)).isFile();
	} catch (error) {
		if (error.code === "ENOENT") return false;
		throw error;
	}
}
const encoderVersions = () => `${process.versions.zlib} ${process.versions.zstd ?? ""}`;
/** The entry, if it is one: a cache is written by other runs, and a broken one costs time only. */
function entryFrom(text) {
	try {
		const { encoders, sizes } = JSON.parse(text);
		if (typeof sizes?.gzip !== "number") return void 0;
		return {
			encoders,
			sizes: {
				gzip: sizes.gzip,
				...typeof sizes.zstd === "number" && { zstd: sizes.zstd }
			}
		};
	} catch {
		return;
	}
}

// src/caches.ts
/** Changed when what is kept changes its meaning. */
const generation = "v1";
/** Bytes that the binaries of all bases may take in a terminal's cache folder. */
const bytesKept = 1e9;
/**
* In a terminal base is mostly the same from run to run, while head is worked on: its binaries are kept in our folder, for a
* week and up to a gigabyte. Go's build cache is the user's own.
*/
function terminalCaches() {
	return { baseStore: async (toolchain, { place, base, determinedBy }) => {
		const parent = join(place, "base");
		await removeStale(parent);
		await removeBeyond(parent, bytesKept);
		return folderStore(join(parent, keyOf("base", toolchain, base, determinedBy)));
	} };
}
/**
* Caches of a runner: binaries of base with their exact metrics, and Go's build cache. A miss, a broken or a missing
* cache costs time only.
*/
function runnerCaches(event, sha, progress) {
	let store;
	let goCache;
	const note = (text) => {
		if (text !== void 0) progress.step(text);
	};
	return {
		restoreGoCache: async (toolchain) => {
			const paths = [toolchain.gocache];
			const prefix = keyOf("gocache", toolchain);
			const key = `${prefix}-${sha}`;
			const restored = await restore({
				paths,
				key,
				prefixes: [`${prefix}-`]
			});
			goCache = {
				paths,
				key,
				hit: restored.kind === "hit" && restored.key === key
			};
			note(restored.kind === "hit" ? `Go's build cache restored from ${restored.key}` : restored.note);
		},
		baseStore: async (toolchain, { place, base, determinedBy }) => {
			const key = keyOf("base", toolchain, base, determinedBy);
			const folder = join(place, "base", key);
			await removeStale(join(place, "base"));
			const restored = await restore({
				paths: [folder],
				key
			});
			note(restored.kind === "hit" ? `Base's binaries restored from ${restored.key}` : restored.note);
			store = {
				folder,
				key,
				entries: folderStore(folder)
			};
			return store.entries;
		},
		save: async () => {
			if (store?.entries.isChanged()) {
				const saved = await save({
					paths: [store.folder],
					key: store.key
				});
				note(saved.kind === "saved" ? `Base's binaries kept as ${store.key}` : saved.note);
			}
			if (goCache === void 0 || goCache.hit || !isDefaultBranch(event)) return;
			const saved = await save(goCache);
			note(saved.kind === "saved" ? `Go's build cache kept as ${goCache.key}` : saved.note);
		}
	};
}
/** Where a runner keeps its home, each base would leave a folder for ever. */
async function removeStale(parent) {
	const oldest = Date.now() - 6048e5;
	if (!await isFolder$2(parent)) return;
	for (const name of await readdir(parent)) {
		const path = join(parent, name);
		if ((await stat(path)).mtimeMs < oldest) await rm(path, {
			recursive: true,
			force: true
		});
	}
}
/** Removes the oldest folders, so that what is left is not larger than that. */
async function removeBeyond(parent, most) {
	if (!await isFolder$2(parent)) return;
	const folders = await Promise.all((await readdir(parent)).map(async (name) => {
		const path = join(parent, name);
		const files = await Promise.all((await readdir(path)).map((file) => stat(join(path, file))));
		return {
			path,
			time: (await stat(path)).mtimeMs,
			bytes: files.reduce((sum, { size }) => sum + size, 0)
		};
	}));
	let left = most;
	for (const { path, bytes } of folders.toSorted((a, b) => b.time - a.time)) {
		left -= bytes;
		if (left < 0) await rm(path, {
			recursive: true,
			force: true
		});
	}
}
function isDefaultBranch(event) {
	return event.kind === "push" && event.defaultBranch !== void 0 && event.ref === `refs/heads/${event.defaultBranch}`;
}
function keyOf(what, { version, hostOs, hostArch }, ...rest) {
	const hash = createHash("sha256").update(JSON.stringify(rest)).digest("hex").slice(0, 32);
	return [...[
		"go-binary-budget",
		generation,
		what,
		hostOs,
		hostArch,
		version.replace(/[^\w.]/g, "_")
	], ...rest.length > 0 ? [hash] : []].join("-");
}

// src/core/cleanup.ts
/** The list of a run. `run` undoes newest first, each once, and goes on after a failure; it returns the failures. */
function cleanupList() {
	const undos = /* @__PURE__ */ new Set();
	return {
		add: (undo) => {
			undos.add(undo);
			return () => undos.delete(undo);
		},
		run: async () => {
			const failures = [];
			for (const undo of [...undos].reverse()) {
				undos.delete(undo);
				try {
					await undo();
				} catch (error) {
					failures.push(error);
				}
			}
			return failures;
		}
	};
}

// src/exec.ts
const secondsToEndByItself = 3;
const keptOfTrace = 64e3;
/**
* Commands by @actions/exec, which looks for the command in the PATH of this process, not in the PATH of
* `options.env`; it always starts it with that environment alone, though. Nothing is echoed. When `signal` aborts, the
* running commands and their descendants are ended, and only when they are gone does the call reject with its reason.
*/
function createExec(signal) {
	return async (command, args, { cwd, env, stdin, onLine, onErrorLine }) => {
		signal?.throwIfAborted();
		if (!(await stat(cwd)).isDirectory()) throw new Error(`${cwd} is not a directory`);
		const stdout = new Text(onLine);
		const stderr = new Text(onErrorLine, onErrorLine && keptOfTrace);
		let child;
		const end = () => {
			if (child !== void 0) endTree(child);
		};
		const adopt = (started) => {
			child = started;
			if (signal?.aborted) child.once("spawn", end);
		};
		signal?.addEventListener("abort", end, { once: true });
		try {
			const options = {
				cwd,
				env: { ...env },
				silent: true,
				ignoreReturnCode: true,
				input: Buffer.from(stdin ?? ""),
				listeners: {
					stdout: (data) => stdout.add(data),
					stderr: (data) => stderr.add(data)
				}
			};
			const exitCode = await starting.run(adopt, () => exec(quoted(command), [...args], options));
			signal?.throwIfAborted();
			return {
				exitCode: exitCode ?? -1,
				stdout: stdout.end(),
				stderr: stderr.end()
			};
		} catch (error) {
			signal?.throwIfAborted();
			if (error instanceof Error && error.message.startsWith("Unable to locate executable file")) throw new CommandNotFound(command, { cause: error });
			throw error;
		} finally {
			signal?.removeEventListener("abort", end);
		}
	};
}
const quoted = (command) => `"${command.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
const starting = new AsyncLocalStorage();
subscribe("child_process", (message) => {
	const adopt = starting.getStore();
	if (adopt === void 0) return;
	const { process: child } = message;
	adopt(child);
	queueMicrotask(() => child.stdin?.on("error", () => {}));
});
async function endTree(child) {
	if (child.pid === void 0) return;
	const tree = [child.pid, ...await descendants(child.pid)];
	for (const pid of tree) kill(pid, "SIGTERM");
	const late = setTimeout(() => {
		for (const pid of tree) kill(pid, "SIGKILL");
	}, secondsToEndByItself * 1e3);
	child.once("exit", () => clearTimeout(late));
}
function kill(pid, signal) {
	try {
		process.kill(pid, signal);
	} catch {}
}
/** Linux only; elsewhere the list is empty and only the command itself is ended. */
async function descendants(pid) {
	const found = [];
	for (const task of await readdir(`/proc/${pid}/task`).catch(() => [])) {
		const children = await readFile(`/proc/${pid}/task/${task}/children`, "utf8").catch(() => "");
		for (const child of children.split(" ").filter(Boolean).map(Number)) found.push(child, ...await descendants(child));
	}
	return found;
}
/** Output as it arrives in pieces, which may end within a character or a line. */
var Text = class {
	#decoder = new StringDecoder("utf8");
	#pieces = [];
	#onLine;
	#most;
	#length = 0;
	#line = "";
	/** Keeps at least the last `most` characters, and no more than a piece beyond them. */
	constructor(onLine, most = Number.POSITIVE_INFINITY) {
		this.#onLine = onLine;
		this.#most = most;
	}
	add(data) {
		this.#take(this.#decoder.write(data));
	}
	end() {
		this.#take(this.#decoder.end());
		if (this.#line !== "") this.#onLine?.(this.#line);
		return this.#pieces.join("");
	}
	#take(text) {
		this.#pieces.push(text);
		this.#length += text.length;
		for (let first = this.#pieces[0]; first !== void 0 && this.#length - first.length >= this.#most; [first] = this.#pieces) {
			this.#pieces.shift();
			this.#length -= first.length;
		}
		if (this.#onLine === void 0) return;
		const lines = (this.#line + text).split("\n");
		this.#line = lines.pop() ?? "";
		for (const line of lines) this.#onLine(line);
	}
};

// src/inputs.ts
const commentModes = [
	"always",
	"on-change",
	"never"
];
const defaultConfigPath = ".github/binary-budget.yml";
/** Reads and checks the inputs. `read` is `core.getInput`: it gives '' for an input that is not set. */
function readInputs(read) {
	const input = (name) => read(name).trim() || void 0;
	const mode = input("mode") ?? "auto";
	if (mode !== "auto") throw new UserError(`mode: "${mode}" is not there yet in this version; leave the input out, or write auto.`);
	const comment = input("comment") ?? "on-change";
	if (!isCommentMode(comment)) throw new UserError(`comment: "${comment}" is not a choice. Expected: ${commentModes.join(", ")}.`);
	const path = input("config") ?? ".github/binary-budget.yml";
	const base = input("base");
	const token = input("token");
	const matrix = matrixOf(input("matrix"));
	return {
		config: {
			path,
			explicit: path !== defaultConfigPath
		},
		mode,
		workingDirectory: input("working-directory") ?? ".",
		...base !== void 0 && { base },
		comment,
		...token !== void 0 && { token },
		...matrix !== void 0 && { matrix }
	};
}
const isCommentMode = (text) => commentModes.includes(text);
/** `toJSON(matrix)` is `null` outside of a matrix. A runner that gives something else is not the user's mistake. */
function matrixOf(json) {
	if (json === void 0) return void 0;
	let value;
	try {
		value = JSON.parse(json);
	} catch {
		return;
	}
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : void 0;
}

// src/interrupt.ts
/** Exit codes of shells for a program that a signal ended: 128 and the signal's number. */
const exitCodes = {
	SIGINT: 130,
	SIGTERM: 143,
	SIGHUP: 129
};
/**
* Makes an interrupt end the running command, undo what is temporary, and say so, in this order. A second one ends the
* program at once: what is left behind then is removed by the next run.
*/
function interruptible(cleanup) {
	const controller = new AbortController();
	let leaving;
	const heard = (signal) => {
		if (controller.signal.aborted) process.exit(exitCodes[signal]);
		process.stderr.write(`\nInterrupted (${signal}), cleaning up…\n`);
		controller.abort(/* @__PURE__ */ new Error(`interrupted by ${signal}`));
		leaving = cleanup.run().then((failures) => {
			for (const failure of failures) process.stderr.write(`Not cleaned up: ${String(failure)}\n`);
			process.exit(exitCodes[signal]);
		});
	};
	const signals = Object.keys(exitCodes);
	for (const signal of signals) process.on(signal, heard);
	return {
		signal: controller.signal,
		unlessLeaving: async (error) => {
			await leaving;
			throw error;
		},
		[Symbol.dispose]: () => {
			for (const signal of signals) process.off(signal, heard);
		}
	};
}
/** An environment without the variables that are not set. */
function definedOnly(env) {
	return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== void 0));
}

// src/progress.ts
const secondsBetweenLines = 10;
/** Progress as lines of text with their time; a bar on a terminal; a group per phase on a runner. */
function createProgress(output, now) {
	const phases = [];
	let stepBegan = now();
	let lastLine = now();
	let barShown = false;
	const seconds = (since) => `${((now() - since) / 1e3).toFixed(1)} s`;
	const clearBar = () => {
		if (barShown) output.write("\r\x1B[2K");
		barShown = false;
	};
	const line = (text) => {
		clearBar();
		output.write(`${text}\n`);
	};
	return {
		phases,
		async phase(title, work) {
			const began = now();
			stepBegan = began;
			lastLine = began;
			if (output.startGroup === void 0) line(title);
			else output.startGroup(title);
			try {
				return await work();
			} finally {
				clearBar();
				phases.push({
					name: title,
					seconds: (now() - began) / 1e3
				});
				output.endGroup?.();
				if (output.endGroup !== void 0) line(`${title}: ${seconds(began)}`);
			}
		},
		step(text) {
			line(`  ${seconds(stepBegan).padStart(7)}  ${text}`);
			stepBegan = now();
		},
		advance(done, total, text) {
			if (output.columns !== void 0) {
				const room = Math.max(10, Math.min(40, output.columns - text.length - 12));
				const filled = Math.round(room * done / Math.max(1, total));
				const bar = `  ${"█".repeat(filled)}${"░".repeat(room - filled)} ${text}`;
				output.write(`\r\u001b[2K${bar.slice(0, output.columns)}`);
				barShown = true;
			} else if ((now() - lastLine) / 1e3 >= secondsBetweenLines) {
				lastLine = now();
				line(`  ${Math.floor(100 * done / Math.max(1, total))} %  ${text}`);
			}
		}
	};
}

// src/render/quantity.ts
/** Sizes in powers of ten, as GitHub, package managers and disks give them. Three or four significant digits. */
const byteUnits = [
	["GB", 1e9],
	["MB", 1e6],
	["kB", 1e3],
	["B", 1]
];
const secondUnits = [
	["s", 1],
	["ms", .001],
	["µs", 1e-6]
];
function scaleOf(value, unit) {
	const size = Math.abs(value);
	if (unit === "B" || unit === "B/min") {
		const [name, factor] = byteUnits.find(([, factor]) => size >= factor * .99995) ?? ["B", 1];
		return [unit === "B" ? name : `${name}/min`, factor];
	}
	if (unit === "s") return secondUnits.find(([, factor]) => size >= factor * .99995) ?? ["µs", 1e-6];
	return [unit === "count" ? "" : "/min", 1];
}
/** Exact figures get a digit more than sampled ones, whose last digits are noise. */
function digits(value, [name], kind) {
	const size = Math.abs(value);
	if (name === "B" || name === "" && Number.isInteger(value)) return String(Math.round(size));
	if (kind === "exact" && /^[MG]B/.test(name)) return size.toFixed(2);
	return size >= 100 ? size.toFixed(0) : size >= 10 ? size.toFixed(1) : size.toFixed(2);
}
const sign = (value) => value < 0 ? "−" : "";
const withUnit = (text, [name]) => name === "" ? text : `${text} ${name}`;
/** "13.90 MB", "9.02 ms", "412". */
function quantity(value, id) {
	const { unit, kind } = metricOf(id);
	const scale = scaleOf(value, unit);
	return sign(value) + withUnit(digits(value / scale[1], scale, kind), scale);
}
/** A limit as people write it: "32 MB", "9.5 ms", "128 MiB". */
function limitQuantity(value, id) {
	const { unit } = metricOf(id);
	if (unit === "B" && value % 1e3 !== 0) {
		for (const [name, factor] of [
			["GiB", 2 ** 30],
			["MiB", 2 ** 20],
			["KiB", 1024]
		]) if (value % factor === 0) return `${sign(value)}${Math.abs(value) / factor} ${name}`;
	}
	const scale = scaleOf(value, unit);
	return sign(value) + withUnit(String(Number((Math.abs(value) / scale[1]).toFixed(3))), scale);
}
/** The two ends of a change, in the unit of the larger: ["12.66", "13.90 MB"]. */
function quantityPair(base, head, id) {
	const { unit, kind } = metricOf(id);
	const scale = scaleOf(Math.max(Math.abs(base), Math.abs(head)), unit);
	return [digits(base / scale[1], scale, kind), withUnit(digits(head / scale[1], scale, kind), scale)];
}
/** "+0.91 MB" beside a figure in MB, "−44 B" where that unit is too large to show it. */
function change(value, id, beside = 0) {
	const { unit, kind } = metricOf(id);
	const own = scaleOf(value, unit);
	const large = scaleOf(beside, unit);
	const scale = large[1] > own[1] && Math.abs(value) >= .1 * large[1] ? large : own;
	return `${value < 0 ? "−" : "+"}${withUnit(digits(value / scale[1], scale, kind), scale)}`;
}
/** A fraction as a signed percentage: "+9.8 %", "−0.13 %". */
function percentChange(ratio) {
	return `${ratio < 0 ? "−" : "+"}${percent(Math.abs(ratio) * 100)}`;
}
/** A number of per cent: "2.5 %", "0.13 %". */
function percent(value) {
	const size = Math.abs(value);
	const text = size >= 1e3 ? size.toFixed(0) : size >= .995 || size === 0 ? size.toFixed(1) : size.toFixed(2);
	return `${sign(value)}${text.replace(/\.0$/, "")} %`;
}

// src/render/budget-text.ts
const isPercent = (budget) => budget.on === "max-growth" && budget.maxGrowth?.kind === "percent";
/** "13.9 MB", "+10.3 %", "+0.91 MB". */
function budgetActual(budget) {
	if (budget.actual === void 0) return "not measured";
	if (isPercent(budget)) return percentChange(budget.actual / 100);
	if (budget.on === "max-growth") return change(budget.actual, budget.metric);
	const text = quantity(budget.actual, budget.metric);
	return metricOf(budget.metric).unit === "B" && text === quantity(budget.limit, budget.metric) && budget.actual !== budget.limit ? `${budget.actual.toLocaleString("en-US")} B` : text;
}
/** "12 MB", "+1 %". */
function budgetLimit(budget) {
	if (isPercent(budget)) return `+${percent(budget.limit)}`;
	return `${budget.on === "max-growth" ? "+" : ""}${limitQuantity(budget.limit, budget.metric)}`;
}
/** "size of server, stripped, linux/amd64". */
function budgetName({ metric, cell }) {
	return `${metricOf(metric).title} of ${cell.program}, ${cell.flagSet}, ${cell.platform}`;
}
/** The verdict in words, with the reason where there is one. */
function verdictText({ verdict, level, reason }) {
	const word = verdict === "over" && level === "warn" ? "over, warning only" : verdict;
	return reason === void 0 ? word : `${word}: ${reason}`;
}
/** "size of server, stripped, linux/amd64 is +10.3 %, limit +1 %". */
const budgetSentence = (budget) => `${budgetName(budget)} is ${budgetActual(budget)}, limit ${budgetLimit(budget)}`;

// src/render/budgets-fold.ts
const order = [
	"over",
	"overridden",
	"not-measured",
	"inconclusive",
	"pre-existing",
	"within"
];
/** Every budget with its limit, what was found and the verdict; the gravest first. */
function budgetsFold(report) {
	if (report.budgets.length === 0) return [];
	return [{
		kind: "fold",
		title: "Budgets",
		blocks: [{
			kind: "table",
			columns: [
				{
					title: "budget",
					align: "left"
				},
				{
					title: "limit",
					align: "right"
				},
				{
					title: "actual",
					align: "right"
				},
				{
					title: "verdict",
					align: "left"
				}
			],
			rows: report.budgets.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)).map((budget) => [
				[budgetName(budget)],
				[budgetLimit(budget)],
				[budget.verdict === "inconclusive" ? "unclear" : budgetActual(budget)],
				[verdictText(budget)]
			])
		}]
	}];
}

// src/render/document.ts
const strong = (text) => ({
	kind: "strong",
	text
});
const code = (text) => ({
	kind: "code",
	text
});
const link$1 = (text, url) => ({
	kind: "link",
	text,
	url
});
const mark = (kind) => ({
	kind: "mark",
	mark: kind
});

// src/render/init-text.ts
const mostPackages = 5;
/** ", of it 0.58 ms in `init` of `github.com/x/y`"; nothing where no package explains enough of it. */
function initReason(cell) {
	const found = attributionOf(cell);
	if (found === void 0) return [];
	const start = cell.metrics["cold-start"]?.head?.center ?? 0;
	return [
		`, ${found.all ? "about all of it" : `of it ${change(Math.abs(found.seconds), "cold-start", start).slice(1)}`} in `,
		code("init"),
		" of ",
		code(found.package)
	];
}
/** The packages whose initialization changed, for the fold of what changed in a program. */
function initBlocks(cells) {
	const { inits = [], flagSet } = cells.find(({ inits }) => inits !== void 0) ?? {};
	if (inits.length === 0) return [];
	return [{
		kind: "paragraph",
		lines: [[`Packages that initialize slower or faster (${flagSet}; by GODEBUG=inittrace=1, which itself takes time):`]]
	}, {
		kind: "table",
		columns: [
			{
				title: "init of",
				align: "left"
			},
			{
				title: "time",
				align: "right"
			},
			{
				title: "allocates",
				align: "right"
			}
		],
		rows: inits.slice(0, mostPackages).map(row)
	}];
}
function row({ package: name, base, head, delta }) {
	const news = base === void 0 ? " (none in base)" : head === void 0 ? " (none in head)" : "";
	const bytes = (side) => side === void 0 ? 0 : side.bytes;
	const [before, after] = [bytes(base), bytes(head)];
	const allocated = before === void 0 || after === void 0 || before === after ? "" : change(after - before, "peak-rss");
	return [
		[code(name), news],
		[change(delta, "cold-start")],
		[allocated]
	];
}

// src/render/link-text.ts
/** "`cmd/server` → `internal/export` → `github.com/x/y` (go.mod line 14)". */
function chainText({ chain = [], goMod }, cell) {
	const steps = chain.flatMap((path, at) => [...at > 0 ? [" → "] : [], stepText(path, cell)]);
	return goMod === void 0 ? steps : [...steps, ...goModText(goMod)];
}
/** The user's package that imports a cause; undefined where that is the program itself, or is not known. */
function importerOf({ chain = [] }, { head }) {
	const module = head?.mainModule;
	const own = chain.slice(0, -1).filter((path) => path === module || path.startsWith(`${module}/`));
	const last = own.at(-1);
	return own.length < 2 || last === void 0 ? void 0 : code(ownName(last, module));
}
const stepText = (path, { head }) => path === "…" ? path : code(ownName(path, head?.mainModule));
/** Packages of the program's own module relative to it, as the go command takes them; its root by the module's name. */
function ownName(path, module) {
	if (module === void 0) return path;
	if (path === module) return path.replace(/\/v\d+$/, "").replace(/^.*\//, "");
	return path.startsWith(`${module}/`) ? path.slice(module.length + 1) : path;
}
function goModText({ file, line, kind, changed, through }) {
	const where = ` (${file} line ${line}`;
	const what = kind === "direct" ? "" : `, ${kind}`;
	const before = changed ? "" : ", which was there before";
	if (through === void 0) return [`${where}${what}${before})`];
	return [
		`${where}${what}${before}; it comes with `,
		code(through),
		")"
	];
}
/** What happened, who does it, what it costs and what to do, for each program that lost dead-code elimination. */
function deadCodeLines(cells) {
	const first = /* @__PURE__ */ new Map();
	for (const cell of cells) if (cell.deadCode !== void 0 && !first.has(cell.program)) first.set(cell.program, cell);
	return [...first.values()].map(deadCodeLine);
}
function deadCodeLine({ program, head, deadCode }) {
	if (deadCode === void 0) return [];
	return [
		strong("Dead-code elimination is off"),
		" since this change in ",
		code(program),
		": ",
		code(deadCode.function),
		...reachedFrom(deadCode, head?.mainModule),
		" calls methods by names that are known only at run time, so the linker keeps every exported method of every type in use. ",
		...remedy(deadCode.function)
	];
}
/** ", reached from `internal/report.Write` through `github.com/x/y.Render`,": the nearest own function, and who calls the caller. */
function reachedFrom({ function: caller, path }, module) {
	const at = path.findLastIndex((name) => name !== caller && isOwn(name, module));
	const from = path[at];
	if (from === void 0) return [];
	const through = path.slice(at + 1).findLast((name) => name !== "…" && packageOf(name) !== packageOf(caller));
	return [
		", reached from ",
		code(withoutModule(from, module)),
		...through === void 0 ? [] : [" through ", code(through)],
		","
	];
}
const remedy = (caller) => packageOf(caller) === "text/template" ? ["Any template does that: to have it back, go without templates, and without what uses them."] : [
	"Call the method itself, or through an interface, or give ",
	code("MethodByName"),
	" a constant (Go 1.22), to have it back."
];
const isOwn = (name, module) => name.startsWith("main.") || module !== void 0 && (name.startsWith(`${module}/`) || name.startsWith(`${module}.`));
/** "internal/report.Write" of "example.com/app/internal/report.Write". */
const withoutModule = (name, module) => module !== void 0 && name.startsWith(`${module}/`) ? name.slice(module.length + 1) : name;

// src/render/causes-fold.ts
/** Causes that are shown in any case; more of them while these leave more than a twentieth of a change untold. */
const enoughCauses = 5;
const mostCauses = 12;
const untold = .05;
/** Columns that fit beside the causes before a table is too wide for a comment. */
const mostColumns = 4;
/** For each program and platform that changed, the largest causes with their bytes under each flag set. */
function causesFolds(report) {
	return [...grouped(report.cells, ({ program, platform }) => JSON.stringify([program, platform])).values()].flatMap((cells) => {
		const columns = columnsOf(cells);
		const [first] = columns;
		if (first === void 0) return [];
		const { program, platform } = first.cell;
		const blocks = [
			...tables(columns),
			...whyLinked(first.cell),
			...initBlocks(cells)
		];
		return [{
			kind: "fold",
			title: `What changed in ${program} (${platform})`,
			blocks
		}];
	});
}
function columnsOf(cells) {
	const changed = cells.filter(({ causes, metrics }) => metrics.size?.delta && causes.some(({ bytes }) => bytes !== void 0));
	return [...grouped(changed, ({ base, head }) => JSON.stringify([base?.sha256, head?.sha256])).values()].flatMap((same) => {
		const [cell] = same;
		return cell === void 0 ? [] : [{
			cell,
			flagSets: same.map(({ flagSet }) => flagSet)
		}];
	});
}
/** One table, or as many as it takes to keep each narrow; all have the same rows. */
function tables(columns) {
	const shown = shownCauses(columns);
	const chunks = Math.ceil(columns.length / mostColumns);
	return Array.from({ length: chunks }, (_, at) => table$1(shown, columns.slice(at * mostColumns, (at + 1) * mostColumns)));
}
/** The same for a cause in each flag set. */
const causeKey = ({ kind, name }) => `${kind} ${name}`;
/** The causes that are among the largest somewhere, one of each name, by their largest bytes. */
function shownCauses(columns) {
	const sorted = columns.flatMap(({ cell }) => cell.causes.filter(({ bytes }) => bytes !== void 0 && bytes !== 0)).toSorted((a, b) => Math.abs(b.bytes ?? 0) - Math.abs(a.bytes ?? 0));
	const largest = [...grouped(sorted, causeKey).values()].flatMap(([largest]) => largest ?? []).slice(0, mostCauses);
	const tellsEnough = (shown) => columns.every((column) => Math.abs(restOf(column, shown)) <= untold * Math.abs(deltaOf(column)));
	let count = enoughCauses;
	while (count < largest.length && !tellsEnough(largest.slice(0, count))) count++;
	return largest.slice(0, count);
}
const deltaOf = ({ cell }) => cell.metrics.size?.delta ?? 0;
const bytesIn = ({ cell }, cause) => cell.causes.find((one) => causeKey(one) === causeKey(cause))?.bytes ?? 0;
/** What of a change none of these causes is. */
const restOf = (column, causes) => deltaOf(column) - causes.reduce((sum, cause) => sum + bytesIn(column, cause), 0);
function table$1(shown, columns) {
	const rest = (column) => restOf(column, shown);
	const row = (name, bytes) => [name, ...columns.map((column) => [bytesAndShare(bytes(column), deltaOf(column))])];
	return {
		kind: "table",
		columns: [{
			title: "cause",
			align: "left"
		}, ...columns.map(({ flagSets }) => ({
			title: flagSets.join(", "),
			align: "right"
		}))],
		rows: [...shown.map((cause) => row(causeName(cause), (column) => bytesIn(column, cause))), ...columns.some((column) => rest(column) !== 0) ? [row(["everything else"], rest)] : []]
	};
}
/** The way to each of the largest causes whose way is known. */
function whyLinked(cell) {
	const known = cell.causes.filter(({ chain }) => chain !== void 0).slice(0, enoughCauses);
	if (known.length === 0) return [];
	return [{
		kind: "paragraph",
		lines: [["Why it is linked:"]]
	}, {
		kind: "list",
		items: known.map((cause) => [
			...causeName(cause),
			": ",
			...chainText(cause, cell)
		])
	}];
}
/** "+880 kB (71 %)": the share is of the whole change. What shrank while the whole grew has none, nor what grew by more. */
function bytesAndShare(bytes, delta) {
	if (bytes === 0) return "";
	return bytes * delta > 0 && Math.abs(bytes) <= Math.abs(delta) ? `${change(bytes, "size")} (${percent(100 * bytes / delta)})` : change(bytes, "size");
}
/** "`github.com/x/y` v1.2.0 (new)", "`golang.org/x/text` v0.14.0 → v0.15.0", "debug information". */
function causeName({ kind, change: what, name, base, head }) {
	const named = kind === "other" || kind === "toolchain" ? [name] : kind === "embedded" ? ["embedded ", code(name)] : [code(name)];
	switch (what) {
		case "new": return [...named, `${head === void 0 ? "" : ` ${head}`} (new)`];
		case "gone": return [...named, `${base === void 0 ? "" : ` ${base}`} (gone)`];
		case "upgraded":
		case "downgraded": return [...named, ` ${base ?? "?"} → ${head ?? "?"}`];
		case "grew":
		case "shrank": return named;
	}
}

// src/render/cell-text.ts
/** "`server` (stripped, linux/amd64)". */
function cellName({ program, flagSet, platform }) {
	return [code(program), ` (${flagSet}, ${platform})`];
}
/** What a budget of this cell and metric has to show beside the figure: the gravest one. */
function marksOf(report, cell, metric) {
	const broken = report.budgets.filter((budget) => budget.verdict === "over" && isOf(budget, cell, metric));
	if (broken.some(({ level }) => level === "fail")) return [" ", mark("over")];
	return broken.length > 0 ? [" ", mark("warning")] : [];
}
function isOf(budget, cell, metric) {
	const { program, flagSet, platform } = budget.cell;
	return budget.metric === metric && program === cell.program && flagSet === cell.flagSet && platform === cell.platform;
}
/** One figure of the table: "12.66 → **13.90 MB** (+1.24 MB, +9.8 %) ❌", "21.3 MB ~", "identical", "not measured". */
function figure(report, cell, metric) {
	const comparison = cell.metrics[metric];
	if (comparison === void 0) return cell.head === void 0 && cell.failure === void 0 ? [] : ["not measured"];
	return [
		...comparisonText(comparison, metric),
		...hiddenChange(cell, metric),
		...marksOf(report, cell, metric)
	];
}
/** A stripped file moves in steps of a page, so an unchanged size can hide a change: its sections tell. */
function hiddenChange({ metrics }, metric) {
	const content = metrics["content-size"];
	if (metric !== "size" || metrics.size?.decision !== "unchanged" || !content?.delta) return [];
	return [` (content ${change(content.delta, "content-size")})`];
}
function comparisonText(comparison, metric) {
	const { base, head, decision } = comparison;
	switch (decision) {
		case "identical": return [head === void 0 ? "identical" : `${quantity(head.center, metric)}, identical`];
		case "new": return head === void 0 ? ["new"] : [strong(quantity(head.center, metric)), " new"];
		case "gone": return base === void 0 ? ["gone"] : [`${quantity(base.center, metric)} gone`];
		case "inconclusive": return ["inconclusive"];
		case "not-measured": return head === void 0 ? ["not measured"] : [quantity(head.center, metric), ", no base"];
		case "unchanged":
			if (head === void 0) return ["unchanged"];
			return comparison.delta === 0 ? [quantity(head.center, metric)] : [`${quantity(head.center, metric)} `, mark("noise")];
		case "grew":
		case "shrank": {
			if (base === void 0 || head === void 0) return [decision];
			const [from, to] = quantityPair(base.center, head.center, metric);
			if (quantity(base.center, metric) === to) return [to, ` (${difference(comparison, metric)})`];
			return [
				`${from} → `,
				strong(to),
				` (${difference(comparison, metric)})`
			];
		}
	}
}
/** "+1.24 MB, +9.8 %"; a base of 0 has no percentage. */
const difference = (comparison, metric) => parts(comparison, metric).join(", ");
/** "+1.24 MB (+9.8 %)". */
function growth(comparison, metric) {
	const [absolute, percentage] = parts(comparison, metric);
	return percentage === void 0 ? absolute : `${absolute} (${percentage})`;
}
function parts({ base, head, delta = 0, ratio }, metric) {
	const absolute = change(delta, metric, Math.max(base?.center ?? 0, head?.center ?? 0));
	return ratio === void 0 || Math.abs(ratio) < 5e-5 ? [absolute] : [absolute, percentChange(ratio)];
}

// src/render/cells-table.ts
const names = [
	"program",
	"flag set",
	"platform"
].map((title) => ({
	title,
	align: "left"
}));
const shown$1 = [
	"size",
	"cold-start",
	"cold-start-disk",
	"blocks-read",
	"peak-rss"
];
/** Beyond this many rows the ones without change go into a fold. */
const rowsInSight = 24;
/** One row per cell, base → head; programs that are identical throughout take one row. */
function cellsTable(report) {
	const metrics = shown$1.filter((metric) => report.cells.some((cell) => cell.metrics[metric] !== void 0));
	const columns = [...names, ...metrics.map((metric) => ({
		title: metricOf(metric).title,
		align: "right"
	}))];
	const rowOf = (cell) => [
		[cell.program],
		[cell.flagSet],
		[cell.platform],
		...figures(report, cell, metrics)
	];
	const rows = [];
	for (const [program, cells] of grouped(report.cells, ({ program }) => program)) {
		const row = cells.length > 1 ? unitedRow(report, program, cells, metrics) : void 0;
		if (row !== void 0) rows.push({
			row,
			quiet: true
		});
		else rows.push(...cells.map((cell) => ({
			row: rowOf(cell),
			quiet: isQuiet(report, cell)
		})));
	}
	if (rows.length === 0) return [];
	const table = (part) => part.length === 0 ? [] : [{
		kind: "table",
		columns,
		rows: part.map(({ row }) => row)
	}];
	const legend = rows.some(({ row }) => row.some((line) => line.some((span) => typeof span !== "string" && span.kind === "mark" && span.mark === "noise"))) ? [{
		kind: "paragraph",
		lines: [[mark("noise"), ` no change larger than what can be told from noise${visible(report)}. Sizes are exact.`]]
	}] : [];
	if (rows.length <= rowsInSight) return [...table(rows), ...legend];
	const loud = rows.filter(({ quiet }) => !quiet);
	const quiet = rows.filter(({ quiet }) => quiet);
	return [
		...table(loud),
		...legend,
		{
			kind: "fold",
			title: `${quiet.length} rows with less than 0.1 % of a change`,
			blocks: table(quiet)
		}
	];
}
function figures(report, cell, metrics) {
	if (cell.sameness === "stamp") return metrics.map((metric, at) => at === 0 ? ["only its build stamp"] : cell.metrics[metric] === void 0 ? [] : [""]);
	if (cell.sameness === "identical" && cell.metrics.size?.decision === "identical" && !hasMark(report, cell)) return metrics.map((metric, at) => at === 0 ? figure(report, cell, metric) : []);
	return metrics.map((metric) => figure(report, cell, metric));
}
const hasMark = (report, cell) => report.budgets.some((budget) => budget.verdict === "over" && budget.cell.program === cell.program && budget.cell.flagSet === cell.flagSet && budget.cell.platform === cell.platform);
function unitedRow(report, program, cells, metrics) {
	if (!cells.every((cell) => cell.sameness === "identical" && cell.failure === void 0 && !hasMark(report, cell))) return void 0;
	const one = (values) => new Set(values).size === 1 ? values[0] ?? "" : "all";
	return [
		[program],
		[one(cells.map(({ flagSet }) => flagSet))],
		[one(cells.map(({ platform }) => platform))],
		...metrics.map((_, at) => at === 0 ? ["identical"] : [])
	];
}
function isQuiet(report, cell) {
	if (hasMark(report, cell) || cell.failure !== void 0) return false;
	return shown$1.every((metric) => {
		const { decision = "not-measured", delta = 0, ratio = 0 } = cell.metrics[metric] ?? {};
		return metric === "size" && Math.abs(delta) <= 16e3 && Math.abs(ratio) <= .001 || [
			"identical",
			"unchanged",
			"not-measured"
		].includes(decision);
	});
}
/** The largest of the smallest visible changes shown, since the legend speaks for all of them. */
function visible(report) {
	const values = report.cells.flatMap(({ metrics }) => {
		const comparison = metrics["cold-start"];
		const told = comparison?.decision === "unchanged" ? comparison.smallestVisible : void 0;
		return told === void 0 ? [] : [told];
	});
	return values.length === 0 ? "" : ` (here ${(Math.max(...values) * 100).toFixed(1)} % of a cold start)`;
}

// src/render/linkage-lines.ts
/** Programs that head made dynamic, static or nameless: a line for each kind of change. */
function linkageLines(report) {
	const changes = report.cells.flatMap((cell) => linkageChanges(cell).map((change) => ({
		cell,
		change
	})));
	return [...grouped(changes, ({ cell, change }) => JSON.stringify([cell.program, change])).values()].flatMap((same) => {
		const [first] = same;
		if (first === void 0) return [];
		const others = same.length > 1 ? `, and ${same.length - 1} more of its rows` : "";
		const [title, consequence] = inWords(first.change);
		return [[
			`${title}: `,
			...cellName(first.cell),
			`${others}. ${consequence}.`
		]];
	});
}
function inWords(change) {
	switch (change.kind) {
		case "dynamic": return ["Linked dynamically now", `It needs ${change.needs} and does not start in a scratch image; base is static`];
		case "static": return ["Linked statically now", `Base needs ${change.needed}`];
		case "libraries": return ["New shared library", `It needs ${change.needs} where it runs`];
		case "stripped": return ["Symbol table gone", "perf, nm and objdump cannot name its functions"];
	}
}

// src/render/module-lines.ts
const mostNames = 4;
/**
* Modules that came, went or changed version, and the toolchain: a line for each kind of change and set of programs, and
* one that says why a new one is linked.
*/
function moduleLines(report) {
	const programsOf = /* @__PURE__ */ new Map();
	for (const cell of report.cells) for (const cause of cell.causes) {
		if (!isVersionChange(cause)) continue;
		const key = JSON.stringify([
			cause.kind,
			cause.change,
			cause.name,
			cause.base,
			cause.head
		]);
		const known = programsOf.get(key) ?? {
			cause,
			cell,
			programs: /* @__PURE__ */ new Set()
		};
		known.programs.add(cell.program);
		programsOf.set(key, known);
	}
	const changes = [...programsOf.values()].map(({ programs, ...rest }) => ({
		...rest,
		where: named$1([...programs])
	}));
	return [...grouped(changes, ({ cause: { kind, change }, where }) => JSON.stringify([
		kind,
		change,
		where
	])).values()].flatMap((group) => {
		const first = group[0];
		if (first === void 0) return [];
		const causes = group.map(({ cause }) => cause);
		return [[
			...titleOf(first.cause, group.length),
			...listed(causes),
			` in ${first.where}.`
		], ...pathLine(group)];
	});
}
function pathLine(changes) {
	const known = changes.filter(({ cause: { change, chain } }) => change === "new" && chain !== void 0);
	const found = known.find(({ cause: { goMod } }) => goMod?.through === void 0) ?? known[0];
	if (found === void 0) return [];
	return [[
		...changes.length === 1 ? ["Path: "] : [
			"Path to ",
			code(found.cause.name),
			": "
		],
		...chainText(found.cause, found.cell),
		"."
	]];
}
/** What reviewers look for first; a module that merely grew is in the fold. */
function isVersionChange({ kind, change }) {
	return kind === "toolchain" || kind === "module" && [
		"new",
		"gone",
		"upgraded",
		"downgraded"
	].includes(change);
}
function titleOf({ kind, change }, count) {
	if (kind === "toolchain") return ["Toolchain: "];
	const modules = count === 1 ? "module" : "modules";
	if (change === "new") return [`New ${modules}: `];
	return change === "gone" ? [`Gone ${modules}: `] : [`Changed ${modules}: `];
}
function listed(causes) {
	const shown = causes.slice(0, mostNames).flatMap((cause, at) => [
		...at > 0 ? [", "] : [],
		code(cause.name),
		` ${versions(cause)}`
	]);
	const rest = causes.length - mostNames;
	return rest > 0 ? [...shown, ` and ${rest} more`] : shown;
}
function versions({ change, base, head }) {
	if (change === "new") return head ?? "";
	return change === "gone" ? base ?? "" : `${base ?? "?"} → ${head ?? "?"}`;
}
/** "a, b, c, d and 12 more". */
function named$1(names) {
	const rest = names.length - mostNames;
	return rest > 0 ? `${names.slice(0, mostNames).join(", ")} and ${rest} more` : names.join(", ");
}

// src/render/circumstances.ts
/** Whose doing it is: what keeps code alive, modules that came, went or changed version, linkage, start and memory. */
function causeLines(report) {
	const { cells } = report;
	return [
		...few(deadCodeLines(cells)),
		...moduleLines(report),
		...few(linkageLines(report)),
		...few(sampledLines(report))
	];
}
const mostLines = 6;
/** The first lines of a kind; the table has them all. */
function few(lines) {
	const rest = lines.length - mostLines;
	return rest > 0 ? [...lines.slice(0, mostLines), [`And ${rest} more like these, see the table.`]] : lines;
}
function sampledLines(report) {
	const lines = [];
	for (const [title, metric] of [
		["Cold start", "cold-start"],
		["Cold start from disk", "cold-start-disk"],
		["Blocks read from disk", "blocks-read"],
		["Peak RSS", "peak-rss"]
	]) for (const cells of grouped(report.cells, ({ program }) => program).values()) {
		const changed = cells.filter(({ metrics }) => metrics[metric]?.decision === "grew" || metrics[metric]?.decision === "shrank");
		const first = changed[0];
		const comparison = first?.metrics[metric];
		if (first === void 0 || comparison === void 0) continue;
		const others = changed.length > 1 ? `, and in ${changed.length - 1} more of its rows` : "";
		const reason = metric === "cold-start" ? initReason(first) : [];
		lines.push([
			`${title}: ${growth(comparison, metric)} in `,
			...cellName(first),
			...reason,
			`${others}.`
		]);
	}
	const timed = report.cells.filter(({ metrics }) => metrics["cold-start"]?.head !== void 0);
	if (lines.length > 0 || timed.length === 0) return lines;
	if (timed.every(({ metrics }) => metrics["cold-start"]?.decision === "unchanged" && (metrics["peak-rss"]?.decision ?? "unchanged") === "unchanged")) return [["Cold start and memory: no change seen."]];
	return timed.some(({ metrics }) => metrics["cold-start"]?.decision === "inconclusive") ? [["Cold start: inconclusive, see below."]] : [];
}
/** What a reader has to know to read the rest: a base that is missing or broken, breaches that were there before. */
function situationLines(report) {
	const lines = [];
	if (report.revisions.base === void 0) lines.push([`${report.revisions.how} Limits on growth are not judged.`]);
	const broken = report.cells.filter(({ failure }) => failure?.side === "base");
	if (broken.length > 0) lines.push([broken.length === report.cells.length ? "Base does not build" : `Base does not build in ${broken.length} of ${report.cells.length} rows`, ": only limits on head itself are judged there."]);
	for (const cell of report.cells.filter(({ failure }) => failure?.side === "head" || failure?.side === "both")) lines.push([...cellName(cell), `: ${cell.failure?.reason ?? "not built"}.`]);
	for (const cells of grouped(report.cells.filter(({ startFailure }) => startFailure !== void 0), ({ program }) => program).values()) {
		const [first] = cells;
		if (first === void 0) continue;
		const others = cells.length > 1 ? ` The same in ${cells.length - 1} more of its rows.` : "";
		lines.push([...cellName(first), ` does not start in head: ${first.startFailure}.${others}`]);
	}
	for (const budget of report.budgets.filter(({ verdict }) => verdict === "pre-existing")) lines.push([
		`Over budget before this change: `,
		...cellName(budget.cell),
		` ${budgetActual(budget)} of ${budgetLimit(budget)}. Not caused here.`
	]);
	for (const budget of report.budgets.filter(({ verdict, level }) => verdict === "over" && level === "warn")) lines.push([
		"Warning: ",
		...cellName(budget.cell),
		` ${metricOf(budget.metric).title} ${budgetActual(budget)}, limit ${budgetLimit(budget)}.`
	]);
	return few(lines);
}

// src/render/flag-set-details.ts
const details = [
	{
		title: "sections gone",
		text: ({ sectionsGone }) => sectionNames(sectionsGone)
	},
	{
		title: "same bytes",
		text: ({ sameSections }, _, isFirst) => isFirst ? "" : sameSections.join(", ") || "none"
	},
	{
		title: "loaded",
		align: "right",
		text: ({ loadable }) => quantity(loadable, "size")
	},
	{
		title: "not loaded",
		align: "right",
		text: ({ notLoadable }) => quantity(notLoadable, "size")
	},
	{
		title: "mapped areas",
		align: "right",
		text: (_, row) => median(row, "mapped-areas")
	},
	{
		title: "page faults",
		align: "right",
		text: (_, row) => median(row, "page-faults")
	},
	{
		title: "symbols (dynamic)",
		align: "right",
		text: ({ symbols, dynamicSymbols }) => `${thousands(symbols)} (${thousands(dynamicSymbols)})`
	},
	{
		title: "base's image layer",
		text: ({ layer }) => layer === void 0 ? "" : layer === "reused" ? "the same" : "replaced"
	}
];
/** What is in the file under each flag set. Flag sets that give the same file take one row, columns without content none. */
function flagSetDetails({ rows, reference }) {
	const files = rows.flatMap((row) => row.facts === void 0 || row.facts.sameFileAs !== void 0 ? [] : [{
		row,
		facts: row.facts
	}]);
	if (files.length < 2) return [];
	const shown = details.map((detail) => ({
		detail,
		texts: files.map(({ row, facts }) => detail.text(facts, row, row.flagSet === reference))
	})).filter(({ texts }) => texts.some((text) => text !== ""));
	return [{
		kind: "table",
		columns: [{
			title: "file of",
			align: "left"
		}, ...shown.map(({ detail: { title, align } }) => ({
			title,
			align: align ?? "left"
		}))],
		rows: files.map(({ row }, at) => [[row.flagSet], ...shown.map(({ texts }) => [texts[at] ?? ""])])
	}];
}
function median({ metrics }, metric) {
	const head = metrics[metric]?.head;
	return head === void 0 ? "" : quantity(head.center, metric);
}
/** Debugging information is a dozen sections. */
function sectionNames(sections) {
	const isDwarf = (name) => /debug_|^__DWARF/.test(name);
	const names = sections.filter((name) => !isDwarf(name));
	if (names.length < sections.length) names.push("DWARF");
	return names.length <= 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}
const thousands = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

// src/render/flag-set-fold.ts
const shown = [
	["size", "size"],
	["compressed-size", "compressed"],
	["cold-start", "cold start"],
	["cold-start-disk", "cold start from disk"],
	["blocks-read", "blocks read"],
	["peak-rss", "peak RSS"]
];
/** What each flag set buys: head under each flag set, held against head under the first one. */
function flagSetFold(report) {
	return report.flagSets.map((comparison) => ({
		kind: "fold",
		title: `What each flag set buys (${comparison.program}, ${comparison.platform}, head against ${comparison.reference})`,
		blocks: [table(comparison), ...flagSetDetails(comparison)]
	}));
}
function table({ rows, reference }) {
	const metrics = shown.filter(([metric]) => rows.some((row) => row.metrics[metric]?.head !== void 0));
	const words = rows.map(({ facts }) => (facts?.words ?? []).join("; "));
	const hasWords = words.some((text) => text !== "");
	return {
		kind: "table",
		columns: [
			{
				title: "flag set",
				align: "left"
			},
			...metrics.map(([, title]) => ({
				title,
				align: "right"
			})),
			...hasWords ? [{
				title: "to know",
				align: "left"
			}] : []
		],
		rows: rows.map((row, at) => [
			[row.flagSet],
			...metrics.map(([metric]) => against(row.metrics[metric], metric, row.flagSet === reference)),
			...hasWords ? [[words[at] ?? ""]] : []
		])
	};
}
function against(comparison, metric, isReference) {
	if (comparison?.head === void 0) return ["not measured"];
	if (isReference) return [quantity(comparison.head.center, metric)];
	switch (comparison.decision) {
		case "unchanged": return [metricOf(metric).kind === "exact" ? "the same" : mark("noise")];
		case "inconclusive": return ["inconclusive"];
		case "identical": return ["the same"];
		default: return [comparison.ratio === void 0 ? quantity(comparison.head.center, metric) : percentChange(comparison.ratio)];
	}
}

// src/core/main-cause.ts
/**
* The largest cause that is somebody's doing, if it makes a fifth of the change: a module together with the new ones and
* the standard library's packages that it brings along, since to decide on it is to decide on them.
*/
function mainCauseOf({ causes, metrics }) {
	const delta = metrics.size?.delta ?? 0;
	const doings = causes.filter(({ kind, bytes = 0 }) => kind !== "other" && bytes * delta > 0);
	const modules = doings.filter(({ kind }) => kind === "module");
	const byName = new Map(modules.map((cause) => [cause.name, cause]));
	const module = (cause) => (cause.change === "new" ? byName.get(cause.goMod?.through ?? "") : void 0) ?? cause;
	const bringer = (cause) => {
		if (cause.kind === "module") return module(cause);
		const onTheWay = cause.change === "new" ? firstOnTheWay(cause, modules) : void 0;
		return onTheWay === void 0 ? cause : module(onTheWay);
	};
	const largest = [...grouped(doings, bringer)].map(([cause, all]) => {
		const along = (wanted) => all.filter((one) => one !== cause && one.kind === wanted).length;
		return {
			cause,
			bytes: all.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
			along: {
				modules: along("module"),
				packages: along("package")
			}
		};
	}).toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes))[0];
	return largest === void 0 || Math.abs(largest.bytes) * 5 < Math.abs(delta) ? void 0 : largest;
}
/** The new module through which a package came: the first of the import chain's that is one. */
function firstOnTheWay({ chain = [] }, modules) {
	const fresh = modules.filter(({ change }) => change === "new");
	const ownerOf = (path) => fresh.find(({ name }) => path === name || path.startsWith(`${name}/`));
	return chain.map(ownerOf).find((owner) => owner !== void 0);
}

// src/render/headline.ts
/** The verdict in one sentence with the one number that matters. */
function headline(report) {
	const broken = gravest(report.budgets.filter(({ verdict, level }) => verdict === "over" && level === "fail"));
	if (broken !== void 0) return ["Binary budget: failed. ", ...brokenText(report, broken)];
	if (report.verdict === "incomplete") return ["Binary budget: incomplete. ", ...missingText(report)];
	const without = report.budgetsElsewhere === true ? "no budget is on these rows" : "no budgets set";
	return [report.budgets.length > 0 ? "Binary budget: passed. " : `Binary report, ${without}. `, ...largestChange(report)];
}
/** The same without any markup, for a log or an annotation. */
const plainHeadline = (report) => headline(report).map((span) => typeof span === "string" ? span : "text" in span ? span.text : "").join("");
/** The budget that is furthest beyond its limit, in proportion to the limit. */
function gravest(budgets) {
	const excess = ({ actual, limit }) => ((actual ?? limit) + 1e-9) / (limit + 1e-9);
	return budgets.toSorted((a, b) => excess(b) - excess(a))[0];
}
const cellOf = (report, { cell }) => report.cells.find(({ program, flagSet, platform }) => program === cell.program && flagSet === cell.flagSet && platform === cell.platform);
function brokenText(report, budget) {
	const comparison = cellOf(report, budget)?.metrics[budget.metric];
	const what = budget.metric === "size" ? "" : ` ${metricOf(budget.metric).title}`;
	const grown = comparison?.delta === void 0 || budget.on === "max" ? `: ${budgetActual(budget)}` : ` ${growth(comparison, budget.metric)}`;
	const cell = budget.metric === "size" ? cellOf(report, budget) : void 0;
	return [
		...cellName(budget.cell),
		`${what}${grown}, limit ${budgetLimit(budget)}`,
		...cell ? mainCause(cell) : []
	];
}
function missingText(report) {
	const missing = report.budgets.find(({ incomplete }) => incomplete);
	if (missing !== void 0) return [...cellName(missing.cell), ` has no ${metricOf(missing.metric).title}: ${missing.reason ?? "not measured"}`];
	const failed = report.cells.find(({ failure }) => failure !== void 0 && failure.side !== "base");
	return failed === void 0 ? ["Not everything could be measured."] : [...cellName(failed), `: ${failed.failure?.reason ?? "not built"}`];
}
function largestChange(report) {
	if (report.revisions.base === void 0) return ["No base to compare with."];
	const changed = report.cells.filter(({ sameness }) => sameness !== "identical");
	if (changed.length === 0) return ["Identical binaries, nothing timed."];
	if (changed.every(({ sameness }) => sameness === "stamp")) return ["Only the build stamp differs, nothing timed."];
	const sized = changed.filter(({ metrics }) => metrics.size?.delta !== void 0);
	const largest = sized.toSorted((a, b) => Math.abs(sizeOf(b).delta ?? 0) - Math.abs(sizeOf(a).delta ?? 0))[0];
	if (largest === void 0) return whatIsOneSided(report);
	const first = sized.find(({ program }) => program === largest.program) ?? largest;
	return [
		code(first.program),
		` ${growth(sizeOf(first), "size")}`,
		...mainCause(first)
	];
}
/** ", of it +0.88 MB from `github.com/x/y` v1.2.0 (new) and 3 modules that come with it, through `internal/z`". */
function mainCause(cell) {
	const found = mainCauseOf(cell);
	if (found === void 0) return [];
	const { cause, bytes, along } = found;
	const importer = cause.change === "new" ? importerOf(cause, cell) : void 0;
	return [
		`, of it ${change(bytes, "size", Math.abs(cell.metrics.size?.delta ?? 0))} from `,
		...causeName(cause),
		company(along),
		...importer === void 0 ? [] : [", through ", importer]
	];
}
function company({ modules, packages }) {
	const named = [...modules === 0 ? [] : [modules === 1 ? "a module" : `${modules} modules`], ...packages === 0 ? [] : [packages === 1 ? "a standard package" : `${packages} standard packages`]];
	return named.length === 0 ? "" : ` and ${named.join(" and ")} that come${modules + packages === 1 ? "s" : ""} with it`;
}
const sizeOf = (cell) => cell.metrics.size ?? { decision: "not-measured" };
function whatIsOneSided(report) {
	const fresh = report.cells.find(({ metrics }) => metrics.size?.decision === "new");
	if (fresh !== void 0) return [code(fresh.program), " is new"];
	const gone = report.cells.find(({ metrics }) => metrics.size?.decision === "gone");
	return gone === void 0 ? ["Nothing could be compared."] : [code(gone.program), " is gone"];
}

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/render/markdown.ts
/**
* Text from a repository as text on GitHub: no Markdown, HTML, mention, issue link or table border survives. Entities
* keep Markdown and HTML out. GitHub looks for mentions and references afterwards, in the text that entities have
* become by then, so that only a character between theirs stops those.
*/
function escapeText(text) {
	return withoutControls(text).replace(/[&<>"`*_{}[\]#|\\~$]/g, (character) => named[character] ?? `&#${character.codePointAt(0)};`).replace(/@/g, "@⁠").replace(/&#35;(?=\d)/g, "&#35;⁠").replace(/\b(GH)-(?=\d)/gi, "$1-⁠").replace(/:\/\//g, ":⁠//").replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\u2060.`);
}
const named = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
function withoutControls(text) {
	return text.replace(/\s+/g, " ").replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "");
}
/** Inline code keeps its characters, so only what could end it, or the table cell around it, has to go. */
function escapeCode(text) {
	const plain = withoutControls(text);
	if (!/[`|\\<>&]/.test(plain)) return `\`${plain}\``;
	return `<code>${escapeText(plain)}</code>`;
}
const marks = {
	over: "❌",
	warning: "⚠️",
	noise: "~"
};
function span(part) {
	if (typeof part === "string") return escapeText(part);
	switch (part.kind) {
		case "strong": return `**${escapeText(part.text)}**`;
		case "code": return escapeCode(part.text);
		case "link": return `[${escapeText(part.text)}](${encodeURI(part.url).replace(/[()]/g, encodeURIComponent)})`;
		case "mark": return marks[part.mark];
	}
}
const inline = (line) => line.map(span).join("");
function block(part) {
	switch (part.kind) {
		case "heading": return `### ${inline(part.line)}`;
		case "paragraph": return part.lines.map(inline).join("\\\n");
		case "list": return part.items.map((item) => `- ${inline(item)}`).join("\n");
		case "table": return markdownTable([part.columns.map(({ title }) => escapeText(title)), ...part.rows.map((row) => row.map(inline))], {
			align: part.columns.map(({ align }) => align),
			alignDelimiters: false,
			padding: true
		});
		case "code": return fenced(part.text);
		case "fold": return `<details><summary>${escapeText(part.title)}</summary>\n\n${part.blocks.map(block).join("\n\n")}\n\n</details>`;
	}
}
function fenced(text) {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}text\n${text.replace(/[^\P{Cc}\n\t]/gu, "")}\n${fence}`;
}
/** The document as GitHub Markdown. */
function renderMarkdown(document) {
	return `${document.map(block).join("\n\n")}\n`;
}
/**
* The document within a number of characters: blocks drop from the end, then rows of the last table left, and a line
* says that they did. GitHub answers 422 to a comment beyond 65,536 characters.
*/
function renderMarkdownWithin(document, limit, more) {
	const whole = renderMarkdown(document);
	if (whole.length <= limit) return whole;
	const closing = {
		kind: "paragraph",
		lines: [more]
	};
	const fits = (blocks) => renderMarkdown([...blocks, closing]).length <= limit;
	const kept = largest(document.length, (count) => fits(document.slice(0, count)));
	const first = document.slice(0, kept);
	const next = document[kept];
	if (next?.kind !== "table") return renderMarkdown([...first, closing]);
	const rows = largest(next.rows.length, (count) => fits([...first, {
		...next,
		rows: next.rows.slice(0, count)
	}]));
	return renderMarkdown([
		...first,
		{
			...next,
			rows: next.rows.slice(0, rows)
		},
		closing
	]);
}
/** The largest count up to `most` for which a test holds that holds for all smaller ones too. */
function largest(most, holds) {
	let low = 0;
	let high = most;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (holds(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}

// src/render/measured-fold.ts
/** How the numbers came about, what could not be measured and why, and how to repeat it. */
function measuredFold(report) {
	const { machine, revisions, measuring } = report;
	const against = revisions.base === void 0 ? "nothing" : revisionName(revisions.base);
	const lines = [[`${revisionName(revisions.head)} against ${against}. ${revisions.how} ${machineText(report)}`]];
	if (measuring !== void 0) lines.push([[measuringText(measuring), courseText(report)].filter(Boolean).join(" ")]);
	lines.push([`Compressed sizes: gzip ${machine.gzip}${machine.zstd === void 0 ? "" : `, zstd ${machine.zstd}`}. Built with ${goText(machine)}.`]);
	if (report.cells.some(({ head }) => head?.fromTwin !== void 0)) lines.push(["Whose the data of stripped files is was read from builds with the same flags that kept their symbols."]);
	const remarks = [
		...starts(report),
		...unpinned(report),
		...reasons(report),
		...report.notes
	];
	return {
		kind: "fold",
		title: "How this was measured",
		blocks: [
			{
				kind: "paragraph",
				lines
			},
			...remarks.length > 0 ? [{
				kind: "list",
				items: remarks.map((remark) => [remark])
			}] : [],
			...report.reproduce.length > 0 ? [{
				kind: "paragraph",
				lines: [["Repeat it in a clone:"]]
			}, {
				kind: "code",
				text: report.reproduce.join("\n")
			}] : []
		]
	};
}
function measuringText({ pairs, seconds, pinned, p, minimumChange, noiseFloor }) {
	const floor = noiseFloor === void 0 ? "" : `; head against head showed up to ${percent(noiseFloor * 100)}`;
	return `At most ${pairs} pairs of runs a row, fewer where the answer was clear, in ${Number(seconds.toPrecision(2))} s; base and head in random order, ${pinned ? "pinned to one CPU" : "not pinned, as this machine does not allow it"}. Changed when p < ${Number(p.toPrecision(2))} (signed ranks, round by round; any false alarm at all in at most 1 % of runs) and beyond ${percent(minimumChange * 100)}${floor}.`;
}
/** What disturbed it, where something did. */
function courseText({ measuring, machine }) {
	const { blocks = 0, disturbedBlocks = 0, others = 0, cpus = machine.cpus } = measuring ?? {};
	const text = [disturbedBlocks > 0 ? `${disturbedBlocks} of ${blocks} blocks of runs were disturbed, and measured again or doubted` : "", others >= .125 * cpus ? `other processes kept ${others.toFixed(1)} of ${cpus} CPUs busy` : ""].filter(Boolean).join("; ");
	return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
const mostUnpinned = 12;
/** Go uses one processor where it is pinned to one, so the medians on all of them are shown beside. */
function unpinned({ cells }) {
	const texts = cells.flatMap(({ program, flagSet, metrics }) => {
		const { base, head } = metrics["cold-start"] ?? {};
		if (head?.unpinned === void 0) return [];
		const [from, to] = quantityPair(base?.unpinned ?? head.unpinned, head.unpinned, "cold-start");
		return [`${program} (${flagSet}) ${base?.unpinned === void 0 ? to : `${from} → ${to}`}`];
	});
	if (texts.length === 0) return [];
	const more = texts.length > mostUnpinned ? `, and ${texts.length - mostUnpinned} more in the report` : "";
	return [`Medians on all CPUs, not pinned, from fewer runs: ${texts.slice(0, mostUnpinned).join("; ")}${more}`];
}
const revisionName = ({ name, sha, dirty }) => {
	const short = sha?.slice(0, 7);
	const named = short === void 0 || name.startsWith(short) ? name : `${name} (${short})`;
	return dirty ? `${named} with uncommitted changes` : named;
};
const machineText = ({ machine }) => `${machine.cpu}, ${machine.cpus} CPUs, ${machine.os} ${machine.kernel}.`;
const goText = ({ go, baseGo }) => baseGo === void 0 || baseGo === go ? go : `${go}, base with ${baseGo}`;
/** How each program was started, once per program. */
function starts(report) {
	const found = /* @__PURE__ */ new Map();
	for (const { program, start } of report.cells) if (start !== void 0) found.set(program, start);
	return [...found].map(([program, start]) => `${program}: ${start}`);
}
/** Why figures of the table are missing or inconclusive: each reason once, with the figures it holds for. */
function reasons(report) {
	const found = /* @__PURE__ */ new Map();
	for (const cell of report.cells) for (const metric of [
		"cold-start",
		"cold-start-disk",
		"peak-rss"
	]) {
		const { reason, decision } = cell.metrics[metric] ?? {};
		if (reason === void 0 || cell.failure !== void 0 || cell.sameness === "stamp") continue;
		const key = `${decision === "not-measured" ? "not measured" : decision}: ${reason}`;
		found.set(key, (found.get(key) ?? /* @__PURE__ */ new Set()).add(`${metricOf(metric).title} of ${cell.program} (${cell.flagSet}, ${cell.platform})`));
	}
	return [...found].map(([reason, where]) => `${[...where].join(", ")} ${reason}`);
}

// src/render/comment.ts
/** Everything the report has to say, in the order of a reader's questions: verdict, cause, table, then folds. */
function reportDocument(report) {
	const paragraphs = [...causeLines(report), ...situationLines(report)];
	return [
		{
			kind: "heading",
			line: headline(report)
		},
		...paragraphs.length > 0 ? [{
			kind: "paragraph",
			lines: paragraphs
		}] : [],
		...cellsTable(report),
		...causesFolds(report),
		...flagSetFold(report),
		...failureFolds(report),
		...budgetsFold(report),
		measuredFold(report)
	];
}
/** GitHub takes 65,536 characters; the rest is room for the marker and for multi-byte surprises. */
const commentLimit = 6e4;
/** The pull-request comment, without its marker. */
function renderComment(report, links) {
	const more = links.summaryUrl === void 0 ? ["The rest is in the job summary."] : [
		"The rest is in the ",
		link$1("job summary", links.summaryUrl),
		"."
	];
	return renderMarkdownWithin(reportDocument(report), commentLimit, more);
}
/** The job summary: the same document, with GitHub's limit of 1,024 KiB, beyond which it would be dropped whole. */
function renderSummary(report) {
	return renderMarkdownWithin(reportDocument(report), 1e6, ["The rest is in report.json."]);
}
/** What an earlier comment becomes when there is nothing more to say. */
function renderQuietLine(report) {
	if (report.verdict === "incomplete") return renderMarkdown([{
		kind: "paragraph",
		lines: [[...headline(report), ". The report is in the job summary."]]
	}]);
	const at = report.revisions.head.sha?.slice(0, 7) ?? report.revisions.head.name;
	return renderMarkdown([{
		kind: "paragraph",
		lines: [[`Binary budget: no change at ${at}; earlier growth is gone.`]]
	}]);
}
function failureFolds(report) {
	const outputs = /* @__PURE__ */ new Map();
	for (const { failure } of report.cells) if (failure?.output !== void 0) outputs.set(failure.output, failure.side);
	return [...outputs].map(([output, side]) => ({
		kind: "fold",
		title: side === "base" ? "Why base did not build" : side === "head" ? "Why head did not build" : "Why neither side built",
		blocks: [{
			kind: "code",
			text: output
		}]
	}));
}

export { tool as A, sectionDifferences as B, usualPlaces as C, inspect$1 as D, identify as E, exitCodeOf as F, causesOf as I, bytesByKind as L, writeReport as M, require_fastest_levenshtein as N, _usingCtx as O, UserError as P, kindDifferences as R, placeOutsideRepositories as S, compileProbe as T, symbolDifferences as V, createExec as _, plainHeadline as a, terminalCaches as b, budgetSentence as c, quantity as d, createProgress as f, readInputs as g, defaultConfigPath as h, reportDocument as i, textOf$1 as j, buildEnvironment as k, change as l, interruptible as m, renderQuietLine as n, causeName as o, definedOnly as p, renderSummary as r, code as s, renderComment as t, percent as u, cleanupList as v, allSymbols as w, measure as x, runnerCaches as y, packageDifferences as z };