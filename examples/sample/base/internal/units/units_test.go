package units

import (
	"math"
	"testing"
)

func TestConvert(t *testing.T) {
	for _, test := range []struct {
		value    float64
		from, to string
		want     float64
	}{
		{1, "mi", "km", 1.609344},
		{12, "in", "ft", 1},
		{212, "F", "C", 100},
		{0, "K", "C", -273.15},
	} {
		got, err := Convert(test.value, test.from, test.to)
		if err != nil || math.Abs(got-test.want) > 1e-9 {
			t.Errorf("Convert(%v, %q, %q) = %v, %v; want %v", test.value, test.from, test.to, got, err, test.want)
		}
	}
	if _, err := Convert(1, "kg", "km"); err == nil {
		t.Error("a mass was converted to a length")
	}
}
