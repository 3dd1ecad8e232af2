'use strict';

const units = require('./units.json');

/** Twelve digits are enough for a pocket calculator, and hide that 0.1 + 0.2 is not quite 0.3. */
exports.format = function (value, unit) {
  if (unit === undefined) return digits(value);
  if (!Object.hasOwn(units, unit)) throw new Error(`no such unit: ${unit} (there are ${Object.keys(units).join(', ')})`);
  return `${digits(value / units[unit])} ${unit}`;
};

function digits(value) {
  return String(Number(value.toPrecision(12)));
}
