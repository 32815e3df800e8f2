import { describe, expect, it } from 'vitest';
import { detectNumbers, passesElevenTest, passesMod97 } from '../../../../src/engine/detectors/numbers.ts';
import { read } from './reading-with-own-rules.ts';

const found = (text: string) => detectNumbers(read(text)).map(({ start, end, topic, level }) => [text.slice(start, end), topic, level]);

describe('a citizen service number', () => {
  it.each(['111222333', '111 222 333', '1112.22.333', '11 12 22 333', '111.222.333'])('is a mark behind its label: BSN %s', (number) => {
    expect(found(`Mevrouw, BSN ${number}, belt terug.`)).toEqual([[number, 'bsn/number', 'flag']]);
  });

  it('is a mark without a label beside a person or a date of birth', () => {
    expect(found('bakir, 3-1-48, 111222333')).toEqual([['111222333', 'bsn/number', 'flag']]);
  });

  it('is a mark in a paragraph about a person, and beside the advice to leave it out', () => {
    expect(found('Mevrouw stuurde een brief. Rechtsboven staat 111222333.')).toEqual([['111222333', 'bsn/number', 'flag']]);
    expect(found('Het BSN 123456782 niet overnemen.')).toEqual([['123456782', 'bsn/number', 'flag']]);
  });

  it('is a question when nothing says what it is', () => {
    expect(found('Op de achterkant staat 111222333.')).toEqual([['111222333', 'bsn/number', 'ask']]);
  });

  it('may lack its leading zero only behind a label', () => {
    expect(passesElevenTest('10000007')).toBe(false);
    expect(passesElevenTest('12345672')).toBe(true);
    expect(found('BSN 12345672')).toEqual([['12345672', 'bsn/number', 'flag']]);
    expect(found('Mevrouw noemt 12345672.')).toEqual([]);
  });

  it.each(['Zaaknummer 111222333 van mevrouw.', 'Tel. 06-11122233', 'Mevrouw noemt 06 12 34 56 78.', 'Mevrouw noemt 111222334.', 'Klantnr. 111222333', 'Bedrag € 111222333'])('is not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('knows its own label when several numbers follow each other', () => {
    expect(found('Mevrouw, klantnr 123456789, BSN 111222333').map(([number]) => number)).toEqual(['111222333']);
  });
});

describe('an account number', () => {
  it.each(['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00', 'nl91abna0417164300'])('takes its topic from the rules: %s', (number) => {
    expect(found(`Storten op ${number} graag.`)).toEqual([[number, 'finance-debt/amounts', 'flag']]);
  });

  it('must pass its check', () => {
    expect(passesMod97('NL91ABNA0417164301')).toBe(false);
    expect(found('Storten op NL91ABNA0417164301 graag.')).toEqual([]);
  });
});
