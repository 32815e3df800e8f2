import { measure } from '../measure.ts';

await measure(async () => {
  const { default: nlp } = await import('compromise');
  return (text) => nlp(text).json();
});
