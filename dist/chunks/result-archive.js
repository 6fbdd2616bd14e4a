import { C as record, D as string, E as strictObject, N as variant, S as pipe, T as safeParse, _ as object, a as exactOptional, b as partial, c as integer, g as number, l as literal, m as minValue, n as boolean, s as finite, t as array, u as maxLength, v as optional, x as picklist } from "./dist.js";
import { a as soakReasonSchema, c as notStartedSchema, d as tooLittleTimeSchema, f as failureReasonSchema, g as finite$1, h as count, i as limitReasonSchema, l as startWaySchema, n as sideUnderLimitSchema, o as disturbedSchema, p as name, r as soakSchema, s as keptInMemorySchema, t as shortHash, u as startsFailedSchema, v as text$1 } from "./short-hash.js";
import { t as metricIds } from "./metric.js";
import { createRequire } from "module";

// node_modules/fflate/esm/index.mjs
var require = createRequire("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
	_a = require("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0,
	0,
	0,
	0
]);
var fdeb = new u8([
	0,
	0,
	0,
	0,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	5,
	6,
	6,
	7,
	7,
	8,
	8,
	9,
	9,
	10,
	10,
	11,
	11,
	12,
	12,
	13,
	13,
	0,
	0
]);
var clim = new u8([
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
]);
var freb = function(eb, start) {
	var b = new u16(31);
	for (var i = 0; i < 31; ++i) b[i] = start += 1 << eb[i - 1];
	var r = new i32(b[30]);
	for (var i = 1; i < 30; ++i) for (var j = b[i]; j < b[i + 1]; ++j) r[j] = j - b[i] << 5 | i;
	return {
		b,
		r
	};
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
	var x = (i & 43690) >> 1 | (i & 21845) << 1;
	x = (x & 52428) >> 2 | (x & 13107) << 2;
	x = (x & 61680) >> 4 | (x & 3855) << 4;
	rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var hMap = (function(cd, mb, r) {
	var s = cd.length;
	var i = 0;
	var l = new u16(mb);
	for (; i < s; ++i) if (cd[i]) ++l[cd[i] - 1];
	var le = new u16(mb);
	for (i = 1; i < mb; ++i) le[i] = le[i - 1] + l[i - 1] << 1;
	var co;
	if (r) {
		co = new u16(1 << mb);
		var rvb = 15 - mb;
		for (i = 0; i < s; ++i) if (cd[i]) {
			var sv = i << 4 | cd[i];
			var r_1 = mb - cd[i];
			var v = le[cd[i] - 1]++ << r_1;
			for (var m = v | (1 << r_1) - 1; v <= m; ++v) co[rev[v] >> rvb] = sv;
		}
	} else {
		co = new u16(s);
		for (i = 0; i < s; ++i) if (cd[i]) co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
	}
	return co;
});
var flt = new u8(288);
for (var i = 0; i < 144; ++i) flt[i] = 8;
for (var i = 144; i < 256; ++i) flt[i] = 9;
for (var i = 256; i < 280; ++i) flt[i] = 7;
for (var i = 280; i < 288; ++i) flt[i] = 8;
var fdt = new u8(32);
for (var i = 0; i < 32; ++i) fdt[i] = 5;
var flm = /*#__PURE__*/ hMap(flt, 9, 0);
var flrm = /*#__PURE__*/ hMap(flt, 9, 1);
var fdm = /*#__PURE__*/ hMap(fdt, 5, 0);
var fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
var max = function(a) {
	var m = a[0];
	for (var i = 1; i < a.length; ++i) if (a[i] > m) m = a[i];
	return m;
};
var bits = function(d, p, m) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
	return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
	if (s == null || s < 0) s = 0;
	if (e == null || e > v.length) e = v.length;
	return new u8(v.subarray(s, e));
};
var ec = [
	"unexpected EOF",
	"invalid block type",
	"invalid length/literal",
	"invalid distance",
	"stream finished",
	"no stream handler",
	,
	"no callback",
	"invalid UTF-8 data",
	"extra field too long",
	"date not in range 1980-2099",
	"filename too long",
	"stream finishing",
	"invalid zip data"
];
var err = function(ind, msg, nt) {
	var e = new Error(msg || ec[ind]);
	e.code = ind;
	if (Error.captureStackTrace) Error.captureStackTrace(e, err);
	if (!nt) throw e;
	return e;
};
var inflt = function(dat, st, buf, dict) {
	var sl = dat.length, dl = dict ? dict.length : 0;
	if (!sl || st.f && !st.l) return buf || new u8(0);
	var noBuf = !buf;
	var resize = noBuf || st.i != 2;
	var noSt = st.i;
	if (noBuf) buf = new u8(sl * 3);
	var cbuf = function(l) {
		var bl = buf.length;
		if (l > bl) {
			var nbuf = new u8(Math.max(bl * 2, l));
			nbuf.set(buf);
			buf = nbuf;
		}
	};
	var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
	var tbts = sl * 8;
	do {
		if (!lm) {
			final = bits(dat, pos, 1);
			var type = bits(dat, pos + 1, 3);
			pos += 3;
			if (!type) {
				var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
				if (t > sl) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + l);
				buf.set(dat.subarray(s, t), bt);
				st.b = bt += l, st.p = pos = t * 8, st.f = final;
				continue;
			} else if (type == 1) lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
			else if (type == 2) {
				var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
				var tl = hLit + bits(dat, pos + 5, 31) + 1;
				pos += 14;
				var ldt = new u8(tl);
				var clt = new u8(19);
				for (var i = 0; i < hcLen; ++i) clt[clim[i]] = bits(dat, pos + i * 3, 7);
				pos += hcLen * 3;
				var clb = max(clt), clbmsk = (1 << clb) - 1;
				var clm = hMap(clt, clb, 1);
				for (var i = 0; i < tl;) {
					var r = clm[bits(dat, pos, clbmsk)];
					pos += r & 15;
					var s = r >> 4;
					if (s < 16) ldt[i++] = s;
					else {
						var c = 0, n = 0;
						if (s == 16) n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
						else if (s == 17) n = 3 + bits(dat, pos, 7), pos += 3;
						else if (s == 18) n = 11 + bits(dat, pos, 127), pos += 7;
						while (n--) ldt[i++] = c;
					}
				}
				var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
				lbt = max(lt);
				dbt = max(dt);
				lm = hMap(lt, lbt, 1);
				dm = hMap(dt, dbt, 1);
			} else err(1);
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
		}
		if (resize) cbuf(bt + 131072);
		var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
		var lpos = pos;
		for (;; lpos = pos) {
			var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
			pos += c & 15;
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
			if (!c) err(2);
			if (sym < 256) buf[bt++] = sym;
			else if (sym == 256) {
				lpos = pos, lm = null;
				break;
			} else {
				var add = sym - 254;
				if (sym > 264) {
					var i = sym - 257, b = fleb[i];
					add = bits(dat, pos, (1 << b) - 1) + fl[i];
					pos += b;
				}
				var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
				if (!d) err(3);
				pos += d & 15;
				var dt = fd[dsym];
				if (dsym > 3) {
					var b = fdeb[dsym];
					dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
				}
				if (pos > tbts) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + 131072);
				var end = bt + add;
				if (bt < dt) {
					var shift = dl - dt, dend = Math.min(dt, end);
					if (shift + bt < 0) err(3);
					for (; bt < dend; ++bt) buf[bt] = dict[shift + bt];
				}
				for (; bt < end; ++bt) buf[bt] = buf[bt - dt];
			}
		}
		st.l = lm, st.p = lpos, st.b = bt, st.f = final;
		if (lm) final = 1, st.m = lbt, st.d = dm, st.n = dbt;
	} while (!final);
	return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var wbits = function(d, p, v) {
	v <<= p & 7;
	var o = p / 8 | 0;
	d[o] |= v;
	d[o + 1] |= v >> 8;
};
var wbits16 = function(d, p, v) {
	v <<= p & 7;
	var o = p / 8 | 0;
	d[o] |= v;
	d[o + 1] |= v >> 8;
	d[o + 2] |= v >> 16;
};
var hTree = function(d, mb) {
	var t = [];
	for (var i = 0; i < d.length; ++i) if (d[i]) t.push({
		s: i,
		f: d[i]
	});
	var s = t.length;
	var t2 = t.slice();
	if (!s) return {
		t: et,
		l: 0
	};
	if (s == 1) {
		var v = new u8(t[0].s + 1);
		v[t[0].s] = 1;
		return {
			t: v,
			l: 1
		};
	}
	t.sort(function(a, b) {
		return a.f - b.f;
	});
	t.push({
		s: -1,
		f: 25001
	});
	var l = t[0], r = t[1], i0 = 0, i1 = 1, i2 = 2;
	t[0] = {
		s: -1,
		f: l.f + r.f,
		l,
		r
	};
	while (i1 != s - 1) {
		l = t[t[i0].f < t[i2].f ? i0++ : i2++];
		r = t[i0 != i1 && t[i0].f < t[i2].f ? i0++ : i2++];
		t[i1++] = {
			s: -1,
			f: l.f + r.f,
			l,
			r
		};
	}
	var maxSym = t2[0].s;
	for (var i = 1; i < s; ++i) if (t2[i].s > maxSym) maxSym = t2[i].s;
	var tr = new u16(maxSym + 1);
	var mbt = ln(t[i1 - 1], tr, 0);
	if (mbt > mb) {
		var i = 0, dt = 0;
		var lft = mbt - mb, cst = 1 << lft;
		t2.sort(function(a, b) {
			return tr[b.s] - tr[a.s] || a.f - b.f;
		});
		for (; i < s; ++i) {
			var i2_1 = t2[i].s;
			if (tr[i2_1] > mb) {
				dt += cst - (1 << mbt - tr[i2_1]);
				tr[i2_1] = mb;
			} else break;
		}
		dt >>= lft;
		while (dt > 0) {
			var i2_2 = t2[i].s;
			if (tr[i2_2] < mb) dt -= 1 << mb - tr[i2_2]++ - 1;
			else ++i;
		}
		for (; i >= 0 && dt; --i) {
			var i2_3 = t2[i].s;
			if (tr[i2_3] == mb) {
				--tr[i2_3];
				++dt;
			}
		}
		mbt = mb;
	}
	return {
		t: new u8(tr),
		l: mbt
	};
};
var ln = function(n, l, d) {
	return n.s == -1 ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1)) : l[n.s] = d;
};
var lc = function(c) {
	var s = c.length;
	while (s && !c[--s]);
	var cl = new u16(++s);
	var cli = 0, cln = c[0], cls = 1;
	var w = function(v) {
		cl[cli++] = v;
	};
	for (var i = 1; i <= s; ++i) if (c[i] == cln && i != s) ++cls;
	else {
		if (!cln && cls > 2) {
			for (; cls > 138; cls -= 138) w(32754);
			if (cls > 2) {
				w(cls > 10 ? cls - 11 << 5 | 28690 : cls - 3 << 5 | 12305);
				cls = 0;
			}
		} else if (cls > 3) {
			w(cln), --cls;
			for (; cls > 6; cls -= 6) w(8304);
			if (cls > 2) w(cls - 3 << 5 | 8208), cls = 0;
		}
		while (cls--) w(cln);
		cls = 1;
		cln = c[i];
	}
	return {
		c: cl.subarray(0, cli),
		n: s
	};
};
var clen = function(cf, cl) {
	var l = 0;
	for (var i = 0; i < cl.length; ++i) l += cf[i] * cl[i];
	return l;
};
var wfblk = function(out, pos, dat) {
	var s = dat.length;
	var o = shft(pos + 2);
	out[o] = s & 255;
	out[o + 1] = s >> 8;
	out[o + 2] = out[o] ^ 255;
	out[o + 3] = out[o + 1] ^ 255;
	for (var i = 0; i < s; ++i) out[o + i + 4] = dat[i];
	return (o + 4 + s) * 8;
};
var wblk = function(dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
	wbits(out, p++, final);
	++lf[256];
	var _a = hTree(lf, 15), dlt = _a.t, mlb = _a.l;
	var _b = hTree(df, 15), ddt = _b.t, mdb = _b.l;
	var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
	var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
	var lcfreq = new u16(19);
	for (var i = 0; i < lclt.length; ++i) ++lcfreq[lclt[i] & 31];
	for (var i = 0; i < lcdt.length; ++i) ++lcfreq[lcdt[i] & 31];
	var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
	var nlcc = 19;
	for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc);
	var flen = bl + 5 << 3;
	var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
	var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
	if (bs >= 0 && flen <= ftlen && flen <= dtlen) return wfblk(out, p, dat.subarray(bs, bs + bl));
	var lm, ll, dm, dl;
	wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
	if (dtlen < ftlen) {
		lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
		var llm = hMap(lct, mlcb, 0);
		wbits(out, p, nlc - 257);
		wbits(out, p + 5, ndc - 1);
		wbits(out, p + 10, nlcc - 4);
		p += 14;
		for (var i = 0; i < nlcc; ++i) wbits(out, p + 3 * i, lct[clim[i]]);
		p += 3 * nlcc;
		var lcts = [lclt, lcdt];
		for (var it = 0; it < 2; ++it) {
			var clct = lcts[it];
			for (var i = 0; i < clct.length; ++i) {
				var len = clct[i] & 31;
				wbits(out, p, llm[len]), p += lct[len];
				if (len > 15) wbits(out, p, clct[i] >> 5 & 127), p += clct[i] >> 12;
			}
		}
	} else lm = flm, ll = flt, dm = fdm, dl = fdt;
	for (var i = 0; i < li; ++i) {
		var sym = syms[i];
		if (sym > 255) {
			var len = sym >> 18 & 31;
			wbits16(out, p, lm[len + 257]), p += ll[len + 257];
			if (len > 7) wbits(out, p, sym >> 23 & 31), p += fleb[len];
			var dst = sym & 31;
			wbits16(out, p, dm[dst]), p += dl[dst];
			if (dst > 3) wbits16(out, p, sym >> 5 & 8191), p += fdeb[dst];
		} else wbits16(out, p, lm[sym]), p += ll[sym];
	}
	wbits16(out, p, lm[256]);
	return p + ll[256];
};
var deo = /*#__PURE__*/ new i32([
	65540,
	131080,
	131088,
	131104,
	262176,
	1048704,
	1048832,
	2114560,
	2117632
]);
var et = /*#__PURE__*/ new u8(0);
var dflt = function(dat, lvl, plvl, pre, post, st) {
	var s = st.z || dat.length;
	var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7e3)) + post);
	var w = o.subarray(pre, o.length - post);
	var lst = st.l;
	var pos = (st.r || 0) & 7;
	if (lvl) {
		if (pos) w[0] = st.r >> 3;
		var opt = deo[lvl - 1];
		var n = opt >> 13, c = opt & 8191;
		var msk_1 = (1 << plvl) - 1;
		var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
		var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
		var hsh = function(i) {
			return (dat[i] ^ dat[i + 1] << bs1_1 ^ dat[i + 2] << bs2_1) & msk_1;
		};
		var syms = new i32(25e3);
		var lf = new u16(288), df = new u16(32);
		var lc_1 = 0, eb = 0, i = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
		for (; i + 2 < s; ++i) {
			var hv = hsh(i);
			var imod = i & 32767, pimod = head[hv];
			prev[imod] = pimod;
			head[hv] = imod;
			if (wi <= i) {
				var rem = s - i;
				if ((lc_1 > 7e3 || li > 24576) && (rem > 423 || !lst)) {
					pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i - bs, pos);
					li = lc_1 = eb = 0, bs = i;
					for (var j = 0; j < 286; ++j) lf[j] = 0;
					for (var j = 0; j < 30; ++j) df[j] = 0;
				}
				var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
				if (rem > 2 && hv == hsh(i - dif)) {
					var maxn = Math.min(n, rem) - 1;
					var maxd = Math.min(32767, i);
					var ml = Math.min(258, rem);
					while (dif <= maxd && --ch_1 && imod != pimod) {
						if (dat[i + l] == dat[i + l - dif]) {
							var nl = 0;
							for (; nl < ml && dat[i + nl] == dat[i + nl - dif]; ++nl);
							if (nl > l) {
								l = nl, d = dif;
								if (nl > maxn) break;
								var mmd = Math.min(dif, nl - 2);
								var md = 0;
								for (var j = 0; j < mmd; ++j) {
									var ti = i - dif + j & 32767;
									var cd = ti - prev[ti] & 32767;
									if (cd > md) md = cd, pimod = ti;
								}
							}
						}
						imod = pimod, pimod = prev[imod];
						dif += imod - pimod & 32767;
					}
				}
				if (d) {
					syms[li++] = 268435456 | revfl[l] << 18 | revfd[d];
					var lin = revfl[l] & 31, din = revfd[d] & 31;
					eb += fleb[lin] + fdeb[din];
					++lf[257 + lin];
					++df[din];
					wi = i + l;
					++lc_1;
				} else {
					syms[li++] = dat[i];
					++lf[dat[i]];
				}
			}
		}
		for (i = Math.max(i, wi); i < s; ++i) {
			syms[li++] = dat[i];
			++lf[dat[i]];
		}
		pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i - bs, pos);
		if (!lst) {
			st.r = pos & 7 | w[pos / 8 | 0] << 3;
			pos -= 7;
			st.h = head, st.p = prev, st.i = i, st.w = wi;
		}
	} else {
		for (var i = st.w || 0; i < s + lst; i += 65535) {
			var e = i + 65535;
			if (e >= s) {
				w[pos / 8 | 0] = lst;
				e = s;
			}
			pos = wfblk(w, pos + 1, dat.subarray(i, e));
		}
		st.i = s;
	}
	return slc(o, 0, pre + shft(pos) + post);
};
var crct = /*#__PURE__*/ (function() {
	var t = /* @__PURE__ */ new Int32Array(256);
	for (var i = 0; i < 256; ++i) {
		var c = i, k = 9;
		while (--k) c = (c & 1 && -306674912) ^ c >>> 1;
		t[i] = c;
	}
	return t;
})();
var crc = function() {
	var c = -1;
	return {
		p: function(d) {
			var cr = c;
			for (var i = 0; i < d.length; ++i) cr = crct[cr & 255 ^ d[i]] ^ cr >>> 8;
			c = cr;
		},
		d: function() {
			return ~c;
		}
	};
};
var dopt = function(dat, opt, pre, post, st) {
	if (!st) {
		st = { l: 1 };
		if (opt.dictionary) {
			var dict = opt.dictionary.subarray(-32768);
			var newDat = new u8(dict.length + dat.length);
			newDat.set(dict);
			newDat.set(dat, dict.length);
			dat = newDat;
			st.w = dict.length;
		}
	}
	return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20 : 12 + opt.mem, pre, post, st);
};
var mrg = function(a, b) {
	var o = {};
	for (var k in a) o[k] = a[k];
	for (var k in b) o[k] = b[k];
	return o;
};
var b2 = function(d, b) {
	return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
	return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
	return b4(d, b) + b4(d, b + 4) * 4294967296;
};
var wbytes = function(d, b, v) {
	for (; v; ++b) d[b] = v, v >>>= 8;
};
/**
* Compresses data with DEFLATE without any wrapper
* @param data The data to compress
* @param opts The compression options
* @returns The deflated version of the data
*/
function deflateSync(data, opts) {
	return dopt(data, opts || {}, 0, 0);
}
function inflateSync(data, opts) {
	return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var fltn = function(d, p, t, o) {
	for (var k in d) {
		var val = d[k], n = p + k, op = o;
		if (Array.isArray(val)) op = mrg(o, val[1]), val = val[0];
		if (ArrayBuffer.isView(val)) t[n] = [val, op];
		else {
			t[n += "/"] = [new u8(0), op];
			fltn(val, n, t, o);
		}
	}
};
var te = typeof TextEncoder != "undefined" && /*#__PURE__*/ new TextEncoder();
var td = typeof TextDecoder != "undefined" && /*#__PURE__*/ new TextDecoder();
var tds = 0;
try {
	td.decode(et, { stream: true });
	tds = 1;
} catch (e) {}
var dutf8 = function(d) {
	for (var r = "", i = 0;;) {
		var c = d[i++];
		var eb = (c > 127) + (c > 223) + (c > 239);
		if (i + eb > d.length) return {
			s: r,
			r: slc(d, i - 1)
		};
		if (!eb) r += String.fromCharCode(c);
		else if (eb == 3) c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | d[i++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
		else if (eb & 1) r += String.fromCharCode((c & 31) << 6 | d[i++] & 63);
		else r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | d[i++] & 63);
	}
};
/**
* Converts a string into a Uint8Array for use with compression/decompression methods
* @param str The string to encode
* @param latin1 Whether or not to interpret the data as Latin-1. This should
*               not need to be true unless decoding a binary string.
* @returns The string encoded in UTF-8/Latin-1 binary
*/
function strToU8(str, latin1) {
	if (latin1) {
		var ar_1 = new u8(str.length);
		for (var i = 0; i < str.length; ++i) ar_1[i] = str.charCodeAt(i);
		return ar_1;
	}
	if (te) return te.encode(str);
	var l = str.length;
	var ar = new u8(str.length + (str.length >> 1));
	var ai = 0;
	var w = function(v) {
		ar[ai++] = v;
	};
	for (var i = 0; i < l; ++i) {
		if (ai + 5 > ar.length) {
			var n = new u8(ai + 8 + (l - i << 1));
			n.set(ar);
			ar = n;
		}
		var c = str.charCodeAt(i);
		if (c < 128 || latin1) w(c);
		else if (c < 2048) w(192 | c >> 6), w(128 | c & 63);
		else if (c > 55295 && c < 57344) c = 65536 + (c & 1047552) | str.charCodeAt(++i) & 1023, w(240 | c >> 18), w(128 | c >> 12 & 63), w(128 | c >> 6 & 63), w(128 | c & 63);
		else w(224 | c >> 12), w(128 | c >> 6 & 63), w(128 | c & 63);
	}
	return slc(ar, 0, ai);
}
/**
* Converts a Uint8Array to a string
* @param dat The data to decode to string
* @param latin1 Whether or not to interpret the data as Latin-1. This should
*               not need to be true unless encoding to binary string.
* @returns The original UTF-8/Latin-1 string
*/
function strFromU8(dat, latin1) {
	if (latin1) {
		var r = "";
		for (var i = 0; i < dat.length; i += 16384) r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
		return r;
	} else if (td) return td.decode(dat);
	else {
		var _a = dutf8(dat), s = _a.s, r = _a.r;
		if (r.length) err(8);
		return s;
	}
}
var slzh = function(d, b) {
	return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
	var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
	var _a = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a[0], su = _a[1], off = _a[2];
	return [
		b2(d, b + 10),
		sc,
		su,
		fn,
		es + efl + b2(d, b + 32),
		off
	];
};
var z64hs = function(d, b, l, z, sc, su, off) {
	var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
	var nf = nsc + nsu + noff;
	if (z && nf) {
		for (; b + 4 < e; b += 4 + b2(d, b + 2)) if (b2(d, b) == 1) return [
			nsc ? b8(d, b + 4 + 8 * nsu) : sc,
			nsu ? b8(d, b + 4) : su,
			noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
			1
		];
		if (z < 2) err(13);
	}
	return [
		sc,
		su,
		off,
		0
	];
};
var exfl = function(ex) {
	var le = 0;
	if (ex) for (var k in ex) {
		var l = ex[k].length;
		if (l > 65535) err(9);
		le += l + 4;
	}
	return le;
};
var wzh = function(d, b, f, fn, u, c, ce, co) {
	var fl = fn.length, ex = f.extra, col = co && co.length;
	var exl = exfl(ex);
	wbytes(d, b, ce != null ? 33639248 : 67324752), b += 4;
	if (ce != null) d[b++] = 20, d[b++] = f.os;
	d[b] = 20, b += 2;
	d[b++] = f.flag << 1 | (c < 0 && 8), d[b++] = u && 8;
	d[b++] = f.compression & 255, d[b++] = f.compression >> 8;
	var dt = new Date(f.mtime == null ? Date.now() : f.mtime), y = dt.getFullYear() - 1980;
	if (y < 0 || y > 119) err(10);
	wbytes(d, b, y << 25 | dt.getMonth() + 1 << 21 | dt.getDate() << 16 | dt.getHours() << 11 | dt.getMinutes() << 5 | dt.getSeconds() >> 1), b += 4;
	if (c != -1) {
		wbytes(d, b, f.crc);
		wbytes(d, b + 4, c < 0 ? -c - 2 : c);
		wbytes(d, b + 8, f.size);
	}
	wbytes(d, b + 12, fl);
	wbytes(d, b + 14, exl), b += 16;
	if (ce != null) {
		wbytes(d, b, col);
		wbytes(d, b + 6, f.attrs);
		wbytes(d, b + 10, ce), b += 14;
	}
	d.set(fn, b);
	b += fl;
	if (exl) for (var k in ex) {
		var exf = ex[k], l = exf.length;
		wbytes(d, b, +k);
		wbytes(d, b + 2, l);
		d.set(exf, b + 4), b += 4 + l;
	}
	if (col) d.set(co, b), b += col;
	return b;
};
var wzf = function(o, b, c, d, e) {
	wbytes(o, b, 101010256);
	wbytes(o, b + 8, c);
	wbytes(o, b + 10, c);
	wbytes(o, b + 12, d);
	wbytes(o, b + 16, e);
};
/**
* Synchronously creates a ZIP file. Prefer using `zip` for better performance
* with more than one file.
* @param data The directory structure for the ZIP archive
* @param opts The main options, merged with per-file options
* @returns The generated ZIP archive
*/
function zipSync(data, opts) {
	if (!opts) opts = {};
	var r = {};
	var files = [];
	fltn(data, "", r, opts);
	var o = 0;
	var tot = 0;
	for (var fn in r) {
		var _a = r[fn], file = _a[0], p = _a[1];
		var compression = p.level == 0 ? 0 : 8;
		var f = strToU8(fn), s = f.length;
		var com = p.comment, m = com && strToU8(com), ms = m && m.length;
		var exl = exfl(p.extra);
		if (s > 65535) err(11);
		var d = compression ? deflateSync(file, p) : file, l = d.length;
		var c = crc();
		c.p(file);
		files.push(mrg(p, {
			size: file.length,
			crc: c.d(),
			c: d,
			f,
			m,
			u: s != fn.length || m && com.length != ms,
			o,
			compression
		}));
		o += 30 + s + exl + l;
		tot += 76 + 2 * (s + exl) + (ms || 0) + l;
	}
	var out = new u8(tot + 22), oe = o, cdl = tot - o;
	for (var i = 0; i < files.length; ++i) {
		var f = files[i];
		wzh(out, f.o, f, f.f, f.u, f.c.length);
		var badd = 30 + f.f.length + exfl(f.extra);
		out.set(f.c, f.o + badd);
		wzh(out, o, f, f.f, f.u, f.c.length, f.o, f.m), o += 16 + badd + (f.m ? f.m.length : 0);
	}
	wzf(out, o, files.length, cdl, oe);
	return out;
}
/**
* Synchronously decompresses a ZIP archive. Prefer using `unzip` for better
* performance with more than one file.
* @param data The raw compressed ZIP file
* @param opts The ZIP extraction options
* @returns The decompressed files
*/
function unzipSync(data, opts) {
	var files = {};
	var e = data.length - 22;
	for (; b4(data, e) != 101010256; --e) if (!e || data.length - e > 65558) err(13);
	var c = b2(data, e + 8);
	if (!c) return {};
	var o = b4(data, e + 16);
	var z = b4(data, e - 20) == 117853008;
	if (z) {
		var ze = b4(data, e - 12);
		z = b4(data, ze) == 101075792;
		if (z) {
			c = b4(data, ze + 32);
			o = b4(data, ze + 48);
		}
	}
	var fltr = opts && opts.filter;
	for (var i = 0; i < c; ++i) {
		var _a = zh(data, o, z), c_2 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
		o = no;
		if (!fltr || fltr({
			name: fn,
			size: sc,
			originalSize: su,
			compression: c_2
		})) {
			if (!c_2) files[fn] = slc(data, b, b + sc);
			else if (c_2 == 8) files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
			else err(14, "unknown compression type " + c_2);
		}
	}
	return files;
}

// src/core/reason/flag-set-effect.ts
/** What to know before choosing a flag set. */
const flagSetEffectSchema = variant("kind", [
	strictObject({
		kind: literal("same-file"),
		flagSet: name
	}),
	strictObject({
		kind: literal("stripped"),
		elf: boolean(),
		functionTable: boolean()
	}),
	strictObject({ kind: literal("no-debug-information") }),
	strictObject({
		kind: literal("needs-files"),
		interpreter: name,
		libraries: array(name)
	}),
	strictObject({ kind: literal("import-paths-in-traces") }),
	strictObject({ kind: literal("watches-races") }),
	strictObject({
		kind: literal("collects-late"),
		limit: name
	}),
	strictObject({ kind: literal("never-collects") })
]);

// src/core/binary/binary.ts
const moduleSchema = strictObject({
	path: text$1,
	version: text$1,
	replacedBy: optional(text$1)
});
const binarySchema = strictObject({
	size: count,
	sha256: text$1,
	loadableSha256: text$1,
	sections: array(strictObject({
		name: text$1,
		fileBytes: count,
		memoryBytes: count
	})),
	modules: array(moduleSchema),
	packages: array(strictObject({
		path: text$1,
		module: optional(text$1),
		bytes: count
	})),
	/** Bytes whose package was taken from a build with the same flags that kept its symbols. */
	fromTwin: optional(count),
	buildSeconds: optional(finite$1),
	goVersion: optional(text$1),
	/** Path of the module that the program belongs to. */
	mainModule: optional(text$1),
	/** What has to be where it runs. A static program has neither. */
	interpreter: optional(text$1),
	libraries: optional(array(text$1)),
	stripped: optional(boolean())
});
const goModSchema = strictObject({
	/** From the repository's root. */
	file: text$1,
	line: number(),
	text: text$1,
	kind: picklist([
		"direct",
		"indirect",
		"replaced"
	]),
	/** Whether base has another line for that module, or none. */
	changed: boolean(),
	/** The module, required by the program's own, that brings the cause along. */
	through: optional(text$1)
});
const causeSchema = strictObject({
	kind: picklist([
		"module",
		"toolchain",
		"package",
		"embedded",
		"other"
	]),
	change: picklist([
		"new",
		"gone",
		"upgraded",
		"downgraded",
		"grew",
		"shrank"
	]),
	name: text$1,
	base: optional(text$1),
	head: optional(text$1),
	bytes: optional(finite$1),
	/** Why head links it: import paths from the program's package to the nearest one of the cause's. A long one has a `…`. */
	chain: optional(array(text$1)),
	/** The line of a go.mod file that it is there for. */
	goMod: optional(goModSchema)
});
/** What a flag set does to head's file, against the first one of the program. Sizes in bytes. */
const flagSetFactsSchema = strictObject({
	sectionsGone: array(text$1),
	sectionsNew: array(text$1),
	/** Of the sections of code, read-only data, data and the function table those that are the same bytes. */
	sameSections: array(text$1),
	/** Bytes of the file that are loaded when it runs, and that are not. */
	loadable: count,
	notLoadable: count,
	/** Entries of the static symbol table, and of the one that the loader reads. */
	symbols: count,
	dynamicSymbols: count,
	/** What has to be where it runs. A static program has neither. */
	interpreter: optional(text$1),
	libraries: array(text$1),
	/** `reused`: base's file is the same, so an image layer with nothing else in it is, too. */
	layer: optional(picklist(["reused", "new"])),
	/** An earlier flag set that gives the same file. */
	sameFileAs: optional(text$1),
	/** What to know before choosing it. */
	effects: array(flagSetEffectSchema)
});

// src/core/reason/comparison-reason.ts
/** Why two sides are not compared, why they are and nothing is decided, or what is to be known of the answer. */
const comparisonReasonSchema = variant("kind", [
	strictObject({ kind: literal("no-base") }),
	strictObject({ kind: literal("neither-side") }),
	strictObject({ kind: literal("needs-newer-node") }),
	strictObject({ kind: literal("only-stamp-differs") }),
	strictObject({
		kind: literal("no-usable-run"),
		side: picklist([
			"base",
			"head",
			"either"
		])
	}),
	strictObject({ kind: literal("no-figure") }),
	strictObject({
		kind: literal("too-few-runs"),
		runs: number(),
		needed: number()
	}),
	strictObject({ kind: literal("too-few-to-be-sure") }),
	strictObject({
		kind: literal("noisy"),
		spread: optional(finite$1)
	}),
	strictObject({ kind: literal("copies-differ") }),
	strictObject({
		kind: literal("few-copies"),
		copies: number()
	}),
	strictObject({
		kind: literal("could-be-missed"),
		below: optional(finite$1)
	})
]);

// src/core/outside/fetch-problem.ts
/** Why a commit, or a branch, cannot be fetched from the remote. `said` are Git's own words; absent: there are none. */
const fetchProblemSchema = variant("kind", [
	strictObject({ kind: literal("no-remote") }),
	strictObject({
		kind: literal("not-sent"),
		remote: text$1
	}),
	strictObject({
		kind: literal("git-fails"),
		said: optional(text$1)
	})
]);

// src/core/reason/release-reason.ts
/** Why there is no release to compare with. `pattern` is what tags of releases look like; absent: all are. */
const releaseReasonSchema = variant("kind", [
	strictObject({ kind: literal("no-commit") }),
	strictObject({
		kind: literal("no-tag"),
		pattern: optional(name)
	}),
	strictObject({
		kind: literal("no-tag-reachable"),
		pattern: optional(name),
		shallow: boolean()
	}),
	strictObject({
		kind: literal("tag-not-fetched"),
		tag: name,
		why: fetchProblemSchema
	})
]);

// src/core/reason/judge-reason.ts
/** Why a limit is not judged, or what is to be known of the verdict. */
const judgeReasonSchema = variant("kind", [
	strictObject({
		kind: literal("no-such-program"),
		side: picklist(["base", "head"])
	}),
	strictObject({
		kind: literal("not-in-release"),
		tag: name
	}),
	strictObject({
		kind: literal("no-release"),
		why: optional(releaseReasonSchema)
	}),
	strictObject({ kind: literal("head-not-built") }),
	strictObject({ kind: literal("head-not-measured") }),
	strictObject({ kind: literal("same-code") }),
	strictObject({ kind: literal("nothing-started") }),
	strictObject({
		kind: literal("sizes-alone-here"),
		host: name
	}),
	strictObject({
		kind: literal("needs-key"),
		key: picklist([
			"measure.cold: disk",
			"measure.soak",
			"measure.memory-limit"
		])
	}),
	strictObject({ kind: literal("no-way-given") }),
	strictObject({ kind: literal("never-ready") }),
	strictObject({ kind: literal("not-measured") }),
	strictObject({ kind: literal("unknown-metric") }),
	strictObject({ kind: literal("limit-in-interval") }),
	strictObject({ kind: literal("limit-in-change") }),
	strictObject({ kind: literal("beyond-in-base") }),
	strictObject({ kind: literal("base-is-zero") }),
	strictObject({
		kind: literal("known-to-a-step"),
		step: finite$1
	}),
	strictObject({
		kind: literal("limit-below-noise"),
		below: optional(finite$1),
		times: optional(number())
	}),
	strictObject({ kind: literal("nothing-told") })
]);

// src/core/reason/reason.ts
/** Why a figure is missing, inconclusive or doubted, and why a limit on it is not judged. */
const reasonSchema = variant("kind", [
	failureReasonSchema,
	notStartedSchema,
	startsFailedSchema,
	keptInMemorySchema,
	tooLittleTimeSchema,
	disturbedSchema,
	comparisonReasonSchema,
	limitReasonSchema,
	soakReasonSchema,
	judgeReasonSchema
]);

// src/core/compare/comparison.ts
const sampleSchema = strictObject({
	/** Median of a sampled metric; the value of an exact one. */
	center: finite$1,
	/** 95 % interval of the median by order statistics; equal to `center` for exact metrics. */
	lo: finite$1,
	hi: finite$1,
	/** In run order. */
	values: array(finite$1),
	/** Position of each value in the whole job's run order. */
	order: optional(array(finite$1)),
	/**
	* Of each run: seconds of user and system time, the CPU it ran on, when it was started in seconds from the beginning of
	* measuring, and which copy of the file it was. Given once for metrics that are read from the same runs: see `order`.
	*/
	cpuSeconds: optional(array(finite$1)),
	cpu: optional(array(finite$1)),
	at: optional(array(finite$1)),
	copy: optional(array(finite$1)),
	/** Median without pinning to one CPU. */
	unpinned: optional(finite$1),
	/**
	* Of head's cold start: further starts, in rounds with one start of each flag set of the program; the value at a place is of
	* that round. By these flag sets are compared.
	*/
	beside: optional(array(finite$1))
});
const decisions = [
	"identical",
	"unchanged",
	"grew",
	"shrank",
	"inconclusive",
	"new",
	"gone",
	"not-measured"
];
const comparisonSchema = strictObject({
	base: optional(sampleSchema),
	head: optional(sampleSchema),
	/** head − base, in the metric's unit. */
	delta: optional(finite$1),
	/** head ÷ base − 1; absent where base is 0. */
	ratio: optional(finite$1),
	/** Interval of `delta`; absent for exact metrics. */
	deltaInterval: optional(strictObject({
		lo: finite$1,
		hi: finite$1
	})),
	/** Interval of head's median at the level of the decision (`1 - measuring.p`); by it an absolute limit is judged. */
	headInterval: optional(strictObject({
		lo: finite$1,
		hi: finite$1
	})),
	/** Median deviation of the runs ÷ their median, of each side; present where head's runs vary significantly more. */
	variation: optional(strictObject({
		base: finite$1,
		head: finite$1
	})),
	/**
	* Two-sided p: of the signed-rank test where each place of `order` in base is next to the one in head and there are enough
	* rounds to reach `measuring.p`, else of the Mann–Whitney test.
	*/
	p: optional(finite$1),
	decision: picklist(decisions),
	/** Smallest change that could have been told from noise, as a fraction of base. */
	smallestVisible: optional(finite$1),
	/** How far the medians of head's own runs through one half of its copies and through the other are apart: a fraction. */
	headAgainstHead: optional(finite$1),
	/** Why it is not measured or inconclusive, or what is to be known of the answer. */
	reason: optional(reasonSchema),
	/** Why the figures are not to be relied on, whatever they are; no limit is broken by them. */
	doubt: optional(reasonSchema)
});
/** The comparisons of a row, by metric. */
const metricsSchema = partial(strictObject(Object.fromEntries(metricIds.map((id) => [id, comparisonSchema]))));
/** `stamp`: equal but for versions, dates and commits that the build writes into it. */
const samenessSchema = picklist([
	"identical",
	"stamp",
	"different",
	"one-sided"
]);

// src/core/start/start-schema.ts
const initSchema = strictObject({
	seconds: finite$1,
	bytes: optional(finite$1),
	allocations: optional(finite$1)
});
/** What initializing a package took, by GODEBUG=inittrace=1: medians of a few starts. A side without it is absent. */
const initChangeSchema = strictObject({
	package: text$1,
	base: optional(initSchema),
	head: optional(initSchema),
	/** Seconds, head − base. */
	delta: finite$1
});
/** How sampled metrics were decided. */
const measuringSchema = strictObject({
	pairs: number(),
	pinned: boolean(),
	seconds: finite$1,
	p: finite$1,
	minimumChange: finite$1,
	/** The largest `headAgainstHead` of a cold start: what this machine shows today where nothing differs. */
	noiseFloor: optional(finite$1),
	/** Blocks of timed runs, and those that were disturbed and so measured again or doubted. */
	blocks: optional(number()),
	disturbedBlocks: optional(number()),
	/** CPUs that other processes kept busy meanwhile, on average, and of how many: in a container these are the host's. */
	others: optional(finite$1),
	cpus: optional(number()),
	/** The CPU that probe and programs were pinned to. */
	cpu: optional(number())
});

// src/core/cell/cell.ts
/** What tells a cell from every other one. */
const cellKey = {
	program: text$1,
	flagSet: text$1,
	platform: text$1,
	/** In a report of several jobs that have the same cell: what in their matrix tells them apart, "go 1.26". */
	variant: optional(text$1)
};
const cellSchema = strictObject({
	...cellKey,
	/** How the program was started; absent: it was not. */
	start: optional(startWaySchema),
	/** `stamp`: equal but for versions, dates and commits that the build writes into it. */
	sameness: samenessSchema,
	base: optional(binarySchema),
	head: optional(binarySchema),
	/** Why a side is absent, where that is not simply "new" or "gone". */
	failure: optional(strictObject({
		side: picklist([
			"base",
			"head",
			"both"
		]),
		reason: failureReasonSchema,
		output: optional(text$1)
	})),
	/** Why head does not start, where base does. */
	startFailure: optional(reasonSchema),
	/** In control groups of this version: what each side did under `measure.memory-limit`, and with GOMEMLIMIT. */
	underLimit: optional(strictObject({
		cgroup: picklist([1, 2]),
		limit: optional(count),
		base: optional(sideUnderLimitSchema),
		head: optional(sideUnderLimitSchema),
		/** As `min-memory`, with GOMEMLIMIT set to 90 % of each limit; absent where the program has one of its own. */
		withGomemlimit: optional(comparisonSchema)
	})),
	metrics: metricsSchema,
	/** Head against the latest release, which is in base's place here: its size, and what budgets `against: release` need. */
	sinceRelease: optional(variant("kind", [strictObject({
		kind: literal("compared"),
		tag: text$1,
		sameness: samenessSchema,
		metrics: metricsSchema
	}), strictObject({
		kind: literal("none"),
		reason: releaseReasonSchema
	})])),
	/** The program kept running, with `measure.soak`. */
	soak: optional(soakSchema),
	causes: array(causeSchema),
	/** The symbols that changed most, in file bytes, 0 where a side has none; of a program's first flag set only. */
	symbols: optional(array(strictObject({
		name: text$1,
		package: text$1,
		base: count,
		head: count
	}))),
	/** Why the cold start changed: the packages whose initialization did, the largest change first. */
	inits: optional(pipe(array(initChangeSchema), maxLength(10))),
	/** Present when the linker keeps every exported method in head and did not in base. */
	deadCode: optional(strictObject({
		/** What calls a method by a name that only the running program knows. */
		function: text$1,
		/** The functions from `main.main` to it. A long path has a `…`. */
		path: array(text$1)
	}))
});
/** What each flag set buys: head under one flag set against head under the first one. */
const flagSetComparisonSchema = strictObject({
	program: text$1,
	platform: text$1,
	variant: optional(text$1),
	/** The flag set that the others are held against. */
	reference: text$1,
	rows: array(strictObject({
		flagSet: text$1,
		metrics: metricsSchema,
		facts: optional(flagSetFactsSchema)
	}))
});

// src/core/judge/judged.ts
const metricId = picklist(metricIds);
const verdicts = [
	"within",
	"over",
	"pre-existing",
	"overridden",
	"inconclusive",
	"not-measured"
];
const growthSchema = variant("kind", [strictObject({
	kind: literal("percent"),
	percent: finite$1
}), strictObject({
	kind: literal("absolute"),
	value: finite$1
})]);
const levelSchema = picklist(["fail", "warn"]);
const budgetSubject = {
	metric: metricId,
	program: exactOptional(text$1),
	flagSet: exactOptional(text$1),
	platform: exactOptional(text$1),
	against: picklist(["base", "release"])
};
const budgetEntries = {
	...budgetSubject,
	max: exactOptional(finite$1),
	maxGrowth: exactOptional(growthSchema),
	level: levelSchema,
	line: exactOptional(number())
};
/** A limit that head's config has other than base's. A side without that limit is absent. */
const budgetChangeSchema = variant("on", [
	strictObject({
		...budgetSubject,
		on: literal("max"),
		base: optional(finite$1),
		head: optional(finite$1)
	}),
	strictObject({
		...budgetSubject,
		on: literal("max-growth"),
		base: optional(growthSchema),
		head: optional(growthSchema)
	}),
	strictObject({
		...budgetSubject,
		on: literal("level"),
		base: levelSchema,
		head: levelSchema
	})
]);
/** A budget as a job hands it on, before it is judged. */
const budgetSchema = strictObject(budgetEntries);
const judgedBudgetSchema = strictObject({
	...budgetEntries,
	/** The tag of the release that growth was compared with. */
	release: optional(text$1),
	cell: strictObject(cellKey),
	verdict: picklist(verdicts),
	/** Which of the two limits `actual` and `limit` speak of. */
	on: picklist(["max", "max-growth"]),
	/** In the metric's unit; for a growth in per cent: per cent. */
	actual: optional(finite$1),
	limit: finite$1,
	/** Why it is not known, or what is to be known of the verdict. */
	reason: optional(reasonSchema),
	/** Whether what is missing is head's fault, so that the run is incomplete. */
	incomplete: optional(boolean())
});
/** Why broken budgets fail nothing: the label, the pull request that has it, who set it, when (ISO 8601) and on which commit. */
const overrideSchema = strictObject({
	label: text$1,
	pullRequest: number(),
	by: optional(text$1),
	at: optional(text$1),
	commit: optional(text$1)
});
/** What all rows together come to. */
const verdictSchema = picklist([
	"pass",
	"fail",
	"incomplete"
]);

// src/core/history/trend-schema.ts
const stepSchema = strictObject({
	/** The first commit of the new level. */
	commit: text$1,
	/** In the metric's unit; of a sampled metric an estimate. */
	delta: finite$1,
	/** Of a sampled metric: new level over old, − 1, and its 95 % interval. */
	ratio: optional(strictObject({
		estimate: finite$1,
		lo: finite$1,
		hi: finite$1
	})),
	/** Of a sampled metric: the interval that the commit lies in, from and to. */
	between: optional(strictObject({
		from: text$1,
		to: text$1
	}))
});
/** The course of a metric of a cell over commits of the default branch. */
const seriesSchema = strictObject({
	program: text$1,
	flagSet: text$1,
	platform: text$1,
	variant: optional(text$1),
	metric: picklist(metricIds),
	/** Index into `commits` of each value. A commit that lacks it has none. */
	at: array(number()),
	/** In the metric's unit; of a sampled metric the median, and the 95 % interval of it in `lo` and `hi`. */
	values: array(finite$1),
	lo: optional(array(finite$1)),
	hi: optional(array(finite$1)),
	steps: array(stepSchema),
	/** Of an exact metric: what became of it since the latest release before the last commit, else since the first commit. */
	since: optional(strictObject({
		commit: text$1,
		release: optional(text$1),
		delta: finite$1,
		/** The largest step of it in the same direction. */
		step: optional(strictObject({
			commit: text$1,
			delta: finite$1
		}))
	}))
});
/** What a history branch says, as a report has it. */
const historySchema = strictObject({
	branch: text$1,
	/** The last commits that the branch knows, the earliest first. `time` is in milliseconds since 1970. */
	commits: array(strictObject({
		sha: text$1,
		time: number(),
		release: optional(text$1)
	})),
	series: array(seriesSchema),
	/** Lines of the history that cannot be read; they are kept. */
	unreadable: number()
});

// src/core/note/how.ts
/** Why the commit before head is base. */
const whyBeforeSchema = variant("kind", [
	strictObject({ kind: literal("empty-push") }),
	strictObject({
		kind: literal("on-branch"),
		branch: text$1
	}),
	strictObject({
		kind: literal("part-of"),
		branch: text$1
	})
]);
const noBaseSchema = variant("kind", [
	strictObject({ kind: literal("alone") }),
	strictObject({ kind: literal("no-commit") }),
	strictObject({
		kind: literal("no-default-branch"),
		where: picklist(["terminal", "workflow"])
	}),
	strictObject({
		kind: literal("no-branch"),
		branch: optional(text$1)
	}),
	strictObject({
		kind: literal("too-shallow"),
		branch: optional(text$1)
	}),
	strictObject({
		kind: literal("no-common-history"),
		branch: optional(text$1)
	}),
	strictObject({
		kind: literal("first-commit"),
		sha: text$1,
		because: whyBeforeSchema
	})
]);
/** `sha` is base's, in full. */
const howSchema = variant("kind", [
	strictObject({
		kind: literal("chosen"),
		revision: text$1,
		sha: text$1
	}),
	strictObject({
		kind: literal("merge-commit"),
		branch: text$1,
		sha: text$1
	}),
	strictObject({
		kind: literal("merge-group"),
		sha: text$1
	}),
	strictObject({
		kind: literal("before-push"),
		sha: text$1
	}),
	strictObject({
		kind: literal("merge-base"),
		branch: text$1,
		sha: text$1
	}),
	strictObject({
		kind: literal("last-commit"),
		sha: text$1
	}),
	strictObject({
		kind: literal("commit-before"),
		sha: text$1,
		because: whyBeforeSchema
	}),
	strictObject({
		kind: literal("fork"),
		branch: text$1
	}),
	strictObject({
		kind: literal("none"),
		reason: noBaseSchema
	})
]);

// src/core/outside/command-failure.ts
/** How a command failed. `output` is what it printed about that, or empty. */
const commandFailureSchema = strictObject({
	exitCode: pipe(number(), integer()),
	output: text$1
});

// src/core/note/build-notes.ts
/** Why the revisions are not built through one path. */
const whyPlainFoldersSchema = variant("kind", [
	strictObject({
		kind: literal("go-env-failed"),
		output: text$1
	}),
	strictObject({
		kind: literal("outside"),
		variable: picklist(["GOMOD", "GOWORK"]),
		path: text$1
	}),
	strictObject({
		kind: literal("no-go-mod"),
		folder: text$1
	}),
	strictObject({
		kind: literal("leaves-repository"),
		path: text$1,
		directive: picklist(["replace", "use"]),
		target: text$1
	}),
	strictObject({
		kind: literal("no-link"),
		folder: text$1,
		code: optional(text$1)
	})
]);
const buildNoteSchema = variant("kind", [
	strictObject({
		kind: literal("plain-folders"),
		reason: whyPlainFoldersSchema
	}),
	strictObject({ kind: literal("release-in-plain-folder") }),
	strictObject({
		kind: literal("newer-go"),
		go: text$1,
		newestTried: count
	}),
	strictObject({
		kind: literal("toolchain-missing"),
		side: picklist(["base", "release"]),
		named: optional(text$1),
		failure: commandFailureSchema,
		builtWith: text$1
	})
]);

// src/core/note/goreleaser-notes.ts
/** What in a build of the file a flag set cannot have. */
const goreleaserProblemSchema = variant("kind", [strictObject({
	kind: literal("templates"),
	key: picklist([
		"ldflags",
		"flags",
		"tags",
		"env",
		"gcflags",
		"asmflags"
	]),
	templates: array(text$1)
}), strictObject({
	kind: literal("flags"),
	flags: array(text$1)
})]);
const goreleaserNoteSchema = variant("kind", [
	strictObject({
		kind: literal("goreleaser-used"),
		file: text$1
	}),
	strictObject({
		kind: literal("goreleaser-unreadable"),
		file: text$1
	}),
	strictObject({
		kind: literal("goreleaser-includes"),
		file: text$1
	}),
	strictObject({
		kind: literal("goreleaser-build"),
		file: text$1,
		build: text$1,
		problem: goreleaserProblemSchema
	}),
	strictObject({
		kind: literal("goreleaser-builds-differ"),
		file: text$1,
		build: text$1,
		others: array(text$1)
	})
]);

// src/core/note/linkage-notes.ts
/** Why it is not known who keeps every exported method. */
const noReflectCallSchema = variant("kind", [strictObject({ kind: literal("no-function") }), strictObject({
	kind: literal("not-linked"),
	failure: commandFailureSchema
})]);
const linkageNoteSchema = variant("kind", [strictObject({
	kind: literal("packages-not-listed"),
	programs: array(text$1),
	failure: commandFailureSchema
}), strictObject({
	kind: literal("every-method-kept"),
	program: text$1,
	reason: noReflectCallSchema
})]);

// src/core/note/program-notes.ts
/** Why a main package is left out without a config. */
const skipReasonSchema = variant("kind", [strictObject({
	kind: literal("below"),
	folder: picklist([
		"testdata",
		"examples",
		"_examples",
		"internal/tools"
	])
}), strictObject({ kind: literal("only-tests") })]);
const namedProgramSchema = strictObject({
	name: text$1,
	package: text$1,
	packageBefore: optional(text$1)
});
const programs = array(namedProgramSchema);
/** What a search for programs could not look at. */
const searchNotes = [
	strictObject({
		kind: literal("module-not-listed"),
		module: text$1,
		failure: commandFailureSchema
	}),
	strictObject({
		kind: literal("module-outside"),
		module: text$1
	}),
	strictObject({
		kind: literal("search-cut"),
		folders: count
	})
];
const programNoteSchema = variant("kind", [
	...searchNotes,
	strictObject({
		kind: literal("package-skipped"),
		package: text$1,
		reason: skipReasonSchema
	}),
	strictObject({
		kind: literal("programs-found"),
		programs
	}),
	strictObject({
		kind: literal("programs-moved"),
		programs
	}),
	strictObject({
		kind: literal("largest-programs"),
		found: count,
		limit: count,
		named: boolean(),
		left: array(text$1)
	})
]);

// src/core/note/revision-notes.ts
const side = picklist(["base", "head"]);
const revisionNoteSchema = variant("kind", [
	strictObject({
		kind: literal("same-commit"),
		revision: text$1,
		sha: text$1
	}),
	strictObject({
		kind: literal("other-checkout"),
		sha: text$1,
		pullRequest: count,
		pullRequestHead: text$1
	}),
	strictObject({
		kind: literal("push-base-gone"),
		sha: text$1,
		problem: fetchProblemSchema
	}),
	strictObject({
		kind: literal("empty-submodule"),
		path: text$1,
		sha: text$1,
		commit: text$1,
		output: text$1
	}),
	strictObject({
		kind: literal("lfs-pointers"),
		sides: array(side),
		path: text$1,
		others: count
	}),
	strictObject({
		kind: literal("jobs-differ"),
		side,
		shas: array(text$1)
	})
]);

// src/core/note/run-notes.ts
const runNoteSchema = variant("kind", [
	strictObject({
		kind: literal("own-config-unused"),
		file: text$1,
		headHasOne: boolean()
	}),
	strictObject({ kind: literal("judged-again") }),
	strictObject({
		kind: literal("history-not-read"),
		branch: text$1,
		problem: fetchProblemSchema
	}),
	strictObject({
		kind: literal("history-lines-unreadable"),
		branch: text$1,
		lines: count,
		first: count
	}),
	strictObject({
		kind: literal("not-judged"),
		branch: text$1,
		file: text$1,
		config: picklist(["missing", "has-mistakes"])
	})
]);

// src/core/note/note.ts
/**
* Something the reader of a report should know besides its figures. Its strings are names, and what other programs print; the
* sentence is made in `render/words/`.
*/
const noteSchema = variant("kind", [
	revisionNoteSchema,
	buildNoteSchema,
	programNoteSchema,
	goreleaserNoteSchema,
	linkageNoteSchema,
	runNoteSchema
]);

// src/core/report/report.ts
const revisionSchema = strictObject({
	name: text$1,
	sha: optional(text$1),
	dirty: optional(boolean())
});
const machineSchema = strictObject({
	cpu: text$1,
	cpus: number(),
	kernel: text$1,
	os: text$1,
	arch: text$1,
	/** The one that it runs by itself, as Go calls it. */
	platform: optional(text$1),
	go: text$1,
	baseGo: optional(text$1),
	node: text$1,
	gzip: text$1,
	zstd: optional(text$1),
	transparentHugePages: optional(text$1)
});
/** A job of a matrix whose results are in the report. */
const jobSchema = strictObject({
	/** The job's name in its workflow, and its place in the matrix from 0 on. */
	job: text$1,
	index: count,
	total: count,
	attempt: count,
	/** What the matrix gave it; lists and maps are left out. */
	matrix: record(text$1, text$1),
	/** The one that its machine runs by itself. */
	platform: text$1,
	machine: machineSchema,
	measuring: optional(measuringSchema),
	/** All of its phases together. */
	seconds: finite$1
});
/** The jobs of a matrix that have no result yet, or never will. */
const missingJobsSchema = strictObject({
	job: text$1,
	total: count,
	indexes: array(count),
	/** What a plan calls them. Absent without a plan. */
	names: optional(array(text$1))
});
/** A result that was handed on and could not be used, or two of one job that contradict each other. */
const lostResultSchema = strictObject({
	kind: picklist([
		"invalid",
		"other-version",
		"too-large",
		"other-run",
		"not-downloaded",
		"failed-job",
		"clash"
	]),
	/** Name of the artifact, the file or the job. Absent where it is a stranger's text. */
	from: optional(text$1),
	/** Where in the file, how many bytes, which status, which job of a matrix: as far as it is known. */
	detail: optional(text$1)
});
const reportSchema = strictObject({
	version: literal(2),
	tool: strictObject({
		name: text$1,
		version: text$1
	}),
	/** `base` is absent when there is nothing to compare with. */
	revisions: strictObject({
		base: optional(revisionSchema),
		head: revisionSchema,
		/** The latest release, by its tag; present where a budget asks for it and there is one. */
		release: optional(revisionSchema),
		/** How base was found, or why there is none. */
		how: howSchema
	}),
	/** Of a report of several jobs: the first one's. */
	machine: machineSchema,
	cells: array(cellSchema),
	flagSets: array(flagSetComparisonSchema),
	budgets: array(judgedBudgetSchema),
	/** Present where the config has budgets, and none is on a row of this report: another job judges them. */
	budgetsElsewhere: optional(literal(true)),
	/** Present where no file that a build reads changed, so that there is nothing to compare. */
	nothingBuilt: optional(literal(true)),
	/** Where the budgets stand, from the repository's root, and what lets a pull request pass over them. */
	config: optional(strictObject({
		file: text$1,
		overrideLabel: text$1
	})),
	override: optional(overrideSchema),
	budgetChanges: optional(array(budgetChangeSchema)),
	verdict: verdictSchema,
	/** Whether anything changed by more than `comment-above`, so that a comment is due. */
	changed: boolean(),
	/** What a reader should know besides. */
	notes: array(noteSchema),
	/** Commands that repeat this measurement in a terminal. */
	reproduce: array(text$1),
	/** How sampled metrics were decided; of several jobs see each in `jobs`. */
	measuring: optional(measuringSchema),
	/** Present where results of several jobs are merged, or more than one is expected. */
	jobs: optional(array(jobSchema)),
	/**
	* Whether every job that was expected has its result in this report. Absent in reports of earlier versions. When it is
	* false, `missingJobs` and `lostResults` say what is missing, as far as that is known.
	*/
	complete: optional(boolean()),
	/** Present where further jobs may still report. Then a missing result does not make the verdict `incomplete`. */
	open: optional(literal(true)),
	missingJobs: optional(array(missingJobsSchema)),
	lostResults: optional(array(lostResultSchema)),
	/** Where the config has `history` and the branch could be read. */
	history: optional(historySchema),
	/** Seconds of each phase, in order. Of several jobs each has its sum in `jobs`. */
	phases: array(strictObject({
		name: text$1,
		seconds: finite$1
	}))
});

// src/core/report/result.ts
const text = pipe(string(), maxLength(1e3));
/** What of the config a report is judged by; see `judgingOf`. */
const judgingSchema = strictObject({
	budgets: array(budgetSchema),
	/** `comment-above`. */
	commentAbove: strictObject({
		bytes: count,
		percent: pipe(number(), finite(), minValue(0))
	}),
	/** Path of the config from the repository's root, for annotations. */
	configFile: text
});
/**
* The file `result.json` of the artifact that each job uploads. Strict: what another run wrote may be anything, and is
* taken whole or not at all.
*/
const resultSchema = strictObject({
	version: literal(1),
	run: strictObject({
		id: count,
		attempt: count
	}),
	/** The input `working-directory`: results of one run are merged by it. */
	directory: text,
	job: strictObject({
		/** Its key in the workflow, and the step's, as the runner names them. */
		name: text,
		step: text,
		/** Its place in the matrix from 0 on, and how many there are at most. */
		index: count,
		total: pipe(count, minValue(1)),
		/** What the matrix gave it; lists and maps are left out. */
		matrix: record(text, text)
	}),
	/** The one that its machine runs by itself, such as `linux/amd64`: all others in its report are cross-built. */
	platform: text,
	judging: judgingSchema,
	report: reportSchema
});
/** Reads a result that another job wrote, possibly of a stranger's. Never throws. */
function readResult(json) {
	let value;
	try {
		value = JSON.parse(json);
	} catch {
		return {
			kind: "refused",
			why: "invalid",
			reason: "it is not JSON"
		};
	}
	if (isOfOtherVersion(value)) return {
		kind: "refused",
		why: "other-version",
		reason: "it is of another version"
	};
	const read = safeParse(resultSchema, value, { abortEarly: true });
	if (read.success) return {
		kind: "result",
		result: read.output
	};
	const [issue] = read.issues;
	return {
		kind: "refused",
		why: "invalid",
		reason: `it does not have the form of a result: see ${placeOf(issue)}`
	};
}
/** Whether the file says itself that it, or the report in it, has another version of the format. */
function isOfOtherVersion(value) {
	const read = safeParse(versionsSchema, value);
	return read.success && (read.output.version !== 1 || (read.output.report?.version ?? 2) !== 2);
}
const versionsSchema = object({
	version: number(),
	report: optional(object({ version: optional(number()) }))
});
/** Where a mistake stands. A key that the form does not know is a stranger's text, so it is not said. */
function placeOf({ path }) {
	const keys = (path ?? []).map(({ key }) => typeof key === "number" ? `[${key}]` : /^[\w-]{1,30}$/.test(String(key)) ? key : "?");
	return keys.length === 0 ? "its top level" : keys.join(".").replaceAll(".[", "[");
}
/** The matrix values that are words or numbers, as texts: what a reader could tell jobs apart by. */
function plainMatrix(matrix = {}) {
	const plain = Object.entries(matrix).flatMap(([key, value]) => typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [[key.slice(0, 100), String(value).slice(0, 1e3)]] : []);
	return Object.fromEntries(plain);
}

// src/github/result-archive.ts
/** Begins the name of every artifact that holds a result. */
const artifactPrefix = "binary-budget-";
/** A name that this program gives, read again. Undefined for others, since the workflow may have some that begin alike. */
function readArtifactName(name) {
	const [, place, attempt, hash] = /^(binary-budget-[\w.-]{0,60}-\d{1,9}-of-\d{1,9})-attempt-(\d{1,9})-([0-9a-f]{8})(?:-[0-9a-f]{16})?$/.exec(name) ?? [];
	return place === void 0 ? void 0 : {
		job: `${place} ${hash}`,
		attempt: Number(attempt)
	};
}
/** The one file in it. */
const fileName = "result.json";
/** Bytes that a result may have, packed and unpacked: 60 times what eight cells with 200 runs each take. */
const resultLimits = {
	packed: 8e6,
	unpacked: 16e6
};
/**
* The artifact's name, unique in its run: by platform, shard and attempt for people, and by a hash of what else tells
* jobs apart (working directory, job, step, matrix), which may hold characters that a name must not.
*/
function artifactName({ directory, job, platform, run }) {
	const hash = shortHash(JSON.stringify([
		directory,
		job.name,
		job.step,
		job.matrix
	]), 8);
	const where = platform.replaceAll("/", "-").replace(/[^\w.-]/g, "_");
	return `${artifactPrefix}${where}-${job.index + 1}-of-${job.total}-attempt-${run.attempt}-${hash}`;
}
/** A zip file with `result.json` in it, as GitHub hands artifacts out. */
function packResult(result) {
	return zipSync({ [fileName]: strToU8(JSON.stringify(result)) }, {
		level: 6,
		mtime: "1980-01-01T00:00:00"
	});
}
/** Reads what `packResult` made, or what a stranger made in its place. Never throws. */
function unpackResult(zip) {
	if (zip.length > resultLimits.packed) return tooLarge(`${zip.length} bytes, of at most ${resultLimits.packed}`);
	let files;
	let declared = 0;
	let found = 0;
	try {
		files = unzipSync(zip, { filter: ({ name, originalSize }) => {
			if (name !== fileName || ++found > 1) return false;
			declared = originalSize;
			return originalSize <= resultLimits.unpacked;
		} });
	} catch {
		return {
			kind: "refused",
			why: "invalid",
			reason: "it is not a zip file"
		};
	}
	if (found > 1) return {
		kind: "refused",
		why: "invalid",
		reason: `it has ${fileName} ${found} times`
	};
	const file = files[fileName];
	if (file !== void 0) return readResult(new TextDecoder().decode(file));
	if (declared > 0) return tooLarge(`${declared} bytes unpacked, of at most ${resultLimits.unpacked}`);
	return {
		kind: "refused",
		why: "invalid",
		reason: `it has no ${fileName}`
	};
}
const tooLarge = (how) => ({
	kind: "refused",
	why: "too-large",
	reason: `it is too large: ${how}`
});

export { resultLimits as a, readResult as c, readArtifactName as i, reportSchema as l, artifactPrefix as n, unpackResult as o, packResult as r, plainMatrix as s, artifactName as t };