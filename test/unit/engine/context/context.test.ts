import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../../src/engine/context/context.ts';
import type { Mention } from '../../../../src/engine/reading.ts';
import { read } from '../detectors/reading-with-own-rules.ts';

/** The context of the word in the last sentence of the text, as a mention. */
function contextAt(text: string, word: string) {
  const sentences = read(text).paragraphs.flatMap((paragraph) => paragraph.sentences);
  const last = sentences.at(-1)?.sentence;
  if (last === undefined) throw new Error('no sentence');
  const start = last.text.indexOf(word);
  const mention: Mention = { start, end: start + word.length, topic: 'a/b', strength: 'sure', source: 'test', evidence: [], guardsChecked: [] };
  return contextOf(mention, last, sentences.at(-2)?.sentence ?? null);
}

describe('negation', () => {
  it.each([
    ['Er zijn geen schulden.', 'schulden'],
    ['Schulden: geen', 'Schulden'],
    ['Verslaving is niet aan de orde.', 'Verslaving'],
  ])('is heard: %s', (text, word) => {
    expect(contextAt(text, word).negated).toBe(true);
  });

  it.each([
    ['Hij kan door zijn angststoornis niet met de bus.', 'angststoornis'],
    ['Niet alleen schulden spelen mee.', 'schulden'],
    ['Zij heeft geen auto maar wel schulden.', 'schulden'],
  ])('does not reach: %s', (text, word) => {
    expect(contextAt(text, word).negated).toBe(false);
  });
});

describe('cause', () => {
  it.each([
    ['Door haar paniek durft zij niet met de bus.', 'paniek'],
    ['Hij heeft tremoren, waardoor koken niet meer lukt.', 'tremoren'],
  ])('ties a fact to what cannot be done: %s', (text, word) => {
    const context = contextAt(text, word);
    expect(context.causal).toBe(true);
    expect(context.cues.map(({ type }) => type)).toContain('function/cannot');
  });

  it.each([
    ['Mevrouw heeft reuma en houdt van klaverjassen.', 'reuma'],
    ['Mevrouw is eenzaam sinds haar man overleed.', 'eenzaam'],
    ['De chauffeur was te laat door een file.', 'file'],
  ])('needs both the cue and the effect: %s', (text, word) => {
    expect(contextAt(text, word).causal).toBe(false);
  });
});

describe('holder', () => {
  it.each([
    ['Haar broer drinkt te veel.', 'drinkt'],
    ['Zijn zoon zegt dat hij schulden heeft.', 'schulden'],
    ['Mevrouw hoort van haar zoon dat hij schulden heeft.', 'schulden'],
    ['Mevrouw woont bij haar zoon die veel drinkt.', 'drinkt'],
    ['Mevrouw woont bij haar zoon met autisme.', 'autisme'],
    ['Bij haar zoon is autisme vastgesteld.', 'autisme'],
  ])('is somebody else: %s', (text, word) => {
    expect(contextAt(text, word).otherPerson).toBe(true);
  });

  it.each([
    ['Volgens de buurvrouw drinkt mevrouw te veel.', 'te veel'],
    ['Mevrouw drinkt te veel.', 'drinkt'],
    ['Mevrouw vertelt dat ze na de dood van haar man is gaan drinken.', 'drinken'],
    ['Meneer heeft bij zijn zus een schuld van 400 euro.', 'euro'],
    ['Mevrouw woont bij haar zoon, drinkt te veel en slaapt slecht.', 'drinkt'],
    ['De huisarts schrijft dat cliënt drinkt.', 'drinkt'],
  ])('is the resident: %s', (text, word) => {
    expect(contextAt(text, word).otherPerson).toBe(false);
  });
});

describe('speculation', () => {
  it('is heard in doubt and hearsay', () => {
    expect(contextAt('Ik vermoed een verslaving.', 'verslaving').speculative).toBe(true);
    expect(contextAt('Hij schijnt te gokken.', 'gokken').speculative).toBe(true);
  });

  it('is not in a polite wish or a possibility', () => {
    expect(contextAt('Hij zou graag klaverjassen.', 'klaverjassen').speculative).toBe(false);
    expect(contextAt('Is het mogelijk om te bellen?', 'bellen').speculative).toBe(false);
  });
});
