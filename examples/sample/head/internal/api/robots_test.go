package api

import "testing"

func TestIsRobot(t *testing.T) {
	for userAgent, want := range map[string]bool{
		"Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)": true,
		"curl/8.11.0": true,
		"Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0": false,
	} {
		if got := isRobot(userAgent); got != want {
			t.Errorf("isRobot(%q) = %t", userAgent, got)
		}
	}
}
