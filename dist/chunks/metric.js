// src/core/metric.ts
const metrics = [
	{
		id: "size",
		kind: "exact",
		unit: "B",
		title: "size",
		what: "bytes of the file"
	},
	{
		id: "content-size",
		kind: "exact",
		unit: "B",
		title: "content size",
		what: "bytes of all sections, without the padding between them: a stripped file moves in steps of 4,096"
	},
	{
		id: "loadable-size",
		kind: "exact",
		unit: "B",
		title: "loadable size",
		what: "bytes of the file that are mapped when it runs"
	},
	{
		id: "compressed-size",
		kind: "exact",
		unit: "B",
		title: "compressed size",
		what: "bytes of the file in gzip 6, which most image layers and downloads use"
	},
	{
		id: "zstd-size",
		kind: "exact",
		unit: "B",
		title: "zstd size",
		what: "bytes of the file in zstd 3; takes Node.js 22.15 or newer"
	},
	{
		id: "cold-start",
		kind: "sampled",
		unit: "s",
		title: "cold start",
		what: "time from exec to ready or exit, the file in the page cache"
	},
	{
		id: "cold-start-disk",
		kind: "sampled",
		unit: "s",
		title: "cold start from disk",
		what: "the same with the pages of the file evicted first, where `measure.cold: disk` asks for it"
	},
	{
		id: "peak-rss",
		kind: "sampled",
		unit: "B",
		title: "peak RSS",
		what: "the process's own peak of resident memory (VmHWM)"
	},
	{
		id: "ready-rss",
		kind: "sampled",
		unit: "B",
		title: "RSS when ready",
		what: "resident memory when it is ready"
	},
	{
		id: "page-faults",
		kind: "sampled",
		unit: "count",
		title: "page faults",
		what: "minor and major page faults of a start"
	},
	{
		id: "mapped-areas",
		kind: "sampled",
		unit: "count",
		title: "mapped areas",
		what: "areas of its address space (VMAs)"
	},
	{
		id: "blocks-read",
		kind: "sampled",
		unit: "count",
		title: "blocks read",
		what: "blocks of 512 bytes that a start from disk reads"
	},
	{
		id: "heap-alloc",
		kind: "sampled",
		unit: "B",
		title: "heap in use",
		what: "heap in use when it is ready, of a diagnostic build"
	},
	{
		id: "heap-sys",
		kind: "sampled",
		unit: "B",
		title: "heap reserved",
		what: "heap got from the system, of a diagnostic build"
	},
	{
		id: "heap-idle",
		kind: "sampled",
		unit: "B",
		title: "heap idle",
		what: "heap got from the system and not in use, of a diagnostic build"
	},
	{
		id: "goroutines",
		kind: "sampled",
		unit: "count",
		title: "goroutines",
		what: "goroutines when it is ready, of a diagnostic build"
	},
	{
		id: "rss-growth",
		kind: "sampled",
		unit: "B/min",
		title: "RSS growth",
		what: "slope of resident memory over a soak"
	},
	{
		id: "heap-growth",
		kind: "sampled",
		unit: "B/min",
		title: "live heap growth",
		what: "slope of what is live after a collection over a soak, of a diagnostic build"
	},
	{
		id: "goroutine-growth",
		kind: "sampled",
		unit: "1/min",
		title: "goroutine growth",
		what: "slope of the number of goroutines over a soak"
	},
	{
		id: "min-memory",
		kind: "stepped",
		unit: "B",
		title: "smallest memory limit",
		what: "the smallest memory limit under which it becomes ready, in steps of 1 MiB or 3 %"
	},
	{
		id: "oom-kills",
		kind: "exact",
		unit: "count",
		title: "OOM kills",
		what: "processes that the kernel killed for want of memory in starts under `measure.memory-limit`"
	}
];
const metricIds = metrics.map(({ id }) => id);
/** The metric of that id. */
function metricOf(id) {
	const metric = metrics.find((candidate) => candidate.id === id);
	if (metric === void 0) throw new Error(`no metric ${id}`);
	return metric;
}

export { metricOf as n, metrics as r, metricIds as t };