/**
 * Exponentials from plain + - * /, which every JavaScript engine rounds alike: training gives the
 * same bytes on every machine. `Math.exp` and its kin may differ in the last bit.
 */

const LN2 = 0.6931471805599453;
const PER_LN2 = 1.4426950408889634;
const FARTHEST = 40;

/** 2 to the powers -64..64, each an exact doubling. */
const POWERS_OF_TWO = (() => {
  const powers = new Float64Array(129);
  powers[64] = 1;
  for (let power = 1; power <= 64; power += 1) {
    powers[64 + power] = (powers[63 + power] ?? 1) * 2;
    powers[64 - power] = (powers[65 - power] ?? 1) / 2;
  }
  return powers;
})();

/** e to the power `x`; `x` is held within -40..40. */
export function exp(x: number): number {
  const held = Math.max(-FARTHEST, Math.min(FARTHEST, x));
  const power = Math.floor(held * PER_LN2 + 0.5);
  const r = held - power * LN2;
  // The series of e^r for |r| < 0.35: good to eleven digits.
  const sum = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))))))));
  return sum * (POWERS_OF_TWO[64 + power] ?? 1);
}

/** Log-odds as shares of one, in their order (softmax). */
export function softmax(logOdds: readonly number[]): number[] {
  const highest = logOdds.reduce((most, odds) => Math.max(most, odds), -Infinity);
  const shares = logOdds.map((odds) => exp(odds - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/** 1/1, 1/3 … 1/21. */
const ODD_PARTS = Float64Array.from({ length: 11 }, (_, term) => 1 / (2 * term + 1));

/** The natural logarithm of a positive number. */
export function log(x: number): number {
  let power = 0;
  let part = x;
  while (part > 1.5) {
    part /= 2;
    power += 1;
  }
  while (part < 0.75) {
    part *= 2;
    power -= 1;
  }
  const ratio = (part - 1) / (part + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let term = ODD_PARTS.length - 1; term >= 0; term -= 1) sum = (ODD_PARTS[term] ?? 0) + square * sum;
  return 2 * ratio * sum + power * LN2;
}

/** Log-odds to probability. */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}

/** The hyperbolic tangent. */
export function tanh(x: number): number {
  return 2 / (1 + exp(-2 * x)) - 1;
}
