import { r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { c as code, d as plainText, f as strong, l as link, o as renderMarkdown, s as renderMarkdownWithin, t as lostResultLines, u as mark } from "./lost-results-text.js";
import { _ as platformText, a as exactBytes, c as percent$2, d as quantity, f as quantityBeside, g as keyOf, i as change$2, l as percentBeside, m as grouped, o as limitPercent, p as quantityPair, r as sparkline, s as limitQuantity, t as historyFold, u as percentChange, v as sameCell } from "./history-fold.js";
import { n as metricOf, t as metricIds } from "./metric.js";

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
function sum(x) {
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
	return sum(x) / x.length;
}
/**
* The sum of deviations to the Nth power.
* When n=2 it's the sum of squared deviations.
* When n=3 it's the sum of cubed deviations.
*
* @param {Array<number>} x
* @param {number} n power
* @returns {number} sum of nth power deviations
*
* @example
* var input = [1, 2, 3];
* // since the variance of a set is the mean squared
* // deviations, we can calculate that with sumNthPowerDeviations:
* sumNthPowerDeviations(input, 2) / input.length;
*/
function sumNthPowerDeviations(x, n) {
	var meanValue = mean(x);
	var sum = 0;
	var tempValue;
	var i;
	if (n === 2) for (i = 0; i < x.length; i++) {
		tempValue = x[i] - meanValue;
		sum += tempValue * tempValue;
	}
	else for (i = 0; i < x.length; i++) sum += Math.pow(x[i] - meanValue, n);
	return sum;
}
/**
* The [sample variance](https://en.wikipedia.org/wiki/Variance#Sample_variance)
* is the sum of squared deviations from the mean. The sample variance
* is distinguished from the variance by the usage of [Bessel's Correction](https://en.wikipedia.org/wiki/Bessel's_correction):
* instead of dividing the sum of squared deviations by the length of the input,
* it is divided by the length minus one. This corrects the bias in estimating
* a value from a set that you don't know if full.
*
* References:
* * [Wolfram MathWorld on Sample Variance](http://mathworld.wolfram.com/SampleVariance.html)
*
* @param {Array<number>} x a sample of two or more data points
* @throws {Error} if the length of x is less than 2
* @return {number} sample variance
* @example
* sampleVariance([1, 2, 3, 4, 5]); // => 2.5
*/
function sampleVariance(x) {
	if (x.length < 2) throw new Error("sampleVariance requires at least two data points");
	return sumNthPowerDeviations(x, 2) / (x.length - 1);
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

// src/core/compare/copies.ts
/** Quartiles of a normal distribution are this many standard deviations apart. */
const quartiles = 1.349;
/** The variance of a median of many values, in variances of one value ÷ their number: π ÷ 2. */
const ofMedian = 1.57;
/** How many standard errors a change has to exceed, by the number of copies a side: fewer copies know their spread less well. */
const factors = [[12, 4.1], [4, 6.8]];
/**
* The largest difference, in the unit of the values, that copies of equal files may show: the standard error of the rounds'
* median with the spread of the copies in it, times a factor. Undefined where a side has fewer than four copies: their own
* spread is not known well enough then.
* Evidence: at a level of 2.5e-5, copies that lie apart by 0 to 3 % raise 0 alarms in 8,000 decisions, and those with a
* standard deviation of 1.5 % raise 5 (`npm run bench:decisions`).
*/
function reachOfCopies({ values, base, head }) {
	const [ofBase, ofHead] = [mediansBy(base, values), mediansBy(head, values)];
	const copies = Math.min(ofBase.length, ofHead.length);
	const factor = factors.find(([least]) => copies >= least)?.[1];
	if (factor === void 0) return void 0;
	const own = ofMedian * (interquartileRange([...values]) / quartiles) ** 2 / values.length;
	const variance = (sampleVariance(ofBase) + sampleVariance(ofHead)) / copies - own;
	return factor * Math.sqrt(Math.max(0, variance));
}
/** How many copies the side with fewer of them was started through; undefined where that is not known. */
function copiesOf({ copy: base }, { copy: head }) {
	return base === void 0 || head === void 0 ? void 0 : Math.min(new Set(base).size, new Set(head).size);
}
/** The median of the values of each copy. */
function mediansBy(copy, values) {
	return [...grouped([...values.keys()], (at) => copy[at]).values()].map((ofCopy) => median$1(ofCopy.map((at) => values[at])));
}

// src/core/compare/statistics.ts
/**
* Two-sided p of the Mann–Whitney test. The exact distribution, given the ties, if both samples have at most fifty values, or
* one at most eight and nothing is tied: far out, where the levels of many decisions lie, the approximation of few values
* is off by a factor of ten. Else as `scipy.stats.mannwhitneyu` computes it, the normal approximation with tie and continuity
* correction. 1 where there is nothing to tell apart: a sample is empty, or all values are equal.
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
	const ranks = [];
	let headRanks = 0;
	let ties = 0;
	for (const { from, to } of tieGroups(values)) {
		const rank = from + 1 + to;
		for (let at = from; at < to; at++) {
			ranks.push(rank);
			if (pooled[at]?.ofHead) headRanks += rank;
		}
		ties += tieTerm(to - from);
	}
	if (ties > 0 && Math.max(base.length, head.length) <= mostExact$1) return tiedP(ranks, head.length, headRanks);
	const u = headRanks / 2 - head.length * (head.length + 1) / 2;
	return pOf(base.length, head.length, ties)(Math.min(u, base.length * head.length - u));
}
/** Values a side up to which the exact distribution takes milliseconds. */
const mostExact$1 = 50;
/** Twice the chance that so many of the ranks, all choices as likely, have a sum as far out as this one at its nearer end. */
function tiedP(ranks, count, sum) {
	const total = ranks.reduce((all, rank) => all + rank, 0);
	const ways = Array.from({ length: count + 1 }, () => new Float64Array(total + 1));
	ways[0][0] = 1;
	let reached = 0;
	for (const [at, rank] of ranks.entries()) {
		reached += rank;
		for (let j = Math.min(count, at + 1); j >= 1; j--) {
			const [from, into] = [ways[j - 1], ways[j]];
			for (let s = rank; s <= reached; s++) into[s] = into[s] + from[s - rank];
		}
	}
	const counts = ways[count];
	let [below, above, all] = [
		0,
		0,
		0
	];
	for (const [s, number] of counts.entries()) {
		all += number;
		if (s <= sum) below += number;
		if (s >= sum) above += number;
	}
	return Math.min(1, 2 * Math.min(below, above) / all);
}
/**
* Hodges–Lehmann shift of head over base (the median of all differences) with the interval of those shifts that the
* Mann–Whitney test does not reject at `1 - confidence`. For a ratio, give logarithms and take `Math.exp` of the result.
* Undefined when no shift at all could be rejected, because there are too few values.
*/
function shiftOf(base, head, confidence) {
	const count = base.length * head.length;
	if (count === 0) return void 0;
	const ties = Math.max(base.length, head.length) <= mostExact$1 ? 0 : [base, head].flatMap((values) => [...tieGroups(ascending(values))]).reduce(addTies, 0);
	const p = pOf(base.length, head.length, ties);
	const alpha = Number((1 - confidence).toFixed(12));
	const middle = Math.floor(count / 2);
	if (p(middle) < alpha) return void 0;
	const rejected = lastRejected(middle, (u) => p(u) < alpha);
	if (rejected < 0) return void 0;
	const differences = new Float64Array(count);
	let at = 0;
	for (const h of head) for (const b of base) differences[at++] = h - b;
	return shiftAmong(differences, rejected);
}
/** The median of shifts, and those next to the ones that are rejected at either end. Reorders the shifts. */
function shiftAmong(shifts, rejected) {
	const count = shifts.length;
	const places = [
		rejected,
		count - 1 >> 1,
		count >> 1,
		count - 1 - rejected
	];
	const [lo = NaN, below = NaN, above = NaN, hi = NaN] = places.map((place, at) => {
		quickselect(shifts, place, at === 0 ? 0 : places[at - 1]);
		return shifts[place];
	});
	return {
		estimate: (below + above) / 2,
		lo,
		hi
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
	if (ties === 0 && (Math.min(n1, n2) <= 8 || Math.max(n1, n2) <= mostExact$1)) {
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
const addTies = (sum, { from, to }) => sum + tieTerm(to - from);
const ascending = (values) => [...values].sort((a, b) => a - b);

// src/core/compare/sample.ts
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
	return shiftAmong(means, rejected);
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
* so for both. Without rounds, or with so few that all of one sign would not be enough, each sample is
* one whole: Mann–Whitney. Which of the two is known before the first run, so the choice costs nothing.
*/
function significanceOf(metric, base, head, level) {
	if (!areRounds(base, head) || leastSignedP(base.values.length) >= level) {
		const [before, after] = [joined(base.values), joined(head.values)];
		return {
			p: mannWhitneyP(before, after),
			shift: shiftOf(before, after, 1 - level),
			inRounds: false
		};
	}
	const isRatio = metric.unit === "s" && [...base.values, ...head.values].every((value) => value > 0);
	const scale = isRatio ? Math.log : (value) => value;
	const center = median$1(base.values);
	const back = isRatio ? (value) => center * Math.expm1(value) : (value) => value;
	const differences = base.values.map((value, at) => scale(head.values[at]) - scale(value));
	const scaled = joined(differences);
	const shift = signedShiftOf(scaled, 1 - level);
	const reach = isRatio ? reachIn(differences, base, head) : void 0;
	return {
		p: signedRankP(scaled),
		shift: shift && {
			estimate: back(shift.estimate),
			lo: back(shift.lo),
			hi: back(shift.hi)
		},
		inRounds: true,
		...reach !== void 0 && { ofCopies: {
			lo: back(-reach),
			hi: back(reach)
		} }
	};
}
function reachIn(values, { copy: base }, { copy: head }) {
	return base === void 0 || head === void 0 ? void 0 : reachOfCopies({
		values,
		base,
		head
	});
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

// src/core/compare/variation.ts
/** Head's runs must vary this many times as much as base's… */
const times = 3;
/** …and by more than this part of their median. */
const least = .05;
/**
* How much runs of both sides vary, where head's vary significantly more. A growth limit on such a head cannot be judged, so
* it is worth a line of its own. Undefined where they do not, and for runs that were not made in rounds.
*/
function variationOf({ unit }, base, head, level) {
	if (unit !== "s" || [...base.values, ...head.values].some((value) => value <= 0)) return void 0;
	const [before, after] = [deviations(base), deviations(head)];
	const variation = {
		base: Math.expm1(median$1(before)),
		head: Math.expm1(median$1(after))
	};
	if (variation.head <= Math.max(least, times * variation.base)) return void 0;
	const differences = after.map((deviation, at) => deviation - before[at]);
	return signedRankP(differences) < level ? variation : void 0;
}
/** How far each run is from the median, in logarithms: a slow machine is so by a factor. */
const deviations = ({ center, values }) => values.map((value) => Math.abs(Math.log(value / center)));

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
	visiblePercent: 10,
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
/** Compares an exact metric that both sides have. Equal values are `unchanged`: only equal files are `identical`. */
function compareExact(metric, base, head) {
	if (metric.kind !== "exact") throw new Error(`${metric.id} is ${metric.kind}: two values of it decide nothing`);
	return {
		base: exactSample(base),
		head: exactSample(head),
		...difference$1(base, head),
		decision: head > base ? "grew" : head < base ? "shrank" : "unchanged"
	};
}
/**
* Compares the runs of a sampled metric, round by round where they were made in rounds. A difference is a change when the test
* is significant and both the difference of the medians and the rounds' estimate exceed the minimum, however noisy the runs.
* Anything else is `unchanged` if `rule.visiblePercent` would have been seen, and otherwise `inconclusive`.
*
* `deltaInterval` is the Hodges–Lehmann interval at `1 - rule.p`. It is widened by the step of the clock, and where needed to hold
* `delta`: in a sample of two humps the difference of the medians can lie outside of it. `smallestVisible` is the largest of half
* the width of the interval, the rule's minimum and floor, the step of the clock, and what copies of equal files may show, each
* ÷ base's median. A real change of that size is found in every second run, one a half larger in nine of ten.
*/
function compareSampled(metric, baseRuns, headRuns, rule = decisionRule) {
	const base = sampleOf(baseRuns);
	const head = sampleOf(headRuns);
	if (base === void 0 || head === void 0) return notMeasured({
		kind: "no-usable-run",
		side: base !== void 0 ? "head" : head !== void 0 ? "base" : "either"
	}, {
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
	const { p, shift, inRounds, ofCopies } = significanceOf(metric, baseRuns, headRuns, rule.p);
	if (shift === void 0) return {
		...seen,
		p,
		decision: "inconclusive",
		reason: { kind: "too-few-to-be-sure" }
	};
	const { percent, floor } = minimumOf(metric, rule);
	const center = Math.abs(base.center);
	const step = metric.unit === "s" ? stepOf(base, head) : 0;
	const unseen = Math.max((shift.hi - shift.lo) / 2, ofCopies?.hi ?? 0, step);
	const variation = inRounds ? variationOf(metric, base, head, rule.p) : void 0;
	const told = {
		...seen,
		p,
		deltaInterval: {
			lo: Math.min(shift.lo, seen.delta) - step,
			hi: Math.max(shift.hi, seen.delta) + step
		},
		...base.center > 0 && { smallestVisible: Math.max(unseen / center, percent / 100, floor / center) },
		...variation && { variation }
	};
	const noise = areRounds(baseRuns, headRuns) ? void 0 : noiseOf(metric, base, rule) ?? noiseOf(metric, head, rule);
	if (noise !== void 0) return {
		...told,
		decision: "inconclusive",
		reason: noise
	};
	const both = [seen.delta, shift.estimate];
	const counts = (value) => exceeds(Math.abs(value) * 100, percent * center) && exceeds(Math.abs(value), floor) && value * seen.delta > 0;
	const isOfCopies = ofCopies !== void 0 && both.some((value) => value >= ofCopies.lo && value <= ofCopies.hi);
	if (p < rule.p && both.some(counts) && isOfCopies) {
		const reason = { kind: "copies-differ" };
		return {
			...told,
			decision: "inconclusive",
			reason,
			doubt: reason
		};
	}
	if (p < rule.p && both.every(counts)) {
		const copies = metric.unit === "s" && ofCopies === void 0 ? copiesOf(baseRuns, headRuns) : void 0;
		return {
			...told,
			decision: seen.delta > 0 ? "grew" : "shrank",
			...copies && { reason: {
				kind: "few-copies",
				copies
			} }
		};
	}
	const visible = Math.max(rule.visiblePercent, percent) * center;
	if (!exceeds(unseen * 100, visible) || !exceeds(unseen, floor)) return {
		...told,
		decision: "unchanged"
	};
	const below = center === 0 ? {} : { below: unseen / center };
	return {
		...told,
		decision: "inconclusive",
		reason: {
			kind: "could-be-missed",
			...below
		}
	};
}
/**
* The least difference between two different times: where the clock is coarse, no median moves by less. Of times that are all
* equal it is the time itself, as the clock cannot be finer than that by what is known.
*/
function stepOf(base, head) {
	const values = [.../* @__PURE__ */ new Set([...base.values, ...head.values])].sort((a, b) => a - b);
	const [only = 0] = values;
	if (values.length === 1) return only;
	let step = Number.POSITIVE_INFINITY;
	for (let at = 1; at < values.length; at++) step = Math.min(step, values[at] - values[at - 1]);
	return Number.isFinite(step) ? step : 0;
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
		reason: { kind: "only-stamp-differs" }
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
/** Why a sample is too small to conclude anything from; undefined if it is not. */
function tooFew({ values }, rule = decisionRule) {
	if (values.length >= rule.minimumPairs) return void 0;
	return {
		kind: "too-few-runs",
		runs: values.length,
		needed: rule.minimumPairs
	};
}
/** Why a sample that was not made in rounds is too noisy to conclude anything from; undefined if it is not. */
function noiseOf(metric, { center, values }, rule) {
	const spread = interquartileRange(values);
	const around = Math.abs(center);
	if (!exceeds(spread * 100, rule.noisePercent * around)) return void 0;
	if (!exceeds(spread, minimumOf(metric, rule).floor)) return void 0;
	return {
		kind: "noisy",
		...around !== 0 && { spread: spread / around }
	};
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

// src/core/judge/judge-limits.ts
/** Head may add this to a size that is over its budget in base already; the smaller of the two. */
const tolerated = {
	bytes: 16e3,
	percent: .1
};
/** What is not known, and should be. */
function missing(reason) {
	return {
		verdict: "not-measured",
		reason,
		incomplete: true
	};
}
const isBeyondIn = ({ center }, before, growth) => isBeyond$1(growth, center - before.center, before.center);
/** Whether what head has over base is nothing that counts. */
function addsNothing(metric, { base, head, decision }) {
	if (decision === "identical" || decision === "unchanged" || decision === "shrank") return true;
	if (decision !== "grew" || base === void 0 || head === void 0) return false;
	const growth = head.center - base.center;
	return isSize(metric) && growth <= tolerated.bytes && !exceeds(growth * 100, tolerated.percent * base.center);
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
		return decision === "grew" && !addsNothing(metric, comparison) ? {
			verdict: "over",
			actual
		} : preExisting(actual);
	}
	const few = isSlope(metric) ? void 0 : tooFew(head);
	if (few !== void 0) return {
		verdict: "inconclusive",
		actual,
		reason: few
	};
	const { lo, hi } = comparison.headInterval ?? head;
	if (!exceeds(hi, max)) return {
		verdict: "within",
		actual
	};
	const { doubt } = comparison;
	if (doubt !== void 0) return {
		verdict: "inconclusive",
		actual,
		reason: doubt
	};
	if (!exceeds(lo, max)) return {
		verdict: "inconclusive",
		actual,
		reason: { kind: "limit-in-interval" }
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
		reason: { kind: "beyond-in-base" }
	};
}
function findingOnGrowth(growth, metric, base, head, { decision, reason, doubt, deltaInterval, smallestVisible }) {
	const delta = head.center - base.center;
	const beyond = (value) => isBeyond$1(growth, value, base.center);
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
			...base.center === 0 && { reason: { kind: "base-is-zero" } }
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
			if (metric.kind === "stepped") {
				if (!beyond(visible)) return {
					verdict: "within",
					...seen
				};
				return {
					verdict: "inconclusive",
					...seen,
					reason: {
						kind: "known-to-a-step",
						step: visible / base.center
					}
				};
			}
			if (!beyond(visible)) return beyond(deltaInterval?.hi ?? delta) ? {
				verdict: "inconclusive",
				...seen,
				reason: { kind: "limit-in-change" }
			} : {
				verdict: "within",
				...seen
			};
			const times = beyond(noise) ? timesMore(metric, base, noise, growth) : void 0;
			const reason = {
				kind: "limit-below-noise",
				...base.center > 0 ? { below: visible / base.center } : {},
				...times !== void 0 && { times }
			};
			return {
				verdict: "inconclusive",
				...seen,
				reason
			};
		}
		case "inconclusive":
		case "grew":
		case "shrank": {
			if (decision === "inconclusive" && (doubt !== void 0 || deltaInterval === void 0)) return {
				verdict: "inconclusive",
				...seen,
				reason: reason ?? { kind: "nothing-told" }
			};
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
			const inside = { kind: "limit-in-change" };
			return {
				verdict: "inconclusive",
				...seen,
				reason: decision === "inconclusive" ? reason ?? inside : inside
			};
		}
		case "new":
		case "gone":
		case "not-measured": return {
			verdict: "inconclusive",
			...seen,
			reason: reason ?? { kind: "nothing-told" }
		};
	}
}
const isBeyond$1 = (growth, value, base) => growth.kind === "percent" ? exceeds(value * 100, growth.percent * Math.abs(base)) : exceeds(value, growth.value);
/** How many times the runs would decide it, undefined where none would: noise goes down with the square root of the runs, though never below the rule's minimum. */
function timesMore(metric, base, noise, growth) {
	const wanted = growth.kind === "percent" ? growth.percent * Math.abs(base.center) / 100 : growth.value;
	const { percent, floor } = minimumOf(metric, decisionRule);
	if (wanted < Math.max(percent * Math.abs(base.center) / 100, floor)) return void 0;
	const times = Math.ceil((noise / wanted) ** 2);
	return times <= 20 ? Math.max(2, times) : void 0;
}
function isSize({ kind, unit }) {
	return kind === "exact" && unit === "B";
}
function percentOf(delta, base) {
	if (delta === 0) return 0;
	return base > 0 ? delta * 100 / base : void 0;
}
const isSlope = ({ unit }) => unit === "B/min" || unit === "1/min";

// src/core/judge/judge.ts
/**
* One row for each limit of each budget in each cell that it speaks of. A budget whose cells are in another job has no
* row here: it is judged where they are measured.
*/
function judge(cells, budgets, scope) {
	return budgets.flatMap((budget) => cellsOf(budget, cells, scope).flatMap((cell) => limitsOf(budget).map((limit) => {
		const { incomplete, ...finding } = findingOn(limit, budget, cell, scope);
		return {
			...budget,
			cell: keyOf(cell),
			on: limit.on,
			limit: limitValue(limit),
			...isSinceRelease({
				...budget,
				on: limit.on
			}) && cell.sinceRelease?.kind === "compared" && { release: cell.sinceRelease.tag },
			...finding,
			...incomplete && budget.level === "fail" && { incomplete }
		};
	})));
}
const hostOf = ({ host }, cell) => typeof host === "string" ? host : host(cell);
/** Whether the limit is on growth over the latest release. */
const isSinceRelease = ({ on, against }) => on === "max-growth" && against === "release";
function cellsOf(budget, cells, scope) {
	const matching = cells.filter((cell) => isAbout(budget, cell, hostOf(scope, cell)));
	if (isSize(metricOf(budget.metric))) return matching;
	const native = matching.filter((cell) => cell.platform === hostOf(scope, cell));
	return native.length > 0 ? native : matching;
}
/** Whether a budget names a cell. `host` is the platform of the machine that has the cell. */
function isAbout(budget, { program, flagSet, platform }, host) {
	const named = budget.platform === "host" ? host : budget.platform;
	return (budget.program ?? program) === program && (budget.flagSet ?? flagSet) === flagSet && (named ?? platform) === platform;
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
	if (cell.head === void 0) return missing(cell.failure?.reason ?? { kind: "head-not-built" });
	if (isSinceRelease({
		...budget,
		on: limit.on
	})) return findingSinceRelease(limit, budget, cell);
	const comparison = cell.metrics[budget.metric] ?? impliedBy(cell, metric);
	if (comparison === void 0) return missing(remedy$1(budget.metric, cell));
	const { base, head, decision } = comparison;
	if (head === void 0) {
		if (decision !== "identical" && decision !== "unchanged") return missing(comparison.reason ?? { kind: "head-not-measured" });
		return limit.on === "max-growth" ? {
			verdict: "within",
			actual: 0
		} : {
			verdict: "not-measured",
			reason: { kind: "same-code" }
		};
	}
	if (limit.on === "max") return findingOnMax(limit.max, metric, head, comparison);
	if (base === void 0) return {
		verdict: "not-measured",
		reason: comparison.reason ?? cell.failure?.reason ?? {
			kind: "no-such-program",
			side: "base"
		}
	};
	return findingOnGrowth(limit.growth, metric, base, head, comparison);
}
/**
* Growth over the latest release, so that many changes that are within a limit each are not. What base has grown by already
* is not held against a head that adds nothing that counts.
*/
function findingSinceRelease(limit, budget, cell) {
	const metric = metricOf(budget.metric);
	const since = cell.sinceRelease;
	if (since?.kind !== "compared") return {
		verdict: "not-measured",
		reason: {
			kind: "no-release",
			...since && { why: since.reason }
		}
	};
	const comparison = since.metrics[budget.metric] ?? impliedBy(since, metric);
	if (comparison === void 0) return missing(remedy$1(budget.metric, cell));
	const { base: before, head, decision } = comparison;
	if (head === void 0) {
		if (decision === "identical" || decision === "unchanged") return {
			verdict: "within",
			actual: 0
		};
		return missing(comparison.reason ?? { kind: "head-not-measured" });
	}
	if (before === void 0 || limit.on === "max") return {
		verdict: "not-measured",
		reason: comparison.reason ?? {
			kind: "not-in-release",
			tag: since.tag
		}
	};
	const finding = findingOnGrowth(limit.growth, metric, before, head, comparison);
	if (finding.verdict !== "over") return finding;
	const sinceBase = cell.metrics[budget.metric] ?? impliedBy(cell, metric);
	const already = metric.kind !== "exact" || isBeyondIn(sinceBase?.base ?? head, before, limit.growth);
	return sinceBase !== void 0 && addsNothing(metric, sinceBase) && already ? {
		...preExisting(head.center),
		...finding.actual !== void 0 && { actual: finding.actual }
	} : finding;
}
/** What is known of a metric that nobody measured, because both sides run the same code. */
function impliedBy({ sameness }, metric) {
	return isSameProgram(sameness) && !isSize(metric) ? notTimed(sameness) : void 0;
}
/** Why a cell lacks a metric without anything having failed. */
function excuse(metric, cell, scope) {
	if (cell.head === void 0 && (cell.failure === void 0 || cell.failure.side === "base")) return {
		kind: "no-such-program",
		side: "head"
	};
	if (isSize(metric)) return void 0;
	if (scope.onlySize === true) return { kind: "nothing-started" };
	const host = hostOf(scope, cell);
	if (cell.platform !== host) return {
		kind: "sizes-alone-here",
		host
	};
	return host.startsWith("linux/") ? void 0 : {
		kind: "other-system",
		host
	};
}
/** Whether a limit that would fail the job could not be looked at on this machine at all: nobody's fault, and yet not kept. */
const isOutOfReach = ({ verdict, level, reason }) => verdict === "not-measured" && level === "fail" && (reason?.kind === "sizes-alone-here" || reason?.kind === "other-system");
const switches = {
	"cold-start-disk": "measure.cold: disk",
	"blocks-read": "measure.cold: disk",
	"heap-alloc": "measure.soak",
	"heap-sys": "measure.soak",
	"heap-idle": "measure.soak",
	goroutines: "measure.soak",
	"rss-growth": "measure.soak",
	"heap-growth": "measure.soak",
	"goroutine-growth": "measure.soak",
	"oom-kills": "measure.memory-limit"
};
function remedy$1(id, cell) {
	const key = switches[id];
	if (key !== void 0) return {
		kind: "needs-key",
		key
	};
	if (metricOf(id).kind !== "exact" && cell.start === void 0) return { kind: "no-way-given" };
	if (id === "ready-rss") return { kind: "never-ready" };
	return { kind: isSize(metricOf(id)) ? "not-measured" : "unknown-metric" };
}

// src/render/words/texts.ts
/** What a table says of a value. */
function textIn(texts, value) {
	const text = texts[value.kind];
	return text(value);
}
/** "reason (its last words: panic: boom)". */
const withLastWords = (text, lastWords) => lastWords === void 0 ? text : `${text} (its last words: ${lastWords})`;
/** "text: said", or the text alone. */
const withSaid = (text, said) => said === void 0 ? text : `${text}: ${said}`;

// src/render/words/build-text.ts
const builders = {
	"go-build": "go build",
	"build-line": "The build command"
};
const buildProblemTexts = {
	"build-ended": ({ by, command, code }) => `${by === "go-build" ? "`go build`" : command === void 0 ? "The build command" : `\`${command}\``} ended with exit code ${code}`,
	"nothing-written": ({ by }) => `${builders[by]} ended with exit code 0, but wrote nothing to $OUTPUT`,
	"output-is-folder": ({ by, path }) => `${builders[by]} made $OUTPUT a folder: it must be the binary itself (${path})`,
	"output-empty": ({ by, path }) => `${builders[by]} left $OUTPUT empty (${path})`,
	library: ({ package: path }) => `${path} is a library: it has no package main`,
	"go-command-fails": ({ said }) => said ?? "the go command fails",
	"no-toolchain": ({ dir, said }) => `${withSaid(`The Go toolchain that go.mod or go.work asks for in ${dir} cannot be had`, said)}. Install that version (actions/setup-go with \`go-version-file: go.mod\`), or set GOTOOLCHAIN=auto and let the job reach the module proxy (actions/setup-go sets GOTOOLCHAIN=local).`,
	"no-prebuilt": ({ path }) => `there is no prebuilt binary ${path}`,
	"no-prebuilt-of-release": () => "of a release there is no prebuilt binary",
	"no-working-directory": () => "the working directory does not exist",
	"no-go-module": () => "there is no Go module",
	"no-package": ({ said }) => said ?? "there is no such package"
};
const failureTexts = {
	"does-not-build": ({ side, why }) => withSaid(`${side} does not build`, why && buildProblemText(why)),
	"unreadable-build": ({ side, said }) => `what ${side}'s build made cannot be read: it ${said ?? "is missing"}`
};
const buildProblemText = (problem) => textIn(buildProblemTexts, problem);
const failureText = (reason) => textIn(failureTexts, reason);

// src/render/words/comparison-text.ts
const comparisonTexts = {
	"no-base": () => "there is no base to compare with",
	"neither-side": () => "neither side has it",
	"needs-newer-node": () => "zstd takes Node.js 22.15 or newer",
	"only-stamp-differs": () => "only the build stamp differs, so it was not started",
	"no-usable-run": ({ side }) => `no run of ${side === "either" ? "either side" : side} could be used`,
	"no-figure": () => "no start gave a figure",
	"too-few-runs": ({ runs, needed }) => `only ${runs} usable ${runs === 1 ? "run" : "runs"}, and it takes ${needed} to tell anything`,
	"too-few-to-be-sure": () => "there are too few runs to be sure enough",
	noisy: ({ spread }) => `too noisy to tell: runs of one and the same file spread by ${spread === void 0 ? "more than their median" : percent$1(spread)}`,
	"copies-differ": () => "copies of one file differ by as much as base and head do",
	"few-copies": ({ copies }) => `started through ${copies === 1 ? "one copy" : `${copies} copies`} of each file only, so where a file lies on disk may be a part of it`,
	"could-be-missed": ({ below }) => `${below === void 0 ? "a change" : `a change below ${percent$1(below)}`} could be missed`
};
const percent$1 = (fraction) => `${Math.round(fraction * 100)} %`;

// src/render/words/outside-text.ts
/** What a failed command said, or that it said nothing. */
const commandFailureText = ({ exitCode, output }) => output || `exit code ${exitCode}, without a message`;
/** Why a commit or a branch cannot be fetched. */
function fetchProblemText(problem) {
	switch (problem.kind) {
		case "no-remote": return "this clone has no remote";
		case "not-sent": return `${problem.remote} did not send it`;
		case "git-fails": return problem.said ?? "git fails";
	}
}
/** A commit as people write it. */
const short = (sha) => sha.slice(0, 7);

// src/render/words/release-text.ts
/** Why there is no release to compare with. */
function releaseText(reason) {
	switch (reason.kind) {
		case "no-commit": return "there is no commit yet";
		case "no-tag": return `there is no ${tagText(reason.pattern)}`;
		case "no-tag-reachable": return `no ${tagText(reason.pattern)} is reachable${reason.shallow ? " within the history of this shallow clone" : ""}`;
		case "tag-not-fetched": return `${reason.tag}: ${fetchProblemText(reason.why)}`;
	}
}
const tagText = (pattern) => pattern === void 0 ? "tag" : `tag like ${pattern}`;

// src/render/words/judge-text.ts
const judgeTexts = {
	"no-such-program": ({ side }) => `${side} has no such program`,
	"not-in-release": ({ tag }) => `${tag} has no such program`,
	"no-release": ({ why }) => withSaid("there is no release to compare with", why && releaseText(why)),
	"head-not-built": () => "head was not built",
	"head-not-measured": () => "head was not measured",
	"same-code": () => "not started, since base and head run the same code",
	"nothing-started": () => "nothing was started: only sizes were asked for",
	"sizes-alone-here": ({ host }) => `only its sizes are known here: this machine runs ${host}`,
	"needs-key": ({ key }) => `it needs \`${key}\` in the config`,
	"no-way-given": () => "not started: say how with `run` of this program in the config",
	"never-ready": () => "the program ends by itself, so it is never ready and there",
	"not-measured": () => "not measured",
	"unknown-metric": () => "this version does not measure it",
	"limit-in-interval": () => "the limit lies inside the interval",
	"limit-in-change": () => "the limit lies inside the interval of the change",
	"beyond-in-base": () => "base is beyond it too, and head adds nothing that counts",
	"base-is-zero": () => "base is 0, so any growth is beyond it",
	"known-to-a-step": ({ step }) => `it is known to a step of ${percent(step)} only: raise the limit above that`,
	"limit-below-noise": ({ below, times }) => {
		return `changes${below === void 0 ? " of this size" : ` below ${percent(below)}`} cannot be told from noise here: raise the limit${times === void 0 ? "" : `, or give measure.runs and measure.time ${times} times as much`}`;
	},
	"nothing-told": () => "nothing could be told"
};
const percent = (fraction) => `${Number((fraction * 100).toPrecision(2))} %`;

// src/render/words/start-text.ts
/** "server --addr :8080, until http://localhost:8080/ answers". */
function startWayText(way) {
	switch (way.kind) {
		case "as-configured": return `${way.command}, ${readyText(way.ready)}`;
		case "found-by-trial": return `${way.program} ${way.arg}, found by trial, which ends by itself`;
		case "as-the-run-says": return "as the run says";
	}
}
function readyText(ready) {
	switch (ready.kind) {
		case "exit": return ready.code === 0 ? "until it ends" : `until it ends with exit code ${ready.code}`;
		case "http": return `until ${ready.url} answers`;
		case "tcp": return `until ${ready.address} accepts a connection`;
		case "stdout": return `until it prints a line that matches ${ready.pattern}`;
	}
}
function endingText(ending) {
	switch (ending.kind) {
		case "still-running": return `was still running after ${ending.seconds} s`;
		case "killed": return `was ended by ${ending.signal ?? "a signal"}`;
		case "panicked": return "panicked";
		case "left-processes": return "left processes running";
		case "ended": return "ended";
		case "other-code-in-base": return "ended with another exit code in base than in head";
		case "exit-code": return `ended with exit code ${ending.code}`;
	}
}
/** What became of a start that failed. */
const failedStartText = ({ outcome, said, lastWords }) => withLastWords(said ?? outcome, lastWords);
const disturbances = {
	stolen: (most) => `the host took up to ${most} of the CPU (steal time)`,
	throttled: () => "the CPU quota of this container stopped the runs",
	waiting: (most) => `runs waited for up to ${most} of their time, much longer than in others,`
};
/** "while other processes kept 1.9 of 2 CPUs busy", or that it must be the program itself. */
function surroundingsText(surroundings) {
	switch (surroundings.kind) {
		case "idle": return "on an idle machine: the program itself takes a different time from run to run";
		case "busy": return `while other processes kept ${surroundings.others.toFixed(1)} of ${surroundings.cpus} CPUs busy`;
	}
}
const notStartedTexts = {
	"only-sizes": () => "only sizes were asked for",
	"other-platform": () => "built for another platform, so it is only sized",
	"other-system": ({ host }) => `not measured on this system (${host}), only on Linux`,
	"neither-built": () => "neither side was built",
	"run-off": () => "the config says `run: off`, so it is only sized",
	"no-binary": () => "there is no binary to start",
	"cannot-be-started": ({ said }) => said ?? "it cannot be started",
	"broken-in-head": ({ program, arg, ending, lastWords }) => withLastWords(`${program} ${arg} works in base, and in head ${endingText(ending)}`, lastWords),
	"no-way-found": ({ tried }) => `no way to start it that ends by itself: ${tried.map(({ arg, ending }) => `${arg} ${endingText(ending)}`).join(", ")}`
};
const startTexts = {
	...notStartedTexts,
	"starts-failed": ({ side, failed, starts, ...start }) => `${failed} of ${starts} starts of ${side} failed: ${failedStartText(start)}`,
	"kept-in-memory": ({ warm, starts }) => `the kernel kept the file in memory in ${warm} of ${starts} starts, so they read nothing from disk: its file system does not let go of pages (tmpfs), or another process has the file open`,
	"too-little-time": ({ pairs, seconds, enough }) => `${pairs} pairs of runs take about ${Number(seconds.toPrecision(2))} s, and the share of measure.time left for them is too small: ${enough} s of measure.time are enough for all cells`,
	disturbed: ({ by, most, disturbed, blocks, surroundings }) => {
		const beside = surroundings === void 0 ? "" : `, ${surroundingsText(surroundings)}`;
		return `${disturbances[by](`${Math.round(most * 100)} %`)} in ${disturbed} of ${blocks} blocks of runs${beside}`;
	}
};
const notStartedText = (reason) => textIn(notStartedTexts, reason);

// src/render/words/memory-text.ts
const limitTexts = {
	"no-memory-controller": ({ tried }) => noControllerText(tried),
	"not-without-limit": () => "it does not start without a limit",
	"no-start-told": () => "no start told it",
	"search-not-over": () => "the search for it was not over when measure.time was: give it more, or fewer rows",
	"not-ready-with": ({ bytes }) => `it is not ready even with ${Number((bytes / 2 ** 20).toFixed(1))} MiB, though it is without a limit`,
	"no-peak-known": () => "this kernel does not tell how much memory a control group had at most"
};
/** The first is the probe's own sentence on where it is; the others are those of commands that may not be there. */
function noControllerText(tried) {
	const [own = "no memory controller", ...others] = tried.map(triedText);
	return [own, ...[...new Set(others)].filter((text) => text !== own)].join("; ").slice(0, 1e3);
}
function triedText(tried) {
	switch (tried.kind) {
		case "probe": return tried.said ?? "no memory controller";
		case "ended": return withSaid(`${tried.program} ended with exit code ${tried.code}`, tried.said);
		case "no-command": return `there is no ${tried.program} here`;
	}
}
const startFailed = { "start-failed": (start) => failedStartText(start) };
const notReadyTexts = {
	...startFailed,
	"killed-for-memory": () => "a process of it was killed for want of memory"
};
const soakTexts = {
	"ends-by-itself": () => "the program ends by itself, so it cannot be kept running",
	"soak-told-too-little": () => "the soak told too little",
	"slope-moved": () => "its slope moved too much in the soak to tell: a longer one could",
	"soak-of-side": ({ side, why }) => `${side}: ${soakSideText(why)}`,
	"diagnostic-not-started": ({ side, ...start }) => `the diagnostic build of ${side} does not start: ${failedStartText(start)}`
};
const soakSideTexts = {
	...buildProblemTexts,
	...startFailed,
	"no-diagnostic-build": () => "there is no diagnostic build",
	"own-build-line": () => "its flag set has a command of its own for building, to which nothing can be added",
	"built-elsewhere": () => "it was built elsewhere, so nothing can be added to it",
	"go-list-fails": ({ said }) => withSaid("go list fails", said),
	"no-package-main": ({ package: path }) => `${path} has no package main`,
	"package-of-others": () => "its package is not of this repository’s modules, and -overlay adds files to no other",
	"load-not-started": ({ said }) => said ?? "the load cannot be started",
	"load-ended": ({ seconds, code, signal, said }) => {
		const after = `after ${seconds.toFixed(1)} s`;
		if (code === 0) return `the load ended by itself ${after}`;
		return withSaid(`the load ended ${signal === void 0 ? `with exit code ${code}` : `by ${signal}`} ${after}`, said);
	},
	"no-samples": () => "the program wrote no samples",
	"soak-too-short": () => "the soak was too short to tell a slope",
	"nothing-from-inside": ({ why }) => `nothing is known from inside: ${soakSideText(why)}`
};
const notReadyText = (reason) => textIn(notReadyTexts, reason);
const soakSideText = (reason) => textIn(soakSideTexts, reason);
/** "base and head together, on 8 CPUs". */
function soakOrderText(order) {
	switch (order.kind) {
		case "together": return `base and head together, on ${order.cpus} CPUs`;
		case "in-turns": return `base and head one after the other, on ${order.cpus} CPUs`;
		case "same-address": return "base and head one after the other, since both have the same address";
	}
}

// src/render/words/reason-text.ts
const texts$1 = {
	...failureTexts,
	...startTexts,
	...comparisonTexts,
	...limitTexts,
	...soakTexts,
	...judgeTexts
};
/** Why a figure or a verdict is as it is, without a full stop. */
const reasonText = (reason) => textIn(texts$1, reason);

// src/render/budget-text.ts
const isPercent = (budget) => budget.on === "max-growth" && budget.maxGrowth?.kind === "percent";
/** "13.9 MB", "+10.3 %", "+0.91 MB". */
function budgetActual(budget) {
	if (budget.actual === void 0) return "not measured";
	const { actual, limit, metric } = budget;
	if (!isNearLimit(budget)) return rounded(budget, actual);
	const plus = budget.on === "max-growth" && actual > 0 ? "+" : "";
	if (isPercent(budget)) return `${plus}${percentBeside(actual, limit)}`;
	return metricOf(metric).unit === "B" ? `${plus}${exactBytes(actual)}` : rounded(budget, actual);
}
/** So near to its limit that rounded it would read "9.00 MB of 9 MB", and yet not on it. */
const isNearLimit = (budget) => budget.actual !== void 0 && budget.actual !== budget.limit && rounded(budget, budget.actual) === rounded(budget, budget.limit);
function rounded(budget, value) {
	if (isPercent(budget)) return percentChange(value / 100);
	return budget.on === "max-growth" ? change$2(value, budget.metric) : quantityBeside(value, budget.limit, budget.metric);
}
/** "12 MB", "+1 %", "+1 % since v1.4.0". */
function budgetLimit(budget) {
	const since = isSinceRelease(budget) ? ` since ${budget.release ?? "a release"}` : "";
	if (isPercent(budget)) return `+${limitPercent(budget.limit)}${since}`;
	return `${budget.on === "max-growth" ? "+" : ""}${limitQuantity(budget.limit, budget.metric)}${since}`;
}
/** "size of server, stripped, linux/amd64". */
function budgetName({ metric, cell }) {
	return `${metricOf(metric).title} of ${cell.program}, ${cell.flagSet}, ${platformText(cell)}`;
}
/** The verdict in words, with the reason where there is one. */
function verdictText({ verdict, level, reason }) {
	const word = verdict === "over" && level === "warn" ? "over, warning only" : verdict;
	return reason === void 0 ? word : `${word}: ${reasonText(reason)}`;
}
/** "size of server, stripped, linux/amd64 is +10.3 %, limit +1 %". */
const budgetSentence = (budget) => `${budgetName(budget)} is ${budgetActual(budget)}, limit ${budgetLimit(budget)}`;

// src/core/judge/verdict.ts
/**
* The verdict on rows, beside whether they are all. A pass without all jobs is `incomplete`, unless further jobs may still
* report: then a missing one may have had no reason to run.
*/
function outcomeOf({ budgets, cells }, { complete, open }) {
	const verdict = verdictOf(budgets, cells);
	return {
		verdict: verdict === "pass" && !complete && open !== true ? "incomplete" : verdict,
		complete,
		...open && { open }
	};
}
/** Whether all jobs have reported. Reports of earlier versions do not say it, and then each is of all. */
const isComplete = ({ complete }) => complete ?? true;
/** The verdict on a table that compares without budgets: each row needs both sides. */
const verdictOnTable = (cells) => cells.some(({ failure }) => failure !== void 0) ? "incomplete" : "pass";
/** Whether this one fails the run. */
const isBroken = ({ verdict, level }) => verdict === "over" && level === "fail";
/** The exit code of a run that came to a verdict; 2 is the user's mistake, which comes to none. */
function exitCodeOf(verdict) {
	switch (verdict) {
		case "pass": return 0;
		case "fail": return 1;
		case "incomplete": return 3;
	}
}
/**
* `fail` wins over `incomplete`: what is missing cannot repair what is broken. A head that does not build is never green,
* budgets or not.
*/
function verdictOf(budgets, cells) {
	if (budgets.some(isBroken)) return "fail";
	if (budgets.some(({ incomplete }) => incomplete === true)) return "incomplete";
	return cells.some(({ failure }) => failure?.side === "head" || failure?.side === "both") ? "incomplete" : "pass";
}

// src/render/cell-text.ts
/** "`server` (stripped, linux/amd64)". */
function cellName(cell) {
	return [code(cell.program), ` (${cell.flagSet}, ${platformText(cell)})`];
}
/** What a budget of this cell and metric has to show beside the figure: the gravest one. */
function marksOf(report, cell, metric) {
	const broken = report.budgets.filter((budget) => isBeyond(budget) && isOf(budget, cell, metric));
	if (broken.some(isBroken)) return [" ", mark("over")];
	return broken.length > 0 ? [" ", mark("warning")] : [];
}
/** Over, whether that fails the run, only warns or was let pass. */
const isBeyond = ({ verdict }) => verdict === "over" || verdict === "overridden";
function isOf(budget, cell, metric) {
	return budget.metric === metric && sameCell(budget.cell, cell);
}
/** Bytes that a stamp of another length can move in a file. */
const mostOfStamp = 16e3;
/** The two are one program but for a stamp, and nothing else of the file tells them apart: symbols, debug information. */
const isStampAlone = ({ sameness, metrics }) => sameness === "stamp" && Math.abs(metrics.size?.delta ?? 0) <= mostOfStamp;
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
	return [` (content ${change$2(content.delta, "content-size")})`];
}
/** The figure alone, without the marks of budgets. */
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
	const absolute = change$2(delta, metric, Math.max(base?.center ?? 0, head?.center ?? 0));
	return ratio === void 0 || Math.abs(ratio) < 5e-5 ? [absolute] : [absolute, percentChange(ratio)];
}

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

// src/core/binary/linked-symbols.ts
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
		reflectCall: () => caller === void 0 ? void 0 : reflectCall(functionsTo(caller, reachedBy))
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
function reflectCall(functions) {
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

// src/render/words/how-text.ts
/** How base was found, or why there is none, in a sentence. */
function howText(how) {
	switch (how.kind) {
		case "chosen": return `Base is ${how.revision}, as asked for (${short(how.sha)}).`;
		case "merge-commit": return `Base is the first parent of the merge commit: ${how.branch} as it was merged with (${short(how.sha)}).`;
		case "merge-group": return `Base is what the merge group builds on (${short(how.sha)}).`;
		case "before-push": return `Base is what was there before the push (${short(how.sha)}).`;
		case "merge-base": return `Base is the merge base with ${how.branch} (${short(how.sha)}).`;
		case "last-commit": return `Base is the last commit, without your uncommitted changes (${short(how.sha)}).`;
		case "commit-before": return `Base is the commit before (${short(how.sha)}), as ${whyBeforeText(how.because)}.`;
		case "fork": return `The figures are those of a run in a fork; the budgets are those of ${how.branch}.`;
		case "none": return `There is nothing to compare with: ${noBaseText(how.reason)}.`;
	}
}
function noBaseText(reason) {
	switch (reason.kind) {
		case "alone": return "head alone was asked for";
		case "no-commit": return "there is no commit yet";
		case "no-default-branch": return reason.where === "terminal" ? "there is no default branch (origin/HEAD, main or master); name a revision by --base" : "no default branch is known; name a revision by the input \"base\"";
		case "no-branch": return `${branchText(reason)} is neither in this clone nor on its remote`;
		case "too-shallow": return `this shallow clone could not be deepened to where it left ${branchText(reason)} (actions/checkout with fetch-depth: 0 helps)`;
		case "no-common-history": return `it has no history in common with ${branchText(reason)}`;
		case "first-commit": return `${whyBeforeText(reason.because)}, and ${short(reason.sha)} is its first commit`;
	}
}
const branchText = ({ branch = "the default branch" }) => branch;
function whyBeforeText(because) {
	switch (because.kind) {
		case "empty-push": return "the push moved nothing";
		case "on-branch": return `this is ${because.branch} itself`;
		case "part-of": return `head is part of ${because.branch}`;
	}
}

// src/render/comment/budget-changes-text.ts
/** "Changed here: size budget of `server` raised from 12 to 14 MiB." */
function budgetChangeLines({ budgetChanges = [] }) {
	return budgetChanges.map((change) => [
		"Changed here: ",
		...subject(change),
		` ${whatChanged(change)}.`
	]);
}
function subject({ metric, program, flagSet, platform, on }) {
	const only = [flagSet, platform].filter((part) => part !== void 0).join(", ");
	return [
		`${metricOf(metric).title}${on === "max-growth" ? " growth" : ""} budget of `,
		...program === void 0 ? ["every program"] : [code(program)],
		only === "" ? "" : ` (${only})`
	];
}
function whatChanged(change) {
	switch (change.on) {
		case "max": return moved(change.base, change.head, (value) => limitQuantity(value, change.metric));
		case "max-growth": return moved(change.base, change.head, (growth) => growthText$1(growth, change.metric));
		case "level": return change.head === "warn" ? "only warns now" : "fails the job now";
	}
}
function growthText$1(growth, metric) {
	return growth.kind === "percent" ? limitPercent(growth.percent) : limitQuantity(growth.value, metric);
}
function moved(base, head, text) {
	if (base === void 0) return head === void 0 ? "" : `is new: ${text(head)}`;
	if (head === void 0) return `removed, was ${text(base)}`;
	const [from, to] = [text(base), text(head)];
	const unit = / \S+$/.exec(to)?.[0];
	const short = unit !== void 0 && from.endsWith(unit) ? from.slice(0, -unit.length) : from;
	return `${direction(base, head)} from ${short} to ${to}`;
}
function direction(base, head) {
	const [from, to] = [amountOf(base), amountOf(head)];
	if (from.of !== to.of) return "changed";
	return to.value > from.value ? "raised" : "lowered";
}
function amountOf(limit) {
	if (typeof limit === "number") return {
		of: "max",
		value: limit
	};
	return {
		of: limit.kind,
		value: limit.kind === "percent" ? limit.percent : limit.value
	};
}

// src/core/start/init-trace.ts
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
		if (mannWhitneyP(seconds$1(before, base.length), seconds$1(after, head.length)) >= .01 || Math.abs(delta) < smallestChange) return [];
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
const seconds$1 = (seen, starts) => seen.length === 0 ? Array.from({ length: starts }, () => 0) : seen.map(({ seconds }) => seconds);
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

// src/render/comment/init-text.ts
const mostPackages = 5;
/** ", of it 0.58 ms in `init` of `github.com/x/y`"; nothing where no package explains enough of it. */
function initReason(cell) {
	const found = attributionOf(cell);
	if (found === void 0) return [];
	const start = cell.metrics["cold-start"]?.head?.center ?? 0;
	return [
		`, ${found.all ? "about all of it" : `of it ${change$2(Math.abs(found.seconds), "cold-start", start).slice(1)}`} in `,
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
	const allocated = before === void 0 || after === void 0 || before === after ? "" : change$2(after - before, "peak-rss");
	return [
		[code(name), news],
		[change$2(delta, "cold-start")],
		[allocated]
	];
}

// src/render/comment/jobs-text.ts
/** "2 of up to 6 jobs", or "2 of 6 jobs" where no other one may still report. Undefined when none is missing. */
function jobsSoFar({ jobs = [], missingJobs = [], open }) {
	const missing = numberOf(missingJobs);
	return missing === 0 ? void 0 : `${jobs.length} of ${open ? "up to " : ""}${jobs.length + missing} jobs`;
}
const numberOf = (missingJobs) => missingJobs.reduce((sum, { indexes }) => sum + indexes.length, 0);
/** What keeps a verdict back that all rows of a report would allow: "1 of 2 jobs has no result". */
function lackingResults({ jobs = [], missingJobs = [], lostResults = [] }) {
	const missing = numberOf(missingJobs);
	if (missing > 0) return `${missing} of ${jobs.length + missing} jobs ${missing === 1 ? "has" : "have"} no result`;
	if (lostResults.some(({ kind }) => kind === "clash")) return "A job has results that contradict each other";
	if (lostResults.length === 0) return "Not everything could be measured.";
	return lostResults.length === 1 ? "A result could not be used" : `${lostResults.length} results could not be used`;
}
/** Which jobs have no result. Without a plan GitHub does not say what those of a matrix are called, so by their place in it. */
function missingJobsLine(report) {
	const so = jobsSoFar(report);
	if (so === void 0) return [];
	const { missingJobs = [], open } = report;
	const [unnamed, named] = [false, true].map((isNamed) => missingJobs.filter(({ names }) => names !== void 0 === isNamed));
	const places = unnamed?.map(({ job, indexes }) => `${rangesOf(indexes)} of ${job}`) ?? [];
	const which = [...named?.map(({ names = [] }) => namesOf(names)) ?? [], ...places.length > 0 ? [[`${places.join("; ")} (in the order of the matrix)`]] : []];
	const why = open ? ": at work, skipped, or failed before." : ": skipped, cancelled, or failed before it could report. Look at its log, run it again, and then this job.";
	return [[
		`Results of ${so}. None from `,
		...which.flatMap((line, at) => at === 0 ? line : ["; ", ...line]),
		why
	]];
}
const mostMissingNames = 5;
/** "`server (default)`, `server (pie)` and 3 more". */
function namesOf(names) {
	const rest = names.length - mostMissingNames;
	return [...names.slice(0, mostMissingNames).flatMap((name, at) => [at === 0 ? "" : ", ", code(name)]), ...rest > 0 ? [` and ${rest} more`] : []];
}
/** "job 2", "jobs 2, 4–6": people count from 1. */
function rangesOf(indexes) {
	const ranges = [];
	for (const index of indexes) {
		const last = ranges.at(-1);
		if (last !== void 0 && last[1] === index - 1) last[1] = index;
		else ranges.push([index, index]);
	}
	const words = ranges.map(([from, to]) => from === to ? `${from + 1}` : `${from + 1}${to === from + 1 ? ", " : "–"}${to + 1}`);
	return `${indexes.length === 1 ? "job" : "jobs"} ${words.join(", ")}`;
}
const mostMachines = 12;
/** The machines of several jobs, each kind once: "linux/amd64 (job 1 of 3, go 1.26): EPYC, 4 CPUs, Linux 6.11, go1.26.8". */
function machineLines({ jobs = [] }) {
	const kinds = [...grouped(jobs, ({ machine, platform }) => JSON.stringify([machine, platform])).values()];
	const lines = kinds.slice(0, mostMachines).flatMap((same) => {
		const [first] = same;
		if (first === void 0) return [];
		const { cpu, cpus, os, kernel, go } = first.machine;
		const more = same.length > mostNames$1 ? ` and ${same.length - mostNames$1} more` : "";
		const names = same.slice(0, mostNames$1).map(jobName).join("; ");
		return [[`${first.platform} (${names}${more}): ${cpu}, ${cpus} CPUs, ${os} ${kernel}, ${go}.`]];
	});
	const rest = kinds.length - mostMachines;
	return rest > 0 ? [...lines, [`And ${rest} more machines, see report.json.`]] : lines;
}
const mostNames$1 = 4;
/** "job 3 of 6, go 1.26". */
function jobName({ index, total, matrix }) {
	const values = Object.entries(matrix).map(([key, value]) => `${key} ${value}`);
	return [`job ${index + 1} of ${total}`, ...values.slice(0, 3)].join(", ");
}

// src/render/comment/limit-text.ts
const isReady = ({ starts, ready }) => starts !== void 0 && ready === starts;
/** "Starts in 32 MiB: yes." or, for each row that does not, why; only where a limit is set. */
function limitLines({ cells }) {
	const started = cells.flatMap((cell) => {
		const { limit, head, base } = cell.underLimit ?? {};
		return limit === void 0 || head?.starts === void 0 ? [] : [{
			cell,
			limit,
			head,
			base
		}];
	});
	const failing = started.filter(({ head }) => !isReady(head));
	const [first] = started;
	if (first === void 0) return [];
	const size = limitQuantity(first.limit, "min-memory");
	if (failing.length === 0) return [[`Starts in ${size}: yes${started.some(({ base }) => base?.starts !== void 0 && !isReady(base)) ? ", which base does not in every row" : ""}.`]];
	return failing.map(({ cell, head, base }) => {
		const beside = base?.starts === void 0 ? "" : isReady(base) ? " Base does." : " Nor does base.";
		const often = head.ready === 0 ? "" : ` in ${(head.starts ?? 0) - (head.ready ?? 0)} of ${head.starts} starts`;
		return [...cellName(cell), ` does not start in ${size}${often}: ${head.reason === void 0 ? "not ready" : notReadyText(head.reason)}.${beside}`];
	});
}
/** What each row did under memory limits. */
function limitFold(report) {
	const cells = report.cells.filter(({ underLimit }) => underLimit !== void 0);
	const limit = cells.find(({ underLimit }) => underLimit?.limit !== void 0)?.underLimit?.limit;
	if (cells.length === 0) return [];
	const soaked = cells.some(({ soak }) => soak?.limit !== void 0);
	const size = limit === void 0 ? "" : limitQuantity(limit, "min-memory");
	const left = ["program", "flag set"].map((title) => ({
		title,
		align: "left"
	}));
	const right = [
		...limit === void 0 ? [] : [
			`starts in ${size}`,
			"peak RSS there",
			"OOM kills"
		],
		...soaked ? ["RSS after the soak there"] : [],
		"smallest memory limit",
		"with GOMEMLIMIT"
	];
	const rows = cells.map((cell) => {
		const { base, head, withGomemlimit } = cell.underLimit ?? {};
		const sides = (text) => change$1(base && text(base), head && text(head));
		return [
			[code(cell.program)],
			[cell.flagSet],
			...limit === void 0 ? [] : [
				sides(answer),
				sides(({ peakRss }) => sizeOf$1(peakRss, "peak-rss")),
				figure(report, cell, "oom-kills")
			],
			...soaked ? [change$1(endOf(cell.soak?.base), endOf(cell.soak?.head))] : [],
			figure(report, cell, "min-memory"),
			withGomemlimit === void 0 ? ["its own"] : comparisonText(withGomemlimit, "min-memory")
		];
	});
	return [{
		kind: "fold",
		title: "Under a memory limit",
		blocks: [{
			kind: "table",
			columns: [...left, ...right.map((title) => ({
				title,
				align: "right"
			}))],
			rows
		}, {
			kind: "paragraph",
			lines: [[method$1(cells)], ...unknown(cells)]
		}]
	}];
}
const endOf = (side) => sizeOf$1(side?.endRss, "peak-rss");
const sizeOf$1 = (bytes, id) => bytes === void 0 ? void 0 : quantity(bytes, id);
function answer(side) {
	if (side.starts === void 0) return void 0;
	return isReady(side) ? "yes" : side.ready === 0 ? "no" : `no (${side.ready} of ${side.starts})`;
}
function change$1(base, head) {
	if (head === void 0) return [base === void 0 ? "not known" : `${base} → not known`];
	return base === void 0 || base === head ? [head] : [`${base} → `, strong(head)];
}
/** Why the figure with GOMEMLIMIT is missing; that of the other is told with those of all metrics. */
function unknown(cells) {
	const reasons = cells.flatMap(({ underLimit }) => underLimit?.withGomemlimit?.reason ?? []).map(reasonText);
	return [...new Set(reasons)].map((reason) => [`Not measured with GOMEMLIMIT: ${reason}.`]);
}
function method$1(cells) {
	return `In control groups (version ${cells[0]?.underLimit?.cgroup}) without swap, the file's pages evicted before each start. Ready means three of three starts, each within its time-out. The smallest limit is found in steps of 1 MiB, above 33 MiB of 3 %; a difference of one step is none. GOMEMLIMIT is 90 % of each limit there. Compare rows with each other only: another kernel gives other figures.`;
}

// src/core/binary/linkage.ts
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

// src/render/comment/linkage-lines.ts
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

// src/render/comment/module-lines.ts
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
		where: named([...programs])
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
function named(names) {
	const rest = names.length - mostNames;
	return rest > 0 ? `${names.slice(0, mostNames).join(", ")} and ${rest} more` : names.join(", ");
}

// src/render/comment/soak-text.ts
/** Flag sets that share a soak have one row. */
const soakedCells = ({ cells }) => cells.filter((cell) => cell.soak !== void 0 && cell.soak.as === void 0);
const kinds = [
	[
		"live",
		"heap-growth",
		"live heap"
	],
	[
		"rss",
		"rss-growth",
		"RSS"
	],
	[
		"goroutines",
		"goroutine-growth",
		"goroutines"
	]
];
/** What leaks in head, by each way in which it shows; only where a soak found it. */
function leakLines(report) {
	return soakedCells(report).flatMap((cell) => {
		const { base, head, seconds } = cell.soak;
		if (head === void 0 || head.decision !== "leaks" && head.rss?.decision !== "leaks") return [];
		const leaking = kinds.filter(([what]) => head[what]?.decision === "leaks");
		const ways = leaking.flatMap(([what, id, title]) => {
			const slope = head[what];
			return slope === void 0 ? [] : [`${title} ${slopeText(slope, id)}`];
		});
		const does = isHeld(head) ? "grows, though what is live in it does not" : "leaks";
		const before = base === void 0 ? "" : baseInWords(leaking.map(([what, , title]) => [title, base[what]?.decision]));
		return [[...cellName(cell), ` ${does}: ${ways.join(", ")}, in ${seconds} s.${before}`]];
	});
}
/** What base does of that in which head leaks: all, nothing, some of it, or what is not known. */
function baseInWords(ways) {
	const those = (decision) => ways.flatMap(([title, one]) => one === decision ? [title] : []);
	const leaks = those("leaks");
	if (leaks.length === ways.length) return " So does base.";
	if (leaks.length > 0) return ` In base only ${leaks.join(" and ")}.`;
	return those("steady").length === ways.length ? " Base does not." : " Base: inconclusive.";
}
/** RSS alone can also be what the collector does not give back, or is not asked to collect. */
const isHeld = ({ live, goroutines }) => live?.decision === "steady" && goroutines?.decision === "steady";
const wordOf = (head) => isHeld(head) ? "grows" : "leaks";
/** "+5.99 MB/min (5.70 to 6.31 MB/min)", of a slope that is above 0. */
function slopeText({ center, lo, hi }, id) {
	return `+${quantity(center, id)} (${quantityPair(lo, hi, id).join(" to ")})`;
}
/** What each program did while it was kept running: a row for each that was. */
function soakFold(report) {
	const cells = soakedCells(report);
	const [first] = cells;
	if (first === void 0) return [];
	const left = [
		"program",
		"flag set",
		"head"
	].map((title) => ({
		title,
		align: "left"
	}));
	const limited = cells.some(({ metrics }) => metrics["min-memory"] !== void 0);
	const right = [
		"peak RSS",
		"RSS when ready",
		"RSS per minute",
		"live heap per minute",
		"goroutines",
		"per minute",
		...limited ? ["smallest memory limit"] : []
	];
	return [{
		kind: "fold",
		title: "Memory over time",
		blocks: [{
			kind: "table",
			columns: [
				...left,
				...right.map((title) => ({
					title,
					align: "right"
				})),
				{
					title: "RSS, from 0",
					align: "left"
				}
			],
			rows: cells.map((cell) => {
				const { base, head } = cell.soak;
				const both = (read, id) => change(base && read(base), head && read(head), id, isGone(cell));
				return [
					[code(cell.program)],
					[cell.flagSet],
					[head === void 0 ? isGone(cell) ? "gone" : "not measured" : head.rss?.decision === "leaks" || head.decision === "leaks" ? strong(wordOf(head)) : head.decision],
					both(({ peakRss }) => peakRss, "peak-rss"),
					figure(report, cell, "ready-rss"),
					growthFigure(report, cell, "rss-growth", "rss"),
					growthFigure(report, cell, "heap-growth", "live"),
					both(({ endGoroutines }) => endGoroutines, "goroutines"),
					growthFigure(report, cell, "goroutine-growth", "goroutines"),
					...limited ? [figure(report, cell, "min-memory")] : [],
					[code(drawn(cell.soak))]
				];
			})
		}, {
			kind: "paragraph",
			lines: [[method(report)], ...reasons(cells)]
		}]
	}];
}
/** The slope with what is decided of it; a slope that cannot be told from none is none. */
function growthFigure(report, cell, id, what) {
	const { head } = cell.soak;
	const slope = head?.[what];
	if (head === void 0 || slope === void 0) return ["not measured"];
	if (slope.decision === "steady") return ["steady", ...withMarks(report, cell, id)];
	const text = quantity(slope.center, id);
	return [slope.decision === "leaks" ? strong(`${text} ${wordOf(head)}`) : `${text} inconclusive`, ...withMarks(report, cell, id)];
}
/** The mark of a budget alone, from the figure that has it. */
function withMarks(report, cell, id) {
	const marks = figure(report, cell, id).filter((span) => typeof span !== "string" && span.kind === "mark" && span.mark !== "noise");
	return marks.length > 0 ? [" ", ...marks] : [];
}
/** A program that head does not have; one that only could not be kept running is none. */
const isGone = ({ head, failure }) => head === void 0 && failure === void 0;
function change(base, head, id, gone) {
	if (head === void 0) return [base === void 0 || !gone ? "not measured" : `${quantity(base, id)} gone`];
	const text = quantity(head, id);
	return base === void 0 || quantity(base, id) === text ? [text] : [`${quantity(base, id)} → ${text}`];
}
const mostCharacters = 16;
/** As many of the values as there are characters, the first and the last one among them. */
function some(values) {
	const count = Math.min(mostCharacters, values.length);
	return Array.from({ length: count }, (_, at) => values[Math.round(at * (values.length - 1) / (count - 1))] ?? 0);
}
/** Base's curve, then head's, on one scale from 0 on, so that what hardly moves looks so. */
function drawn({ base, head }) {
	const curves = [base, head].map((side) => side?.curves.rss?.values ?? []);
	const most = max([...curves.flat(), 1]);
	return curves.map((values) => sparkline(some(values), [0, most])).filter(Boolean).join(" → ");
}
function method(report) {
	const cells = soakedCells(report);
	const [{ soak }] = cells;
	const loads = [...new Set(cells.flatMap(({ soak }) => soak.load ?? []))];
	const load = loads.length === 0 ? "without a load" : `under ${loads.map((line) => line.slice(0, 200)).join(", ")}`;
	const shared = report.cells.filter((cell) => cell.soak?.as !== void 0);
	const as = shared.length === 0 ? "" : ` What is only stripped runs as what is not: ${names$1(shared)} share its soak.`;
	return `Each side was kept running for ${soak.seconds} s, ${load}; ${soakOrderText(soak.how)}. The first ${soak.warmUp} s do not count. RSS is the program’s own, from outside; live heap (after collections) and goroutines are of a diagnostic build, which nothing else here is measured of. Slopes are Theil–Sen’s with an interval for values that resemble their neighbours.${as}`;
}
const names$1 = (cells) => cells.map(({ program, flagSet }) => `${program} (${flagSet})`).join(", ");
/** Why something is missing: each reason once. */
function reasons(cells) {
	const said = cells.flatMap(({ program, soak }) => ["base", "head"].flatMap((side) => (soak[side]?.reasons ?? []).map((reason) => `${program}, ${side}: ${soakSideText(reason)}.`)));
	return [...new Set(said)].map((reason) => [reason]);
}

// src/render/comment/circumstances.ts
/** Whose doing it is: what keeps code alive, modules that came, went or changed version, linkage, start and memory. */
function causeLines(report) {
	const { cells } = report;
	return [
		...few(deadCodeLines(cells)),
		...moduleLines(report),
		...few(linkageLines(report)),
		...few(sampledLines(report)),
		...few(leakLines(report)),
		...few(limitLines(report))
	];
}
const mostLines = 6;
/** The first lines of a kind; the table has them all. */
function few(lines) {
	const rest = lines.length - mostLines;
	return rest > 0 ? [...lines.slice(0, mostLines), [`And ${rest} more like these, see the table.`]] : lines;
}
/** "⚠️ Cold start: head's starts vary 6 times as much as base's in `server` (default, linux/amd64)." */
function variationLines({ cells, budgets }) {
	return cells.flatMap((cell) => {
		const { variation } = cell.metrics["cold-start"] ?? {};
		if (variation === void 0) return [];
		const { base, head } = variation;
		const much = base > 0 ? `${Math.round(head / base)} times as much as base's` : "and base's do not";
		const limit = budgets.some((budget) => budget.metric === "cold-start" && budget.on === "max-growth" && budget.verdict === "inconclusive" && sameCell(budget.cell, cell)) ? ", so its growth limit cannot be judged" : "";
		return [[
			mark("warning"),
			` Cold start: head's starts vary ${much} in `,
			...cellName(cell),
			`${limit}.`
		]];
	});
}
function sampledLines(report) {
	const lines = [];
	for (const [title, metric] of [
		["Cold start", "cold-start"],
		["Cold start from disk", "cold-start-disk"],
		["Blocks read from disk", "blocks-read"],
		["Peak RSS", "peak-rss"],
		["Smallest memory limit", "min-memory"]
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
	lines.push(...variationLines(report));
	const timed = report.cells.filter(({ metrics }) => metrics["cold-start"]?.head !== void 0);
	if (lines.length > 0 || timed.length === 0) return lines;
	const clear = timed.every(({ metrics }) => metrics["cold-start"]?.decision === "unchanged" && (metrics["peak-rss"]?.decision ?? "unchanged") === "unchanged");
	const leaks = leakLines(report).length > 0;
	if (clear) return [[`Cold start and memory${leaks ? " when it starts" : ""}: no change seen.`]];
	return timed.some(({ metrics }) => metrics["cold-start"]?.decision === "inconclusive") ? [["Cold start: inconclusive, see below."]] : [];
}
/** A program of which it is known how to start it, and that has no figure in base either: mostly a mistake in the config. */
function unstartedLines({ cells, budgets }) {
	if (budgets.some(({ incomplete }) => incomplete === true)) return [];
	const unstarted = cells.filter(({ base, head, start, startFailure, metrics: { "cold-start": coldStart } }) => base !== void 0 && head !== void 0 && start !== void 0 && startFailure === void 0 && coldStart?.decision === "not-measured");
	return [...grouped(unstarted, ({ program }) => program).values()].flatMap(([first]) => {
		const reason = first?.metrics["cold-start"]?.reason;
		return first === void 0 || reason === void 0 ? [] : [[...cellName(first), ` has no cold start: ${reasonText(reason)}.`]];
	});
}
/** What a reader has to know to read the rest: a base that is missing or broken, breaches that were there before. */
function situationLines(report) {
	const lines = [...missingJobsLine(report), ...few(lostResultLines(report))];
	if (report.revisions.base === void 0) lines.push([`${howText(report.revisions.how)} Limits on growth are not judged.`]);
	const broken = report.cells.filter(({ failure }) => failure?.side === "base");
	if (broken.length > 0) lines.push([broken.length === report.cells.length ? "Base does not build" : `Base does not build in ${broken.length} of ${report.cells.length} rows`, ": only limits on head itself are judged there."]);
	for (const cell of report.cells) {
		if (cell.failure === void 0 || cell.failure.side === "base") continue;
		lines.push([...cellName(cell), `: ${reasonText(cell.failure.reason)}.`]);
	}
	for (const cells of grouped(report.cells.filter(({ startFailure }) => startFailure !== void 0), ({ program }) => program).values()) {
		const [first] = cells;
		if (first?.startFailure === void 0) continue;
		const others = cells.length > 1 ? ` The same in ${cells.length - 1} more of its rows.` : "";
		lines.push([...cellName(first), ` does not start in head: ${reasonText(first.startFailure)}.${others}`]);
	}
	lines.push(...unstartedLines(report));
	const [unjudged, ...others] = report.budgets.filter(isOutOfReach);
	if (unjudged?.reason !== void 0) {
		const more = others.length === 0 ? "" : `, and ${others.length} more ${others.length === 1 ? "budget" : "budgets"}`;
		lines.push([`Not judged: ${budgetName(unjudged)}${more}: ${reasonText(unjudged.reason)}.`]);
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
	return [...few(lines), ...few(budgetChangeLines(report))];
}

// src/core/judge/next-budget.ts
/**
* For each budget whose `max` is broken the one to put in its place: the highest figure of its cells, rounded up to where
* people would put a limit. A limit on growth is not raised for one pull request, and kept as it is.
*/
function nextBudgets({ budgets, cells }) {
	const broken = budgets.filter((budget) => isBroken(budget) && budget.on === "max");
	return [...grouped(broken, identity).values()].flatMap((rows) => {
		const [first] = rows;
		if (first?.max === void 0) return [];
		const highest = Math.max(...rows.map((row) => highestOf(row, cells)));
		const { unit } = metricOf(first.metric);
		const max = limitAbove(highest, unit, first.max);
		return [{
			...first.line !== void 0 && { line: first.line },
			written: {
				metric: first.metric,
				...first.program !== void 0 && { program: first.program },
				...first.flagSet !== void 0 && { "flag-set": first.flagSet },
				...first.platform !== void 0 && { platform: first.platform },
				max,
				...first.maxGrowth !== void 0 && { "max-growth": growthText(first.maxGrowth, unit) },
				...first.against === "release" && { against: first.against }
			}
		}];
	});
}
const identity = ({ metric, program, flagSet, platform, max, against, line }) => JSON.stringify([
	metric,
	program,
	flagSet,
	platform,
	max,
	against,
	line
]);
/** A sampled figure is within a limit when its whole interval is. */
function highestOf({ metric, cell, actual = 0 }, cells) {
	const measured = cells.find((one) => sameCell(one, cell));
	return Math.max(actual, measured?.metrics[metric]?.head?.hi ?? 0);
}
const decimal = [
	["GB", 1e9],
	["MB", 1e6],
	["kB", 1e3]
];
const binary = [
	["GiB", 2 ** 30],
	["MiB", 2 ** 20],
	["KiB", 1024]
];
const seconds = [
	["s", 1],
	["ms", .001],
	["us", 1e-6]
];
/** A limit as people write it, a little above a figure. In powers of two where the present limit is a round number of them and of none of ten. */
function limitAbove(value, unit, present) {
	if (unit === "count" || unit === "1/min") return roundUp(value);
	if (unit === "s") return scaled(value, seconds, "s");
	return scaled(value, present % 1e3 !== 0 && present % 1024 === 0 ? binary : decimal, "B") + (unit === "B/min" ? "/min" : "");
}
function scaled(value, scales, smallest) {
	const [name, factor] = scales.find(([, factor]) => value >= factor) ?? [smallest, 1];
	const amount = roundUp(value / factor);
	return `${name === "B" ? Math.ceil(value) : amount}${name}`;
}
/** To two significant digits, or to three where two would add more than 5 %. */
function roundUp(value) {
	if (value <= 0) return 0;
	const two = ceilTo(value, 2);
	return two <= value * 1.05 ? two : ceilTo(value, 3);
}
function ceilTo(value, digits) {
	const step = 10 ** (Math.floor(Math.log10(value)) + 1 - digits);
	return Number((Math.ceil(value / step) * step).toPrecision(digits + 1));
}
function growthText(growth, unit) {
	if (growth.kind === "percent") return `${growth.percent}%`;
	const { value } = growth;
	if (unit === "count" || unit === "1/min") return value;
	if (unit === "s") return `${Number((value * 1e9).toFixed(0))}ns`;
	const [name, factor] = [...decimal, ...binary].find(([, factor]) => value % factor === 0 && value > 0) ?? ["B", 1];
	return `${value / factor}${name}${unit === "B/min" ? "/min" : ""}`;
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

// src/render/yaml-flow.ts
var import_dist = require_dist();
/** A value as YAML on one line: `{ metric: size, max: 14MB }`, `[-addr, 127.0.0.1:8080]`. */
function flowYaml(value) {
	const document = new import_dist.Document(value);
	if ((0, import_dist.isCollection)(document.contents)) document.contents.flow = true;
	return document.toString({
		lineWidth: 0,
		flowCollectionPadding: true
	}).trim();
}

// src/render/comment/next-budget-text.ts
/** How to raise the limits that are broken, as lines to paste. */
function nextBudgetBlocks(report) {
	const next = nextBudgets(report);
	if (next.length === 0) return [];
	const lines = next.flatMap(({ line }) => line ?? []);
	return [{
		kind: "paragraph",
		lines: [[
			"To raise the limit for good",
			...report.config === void 0 ? [] : lines.length === 0 ? [", in ", code(report.config.file)] : [`, in place of line${lines.length > 1 ? "s" : ""} ${lines.join(", ")} of `, code(report.config.file)],
			":"
		]]
	}, {
		kind: "code",
		text: next.map(({ written }) => `- ${flowYaml(written)}`).join("\n")
	}];
}

// src/render/comment/budgets-fold.ts
const order = [
	"over",
	"overridden",
	"not-measured",
	"inconclusive",
	"pre-existing",
	"within"
];
/** " (+5.1 to +58 %)": the ends of what an undecided figure may be. */
function between(report, { metric, cell, on, maxGrowth }) {
	const found = report.cells.find((one) => sameCell(one, cell))?.metrics[metric];
	if (found === void 0 || found.decision === "inconclusive" || found.doubt !== void 0) return "";
	const { base, head, deltaInterval } = found;
	if (on === "max") return head === void 0 ? "" : ` (${quantity(head.lo, metric)} to ${quantity(head.hi, metric)})`;
	if (deltaInterval === void 0 || base === void 0 || base.center <= 0) return "";
	return ` (${[deltaInterval.lo, deltaInterval.hi].map((end) => maxGrowth?.kind === "percent" ? percentChange(end / base.center) : change$2(end, metric)).join(" to ")})`;
}
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
				[budget.verdict === "inconclusive" ? `unclear${between(report, budget)}` : budgetActual(budget)],
				[verdictText(budget)]
			])
		}, ...nextBudgetBlocks(report)]
	}];
}

// src/core/cell/main-cause.ts
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

// src/render/comment/causes-fold.ts
/** Causes that are shown in any case; more of them while these leave more than a twentieth of a change untold. */
const enoughCauses = 5;
const mostCauses = 12;
const untold = .05;
/** Columns that fit beside the causes before a table is too wide for a comment. */
const mostColumns = 4;
/** For each program and platform that changed, the largest causes with their bytes under each flag set. */
function causesFolds(report) {
	return [...grouped(report.cells, ({ program, platform, variant }) => JSON.stringify([
		program,
		platform,
		variant
	])).values()].flatMap((cells) => {
		const columns = columnsOf(cells);
		const [first] = columns;
		if (first === void 0) return [];
		const { program } = first.cell;
		const blocks = [
			...tables(columns),
			...whyLinked(first.cell),
			...initBlocks(cells)
		];
		return [{
			kind: "fold",
			title: `What changed in ${program} (${platformText(first.cell)})`,
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
	const shown = largest.slice(0, count);
	const missing = columns.flatMap(({ cell }) => mainCauseOf(cell)?.cause ?? []).filter(({ bytes }) => bytes !== void 0).filter((cause) => !shown.some((one) => causeKey(one) === causeKey(cause)));
	return [...shown, ...[...grouped(missing, causeKey).values()].flatMap(([first]) => first ?? [])];
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
	return bytes * delta > 0 && Math.abs(bytes) <= Math.abs(delta) ? `${change$2(bytes, "size")} (${percent$2(100 * bytes / delta)})` : change$2(bytes, "size");
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

// src/render/comment/cells-table.ts
const names = [
	"program",
	"flag set",
	"platform"
].map((title) => ({
	title,
	align: "left"
}));
const shown$2 = [
	"size",
	"cold-start",
	"cold-start-disk",
	"blocks-read",
	"peak-rss",
	"min-memory"
];
/** Beyond this many rows the ones without change go into a fold. */
const rowsInSight = 24;
/** One row per cell, base → head; programs that are identical throughout take one row. */
function cellsTable(report) {
	const metrics = shown$2.filter((metric) => report.cells.some((cell) => cell.metrics[metric] !== void 0));
	const columns = [...names, ...metrics.map((metric) => ({
		title: metricOf(metric).title,
		align: "right"
	}))];
	const rowOf = (cell) => [
		[cell.program],
		[cell.flagSet],
		[platformText(cell)],
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
	const title = `${quiet.length} ${quiet.length === 1 ? "row" : "rows"} with less than 0.1 % of a change`;
	const fold = quiet.length === 0 ? [] : [{
		kind: "fold",
		title,
		blocks: table(quiet)
	}];
	return [
		...table(loud),
		...legend,
		...fold
	];
}
function figures(report, cell, metrics) {
	if (cell.sameness === "stamp" && !hasMark(report, cell) && isStampAlone(cell)) return metrics.map((metric, at) => at === 0 ? ["only its build stamp"] : cell.metrics[metric] === void 0 ? [] : [""]);
	if (cell.sameness === "identical" && cell.metrics.size?.decision === "identical" && !hasMark(report, cell)) return metrics.map((metric, at) => at === 0 ? figure(report, cell, metric) : []);
	return metrics.map((metric) => figure(report, cell, metric));
}
const hasMark = (report, cell) => report.budgets.some((budget) => isBeyond(budget) && sameCell(budget.cell, cell));
function unitedRow(report, program, cells, metrics) {
	if (!cells.every((cell) => cell.sameness === "identical" && cell.failure === void 0 && !hasMark(report, cell))) return void 0;
	const one = (values) => new Set(values).size === 1 ? values[0] ?? "" : "all";
	return [
		[program],
		[one(cells.map(({ flagSet }) => flagSet))],
		[one(cells.map(platformText))],
		...metrics.map((_, at) => at === 0 ? ["identical"] : [])
	];
}
function isQuiet(report, cell) {
	if (hasMark(report, cell) || cell.failure !== void 0) return false;
	return shown$2.every((metric) => {
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

// src/render/words/flag-set-text.ts
/** What to know before choosing a flag set. */
function flagSetEffectText(effect) {
	switch (effect.kind) {
		case "same-file": return `the same file as ${effect.flagSet}`;
		case "stripped": return `${effect.elf ? "perf, nm and objdump" : "nm and objdump"} cannot name functions${effect.functionTable ? "; pprof and panics can" : ""}`;
		case "no-debug-information": return "debuggers know no lines, types and variables";
		case "needs-files": return `needs ${neededInWords(effect)}: does not start in a scratch image`;
		case "import-paths-in-traces": return "stack traces name import paths instead of folders";
		case "watches-races": return "watches for data races, which costs time and memory";
		case "collects-late": return `collects no garbage before it has ${effect.limit}`;
		case "never-collects": return "grows without bound when it allocates";
	}
}

// src/render/comment/flag-set-details.ts
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

// src/render/comment/flag-set-fold.ts
const shown$1 = [
	["size", "size"],
	["compressed-size", "compressed"],
	["cold-start", "cold start"],
	["cold-start-disk", "cold start from disk"],
	["blocks-read", "blocks read"],
	["peak-rss", "peak RSS"],
	["min-memory", "smallest memory limit"]
];
/** What each flag set buys: head under each flag set, held against head under the first one. */
function flagSetFold(report) {
	return report.flagSets.map((comparison) => ({
		kind: "fold",
		title: `What each flag set buys (${comparison.program}, ${platformText(comparison)}, head against ${comparison.reference})`,
		blocks: [table(comparison, report), ...flagSetDetails(comparison)]
	}));
}
function table(comparison, report) {
	const { rows, reference } = comparison;
	const peaks = rows.map(({ flagSet }) => peakAfterSoak(report, comparison, flagSet));
	const hasPeaks = peaks.some((peak) => peak !== void 0);
	const referencePeak = peaks[rows.findIndex(({ flagSet }) => flagSet === reference)];
	const metrics = shown$1.filter(([metric]) => rows.some((row) => row.metrics[metric]?.head !== void 0));
	const words = rows.map(({ facts }) => (facts?.effects ?? []).map(flagSetEffectText).join("; "));
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
			...hasPeaks ? [{
				title: "peak RSS after the soak",
				align: "right"
			}] : [],
			...hasWords ? [{
				title: "to know",
				align: "left"
			}] : []
		],
		rows: rows.map((row, at) => [
			[row.flagSet],
			...metrics.map(([metric]) => against(row.metrics[metric], metric, row.flagSet === reference)),
			...hasPeaks ? [peakText(peaks[at], row.flagSet === reference ? void 0 : referencePeak)] : [],
			...hasWords ? [[words[at] ?? ""]] : []
		])
	};
}
/** Of head's own binary. What a collector buys at the start may have its price only later. */
function peakAfterSoak({ cells }, of, flagSet) {
	return cells.find((cell) => sameCell({
		...of,
		flagSet
	}, cell))?.soak?.head?.peakRss;
}
function peakText(peak, reference) {
	if (peak === void 0) return ["not measured"];
	const text = quantity(peak, "peak-rss");
	return [reference === void 0 ? text : `${text}, ${percentChange(peak / reference - 1)}`];
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

// src/render/comment/release-fold.ts
/** The latest release beside base and head, so that many small changes show as what they sum up to. */
function releaseFold(report) {
	const { release } = report.revisions;
	const rows = report.cells.flatMap((cell) => metricIds.flatMap((id) => rowOf(cell, id)));
	if (release === void 0 || rows.length === 0) return [];
	const text = (title) => ({
		title,
		align: "left"
	});
	const figure = (title) => ({
		title,
		align: "right"
	});
	return [{
		kind: "fold",
		title: `Since ${release.name}`,
		blocks: [{
			kind: "table",
			columns: [...[
				"program",
				"flag set",
				"platform",
				"metric"
			].map(text), ...[
				release.name,
				"base",
				"head",
				`since ${release.name}`
			].map(figure)],
			rows
		}]
	}];
}
/** Head against the release; undefined where a budget does not ask for it, or there is none. */
const comparisonOf = ({ sinceRelease }, id) => sinceRelease?.kind === "compared" ? sinceRelease.metrics[id] : void 0;
function rowOf(cell, id) {
	const since = comparisonOf(cell, id);
	if (since === void 0) return [];
	const value = (center) => center === void 0 ? [] : [quantity(center, id)];
	return [[
		[cell.program],
		[cell.flagSet],
		[platformText(cell)],
		[metricOf(id).title],
		value(since.base?.center),
		value(cell.metrics[id]?.base?.center),
		value(since.head?.center ?? cell.metrics[id]?.head?.center),
		changeText(since, id)
	]];
}
function changeText(since, id) {
	switch (since.decision) {
		case "grew":
		case "shrank": return [growth(since, id)];
		case "unchanged": return [mark("noise")];
		case "not-measured": return [reasonText(since.reason ?? { kind: "not-measured" })];
		default: return [since.decision];
	}
}

// src/render/comment/headline.ts
/** The verdict in one sentence with the one number that matters. */
function headline(report) {
	const failed = brokenText(report, report.budgets.filter(isBroken));
	if (failed !== void 0) return ["Binary budget: failed. ", ...failed];
	if (report.verdict === "incomplete") return ["Binary budget: incomplete. ", ...missingText(report)];
	const passed = brokenText(report, report.budgets.filter(({ verdict }) => verdict === "overridden"));
	if (passed !== void 0) return ["Binary budget: overridden. ", ...passed];
	const so = jobsSoFar(report);
	const far = so === void 0 ? "" : ` so far (${so})`;
	if (report.nothingBuilt) return [`Binary budget: passed${far}. No input of a build changed: nothing built.`];
	const without = report.budgetsElsewhere === true ? "no budget is on these rows" : "no budgets set";
	const opening = report.budgets.length > 0 ? `Binary budget: passed${far}. ` : `Binary report${far}, ${without}. `;
	const unstarted = report.cells.find(({ startFailure }) => startFailure !== void 0);
	return [opening, ...unstarted ? [...cellName(unstarted), " does not start in head"] : largestChange(report)];
}
/** The same without any markup, for a log or an annotation. */
const plainHeadline = (report) => plainText(headline(report));
/** The budget that is furthest beyond its limit, in proportion to the limit. */
function gravest(budgets) {
	const excess = ({ actual, limit }) => ((actual ?? limit) + 1e-9) / (limit + 1e-9);
	return budgets.toSorted((a, b) => excess(b) - excess(a))[0];
}
const cellOf = (report, { cell }) => report.cells.find((one) => sameCell(one, cell));
/** The gravest of some broken budgets, and how many there are besides; undefined: there is none. */
function brokenText(report, broken) {
	const budget = gravest(broken);
	if (budget === void 0) return void 0;
	const found = cellOf(report, budget);
	const isSince = isSinceRelease(budget);
	const comparison = found && (isSince ? comparisonOf(found, budget.metric) : found.metrics[budget.metric]);
	const what = budget.metric === "size" ? "" : ` ${metricOf(budget.metric).title}`;
	const grown = comparison?.delta === void 0 || budget.on === "max" || isNearLimit(budget) ? `: ${budgetActual(budget)}${growthBeside(budget, comparison)}` : ` ${growth(comparison, budget.metric)}`;
	const others = broken.length - 1;
	const more = others === 0 ? "" : `, and ${others} more ${others === 1 ? "budget is" : "budgets are"} over`;
	const cell = budget.metric === "size" && !isSince ? found : void 0;
	const cause = cell === void 0 ? [] : mainCause(cell, ". Cause: ");
	return [
		...cellName(budget.cell),
		`${what}${grown}, limit ${budgetLimit(budget)}${more}`,
		...cause
	];
}
/** " (+0.91 MB)": what an absolute figure gained, in the unit in which it stands. */
function growthBeside({ on, metric, limit }, comparison) {
	const { delta = 0 } = comparison ?? {};
	if (on !== "max" || delta === 0 || metricOf(metric).unit !== "B") return "";
	const [beside, plain] = [quantityBeside(Math.abs(delta), limit, metric), quantity(Math.abs(delta), metric)];
	return ` (${beside === plain ? change$2(delta, metric, comparison?.head?.center) : `${delta < 0 ? "−" : "+"}${beside}`})`;
}
function missingText(report) {
	const missing = report.budgets.find(({ incomplete }) => incomplete);
	if (missing !== void 0) return [...cellName(missing.cell), ` has no ${metricOf(missing.metric).title}: ${reasonText(missing.reason ?? { kind: "not-measured" })}`];
	const failed = report.cells.find(({ failure }) => failure !== void 0 && failure.side !== "base");
	return failed?.failure === void 0 ? [lackingResults(report)] : [...cellName(failed), `: ${reasonText(failed.failure.reason)}`];
}
function largestChange(report) {
	if (report.cells.length === 0) return ["There is no row to measure."];
	if (report.revisions.base === void 0) return ["No base to compare with."];
	const changed = report.cells.filter(({ sameness }) => sameness !== "identical");
	if (changed.length === 0) return ["Identical binaries, nothing timed."];
	if (changed.every(isStampAlone)) return ["Only the build stamp differs, nothing timed."];
	const sized = changed.filter(({ metrics }) => metrics.size?.delta !== void 0);
	const largest = sized.toSorted((a, b) => Math.abs(sizeOf(b).delta ?? 0) - Math.abs(sizeOf(a).delta ?? 0))[0];
	if (largest === void 0) return whatIsOneSided(report);
	const first = sized.find(({ program }) => program === largest.program) ?? largest;
	const others = new Set(sized.filter(({ metrics }) => metrics.size?.delta !== 0).map(({ program }) => program)).size - 1;
	const more = others > 0 ? [`. ${others} more ${others === 1 ? "program" : "programs"} changed`] : [];
	return [
		code(first.program),
		` ${growth(sizeOf(first), "size")}`,
		...mainCause(first, ", of it "),
		...more
	];
}
/** ", of it +0.88 MB from `github.com/x/y` v1.2.0 (new) and 3 modules that come with it, through `internal/z`". */
function mainCause(cell, opening) {
	const found = mainCauseOf(cell);
	if (found === void 0) return [];
	const { cause, bytes, along } = found;
	const importer = cause.change === "new" ? importerOf(cause, cell) : void 0;
	return [
		`${opening}${change$2(bytes, "size", Math.abs(cell.metrics.size?.delta ?? 0))} from `,
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
	const news = [...programsThat(report, "new"), ...programsThat(report, "gone")];
	if (news.length === 0) return [report.cells.some(({ sameness }) => sameness === "identical") ? "What builds on both sides is identical." : "Nothing could be compared."];
	const more = news.length - mostNews;
	const told = news.slice(0, mostNews).flatMap((line, at) => at === 0 ? line : [", ", ...line]);
	return more > 0 ? [...told, `, and ${more} more`] : told;
}
/** Programs that a headline names as new or gone. */
const mostNews = 3;
function programsThat({ cells }, decision) {
	return [...new Set(cells.filter(({ metrics }) => metrics.size?.decision === decision).map(({ program }) => program))].map((name) => [code(name), ` is ${decision}`]);
}

// src/render/words/note-texts.ts
/** A repository may have hundreds of programs, and no text in a report is endless. */
const bounded = (text) => text.length <= 4e3 ? text : `${text.slice(0, 4e3)}…`;

// src/render/words/build-notes-text.ts
const buildNotes = {
	"plain-folders": ({ reason }) => bounded(`Base and head were built in folders of different names, so sizes may differ by some bytes: ${whyPlainFoldersText(reason)}.`),
	"release-in-plain-folder": () => "The release was built in a folder of another name, so its sizes may differ by some bytes.",
	"newer-go": ({ go, newestTried }) => `${go} is newer than the newest Go this was tried with (1.${newestTried}): sizes are right, details of what is inside may be missing.`,
	"toolchain-missing": (note) => bounded(`${note.side === "base" ? "" : "Release: "}${toolchainMissingText(note)}`)
};
function toolchainMissingText({ named, failure, builtWith }) {
	return named === void 0 ? `The toolchain that base asks for cannot be had (${commandFailureText(failure)}): it is built by head's, ${builtWith}.` : `Base names the toolchain ${named}, which cannot be had (${commandFailureText(failure)}): it is built by ${builtWith}.`;
}
function whyPlainFoldersText(reason) {
	switch (reason.kind) {
		case "go-env-failed": return `go env failed: ${reason.output}`;
		case "outside": return `${reason.variable} is ${reason.path}, outside of the common path`;
		case "no-go-mod": return `no go.mod was found in ${reason.folder}`;
		case "leaves-repository": return `${reason.path} has "${reason.directive} ${reason.target}", which leaves the repository`;
		case "no-link": return `no link can be made in ${reason.folder} (${reason.code})`;
	}
}

// src/render/words/goreleaser-notes-text.ts
const goreleaserNotes = {
	"goreleaser-used": ({ file }) => `The flag set release is what ${file} builds, with versions, commits and dates frozen.`,
	"goreleaser-unreadable": ({ file }) => `${file} is not YAML that can be read, so it was left out.`,
	"goreleaser-includes": ({ file }) => `${file} includes other files, which only GoReleaser reads, so it was left out.`,
	"goreleaser-build": ({ file, build, problem }) => `${file}, build ${build}: ${problemText(problem)}.`,
	"goreleaser-builds-differ": ({ file, build, others }) => `${file}: the flag set release has the flags of build ${build}; ${others.join(", ")} has others.`
};
function problemText(problem) {
	switch (problem.kind) {
		case "templates": return `${problem.key} has ${problem.templates.join(", ")}, which only GoReleaser can fill in`;
		case "flags": return `flags has ${problem.flags.join(" ")}, which a flag set has no key for`;
	}
}

// src/render/words/linkage-notes-text.ts
const linkageNotes = {
	"packages-not-listed": ({ programs, failure }) => `Why what grew in ${programs.join(", ")} is linked is not known: go list: ${commandFailureText(failure)}`,
	"every-method-kept": ({ program, reason }) => `The linker keeps every exported method in ${program} since this change. Why is not known: ${noReflectCallText(reason)}.`
};
function noReflectCallText(reason) {
	switch (reason.kind) {
		case "no-function": return "the linker names no function, as it does since Go 1.21";
		case "not-linked": {
			const { exitCode, output } = reason.failure;
			return `\`go build\` ended with exit code ${exitCode}${output === "" ? "" : `: ${output}`}`;
		}
	}
}

// src/render/words/program-notes-text.ts
/** Without a full stop, as they are parts of other sentences too. */
const searchNotes = {
	"module-not-listed": ({ module, failure }) => bounded(`The module in ${module} was left out: ${commandFailureText(failure)}`),
	"module-outside": ({ module }) => `The module ${module} of go.work lies outside and was left out`,
	"search-cut": ({ folders }) => `Only the first ${folders} folders were searched for a go.mod`
};
const programNotes = {
	...searchNotes,
	"package-skipped": ({ package: path, reason }) => `Left out: ${path}, ${skipReasonText(reason)}.`,
	"programs-found": ({ programs }) => bounded(`Programs found: ${programs.map(programText).join(", ")}.`),
	"programs-moved": ({ programs }) => bounded(`Moved: ${programs.map(programText).join(", ")}.`),
	"largest-programs": ({ found, limit, named, left }) => {
		return bounded(`${found} programs were found; the ${limit} largest${named ? ", and those that a budget names," : ""} are shown. Left out: ${left.join(", ")}. Name the ones that matter under \`programs:\` in the config file.`);
	}
};
function skipReasonText(reason) {
	switch (reason.kind) {
		case "below": return `below ${reason.folder}/`;
		case "only-tests": return "has no Go files but tests";
	}
}
const programText = ({ name, package: path, packageBefore: before }) => before === void 0 ? `${name} (${path})` : `${name} (${path}, in base ${before})`;

// src/render/words/revision-notes-text.ts
const revisionNotes = {
	"same-commit": ({ revision, sha }) => `Base "${revision}" and head are the same commit, ${short(sha)}.`,
	"other-checkout": ({ sha, pullRequest, pullRequestHead }) => `The checkout, ${short(sha)}, is neither the merge commit of pull request #${pullRequest} nor its head ${short(pullRequestHead)}.`,
	"push-base-gone": ({ sha, problem }) => `What was there before the push, ${short(sha)}, is gone: ${fetchProblemText(problem)}`,
	"empty-submodule": ({ path, sha, commit, output }) => `Submodule ${path} is empty at ${short(sha)}, as its commit ${short(commit)} could not be had: ${output}`,
	"lfs-pointers": ({ sides, path, others }) => {
		const more = others > 0 ? ` and ${others} more` : "";
		const differ = sides.length > 1 ? "" : " Base and head differ by that.";
		return `In ${sides.join(" and ")}, ${path}${more} is a Git LFS pointer and not the file it stands for, so what embeds it is smaller than what is shipped.${differ} Fetch them: \`lfs: true\` at actions/checkout, or \`git lfs pull\`.`;
	},
	"jobs-differ": ({ side, shas }) => `The jobs did not measure the same ${side}: ${shas.map((sha) => sha.slice(0, 12)).join(", ")}.`
};

// src/core/history/history.ts
/** Name of the file on the history branch: JSON lines, one for each cell and commit, in the order in which they came. */
const historyFile = "history.jsonl";
/** Reads the file. A line that is none, or of a later version, is counted and left out; nothing else suffers from it. */
function readHistory(text) {
	const lines = [];
	const unreadable = [];
	let number = 0;
	for (const row of text.split("\n")) {
		number++;
		if (row.trim() === "") continue;
		const line = lineFrom(row);
		if (line === void 0) unreadable.push(number);
		else lines.push(line);
	}
	return {
		lines,
		unreadable
	};
}
/** Head's figures as lines of the file, without those that it has already. */
function newLines({ cells, machine: { cpu, go } }, { commit, time }, { lines: known }) {
	const there = new Set(known.filter((line) => line.commit === commit).map((line) => JSON.stringify(ordered(line))));
	return cells.flatMap((cell) => {
		const metrics = {};
		for (const id of metricIds) {
			const head = cell.metrics[id]?.head;
			if (head === void 0) continue;
			metrics[id] = head.lo === head.hi ? head.center : [
				head.center,
				head.lo,
				head.hi
			];
		}
		if (metrics.size === void 0) return [];
		const line = JSON.stringify(ordered({
			version: 1,
			commit,
			time,
			...keyOf(cell),
			go,
			cpu,
			metrics
		}));
		return there.has(line) ? [] : [line];
	});
}
const ordered = ({ version, commit, time, go, cpu, metrics, ...key }) => ({
	version,
	commit,
	time,
	...keyOf(key),
	go,
	cpu,
	metrics
});
/** By hand, since a schema takes ten times as long and there are tens of thousands. */
function lineFrom(row) {
	let value;
	try {
		value = JSON.parse(row);
	} catch {
		return;
	}
	if (typeof value !== "object" || value === null) return void 0;
	const line = value;
	return line.version === 1 && isText(line.commit) && /^[0-9a-f]{40,64}$/.test(line.commit) && isText(line.time) && !Number.isNaN(Date.parse(line.time)) && isText(line.program) && isText(line.flagSet) && isText(line.platform) && (line.variant === void 0 || isText(line.variant)) && isText(line.go) && isText(line.cpu) && isMetrics(line.metrics) ? value : void 0;
}
const isText = (value) => typeof value === "string" && value.length <= 1e3;
function isMetrics(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	for (const recorded of Object.values(value)) if (Array.isArray(recorded) ? recorded.length !== 3 || !recorded.every(Number.isFinite) : !Number.isFinite(recorded)) return false;
	return true;
}

// src/render/words/run-notes-text.ts
const notJudgedText = ({ branch, file, config }) => config === "missing" ? `Not judged: ${branch} has no ${file}, and the jobs that measured have another config. Give this step their input "config".` : `Not judged: the config ${file} of ${branch} has mistakes.`;
const runNotes = {
	"own-config-unused": ({ file, headHasOne }) => `${headHasOne ? "The config is head's" : "Head has no config"}: ${file} as it lies in the checkout was not used. --config takes it.`,
	"judged-again": () => "Judged again by what an earlier run of the same commits measured.",
	"history-not-read": ({ branch, problem }) => `The history on the branch ${branch} could not be read: ${fetchProblemText(problem)}`,
	"history-lines-unreadable": ({ branch, lines, first }) => {
		return `${lines === 1 ? "One line of the history cannot be read" : `${lines} lines of the history cannot be read`}, the first one is line ${first}: ${historyFile} on the branch ${branch}. It stays as it is.`;
	},
	"not-judged": notJudgedText
};

// src/render/words/note-text.ts
const texts = {
	...revisionNotes,
	...buildNotes,
	...programNotes,
	...goreleaserNotes,
	...linkageNotes,
	...runNotes
};
/** A note in words: a sentence or two. */
const noteText = (note) => texts[note.kind](note);

// src/render/comment/reasons-text.ts
const shown = [
	"cold-start",
	"cold-start-disk",
	"peak-rss",
	"min-memory"
];
/** Why figures of the table are missing or inconclusive: each reason once, with the figures it holds for. */
function reasonTexts(report) {
	const cells = report.cells.filter(({ failure, sameness }) => failure === void 0 && sameness !== "stamp");
	const missing = cells.flatMap((cell) => shown.flatMap((metric) => {
		const { reason, decision } = cell.metrics[metric] ?? {};
		if (reason === void 0) return [];
		return [{
			cell,
			title: metricOf(metric).title,
			why: whyText(decision, reason)
		}];
	}));
	return [...grouped(missing, ({ why }) => why)].map(([why, all]) => {
		const titles = [...grouped(all, ({ cell }) => cell)].map(([cell, own]) => [cell, list.format(own.map(({ title }) => title))]);
		return `${[...grouped(titles, ([, title]) => title)].map(([title, of]) => `${title} of ${rowsText(of.map(([cell]) => cell), cells)}`).join(", ")} ${why}`;
	});
}
/** "not measured: the config says…", once where the reason says it itself. */
function whyText(decision, reason) {
	if (reason.kind === "other-system") return reasonText(reason);
	return `${decision === "not-measured" ? "not measured" : decision}: ${reasonText(reason)}`;
}
/** "server (default, stripped, linux/amd64), cli (default, linux/amd64)". */
function rowsText(cells, all) {
	if (cells.length > 1 && cells.length === all.length) return "every row";
	return [...grouped(cells, (cell) => JSON.stringify([cell.program, platformText(cell)])).values()].flatMap(([first, ...others]) => first === void 0 ? [] : `${first.program} (${[first, ...others].map(({ flagSet }) => flagSet).join(", ")}, ${platformText(first)})`).join(", ");
}
const list = new Intl.ListFormat("en-GB");

// src/render/comment/measured-fold.ts
/** How the numbers came about, what could not be measured and why, and how to repeat it. */
function measuredFold(report) {
	const { machine, revisions, measuring } = report;
	const against = revisions.base === void 0 ? "nothing" : revisionName(revisions.base);
	const lines = [
		[`${revisionName(revisions.head)} against ${against}. ${howText(revisions.how)}${report.jobs ? "" : ` ${machineText(report)}`}`],
		...machineLines(report),
		...revisions.release === void 0 ? [] : [[`The latest release below base is ${revisionName(revisions.release)}.`]]
	];
	if (measuring !== void 0) lines.push([[measuringText(measuring), courseText(report)].filter(Boolean).join(" ")]);
	const ofJobs = report.jobs?.find((job) => job.measuring !== void 0)?.measuring;
	if (ofJobs !== void 0) lines.push([`In each job: ${measuringText(ofJobs)}`]);
	if (!report.nothingBuilt) {
		const zstd = machine.zstd === void 0 ? "" : `, zstd ${machine.zstd}`;
		const builtWith = report.jobs ? "" : ` Built with ${goText(machine)}.`;
		lines.push([`Compressed sizes: gzip ${machine.gzip}${zstd}.${builtWith}`]);
	}
	if (report.cells.some(({ head }) => head?.fromTwin !== void 0)) lines.push(["Data of stripped files was assigned to packages by builds with the same flags that kept their symbols."]);
	const remarks = [
		...starts(report),
		...unpinned(report),
		...reasonTexts(report),
		...report.notes.map(noteText)
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
				lines: [[repeatIn(report)]]
			}, {
				kind: "code",
				text: report.reproduce.join("\n")
			}] : []
		]
	};
}
function measuringText({ pairs, seconds, pinned, p, minimumChange, noiseFloor }) {
	const floor = noiseFloor === void 0 ? "" : `; head against head showed up to ${percent$2(noiseFloor * 100)}`;
	return `At most ${pairs} pairs of runs a row, fewer where the answer was clear, in ${Number(seconds.toPrecision(2))} s; base and head in random order, ${pinned ? "pinned to one CPU" : "not pinned, as this machine does not allow it"}. Changed when p < ${Number(p.toPrecision(2))} (signed ranks, round by round; any false alarm at all in at most 1 % of runs) and beyond ${percent$2(minimumChange * 100)}${floor}.`;
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
	for (const { program, start } of report.cells) if (start !== void 0) found.set(program, startWayText(start));
	return [...found].map(([program, start]) => `${program}: ${start}`);
}
const repeatIn = ({ revisions: { head } }) => head.dirty === true ? "Repeat it here, as long as these files are as they are:" : "Repeat it in a clone:";

// src/render/comment/override-line.ts
/** How to accept what a run was failed for. */
function acceptLines({ config, verdict }) {
	return config === void 0 || verdict !== "fail" ? [] : [[
		"Accept it once: set the label ",
		code(config.overrideLabel),
		"."
	]];
}
/** "Over budget, and let pass by the label …, which octocat set on 2026-11-26 12:03 UTC at a1b2c3d (pull request 12)." */
function overrideLines({ override }) {
	if (override === void 0) return [];
	const { label, pullRequest } = override;
	return [[
		"Over budget, and let pass by the label ",
		code(label),
		` of pull request ${pullRequest}`,
		...setBy(override),
		". Removing it enforces the budgets again."
	]];
}
function setBy({ by, at, commit }) {
	if (by === void 0 && at === void 0) return [];
	return [`, set${by === void 0 ? "" : ` by ${by}`}${at === void 0 ? "" : ` on ${time(at)}`}`, ...commit === void 0 ? [] : [" at ", code(commit.slice(0, 7))]];
}
/** "2026-11-26 12:03 UTC" of "2026-11-26T12:03:04Z"; what is not such a time as it is. */
const time = (iso) => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/, "$1 $2 UTC");

// src/render/comment/comment.ts
/**
* Everything the report has to say, in the order of a reader's questions: verdict, cause, table, then folds. Without `labels`
* where there is no pull request to give one.
*/
function reportDocument(report, { labels = true } = {}) {
	const paragraphs = [
		...overrideLines(report),
		...causeLines(report),
		...situationLines(report),
		...labels ? acceptLines(report) : []
	];
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
		...reportFolds(report)
	];
}
/** What explains the table, to be opened by who wants it: causes, flag sets, failures, budgets, how it was measured. */
function reportFolds(report) {
	return [
		...causesFolds(report),
		...soakFold(report),
		...limitFold(report),
		...flagSetFold(report),
		...failureFolds(report),
		...releaseFold(report),
		...historyFold(report),
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
		link("job summary", links.summaryUrl),
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
	if (report.verdict === "incomplete" || !isComplete(report)) return renderMarkdown([{
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

export { identicalExact as $, isBroken as A, commandFailureText as B, readInitTrace as C, shortened as D, symbolReader as E, reasonText as F, textIn as G, short as H, soakOrderText as I, compareExact as J, isAbout as K, notStartedText as L, outcomeOf as M, verdictOnTable as N, figure as O, budgetSentence as P, goneFromHead as Q, startWayText as R, initChanges as S, howText as T, buildProblemText as U, fetchProblemText as V, failureText as W, decisionRule as X, compareSampled as Y, exceeds as Z, require_dist as _, reportFolds as a, exactSample as at, situationLines as b, historyFile as c, mannWhitneyP as ct, skipReasonText as d, shiftOf as dt, isSameProgram as et, headline as f, max as ft, flowYaml as g, mainCauseOf as h, min as ht, reportDocument as i, notTimed as it, isComplete as j, exitCodeOf as k, newLines as l, medianInterval as lt, causeName as m, median$1 as mt, renderQuietLine as n, newInHead as nt, noteText as o, sampleOf as ot, plainHeadline as p, mean as pt, judge as q, renderSummary as r, notMeasured as rt, notJudgedText as s, leastP as st, renderComment as t, minimumOf as tt, readHistory as u, normalTail as ut, limitAbove as v, tracedEnvironment as w, moduleLines as x, causeLines as y, releaseText as z };