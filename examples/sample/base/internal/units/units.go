// Package units converts between units of measurement.
package units

import (
	"fmt"
	"sort"
)

// A Unit is a scale of a quantity: value*Factor+Offset is the value in the quantity's base unit.
type Unit struct {
	Name     string  `json:"name"`
	Quantity string  `json:"quantity"`
	Factor   float64 `json:"factor"`
	Offset   float64 `json:"offset,omitempty"`
}

var all = map[string]Unit{
	"mm":  {"millimetre", "length", 0.001, 0},
	"cm":  {"centimetre", "length", 0.01, 0},
	"m":   {"metre", "length", 1, 0},
	"km":  {"kilometre", "length", 1000, 0},
	"in":  {"inch", "length", 0.0254, 0},
	"ft":  {"foot", "length", 0.3048, 0},
	"mi":  {"mile", "length", 1609.344, 0},
	"g":   {"gram", "mass", 0.001, 0},
	"kg":  {"kilogram", "mass", 1, 0},
	"oz":  {"ounce", "mass", 0.028349523125, 0},
	"lb":  {"pound", "mass", 0.45359237, 0},
	"l":   {"litre", "volume", 1, 0},
	"gal": {"US gallon", "volume", 3.785411784, 0},
	"K":   {"kelvin", "temperature", 1, 0},
	"C":   {"degree Celsius", "temperature", 1, 273.15},
	"F":   {"degree Fahrenheit", "temperature", 5.0 / 9, 459.67 * 5 / 9},
}

// Symbols returns the symbols of all known units, sorted.
func Symbols() []string {
	symbols := make([]string, 0, len(all))
	for symbol := range all {
		symbols = append(symbols, symbol)
	}
	sort.Strings(symbols)
	return symbols
}

// Lookup returns the unit of that symbol.
func Lookup(symbol string) (Unit, error) {
	unit, ok := all[symbol]
	if !ok {
		return Unit{}, fmt.Errorf("unknown unit %q", symbol)
	}
	return unit, nil
}

// Convert converts a value between two units of one quantity.
func Convert(value float64, from, to string) (float64, error) {
	source, err := Lookup(from)
	if err != nil {
		return 0, err
	}
	target, err := Lookup(to)
	if err != nil {
		return 0, err
	}
	if source.Quantity != target.Quantity {
		return 0, fmt.Errorf("cannot convert %s (%s) to %s (%s)", from, source.Quantity, to, target.Quantity)
	}
	return (value*source.Factor + source.Offset - target.Offset) / target.Factor, nil
}
