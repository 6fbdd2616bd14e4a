package api

import "regexp"

// robots match the user agents whose requests stay out of the log.
var robots = compile(
	`(?i)googlebot(-(image|news|video|mobile))?/[0-9.]+`,
	`(?i)(google-(read-aloud|site-verification|inspectiontool)|googleother)`,
	`(?i)(adsbot|mediapartners)-google(-mobile)?`,
	`(?i)(bing|msn)bot(-media)?/[0-9.]+[a-z]?`,
	`(?i)adidxbot/[0-9.]+`,
	`(?i)duckduck(bot|go-favicons-bot)/[0-9.]+`,
	`(?i)baiduspider(-(image|video|news|render))?/?[0-9.]*`,
	`(?i)yandex(bot|images|video|media|blogs|direct|metrika)/[0-9.]+`,
	`(?i)sogou (web|pic|inst|news) spider/[0-9.]+`,
	`(?i)(yahoo! slurp|slurp/[a-z0-9.]+)`,
	`(?i)applebot(-extended)?/[0-9.]+`,
	`(?i)(petal|aspiegel)bot/?[0-9.]*`,
	`(?i)(gpt|chatgpt-|oai-search)(bot|user)/[0-9.]+`,
	`(?i)(claude|anthropic)(bot|-web|-ai)/?[0-9.]*`,
	`(?i)(perplexity|youdao|cohere-ai|diff)bot/?[0-9.]*`,
	`(?i)ccbot/[0-9.]+ \(https?://commoncrawl\.org/`,
	`(?i)(byte|tiktok)spider(; [a-z]+@bytedance\.com)?`,
	`(?i)amazonbot/[0-9.]+`,
	`(?i)meta-external(agent|fetcher)/[0-9.]+`,
	`(?i)facebook(externalhit|catalog|bot)/[0-9.]+`,
	`(?i)(twitter|x)bot/[0-9.]+`,
	`(?i)linkedinbot/[0-9.]+`,
	`(?i)pinterest(bot)?/[0-9.]+( \(\+https?://)?`,
	`(?i)(slackbot|slack-imgproxy)(-linkexpanding)?( [0-9.]+)?`,
	`(?i)(telegram|discord|viber|line-poker)bot`,
	`(?i)whatsapp/[0-9.]+ [aniw]`,
	`(?i)skypeuripreview preview/[0-9.]+`,
	`(?i)(ahrefs(bot|siteaudit)|ahrefsbot)/[0-9.]+`,
	`(?i)semrushbot(-(sa|ba|si|swa|ct|bm|ocob))?/[0-9.~a-z]+`,
	`(?i)(mj12|dot|rog|blex|dataforseo)bot/v?[0-9.]+`,
	`(?i)(seokicks|seoscanners|sistrix|seobility)(bot)?/?[0-9.]*`,
	`(?i)screaming frog seo spider/[0-9.]+`,
	`(?i)(ia_archiver|archive\.org_bot|heritrix/[0-9.]+)`,
	`(?i)(uptimerobot|pingdom\.com_bot_version|statuscake|site24x7)[/_ ]?[0-9.]*`,
	`(?i)(datadog|newrelic|dynatrace)[ /]?(agent|synthetics|pinger)`,
	`(?i)(kube-probe|googlehc|elb-healthchecker|haproxy)/[0-9.]+`,
	`(?i)(prometheus|grafana|blackbox[_-]exporter)/[0-9.]+`,
	`(?i)(curl|wget|httpie|fetch|lynx|aria2)/[0-9.]+`,
	`(?i)(python-(requests|urllib|httpx)|aiohttp|scrapy)/[0-9.]+`,
	`(?i)(go-http-client|fasthttp|colly)/?[0-9.]*`,
	`(?i)(java|apache-httpclient|okhttp|jersey)/[0-9._]+`,
	`(?i)(node-fetch|axios|undici|got)/?[0-9.]*`,
	`(?i)(libwww-perl|lwp(::simple)?|www-mechanize)/[0-9.]+`,
	`(?i)(phantomjs|headlesschrome|puppeteer|playwright|selenium)/?[0-9.]*`,
	`(?i)(zgrab|masscan|nmap|nikto|nuclei|sqlmap)[/ ]?[0-9.]*`,
	`(?i)(censysinspect|shodan|internet-measurement|expanse)[/ ]?[0-9.]*`,
	`(?i)(feedly|feedbin|inoreader|newsblur|tiny tiny rss)[/ ]?[0-9.]*`,
	`(?i)(w3c[_-](validator|checklink|css)|html5lib)[a-z_-]*/[0-9.]+`,
	`(?i)[a-z0-9_-]*(bot|crawler|spider|scraper)[a-z0-9_-]*(/[0-9.]+)?`,
)

func compile(patterns ...string) []*regexp.Regexp {
	compiled := make([]*regexp.Regexp, len(patterns))
	for i, pattern := range patterns {
		compiled[i] = regexp.MustCompile(pattern)
	}
	return compiled
}

func isRobot(userAgent string) bool {
	for _, robot := range robots {
		if robot.MatchString(userAgent) {
			return true
		}
	}
	return false
}
