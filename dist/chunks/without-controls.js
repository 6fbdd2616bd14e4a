import { i as __toESM } from "./rolldown-runtime.js";
import { n as require_compare, r as require_valid, t as require_coerce } from "./coerce.js";
import { i as metricOf } from "./report.js";

// src/core/binary/inspection.ts
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

// src/core/binary/module-changes.ts
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

// src/core/binary/causes.ts
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
		...restOf(bytes)
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
		...bytes && { bytes: deltaOf(bytes) }
	}];
}
/** A module that is linked more or less than in base changed, too, at the same version. */
function moduleCause({ name, base, head, change }, bytes) {
	if (change === "same" && bytes === void 0) return [];
	return [{
		kind: "module",
		change: change === "same" ? grewOrShrank(deltaOf(bytes)) : change,
		name,
		...base !== void 0 && { base },
		...head !== void 0 && { head },
		...bytes && { bytes: deltaOf(bytes) }
	}];
}
/** What is no module and no toolchain: own packages, embedded files, the standard library, bytes of nobody. */
function restOf(bytes) {
	return [...bytes].flatMap(([key, difference]) => {
		const [kind, name] = split(key);
		if (kind === "module" || kind === "toolchain") return [];
		return [{
			kind,
			change: kind === "other" ? grewOrShrank(deltaOf(difference)) : changeOf(difference),
			name,
			bytes: deltaOf(difference)
		}];
	});
}
const deltaOf = (difference) => difference === void 0 ? 0 : difference.head - difference.base;
const grewOrShrank = (delta) => delta > 0 ? "grew" : "shrank";
const changeOf = (difference) => difference.base === 0 ? "new" : difference.head === 0 ? "gone" : grewOrShrank(deltaOf(difference));
function split(key) {
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
		for (const [kind, bytes] of unownedByKind(inspection)) add(`other ${unownedKindName(kind)}`, bytes);
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
const unownedKindName = (kind) => kindNames[kind] ?? `${kind.replaceAll("-", " ")} shared by packages`;

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
function sum$1(x) {
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
	return sum$1(x) / x.length;
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
* The min is the lowest number in the array.
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} minimum value
* @example
* min([1, 5, -10, 100, 2]); // => -10
*/
function min(x) {
	if (x.length === 0) throw new Error("min requires at least one data point");
	var value = x[0];
	for (var i = 1; i < x.length; i++) if (x[i] < value) value = x[i];
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
function median(x) {
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

// src/core/compare/statistics.ts
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

// src/core/compare/signed-ranks.ts
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

// src/core/compare/significance.ts
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
	const center = median(base.values);
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
	return Array.from({ length: Math.floor(values.length / size) }, (_, at) => median(values.slice(at * size, (at + 1) * size)));
}
/** Whether the runs at each place of both lists were made one directly after the other. */
function areRounds({ order: base = [], values }, { order: head = [], values: others }) {
	return base.length > 0 && base.length === values.length && base.length === head.length && values.length === others.length && base.every((place, at) => Math.abs(place - head[at]) === 1);
}

// src/core/compare/compare.ts
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
		},
		"heap-growth": { floor: 6e4 }
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
function sampleOf$1(runs) {
	const interval = medianInterval(runs.values);
	return interval && {
		center: median(runs.values),
		...interval,
		...runs
	};
}
/** Compares an exact metric that both sides have. Equal values are `unchanged`: only equal files are `identical`. */
function compareExact(metric, base, head) {
	if (metric.kind !== "exact") throw new Error(`${metric.id} is ${metric.kind}: two values of it decide nothing`);
	return {
		base: exactSample(base),
		head: exactSample(head),
		...difference(base, head),
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
	const base = sampleOf$1(baseRuns);
	const head = sampleOf$1(headRuns);
	if (base === void 0 || head === void 0) return notMeasured(`no run of ${base !== void 0 ? "head" : head !== void 0 ? "base" : "either side"} could be used`, {
		base,
		head
	});
	const seen = {
		base,
		head,
		...difference(base.center, head.center)
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
		...difference(value, value),
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
	return noiseText(metric, interquartileRange(values), median(values), rule, "runs of one and the same file");
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
function difference(base, head) {
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

// src/core/memory/slope.ts
/**
* Theil–Sen slope of y over x, with Sen's interval: all slopes between two points, of which the interval leaves out as many
* at each end as Kendall's test does not reject. `inflation` widens the variance of that test; ties in y, which would
* narrow it, do not count. Undefined for fewer than three points.
* Source: P. K. Sen (1968), doi:10.1080/01621459.1968.10480934. Without ties as `scipy.stats.theilslopes`.
*/
function theilSen(x, y, confidence, inflation = 1) {
	const n = x.length;
	if (n < 3) return void 0;
	const slopes = new Float64Array(n * (n - 1) / 2);
	let at = 0;
	for (let j = 1; j < n; j++) for (let i = 0; i < j; i++) slopes[at++] = (y[j] - y[i]) / (x[j] - x[i]);
	slopes.sort();
	const outside = (slopes.length - deviationOf(n, inflation) * normalQuantile(confidence)) / 2;
	const nth = (index) => slopes[Math.min(slopes.length - 1, Math.max(0, index))];
	const half = slopes.length >> 1;
	return {
		estimate: slopes.length % 2 === 1 ? nth(half) : (nth(half - 1) + nth(half)) / 2,
		lo: nth(evenRound(outside) - 1),
		hi: nth(evenRound(slopes.length - outside)),
		inflation
	};
}
/**
* The same for points in the order of time, where what is above the line now mostly still is a moment later: Kendall's
* variance is widened by what the autocorrelation of the distances from the line asks for. Where that leaves all slopes in,
* those of neighbours are the noisiest: with `apart`, a part of the points, only slopes between points at least so far apart
* make up the range.
* Source: K. H. Hamed, A. R. Rao (1998), doi:10.1016/S0022-1694(97)00125-X, with the autocorrelations of an AR(1) process,
* since a dozen points do not tell more than the first one.
*/
function slopeOverTime(x, y, confidence, apart = 0) {
	const plain = theilSen(x, y, confidence);
	if (plain === void 0) return void 0;
	const offset = median(y.map((value, at) => value - plain.estimate * x[at]));
	const inflation = inflationOf(autocorrelation(y.map((value, at) => value - plain.estimate * x[at] - offset)), y.length);
	if (inflation === 1) return plain;
	const wide = theilSen(x, y, confidence, inflation);
	const pairs = y.length * (y.length - 1) / 2;
	if (apart === 0 || deviationOf(y.length, inflation) * normalQuantile(confidence) < pairs) return wide;
	const slopes = x.flatMap((from, i) => x.flatMap((to, j) => j - i >= apart * y.length ? [(y[j] - y[i]) / (to - from)] : []));
	return {
		...wide,
		lo: min(slopes),
		hi: max(slopes)
	};
}
/** Of neighbours, 0 where it cannot be told from none; corrected for what fitting a line takes away from it. */
function autocorrelation(distances) {
	const n = distances.length;
	let [products, squares] = [0, 0];
	for (const [at, distance] of distances.entries()) {
		squares += distance ** 2;
		if (at > 0) products += distance * distances[at - 1];
	}
	if (squares === 0 || n <= 4) return 0;
	const corrected = (products / squares * n + 2) / (n - 4);
	return corrected > 1.28 * Math.sqrt(n) / (n - 4) ? Math.min(corrected, .95) : 0;
}
/** Standard deviation of Kendall's S for so many points. */
const deviationOf = (n, inflation) => Math.sqrt(n * (n - 1) * (2 * n + 5) / 18 * inflation);
/** By how much Kendall's variance grows when values that are k apart have the correlation r^k. */
function inflationOf(r, n) {
	if (r === 0) return 1;
	let sum = 0;
	for (let k = 1; k < n - 2; k++) sum += (n - k) * (n - k - 1) * (n - k - 2) * r ** k;
	return 1 + 2 * sum / (n * (n - 1) * (n - 2));
}
/** z of a two-sided interval. */
function normalQuantile(confidence) {
	const tail = (1 - confidence) / 2;
	let [low, high] = [0, 40];
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		if (normalTail(middle) > tail) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
/** To the next whole number, halves to the even one, as NumPy rounds. */
function evenRound(value) {
	const down = Math.floor(value);
	const rest = value - down;
	return rest > .5 || rest === .5 && down % 2 === 1 ? down + 1 : down;
}

// src/core/memory/soak.ts
/** The 15 and 5 seconds that were found for a minute; less of a shorter soak, and of a long one no more than 200 blocks. */
function soakTimes(seconds) {
	const warmUp = Math.min(15, seconds / 4);
	const block = Math.max(Math.min(5, (seconds - warmUp) / 9), (seconds - warmUp) / 200);
	return {
		seconds,
		warmUp,
		block,
		every: Math.min(.25, block / 4),
		collect: Math.min(5, block)
	};
}
/**
* RSS moves in steps of what the runtime takes from the system, so a minute tells 100 kB/s and not 20. What is live after a
* collection hardly moves at all.
*/
const leakLimits = {
	rss: {
		perSecond: 1e4,
		total: 1048576,
		point: "median",
		sure: 1048576,
		givenBack: .25
	},
	live: {
		perSecond: 1e3,
		total: 131072,
		point: "least"
	},
	goroutines: {
		perSecond: 1 / 60,
		total: 3,
		point: "least"
	}
};
const fewestPoints = 6;
/** Whether something leaks. Undefined where there are too few points to tell a slope. */
function growthOf(curve, times, limit) {
	const { seconds, values } = blocksOf(curve, times, limit.point);
	if (values.length < fewestPoints) return void 0;
	const slope = slopeOverTime(seconds, values, .99, 1 / 3);
	if (slope === void 0) return void 0;
	const over = times.seconds - times.warmUp;
	const total = slope.estimate * over;
	const back = Math.max(...values) - values.at(-1);
	const stays = limit.givenBack === void 0 || back <= limit.givenBack * total;
	const least = Math.max(limit.perSecond, (limit.sure ?? 0) / over);
	const leaks = slope.lo > least && total > limit.total && stays;
	const steady = slope.hi <= limit.perSecond || rise(values) <= limit.total;
	return {
		...slope,
		total,
		decision: leaks ? "leaks" : steady ? "steady" : "inconclusive"
	};
}
/** By how much the last third lies above the first, for the whole time. */
function rise(values) {
	const third = Math.floor(values.length / 3);
	return (median(values.slice(-third)) - median(values.slice(0, third))) * 1.5;
}
/** One point for each block after the warm-up, in the middle of what was seen of it; blocks without a look are left out. */
function blocksOf({ seconds, values }, { warmUp, block, seconds: end }, point) {
	const blocks = /* @__PURE__ */ new Map();
	for (const [index, at] of seconds.entries()) {
		if (at < warmUp || at > end) continue;
		const number = Math.min(Math.floor((at - warmUp) / block), Math.round((end - warmUp) / block) - 1);
		const { at: times, seen } = blocks.get(number) ?? {
			at: [],
			seen: []
		};
		times.push(at);
		seen.push(values[index]);
		blocks.set(number, {
			at: times,
			seen
		});
	}
	const all = [...blocks.values()];
	return {
		seconds: all.map(({ at }) => median(at)),
		values: all.map(({ seen }) => point === "median" ? median(seen) : min(seen))
	};
}
/** One of the columns that the sampler writes, over the seconds since readiness. */
function insideCurve(samples, readyUnixNs, column) {
	return {
		seconds: samples.map(({ unix_ns }) => (unix_ns - readyUnixNs) / 1e9),
		values: samples.map((sample) => sample[column])
	};
}
/** What was live after each collection that was seen; in between the figure stands still. */
function liveCurve(samples, readyUnixNs) {
	return insideCurve(samples.filter(({ NumGC }, at) => at > 0 && NumGC > (samples[at - 1]?.NumGC ?? 0)), readyUnixNs, "/gc/heap/live:bytes");
}
/**
* What the findings on one side come to. RSS that grows while all that is live stays is what the collector has not given back
* yet, or what is not Go's: a longer soak tells.
*/
function decisionOf({ rss, live, goroutines }) {
	if (rss?.decision === "leaks" && live?.decision === "steady" && goroutines?.decision === "steady") return "inconclusive";
	const decisions = [
		rss,
		live,
		goroutines
	].flatMap((growth) => growth === void 0 ? [] : [growth.decision]);
	if (decisions.includes("leaks")) return "leaks";
	return decisions.length > 0 && decisions.every((decision) => decision === "steady") ? "steady" : "inconclusive";
}

// src/core/memory/soak-report.ts
/** The slopes of a side; nothing is told of a run that had a problem. */
function sideGrowth({ outside, inside }, times) {
	const sampled = typeof inside === "string" || inside.problem !== void 0 ? void 0 : inside;
	const column = (name) => sampled && insideCurve(sampled.samples, sampled.readyUnixNs, name);
	const live = sampled && liveCurve(sampled.samples, sampled.readyUnixNs);
	const goroutines = column("NumGoroutine");
	return {
		rss: outside.problem === void 0 ? growthOf(outside.rss, times, leakLimits.rss) : void 0,
		live: live && growthOf(live, times, leakLimits.live),
		goroutines: goroutines && growthOf(goroutines, times, leakLimits.goroutines)
	};
}
/** A soak as the report has it. */
function soakReport({ times, how, load, limit, as, base, head }) {
	return {
		seconds: times.seconds,
		warmUp: times.warmUp,
		how,
		...load !== void 0 && { load },
		...limit !== void 0 && { limit },
		...as !== void 0 && { as },
		...base && { base: sideReport(base, times) },
		...head && { head: sideReport(head, times) }
	};
}
function sideReport(side, times) {
	const { rss, live, goroutines } = sideGrowth(side, times);
	const { outside, inside } = side;
	const last = typeof inside === "string" ? void 0 : inside.samples.at(-1);
	const endRss = outside.rss.values.at(-1);
	const told = [
		["rss", rss],
		["live", live],
		["goroutines", goroutines]
	];
	return {
		decision: decisionOf({
			rss,
			live,
			goroutines
		}),
		...Object.fromEntries(told.flatMap(([name, growth]) => growth ? [[name, perMinute(growth)]] : [])),
		...outside.peakRss !== void 0 && { peakRss: outside.peakRss },
		...endRss !== void 0 && { endRss },
		...last && {
			endGoroutines: last.NumGoroutine,
			collections: last.NumGC,
			pauseSeconds: last.PauseTotalNs / 1e9
		},
		curves: curvesOf(side),
		reasons: reasonsOf(side)
	};
}
const perMinute = ({ estimate, lo, hi, decision }) => ({
	center: estimate * 60,
	lo: lo * 60,
	hi: hi * 60,
	decision
});
const columns = {
	heapAlloc: "HeapAlloc",
	heapSys: "HeapSys",
	heapIdle: "HeapIdle",
	heapReleased: "HeapReleased",
	stacks: "StackInuse",
	goroutines: "NumGoroutine"
};
function curvesOf({ outside, inside }) {
	const curves = {
		rss: outside.rss,
		anonymous: outside.anonymous
	};
	if (typeof inside !== "string") {
		const { samples, readyUnixNs } = inside;
		curves.live = liveCurve(samples, readyUnixNs);
		for (const [name, column] of Object.entries(columns)) curves[name] = insideCurve(samples, readyUnixNs, column);
	}
	const seen = Object.entries(curves).filter(([, { values }]) => values.length > 0);
	return Object.fromEntries(seen.map(([name, curve]) => [name, thinned(curve)]));
}
/** Evenly chosen points, the first and the last one among them. */
function thinned({ seconds, values }) {
	const count = Math.min(120, values.length);
	const kept = Array.from({ length: count }, (_, at) => count === 1 ? 0 : Math.round(at * (values.length - 1) / (count - 1)));
	const rounded = (at) => Number(seconds[at].toFixed(3));
	return {
		seconds: kept.map(rounded),
		values: kept.map((at) => values[at])
	};
}
function reasonsOf({ outside, inside }) {
	const within = typeof inside === "string" ? inside : inside.problem;
	const said = [
		outside.problem,
		within === void 0 ? void 0 : `nothing is known from inside: ${within}`,
		outside.problem === void 0 ? outside.load : void 0
	];
	return [...new Set(said.filter((reason) => reason !== void 0))];
}

// src/core/memory/soak-metrics.ts
const slopes = [
	["rss-growth", "rss"],
	["heap-growth", "live"],
	["goroutine-growth", "goroutines"]
];
/** Why a program that ends has no figures of running on. */
const endsByItself = "the program ends by itself, so it cannot be kept running";
/** Compares how both sides grew while they were kept running. */
function soakMetrics(findings, sameness, rule) {
	const { starts, soaks } = findings;
	if (soaks !== true || starts.kind === "not-wanted") return {};
	const metrics = {};
	for (const [id, what] of slopes) if (isSameProgram(sameness)) metrics[id] = notTimed(sameness);
	else if (starts.kind === "not-possible") metrics[id] = notMeasured(starts.reason);
	else if (!starts.stays) metrics[id] = notMeasured(endsByItself);
	else metrics[id] = comparison(id, what, findings, starts.soak, rule);
	return metrics;
}
function comparison(id, what, { base, head }, soak, rule) {
	const growth = (side) => side && soak && sideGrowth(side, soak.times)[what];
	const [before, after] = [growth(soak?.base), growth(soak?.head)];
	const samples = {
		base: before && sampleOf(before),
		head: after && sampleOf(after)
	};
	if (before && after) return compareSlopes(id, before, after, rule);
	if (samples.head && base?.kind === "absent") return newInHead(samples.head);
	if (samples.base && head.kind === "absent") return goneFromHead(samples.base);
	if (head.kind === "failed") return notMeasured(head.reason, samples);
	if (base?.kind === "failed") return notMeasured(base.reason, samples);
	const why = problemOf$1(after === void 0 ? soak?.head : soak?.base, what);
	if (why !== void 0) return notMeasured(`${after === void 0 ? "head" : "base"}: ${why}`, samples);
	return notMeasured(base === void 0 ? "there is no base to compare with" : "the soak told too little", samples);
}
function problemOf$1(side, what) {
	if (side === void 0) return void 0;
	const { outside, inside } = side;
	if (what === "rss") return outside.problem ?? "the soak was too short to tell a slope";
	return (typeof inside === "string" ? inside : inside.problem) ?? "the soak was too short to tell a slope";
}
/** The slope per minute with its 99 % interval; of one soak there is one value. */
const sampleOf = ({ estimate, lo, hi }) => ({
	center: estimate * 60,
	lo: lo * 60,
	hi: hi * 60,
	values: [estimate * 60]
});
/**
* One soak a side has no runs to test: a change is where the intervals are apart and the slopes differ by more than what a
* soak can find. The interval of the difference is that of all slopes which both intervals hold, and so wide enough.
*/
function compareSlopes(id, before, after, rule) {
	const [base, head] = [sampleOf(before), sampleOf(after)];
	const delta = head.center - base.center;
	const deltaInterval = {
		lo: head.lo - base.hi,
		hi: head.hi - base.lo
	};
	const { floor } = minimumOf(metricOf(id), rule);
	const seen = {
		base,
		head,
		delta,
		...base.center > 0 && { ratio: delta / base.center },
		deltaInterval
	};
	if (deltaInterval.lo > 0 && exceeds(delta, floor)) return {
		...seen,
		decision: "grew"
	};
	if (deltaInterval.hi < 0 && exceeds(-delta, floor)) return {
		...seen,
		decision: "shrank"
	};
	if (!exceeds(deltaInterval.hi, floor) && !exceeds(-deltaInterval.lo, floor) || before.decision === "steady" && after.decision === "steady") return {
		...seen,
		decision: "unchanged"
	};
	return {
		...seen,
		decision: "inconclusive",
		reason: "its slope moved too much in the soak to tell: a longer one could"
	};
}

// src/core/memory/stepped.ts
/** Bytes from one limit that is tried to the next, around so many bytes: what a search for the smallest one can tell apart. */
const stepAt = (bytes) => Math.max(2 ** 20, bytes * .03);
/** Below this no Go program starts. */
const leastLimit = 2 * 2 ** 20;
const page = 4096;
/**
* The limits that a search tries, in bytes, up to the first one that is not below `highest`. Always the same ones, so that two
* searches for the same edge find the same limit, or the one beside it.
*/
function limitsTo(highest) {
	const limits = [leastLimit];
	for (let last = leastLimit; last < highest; limits.push(last)) last = Math.floor((last + stepAt(last)) / page) * page;
	return limits;
}
/**
* Compares a metric that is known to a step only: a difference of one step is none. `deltaInterval` is that step to either
* side of `delta`, and `smallestVisible` the step as a fraction of base.
*/
function compareStepped(base, head) {
	const step = Math.ceil(stepAt(Math.max(base, head)) / page) * page;
	const delta = head - base;
	return {
		base: exactSample(base),
		head: exactSample(head),
		delta,
		...base > 0 && {
			ratio: delta / base,
			smallestVisible: step / base
		},
		deltaInterval: {
			lo: delta - step,
			hi: delta + step
		},
		decision: Math.abs(delta) <= step ? "unchanged" : delta > 0 ? "grew" : "shrank"
	};
}

// src/core/memory/under-limit.ts
/** Undefined: nothing in the config asks about memory limits. */
function limitsWanted({ measure, budgets }) {
	const limit = measure.memoryLimit;
	if (limit === void 0 && budgets.every(({ metric }) => metric !== "min-memory")) return void 0;
	return { ...limit !== void 0 && { limit } };
}
/**
* Seconds of `measure.time` that timed starts may take where limits are asked for, too: the rest, and what they do not need, is
* for those.
*/
const timeBesideLimits = (time, wanted) => wanted === void 0 ? time : time * .6;
/** Compares what limits told; only what was asked for has an entry. */
function limitMetrics(sides, sameness, starts, wanted, found) {
	if (starts.kind === "not-wanted") return {};
	const one = (id) => {
		if (isSameProgram(sameness)) return notTimed(sameness);
		if (starts.kind === "not-possible") return notMeasured(starts.reason);
		if (found === void 0) return notMeasured("it does not start without a limit");
		if (found.kind === "not-possible") return notMeasured(found.reason);
		const { base, head } = found;
		return id === "min-memory" ? smallest(sides, base?.minMemory, head?.minMemory) : oomKills(sides, found, starts.soak);
	};
	return {
		"min-memory": one("min-memory"),
		...wanted.limit !== void 0 && { "oom-kills": one("oom-kills") }
	};
}
/** Undefined: it is not known. */
const bytesOf = (found) => found?.kind === "found" ? found.bytes : void 0;
const reasonOf = (found) => found?.kind === "unknown" ? found.reason : void 0;
function smallest(sides, base, head) {
	const [before, after] = [bytesOf(base), bytesOf(head)];
	if (before !== void 0 && after !== void 0) return compareStepped(before, after);
	return oneSided(sides, before, after, reasonOf(head) ?? reasonOf(base));
}
/** Of all starts under the limit, and of the soak. */
function oomKills(sides, { base, head }, soak) {
	const kills = (side, soaked) => side?.atLimit && side.atLimit.oomKills + (soaked?.outside.oomKills ?? 0);
	const [before, after] = [kills(base, soak?.base), kills(head, soak?.head)];
	if (before !== void 0 && after !== void 0) return compareExact(metricOf("oom-kills"), before, after);
	return oneSided(sides, before, after, void 0);
}
function oneSided({ base, head }, before, after, reason) {
	const samples = {
		...before !== void 0 && { base: exactSample(before) },
		...after !== void 0 && { head: exactSample(after) }
	};
	if (reason !== void 0) return notMeasured(reason, samples);
	if (samples.head !== void 0 && base?.kind === "absent") return newInHead(samples.head);
	if (samples.base !== void 0 && head.kind === "absent") return goneFromHead(samples.base);
	if (head.kind === "failed") return notMeasured(head.reason, samples);
	if (base?.kind === "failed") return notMeasured(base.reason, samples);
	return notMeasured(base === void 0 ? "there is no base to compare with" : "no start told it", samples);
}
/** What the report keeps besides the metrics. */
function underLimitOf(sides, { limit }, found) {
	if (found?.kind !== "measured") return void 0;
	const { version, base, head } = found;
	const [before, after] = [base?.withGomemlimit, head?.withGomemlimit];
	return {
		cgroup: version,
		...limit !== void 0 && { limit },
		...base?.atLimit && { base: base.atLimit },
		...head?.atLimit && { head: head.atLimit },
		...(before ?? after) && { withGomemlimit: smallest(sides, before, after) }
	};
}

// src/core/start/runs.ts
const readings = {
	"cold-start": ["time", ({ wall_ns }) => inSeconds(wall_ns)],
	"page-faults": ["time", ({ minor_faults, major_faults }) => sum(minor_faults, major_faults)],
	"peak-rss": ["memory", ({ peak_rss_bytes }) => peak_rss_bytes],
	"ready-rss": ["memory", ({ ready_rss_bytes }) => ready_rss_bytes],
	"mapped-areas": ["memory", ({ mapped_areas }) => mapped_areas],
	"cold-start-disk": ["cold", ({ wall_ns }) => inSeconds(wall_ns)],
	"blocks-read": ["cold", ({ blocks_read }) => blocks_read],
	"heap-alloc": ["inside", ({ inside }) => inside?.HeapAlloc],
	"heap-sys": ["inside", ({ inside }) => inside?.HeapSys],
	"heap-idle": ["inside", ({ inside }) => inside?.HeapIdle],
	goroutines: ["inside", ({ inside }) => inside?.NumGoroutine]
};
/** The metric that carries what else is known of each start of a purpose; the others name the starts by their order. */
const carriers = [
	"cold-start",
	"peak-rss",
	"cold-start-disk"
];
const inSeconds = (nanoseconds) => nanoseconds === void 0 ? void 0 : nanoseconds / 1e9;
const sum = (a, b) => a === void 0 || b === void 0 ? void 0 : a + b;
/** What starting a program tells of it; a program that ends by itself has no RSS "when ready". */
function sampledMetrics({ stays, cold, inside = false }) {
	return Object.keys(readings).filter((id) => (stays || id !== "ready-rss") && (cold || purposeOf(id) !== "cold") && (inside || purposeOf(id) !== "inside"));
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
		...id === "cold-start" && unpinned.length > 0 && { unpinned: median(unpinned) }
	};
}
/** What is known of each start besides the value; a list is absent unless each start has its entry. */
function circumstances(results) {
	const known = (read) => {
		const values = results.map(read);
		return values.every((value) => value !== void 0) ? values : void 0;
	};
	const lists = {
		cpuSeconds: known(({ user_ns, system_ns }) => inSeconds(sum(user_ns, system_ns))),
		cpu: known(({ cpu }) => cpu),
		at: known(({ at }) => at),
		copy: known(({ copy }) => copy)
	};
	return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== void 0));
}
/** Why the starts of one side cannot be used, in words with the program's own last words; undefined if they can. */
function problemOf(side, runs, purpose = "time") {
	const { time, memory, unpinned = [], cold = [], inside = [] } = runs;
	const own = purpose === "cold" ? cold : purpose === "inside" ? inside : [];
	const all = [.../* @__PURE__ */ new Set([
		...time,
		...memory,
		...unpinned,
		...own
	])];
	const failed = all.filter(({ outcome }) => outcome !== "ready");
	const [first] = failed;
	if (first === void 0) return void 0;
	const words = lastWords(first);
	return `${failed.length} of ${all.length} starts of ${side} failed: ${first.reason ?? first.outcome}${words === void 0 ? "" : ` (its last words: ${words})`}`;
}
/** Why starts of one side were no starts from disk, in words; undefined if they were, or there are none. */
function evictionProblem({ cold = [] }) {
	const warm = cold.filter(({ outcome, blocks_read }) => outcome === "ready" && !blocks_read);
	if (warm.length === 0) return void 0;
	return `the kernel kept the file in memory in ${warm.length} of ${cold.length} starts, so they read nothing from disk: its file system does not let go of pages (tmpfs), or another process has the file open`;
}
/** What a program said last before it failed, on one line. */
function lastWords({ stderr_tail, stdout_tail }) {
	const lines = (stderr_tail?.trim() || stdout_tail?.trim())?.split("\n");
	const text = (lines?.find((line) => /^(panic|fatal error): /.test(line)) ?? lines?.at(-1))?.trim();
	return text ? text.slice(0, 200) : void 0;
}

// src/core/start/noise-floor.ts
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
	const center = median(first);
	if (!(center > 0)) return void 0;
	const { decision } = compareSampled(metric, { values: first }, { values: second }, rule);
	return {
		ratio: Math.abs(median(second) / center - 1),
		changed: decision === "grew" || decision === "shrank"
	};
}

// src/core/start/start-metrics.ts
/** Compares everything that starting both sides told. */
function startMetrics(findings, sameness, rule) {
	const { starts } = findings;
	if (starts.kind === "not-wanted") return {};
	const metrics = {};
	const inside = findings.soaks === true;
	const ids = sampledMetrics({
		stays: false,
		cold: false,
		inside,
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
	return (head && problemOf("head", head, purpose)) ?? (base && problemOf("base", base, purpose));
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
	return runs === void 0 || all === void 0 || problemOf("head", all) !== void 0 ? void 0 : sampleOf$1(runs);
}

// src/core/cells.ts
/** One text per cell, to keep maps by. */
const cellId = ({ program, flagSet, platform, variant }) => JSON.stringify([
	program,
	flagSet,
	platform,
	...variant === void 0 ? [] : [variant]
]);
/** Whether both are one cell; quicker than comparing their texts, which a report of many jobs does a million times. */
const sameCell = (one, other) => one.program === other.program && one.flagSet === other.flagSet && one.platform === other.platform && one.variant === other.variant;
/** "linux/amd64", or in a report of several jobs "linux/amd64, go 1.26". */
const platformText = ({ platform, variant }) => variant === void 0 ? platform : `${platform}, ${variant}`;
/** The key alone. */
const keyOf = ({ program, flagSet, platform, variant }) => ({
	program,
	flagSet,
	platform,
	...variant !== void 0 && { variant }
});
/** Whether two files are the same program. Only `different` ones are worth timing. */
function samenessOf(base, head) {
	if (base?.kind !== "built" || head.kind !== "built") return "one-sided";
	if (base.binary.facts.sha256 === head.binary.facts.sha256) return "identical";
	return base.binary.facts.unstamped_sha256 === head.binary.facts.unstamped_sha256 ? "stamp" : "different";
}
/** Compares everything that was found of a cell. */
function cellOf(findings, rule) {
	const { program, flagSet, platform, base, head, starts, limits } = findings;
	const sameness = samenessOf(base, head);
	const baseBinary = base?.kind === "built" ? base.binary : void 0;
	const headBinary = head.kind === "built" ? head.binary : void 0;
	const failure = failureOf(base, head);
	const startFailure = startFailureOf(starts);
	const found = starts.kind === "measured" ? starts.underLimit : void 0;
	const underLimit = limits && underLimitOf(findings, limits, found);
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
		...underLimit && { underLimit },
		metrics: {
			...exactMetrics(findings, sameness),
			...startMetrics(findings, sameness, rule),
			...soakMetrics(findings, sameness, rule),
			...limits && limitMetrics(findings, sameness, starts, limits, found)
		},
		...starts.kind === "measured" && starts.soak && { soak: soakReport(starts.soak) },
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
	return problemOf("base", starts.base) === void 0 ? problemOf("head", starts.head) : void 0;
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
		const { base: _, head, ...rest } = comparedBy(metricOf(id), before, after, rule);
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
function comparedBy(metric, before, after, rule) {
	switch (metric.kind) {
		case "sampled": return compareSampled(metric, before, after, rule);
		case "stepped": return compareStepped(before.center, after.center);
		case "exact": return compareExact(metric, before.center, after.center);
	}
}

// src/render/quantity.ts
/** Sizes in powers of ten, as GitHub, package managers and disks give them. Three or four significant digits. */
const byteUnits = [
	["GB", 1e9],
	["MB", 1e6],
	["kB", 1e3],
	["B", 1]
];
/** Memory limits in powers of two, as they are set and searched. */
const limitUnits = [
	["GiB", 2 ** 30],
	["MiB", 2 ** 20],
	["KiB", 1024],
	["B", 1]
];
const secondUnits = [
	["s", 1],
	["ms", .001],
	["µs", 1e-6]
];
function scaleOf(value, unit, kind) {
	const size = Math.abs(value);
	if (kind === "stepped") return limitUnits.find(([, factor]) => size >= factor * .99995) ?? ["B", 1];
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
	const scale = scaleOf(value, unit, kind);
	return sign(value) + withUnit(digits(value / scale[1], scale, kind), scale);
}
/** A limit as people write it: "32 MB", "9.5 ms", "128 MiB". */
function limitQuantity(value, id) {
	const { unit } = metricOf(id);
	if (unit === "B" && value % 1e3 !== 0) {
		for (const [name, factor] of limitUnits) if (factor > 1 && value % factor === 0) return `${sign(value)}${Math.abs(value) / factor} ${name}`;
	}
	const scale = scaleOf(value, unit);
	return sign(value) + withUnit(String(Number((Math.abs(value) / scale[1]).toFixed(3))), scale);
}
/** The two ends of a change, in the unit of the larger: ["12.66", "13.90 MB"]. */
function quantityPair(base, head, id) {
	const { unit, kind } = metricOf(id);
	const scale = scaleOf(Math.max(Math.abs(base), Math.abs(head)), unit, kind);
	return [digits(base / scale[1], scale, kind), withUnit(digits(head / scale[1], scale, kind), scale)];
}
/** "+0.91 MB" beside a figure in MB, "−44 B" where that unit is too large to show it. */
function change(value, id, beside = 0) {
	const { unit, kind } = metricOf(id);
	const own = scaleOf(value, unit, kind);
	const large = scaleOf(beside, unit, kind);
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

// src/render/sparkline.ts
const levels = "▁▂▃▄▅▆▇█";
/**
* Values as characters of eight heights, from the least to the greatest, or on a scale of one's own; all of one height where
* nothing differs.
*/
function sparkline(values, [least, most] = [Math.min(...values), Math.max(...values)]) {
	return values.map((value) => {
		const share = most === least ? 0 : (value - least) / (most - least);
		return levels[Math.round(share * 7)] ?? "";
	}).join("");
}

// src/render/history-fold.ts
/** What a comment has room for; the page has all of it. */
const mostSentences = 12;
const mostRows = 24;
/** The course of the last commits, and in sentences where it made a step. */
function historyFold({ history }) {
	if (history === void 0 || history.series.length === 0) return [];
	const sentences = stepSentences(history);
	const rest = sentences.length - mostSentences;
	return [{
		kind: "fold",
		title: `The last ${history.commits.length} commits of the default branch`,
		blocks: [...sentences.length === 0 ? [] : [{
			kind: "list",
			items: [...sentences.slice(0, mostSentences), ...rest > 0 ? [`${rest} more are in report.json.`] : []].map((text) => [text])
		}], {
			kind: "code",
			text: courses(history).join("\n")
		}]
	}];
}
/** "size of server, stripped, linux/amd64: grew 3.10 MB since v1.4.0, 2.60 MB of it in 4f2c1ab". */
function stepSentences({ series }) {
	return series.flatMap((one) => [...sinceSentence(one), ...sampledSentences(one)]);
}
const nameOf = (series) => [
	`${metricOf(series.metric).title} of ${series.program}`,
	series.flagSet,
	platformText(series)
].join(", ");
function sinceSentence(series) {
	const { since, metric } = series;
	if (since === void 0 || since.delta === 0 || metric !== "size") return [];
	const text = (delta) => quantity(Math.abs(delta), metric);
	const { step } = since;
	const most = step === void 0 ? "" : `, ${step.delta === since.delta ? "all" : text(step.delta)} of it in ${step.commit.slice(0, 7)}`;
	const verb = since.delta > 0 ? "grew" : "shrank";
	return [`${nameOf(series)}: ${verb} ${text(since.delta)} since ${since.release ?? since.commit.slice(0, 7)}${most}`];
}
/** Between machines figures differ, so that a step of them has an interval, and so has its place. */
function sampledSentences(series) {
	return series.steps.flatMap(({ ratio, between, commit }) => {
		if (ratio === void 0 || between === void 0) return [];
		const [from, to] = [between.from.slice(0, 7), between.to.slice(0, 7)];
		const place = from === to ? `in ${from}` : `in ${commit.slice(0, 7)}, or from ${from} to ${to}`;
		const interval = `${percentChange(ratio.lo)} to ${percentChange(ratio.hi)}`;
		return [`${nameOf(series)}: ${percentChange(ratio.estimate)} (${interval}) ${place}`];
	});
}
/** A line for each course, and below them where the releases are. */
function courses({ series, commits }) {
	const rows = series.filter(({ metric }) => metric !== "compressed-size").slice(0, mostRows).map((one) => {
		const { values, metric } = one;
		const ends = [values[0], values.at(-1)].map((value) => quantity(value ?? 0, metric));
		return {
			name: nameOf(one),
			first: ends[0] ?? "",
			line: spread(one, commits.length),
			last: ends[1] ?? ""
		};
	});
	const width = (key) => Math.max(0, ...rows.map((row) => row[key].length));
	const [names, firsts] = [width("name"), width("first")];
	const margin = " ".repeat(names + firsts + 4);
	return [...rows.map(({ name, first, line, last }) => `${name.padEnd(names)}  ${first.padStart(firsts)}  ${line}  ${last}`), ...releaseRows(commits).map((row) => (margin + row).trimEnd())];
}
/** Each value at the place of its commit; a commit without one is a blank. */
function spread({ at, values }, count) {
	const characters = sparkline(values);
	const line = Array.from({ length: count }, () => " ");
	for (const [index, place] of at.entries()) line[place] = characters[index] ?? " ";
	return line.join("");
}
/** `^ v1.4.0` below the commit of each release; names that would run into the next one go into a row of their own. */
function releaseRows(commits) {
	const rows = [];
	for (const [at, { release }] of commits.entries()) {
		if (release === void 0) continue;
		const free = rows.findIndex((row) => row.length < at);
		const index = free === -1 ? rows.length : free;
		rows[index] = `${(rows[index] ?? "").padEnd(at)}^${release}`;
	}
	return rows;
}

// src/core/report/without-controls.ts
/** Text from anywhere on one line, without what could make it read as something else. */
function withoutControls(text) {
	return text.replace(/\s+/g, " ").replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "");
}

export { compareSampled as A, shiftOf as B, bytesOf as C, endsByItself as D, limitsTo as E, noiseOf as F, causesOf as G, max as H, notTimed as I, bytesByKind as J, standardLibrary as K, tooFew as L, exceeds as M, isSameProgram as N, soakTimes as O, minimumOf as P, symbolDifferences as Q, leastP as R, sampledMetrics as S, timeBesideLimits as T, mean as U, interquartileRange as V, median as W, packageDifferences as X, kindDifferences as Y, sectionDifferences as Z, samenessOf as _, change as a, problemOf as b, percentChange as c, cellId as d, cellOf as f, sameCell as g, platformText as h, sparkline as i, decisionRule as j, grouped as k, quantity as l, keyOf as m, historyFold as n, limitQuantity as o, flagSetComparisons as p, unownedKindName as q, stepSentences as r, percent as s, withoutControls as t, quantityPair as u, evictionProblem as v, limitsWanted as w, runsOf as x, lastWords as y, mannWhitneyP as z };